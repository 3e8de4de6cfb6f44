import { expect, test } from 'vitest';
import type { Table } from '../../../src/tree.ts';
import { documentOf, linesOf, row } from '../sample.ts';

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
  const rows = (await documentOf(table)).match(/<w:trPr>.*?<\/w:trPr>/g);
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
  expect(xml.match(/<\/w:tbl><w:p\/>/g)).toHaveLength(2);
});

test('a table without cells is left out', async () => {
  expect(await documentOf({ type: 'table', align: [], children: [] })).not.toContain('<w:tbl>');
});
