import {
  Table as DocxTable,
  HeightRule,
  LineRuleType,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Page, twipsOfPoints } from '../../page/page.ts';
import type { SetCell, SetTable } from '../../typeset/piece.ts';
import { style } from '../style-ids.ts';
import { runs } from './runs.ts';

/** A bordered table: the first row is repeated on every page, and no row is split across pages. */
export function table({ columns, small, rows, kept, single }: SetTable, page: Page): DocxTable {
  const pitch = twipsOfPoints(small?.pitch ?? page.table.linePitch);
  const cell = ({ role, indent, runs: words }: SetCell, row: number, column: number) =>
    new TableCell({
      width: { size: columns[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          style: styles[role],
          ...(kept.has(row) && { keepNext: true }),
          // A pitch leaves its free space above the text: a row of one line has a height instead, which centers the line.
          ...(!single.has(row) && { spacing: { line: pitch, lineRule: LineRuleType.AT_LEAST } }),
          ...(indent && { indent }),
          children: runs(words, page, small && { style: typeStyle(small.size) }),
        }),
      ],
    });
  return new DocxTable({
    style: style.table,
    width: { size: columns.reduce((all, width) => all + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          cantSplit: true,
          ...(row === 0 && { tableHeader: true }),
          ...(single.has(row) && { height: { value: pitch, rule: HeightRule.ATLEAST } }),
          children: cells.map((each, column) => cell(each, row, column)),
        }),
    ),
  });
}

const styles: Record<SetCell['role'], string> = {
  head: style.cellHead,
  left: style.cellLeft,
  center: style.cellCenter,
  right: style.cellRight,
};

function typeStyle(size: number): string {
  return size === 12 ? style.cellType12 : style.cellType10;
}
