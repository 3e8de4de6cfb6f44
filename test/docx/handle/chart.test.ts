import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toDocx } from '../../../src/docx/index.ts';
import type { Chart } from '../../../src/tree.ts';
import { missing, skipped, tools } from '../rendering.ts';
import { linesOf, paragraph, partsOf, titled, tree } from '../sample.ts';

const KINDS = ['column', 'line', 'bar', 'pie', 'doughnut'] as const;
const patents: Chart = {
  type: 'chart',
  kind: 'column',
  title: '历年专利',
  caption: '图1　历年专利（单位：件）',
  unit: '件',
  head: '年份',
  categories: ['2011年', '2012年', '2013年【待补】'],
  series: [
    { name: '申请量', values: ['520', '1893.5', null] },
    { name: '授权量', values: ['-3.50', '0', '7'] },
  ],
  description: '柱形图：历年专利，单位：件。',
};
const pie: Chart = {
  ...patents,
  kind: 'pie',
  categories: ['发明', '其他'],
  series: [{ name: '专利', values: ['1', '2'], shares: ['33.3%', '66.7%'] }],
};

async function built(...charts: Chart[]) {
  const bytes = await toDocx(tree(...charts), titled);
  const parts = partsOf(bytes);
  return { bytes, parts, xml: parts['word/charts/chart1.xml'] ?? '', body: parts['word/document.xml'] ?? '' };
}

/** What a chart's part says of its data: name, categories and numbers of each series, by place. */
function seriesIn(xml: string) {
  const texts = (part = '') =>
    [...part.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/gsu)].map(([, at, text]) => [Number(at), unescaped(text)]);
  return [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gsu)].map(([series]) => ({
    name: unescaped(/<c:tx>.*?<c:v>(.*?)<\/c:v>/su.exec(series)?.[1]),
    categories: texts(/<c:cat>.*?<\/c:cat>/su.exec(series)?.[0]).map(([, text]) => text),
    numbers: texts(/<c:val>.*?<\/c:val>/su.exec(series)?.[0]),
  }));
}

/** The rows of a chart's workbook: texts and numbers of the cells by their names. */
function workbookOf(bytes: Uint8Array, number = 1): Record<string, string> {
  const workbook = unzipSync(
    unzipSync(bytes)[`word/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`] ?? new Uint8Array(),
  );
  const part = (name: string) => strFromU8(workbook[name] ?? new Uint8Array());
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>(.*?)<\/t><\/si>/gsu)].map(([, text]) => text);
  const cells = part('xl/worksheets/sheet1.xml').matchAll(/<c r="(\w+)"( t="s")?><v>(.*?)<\/v>/gu);
  return Object.fromEntries(
    [...cells].map(([, name = '', isText, value]) => [name, unescaped(isText ? shared[Number(value)] : value)]),
  );
}

function unescaped(text = ''): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

test('a chart is drawn by Word from its own data, which stand in its workbook too', async () => {
  const { bytes, xml } = await built(patents);
  expect(seriesIn(xml)).toEqual([
    {
      name: '申请量',
      categories: patents.categories,
      numbers: [
        [0, '520'],
        [1, '1893.5'],
      ],
    },
    {
      name: '授权量',
      categories: patents.categories,
      numbers: [
        [0, '-3.5'],
        [1, '0'],
        [2, '7'],
      ],
    },
  ]);
  expect(workbookOf(bytes)).toEqual({
    ...{ B1: '申请量', C1: '授权量', A2: '2011年', A3: '2012年', A4: '2013年【待补】' },
    ...{ B2: '520', B3: '1893.5', C2: '-3.5', C3: '0', C4: '7' },
  });
});

