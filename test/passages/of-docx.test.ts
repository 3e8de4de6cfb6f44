import { Document, type ITableCellOptions, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { expect, test } from 'vitest';
import { ofDocx } from '../../src/passages/of-docx.ts';
import { rowsOfTables } from '../../src/passages/tables.ts';

function cell(text: string, merged: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)), ...merged });
}

/** A document with one table. */
async function read(cells: TableCell[][]) {
  const rows = cells.map((children) => new TableRow({ children }));
  const document = new Document({ sections: [{ children: [new Paragraph('某市2026年总结'), new Table({ rows })] }] });
  return (await ofDocx('总结.docx', await Packer.toBuffer(document)))?.manuscript ?? expect.fail('not read');
}

test('each cell of a table has its row and its column, those beside and below merged cells too', async () => {
  const { passages } = await read([
    [cell('类别'), cell('指标'), cell('数值')],
    [cell('主体', { rowSpan: 2 }), cell('高新技术企业'), cell('318')],
    [cell('科技型中小企业'), cell('885')],
    [cell('合计', { columnSpan: 2 }), cell('1203')],
  ]);
  const places = passages.flatMap(({ kind, text, row, column }) =>
    kind === 'cell' ? [`${text} ${row} ${column}`] : [],
  );
  expect(places).toEqual([
    ...['类别 0 0', '指标 0 1', '数值 0 2'],
    ...['主体 1 0', '高新技术企业 1 1', '318 1 2'],
    ...['科技型中小企业 2 1', '885 2 2'],
    ...['合计 3 0', '1203 3 2'],
  ]);
});

test('of a cell with several paragraphs none is taken for its number', async () => {
  const { passages } = await read([
    [cell('指标'), cell('2026年'), cell('2025年')],
    [cell('高新技术企业'), cell('318'), cell('300\n280')],
    [cell('科技型中小企业'), cell('885\n860'), cell('790')],
  ]);
  const rows = [...rowsOfTables(passages, { years: { from: 2026, to: 2026 } })];
  expect(rows.map(({ name, value, prior }) => [name, value.quantity.digits, prior?.quantity.digits])).toEqual([
    ['高新技术企业', '318', undefined],
  ]);
});
