import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isUntouched } from '../../src/ooxml/digest.ts';
import { figureTable } from '../../src/xlsx/figure-table.ts';
import { readSheet } from '../../src/xlsx/read-sheet.ts';
import { type Book, toXlsx } from '../../src/xlsx/write-book.ts';

const BOOK: Book = {
  title: '数据核对表',
  sheets: [
    {
      name: '高新科',
      titles: ['数据核对表', '请核对。'],
      columns: [
        { head: '指标', width: 20 },
        { head: '数值', width: 12, align: 'right' },
        { head: '核对签字', width: 16 },
      ],
      rows: [
        ['专利申请量', { number: 2924, decimals: 0 }, ''],
        ['技术合同成交额', { number: 38.6, decimals: 2 }, ''],
        ['=HYPERLINK("x")', '-1', '@甲'],
      ],
    },
    { name: '办公室', titles: [], columns: [{ head: '指标', width: 20 }], rows: [['乙']] },
  ],
};

/** The parts of the package as texts. */
async function parts(book: Book): Promise<Record<string, string>> {
  const files = unzipSync(await toXlsx(book));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('the same book gives the same bytes, whatever the hour', async () => {
  const first = await toXlsx(BOOK);
  await new Promise((done) => setTimeout(done, 1100));
  expect(Buffer.from(first).equals(await toXlsx(BOOK))).toBe(true);
});

test('it knows whether anybody changed it', async () => {
  const bytes = await toXlsx(BOOK);
  expect(await isUntouched(bytes)).toBe(true);
  const files = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const changed = strFromU8(files[name] ?? new Uint8Array()).replace('<v>2924</v>', '<v>2925</v>');
  expect(await isUntouched(zipSync({ ...files, [name]: strToU8(changed) }))).toBe(false);
});

test('a number is a number, with the decimals that are printed; a text is never a formula', async () => {
  const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/styles.xml': styles = '' } = await parts(BOOK);
  expect(sheet).toMatch(/<c r="B4" s="\d+"><v>2924<\/v>/u);
  expect(sheet).toMatch(/<c r="B5" s="\d+"><v>38\.6<\/v>/u);
  expect(sheet).toMatch(/<c r="A6" t="s"/u);
  expect(sheet).toMatch(/<c r="B6" t="s"/u);
  expect(sheet).not.toContain('<f');
  // 2 is 0.00, and 1 is 0, in every Excel.
  expect(styles).toMatch(/numFmtId="2"|formatCode="0\.00"/u);
});

test('what no cell can hold is cut, and says so; no row is higher than Excel takes', async () => {
  for (const lead of ['', '甲']) {
    const long = lead + '\ud83d\ude00'.repeat(40_000);
    const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/sharedStrings.xml': texts = '' } = await parts({
      title: '表',
      sheets: [
        { name: '甲', titles: [], columns: [{ head: '名单', width: 20 }], rows: [[long], ['乙'.repeat(32_767)]] },
      ],
    });
    const [, cut = '', whole = ''] = [...texts.matchAll(/<t[^>]*>([^<]*)<\/t>/gu)].map(([, text = '']) => text);
    expect(cut.length).toBeGreaterThan(32_760);
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut).toMatch(new RegExp(`^${lead}(?:\ud83d\ude00)+……（共${40_000 + lead.length}字，这里放不下）$`, 'u'));
    expect(whole).toBe('乙'.repeat(32_767));
    const heights = [...sheet.matchAll(/\bht="([\d.]+)"/gu)].map(([, height]) => Number(height));
    expect(Math.max(...heights)).toBe(409);
  }
});

test('the head stays in view, and stands on every page of A4 across', async () => {
  const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/workbook.xml': workbook = '' } = await parts(BOOK);
  expect(sheet).toContain('<pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen" activePane="bottomRight"/>');
  expect(sheet).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
  expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'高新科'!$3:$3</definedName>`);
  expect(workbook).toContain(`localSheetId="1">'办公室'!$1:$1<`);
});

describe('a table of figures', () => {
  test('is read as it was written, titles and all', async () => {
    const rows = [
      ['高新科报送表', ''],
      ['指标', '本年'],
      ['甲', '2.50'],
      ['乙', '1,200'],
      ['丙', '"1/2"'],
      ['丁', '=A1'],
    ];
    const { texts, sheet } = await roundTrip(rows, '高新科');
    expect([texts, sheet]).toEqual([[['高新科报送表', ''], ...rows.slice(1)], '高新科']);
  });

  test('keeps what will be typed as it is typed', async () => {
    const files = unzipSync(
      await figureTable(
        [
          ['指标', '本年'],
          ['甲', '待补'],
        ],
        '表',
        '表',
      ),
    );
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array());
    const style = /<c r="B8" s="(\d+)"\/>/u.exec(sheet)?.[1];
    const xfs = /<cellXfs.*?<\/cellXfs>/su.exec(styles)?.[0].match(/<xf [^>]*>/gu) ?? [];
    const format = /numFmtId="(\d+)"/u.exec(xfs[Number(style)] ?? '')?.[1];
    expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="@"/>`);
    expect(sheet).toContain('prompt="写数，如2924');
  });

  test('of any texts comes back with all of them', async () => {
    const text = fc
      .oneof(
        fc.string({ unit: fc.constantFrom(...'甲乙，,"“1２.%=+-@—&<>\'…'), maxLength: 8 }),
        fc.string({ maxLength: 6 }),
      )
      .map((typed) => typed.replaceAll(/[\p{C}\s_]/gu, ''));
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    await fc.assert(
      fc.asyncProperty(table, async (body) => {
        const head = ['指标', ...(body[0] ?? []).slice(1).map((_, at) => `列${at}`)];
        const rows = [head, ...body].filter((row) => row.some((cell) => cell !== ''));
        expect((await roundTrip(rows, '表')).texts).toEqual(rows);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

async function roundTrip(rows: string[][], name: string) {
  const table = await readSheet('表.xlsx', await figureTable(rows, name, '表'));
  expect(table.diagnostics).toEqual([]);
  return { texts: table.rows.map((row) => row.map(({ text }) => text)), sheet: table.source.sheet };
}
