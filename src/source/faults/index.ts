import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLError,
  type Node as YamlNode,
} from 'yaml';
import { excerpt } from '../../zh/text.ts';
import { alignment, badIndent, dashMissing, outOfColumn, unevenIndent, withoutIndent } from './indentation.ts';
import { columnOf, type Fault, inFlow, lineAround, lineStart, linesOf, rangeOf, tidy, WIDE_SPACES } from './lines.ts';
import { unclosedBracket, unclosedQuote, valueWithoutOpening, withoutOpening } from './pairs.ts';
import {
  aroundBracket,
  beforeBracket,
  colonInText,
  colonMissing,
  commaMissing,
  HALF,
  marksMended,
  ofLineAbove,
  spaceMissing,
  thousands,
  valueMissing,
  WIDE_MARKS,
  wideColon,
  wideComma,
  wideCommas,
  wideDash,
} from './separators.ts';

/** All recognised faults of one parse. `keys`: every key of the data format, to tell keys from prose. */
export function findFaults(text: string, docs: readonly Document[], keys: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [...secondDocument(text, docs)];
  const first = docs[0];
  if (first?.contents) visit(first.contents, undefined);
  const errors = first?.errors ?? [];
  const ended = errors.findIndex(({ message }) => message.includes('in YAML stream'));
  // After the first of these every token is one more.
  for (const error of ended < 0 ? errors : errors.slice(0, ended + 1)) faults.push(...ofError(text, error));
  if (errors.length > 0 && isScalar(first?.contents)) faults.push(proseAbove(text, first.contents));
  // What no fault explains may be the doing of the line above.
  if (faults.length === 0 && errors[0]) faults.push(...ofLineAbove(text, errors[0].pos[0], keys));
  return faults;

  function visit(node: YamlNode, parent: Pair | undefined): void {
    faults.push(...ofNode(text, node));
    if (isScalar(node)) faults.push(...ofScalar(text, node, keys, parent));
    if (isSeq(node)) for (const item of node.items) visitItem(item, node);
    if (isMap(node)) {
      node.items.forEach((pair, index) => {
        faults.push(...ofKey(text, pair, keys, node.flow === true, node.items[index - 1]));
        if (isCollection(pair.key)) return;
        if (isScalar(pair.key)) faults.push(...ofNode(text, pair.key));
        if (pair.value) visit(pair.value as YamlNode, pair);
      });
    }
  }

  function visitItem(item: unknown, seq: YamlNode): void {
    if (isScalar(item) && isSeq(seq) && seq.flow) faults.push(...ofFlowItem(text, item));
    if (isPair(item)) return;
    if (item) visit(item as YamlNode, undefined);
  }
}

/** Words above the first key, not marked as a comment: YAML takes them for the whole file. */
function proseAbove(text: string, node: Scalar): Fault {
  const [start, end] = rangeOf(node);
  const lines = linesOf(text, start, end);
  return {
    rule: 'value-missing',
    start,
    end: start + (lines[0]?.text.length ?? 1),
    message: `“${excerpt(lines[0]?.text ?? '')}”不是“键: 值”，后面的内容都读不到。`,
    hint: '若是说明，行首加“# ”；不需要就删去。',
    edit: lines.map((line) => ({ start: line.start, end: line.start, text: '# ' })),
  };
}

function secondDocument(text: string, docs: readonly Document[]): Fault[] {
  const second = docs[1];
  if (!second) return [];
  const end = docs[0]?.range?.[2] ?? 0;
  const marker = text.indexOf('---', Math.max(0, end - 4));
  const start = marker < 0 ? (second.range?.[0] ?? 0) : marker;
  return [
    {
      rule: 'second-document',
      start,
      end: start + 3,
      message: '“---”以下被当作另一份文件，一个数据文件只写一份。',
      hint: '删去这一行“---”；若确有两份总结，请分成两个文件。',
    },
  ];
}

