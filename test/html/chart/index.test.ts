import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../../src/docx/layout.ts';
import { toHtml } from '../../../src/html/index.ts';
import type { Block, Chart } from '../../../src/tree.ts';
import { paragraph, row, titled, tree } from '../../docx/sample.ts';
import { read } from '../read.ts';

const patents: Chart = {
  type: 'chart',
  kind: 'column',
  title: '历年专利',
  caption: '图1　历年专利（单位：件）',
  unit: '件',
  head: '年份',
  categories: ['2011年', '2012年', '2013年【待补】'],
  series: [{ name: '申请量', values: ['520', '1893.50', null] }],
  description: '柱形图：历年“专利”，<单位>：件。',
};
const both: Chart = { ...patents, series: [...patents.series, { name: '授权量', values: ['-3', '0', '7'] }] };
const shares: Chart = {
  ...patents,
  kind: 'pie',
  categories: ['发明', '其他'],
  series: [{ name: '专利', values: ['1', '2'], shares: ['33.3%', '66.7%'] }],
};

function html(...blocks: Block[]): string {
  const report = tree(...blocks);
  return toHtml(report, titled, layoutOf(report, titled));
}

/** The words of the drawing. */
function wordsIn(...blocks: Block[]): string[] {
  const words: string[] = [];
  read(html(...blocks), (value, within) => {
    if (within.at(-1)?.name === 'text') words.push(value);
  });
  return words;
}

describe('a chart is drawn', () => {
  test('of columns: axis, categories, and the numbers as typed over them', () => {
    const words = wordsIn(patents);
    expect(words).toEqual(
      expect.arrayContaining(['0', '2000', '2011年', '2012年', '2013年【待补】', '520', '1893.50']),
    );
    expect(html(patents).match(/<rect /gu)).toHaveLength(2);
  });

  test('of several series: with a legend, and below zero', () => {
    expect(wordsIn(both)).toEqual(expect.arrayContaining(['申请量', '授权量', '-3', '0', '7']));
  });

  test('of bars that lie, and of lines that pass over what is missing', () => {
    expect(wordsIn({ ...both, kind: 'bar' })).toEqual(expect.arrayContaining(['2011年', '1893.50', '-3']));
    const line = html({ ...patents, kind: 'line', series: [{ name: '量', values: ['1', null, '3'] }] });
    expect(/<polyline points="([^"]*)"/u.exec(line)?.[1]?.split(' ')).toHaveLength(2);
    expect(line.match(/<circle /gu)).toHaveLength(2);
  });

  test('of slices, named at their sides or beside the ring, with the shares that are printed elsewhere', () => {
    expect(wordsIn(shares)).toEqual(['发明 33.3%', '其他 66.7%']);
    expect(wordsIn({ ...shares, kind: 'doughnut' })).toEqual(['33.3%', '66.7%', '发明', '其他']);
  });

  test('with its description for who cannot see it', () => {
    expect(html(patents)).toContain('role="img" aria-label="柱形图：历年“专利”，&lt;单位&gt;：件。"');
  });
});

test('the caption below a chart is the chart’s, also where a table follows', () => {
  const table: Block = { type: 'table', align: [], children: [row('甲'), row('乙')] };
  const text = html(patents, table, paragraph('完。'));
  expect(text).toContain('<figcaption>图1　历年专利（单位：件）</figcaption>\n</figure>\n<table style=');
  expect(text).not.toContain('<caption>');
});

const number = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -100000, max: 100000 }).map(String),
  fc.integer({ min: 0, max: 99999 }).map((cents) => (cents / 100).toFixed(2)),
);
const anyChart = fc
  .tuple(fc.constantFrom('column', 'line', 'bar', 'pie', 'doughnut'), fc.integer({ min: 1, max: 12 }))
  .chain(([kind, count]) =>
    fc
      .tuple(
        fc.array(fc.array(number, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.string({ maxLength: 20 }), { minLength: count, maxLength: count }),
      )
      .map(([rows, categories]): Chart => {
        const series = rows.map((values, index) => ({ name: `有效发明专利拥有量${index}`, values }));
        const isWhole = kind === 'pie' || kind === 'doughnut';
        return { ...patents, kind, categories, series: isWhole ? series.slice(0, 1) : series };
      }),
  );

test('whatever the numbers, every shape has a place on the drawing', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      const text = toHtml(tree(chart), titled, { pages: [], doubts: [] });
      read(text, () => {});
      const [, width, height] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(text) ?? []).map(Number);
      const shapes = [...text.matchAll(/<(?:rect|circle|line|text|polyline|path)[^>]*>/gu)].map(([shape]) => shape);
      for (const shape of shapes) expect(shape).not.toMatch(/NaN|Infinity|undefined|(?:width|height)="-/u);
      for (const [, x, y, w, h] of text.matchAll(/<rect x="([^"]*)" y="([^"]*)" width="([^"]*)" height="([^"]*)"/gu)) {
        expect(Number(x) + Number(w)).toBeLessThanOrEqual((width ?? 0) + 0.1);
        expect(Number(y) + Number(h)).toBeLessThanOrEqual((height ?? 0) + 0.1);
        expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
