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
  edit?: Mending | Mending[];
}

interface Mending {
  start: number;
  end: number;
  text: string;
}

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

/** Spaces that a person takes for indentation and YAML takes for text. */
const ANY_SPACES = /^[ \t\u3000\u00a0\u2002-\u200a]*/u;
const WIDE_SPACES = /^[\u3000\u00a0\u2002-\u200a]+/u;
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

/** `甲, 乙]` and `文字"`: the mark that should open is not there, and YAML takes the one that closes for text. */
function withoutOpening(text: string, start: number, end: number): Fault | undefined {
  const mark = text[end - 1] ?? '';
  const inside = text.slice(start, end - 1);
  const at = { start: end - 1, end };
  if (mark === '"' && !inside.includes('"')) {
    return {
      rule: 'quote-unclosed',
      ...at,
      message: '后面有半角引号"，前面没有与它配对的。',
      hint: `删去这个引号；文字里的引号用中文引号“”。`,
      edit: { ...at, text: '' },
    };
  }
  const open = mark === ']' ? '[' : mark === '}' ? '{' : undefined;
  if (!open || inside.includes(open) || /[[{【]/u.test(inside.slice(1))) return undefined;
  const wrong = /^[【［｛〔]/u.test(inside) ? inside.slice(0, 1) : '';
  return {
    rule: 'bracket-unmatched',
    ...at,
    message: wrong
      ? `后面是“${mark}”，前面却是“${wrong}”，应为“${open}”。`
      : `多了一个“${mark}”，前面没有与它相配的括号。`,
    hint: `前面补上“${open}”：“${open}${excerpt(inside.slice(wrong.length))}${mark}”；或删去这个“${mark}”。`,
    edit: { start, end: start + wrong.length, text: open },
  };
}

function wideDash(text: string, start: number, dash: string): Fault {
  const spaces = /^[ \t\u3000]*/u.exec(text.slice(start + dash.length, start + 80))?.[0] ?? '';
  const from = start + dash.length + spaces.length;
  return {
    rule: 'fullwidth-dash',
    start,
    end: start + dash.length,
    message: `“${dash}”不是列表的短横，这一行会被当作文字。`,
    hint: `列表每项以半角“-”加一个空格开头，写成“- ${excerpt(text.slice(from, lineAround(text, from).end).trim())}”。`,
    edit: { start, end: from, text: '- ' },
  };
}

function wideColon(start: number, key: string, line: string): Fault {
  const rest = /^[^，,}\]]*/u.exec(line.slice(key.length + 1).trim())?.[0] ?? '';
  const mended = `${key}: ${excerpt(rest)}`.trim();
  return {
    rule: 'fullwidth-colon',
    start: start + key.length,
    end: start + key.length + 1,
    message: `“${key}”后面是全角冒号“：”，应为半角冒号加一个空格。`,
    hint: `写成“${mended}”。`,
    edit: {
      start: start + key.length,
      end: start + key.length + 1,
      text: ': ',
    },
  };
}

/** `{单位: 家，数值: 128}`, likewise with 、 or ；. */
function wideComma(text: string, at: number): Fault {
  const mark = text[at] ?? '';
  const before = /[^{[,，]*$/u.exec(text.slice(lineStart(text, at), at))?.[0] ?? '';
  const after = /^[^}\],，]*/u.exec(text.slice(at + 1, lineAround(text, at).end))?.[0] ?? '';
  return {
    rule: 'fullwidth-comma',
    start: at,
    end: at + 1,
    message: `花括号里两项之间是“${mark}”，应为半角逗号加一个空格。`,
    hint: `写成“${excerpt(before.trim())}, ${excerpt(after.trim())}”；若“${mark}”是文字的一部分，给这个值加上引号。`,
    edit: { start: at, end: at + 1, text: ', ' },
  };
}

/** `{单位: 家 数值: 128}`. */
function commaMissing(text: string, at: number): Fault[] {
  const match = /^([^,，:{}[\]]*?[^\s,，:{}[\]])([ \t\u3000]+)([^\s,，:{}[\]]+):\s/u.exec(
    text.slice(at, lineAround(text, at).end + 1),
  );
  if (!match) return [];
  const [, before = '', gap = '', after = ''] = match;
  const start = at + before.length;
  return [
    {
      rule: 'comma-missing',
      start,
      end: start + gap.length,
      message: `“${excerpt(before)}”与“${excerpt(after)}”之间没有逗号，花括号里各项之间应有半角逗号加一个空格。`,
      hint: `写成“${excerpt(before)}, ${excerpt(after)}: ……”。`,
      edit: { start, end: start + gap.length, text: ', ' },
    },
  ];
}

