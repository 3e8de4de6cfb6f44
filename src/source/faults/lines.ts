import type { Node as YamlNode } from 'yaml';
import { excerpt } from '../../zh/text.ts';

/**
 * A slip in the text of a data file, often made by a Chinese input method. If it can be guessed, `edit` is what a
 * person would do about it: the text is so mended in memory and parsed again, so that one slip does not hide or invent
 * others. The mended text is never written or drafted from.
 */
export interface Fault {
  rule: string;
  /** Offsets into the text in which it was found; `mend` returns them for the text as typed. */
  start: number;
  end: number;
  message: string;
  hint: string;
  edit?: Mending | Mending[];
}

export interface Mending {
  start: number;
  end: number;
  text: string;
}

/** The keys of the data format, in both languages. */
export interface Keys {
  has(word: string): boolean;
}

/** Whether there are only letters, digits, _ . % and Chinese characters: nothing that could be meant as syntax. */
export function isOrdinary(source: string): boolean {
  return /^[\w.%\u4e00-\u9fff]+$/u.test(source);
}

/** Space that a person takes for indentation, also of the kinds that YAML takes for text. */
export const ANY_SPACES = /^[ \t\u3000\u00a0\u2002-\u200a]*/u;

/** The same, but one or more, and neither an ordinary space nor a tab. */
export const WIDE_SPACES = /^[\u3000\u00a0\u2002-\u200a]+/u;

/** From 1, as editors count. */
export function lineNumber(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/u).length;
}

/** Where the line after the one of `at` begins. */
export function nextLine(text: string, at: number): number {
  const match = /\r\n|\r|\n/u.exec(text.slice(at));
  return match ? at + match.index + match[0].length : text.length;
}

/** What to call a space that YAML does not take for one; the name of the first kind that occurs. */
export function spaceName(spaces: string): string {
  if (spaces.includes('\t')) return '制表符（Tab）';
  return spaces.includes('\u3000') ? '全角空格' : '不间断空格（多从网页或Word粘贴而来）';
}

interface Above {
  key: string;
  /** Also '' if a text follows after | or >. */
  value: string;
  block: boolean;
  /** Of the key. */
  column: number;
  /** Where the line ends, without trailing space. */
  end: number;
}

/** The line before, if it is a line of a text and neither `键: 值` nor an item. */
export function textAbove(text: string, start: number): { column: number } | undefined {
  for (let at = lineStart(text, start); at > 0; ) {
    const end = at - 1;
    at = lineStart(text, end);
    const line = text.slice(at, end);
    if (line.trim() === '') continue;
    return /^\s*(?:#|- )|:(?:\s|$)/u.test(line) ? undefined : { column: /^ */u.exec(line)?.[0].length ?? 0 };
  }
  return undefined;
}

/** The line before, if it is `键: 值`: blank lines and comments are passed over. */
export function lineAbove(text: string, start: number): Above | undefined {
  let at = lineStart(text, start);
  while (at > 0) {
    const end = at - 1;
    at = lineStart(text, end);
    const line = text.slice(at, end).trimEnd();
    if (line.trim() === '' || /^\s*#/u.test(line)) continue;
    const shape = /^((?: |- )*)([^\s:][^:]*):(?:\s+(.*))?$/u.exec(line);
    if (!shape) return undefined;
    const [, lead = '', key = '', value = ''] = shape;
    const block = /^[|>][-+\d]*$/u.test(value);
    return { key, value: block ? '' : value.replace(/^#.*$/u, ''), block, column: lead.length, end: at + line.length };
  }
  return undefined;
}

/** From 0, in UTF-16 units: the indentation, at the first character of a line. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Where the next line that is not blank or a comment begins, after its indentation; `at` if there is none. */
export function nextContent(text: string, at: number): number {
  const match = /^[ \t]*[^\s#]/mu.exec(text.slice(at));
  return match ? at + match.index + match[0].length - 1 : at;
}

/** The rest of a value as shown in a fix: with curly quotes instead of straight ones, without final punctuation. */
export function tidy(text: string): string {
  const mended = text.trim().replace(/"([^"]*)"/gu, '“$1”');
  return excerpt(mended.replace(/[。；]$/u, ''));
}

/** Whether an offset is inside braces or brackets that its line opens. */
export function inFlow(text: string, offset: number): boolean {
  let depth = 0;
  for (let at = lineStart(text, offset); at < offset; at++) {
    const mark = text[at];
    if (mark === '{' || mark === '[') depth++;
    else if (mark === '}' || mark === ']') depth--;
  }
  return depth > 0;
}

/** Where a value that continues at `at` ends: at the end of its line or, inside braces, of its item. */
export function valueEnd(text: string, at: number): number {
  const { end } = lineAround(text, at);
  if (!inFlow(text, at)) return end;
  let depth = 0;
  for (let index = at; index < end; index++) {
    const mark = text[index] ?? '';
    if ('[{'.includes(mark)) depth++;
    else if (depth === 0 && ',]}'.includes(mark)) return index;
    else if (']}'.includes(mark)) depth--;
  }
  return end;
}

export interface Line {
  text: string;
  start: number;
}

/** The lines of a range, without indentation, trailing space and blank lines. */
export function linesOf(text: string, start: number, end: number): Line[] {
  const whole = text.slice(start, end);
  // The usual case, kept fast: one line.
  if (!/[\r\n]/u.test(whole)) return whole.trim() === '' ? [] : [{ text: whole.trimEnd(), start }];
  const lines: Line[] = [];
  let at = start;
  for (const piece of whole.split(/(\r\n|\r|\n)/u)) {
    if (!/^[\r\n]/u.test(piece)) {
      const lead = at === start ? 0 : (/^[ \t]*/u.exec(piece)?.[0].length ?? 0);
      if (piece.trim() !== '') lines.push({ text: piece.slice(lead).trimEnd(), start: at + lead });
    }
    at += piece.length;
  }
  return lines;
}

/** Offset of the first character of the line in which `at` is; \n, \r\n and \r all end lines. */
export function lineStart(text: string, at: number): number {
  // Not lastIndexOf: for the line end that the file does not use it would search back to the beginning.
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/** Offsets of the line in which `at` is, without its line end. */
export function lineAround(text: string, at: number): { start: number; end: number } {
  const match = /[\r\n]/u.exec(text.slice(at));
  return {
    start: lineStart(text, at),
    end: match ? at + match.index : text.length,
  };
}

/** Start and end of the value as offsets; [0, 0] for a node that the library made up. */
export function rangeOf(node: YamlNode): [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
}
