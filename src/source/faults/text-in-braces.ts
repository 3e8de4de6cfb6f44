import { isScalar, type Pair } from 'yaml';
import { excerpt } from '../../zh/text.ts';
import { type Fault, inFlow, type Keys, lineAround, lineStart, rangeOf, valueEnd } from './lines.ts';

/** `{内容: 落实国发[2021]12号文件}`: within braces YAML takes a square bracket for a list; `at` is where it opens. */
export function bracketInText(text: string, at: number): Fault | undefined {
  const before = text.slice(lineStart(text, at), at);
  if (text[at] !== '[' || !/[^\s,:[{]$/u.test(before) || !inFlow(text, at)) return undefined;
  const close = text.slice(at, lineAround(text, at).end).indexOf(']');
  if (close < 0) return undefined;
  const end = at + close + 1;
  const inside = text.slice(at + 1, end - 1);
  const behind = /^[^\s,，、；:：[\]{}]*/u.exec(text.slice(end))?.[0] ?? '';
  const fault = { rule: 'bracket-in-text', start: at, end };
  const edit = (open: string, shut: string) => [
    { start: at, end: at + 1, text: open },
    { start: end - 1, end, text: shut },
  ];
  if (/^(?:19|20)\d\d$/u.test(inside)) {
    const issuer = /[\p{L}\p{N}]*$/u.exec(before)?.[0] ?? '';
    const serial = /^\d+号?/u.exec(behind)?.[0] ?? '';
    return {
      ...fault,
      message: '发文字号的年份应用六角括号〔〕，括号里的“[”会被YAML当作列表。',
      hint: `写成“${excerpt(`${issuer}〔${inside}〕${serial}`)}”。`,
      edit: edit('〔', '〕'),
    };
  }
  // `新增[甲, 乙]` is a key whose colon is missing.
  const value = /(?:^|[\s{[,]):?[^:]*:\s+([^,{}[\]]*)$/u.exec(before)?.[1];
  if (value === undefined && behind === '') return undefined;
  const from = at - (value ?? /[^\s,{[]*$/u.exec(before)?.[0] ?? '').length;
  return {
    ...fault,
    message: '括号里的文字不能直接写“[”“]”，YAML会当作列表。',
    hint: `给整个值加上引号：'${excerpt(text.slice(from, valueEnd(text, from)).trim())}'。`,
    edit: edit('［', '］'),
  };
}

/**
 * `{内容: 强化管理,提高效率。}`: within braces YAML takes a comma for the end of the value. `before`: the pair whose value
 * it cuts off, `start`: where the words behind it begin.
 */
export function commaInText(text: string, before: Pair, start: number, keys: Keys): Fault | undefined {
  if (!isScalar(before.value) || before.value.type !== 'PLAIN') return undefined;
  const [first, last] = rangeOf(before.value);
  const isSentence = (piece: string) => !keys.has(piece.trim()) && /\p{Script=Han}/u.test(piece);
  const behind =
    /^(?:,\s*[^\s,:：{}[\]][^,:{}[\]\n]*(?=[,}\n]))+/u.exec(text.slice(last, lineAround(text, last).end + 1))?.[0] ??
    '';
  const pieces = behind.split(',').slice(1);
  if (start >= last + behind.length || !isSentence(text.slice(first, last)) || !pieces.every(isSentence))
    return undefined;
  // {单位: 家, 乙}: of two short entries the second lacks its value; a comma within a text has no space after it.
  if (pieces.some((piece) => /^\s/u.test(piece)) && !/[。；！？，、]/u.test(behind)) return undefined;
  const whole = text
    .slice(first, last + behind.length)
    .trim()
    .replace(/,\s*/gu, '，');
  const commas = [...behind.matchAll(/,\s*/gu)].map(({ 0: comma, index }) => ({
    start: last + index,
    end: last + index + comma.length,
    text: '，',
  }));
  return {
    rule: 'comma-in-text',
    start: last,
    end: last + 1,
    message: '文字里用了半角逗号，在花括号里会把一句话拆成几项。',
    hint: `用全角逗号，写成“${excerpt(whole)}”；或给整个值加上引号。`,
    edit: commas,
  };
}

/** `"落实"创新"政策。"`: quoted as a whole, and once more within; `start` and `end` are those of the value. */
export function quotedWithin(text: string, start: number, end: number): Fault | undefined {
  const whole = text.slice(start, end).trim();
  const [, inside = ''] = /^"(.*[。！？；])"$/u.exec(whole) ?? [];
  const count = inside.split('"').length - 1;
  if (inside === '' || count === 0 || count % 2 === 1) return undefined;
  const marks = [...inside.matchAll(/"/gu)].map(({ index }, nth) => {
    const at = start + 1 + index;
    return { start: at, end: at + 1, text: nth % 2 === 0 ? '“' : '”' };
  });
  return {
    rule: 'partly-quoted',
    start,
    end: marks[0]?.end ?? start,
    message: `整个值已用半角引号括起，里面又有半角引号，YAML只会读到${excerpt(text.slice(start, marks[0]?.end))}。`,
    hint: `里面的引号用中文引号，写成："${excerpt(inside.replace(/"([^"]*)"/gu, '“$1”'))}"。`,
    edit: marks,
  };
}
