import { columnWidths, haveRoom, snugWidth } from '../page/column-widths.ts';
import { type Page, twipsOfPoints, typeAreaHeight, typeAreaWidth } from '../page/page.ts';
import { textWidth } from '../page/text-width.ts';
import { type TableCell as Cell, type Inline, plainText, type Table } from '../tree.ts';
import type { SetCell, SetTable } from './piece.ts';
import { runsOf } from './runs.ts';

/**
 * A table with its column widths, type size and alignments. Empty if it has no cells: Word calls such a file corrupt.
 */
export function setTable({ align, children }: Table, page: Page): SetTable[] {
  const count = Math.max(0, ...children.map((row) => row.children.length));
  if (count === 0) return [];
  const texts = Array.from({ length: count }, (_, column) =>
    children.map((row) => plainText(row.children[column]?.children ?? [])),
  );
  const shifts = shiftsOf(texts, align);
  const needs = texts.map((cells, column) => cells.map((text, row) => textWidth(text) + (shifts[column]?.[row] ?? 0)));
  const width = typeAreaWidth(page);
  const most = needs.map((each) => Math.max(...each));
  const small = smallerType(most, width, page);
  const size = small ?? page.table.size;
  const one = twipsOfPoints(size);
  const columns = columnWidths(
    most,
    width,
    one,
    needs.map((each) => each.reduce((sum, need) => sum + need, 0)),
    unbroken(texts, shifts, needs, (pieces) => haveRoom(pieces, width, one)),
  );
  const lines = linesOf(needs, columns, one);
  const height = lines.reduce((sum, row) => sum + row, 0) * twipsOfPoints(pitchOf(size, page));
  // A short row is padded: otherwise its last cell would stretch.
  const rows = children.map((row, index) =>
    columns.map((_, column) =>
      setCell(row.children[column], {
        role: index === 0 ? 'head' : roleOf(align[column], texts[column]?.[index]),
        shift: shifts[column]?.[index] ?? 0,
        character: one,
      }),
    ),
  );
  return [
    {
      type: 'table',
      columns,
      ...(small !== undefined && { small: { size: small, pitch: pitchOf(small, page) } }),
      rows,
      kept: keptRows(rows, height <= typeAreaHeight(page) * mostOfWhole),
      single: new Set(lines.flatMap((count, row) => (count === 1 ? row : []))),
    },
  ];
}

/**
 * What aligns the decimal points: by column and row, the characters by which a cell is indented on the right, as many
 * as the column's longest fraction is longer. None in the head.
 */
function shiftsOf(texts: readonly string[][], align: Table['align']): number[][] {
  return texts.map(([, ...cells], column) => {
    const fractions = align[column] === 'right' ? fractionsOf(cells) : [];
    const longest = Math.max(0, ...fractions.flatMap((fraction) => fraction ?? []));
    return [0, ...cells.map((_, row) => longest - (fractions[row] ?? longest))];
  });
}

/**
 * The width of what should stay on one line in each column, in characters. Row names wrap last, if there is room: text
 * among numbers, such as 超0.02个百分点, can wrap too and is only read once.
 */
function unbroken(
  texts: readonly string[][],
  shifts: readonly number[][],
  needs: readonly number[][],
  fits: (pieces: readonly number[]) => boolean,
): number[] {
  const pieces = texts.map((cells, column) =>
    Math.max(...cells.map((text, row) => pieceOf(text, row) + (shifts[column]?.[row] ?? 0))),
  );
  const named = pieces.with(0, Math.max(pieces[0] ?? 0, ...(needs[0] ?? []).filter((need) => need <= shortName)));
  return fits(named) ? named : pieces;
}

