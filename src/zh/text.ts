/** Han characters, and the marks and full-width forms that stand among them without a space. */
const FULL = '\\p{Script=Han}\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026\\u00b7\\u3000-\\u303f\\uff00-\\uffef';
const BREAK = /[ \t]*\n[ \t]*/gu;
const FULL_BEFORE = new RegExp(`[${FULL}]$`, 'u');
const FULL_AFTER = new RegExp(`^[${FULL}]`, 'u');

/** Paragraphs of a text as typed: blank lines part them, a single break joins (without a space beside Chinese). */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n[ \t\u3000]*\n/u)
    .map((paragraph) => joinLines(paragraph))
    .filter((paragraph) => paragraph !== '');
}

/** One line out of a text as typed, for places that have room for one paragraph only. */
export function oneLine(text: string): string {
  return joinLines(text.replace(/\n[ \t\u3000]*\n/gu, '\n'));
}

function joinLines(text: string): string {
  const lines = text.split(BREAK).map((line) => line.replace(/^[ \t\u3000]+|[ \t\u3000]+$/gu, ''));
  return lines.reduce((before, line) => {
    if (before === '' || line === '') return before + line;
    return before + (FULL_BEFORE.test(before) || FULL_AFTER.test(line) ? '' : ' ') + line;
  }, '');
}

/** Closing marks that may follow a sentence's end mark. */
const CLOSERS = '”’）》〉】」';

/** The text with exactly one mark at its end: 。 unless it already ends in 。！？……：. */
export function sentence(text: string): string {
  const bare = text.replace(/[，、；,;.\s]+$/u, '');
  if (bare === '' || new RegExp(`[。！？：…][${CLOSERS}]*$`, 'u').test(bare)) return bare;
  return `${bare}。`;
}

/** The text without the marks at its end, as a clause or heading wants it. */
export function clause(text: string): string {
  return text.replace(/[。，、；：,;:\s]+$/u, '');
}

/** 甲、乙和丙 is for prose; lists of names are 甲、乙、丙. */
export function enumerate(items: readonly string[]): string {
  return items.join('、');
}

/** A text short enough to quote in a message, on one line. */
export function excerpt(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > 24 ? `${line.slice(0, 23)}……` : line;
}

/** Half-width brackets round Chinese made full-width: 企业(试点) → 企业（试点）. */
export function fullMarks(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}”》])\(([^()]*)\)/gu, '（$1）');
}
