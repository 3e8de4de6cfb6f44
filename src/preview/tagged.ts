import type { Marker, Stretch } from '../figures/mark.ts';
import type { Piece, Run, Tags } from '../typeset/piece.ts';
import { textOf } from '../typeset/runs.ts';
import { numberTokens } from './number-tokens.ts';

/**
 * Pieces with tags: `b` is their key, `u` the phrase of some words, `n` which of its numbers. `marked`: the same pieces
 * typeset with phrase marks in their texts, which make their breaks and widths unusable.
 */
export function tagged(
  pieces: readonly Piece[],
  marked: readonly Piece[],
  keys: readonly string[],
  phrases: Pick<Marker, 'cut' | 'all'>,
): Piece[] {
  return pieces.map((piece, index): Piece => {
    const tags = { b: keys[index] ?? '' };
    const other = pieces.length === marked.length ? marked[index] : undefined;
    if (piece.type === 'paragraph' && other?.type === 'paragraph') {
      return { ...piece, tags, runs: withPhrases(piece.runs, other.runs, phrases) };
    }
    if (piece.type === 'table' && other?.type === 'table') {
      const rows = piece.rows.map((cells, row) =>
        cells.map((cell, column) => ({
          ...cell,
          runs: withPhrases(cell.runs, other.rows[row]?.[column]?.runs ?? [], phrases),
        })),
      );
      return { ...piece, tags, rows };
    }
    return { ...piece, tags };
  });
}

/** If the marked text differs, the runs stay as they are: what is read matters more than what can be clicked. */
function withPhrases(runs: readonly Run[], marked: readonly Run[], { cut, all }: Pick<Marker, 'cut' | 'all'>): Run[] {
  const stretches = cut(textOf(marked));
  const whole = stretches.map(({ text }) => text).join('');
  // In the marked text, a mark before a cell's indent keeps it in the text.
  const dropped = whole.length - textOf(runs).length;
  if (dropped < 0 || whole.slice(dropped) !== textOf(runs) || /[^　]/u.test(whole.slice(0, dropped))) return [...runs];
  const pieces = stretches.flatMap((stretch) => piecesOf(stretch, all));
  return split(runs, pieces, dropped);
}

interface TaggedText {
  text: string;
  tags: Tags | undefined;
}

/** A stretch of a phrase, split at its numbers. */
function piecesOf({ text, phrase }: Stretch, all: Marker['all']): TaggedText[] {
  if (phrase === undefined) return [{ text, tags: undefined }];
  const u = String(phrase);
  const whole = all[phrase]?.text ?? '';
  const numbers = numberTokens(whole);
  const found: TaggedText[] = [];
  let at = 0;
  for (const [index, token] of numberTokens(text).entries()) {
    // If another phrase inside splits the phrase, the number is found by its digits.
    const n = whole === text ? index : numbers.findIndex((number) => number.text === token.text);
    if (token.from > at) found.push({ text: text.slice(at, token.from), tags: { u } });
    found.push({ text: token.text, tags: { u, n: String(n) } });
    at = token.to;
  }
  if (at < text.length) found.push({ text: text.slice(at), tags: { u } });
  return found;
}

function split(runs: readonly Run[], pieces: readonly TaggedText[], skip: number): Run[] {
  const left = [...pieces];
  let used = skip;
  const take = (most: number): TaggedText => {
    while (left[0] && used >= left[0].text.length) {
      used -= left[0].text.length;
      left.shift();
    }
    const [first] = left;
    const text = first?.text.slice(used, used + most) ?? '';
    used += text.length;
    return { text, tags: first?.tags };
  };
  return runs.flatMap((run): Run[] => {
    if (run.type === 'tab') take(1);
    if (run.type !== 'text') return [run];
    const cut: Run[] = [];
    for (let rest = run.value.length; rest > 0; ) {
      const { text, tags } = take(rest);
      if (text === '') break;
      cut.push({ ...run, value: text, ...(tags && { tags }) });
      rest -= text.length;
    }
    return cut;
  });
}
