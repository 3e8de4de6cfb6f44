import { Document, type ITableCellOptions, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { expect, test } from 'vitest';
import { ofDocx } from '../../src/passages/of-docx.ts';

function cell(text: string, merged: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({ children: [new Paragraph(text)], ...merged });
}

test('each cell of a table has its row and its column, those beside and below merged cells too', async () => {
  const rows = [
    [cell('类别'), cell('指标'), cell('数值')],
    [cell('主体', { rowSpan: 2 }), cell('高新技术企业'), cell('318')],
    [cell('科技型中小企业'), cell('885')],
    [cell('合计', { columnSpan: 2 }), cell('1203')],
  ].map((children) => new TableRow({ children }));
  const document = new Document({ sections: [{ children: [new Paragraph('某市2026年总结'), new Table({ rows })] }] });
  const read = await ofDocx('总结.docx', await Packer.toBuffer(document));
  const places = read?.manuscript.passages.flatMap(({ kind, text, row, column }) =>
    kind === 'cell' ? [`${text} ${row} ${column}`] : [],
  );
  expect(places).toEqual([
    ...['类别 0 0', '指标 0 1', '数值 0 2'],
    ...['主体 1 0', '高新技术企业 1 1', '318 1 2'],
    ...['科技型中小企业 2 1', '885 2 2'],
    ...['合计 3 0', '1203 3 2'],
  ]);
});
