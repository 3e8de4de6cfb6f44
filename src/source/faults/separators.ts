import { isScalar, type Pair } from 'yaml';
import { excerpt } from '../../zh/text.ts';
import {
  columnOf,
  type Fault,
  type Keys,
  type Line,
  lineAbove,
  lineAround,
  lineStart,
  rangeOf,
  spaceName,
  textAbove,
  tidy,
  WIDE_SPACES,
} from './lines.ts';
import { marksMended } from './wide-marks.ts';

/** － or — in the place of a list’s -. `start`: offset of the dash. */
export function wideDash(text: string, start: number, dash: string): Fault {
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

/** “：” behind a key. `start`: offset of the key; `line`: from the key on. */
export function wideColon(start: number, key: string, line: string): Fault {
  const mended = `${key}: ${valueShown(line.slice(key.length + 1))}`.trim();
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
export function wideComma(text: string, at: number): Fault {
  const mark = text[at] ?? '';
  const before = /[^{[,，]*$/u.exec(text.slice(lineStart(text, at), at))?.[0] ?? '';
  const after = /^[^}\],，]*/u.exec(text.slice(at + 1, lineAround(text, at).end))?.[0] ?? '';
  // The fix shown must not contain another fault.
  const [left, right] = [before, after].map((entry) =>
    excerpt(entry.trim().replace(/^([^：:\s]{1,12})：\s*/u, '$1: ')),
  );
  return {
    rule: 'fullwidth-comma',
    start: at,
    end: at + 1,
    message: `花括号里两项之间是“${mark}”，应为半角逗号加一个空格。`,
    hint: `写成“${left}, ${right}”；若“${mark}”是文字的一部分，给这个值加上引号。`,
    edit: { start: at, end: at + 1, text: ', ' },
  };
}

/** `{单位: 家 数值: 128}`. */
export function commaMissing(text: string, at: number): Fault[] {
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

/** `[甲，乙，丙]`: YAML reads one name. One fault a list, however many commas. `isProse`: it may well be one sentence. */
export function wideCommas(text: string, start: number, end: number, isProse: boolean): Fault {
  const source = text.slice(start, end);
  const mended = source.replace(/，\s*/gu, ', ');
  const at = start + source.indexOf('，');
  return {
    rule: 'fullwidth-comma',
    start: at,
    end: at + 1,
    message: `方括号里各项之间是全角逗号“，”，“${excerpt(source)}”会被当作一项，应为半角逗号加一个空格。`,
    hint: isProse
      ? `是一句话的，给这一项加上引号，写成'${excerpt(source)}'；是几项的，写成“${excerpt(mended)}”。`
      : `写成“${excerpt(mended)}”；若逗号是文字的一部分，给这一项加上引号。`,
    edit: marksMended(source, start, /，/gu),
  };
}

/** `单位：{全称: …}`, `单位:{…}` and `单位 {…}`: YAML's key continues to the first colon inside. */
export function beforeBracket(text: string, start: number, source: string): Fault | undefined {
  const [, key = '', mark = '', gap = ''] = /^([^：:[{\s\u3000]+)([：:]?)([\s\u3000]*)[[{]/u.exec(source) ?? [];
  if (key === '') return undefined;
  const line = { text: source, start };
  if (mark === '：') return wideColon(start, key, text.slice(start, lineAround(text, start).end));
  return mark === ':' ? spaceMissing(text, line, key.length) : colonMissing(text, line, key.length, gap.length);
}

/** A key without its colon. `length`: of the key, which begins the line; `gap`: of the spaces behind it. */
export function colonMissing(text: string, { start }: Line, length: number, gap: number): Fault {
  const at = start + length;
  const key = text.slice(start, at);
  const rest = valueShown(text.slice(at + gap, lineAround(text, at).end));
  return {
    rule: 'colon-missing',
    start,
    end: at,
    message: `“${key}”后面没有冒号，应为半角冒号${rest === '' ? '' : '加一个空格'}。`,
    hint: `写成“${`${key}: ${rest}`.trim()}”。`,
    edit: { start: at, end: at + gap, text: ': ' },
  };
}

/** `年度:2025`, and `年度:　2025` with a space that is not YAML's. */
export function spaceMissing(text: string, line: Line, colon: number): Fault {
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
    hint: `写成“${key}: ${valueShown(rest)}”。`,
    edit: { start: at, end: at + 1 + wide.length, text: ': ' },
  };
}

/** A line that is neither `键: 值` nor, by its indentation, a continuation of the line before. */
export function valueMissing(text: string, line: Line, keys: Keys): Fault {
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

/** `{人次: 1,200}`, which YAML reads as 1 and a key 200; also at the end of a text: `{内容: 投入2,156万元}`. */
export function thousands(text: string, before: Pair, start: number): Fault | undefined {
  if (!isScalar(before.value)) return undefined;
  const [first, last] = rangeOf(before.value);
  const digits = /(?<![\d.])\d{1,3}$/u.exec(text.slice(first, last))?.[0];
  if (digits === undefined) return undefined;
  const from = last - digits.length;
  const typed = /^\d{1,3}(?:,\d{3})+(?!\d)/u.exec(text.slice(from, from + 40))?.[0];
  if (typed === undefined || start >= from + typed.length) return undefined;
  const end = from + typed.length;
  const rest = /^[^\s,，。}\]]*/u.exec(text.slice(end, end + 12))?.[0] ?? '';
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

/** `分项：{…}` and `[甲, 乙]，总数: 21` inside braces; `at` is the bracket, or the colon of what follows it. */
export function aroundBracket(text: string, at: number): Fault[] {
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

/** An error at a place where nothing is wrong is caused by a line above: `标题：……`, `标题:……`, then a comment. */
export function ofLineAbove(text: string, at: number, keys: Keys): Fault[] {
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
export function colonInText(text: string, at: number): Fault[] {
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

/** A value as shown in a fix, without the rest of its line; inside braces it ends with them or with the item. */
function valueShown(rest: string): string {
  let depth = 0;
  for (const mark of rest) {
    if ('[{'.includes(mark)) depth++;
    else if (']}'.includes(mark) && --depth < 0) return excerpt((/^[^，,}\]]*/u.exec(rest)?.[0] ?? '').trim());
  }
  return excerpt(rest.trim());
}