test('its caption stands below it, on the same page; the note below that', async () => {
  const { body } = await built(patents, { ...pie, note: '注：四舍五入。' });
  expect(linesOf(body)).toEqual([
    'Chart',
    'Caption 图1　历年专利（单位：件）',
    'Chart',
    'Caption 图1　历年专利（单位：件）',
    'TableNote 注：四舍五入。',
  ]);
  const kept = [...body.matchAll(/<w:pStyle w:val="(Chart|Caption)"\/>(<w:keepNext(?: w:val="false")?\/>)?/gu)];
  expect(kept.map(([, style, keep]) => `${style} ${keep}`)).toEqual([
    'Chart <w:keepNext/>',
    'Caption <w:keepNext w:val="false"/>',
    'Chart <w:keepNext/>',
    'Caption <w:keepNext/>',
  ]);
  expect(linesOf((await built({ ...patents, caption: '' })).body)).toEqual(['Chart']);
});

test('it is as wide as the type area, and takes the place of whole lines', async () => {
  const { body } = await built(patents);
  const [, width = '', height = ''] = /<wp:extent cx="(\d+)" cy="(\d+)"/u.exec(body) ?? [];
  const twips = (emu: string) => Number(emu) / 635;
  // 156 mm are 8845 twips; the library counts in pixels of 15.
  expect(8845 - twips(width)).toBeGreaterThanOrEqual(0);
  expect(8845 - twips(width)).toBeLessThan(15);
  const line = Number(/<w:spacing w:line="(\d+)" w:lineRule="atLeast"\/>/u.exec(body)?.[1]);
  expect(line).toBe(9 * 579);
  expect(line - twips(height)).toBeGreaterThan(80);
});

test.each(KINDS)('a %s is told to those who cannot see it, and written in the page’s font', async (kind) => {
  const { xml, body } = await built({ ...(kind === 'pie' || kind === 'doughnut' ? pie : patents), kind });
  expect(body).toMatch(/<wp:docPr id="1" name="历年专利" descr="柱形图：历年专利，单位：件。"\/>/u);
  const fonts = new Set([...xml.matchAll(/<a:(?:latin|ea|cs) typeface="(.*?)"/gu)].map(([, font]) => font));
  expect([...fonts]).toEqual(['仿宋_GB2312']);
  expect(xml).toContain('<c:lang val="zh-CN"/>');
  expect(xml).not.toContain('en-US');
});

test('a legend stands only where it tells something', async () => {
  const hasLegend = async (chart: Chart) => (await built(chart)).xml.includes('<c:legend>');
  expect(await hasLegend(patents)).toBe(true);
  expect(await hasLegend({ ...patents, series: patents.series.slice(0, 1) })).toBe(false);
  // The slices of a pie bear their names.
  expect(await hasLegend(pie)).toBe(false);
  expect((await built(pie)).xml).toContain('<c:showCatName val="1"/>');
  expect(await hasLegend({ ...pie, kind: 'doughnut' })).toBe(true);
});

test('bars stand on zero, and names of categories below those that go under it', async () => {
  const positive = { ...patents, series: [{ name: '甲', values: ['95', '97', '99'] }] };
  expect((await built(positive)).xml).toContain('<c:min val="0"/>');
  expect((await built(patents)).xml).not.toContain('<c:min ');
  expect((await built({ ...positive, kind: 'line' })).xml).not.toContain('<c:min ');
  expect((await built(patents)).xml).toMatch(/<c:catAx>(?:(?!<\/c:catAx>).)*<c:tickLblPos val="low"\/>/su);
});

test('numbers are labelled as typed, where there is room for them', async () => {
  const labelled = async (values: string[]) => {
    const categories = values.map((_, index) => `${2000 + index}年`);
    const { xml } = await built({ ...patents, categories, series: [{ name: '甲', values }] });
    return /<c:numFmt formatCode="([^"]*)" sourceLinked="0"\/>(?:(?!<\/c:dLbls>).)*<c:showVal val="1"\/>/su.exec(
      xml,
    )?.[1];
  };
  expect(await labelled(['2.50', '3.00'])).toBe('0.00');
  expect(await labelled(['2', '3'])).toBe('0');
  expect(await labelled(Array.from({ length: 20 }, () => '12345'))).toBeUndefined();
});

