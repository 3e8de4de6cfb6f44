import type { Figures } from './figures.ts';

/** A phrase in a text, with the references that would print it: 专利申请量, 高新技术企业.总数, 成果.结顶. */
interface Said {
  names: readonly string[];
  text: string;
}

// Unicode noncharacters: they occur in no text, and nothing on the way to the finished report treats them specially.
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const DIGIT = 0xfde0;
const ANY = /[\ufdd0-\ufdef]/gu;
const OPENING = /\ufdd0([\ufde0-\ufdef]+)/gu;
const AROUND = /^([\ufdd0-\ufdef]*)(.*?)([\ufdd0-\ufdef]*)$/su;
const MARK = /(\ufdd0[\ufde0-\ufdef]+|\ufdd1)/u;

/** Passes a phrase to `figures.mark`, if set, before it goes into a text. */
export function marked(figures: Figures, names: readonly string[], text: string): string {
  return text === '' ? text : (figures.mark?.(names, text) ?? text);
}

/** Changes a text inside the marks around it. */
export function withinMarks(text: string, change: (inner: string) => string): string {
  const [, open = '', inner = '', close = ''] = AROUND.exec(text) ?? [];
  return `${open}${change(inner)}${close}`;
}

/** A phrase with its position: offsets into the text without marks. */
export interface SaidSpan extends Said {
  from: number;
  to: number;
}

/** Text between two successive marks. */
export interface Stretch {
  text: string;
  /** Index in `Marker.all` of the innermost phrase around it; undefined for text that is not from a figure. */
  phrase: number | undefined;
}

export interface Marker {
  mark: NonNullable<Figures['mark']>;
  /** Every phrase, in order of creation. */
  all: readonly Said[];
  /** The phrases that begin in a finished text, as indexes into `all`. */
  phrasesIn(text: string): number[];
  saidIn(text: string): Said[];
  /** A finished text split at its marks. */
  cut(text: string): Stretch[];
  /** A finished text without marks, and the phrases in it; of nested phrases the outer comes first. */
  read(text: string): { text: string; said: SaidSpan[] };
}

/** Puts marks around every phrase, so that it can be found in the finished text. */
export function marker(): Marker {
  const all: Said[] = [];
  const phrasesIn = (text: string) => [...text.matchAll(OPENING)].map(([, digits = '']) => numberOf(digits));
  return {
    all,
    phrasesIn,
    mark(names, text) {
      const digits = [...all.length.toString(16)].map((digit) =>
        String.fromCharCode(DIGIT + Number.parseInt(digit, 16)),
      );
      all.push({ names, text: unmarked(text) });
      return `${OPEN}${digits.join('')}${text}${CLOSE}`;
    },
    saidIn: (text) => phrasesIn(text).flatMap((phrase) => all[phrase] ?? []),
    cut: (text) => scanned(text).map(({ text: part, open }) => ({ text: part, phrase: open.at(-1) })),
    read(text) {
      const said: (SaidSpan & { phrase: number })[] = [];
      let plain = '';
      for (const { text: part, open } of scanned(text)) {
        const [from, to] = [plain.length, plain.length + part.length];
        for (const phrase of open) {
          const span = said.find((each) => each.phrase === phrase && each.to === from);
          const found = all[phrase];
          if (span) span.to = to;
          else if (found) said.push({ ...found, phrase, from, to });
        }
        plain += part;
      }
      return { text: plain, said: said.map(({ phrase: _, ...span }) => span) };
    },
  };
}

/** Text between two successive marks, and the phrases open there, outermost first. */
function scanned(text: string): { text: string; open: readonly number[] }[] {
  const open: number[] = [];
  return text.split(MARK).flatMap((part) => {
    if (part.startsWith(OPEN)) open.push(numberOf(part.slice(1)));
    else if (part === CLOSE) open.pop();
    else if (part !== '') return [{ text: part, open: [...open] }];
    return [];
  });
}

function numberOf(digits: string): number {
  const hex = [...digits].map((digit) => (digit.charCodeAt(0) - DIGIT).toString(16)).join('');
  return Number.parseInt(hex, 16);
}

/** The text without marks. */
export function unmarked(text: string): string {
  return text.replace(ANY, '');
}
