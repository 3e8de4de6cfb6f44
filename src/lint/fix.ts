import type { Diagnostic, Edit, Place } from '../diagnostic.ts';

/**
 * The edit that puts `put` in the place of `typed`, if that stands there in `file`, the file's text, apart from escapes
 * (so not across lines), and if deleting it does not break emphasis in Markdown. Else undefined.
 */
export function editOf(place: Place, file: string, typed: string, put: string): Edit | undefined {
  const [from, to] = [place.start.offset, place.end.offset];
  const standing = file.slice(from, to);
  const isThere = standing === typed || (unescaped(standing) === typed && !/["'\\]/u.test(put));
  if (!isThere || (put === '' && breaksEmphasis(file.slice(0, from), file.slice(to)))) return undefined;
  return { place, text: put };
}

/** Undoes the escapes in a quoted value of a data file: \", ''. The replacement must not need any. */
function unescaped(standing: string): string {
  return standing.replaceAll(/\\(["\\/])/gu, '$1').replaceAll("''", "'");
}

/**
 * Whether a deletion would stop an adjacent emphasis mark from opening or closing (CommonMark, 6.2): next to
 * punctuation it needs a space or punctuation on its other side; _ always does.
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

/** How many emphasis marks in a row are looked at. */
const LONGEST = 8;

/** Applies every safe fix; of overlapping edits the first wins, and the others wait for the next run. */
export function withFixes(text: string, diagnostics: readonly Diagnostic[]): { text: string; count: number } {
  return withEdits(
    text,
    diagnostics.flatMap(({ fix }) => fix ?? []),
  );
}

/** The same for edits of any kind, in any order. */
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
