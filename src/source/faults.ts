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
  for (const error of first?.errors ?? []) faults.push(...ofError(text, error));
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
      faults.push(spaceMissing(line, colon.index));
    } else if (!flow) faults.push(valueMissing(text, line, keys));
    if (faults.length > 0) return faults;
  }
  const wide = flow ? source.indexOf('，') : -1;
  if (wide > 0) return [wideComma(text, start + wide)];
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

/** `年度:2025`, and `年度:　2025` with a space that is not YAML's. */
function spaceMissing({ text, start }: Line, colon: number): Fault {
  const key = text.slice(0, colon);
  const wide = WIDE_SPACES.exec(text.slice(colon + 1))?.[0] ?? '';
  const at = start + colon;
  return {
    rule: 'space-missing',
    start: wide ? at + 1 : at,
    end: at + 1 + wide.length,
    message: wide
      ? `“${key}”的冒号后面是${spaceName(wide)}，应为半角空格。`
      : `“${key}”的冒号后面没有空格，应有一个半角空格。`,
    hint: `写成“${key}: ${excerpt(text.slice(colon + 1).trim())}”。`,
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
  if (above?.value === '' && own <= above.column) {
    return {
      ...fault,
      message: `“${excerpt(line.text)}”独占一行而没有缩进，不会被当作“${above.key}”的值。`,
      hint: `与键写在同一行：“${above.key}: ${excerpt(line.text)}”；或比“${above.key}”多缩进两格。`,
      edit: { start: above.end, end: start, text: ' ' },
    };
  }
  if (words?.[1] && (keys.has(words[1]) || (above?.value === '' && own > above.column))) {
    const at = start + words[1].length;
    const gap = words[2]?.length ?? 0;
    return {
      rule: 'colon-missing',
      start,
      end: at,
      message: `“${words[1]}”后面没有冒号，应为半角冒号加一个空格。`,
      hint: `写成“${words[1]}: ${excerpt(line.text.slice(words[1].length + gap))}”。`,
      edit: { start: at, end: at + gap, text: ': ' },
    };
  }
  const prose = above !== undefined && !keys.has(line.text);
  return {
    ...fault,
    message: `“${excerpt(line.text)}”这一行不是“键: 值”，${prose ? '也没有比上一行多缩进' : '没有冒号和值'}。`,
    hint: prose
      ? `若是“${above.key}”的文字，比“${above.key}”多缩进两格；若是新的一项，写成“键: 值”。`
      : '键后写半角冒号、一个空格和值；不需要就删去。',
    edit: prose
      ? { start: lineStart(text, start), end: start, text: ' '.repeat(above.column + 2) }
      : { start, end: start, text: '# ' },
  };
}

/** A space other than YAML's at the beginning of a line, and of the lines that follow: one fault, named once. */
function badIndent(text: string, at: number): Fault {
  const start = lineStart(text, at);
  const [typed = ''] = ANY_SPACES.exec(text.slice(start)) ?? [];
  const shift = (indentOfSibling(text, start) ?? spacesFor(typed)).length - columnsOf(typed);
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

function spacesFor(typed: string): string {
  return ' '.repeat(columnsOf(typed));
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

/** A line that stands between two levels, or an item of a list that does not stand under its fellows. */
function unevenIndent(text: string, start: number, line: string): Fault {
  const edit = alignment(text, start);
  const item = line.startsWith('- ');
  return {
    rule: 'indent-uneven',
    start,
    end: start + (item ? 1 : line.length),
    message: `${item ? '这一项的短横“-”' : `“${excerpt(line)}”`}前有${columnOf(text, start)}个空格，与上下各行对不齐，应左端对齐。`,
    hint: `与上一项同级的，行首改为${edit.text.length}个空格；是下一级的，比上一级多缩进两格。`,
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
  value: string;
  /** Of the key. */
  column: number;
  /** Where the line ends, without trailing space. */
  end: number;
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
    return { key, value: value.replace(/^#.*$/u, ''), column: lead.length, end: at + line.length };
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
  return indent + ' '.repeat(dash.length) + (value.trim() === '' ? '  ' : '');
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
    case 'BLOCK_AS_IMPLICIT_KEY':
      return colonInText(text, at);
    case 'BLOCK_IN_FLOW': {
      const comma = text.slice(at, line.end).search(/[，、；]/u);
      return comma < 0 ? commaMissing(text, at) : [wideComma(text, at + comma)];
    }
    case 'TAB_AS_INDENT':
      return [badIndent(text, line.start)];
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      if (/quote/u.test(error.message)) return unclosedQuote(text, at);
      if (/flow .* end with/iu.test(error.message)) return unclosedBracket(text, at);
      return /same column/u.test(error.message) ? outOfColumn(text, at) : [];
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
      hint: `文字里用全角冒号，写成：${excerpt(rest.slice(0, colon.index))}：${tidy(rest.slice(colon.index + 1))}。`,
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
  const mixed = /^(.*?)[”’]/u.exec(text.slice(start + 1, line.end));
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
        : `在这一行末尾补上${match[1]}；文字里的引号用中文引号“”。`,
      edit: mixed ? { start, end: start + 1, text: '“' } : { start: line.end, end: line.end, text: match[1] },
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
  const wrong = inside.search(open === '[' ? /[】］〕}]/u : /[｝】\]]/u);
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
  const line = lineAround(text, at);
  const start = line.start + (/^[ \t]*/u.exec(text.slice(line.start, line.end))?.[0].length ?? 0);
  const shown = /^(?:- |[^:：]*)/u.exec(text.slice(start, line.end))?.[0] ?? '';
  return alignment(text, start).text.length === start - line.start ? [] : [unevenIndent(text, start, shown)];
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
