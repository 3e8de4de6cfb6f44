import { halfWidth } from '../report/half-width.ts';
import { ladderNumberOf } from './ladder-number.ts';
import { oddSpaces } from './odd-spaces.ts';
import type { LadderNumber, Manuscript, Passage, Span } from './passage.ts';
import { UNITS } from './quantities.ts';

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
  const meant = textAsMeant(passage.text, passage.number);
  if (meant.text === passage.text) return passage;
  const { code, placeOf } = passage;
  return {
    ...passage,
    text: meant.text,
    ...(code && { code: code.map(({ from, to }) => ({ from: meant.offsetOf(from), to: meant.offsetOf(to) })) }),
    placeOf: (from, to) => {
      const typed = meant.typed(from, to);
      return placeOf(typed.from, typed.to);
    },
  };
}

interface MeantText {
  text: string;
  /** The span of what was typed that these characters [from, to) of the text stand for. */
  typed(from: number, to: number): Span;
  /** The offset in the text of what stood at an offset of what was typed. */
  offsetOf(typed: number): number;
}

/** The same for a text by itself; `number` is that of the heading which it may be. */
export function textAsMeant(typed: string, number: LadderNumber | undefined = ladderNumberOf(typed)): MeantText {
  // Of the same length, so that offsets stay valid.
  const text = HAS_OTHER.test(typed) ? halfWidth(typed) : typed;
  const gaps = HAS_SPACE.test(typed) ? gapsIn(text, number) : [];
  if (gaps.length === 0) return { text, typed: (from, to) => ({ from, to }), offsetOf: (offset) => offset };
  /** Of each character left, its offset in what was typed. */
  const offsets: number[] = [];
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    while ((gaps[next]?.to ?? text.length) <= at) next++;
    if (at < (gaps[next]?.from ?? text.length)) offsets.push(at);
  }
  const startOf = (index: number) => offsets[index] ?? text.length;
  return {
    text: offsets.map((at) => text[at]).join(''),
    typed: (from, to) => ({ from: startOf(from), to: to > from ? startOf(to - 1) + 1 : startOf(from) }),
    offsetOf: (offset) => offsets.filter((at) => at < offset).length,
  };
}

const HAS_OTHER = /[０-９．％]/u;
const HAS_SPACE = /[ \u00A0\u3000]/u;
/** 1 126家: digits in threes (GB/T 15835-2011, 5.1.1). Only before a unit: 318 280 may be two cells of a table. */
const IN_THREES = new RegExp(
  `(?<=(?<!\\d)\\d{1,3}(?: \\d{3}){0,3}) (?=\\d{3}(?: \\d{3}){0,3} ?(?:[万亿]|${UNITS}))`,
  'gu',
);

/** The spaces that the reader does not take for any, in order. */
function gapsIn(text: string, number: LadderNumber | undefined): Span[] {
  // A full-width space sets other words apart.
  const spaced = text.replaceAll(/\u00A0|(?<=[\d万亿])\u3000/gu, ' ');
  const inThrees = [...spaced.matchAll(IN_THREES)].map(({ index }) => ({ from: index, to: index + 1 }));
  return [...oddSpaces({ text: spaced, number }), ...inThrees].toSorted((a, b) => a.from - b.from);
}
