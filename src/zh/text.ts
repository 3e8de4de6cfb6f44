/** Han characters, punctuation and full-width forms, which have no space between them. */
const FULL = '\\p{Script=Han}\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026\\u00b7\\u3000-\\u303f\\uff00-\\uffef';
const BREAK = /[ \t]*\n[ \t]*/gu;
const FULL_BEFORE = new RegExp(`[${FULL}]$`, 'u');
const FULL_AFTER = new RegExp(`^[${FULL}]`, 'u');

/** Splits a text at blank lines; single line breaks are joined, without a space next to Chinese. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n[ \t\u3000]*\n/u)
    .map((paragraph) => joinLines(paragraph))
    .filter((paragraph) => paragraph !== '');
}

/** Joins a text to one line, for places that hold only one paragraph. */
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

/** Closing marks that may follow the end mark of a sentence. */
const CLOSERS = '”’）》〉】」';

/** Half-width marks at the end of Chinese; the ! of Yahoo! belongs to the name. */
const HALF_WIDTH_END = new RegExp(`(?<=[\\p{Script=Han}\\d%！？${CLOSERS}])[!?:]+(?=[${CLOSERS}]*$)`, 'u');

/** The text with one mark at its end: 。 unless it ends in 。！？……： already; full-width for !?:. */
export function sentence(text: string): string {
  const typed = text.replace(/[，、；,;.\s]+$/u, '');
  const bare = typed.replace(HALF_WIDTH_END, (marks) => marks.replace(/./gu, fullWidth));
  if (bare === '' || new RegExp(`[。！？：…][${CLOSERS}]*$`, 'u').test(bare)) return bare;
  return `${bare}。`;
}

function fullWidth(mark: string): string {
  return String.fromCharCode(mark.charCodeAt(0) + 0xfee0);
}

/** The text without marks at its end, for a clause or heading. */
export function clause(text: string): string {
  return text.replace(/[。，、；：,;:\s]+$/u, '');
}

/** Lists of names are 甲、乙、丙; 甲、乙和丙 is only for prose. */
export function enumerate(items: readonly string[]): string {
  return items.join('、');
}

/** The text on one line, shortened to 24 characters to be quoted in a message. */
export function excerpt(text: string): string {
  const line = text.replaceAll('\n', ' ');
  // No more than these can be 24 characters, of two code units each; a text may be of any length.
  const letters = [...line.slice(0, 50)];
  return letters.length > 24 ? `${letters.slice(0, 23).join('')}……` : line;
}

/** Messages that are longer quote something at length, or list much. */
const LONG = 300;
/** Nobody reads more. */
const MOST = 1000;
/** What is quoted, or stands between marks, at a length that no name or number has. */
const AT_LENGTH = /(?<=“)[^”]{60,}(?=”)|(?<=【)[^】]{60,}(?=】)|[^，。；：、？！“”【】（）\s]{60,}/gu;

/** A long message with what it quotes at length shortened: “长长长……（共5000字）”不是一个数. Others are left as they are. */
export function withShortQuotes(message: string): string {
  if (message.length <= LONG) return message;
  const short = message.replace(AT_LENGTH, (quoted) => beginning(quoted, 40));
  return short.length <= MOST ? short : `${beginning(short, 600)}${[...short].slice(-100).join('')}`;
}

function beginning(text: string, length: number): string {
  const letters = [...text];
  return `${letters.slice(0, length).join('')}……（共${letters.length}字）`;
}

/** Makes half-width brackets in Chinese text full-width: 企业(试点) → 企业（试点）. */
export function fullMarks(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}”》])\(([^()]*)\)/gu, '（$1）');
}
