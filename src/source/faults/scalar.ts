import { isScalar, type Pair, type Scalar } from 'yaml';
import { excerpt } from '../../zh/text.ts';
import { badIndent, unevenIndent } from './indentation.ts';
import type { LineHead } from './line-heads.ts';
import { type Fault, isOrdinary, type Keys, linesOf, rangeOf, valueEnd } from './lines.ts';
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

/** What a value holds that was meant for YAML, or that YAML takes for its own. */
export function ofScalar(
  text: string,
  node: Scalar,
  keys: Keys,
  parent: Pair | undefined,
  headOf: (at: number) => LineHead,
): Fault[] {
  const [start, end] = rangeOf(node);
  const source = text.slice(start, end);
  const faults: Fault[] = [];
  if (node.type === 'PLAIN' || source === '') faults.push(...lostComment(text, node, start, end, parent));
  if (node.type !== 'PLAIN' || isOrdinary(source)) return faults;
  const first = source[0] ?? '';
  const last = source.at(-1) ?? '';
  if (
    WRAPPED[first] === last &&
    // A gap as the program prints it, which a text may hold.
    !/^【待补[：:]/u.test(source) &&
    /^[^【】［］｛｝〔〕=＝]*[，、,：][^【】［］｛｝〔〕=＝]*$/u.test(source.slice(1, -1))
  ) {
    const mended = source.replace(WIDE_MARKS, (mark) => HALF[mark] ?? mark);
    faults.push({
      rule: 'fullwidth-brackets',
      start,
      end,
      message: `“${first}${last}”不是YAML的括号，这里会被当作一段文字。`,
      hint: `写成${excerpt(mended)}。`,
      edit: marksMended(source, start, WIDE_MARKS),
    });
    return faults;
  }
  const { start: from, inFlow: flow } = headOf(start);
  const before = text.slice(from, start);
  const whole = !flow && /^(?:- )*(?:[^:]*:\s+)?$/u.test(before.trimStart());
  const unopened = whole ? withoutOpening(text, start, end) : undefined;
  if (unopened) return [...faults, unopened];
  const lines = linesOf(text, start, end);
  const ownLine = before.trim() === '';
  for (const line of lines) {
    const opens = ownLine || line.start !== start;
    const dented = opens ? /^[\u3000\u00a0\u2002-\u200a]+(?=- |[^\s：:]+:(?:\s|$))/u.exec(line.text)?.[0] : undefined;
    if (dented) {
      faults.push(badIndent(text, line.start));
      continue;
    }
    if (line.start !== start && /^- /u.test(line.text)) {
      faults.push(unevenIndent(text, line.start, line.text));
      continue;
    }
    const dash = opens ? DASH.exec(line.text) : null;
    if (dash) faults.push(wideDash(text, line.start, dash[0]));
    const colon = /^([^：:\s]{1,12})：/u.exec(line.text);
    if (colon?.[1] && keys.has(colon[1]) && opens) {
      faults.push(wideColon(line.start, colon[1], line.text));
    }
    if (flow) {
      for (const match of line.text.matchAll(/[，、；]\s*([^，：:\s]{1,12})[：:]/gu)) {
        if (keys.has(match[1] ?? '')) faults.push(wideComma(text, line.start + match.index));
      }
    }
  }
  return faults;
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

/** Lists of sentences, in which a comma is one of theirs. */
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
  // What ends as a sentence ends is one.
  return isProse && /[。！？][”’）]?$/u.test(source.trimEnd()) ? [] : [wideCommas(text, start, end, isProse)];
}