/** `[甲，乙，丙]`: YAML reads one name. One fault a list, however many commas. */
function wideCommas(text: string, start: number, end: number): Fault {
  const source = text.slice(start, end);
  const mended = source.replace(/，\s*/gu, ', ');
  const at = start + source.indexOf('，');
  return {
    rule: 'fullwidth-comma',
    start: at,
    end: at + 1,
    message: `方括号里各项之间是全角逗号“，”，“${excerpt(source)}”会被当作一项，应为半角逗号加一个空格。`,
    hint: `写成“${excerpt(mended)}”；若逗号是文字的一部分，给这一项加上引号。`,
    edit: marksMended(source, start, /，/gu),
  };
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

/** `单位：{全称: …}`, `单位:{…}` and `单位 {…}`: YAML's key goes on to the first colon inside. */
function beforeBracket(text: string, start: number, source: string): Fault | undefined {
  const [, key = '', mark = '', gap = ''] = /^([^：:[{\s\u3000]+)([：:]?)([\s\u3000]*)[[{]/u.exec(source) ?? [];
  if (key === '') return undefined;
  const line = { text: source, start };
  if (mark === '：') return wideColon(start, key, text.slice(start, lineAround(text, start).end));
  return mark === ':' ? spaceMissing(text, line, key.length) : colonMissing(text, line, key.length, gap.length);
}

function colonMissing(text: string, { start }: Line, length: number, gap: number): Fault {
  const at = start + length;
  const key = text.slice(start, at);
  const rest = /^[^，,}\]]*/u.exec(text.slice(at + gap, lineAround(text, at).end))?.[0] ?? '';
  return {
    rule: 'colon-missing',
    start,
    end: at,
    message: `“${key}”后面没有冒号，应为半角冒号${rest.trim() === '' ? '' : '加一个空格'}。`,
    hint: `写成“${`${key}: ${excerpt(rest.trim())}`.trim()}”。`,
    edit: { start: at, end: at + gap, text: ': ' },
  };
}

/** `年度:2025`, and `年度:　2025` with a space that is not YAML's. */
function spaceMissing(text: string, line: Line, colon: number): Fault {
  const key = line.text.slice(0, colon);
  const at = line.start + colon;
  const wide = WIDE_SPACES.exec(text.slice(at + 1, at + 80))?.[0] ?? '';
  const rest = text.slice(at + 1 + wide.length, lineAround(text, at).end);
  return {
    rule: 'space-missing',
    start: wide ? at + 1 : at,
    end: at + 1 + wide.length,
    message: wide
      ? `“${key}”的冒号后面是${spaceName(wide)}，应为半角空格。`
      : `“${key}”的冒号后面没有空格，应有一个半角空格。`,
    hint: `写成“${key}: ${excerpt((/^[^，,}\]]*/u.exec(rest)?.[0] ?? '').trim())}”。`,
    edit: { start: at, end: at + 1 + wide.length, text: ': ' },
  };
}

/** A line that is neither `键: 值` nor, by its indentation, the line before gone on. */
function valueMissing(text: string, line: Line, keys: ReadonlySet<string>): Fault {
  const { start } = line;
  const end = start + line.text.length;
  const own = columnOf(text, start);
  const above = lineAbove(text, start);
  const words = /^([^\s\u3000]{1,20})([ \t\u3000]+)\S/u.exec(line.text);
  const fault = { rule: 'value-missing', start, end };
  const passage = textAbove(text, start);
  const isKey = keys.has(line.text) || keys.has(words?.[1] ?? '');
  if (passage && own < passage.column && !isKey) {
    return {
      ...fault,
      message: `“${excerpt(line.text)}”没有与上一行左端对齐，不会被当作同一段文字。`,
      hint: `行首改为${passage.column}个空格，与上一行左端对齐。`,
      edit: { start: lineStart(text, start), end: start, text: ' '.repeat(passage.column) },
    };
  }
  if (above?.value === '' && !above.block && own <= above.column) {
    return {
      ...fault,
      message: `“${excerpt(line.text)}”独占一行而没有缩进，不会被当作“${above.key}”的值。`,
      hint: `与键写在同一行：“${above.key}: ${excerpt(line.text)}”；或比“${above.key}”多缩进两格。`,
      edit: { start: above.end, end: start, text: ' ' },
    };
  }
  if (keys.has(line.text)) return colonMissing(text, line, line.text.length, 0);
  if (
    words?.[1] &&
    (keys.has(words[1]) ||
      (above?.value === '' && own > above.column) ||
      (own === above?.column && /^\S+\s+\d/u.test(line.text)))
  ) {
    return colonMissing(text, line, words[1].length, words[2]?.length ?? 0);
  }
  const prose = above !== undefined;
  return {
    ...fault,
    message: `“${excerpt(line.text)}”这一行不是“键: 值”，${prose ? '也没有比上一行多缩进' : '不知道是什么'}。`,
    hint: prose
      ? `若是“${above.key}”的文字，比“${above.key}”多缩进两格；若是新的一项，写成“键: 值”。`
      : '若是说明，行首加“# ”；若是一项，写成“键: 值”。',
    edit: prose
      ? { start: lineStart(text, start), end: start, text: ' '.repeat(above.column + 2) }
      : { start, end: start, text: '# ' },
  };
}

/** A space other than YAML's at the beginning of a line, and of the lines that follow: one fault, named once. */
function badIndent(text: string, at: number): Fault {
  const start = lineStart(text, at);
  const [typed = ''] = ANY_SPACES.exec(text.slice(start)) ?? [];
  const shift = firstIndent(text, start, columnsOf(typed)) - columnsOf(typed);
  const edit: Mending[] = [];
  for (let from = start; ; ) {
    const [spaces = ''] = ANY_SPACES.exec(text.slice(from, from + 400)) ?? [];
    if (!/[^ ]/u.test(spaces)) break;
    const width = columnsOf(spaces);
    const shifted = width < columnsOf(typed) ? width : width + shift;
    edit.push({ start: from, end: from + spaces.length, text: ' '.repeat(Math.max(0, shifted)) });
    const next = nextLine(text, from);
    if (next >= text.length) break;
    from = next;
  }
  const what = spaceName(typed);
  const last = lineNumber(text, start) + edit.length - 1;
  return {
    rule: 'indent-character',
    start,
    end: start + typed.length,
    message: `${edit.length > 1 ? `从这一行到第${last}行，` : ''}行首用${what}缩进，应为半角空格。`,
    hint: typed.includes('\t')
      ? '改为半角空格，每级两个；在编辑器里打开“用空格代替制表符”。'
      : `删去行首的${what}，每级缩进两个半角空格。`,
    edit,
  };
}

function columnsOf(spaces: string): number {
  return [...spaces].reduce((sum, mark) => sum + (mark === ' ' ? 1 : 2), 0);
}

/** Two more than a line that opens a block; else the nearest of the columns above. */
function firstIndent(text: string, start: number, typed: number): number {
  const sibling = indentOfSibling(text, start);
  const above = lineAbove(text, start);
  if (sibling === undefined || above?.value === '') return sibling?.length ?? typed;
  const blank = `${text.slice(0, start)}${' '.repeat(typed)}${text.slice(start, start + 200).replace(ANY_SPACES, '')}`;
  return alignment(blank, start + typed).text.length;
}

function lineNumber(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/u).length;
}

/** Where the line after the one of `at` begins. */
export function nextLine(text: string, at: number): number {
  const match = /\r\n|\r|\n/u.exec(text.slice(at));
  return match ? at + match.index + match[0].length : text.length;
}

function spaceName(spaces: string): string {
  if (spaces.includes('\t')) return '制表符（Tab）';
  return spaces.includes('\u3000') ? '全角空格' : '不间断空格（多从网页或Word粘贴而来）';
}

/** A line that stands further left than the lines round it: `名录:`, then `新凤鸣: …` not indented under it. */
function withoutIndent(text: string, value: number, next: number): Fault | undefined {
  const from = lineStart(text, value);
  const [, lead = '', key = ''] = /^( *)([^\s:-][^:]*):/u.exec(text.slice(from, value)) ?? [];
  const above = lineAbove(text, from);
  if (key === '' || !above || next <= lead.length) return undefined;
  if (above.value === '' ? above.column > lead.length : !hasColumnAbove(text, from, next)) return undefined;
  // One line may as well be the odd one itself; several are the rule.
  if (
    above.value === '' &&
    above.column < lead.length &&
    linesLevelWith(text, nextContent(text, nextLine(text, from))) < 2
  )
    return undefined;
  const start = from + lead.length;
  return {
    rule: 'indent-uneven',
    start,
    end: start + key.length,
    message: `“${excerpt(key)}”前有${lead.length}个空格，与下面各行对不齐，应左端对齐。`,
    hint: `与下面各行同级的，行首改为${next}个空格。`,
    edit: { start: from, end: start, text: ' '.repeat(next) },
  };
}

/** Whether the block that the line interrupts began in that column. */
function hasColumnAbove(text: string, from: number, column: number): boolean {
  for (let at = from, lines = 0; at > 0 && lines < 200; lines++) {
    at = lineStart(text, at - 1);
    const [, lead = '', rest = ''] = /^((?: |- )*)(.?)/u.exec(text.slice(at)) ?? [];
    if (rest === '' || rest === '#') continue;
    if (lead.length <= column) return lead.length === column;
  }
  return false;
}

/** A line that stands between two levels, or an item of a list that does not stand under its fellows. */
function unevenIndent(text: string, start: number, line: string): Fault {
  const edit = alignment(text, start);
  const item = line.startsWith('- ');
  return {
    rule: 'indent-uneven',
    start,
    end: start + (item ? 1 : line.length),
    message: `${item ? '这一项的短横“-”' : `“${excerpt(line)}”`}前有${columnOf(text, start)}个空格，与上下各行对不齐，应左端对齐。`,
    hint: `与上面同级的，行首改为${edit.text.length}个空格；是下一级的，比上一级多缩进两格。`,
    edit,
  };
}

/** The indentation nearest to the one typed among those of the lines above that are still open. */
function alignment(text: string, start: number): Mending {
  const from = lineStart(text, start);
  const own = start - from;
  const item = /^- /u.test(text.slice(start, start + 2));
  let limit = Number.POSITIVE_INFINITY;
  let best: number | undefined;
  let at = from;
  for (let line = 0; line < 200 && at > 0 && limit > 0; line++) {
    const end = at - 1;
    at = lineStart(text, end);
    const shape = /^( *)((?:- +)*)([^\s#-]|-(?! )|$)/u.exec(text.slice(at, end));
    if (!shape || shape[3] === '') continue;
    const [, lead = '', dashes = ''] = shape;
    const columns = item ? (dashes === '' ? [] : [lead.length]) : [lead.length + dashes.length];
    for (const column of columns) {
      if (column < limit && (best === undefined || Math.abs(column - own) < Math.abs(best - own))) best = column;
    }
    limit = Math.min(limit, lead.length);
  }
  return { start: from, end: start, text: ' '.repeat(best ?? own) };
}

interface Above {
  key: string;
  /** Also '' where a text follows after | or >. */
  value: string;
  block: boolean;
  /** Of the key. */
  column: number;
  /** Where the line ends, without trailing space. */
  end: number;
}

/** The line before, if it is a line of a text and neither `键: 值` nor an item. */
function textAbove(text: string, start: number): { column: number } | undefined {
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
function lineAbove(text: string, start: number): Above | undefined {
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

function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** The indentation that the line before asks of the next: its own after `键: 值`, two more after `键:`. */
function indentOfSibling(text: string, start: number): string | undefined {
  const before = text.slice(0, start).trimEnd();
  const line = before.slice(lineStart(before, before.length));
  const shape = /^( *)((?:- +)?)[^\s].*?:(.*)$/u.exec(line);
  if (!shape) return undefined;
  const [, indent = '', dash = '', value = ''] = shape;
  return indent + ' '.repeat(dash.length) + (/^\s*(?:[|>][-+\d]*\s*)?$/u.test(value) ? '  ' : '');
}

/** `{人次: 1,200}` is 1 and a stray key 200 to YAML. */
function thousands(text: string, before: Pair, start: number): Fault | undefined {
  if (!isScalar(before.value)) return undefined;
  const from = rangeOf(before.value)[0];
  const typed = /^\d{1,3}(?:,\d{3})+(?!\d)/u.exec(text.slice(from, from + 40))?.[0];
  if (typed === undefined || start >= from + typed.length) return undefined;
  const end = from + typed.length;
  const rest = /^[^\s,，}\]]*/u.exec(text.slice(end, end + 12))?.[0] ?? '';
  const bare = typed.replaceAll(',', '');
  return {
    rule: 'thousands-separator',
    start: from,
    end: end + rest.length,
    message: `“${typed}${rest}”里有千分位逗号，在花括号里会把一个数拆开（${typed.replaceAll(',', '和')}），应只写数字。`,
    hint: `写成${bare}${rest}。`,
    edit: { start: from, end, text: bare },
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

/** `分项：{…}` and `[甲, 乙]，总数: 21` inside braces; `at` is the bracket, or the colon of what follows it. */
function aroundBracket(text: string, at: number): Fault[] {
  const before = text.slice(lineStart(text, at), at);
  const key = /([^\s,{[：:]+)([：:]?[ \t\u3000\u00a0]*)$/u.exec(before);
  if (/[{[]/u.test(text[at] ?? '') && key?.[1]) {
    const start = at - key[0].length;
    const line = { text: key[0], start };
    if (key[2]?.startsWith('：')) return [wideColon(start, key[1], '')];
    const length = key[1].length;
    return [
      key[2]?.startsWith(':')
        ? spaceMissing(text, line, length)
        : colonMissing(text, line, length, key[2]?.length ?? 0),
    ];
  }
  const next = /([\]}])([ \t\u3000]*)([，、；]?)\s*([^\s,，:{}[\]]+)$/u.exec(before);
  if (!next) return [];
  const start = at - next[0].length + 1;
  if (next[3]) return [wideComma(text, start + (next[2]?.length ?? 0))];
  const gap = next[2]?.length ?? 0;
  return [
    {
      rule: 'comma-missing',
      start,
      end: start + gap,
      message: `“${next[1]}”与“${next[4]}”之间没有逗号，花括号里各项之间应有半角逗号加一个空格。`,
      hint: `写成“${next[1]}, ${next[4]}: ……”。`,
      edit: { start, end: start + gap, text: ', ' },
    },
  ];
}

/** `单位: 全称: 某市科技局, 简称: 市科技局}`; `at` is where the value begins. */
function valueWithoutOpening(text: string, at: number): Fault | undefined {
  const line = lineAround(text, at);
  const depth = ['[]', '{}'].map((pair) => {
    let open = 0;
    for (let index = line.start; index < line.end; index++) {
      if (text[index] === pair[0]) open++;
      else if (text[index] === pair[1] && --open < 0) return index;
    }
    return -1;
  });
  const close = Math.max(...depth);
  return close < 0 ? undefined : withoutOpening(text, at, close + 1);
}

/** The first item of a list without its dash; `at` is where the line of the second item begins. */
function dashMissing(text: string, at: number): Fault[] {
  const dash = nextContent(text, at);
  let start = -1;
  for (let from = lineStart(text, dash); from > 0; ) {
    from = lineStart(text, from - 1);
    const content = from + (/^ */u.exec(text.slice(from))?.[0].length ?? 0);
    if (/[\s#]/u.test(text[content] ?? '\n')) continue;
    if (columnOf(text, content) <= columnOf(text, dash)) break;
    start = content;
  }
  const above = start < 0 ? undefined : lineAbove(text, start);
  if (above?.value !== '' || above.block || columnOf(text, start) - columnOf(text, dash) !== 2) return [];
  const line = text.slice(start, lineAround(text, start).end);
  return [
    {
      rule: 'dash-missing',
      start,
      end: start + line.trimEnd().length,
      message: '这一项前面没有短横“-”，下面各项都有。',
      hint: `写成“- ${excerpt(line.trim())}”。`,
      edit: { start: start - 2, end: start, text: '- ' },
    },
  ];
}

/** Where the next line that says something begins. */
function nextContent(text: string, at: number): number {
  const match = /^[ \t]*[^\s#]/mu.exec(text.slice(at));
  return match ? at + match.index + match[0].length - 1 : at;
}

/** An error that points at nothing wrong comes from the line above: `标题：……`, `标题:……`, then a comment. */
function ofLineAbove(text: string, at: number, keys: ReadonlySet<string>): Fault[] {
  for (let from = lineStart(text, at); from > 0; ) {
    from = lineStart(text, from - 1);
    const line = text.slice(from, lineAround(text, from).end);
    if (/^\s*(?:#|$)/u.test(line)) continue;
    const [, lead = '', key = '', mark = ''] = /^([\s-]*)([^\s：:]+)(：|:(?! |$)|(?=\s|$))/u.exec(line) ?? [];
    if (!keys.has(key)) return [];
    const start = from + lead.length;
    const rest = { text: line.slice(lead.length), start };
    if (mark === '：') return [wideColon(start, key, rest.text)];
    const gap = /^\s*/u.exec(rest.text.slice(key.length))?.[0].length ?? 0;
    return [mark === ':' ? spaceMissing(text, rest, key.length) : colonMissing(text, rest, key.length, gap)];
  }
  return [];
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
      hint: `文字里用全角冒号，写成：${tidy(rest.replaceAll(/:(?:[ \t]+|$)/gu, '：'))}。`,
      edit: [...rest.matchAll(/:(?:[ \t]+|$)/gu)].map((match) => {
        const from = at + match.index;
        return { start: from, end: from + match[0].length, text: '：' };
      }),
    },
  ];
}

function unclosedQuote(text: string, at: number): Fault[] {
  const match = /[:\-[{,] *(["'])(?=[^"']*$)/u.exec(text.slice(0, at));
  if (!match?.[1]) return [];
  const start = match.index + match[0].length - 1;
  const line = lineAround(text, start);
  const mixed = /^([^"']*?)[”’]/u.exec(text.slice(start + 1, line.end));
  const stop = inFlow(text, start) ? text.slice(start + 1, line.end).search(/[,，}\]]/u) : -1;
  const end = stop < 0 ? line.end : start + 1 + stop;
  const close = mixed ? start + mixed[0].length : line.end;
  return [
    {
      rule: 'quote-unclosed',
      start,
      end: start + 1,
      message: mixed
        ? `前面是半角引号${match[1]}，后面是中文引号${text[close]}，两者不配对，应都用中文引号。`
        : `半角引号${match[1]}有头无尾，从这里往下都会被当作一段文字。`,
      hint: mixed
        ? `写成：“${mixed[1]}”${tidy(text.slice(close + 1, line.end))}。`
        : `写成${match[1]}${excerpt(text.slice(start + 1, end).trim())}${match[1]}；文字里的引号用中文引号“”。`,
      edit: mixed ? { start, end: start + 1, text: '“' } : { start: end, end, text: match[1] },
    },
  ];
}

/** `at` is where YAML gave up waiting. The innermost bracket still open there wants its pair. */
function unclosedBracket(text: string, at: number): Fault[] {
  const start = openBracket(text, at);
  if (start < 0) return [];
  const open = text[start] === '[' ? '[' : '{';
  const close = open === '[' ? ']' : '}';
  const line = lineAround(text, start);
  const inside = text.slice(start + 1, line.end);
  const wrong = wrongCloser(inside, open === '[' ? /[】］〕}]/u : /[｝】\]]/u);
  if (wrong >= 0 && !inside.slice(0, wrong).includes('【')) {
    const end = start + 1 + wrong;
    return [
      {
        rule: 'bracket-unclosed',
        start: end,
        end: end + 1,
        message: `前面是“${open}”，这里却是“${text[end]}”，应为“${close}”。`,
        hint: `把“${text[end]}”改为“${close}”。`,
        // `{…[…}`: the brace is the outer one's own.
        edit: { start: end, end: closesOuter(text, start, end) ? end : end + 1, text: close },
      },
    ];
  }
  const comment = inside.search(/\s+#/u);
  const end = comment < 0 ? line.end : start + 1 + comment;
  return [
    {
      rule: 'bracket-unclosed',
      start,
      end: start + 1,
      message: `“${open}”没有配对的“${close}”。`,
      hint: `在这一项末尾补上“${close}”。`,
      edit: { start: end, end, text: close },
    },
  ];
}

/** The first mark that closes nothing, where a bracket should close. */
function wrongCloser(inside: string, wrong: RegExp): number {
  const open: string[] = [];
  for (let index = 0; index < inside.length; index++) {
    const mark = inside[index] ?? '';
    if (mark === '[' || mark === '{') open.push(mark);
    else if ((mark === ']' && open.at(-1) === '[') || (mark === '}' && open.at(-1) === '{')) open.pop();
    else if (open.length === 0 && wrong.test(mark)) return index;
  }
  return -1;
}

function closesOuter(text: string, start: number, end: number): boolean {
  const outer = openBracket(text, start);
  return outer >= lineStart(text, start) && text[end] === (text[outer] === '[' ? ']' : '}');
}

/** The nearest bracket before `at`, within a few lines, that nothing before `at` closes; -1 if there is none. */
function openBracket(text: string, at: number): number {
  const closers: string[] = [];
  for (let index = at - 1; index >= 0 && at - index < 4000; index--) {
    const mark = text[index] ?? '';
    if (mark === ']' || mark === '}') closers.push(mark);
    else if (mark === '[' || mark === '{') {
      if (closers.at(-1) !== (mark === '[' ? ']' : '}')) return index;
      closers.pop();
    }
  }
  return -1;
}

function outOfColumn(text: string, at: number): Fault[] {
  const start = nextContent(text, lineStart(text, at));
  const line = lineAround(text, start);
  const above = lineAbove(text, start);
  const odd =
    oddAbove(text, start) ??
    (above && above.value !== '' && above.column < start - line.start
      ? withoutIndent(text, above.end, start - line.start)
      : undefined);
  if (odd) return [odd];
  const shown = /^(?:- |[^:：]*)/u.exec(text.slice(start, line.end))?.[0] ?? '';
  return alignment(text, start).text.length === start - line.start ? [] : [unevenIndent(text, start, shown)];
}

/** How many lines of a block, from this one on, begin in its column. */
function linesLevelWith(text: string, start: number): number {
  const own = columnOf(text, start);
  let count = 0;
  for (let content = start, lines = 0; lines < 500; lines++) {
    const here = columnOf(text, content);
    if (here < own) break;
    if (here === own) count++;
    const next = nextContent(text, nextLine(text, content));
    if (next <= content || next >= text.length) break;
    content = next;
  }
  return count;
}

/** Where most of a block stand in one column and its first line, or few, in another, these are the ones at fault. */
function oddAbove(text: string, start: number): Fault | undefined {
  const own = columnOf(text, start);
  const above: number[] = [];
  const between: number[] = [];
  let column: number | undefined;
  for (let from = lineStart(text, start); from > 0 && between.length < 500; ) {
    from = lineStart(text, from - 1);
    const content = from + (/^ */u.exec(text.slice(from))?.[0].length ?? 0);
    if (/[\s#]/u.test(text[content] ?? '\n')) continue;
    const here = columnOf(text, content);
    if (here === own) return undefined;
    if (here < own) break;
    between.unshift(content);
    column = Math.min(column ?? here, here);
  }
  if (column === undefined || column <= own) return undefined;
  for (const content of between) if (columnOf(text, content) === column) above.push(content);
  const below = linesLevelWith(text, start);
  const [first] = between;
  if (first === undefined || columnOf(text, first) !== column) return undefined;
  // `  高新技术企业:` two columns too far right stands level with its own lines.
  const header =
    /^[^:]*:\s*$/u.test(text.slice(first, lineAround(text, first).end)) &&
    between[1] !== undefined &&
    columnOf(text, between[1]) === column;
  if (!header && above.length >= below) return undefined;
  const shift = column - own;
  const moved = header && above.length > 1 ? [first] : between;
  const line = text.slice(first, lineAround(text, first).end);
  const fault = unevenIndent(text, first, /^(?:- |[^:：]*)/u.exec(line)?.[0] ?? '');
  return {
    ...fault,
    hint: `与下面各项同级的，行首改为${own}个空格。`,
    edit: moved.map((content) => {
      const from = lineStart(text, content);
      return { start: from, end: from + shift, text: '' };
    }),
  };
}

/** The rest of a value as a remedy shows it: curly quotes for straight ones, without the mark at its end. */
function tidy(text: string): string {
  const mended = text.trim().replace(/"([^"]*)"/gu, '“$1”');
  return excerpt(mended.replace(/[。；]$/u, ''));
}

function inFlow(text: string, offset: number): boolean {
  const before = text.slice(lineStart(text, offset), offset);
  return (before.match(/[{[]/gu)?.length ?? 0) > (before.match(/[}\]]/gu)?.length ?? 0);
}

const WIDE_MARKS = /[［］【】〔〕｛｝，、：]/gu;
const HALF: Record<string, string> = {
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '｛': '{',
  '｝': '}',
  '，': ', ',
  '、': ', ',
  '：': ': ',
};

/** Mark by mark, so that what stands between keeps its place. */
function marksMended(source: string, offset: number, marks: RegExp): Mending[] {
  return [...source.matchAll(marks)].map((match) => {
    const start = offset + match.index;
    return { start, end: start + 1, text: HALF[match[0]] ?? match[0] };
  });
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
