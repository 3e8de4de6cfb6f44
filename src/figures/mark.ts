import type { Figures } from './register.ts';

/** What was said somewhere, by the names of the references that would say it: 专利申请量, 高新技术企业.总数, 成果.结顶. */
export interface Said {
  names: readonly string[];
  text: string;
}

// Noncharacters of Unicode: no text holds them, and nothing on the way to the finished report looks at them.
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const DIGIT = 0xfde0;
const ANY = /[\ufdd0-\ufdef]/gu;
const OPENING = /\ufdd0([\ufde0-\ufdef]+)/gu;
const BOUNDARY = /\ufdd0([\ufde0-\ufdef]+)|\ufdd1/gu;

/** A phrase on its way into a text, told to `figures.mark` where there is one. */
export function marked(figures: Figures, names: readonly string[], text: string): string {
  return text === '' ? text : (figures.mark?.(names, text) ?? text);
}

/** What was said, where it came to stand: offsets are into the text as it is read. */
export interface SaidSpan extends Said {
  from: number;
  to: number;
}

export interface Marker {
  mark: NonNullable<Figures['mark']>;
  saidIn(text: string): Said[];
  /** A finished text as it is read, and the phrases in it; of two that stand in one another the outer comes first. */
  read(text: string): { text: string; said: SaidSpan[] };
}

/** Marks round every phrase, by which it is found again in the finished text. */
export function marker(): Marker {
  const all: Said[] = [];
  const numbered = (digits: string): Said | undefined => {
    const hex = [...digits].map((digit) => (digit.charCodeAt(0) - DIGIT).toString(16)).join('');
    return all[Number.parseInt(hex, 16)];
  };
  return {
    mark(names, text) {
      const digits = [...all.length.toString(16)].map((digit) =>
        String.fromCharCode(DIGIT + Number.parseInt(digit, 16)),
      );
      all.push({ names, text: unmarked(text) });
      return `${OPEN}${digits.join('')}${text}${CLOSE}`;
    },
    saidIn: (text) => [...text.matchAll(OPENING)].flatMap(([, digits = '']) => numbered(digits) ?? []),
    read(text) {
      const said: SaidSpan[] = [];
      const open: (SaidSpan | undefined)[] = [];
      let [plain, at] = ['', 0];
      for (const match of text.matchAll(BOUNDARY)) {
        plain += text.slice(at, match.index);
        at = match.index + match[0].length;
        const [, digits] = match;
        if (digits === undefined) {
          const span = open.pop();
          if (span) span.to = plain.length;
          continue;
        }
        const found = numbered(digits);
        const span = found && { ...found, from: plain.length, to: plain.length };
        open.push(span);
        if (span) said.push(span);
      }
      return { text: plain + text.slice(at), said };
    },
  };
}

/** The text as it is read. */
export function unmarked(text: string): string {
  return text.replace(ANY, '');
}
