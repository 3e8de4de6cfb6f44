import { isCollection, isScalar, type Pair } from 'yaml';
import { excerpt } from '../../zh/text.ts';
import { alignment, badIndent, valueAboveItems, withoutIndent } from './indentation.ts';
import {
  columnOf,
  type Fault,
  isOrdinary,
  type Keys,
  type Line,
  lineAround,
  lineStart,
  linesOf,
  rangeOf,
  WIDE_SPACES,
} from './lines.ts';
import {
  beforeBracket,
  colonMissing,
  spaceMissing,
  thousands,
  valueMissing,
  wideColon,
  wideComma,
  wideDash,
} from './separators.ts';
import { bracesAt } from './template-braces.ts';
import { commaInText } from './text-in-braces.ts';

/** What YAML takes for a key without quotes: a key may extend over several lines. */
interface PlainKey {
  start: number;
  end: number;
  source: string;
  lines: Line[];
  hasColon: boolean;
}

/**
 * Faults of what YAML reads as a key, which may be more than was meant as one, or something else. `flow`: it is in
 * braces; `before`: the pair before it.
 */
export function ofKey(text: string, pair: Pair, keys: Keys, flow: boolean, before: Pair | undefined): Fault[] {
  if (isCollection(pair.key)) {
    const braces = bracesAt(text, rangeOf(pair.key)[0] - 1);
    return braces ? [braces] : [];
  }
  const key = plainKey(text, pair);
  if (!key) return [];
  const fault = (flow ? ofFlowKey(text, key, keys, before) : ofBlockKey(text, key, keys)) ?? quotedKey(text, key);
  return fault ? [fault] : [];
}

/** Undefined for a key that is quoted, or plainly a key. */
function plainKey(text: string, { key }: Pair): PlainKey | undefined {
  if (!isScalar(key) || key.type !== 'PLAIN') return undefined;
  const [start, end] = rangeOf(key);
  const source = text.slice(start, end);
  if (isOrdinary(source) && text[end] === ':') return undefined;
  const hasColon = /^[ \t]*:/u.test(text.slice(end, end + 80));
  return { start, end, source, lines: linesOf(text, start, end), hasColon };
}

function ofBlockKey(text: string, key: PlainKey, keys: Keys): Fault | undefined {
  const whole = beforeBracket(text, key.start, key.source) ?? belowValue(text, key);
  if (whole) return whole;
  for (const line of key.lines) {
    const isBroken = isBrokenOff(line, key);
    const fault = ofLineHead(text, line, isBroken, keys);
    if (fault) return fault;
    if (isBroken) return ofColon(text, line) ?? valueMissing(text, line, keys);
  }
  return undefined;
}

function ofFlowKey(text: string, key: PlainKey, keys: Keys, before: Pair | undefined): Fault | undefined {
  for (const line of key.lines) {
    const isBroken = isBrokenOff(line, key);
    const fault =
      ofLineHead(text, line, isBroken, keys) ??
      (isBroken ? ((before && cutOff(text, before, key, keys)) ?? ofColon(text, line)) : undefined);
    if (fault) return fault;
  }
  return withoutColon(text, key, keys) ?? wideCommaIn(text, key);
}

/** The rest of the value before it, which a comma has cut off. */
function cutOff(text: string, before: Pair, { start, lines }: PlainKey, keys: Keys): Fault | undefined {
  return thousands(text, before, start) ?? (lines.length === 1 ? commaInText(text, before, start, keys) : undefined);
}

/** Whether a line of a key ends without the colon that makes it one. */
function isBrokenOff(line: Line, { lines, hasColon }: PlainKey): boolean {
  return line !== lines.at(-1) || !hasColon;
}

/** `键: 值` with `键: 值` below it, further in: YAML takes the value and the next key for one key. */
function belowValue(text: string, { start, lines }: PlainKey): Fault | undefined {
  const [value, second] = lines;
  const dented = lines.at(-1);
  if (!value || !second || !dented) return undefined;
  if (!text.slice(lineStart(text, start), start).trim().endsWith(':')) return undefined;
  if (/^[^：:]{1,12}：/u.test(dented.text) || WIDE_SPACES.test(dented.text)) return undefined;
  return (
    valueAboveItems(text, second.start) ??
    withoutIndent(text, start, columnOf(text, dented.start)) ?? {
      rule: 'indent-uneven',
      start: dented.start,
      end: dented.start + dented.text.length,
      message: `“${excerpt(dented.text)}”比上一行多缩进，而上一行已有值“${excerpt(value.text)}”，不能再有下一级。`,
      hint: '与上一行是同一级的，左端与它对齐；是它的下一级的，把上一行冒号后的值删去或另立一键。',
      edit: alignment(text, dented.start),
    }
  );
}

/** Wide spaces or a dash before a key. */
function ofLineHead(text: string, line: Line, isBroken: boolean, keys: Keys): Fault | undefined {
  if (WIDE_SPACES.test(line.text)) return badIndent(text, line.start);
  const dash = /^[－—–―‐•●]+(?=[\s\p{L}\p{N}])/u.exec(line.text)?.[0];
  if (dash) return wideDash(text, line.start, dash);
  const isItem = /^-(?=[^\s-])/u.test(line.text) && (isBroken || keys.has(line.text.slice(1)));
  if (!isItem) return undefined;
  return {
    rule: 'space-missing',
    start: line.start,
    end: line.start + 1,
    message: '短横“-”后面缺一个空格，这一行没有被当作列表的一项。',
    hint: `写成“- ${excerpt(text.slice(line.start + 1, lineAround(text, line.start).end).trim())}”。`,
    edit: { start: line.start, end: line.start + 1, text: '- ' },
  };
}

/** A colon that YAML does not recognise: a wide one, or one without a space after it. */
function ofColon(text: string, line: Line): Fault | undefined {
  const colon = /[：:]/u.exec(line.text);
  if (!colon) return undefined;
  if (colon[0] === '：') return wideColon(line.start, line.text.slice(0, colon.index), line.text);
  return spaceMissing(text, line, colon.index);
}

/** {数值 12}: a space where the colon belongs. */
function withoutColon(text: string, { start, source, hasColon }: PlainKey, keys: Keys): Fault | undefined {
  if (hasColon) return undefined;
  const [, word = '', gap = '', digit = ''] = /^([^\s\u3000]+)([ \t\u3000]+)(\d?)/u.exec(source) ?? [];
  if (word === '' || (digit === '' && !keys.has(word))) return undefined;
  return colonMissing(text, { text: source, start }, word.length, gap.length);
}

function wideCommaIn(text: string, { start, source }: PlainKey): Fault | undefined {
  const at = source.search(/[，、；]/u);
  return at === 0 || source[at] === '，' ? wideComma(text, start + at) : undefined;
}

function quotedKey(text: string, { start, end, source }: PlainKey): Fault | undefined {
  if (!/^[“”‘].*[“”’]$/u.test(source) || source.length <= 2) return undefined;
  const bare = source.slice(1, -1);
  const value = text.slice(end, lineAround(text, end).end).replace(/^\s*:\s*/u, '');
  return {
    rule: 'curly-quotes',
    start,
    end,
    message: `键“${bare}”两边有中文引号，键不加引号。`,
    hint: `写成“${`${bare}: ${excerpt(value.trim())}`.trim()}”。`,
    edit: { start, end, text: bare },
  };
}
