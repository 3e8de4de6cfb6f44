import type { Diagnostic, Edit, Place } from '../diagnostic.ts';

/**
 * The edit, where what it takes away stands in the file as read: not across a line's end, nor between marks of Markdown
 * that would then no longer open or close.
 */
export function editOf(place: Place, file: string, typed: string, put: string): Edit | undefined {
  const [from, to] = [place.start.offset, place.end.offset];
  const standing = file.slice(from, to);
  const isThere = standing === typed || (unescaped(standing) === typed && !/["'\\]/u.test(put));
  if (!isThere || (put === '' && breaksEmphasis(file.slice(0, from), file.slice(to)))) return undefined;
  return { place, text: put };
}

/** What stands between a data file's quotes as it is meant: \", ''. What is put in its place needs no escape. */
function unescaped(standing: string): string {
  return standing.replaceAll(/\\(["\\/])/gu, '$1').replaceAll("''", "'");
}

/**
 * Whether what is left in front and behind parts a mark of emphasis from what lets it open or close (CommonMark, 6.2): beside
 * a quotation it needs a space or a mark on its other side, _ needs one always.
 */
function breaksEmphasis(before: string, behind: string): boolean {
  const [closing = ''] = /[*_]*$/u.exec(before.slice(-LONGEST)) ?? [];
  const [opening = ''] = /^[*_]*/u.exec(behind.slice(0, LONGEST)) ?? [];
  if (closing !== '' && opening !== '') return true;
  if (closing === '' && opening === '') return false;
  const within = closing === '' ? behind.charAt(opening.length) : before.charAt(before.length - closing.length - 1);
  const outside = closing === '' ? before.slice(-1) : behind.charAt(0);
  const isApart = outside === '' || /[\s\p{P}\p{S}]/u.test(outside);
  return !isApart && (/[\p{P}\p{S}]/u.test(within) || `${closing}${opening}`.includes('_'));
}

const LONGEST = 8;

/** The text with every safe fix spliced in; of edits that overlap the first wins, the other waits for the next run. */
export function withFixes(text: string, diagnostics: readonly Diagnostic[]): { text: string; count: number } {
  return withEdits(
    text,
    diagnostics.flatMap(({ fix }) => fix ?? []),
  );
}

/** The same with edits of any kind, given in any order. */
export function withEdits(text: string, all: readonly Edit[]): { text: string; count: number } {
  const edits = all.toSorted(byStart);
  let mended = '';
  let at = 0;
  let count = 0;
  for (const { place, text: put } of edits) {
    if (place.start.offset < at) continue;
    mended += text.slice(at, place.start.offset) + put;
    at = place.end.offset;
    count++;
  }
  return { text: mended + text.slice(at), count };
}

function byStart(a: Edit, b: Edit): number {
  return a.place.start.offset - b.place.start.offset;
}
