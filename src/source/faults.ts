import type { YAMLError, Node as YamlNode } from 'yaml';
import { type Document, isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Pair, type Scalar } from 'yaml';

/**
 * What Chinese input methods, tired hands and YAML do to each other, found on the source. A fault carries, where one
 * can be guessed, the edit that a person would make: the text is mended with it in memory and parsed again, so that one
 * slip does not hide or invent others. The mended text is never written or drafted from.
 */
export interface Fault {
  rule: string;
  start: number;
  end: number;
  message: string;
  hint: string;
  edit?: { start: number; end: number; text: string };
}

/** All recognised faults of one parse. `keys`: every key of the data format, to tell keys from prose. */
export function findFaults(text: string, docs: readonly Document[], keys: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [...secondDocument(text, docs)];
  const first = docs[0];
  if (first?.contents) visit(first.contents, undefined);
  for (const error of first?.errors ?? []) faults.push(...ofError(text, error));
  return faults;

  function visit(node: YamlNode, parent: Pair | undefined): void {
    faults.push(...ofNode(text, node));
    if (isScalar(node)) faults.push(...ofScalar(text, node, keys, parent));
    if (isSeq(node)) for (const item of node.items) visitItem(item, node);
    if (isMap(node)) {
      node.items.forEach((pair, index) => {
        faults.push(...ofKey(text, pair, node.flow === true, node.items[index - 1]));
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
  if (WRAPPED[first] === last && /[，、,：]/u.test(source) && !source.includes('=')) {
    faults.push({
      rule: 'fullwidth-brackets',
      start,
      end,
      message: `“${first}${last}”不是YAML的括号，这里会被当作一段文字。`,
      hint: first === '｛' ? '写成半角：{键: 值, 键: 值}。' : '列表写成半角：[甲, 乙]，或用“甲、乙”。',
      edit: { start, end, text: halfWidth(source) },
    });
    return faults;
  }
  const lines = linesOf(text, start, end);
  const ownLine = /^\s*$/u.test(text.slice(lineStart(text, start), start));
  for (const line of lines) {
    const dash = ownLine || line.start !== start ? DASH.exec(line.text) : null;
    if (dash) faults.push(wideDash(line.start, dash[0], line.text));
    const colon = /^([^：:\s]{1,12})：/u.exec(line.text);
    if (colon?.[1] && keys.has(colon[1]) && (ownLine || line.start !== start)) {
      faults.push(wideColon(line.start, colon[1], line.text));
    }
    const comma = /，\s*([^，：:\s]{1,12})[：:]/gu;
    if (inFlow(text, start)) {
      for (const match of line.text.matchAll(comma)) {
        if (keys.has(match[1] ?? '')) faults.push(wideComma(line.start + match.index, `键“${match[1]}”`));
      }
    }
  }
  return faults;
}

function wideDash(start: number, dash: string, line: string): Fault {
  return {
    rule: 'fullwidth-dash',
    start,
    end: start + 1,
    message: `“${dash}”不是列表的短横，这一行会被当作文字。`,
    hint: `列表每项以半角“-”加一个空格开头：- ${excerpt(line.slice(1).trim())}`,
    edit: { start, end: start + 1, text: '-' },
  };
}

function wideColon(start: number, key: string, line: string): Fault {
  const rest = /^[^，,}\]]*/u.exec(line.slice(key.length + 1).trim())?.[0] ?? '';
  return {
    rule: 'fullwidth-colon',
    start: start + key.length,
    end: start + key.length + 1,
    message: `“${key}”后面是全角冒号“：”，应为半角冒号加一个空格。`,
    hint: `写成“${key}: ${excerpt(rest)}”。`,
    edit: {
      start: start + key.length,
      end: start + key.length + 1,
      text: ': ',
    },
  };
}

function wideComma(at: number, what: string): Fault {
  return {
    rule: 'fullwidth-comma',
    start: at,
    end: at + 1,
    message: `${what}前面是全角逗号“，”，方括号和花括号里各项之间应为半角逗号加一个空格。`,
    hint: '把“，”改为“, ”；若逗号是文字的一部分，请给这一项加上引号。',
    edit: { start: at, end: at + 1, text: ', ' },
  };
}

/** `3 #楼`: YAML takes the rest of the line for a comment and says nothing. A comment proper has a space after #. */
function lostComment(text: string, node: Scalar, start: number, end: number, parent: Pair | undefined): Fault[] {
  const from = node.source === '' || start === end ? keyEnd(parent, start) : end;
  const match = /^[ \t]+(#[^#\s!][^\r\n]*)/u.exec(text.slice(from, from + 400));
  if (!match?.[1]) return [];
  const at = from + match[0].length - match[1].length;
  return [
    {
      rule: 'text-after-hash',
      start: at,
      end: at + match[1].length,
      message: `“${excerpt(match[1])}”前有空格，会被YAML当作注释丢掉。`,
      hint: '若是文字，请给整个值加上引号；若是注释，请在“#”后加一个空格。',
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
  const at = text.slice(start, end).indexOf('，');
  if (at <= 0) return [];
  return [wideComma(start + at, `“${excerpt(text.slice(start + at + 1, end).trim())}”`)];
}

function ofKey(text: string, pair: Pair, flow: boolean, before: Pair | undefined): Fault[] {
  const key = pair.key;
  if (isCollection(key))
    return text.startsWith('{{', rangeOf(key)[0] - 1) ? [templateBraces(text, rangeOf(key)[0] - 1)] : [];
  if (!isScalar(key)) return [];
  const [start, end] = rangeOf(key);
  const source = text.slice(start, end);
  if (key.type !== 'PLAIN') return [];
  const lines = linesOf(text, start, end);
  const faults: Fault[] = [];
  const lacksValue = !/^[ \t]*:/u.test(text.slice(end, end + 80));
  const [opening, dented] = lines;
  if (opening && dented && !flow && text.slice(lineStart(text, start), start).trim().endsWith(':')) {
    const from = lineStart(text, dented.start);
    const own = /^ */u.exec(text.slice(lineStart(text, start)))?.[0] ?? '';
    return [
      {
        rule: 'indent-uneven',
        start: dented.start,
        end: dented.start + dented.text.length,
        message: `“${excerpt(dented.text)}”比上一行多缩进，而上一行已有值“${excerpt(opening.text)}”，不能再有下一级。`,
        hint: '与上一行是同一级的，左端与它对齐；是它的下一级的，把上一行冒号后的值删去或另立一键。',
        edit: { start: from, end: dented.start, text: own },
      },
    ];
  }
  for (const line of lines) {
    const spaces = /^[\u3000\u00a0\u2002-\u200a]+/u.exec(line.text);
    if (spaces) {
      const from = lineStart(text, line.start);
      const indent = indentOfSibling(text, from) ?? '  '.repeat(spaces[0].length);
      faults.push(badIndent(from, line.start + spaces[0].length, '全角空格', indent));
      return faults;
    }
    const broken = line !== lines.at(-1) || lacksValue;
    const dash = /^([－—–―‐•●])\s*/u.exec(line.text);
    if (dash) {
      faults.push({
        ...wideDash(line.start, dash[1] ?? '', line.text),
        edit: dashEdit(line.start, dash[0].length),
      });
      return faults;
    }
    if (/^-(?=[^\s-])/u.test(line.text) && broken) {
      faults.push({
        rule: 'space-missing',
        start: line.start,
        end: line.start + 1,
        message: '短横“-”后面缺一个空格，这一行没有被当作列表的一项。',
        hint: `写成“- ${excerpt(line.text.slice(1))}”。`,
        edit: { start: line.start, end: line.start + 1, text: '- ' },
      });
      return faults;
    }
    if (!broken) continue;
    const colon = /[：:]/u.exec(line.text);
    if (flow && before && /^\d{3}$/u.test(source) && isThousands(text, before, start)) {
      return [thousands(text, before, start, end)];
    }
    if (colon?.[0] === '：') {
      faults.push(wideColon(line.start, line.text.slice(0, colon.index), line.text));
    } else if (colon) {
      const at = line.start + colon.index;
      faults.push({
        rule: 'space-missing',
        start: at,
        end: at + 1,
        message: `“${line.text.slice(0, colon.index)}”的冒号后面缺一个半角空格。`,
        hint: `写成“${line.text.slice(0, colon.index)}: ${excerpt(line.text.slice(colon.index + 1).trim())}”。`,
        edit: {
          start: at,
          end: /[\u3000]/u.test(text[at + 1] ?? '') ? at + 2 : at + 1,
          text: ': ',
        },
      });
    } else if (!flow) {
      faults.push({
        rule: 'value-missing',
        start: line.start,
        end: line.start + line.text.length,
        message: `“${excerpt(line.text)}”这一行不是“键: 值”，也不是上一项的续行。`,
        hint: '键后要有半角冒号加空格；若是上一段文字的续行，请比它的键多缩进两格。',
        edit: {
          start: line.start,
          end: line.start + line.text.length,
          text: `${line.text}: `,
        },
      });
    }
    if (faults.length > 0) return faults;
  }
  const wideCommaAt = flow ? source.indexOf('，') : -1;
  if (wideCommaAt > 0) return [wideComma(start + wideCommaAt, `“${excerpt(source.slice(wideCommaAt + 1))}”`)];
  if (/^[“”"'‘].*[“”"'’]$/u.test(source) && source.length > 2) {
    faults.push({
      rule: 'curly-quotes',
      start,
      end,
      message: `键“${source.slice(1, -1)}”两边有中文引号，中文引号不是YAML的引号。`,
      hint: `直接写：${source.slice(1, -1)}: ……`,
      edit: { start, end, text: source.slice(1, -1) },
    });
  }
  return faults;
}

function dashEdit(start: number, length: number): NonNullable<Fault['edit']> {
  return { start, end: start + length, text: '- ' };
}

function badIndent(start: number, end: number, what: string, text: string): Fault {
  return {
    rule: 'indent-character',
    start,
    end,
    message: `行首用${what}缩进，应为半角空格。`,
    hint: '每级缩进两个半角空格；在编辑器里打开“用空格代替制表符”。',
    edit: { start, end, text },
  };
}

/** The indentation that the line before asks of the next: its own after `键: 值`, two more after `键:`. */
function indentOfSibling(text: string, start: number): string | undefined {
  const before = text.slice(0, start).trimEnd();
  const line = before.slice(lineStart(before, before.length));
  const shape = /^( *)((?:- +)?)[^\s].*?:(.*)$/u.exec(line);
  if (!shape) return undefined;
  const [, indent = '', dash = '', value = ''] = shape;
  return indent + ' '.repeat(dash.length) + (value.trim() === '' ? '  ' : '');
}

function isThousands(text: string, before: Pair, start: number): boolean {
  if (!isScalar(before.value)) return false;
  const [from, to] = rangeOf(before.value);
  return /^\d{1,3}$/u.test(text.slice(from, to)) && text.slice(to, start) === ',';
}

function thousands(text: string, before: Pair, start: number, end: number): Fault {
  const from = rangeOf(before.value as Scalar)[0];
  const typed = text.slice(from, end);
  return {
    rule: 'thousands-separator',
    start: from,
    end,
    message: `“${typed}”里的逗号在花括号里会把一个数拆成两项（${typed.split(',')[0]}和${text.slice(start, end)}）。`,
    hint: `写成${typed.replaceAll(',', '')}，不用千分位逗号。`,
    edit: { start: start - 1, end: start, text: '' },
  };
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
        return [
          {
            rule: 'reserved-start',
            start,
            end: start + 1,
            message: `值以“${header[1]}”开头，这个符号在YAML里表示下面是一段文字，后面的内容会丢掉。`,
            hint: `给整个值加上引号：'${excerpt(text.slice(start, line.end).trim())}'。`,
            edit: { start, end: start + 1, text: header[1] === '>' ? '＞' : '｜' },
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
            hint: `文字里的引号用中文引号：“${quoted[2]}”${excerpt(text.slice(end, line.end).trim())}。`,
            edit: { start, end, text: `“${quoted[2]}”` },
          },
        ];
      }
      if (']})'.includes(mark)) {
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
    case 'BLOCK_AS_IMPLICIT_KEY':
      return colonInText(text, at);
    case 'BLOCK_IN_FLOW': {
      const comma = text.slice(at, line.end).search(/，/u);
      return comma < 0 ? [] : [wideComma(at + comma, '后一项')];
    }
    case 'TAB_AS_INDENT': {
      const tabs = /^[ \t\u3000]*/u.exec(text.slice(line.start, line.end))?.[0] ?? '\t';
      const width = [...tabs].reduce((sum, mark) => sum + (mark === ' ' ? 1 : 2), 0);
      const indent = indentOfSibling(text, line.start) ?? ' '.repeat(width);
      return [badIndent(line.start, line.start + tabs.length, '制表符（Tab）', indent)];
    }
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      if (/quote/u.test(error.message)) return unclosedQuote(text, at);
      return /flow .* end with/iu.test(error.message) ? unclosedBracket(text, at) : [];
    default:
      return [];
  }
}

/** `内容: 重点: 推进`: the second half-width colon makes a nested map out of a sentence. */
function colonInText(text: string, at: number): Fault[] {
  const line = lineAround(text, at);
  const rest = text.slice(at, line.end);
  const colon = /:(?=\s)/u.exec(rest);
  if (!colon) return [];
  const start = at + colon.index;
  const curly = rest.startsWith('“');
  return [
    {
      rule: curly ? 'curly-quotes' : 'colon-in-text',
      start,
      end: start + 1,
      message: curly
        ? '中文引号不是YAML的引号，里面的半角冒号加空格会把一句话拆成键和值。'
        : '文字里有半角冒号加空格，YAML会把一句话拆成键和值。',
      hint: `文字里用全角冒号：${excerpt(rest.slice(0, colon.index))}：${excerpt(rest.slice(colon.index + 1).trim())}`,
      edit: {
        start,
        end: /[ \t]/u.test(text[start + 1] ?? '') ? start + 2 : start + 1,
        text: '：',
      },
    },
  ];
}

function unclosedQuote(text: string, at: number): Fault[] {
  const match = /[:\-[{,] *(["'])(?=[^"']*$)/u.exec(text.slice(0, at));
  if (!match?.[1]) return [];
  const start = match.index + match[0].length - 1;
  const line = lineAround(text, start);
  return [
    {
      rule: 'quote-unclosed',
      start,
      end: start + 1,
      message: `半角引号${match[1]}有头无尾，从这里往下都会被当作一段文字。`,
      hint: `在这一行末尾补上${match[1]}；文字里的引号用中文引号“”。`,
      edit: { start: line.end, end: line.end, text: match[1] },
    },
  ];
}

function unclosedBracket(text: string, at: number): Fault[] {
  const open: number[] = [];
  for (let index = lineStart(text, Math.max(0, text.slice(0, at).search(/[^\n]*$/u))); index < at; index++) {
    if ('[{'.includes(text[index] ?? ' ')) open.push(index);
    else if (']}'.includes(text[index] ?? ' ')) open.pop();
  }
  const start = open.at(-1) ?? Math.max(text.lastIndexOf('[', at), text.lastIndexOf('{', at));
  if (start < 0) return [];
  const close = text[start] === '[' ? ']' : '}';
  const line = lineAround(text, start);
  return [
    {
      rule: 'bracket-unclosed',
      start,
      end: start + 1,
      message: `“${text[start]}”没有配对的“${close}”。`,
      hint: `在这一项末尾补上“${close}”。`,
      edit: { start: line.end, end: line.end, text: close },
    },
  ];
}

function inFlow(text: string, offset: number): boolean {
  const before = text.slice(lineStart(text, offset), offset);
  return (before.match(/[{[]/gu)?.length ?? 0) > (before.match(/[}\]]/gu)?.length ?? 0);
}

function halfWidth(source: string): string {
  const map: Record<string, string> = {
    '［': '[',
    '］': ']',
    '【': '[',
    '】': ']',
    '〔': '[',
    '〕': ']',
    '｛': '{',
    '｝': '}',
    '，': ', ',
    '：': ': ',
  };
  return source.replace(/[［］【】〔〕｛｝，：]/gu, (mark) => map[mark] ?? mark);
}

interface Line {
  text: string;
  start: number;
}

function linesOf(text: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  let at = start;
  for (const piece of text.slice(start, end).split(/(\r\n|\r|\n)/u)) {
    if (!/^[\r\n]/u.test(piece)) {
      const lead = at === start ? 0 : (/^[ \t]*/u.exec(piece)?.[0].length ?? 0);
      if (piece.trim() !== '') lines.push({ text: piece.slice(lead).trimEnd(), start: at + lead });
    }
    at += piece.length;
  }
  return lines;
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

function lineAround(text: string, at: number): { start: number; end: number } {
  const match = /[\r\n]/u.exec(text.slice(at));
  return {
    start: lineStart(text, at),
    end: match ? at + match.index : text.length,
  };
}

function rangeOf(node: YamlNode): [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
}

function excerpt(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}……` : text;
}
