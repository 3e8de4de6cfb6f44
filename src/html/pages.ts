import type { LaidPiece, Layout } from '../typeset/layout.ts';
import type { Piece, Run, SetChart, SetParagraph, SetTable } from '../typeset/piece.ts';
import { textOf } from '../typeset/runs.ts';

/** The part of a piece that is on one page. */
export type PieceOnPage = ParagraphOnPage | TableOnPage | ChartOnPage;
export interface ParagraphOnPage {
  piece: SetParagraph;
  /** Undefined if the layout does not say: the browser then breaks the lines. */
  lines: Run[][] | undefined;
  /** Whether it continues from the page before, or on the page after. */
  continues: { before: boolean; after: boolean };
}
export interface TableOnPage {
  piece: SetTable;
  rows: number[];
  continues: { before: boolean; after: boolean };
}

export interface ChartOnPage {
  piece: SetChart;
}

/** A page with its content. */
export interface FilledPage {
  isLandscape: boolean;
  pieces: PieceOnPage[];
}

/** The pieces by page. A piece missing from the layout comes whole after the one before it. */
export function pagesOf(pieces: readonly Piece[], layout: Layout): FilledPage[] {
  const pages: FilledPage[] = layout.pages.map(({ isLandscape }) => ({ isLandscape, pieces: [] }));
  if (pages.length === 0) pages.push({ isLandscape: false, pieces: [] });
  const places = new Map<number, Place[]>();
  for (const [page, { pieces }] of layout.pages.entries()) {
    for (const piece of pieces) places.set(piece.index, [...(places.get(piece.index) ?? []), { page, laid: piece }]);
  }
  let current = 0;
  for (const [index, piece] of pieces.entries()) {
    const stands = places.get(index) ?? [];
    current = stands[0]?.page ?? current;
    for (const { page, placed } of onPages(piece, stands) ?? [{ page: current, placed: whole(piece) }]) {
      pages[page]?.pieces.push(placed);
      current = page;
    }
  }
  return pages;
}

interface Place {
  page: number;
  laid: LaidPiece;
}

/** Undefined if the layout does not match this piece. */
function onPages(piece: Piece, places: readonly Place[]): { page: number; placed: PieceOnPage }[] | undefined {
  const [first] = places;
  if (!first) return undefined;
  if (piece.type === 'chart') return [{ page: first.page, placed: { piece } }];
  const continues = (index: number) => ({ before: index > 0, after: index < places.length - 1 });
  if (piece.type === 'table') {
    const rows = places.map(({ laid: { rows = [] } }) => rows);
    if (new Set(rows.flat()).size !== piece.rows.length) return undefined;
    return places.map(({ page }, index) => ({
      page,
      placed: { piece, rows: rows[index] ?? [], continues: continues(index) },
    }));
  }
  const texts = places.map(({ laid: { lines = [] } }) => lines);
  if (texts.flat().join('') !== textOf(piece.runs)) return undefined;
  const lines = linesOf(piece.runs, texts.flat());
  return places.map(({ page }, index) => ({
    page,
    placed: { piece, lines: lines.splice(0, texts[index]?.length ?? 0), continues: continues(index) },
  }));
}

function whole(piece: Piece): PieceOnPage {
  if (piece.type === 'chart') return { piece };
  const continues = { before: false, after: false };
  if (piece.type === 'table') return { piece, rows: [...piece.rows.keys()], continues };
  return { piece, lines: undefined, continues };
}

/** The runs, split where the lines end. */
function linesOf(runs: readonly Run[], texts: readonly string[]): Run[][] {
  const lines: Run[][] = texts.map(() => []);
  let line = 0;
  let room = texts[0]?.length ?? 0;
  for (const run of runs) {
    let rest = textOf([run]);
    if (rest === '') lines[line]?.push(run);
    while (rest !== '') {
      while (room === 0 && line < texts.length - 1) room = texts[++line]?.length ?? 0;
      const taken = rest.slice(0, room);
      lines[line]?.push(run.type === 'text' ? { ...run, value: taken } : run);
      room -= taken.length;
      rest = rest.slice(taken.length);
    }
  }
  return lines;
}