test.each(['column', 'bar', 'line'] as const)(
  'in a %s chart each number keeps the decimals typed, whatever the others have',
  async (kind) => {
    const { xml } = await built({ ...patents, kind, series: [{ name: '甲', values: ['6.5', null, '7.20'] }] });
    const labels = [...xml.matchAll(/<c:dLbl><c:idx val="(\d)".*?formatCode="([^"]*)"/gsu)];
    expect(labels.map(([, at, format]) => [at, format])).toEqual([
      ['0', '0.0'],
      ['2', '0.00'],
    ]);
  },
);

test('numbers of two lines stand above and below, where they cross too', async () => {
  const series = [
    { name: '甲', values: ['1', '5', '3'] },
    { name: '乙', values: ['2', '4', '1'] },
  ];
  const { xml } = await built({ ...patents, kind: 'line', series });
  const [first = '', second = ''] = [...xml.matchAll(/<c:dLbls>.*?<\/c:dLbls>/gsu)].map(([labels]) => labels);
  const positions = (labels: string) =>
    [...labels.matchAll(/<c:idx val="(\d)"|<c:dLblPos val="(\w)"/gu)].map(([, at, side]) => at ?? side);
  expect([positions(first), positions(second)]).toEqual([
    ['0', 'b', 't'],
    ['1', 'b', '2', 'b', 't'],
  ]);
});

test('shares have as many decimals as where they are printed', async () => {
  const format = async (shares: (string | null)[]) => {
    const { xml } = await built({ ...pie, series: [{ name: '甲', values: ['1', '2'], shares }] });
    return /<c:numFmt formatCode="([^"]*)" sourceLinked="0"\/>/u.exec(xml)?.[1];
  };
  expect(await format([null, '66.7%'])).toBe('0.0%');
  expect(await format(['33.33%', '66.67%'])).toBe('0.00%');
  expect(await format(['33%', '67%'])).toBe('0%');
});

test('hostile words are text wherever they stand', async () => {
  const hostile = '=cmd|"/c calc"!A1 <&>\u0000\u0007\ud800 ]]>';
  const seen = '=cmd|"/c calc"!A1 <&>\ufffd ]]>';
  const { bytes, xml, body } = await built({
    ...patents,
    ...{ title: hostile, caption: hostile, description: hostile, unit: hostile, categories: [hostile, '', '+1'] },
    series: [{ name: hostile, values: ['1', '2', '3'] }],
  });
  expect(seriesIn(xml)[0]).toMatchObject({ name: seen, categories: [seen, '', '+1'] });
  const cells = workbookOf(bytes);
  expect([cells.B1, cells.A2]).toEqual([seen, seen]);
  const workbook = unzipSync(unzipSync(bytes)['word/embeddings/Microsoft_Excel_Worksheet1.xlsx'] ?? new Uint8Array());
  expect(strFromU8(workbook['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>');
  expect(unescaped(/descr="([^"]*)"/u.exec(body)?.[1])).toBe(seen);
});

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const number = fc.option(
  fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.integer({ min: 0, max: 4 })).map(([digits, places]) => {
    const text = `${digits < 0n ? -digits : digits}`.padStart(places + 1, '0');
    const whole = text.slice(0, text.length - places);
    return `${digits < 0n ? '-' : ''}${places === 0 ? whole : `${whole}.${text.slice(-places)}`}`;
  }),
  { freq: 6 },
);
/** Any chart that `plot` may give. */
const chart = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    title: word,
    caption: fc.string({ maxLength: 40 }),
    categories: fc.array(word, { minLength: 1, maxLength: 20 }),
    names: fc.array(word, { minLength: 1, maxLength: 7 }),
    rows: fc.array(fc.array(number, { minLength: 20, maxLength: 20 }), { minLength: 7, maxLength: 7 }),
  })
  .map(({ kind, title, caption, categories, names, rows }): Chart => {
    const isRound = kind === 'pie' || kind === 'doughnut';
    const series = names.slice(0, isRound ? 1 : names.length).map((name, index) => {
      const values = categories.map((_, at) => rows[index]?.[at] ?? null);
      return { name, values: isRound ? values.map((value) => value?.replace('-', '') ?? null) : values };
    });
    return { type: 'chart', kind, title, caption, unit: '', head: '年份', categories, series, description: title };
  });