function ofNode(text: string, node: YamlNode): Fault[] {
  const [start, end] = rangeOf(node);
  if (isAlias(node)) {
    return [
      {
        rule: 'reserved-start',
        start,
        end,
        message: `“${text.slice(start, end)}”以“*”开头，在YAML里是引用别处，不是文字。`,
        hint: `给它加上引号：'${text.slice(start, end)}'。`,
        edit: { start, end: start + 1, text: '＊' },
      },
    ];
  }
  if (node.anchor !== undefined) {
    const at = text.lastIndexOf(`&${node.anchor}`, start);
    return [
      {
        rule: 'reserved-start',
        start: Math.max(0, at),
        end: at + 1 + node.anchor.length,
        message: `“&${node.anchor}”在YAML里是记号，会从文字中消失。`,
        hint: '若是文字的一部分，请给整个值加上引号；数据文件不用记号。',
        edit: { start: Math.max(0, at), end: at + 1, text: '＆' },
      },
    ];
  }
  if (node.tag?.startsWith('!')) {
    const at = text.lastIndexOf('!', start);
    if (at >= 0) {
      return [
        {
          rule: 'reserved-start',
          start: at,
          end: start,
          message: `“${text.slice(at, start).trim()}”以半角“!”开头，在YAML里是记号，会从文字中消失。`,
          hint: '若是文字，请给整个值加上引号，或用全角“！”。',
          edit: { start: at, end: at + 1, text: '！' },
        },
      ];
    }
  }
  return [];
}

const DASH = /^[－—–―‐•●·](?=[ \u3000])/u;

const WRAPPED: Record<string, string> = {
  '［': '］',
  '【': '】',
  '｛': '｝',
  '〔': '〕',
};

