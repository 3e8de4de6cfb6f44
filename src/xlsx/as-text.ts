import type { Place } from '../diagnostic.ts';
import { cellName } from '../source/cell-name.ts';
import { clean } from '../source/clean.ts';
import type { Table } from '../source/csv.ts';
import type { Scalar } from '../source/node.ts';
import { pointsOf } from '../source/points.ts';

/**
 * A sheet's rows as the text of the CSV file that Excel would save, for display, with each cell's place in it. Each row
 * is one line, even if blank, so that line numbers are row numbers.
 */
export function asText(file: string, sheet: string, rows: readonly (readonly string[])[]): Table {
  let text = '';
  const cells: { row: number; column: number; value: string; from: number; isQuoted: boolean }[] = [];
  for (const [row, values] of rows.entries()) {
    for (const [column, typed] of values.entries()) {
      const value = clean(typed);
      if (column > 0) text += ',';
      const isQuoted = /[",]/u.test(value);
      const from = text.length + (isQuoted ? 1 : 0);
      text += isQuoted ? `"${value.replaceAll('"', '""')}"` : value;
      cells.push({ row, column, value, from, isQuoted });
    }
    text += '\n';
  }
  const pointAt = pointsOf(text);
  const scalars = rows.map((): Scalar[] => []);
  for (const { row, column, value, from, isQuoted } of cells) {
    const written = isQuoted ? value.replaceAll('"', '""') : value;
    const place: Place = {
      ...{ file, start: pointAt(from), end: pointAt(from + written.length) },
      ...{ cell: cellName(row, column), sheet },
    };
    const style = value === '' ? 'empty' : isQuoted ? 'quoted' : 'plain';
    const stretches = written === value ? [{ from: 0, offset: from }] : null;
    scalars[row]?.push({ kind: 'scalar', text: value, style, place, stretches });
  }
  const filled = scalars.filter((row) => row.some((cell) => cell.text !== ''));
  return { source: { file, text, root: undefined, pointAt, sheet }, rows: filled, diagnostics: [] };
}
