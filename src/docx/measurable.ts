import { alternativesTo } from '../page/fonts.ts';
import type { Page } from '../page/page.ts';
import type { Piece, Run } from '../typeset/piece.ts';
import { textOf } from '../typeset/runs.ts';
import type { Sheets } from '../typeset/typeset.ts';

/** The page in fonts whose widths the layout knows: each font's alternative of the same widths, or 仿宋. */
export function measurable(page: Page): Page {
  const of = <Font extends { font: string }>(face: Font): Font => ({ ...face, font: known(face.font) });
  const { labelFonts } = page;
  const [first, second, third, fourth] = page.headingFonts;
  return {
    ...page,
    body: of(page.body),
    title: of(page.title),
    headingFonts: [known(first), known(second), known(third), known(fourth)],
    labelFonts: {
      secrecy: known(labelFonts.secrecy),
      signatory: known(labelFonts.signatory),
      attachment: known(labelFonts.attachment),
    },
    letterhead: of(page.letterhead),
    pageNumber: of(page.pageNumber),
    imprint: of(page.imprint),
    table: { ...of(page.table), headFont: known(page.table.headFont) },
  };
}

function known(name: string): string {
  if (measured.has(name)) return name;
  return alternativesTo(name).find((other) => measured.has(other)) ?? '仿宋';
}

// The Chinese fonts that the layout has widths for and the standard uses.
const measured = new Set(['仿宋', '楷体', '黑体', '宋体']);

/** Sheets whose texts are as wide in the layout as they are in a Chinese font. */
export function measurableSheets(sheets: readonly Sheets[]): Sheets[] {
  return sheets.map((each) => ({ ...each, pieces: each.pieces.map(measurablePiece) }));
}

function measurablePiece(piece: Piece): Piece {
  if (piece.type === 'paragraph') return { ...piece, runs: piece.runs.map(measurableRun) };
  if (piece.type === 'chart') return piece;
  const rows = piece.rows.map((cells) => cells.map((cell) => ({ ...cell, runs: cell.runs.map(measurableRun) })));
  return { ...piece, rows };
}

function measurableRun(run: Run): Run {
  return run.type === 'text' ? { ...run, value: breakable([...run.value].map(standIn).join('')) } : run;
}

/**
 * 60 or more characters without a certain line break: no space, and no Han character except between an opening and a
 * closing mark.
 */
const UNBREAKABLE =
  /(?:[^\p{Script=Han}\p{White_Space}〇]|(?<=[\p{Ps}\p{Pi}])\p{Script=Han}(?=[\p{Pe}\p{Pf}，。、：；？！%…·])){60,}/gu;
const PIECE = /(.{28})[^\u{10000}-\u{10ffff}]{2}/gsu;

/**
 * The layout's time is quadratic in the length of what it cannot break, so about every half line it gets 〇〇, at which
 * it may be broken. There must be two: only between them may a line end whatever stands beside them.
 */
function breakable(text: string): string {
  return text.replace(UNBREAKABLE, (stretch) => stretch.replace(PIECE, '$1〇〇'));
}

/**
 * Returns a function that, called for each line of a piece in order, gives the original text in place of the stand-ins.
 */
export function ownWords(sheets: readonly Sheets[]): (index: number, line: string) => string {
  const left = sheets.flatMap(({ pieces }) =>
    pieces.map((piece) => (piece.type === 'paragraph' ? [...textOf(piece.runs)] : [])),
  );
  return (index, line) => {
    const characters = left[index] ?? [];
    let [count, length] = [0, 0];
    while (count < characters.length && length < line.length) length += standIn(characters[count++] ?? '').length;
    return characters.splice(0, count).join('');
  };
}

/**
 * The layout takes these for half a character wide, and a dash for western. Their stand-ins have the right width, and
 * the same restrictions at the ends of a line.
 */
function standIn(character: string): string {
  if (character === '·') return '··';
  if (/[–—]/u.test(character)) return '―';
  return /[\u0370-\u04ff№Ⅰ-ⅿ]/u.test(character) ? '〇' : character;
}
