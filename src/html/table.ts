import type { SetCell, SetTable } from '../typeset/piece.ts';
import { attributes, length } from './attributes.ts';
import type { TableOnPage } from './pages.ts';
import { lineOf } from './runs.ts';

/** The rows of a table that are on one page, below its header; `caption` is markup. */
export function table({ piece, rows, continues }: TableOnPage, caption: string | undefined): string {
  const { columns, small } = piece;
  const width = columns.reduce((all, each) => all + each, 0);
  const style = {
    width: length(width),
    'font-size': small && `${small.size}pt`,
    'line-height': small && `${small.pitch}pt`,
  };
  const head = rows.filter((row) => row === 0);
  const body = rows.filter((row) => row !== 0);
  return [
    `<table${attributes([small && 'small', continues.before && 'continued'], style, piece.tags)}>`,
    ...(caption === undefined ? [] : [`<caption>${caption}</caption>`]),
    `<colgroup>${columns.map((each) => `<col style="width:${share(each / width)}"/>`).join('')}</colgroup>`,
    ...(head.length > 0 ? ['<thead>', ...head.map((row) => tr(piece, row)), '</thead>'] : []),
    ...(body.length > 0 ? ['<tbody>', ...body.map((row) => tr(piece, row)), '</tbody>'] : []),
    '</table>',
  ].join('\n');
}

function tr({ rows }: SetTable, row: number): string {
  return `<tr>${(rows[row] ?? []).map(cell).join('')}</tr>`;
}

function cell({ role, indent: { left = 0, right = 0 } = {}, runs }: SetCell): string {
  const style = {
    'padding-left': left ? length(margin + left) : undefined,
    'padding-right': right ? length(margin + right) : undefined,
  };
  const content = lineOf(runs);
  if (role === 'head') return `<th scope="col"${attributes([], style)}>${content}</th>`;
  return `<td${attributes([role !== 'left' && role], style)}>${content}</td>`;
}

/** Relative to the table's width, which changes on a narrow screen. */
function share(part: number): string {
  return `${Number((part * 100).toFixed(3))}%`;
}

/** Space between a cell's border and its text, in twips. */
export const margin = 80;
