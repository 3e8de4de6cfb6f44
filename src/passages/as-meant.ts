import { halfWidth } from '../report/half-width.ts';
import { oddSpaces } from './odd-spaces.ts';
import type { Manuscript, Passage, Span } from './passage.ts';

/**
 * A manuscript as its reader takes it: 增长 ４８.２ % is 增长48.2%. Rules of what is said need not know how else a number
 * can be typed; that it is typed so is for the rules of characters and spaces. Places are those of what was typed.
 */
export function asMeant(manuscript: Manuscript): Manuscript {
  const passages = manuscript.passages.map(passageAsMeant);
  return passages.every((passage, index) => passage === manuscript.passages[index])
    ? manuscript
    : { ...manuscript, passages };
}

/** One passage of it; the same one if nothing in it is typed otherwise. */
export function passageAsMeant(passage: Passage): Passage {
  if (!/[ \u00A0\u3000０-９．％]/u.test(passage.text)) return passage;
  // Of the same length, so that offsets stay valid.
  const text = halfWidth(passage.text);
  const spaced = text.replaceAll(/\u00A0|(?<=[\d万亿])\u3000/gu, ' ');
  const spaces = oddSpaces({ text: spaced, number: passage.number }).toSorted((a, b) => a.from - b.from);
  if (text === passage.text && spaces.length === 0) return passage;
  return without(spaces, { ...passage, text });
}

/** The passage without these spans of its text, in their order. */
function without(spans: readonly Span[], passage: Passage): Passage {
  const { text, code, placeOf } = passage;
  /** Of each character left, its offset in the text. */
  const offsets: number[] = [];
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    while ((spans[next]?.to ?? text.length) <= at) next++;
    if (at < (spans[next]?.from ?? text.length)) offsets.push(at);
  }
  const leftBefore = (offset: number) => offsets.filter((at) => at < offset).length;
  const startOf = (index: number) => offsets[index] ?? text.length;
  return {
    ...passage,
    text: offsets.map((at) => text[at]).join(''),
    ...(code && { code: code.map(({ from, to }) => ({ from: leftBefore(from), to: leftBefore(to) })) }),
    placeOf: (from, to) => placeOf(startOf(from), to > from ? startOf(to - 1) + 1 : startOf(from)),
  };
}
