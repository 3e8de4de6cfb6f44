import { describe, expect, test } from 'vitest';
import { toDocx } from '../../../src/docx/index.ts';
import { gbt9704 } from '../../../src/page/page.ts';
import type { Table } from '../../../src/tree.ts';
import { expectWithin, missing, rendered, rulesOf, skipped } from '../rendering.ts';
import { documentOf, linesOf, row, titled, tree } from '../sample.ts';

const table: Table = {
  type: 'table',
  align: [null, 'right', 'center'],
  children: [row('指标', '2013年', '评价'), row('高新技术企业（家）', '128', '完成'), row('合计', '')],
};

test('the head and each alignment have their styles, and missing cells are filled up', async () => {
  expect(linesOf(await documentOf(table)).slice(0, 9)).toEqual([
    'TableHead 指标',
    'TableHead 2013年',
    'TableHead 评价',
    'TableText 高新技术企业（家）',
    'TableFigure 128',
    'TableTextCentered 完成',
    'TableText 合计',
    'TableFigure',
    'TableTextCentered',
  ]);
});

test('the first row alone repeats on every page, and no row breaks over two', async () => {
  const xml = (await documentOf(table)).replaceAll(/<w:trHeight [^>]*>/gu, '');
  const rows = xml.match(/<w:trPr>.*?<\/w:trPr>/g);
  expect(rows).toEqual([
    '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
    '<w:trPr><w:cantSplit/></w:trPr>',
    '<w:trPr><w:cantSplit/></w:trPr>',
  ]);
});

test('it is as wide as the type area and has the bordered style', async () => {
  const xml = await documentOf(table);
  const columns = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  expect(columns.reduce((all, width) => all + width, 0)).toBe(8845);
  expect(xml).toContain('<w:tblStyle w:val="TableGrid"/><w:tblW w:type="dxa" w:w="8845"/>');
});

test('two tables do not run together, and the last one is followed by a paragraph', async () => {
  const xml = await documentOf(table, table);
  expect(xml.match(/<\/w:tbl><w:p\/>/g)).toHaveLength(1);
  // The last one is too low to begin a page.
  expect(xml).toMatch(/<\/w:tbl><w:p><w:pPr>.*?<\/w:pPr><\/w:p><w:sectPr>/s);
});

test('numbers of unlike decimals end so far from the edge that their points stand below each other', async () => {
  const rows = ['328.40', '71.6', '318', '—'].map((number) => row('甲', number));
  const xml = await documentOf({ type: 'table', align: [null, 'right'], children: [row('指标', '本年'), ...rows] });
  // 4号 is 280 twips, a digit or a point half of it: the fractions are 3, 2 and 0 of them wide.
  const figures = [
    ...xml.matchAll(/<w:pStyle w:val="TableFigure"\/>(?:<w:keepNext\/>)?(?:<w:ind w:right="(\d+)"\/>)?/g),
  ];
  expect(figures.map(([, right]) => right)).toEqual([undefined, '140', '420']);
  expect(linesOf(xml)).toContain('TableTextCentered —');
});

test('a table of many columns that would break its cells is set in smaller type', async () => {
  const wide = (columns: number) => row(...Array.from({ length: columns }, () => '主要指标完成情况'));
  const of = (columns: number) => documentOf({ type: 'table', align: [], children: [wide(columns), wide(columns)] });
  expect(await of(3)).not.toContain('TableType');
  expect(await of(4)).toContain('<w:rStyle w:val="TableType12"/>');
  expect(await of(6)).toContain('<w:rStyle w:val="TableType10"/>');
});

test('spaces that open a cell are an indent, which its second line keeps', async () => {
  const xml = await documentOf({ type: 'table', align: [null], children: [row('指标'), row('　　发明专利')] });
  expect(xml).toMatch(
    /<w:pStyle w:val="TableText"\/>(?:<w:keepNext\/>)?<w:ind w:left="560"\/><\/w:pPr>(?:(?!<w:t[ >]).)*<w:t[^>]*>发明专利</s,
  );
});

test('a table without cells is left out', async () => {
  expect(await documentOf({ type: 'table', align: [], children: [] })).not.toContain('<w:tbl>');
});

test('in an upright table of seven columns the name of a row is not broken while other columns have room', async () => {
  const xml = await documentOf({
    type: 'table',
    align: [null, 'center', 'right', 'right', 'right', 'right', 'right'],
    children: [
      row('指标', '单位', '本年', '上年', '同比', '目标', '完成率'),
      row('科研经费', '万元', '1250.5', '980', '27.6%', '1200', '104.2%'),
      row('　其中：上级拨款', '万元', '820', '700', '17.1%', '—', '—'),
      row('研发投入强度', '%', '3.42', '3.21', '0.21个百分点', '3.40', '超0.02个百分点'),
    ],
  });
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)].map(([, width]) => Number(width));
  // In characters of 五号, one of them for the cell's margins.
  const characters = widths.map((width) => width / 210);
  expect(characters[0]).toBeGreaterThan(8 + 1);
  expect(characters[6]).toBeGreaterThan(7 + 1);
});

describe.skipIf(missing.length > 0)(missing.length > 0 ? skipped : 'as LibreOffice sets it', () => {
  test('a line stands in the middle of its row, however far its lines are apart', async () => {
    const page = { ...gbt9704, table: { ...gbt9704.table, size: 10.5, linePitch: 24 } };
    const rows = Array.from({ length: 6 }, (_, index) => row(`指标${'一二三四五六'[index]}`, `${index}`));
    const bytes = await toDocx(
      tree({ type: 'table', align: [null, 'right'], children: [row('指标', '数'), ...rows] }),
      titled,
      page,
    );
    const { faults, pages } = await rendered(bytes);
    expect(faults).toBe('');
    const [{ words, dots } = { words: [], dots: undefined }] = pages;
    const rules = dots ? rulesOf(dots) : [];
    expect(rules).toHaveLength(8);
    for (const [index, { foot }] of rules.slice(1, -1).entries()) {
      const name = words.find(({ text }) => text === `指标${'一二三四五六'[index]}`);
      expectWithin(((name?.top ?? 0) + (name?.foot ?? 0)) / 2, (foot + (rules[index + 2]?.top ?? 0)) / 2, 0.6);
    }
  }, 60_000);
});
