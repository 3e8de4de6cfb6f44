import { isScalar, type Pair, type Scalar } from 'yaml';
import { excerpt } from '../../zh/text.ts';
import { badIndent, unevenIndent } from './indentation.ts';
import type { LineHead } from './line-heads.ts';
import { type Fault, isOrdinary, type Keys, type Line, linesOf, rangeOf, valueEnd } from './lines.ts';
import { withoutOpening } from './pairs.ts';
import { wideColon, wideComma, wideCommas, wideDash } from './separators.ts';
import { HALF, marksMended, WIDE_MARKS } from './wide-marks.ts';

const DASH = /^[－—–―‐•●·](?=[ \u3000])/u;

const WRAPPED: Record<string, string> = {
  '［': '］',
  '【': '】',
  '｛': '｝',
  '〔': '〕',
};

/** Faults of a value: what was meant as syntax but is text to YAML, or the other way round. */
export function ofScalar(
  text: string,
  node: Scalar,
  keys: Keys,
  parent: Pair | undefined,
  headOf: (at: number) => LineHead,
): Fault[] {
  const [start, end] = rangeOf(node);
  const source = text.slice(start, end);
  const isPlain = node.type === 'PLAIN';
  return [
    ...(isPlain || source === '' ? lostComment(text, node, start, end, parent) : []),
    ...(isPlain && !isOrdinary(source) ? ofPlain(text, start, end, keys, headOf(start)) : []),
  ];
}

/** Faults of a value without quotes. `head`: of the line on which it begins. */
function ofPlain(text: string, start: number, end: number, keys: Keys, head: LineHead): Fault[] {
  const before = text.slice(head.start, start);
  const isWhole = !head.inFlow && /^(?:- )*(?:[^:]*:\s+)?$/u.test(before.trimStart());
  const bracket = wideBrackets(text.slice(start, end), start) ?? (isWhole && withoutOpening(text, start, end));
  if (bracket) return [bracket];
  return linesOf(text, start, end).flatMap((line) => {
    const isLater = line.start !== start;
    const opensLine = isLater || before.trim() === '';
    const indent = (opensLine && wideIndent(text, line)) || (isLater && itemFurtherIn(text, line));
    if (indent) return [indent];
    return [
      ...(opensLine ? ofLineHead(text, line, keys) : []),
      ...(head.inFlow ? wideCommasBeforeKeys(text, line, keys) : []),
    ];
  });
}

/** ［甲，乙］ and 【甲、乙】, meant for a list or a mapping. */
function wideBrackets(source: string, start: number): Fault | undefined {
  const first = source[0] ?? '';
  const last = source.at(-1) ?? '';
  if (WRAPPED[first] !== last) return undefined;
  // As the program prints a gap or a contradiction, which a value may repeat.
  if (/^【待[补核][：:]/u.test(source)) return undefined;
  if (!/^[^【】［］｛｝〔〕=＝]*[，、,：][^【】［］｛｝〔〕=＝]*$/u.test(source.slice(1, -1))) return undefined;
  const mended = source.replace(WIDE_MARKS, (mark) => HALF[mark] ?? mark);
  return {
    rule: 'fullwidth-brackets',
    start,
    end: start + source.length,
    message: `“${first}${last}”不是YAML的括号，这里会被当作一段文字。`,
    hint: `写成${excerpt(mended)}。`,
    edit: marksMended(source, start, WIDE_MARKS),
  };
}

function wideIndent(text: string, line: Line): Fault | undefined {
  const isDented = /^[\u3000\u00a0\u2002-\u200a]+(?=- |[^\s：:]+:(?:\s|$))/u.test(line.text);
  return isDented ? badIndent(text, line.start) : undefined;
}

function itemFurtherIn(text: string, line: Line): Fault | undefined {
  return line.text.startsWith('- ') ? unevenIndent(text, line.start, line.text) : undefined;
}

function ofLineHead(text: string, line: Line, keys: Keys): Fault[] {
  const dash = DASH.exec(line.text)?.[0];
  const key = /^([^：:\s]{1,12})：/u.exec(line.text)?.[1];
  return [
    ...(dash ? [wideDash(text, line.start, dash)] : []),
    ...(key && keys.has(key) ? [wideColon(line.start, key, line.text)] : []),
  ];
}

/** {单位: 家，数值: 128}. */
function wideCommasBeforeKeys(text: string, line: Line, keys: Keys): Fault[] {
  return [...line.text.matchAll(/[，、；]\s*([^，：:\s]{1,12})[：:]/gu)]
    .filter(([, key = '']) => keys.has(key))
    .map(({ index }) => wideComma(text, line.start + index));
}

/** `3 #楼`: YAML takes the rest of the line for a comment and says nothing. A comment proper has a space after #. */
function lostComment(text: string, node: Scalar, start: number, end: number, parent: Pair | undefined): Fault[] {
  const from = node.source === '' || start === end ? keyEnd(parent, start) : end;
  if (text[from] !== ' ' && text[from] !== '\t') return [];
  const match = /^[ \t]+(#[^#\s!][^\r\n]*)/u.exec(text.slice(from, from + 400));
  if (!match?.[1]) return [];
  const at = from + match[0].length - match[1].length;
  const whole = text.slice(start === end ? at : start, valueEnd(text, at)).trim();
  return [
    {
      rule: 'text-after-hash',
      start: at,
      end: at + match[1].length,
      message: `“${excerpt(match[1])}”前有空格，会被YAML当作注释丢掉。`,
      hint: `若是文字，给整个值加上引号：'${excerpt(whole)}'；若是注释，在“#”后加一个空格。`,
      edit: { start: at, end: at + 1, text: '＃' },
    },
  ];
}

function keyEnd(parent: Pair | undefined, fallback: number): number {
  if (!parent || !isScalar(parent.key)) return fallback;
  return rangeOf(parent.key)[1] + 1;
}

/** Lists of sentences, whose commas belong to the sentences. */
const OF_SENTENCES: ReadonlySet<unknown> = new Set([
  '亮点',
  '要点',
  '存在问题',
  '下一步思路',
  'highlights',
  'items',
  'problems',
  'plans',
]);

/** [甲，乙] is one item; `parent` has the list. */
export function ofFlowItem(text: string, node: Scalar, parent: Pair | undefined): Fault[] {
  if (node.type !== 'PLAIN') return [];
  const [start, end] = rangeOf(node);
  const source = text.slice(start, end);
  if (source.indexOf('，') <= 0) return [];
  const isProse = isScalar(parent?.key) && OF_SENTENCES.has(parent.key.value);
  // It ends like a sentence.
  return isProse && /[。！？][”’）]?$/u.test(source.trimEnd()) ? [] : [wideCommas(text, start, end, isProse)];
}