/** `shift`: in characters, `character`: their width in twips. */
function setCell(
  node: Cell | undefined,
  { role, shift, character }: { role: SetCell['role']; shift: number; character: number },
): SetCell {
  const { nodes, steps } = unindented(node?.children ?? []);
  const [left, right] = [Math.round(steps * character), Math.round(shift * character)];
  return {
    role,
    ...((left > 0 || right > 0) && { indent: { ...(left > 0 && { left }), ...(right > 0 && { right }) } }),
    runs: runsOf(nodes),
  };
}

/** All rows of a table that is not divided; of another, each row under which others are indented. */
function keptRows(rows: readonly SetCell[][], isWhole: boolean): Set<number> {
  const stepOf = (row: number) => rows[row]?.[0]?.indent?.left ?? 0;
  return new Set(rows.slice(1).flatMap((_, row) => (isWhole || stepOf(row + 1) > stepOf(row) ? row : [])));
}

/** Turns full-width spaces at the start of a cell into an indent of as many characters, which wrapped lines keep. */
function unindented(nodes: readonly Inline[]): { nodes: readonly Inline[]; steps: number } {
  const [first, ...rest] = nodes;
  const spaces = first?.type === 'text' ? (/^　+/u.exec(first.value)?.[0] ?? '') : '';
  if (first?.type !== 'text' || spaces === '') return { nodes, steps: 0 };
  return { nodes: [{ ...first, value: first.value.slice(spaces.length) }, ...rest], steps: spaces.length };
}

/** The smaller type of a table with many columns, before its cells wrap: 小四, then 五号; undefined if not needed. */
function smallerType(needs: readonly number[], width: number, page: Page): number | undefined {
  const sum = needs.reduce((all, need) => all + snugWidth(need), 0);
  const fits = (size: number) => sum * twipsOfPoints(size) <= width;
  if (needs.length < many || page.table.size <= smallest || fits(page.table.size)) return undefined;
  return fits(smaller) ? smaller : smallest;
}

/** The pitch is reduced in proportion to the type, rounded up to whole points. */
function pitchOf(size: number, { table }: Page): number {
  return Math.ceil((table.linePitch * size) / table.size);
}

/** How many lines each row takes, with characters this wide. */
function linesOf(needs: readonly number[][], columns: readonly number[], character: number): number[] {
  const inCell = (need: number, column: number) =>
    Math.max(1, Math.ceil((need * character) / Math.max(1, (columns[column] ?? 0) - cellMargins)));
  return (needs[0] ?? []).map((_, row) => Math.max(...needs.map((each, column) => inCell(each[row] ?? 0, column))));
}

/** On both sides of a cell together, in twips. */
const cellMargins = 160;
/** A table no higher than this share of a page is not divided between pages. */
const mostOfWhole = 1 / 3;

/** With fewer columns than this, there is room to wrap texts. */
const many = 4;
const smaller = 12;
const smallest = 10.5;

/** The width of what must stay on one line in a cell: a number, or a short column head. */
function pieceOf(text: string, row: number): number {
  if (row === 0) return text.length <= shortHead ? textWidth(text) : 0;
  return Math.max(0, ...[...text.matchAll(/[−\d.%]+/gu)].map(([number]) => textWidth(number)));
}

const shortHead = 4;
/** The most characters of a row's name, with its indent, that are kept on one line if there is room. */
const shortName = 10;

/** The width of each cell from its decimal point on, in characters; undefined if it is not a number. */
function fractionsOf(cells: readonly string[]): (number | undefined)[] {
  return cells.map((text) => {
    const match = /^[−-]?\d+((?:\.\d+)?%?)$/u.exec(text);
    return match ? textWidth(match[1] ?? '') : undefined;
  });
}

/** Words among numbers, such as — and 超0.03个百分点, have no decimal point to align, and wrap better centered. */
function roleOf(align: Table['align'][number] | undefined, text = ''): SetCell['role'] {
  const isWord = align === 'right' && text !== '' && !/^[−-]?\d[\d.]*\S{0,2}$/u.test(text);
  if (align === 'center' || isWord) return 'center';
  return align === 'right' ? 'right' : 'left';
}