describe('any chart', () => {
  test('gives the same bytes twice, and its numbers to the part and the workbook alike', async () => {
    await fc.assert(
      fc.asyncProperty(chart, async (node) => {
        const [{ bytes, xml }, again] = [await built(node), await built(node)];
        expect(Buffer.compare(bytes, again.bytes)).toBe(0);
        const cells = workbookOf(bytes);
        for (const [index, { values }] of node.series.entries()) {
          const expected = values.flatMap((value, at) => (value === null ? [] : [[at, String(Number(value))]]));
          expect(seriesIn(xml)[index]?.numbers).toEqual(expected);
          const column = String.fromCharCode('B'.charCodeAt(0) + index);
          const inCells = values.flatMap((_, at) =>
            cells[`${column}${at + 2}`] === undefined ? [] : [[at, cells[`${column}${at + 2}`]]],
          );
          expect(inCells).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test.skipIf(missing.length > 0)(
    missing.length > 0 ? skipped : 'makes a valid document',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'summarize-chart-'));
      try {
        const charts = fc.sample(chart, { numRuns: 60, seed: 9704 });
        const file = join(folder, 'charts.docx');
        await writeFile(file, await toDocx(tree(...charts, paragraph('终。')), titled));
        expect(spawnSync(join(tools, 'check-docx'), [file], { encoding: 'utf8' }).stdout).toBe('');
      } finally {
        await rm(folder, { recursive: true });
      }
    },
    60_000,
  );
});

test('the numbers of an axis have the same decimals', async () => {
  const axisOf = async (kind: Chart['kind'], ...values: (string | null)[]) => {
    const chart = {
      ...patents,
      kind,
      categories: values.map((_, at) => `${at + 2010}年`),
      series: [{ name: '额', values }],
    };
    const [, axis = ''] = /<c:valAx>(.*?)<\/c:valAx>/su.exec((await built(chart)).xml) ?? [];
    return [/<c:numFmt formatCode="([^"]*)"/u.exec(axis)?.[1], /<c:majorUnit val="([^"]*)"/u.exec(axis)?.[1]];
  };
  expect(await axisOf('line', '2.06', '2.31', '3.27')).toEqual(['0.0', '0.5']);
  expect(await axisOf('line', '97.10', '97.22', '97.31')).toEqual(['0.00', '0.05']);
  expect(await axisOf('column', '0.31', null, '-0.12')).toEqual(['0.0', '0.1']);
  expect(await axisOf('column', '390', '3172')).toEqual(['General', undefined]);
  expect(await axisOf('bar', null, null)).toEqual(['General', undefined]);
});

test('a number beside a line has white behind it, so that no line crosses it out; on a slice or a bar it has none', async () => {
  const white = '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';
  const series = [{ name: '额', values: ['2.06', '0.4158', '3.27'] }];
  const labelsOf = async (kind: Chart['kind'], chart: Partial<Chart> = {}) => {
    const { xml } = await built({ ...patents, series, kind, ...chart });
    return [...xml.matchAll(/<c:dLbls?>(?:<c:idx [^>]*>)?<c:numFmt [^>]*>(<c:spPr>.*?)<a:ln>/gsu)].map(
      ([, ground]) => ground,
    );
  };
  const lines = await labelsOf('line');
  expect([lines.length > 1, new Set(lines)]).toEqual([true, new Set([white])]);
  for (const kind of ['column', 'doughnut'] as const) expect(await labelsOf(kind)).not.toContain(white);
});
