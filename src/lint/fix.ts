import type { Diagnostic, Edit, Place } from '../diagnostic.ts';

/** The edit, where what it takes away stands in the file as read: not across a line's end or an escape. */
export function editOf(place: Place, file: string, typed: string, put: string): Edit | undefined {
  return file.slice(place.start.offset, place.end.offset) === typed ? { place, text: put } : undefined;
}

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