function ofScalar(text: string, node: Scalar, keys: ReadonlySet<string>, parent: Pair | undefined): Fault[] {
  const [start, end] = rangeOf(node);
  const source = text.slice(start, end);
  const faults: Fault[] = [];
  if (node.type === 'PLAIN' || source === '') faults.push(...lostComment(text, node, start, end, parent));
  if (node.type !== 'PLAIN') return faults;
  const first = source[0] ?? '';
  const last = source.at(-1) ?? '';
  if (
    WRAPPED[first] === last &&
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
  const whole = /^\s*(?:- )*(?:[^:]*:\s+)?$/u.test(text.slice(lineStart(text, start), start));
  const unopened = whole && !inFlow(text, start) ? withoutOpening(text, start, end) : undefined;
  if (unopened) return [...faults, unopened];
  const lines = linesOf(text, start, end);
  const ownLine = /^\s*$/u.test(text.slice(lineStart(text, start), start));
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
    if (inFlow(text, start)) {
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
  const match = /^[ \t]+(#[^#\s!][^\r\n]*)/u.exec(text.slice(from, from + 400));
  if (!match?.[1]) return [];
  const at = from + match[0].length - match[1].length;
  const whole = text.slice(start === end ? at : start, at + match[1].length);
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

function ofFlowItem(text: string, node: Scalar): Fault[] {
  if (node.type !== 'PLAIN') return [];
  const [start, end] = rangeOf(node);
  return text.slice(start, end).indexOf('，') > 0 ? [wideCommas(text, start, end)] : [];
}

function ofKey(text: string, pair: Pair, keys: ReadonlySet<string>, flow: boolean, before: Pair | undefined): Fault[] {
  const key = pair.key;
  if (isCollection(key))
    return text.startsWith('{{', rangeOf(key)[0] - 1) ? [templateBraces(text, rangeOf(key)[0] - 1)] : [];
  if (!isScalar(key)) return [];
  const [start, end] = rangeOf(key);
  const source = text.slice(start, end);
  if (key.type !== 'PLAIN') return [];
  const bracketed = flow ? undefined : beforeBracket(text, start, source);
  if (bracketed) return [bracketed];
  const lines = linesOf(text, start, end);
  const faults: Fault[] = [];
  const lacksValue = !/^[ \t]*:/u.test(text.slice(end, end + 80));
  const opening = lines[0];
  const dented = lines.at(-1);
  if (
    opening &&
    dented &&
    lines.length > 1 &&
    !flow &&
    text.slice(lineStart(text, start), start).trim().endsWith(':')
  ) {
    const wide = /^([^：:]{1,12})：/u.exec(dented.text)?.[1];
    if (!wide && !WIDE_SPACES.test(dented.text)) {
      const outdented = withoutIndent(text, start, columnOf(text, dented.start));
      if (outdented) return [outdented];
      return [
        {
          rule: 'indent-uneven',
          start: dented.start,
          end: dented.start + dented.text.length,
          message: `“${excerpt(dented.text)}”比上一行多缩进，而上一行已有值“${excerpt(opening.text)}”，不能再有下一级。`,
          hint: '与上一行是同一级的，左端与它对齐；是它的下一级的，把上一行冒号后的值删去或另立一键。',
          edit: alignment(text, dented.start),
        },
      ];
    }
  }
  for (const line of lines) {
    if (WIDE_SPACES.test(line.text)) return [badIndent(text, line.start)];
    const broken = line !== lines.at(-1) || lacksValue;
    const dash = /^[－—–―‐•●]+(?=[\s\p{L}\p{N}])/u.exec(line.text)?.[0];
    if (dash) return [wideDash(text, line.start, dash)];
    if (/^-(?=[^\s-])/u.test(line.text) && (broken || keys.has(line.text.slice(1)))) {
      return [
        {
          rule: 'space-missing',
          start: line.start,
          end: line.start + 1,
          message: '短横“-”后面缺一个空格，这一行没有被当作列表的一项。',
          hint: `写成“- ${excerpt(text.slice(line.start + 1, lineAround(text, line.start).end).trim())}”。`,
          edit: { start: line.start, end: line.start + 1, text: '- ' },
        },
      ];
    }
    if (!broken) continue;
    const colon = /[：:]/u.exec(line.text);
    const number = flow && before && thousands(text, before, start);
    if (number) return [number];
    if (colon?.[0] === '：') {
      faults.push(wideColon(line.start, line.text.slice(0, colon.index), line.text));
    } else if (colon) {
      faults.push(spaceMissing(text, line, colon.index));
    } else if (!flow) faults.push(valueMissing(text, line, keys));
    if (faults.length > 0) return faults;
  }
  const number = flow && lacksValue ? /^([^\s\u3000]+)([ \t\u3000]+)(\d?)/u.exec(source) : null;
  if (number?.[1] && (number[3] || keys.has(number[1])))
    return [colonMissing(text, { text: source, start }, number[1]?.length ?? 0, number[2]?.length ?? 0)];
  const wide = flow ? source.search(/[，、；]/u) : -1;
  if (wide >= 0 && (wide === 0 || source[wide] === '，')) return [wideComma(text, start + wide)];
  if (/^[“”‘].*[“”’]$/u.test(source) && source.length > 2) {
    const bare = source.slice(1, -1);
    const value = text.slice(end, lineAround(text, end).end).replace(/^\s*:\s*/u, '');
    faults.push({
      rule: 'curly-quotes',
      start,
      end,
      message: `键“${bare}”两边有中文引号，键不加引号。`,
      hint: `写成“${`${bare}: ${excerpt(value.trim())}`.trim()}”。`,
      edit: { start, end, text: bare },
    });
  }
  return faults;
}

function templateBraces(text: string, at: number): Fault {
  const start = at;
  const close = text.indexOf('}}', start);
  const end = close < 0 ? start + 2 : close + 2;
  const name = text.slice(start + 2, end - 2).trim();
  return {
    rule: 'template-braces',
    start,
    end,
    message: `“${excerpt(text.slice(start, end))}”是模板的写法，数据文件里引用数字用【】。`,
    hint: `写成【${excerpt(name)}】。`,
    edit: { start, end, text: `【${name}】` },
  };
}

/** Faults that only YAML's own errors point at. An error that none of these knows is worded by `parse`. */
function ofError(text: string, error: YAMLError): Fault[] {
  const at = error.pos[0];
  const line = lineAround(text, at);
  switch (error.code) {
    case 'BAD_SCALAR_START': {
      const mark = text[at] ?? '';
      const value = text.slice(at, line.end).trim();
      const wide: Record<string, string> = { '%': '％', '@': '＠', '`': '｀' };
      return [
        {
          rule: 'reserved-start',
          start: at,
          end: at + 1,
          message: `值以“${mark}”开头，这个符号在YAML里另有用处，不能直接写。`,
          hint: mark === '%' ? '写成“百分比”，或加上引号："%"。' : `给整个值加上引号：'${excerpt(value)}'。`,
          edit: { start: at, end: at + 1, text: wide[mark] ?? '？' },
        },
      ];
    }
    case 'UNEXPECTED_TOKEN': {
      const mark = text[at] ?? '';
      const header = /[:-] +([>|])[^\r\n]*$/u.exec(text.slice(line.start, line.end));
      if (/block scalar header/iu.test(error.message) && header?.[1]) {
        const start = line.start + header.index + header[0].indexOf(header[1]);
        const value = text.slice(start, line.end).trim();
        return [
          {
            rule: 'reserved-start',
            start,
            end: start + 1,
            message: `值以“${header[1]}”开头，这个符号在YAML里表示下面是一段文字，后面的内容会丢掉。`,
            hint: /^>\s*\d/u.test(value)
              ? `写成“超${value.slice(1).trim()}”；或给整个值加上引号：'${value}'。`
              : `给整个值加上引号：'${excerpt(value)}'。`,
            edit: { start, end: start + 1, text: /^>\s*\d/u.test(value) ? '超' : '＞' },
          },
        ];
      }
      const quoted = /(["'])([^"'\r\n]*)\1(?=[^\s,\]}#:])/u.exec(text.slice(line.start, line.end));
      if (quoted && line.start + quoted.index < at) {
        const start = line.start + quoted.index;
        const end = start + quoted[0].length;
        return [
          {
            rule: 'partly-quoted',
            start,
            end,
            message: `值以半角引号${quoted[0]}开头，引号后面又有文字，YAML只会读到引号里的部分。`,
            hint: `文字里的引号用中文引号，写成：“${quoted[2]}”${tidy(text.slice(end, line.end))}。`,
            edit: { start, end, text: `“${quoted[2]}”` },
          },
        ];
      }
      if (/[\]}]/u.test(mark)) {
        return [
          {
            rule: 'bracket-unmatched',
            start: at,
            end: at + 1,
            message: `多了一个“${mark}”，前面没有与它相配的括号。`,
            hint: `删去这个“${mark}”，或补上前面的括号。`,
            edit: { start: at, end: at + 1, text: '' },
          },
        ];
      }
      return [];
    }
    case 'BLOCK_AS_IMPLICIT_KEY': {
      if (/block sequence/u.test(error.message)) return dashMissing(text, line.start);
      const unopened = valueWithoutOpening(text, at);
      return unopened ? [unopened] : colonInText(text, at);
    }
    case 'BLOCK_IN_FLOW': {
      const comma = text.slice(at, line.end).search(/[，、；]/u);
      const unopened = valueWithoutOpening(text, at);
      if (unopened) return [unopened];
      return comma < 0 ? commaMissing(text, at) : [wideComma(text, at + comma)];
    }
    case 'TAB_AS_INDENT':
      return [badIndent(text, line.start)];
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      if (/quote/u.test(error.message)) return unclosedQuote(text, at);
      if (/flow .* end with/iu.test(error.message)) return unclosedBracket(text, at);
      if (/same column/u.test(error.message)) return outOfColumn(text, at);
      if (/^Missing , /u.test(error.message)) return aroundBracket(text, at);
      return [];
    default:
      return [];
  }
}
