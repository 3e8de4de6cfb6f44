import {
  Table as DocxTable,
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
export function table({ columns, small, rows, kept }: SetTable, page: Page): DocxTable {
  const cell = ({ role, indent, runs: words }: SetCell, column: number, keepNext: boolean) =>
    new TableCell({
      width: { size: columns[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          style: styles[role],
          ...(keepNext && { keepNext }),
          ...(small && { spacing: { line: twipsOfPoints(small.pitch), lineRule: LineRuleType.AT_LEAST } }),
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
    rows: rows.map((cells, row) => {
      const children = cells.map((each, column) => cell(each, column, kept.has(row)));
      return new TableRow({ cantSplit: true, ...(row === 0 && { tableHeader: true }), children });
    }),
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
