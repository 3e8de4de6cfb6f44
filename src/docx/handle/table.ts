import {
  Table as DocxTable,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableCell as Cell, Inline, Table } from '../../tree.ts';
import { columnWidths } from '../column-widths.ts';
import { twipsOfPoints, typeAreaWidth } from '../page.ts';
import { style } from '../styles.ts';
import { textWidth } from '../text-width.ts';
import type { State } from './state.ts';

/** A bordered table as wide as the type area, its first row repeated on every page, no row broken over two. */
export function table({ align, children }: Table, state: State): DocxTable[] {
  const count = Math.max(0, ...children.map((row) => row.children.length));
  // Word takes a row without cells for damage.
  if (count === 0) return [];
  const columns = Array.from({ length: count }, (_, column) =>
    children.map((row) => textWidth(plain(row.children[column]?.children ?? []))),
  );
  const width = typeAreaWidth(state.page);
  const widths = columnWidths(
    columns.map((texts) => Math.max(...texts)),
    width,
    twipsOfPoints(state.page.table.size),
    columns.map((texts) => texts.reduce((sum, text) => sum + text, 0)),
  );
  const cell = (node: Cell | undefined, column: number, cellStyle: string) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [new Paragraph({ style: cellStyle, children: state.runs(node?.children ?? [], state) })],
    });
  const rows = children.map((row, index) => {
    const isHead = index === 0;
    // A row shorter than the others is filled up: its last cell would stretch otherwise.
    const cells = widths.map((_, column) =>
      cell(row.children[column], column, isHead ? style.cellHead : cellStyle(align[column])),
    );
    return new TableRow({ cantSplit: true, ...(isHead && { tableHeader: true }), children: cells });
  });
  return [
    new DocxTable({
      style: style.table,
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      rows,
    }),
  ];
}

function cellStyle(align: Table['align'][number] | undefined): string {
  if (align === 'center') return style.cellCenter;
  return align === 'right' ? style.cellRight : style.cellLeft;
}

function plain(nodes: Inline[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : plain(node.children))).join('');
}
