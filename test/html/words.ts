import { gbt9704 } from '../../src/page/page.ts';
import type { Frame, Tree } from '../../src/tree.ts';
import { imprintLines } from '../../src/typeset/imprint.ts';
import type { Layout } from '../../src/typeset/layout.ts';
import type { Piece, Run, SetCell } from '../../src/typeset/piece.ts';
import { words as runsOfWords } from '../../src/typeset/runs.ts';
import { typeset } from '../../src/typeset/typeset.ts';

/** All words of a document in their order. */
export function words(tree: Tree, frame: Frame): string {
  const pieces = piecesOf(tree, frame).map((piece) => {
    if (piece.type === 'chart') return '';
    return piece.type === 'table' ? piece.rows.flat().map(cellText).join('') : textOf(piece.runs);
  });
  return pieces.join('') + imprintText(frame);
}

/** The words of each page as the layout has it, a table's header only where it first stands. */
export function laidWords(tree: Tree, frame: Frame, { pages, imprintPages = 0 }: Layout): string[] {
  const pieces = piecesOf(tree, frame);
  const begun = new Set<number>();
  const laid = pages.map((page) => {
    const texts = page.pieces.flatMap(({ index, lines = [], rows = [] }) => {
      const piece = pieces[index];
      const isNew = !begun.has(index);
      begun.add(index);
      if (piece?.type !== 'table') return lines;
      return rows.filter((row) => row > 0 || isNew).flatMap((row) => (piece.rows[row] ?? []).map(cellText));
    });
    return texts.join('').replaceAll('\t', '');
  });
  const all = [...laid, ...Array.from({ length: imprintPages }, () => '')];
  return all.map((text, page) => (page === all.length - 1 ? text + imprintText(frame) : text));
}

function imprintText({ imprint }: Frame): string {
  if (!imprint) return '';
  const { copied = '', printed } = imprintLines(imprint);
  return [copied, printed?.by ?? '', printed?.on ?? ''].map((text) => textOf(runsOfWords(text))).join('');
}

function piecesOf(tree: Tree, frame: Frame): Piece[] {
  return typeset(tree, frame, gbt9704).flatMap(({ pieces }) => pieces);
}

function cellText({ runs }: SetCell): string {
  return textOf(runs);
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.type === 'text' ? run.value : '')).join('');
}
