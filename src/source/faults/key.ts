import { isCollection, isScalar, type Pair } from 'yaml';
import { excerpt } from '../../zh/text.ts';
import { alignment, badIndent, valueAboveItems, withoutIndent } from './indentation.ts';
import {
  columnOf,
  type Fault,
  isOrdinary,
  type Keys,
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
import { templateBraces } from './template-braces.ts';

/** What YAML takes for a key and is more, or is none. */
export function ofKey(text: string, pair: Pair, keys: Keys, flow: boolean, before: Pair | undefined): Fault[] {
  const key = pair.key;
  if (isCollection(key)) {
    const outer = rangeOf(key)[0] - 1;
    return outer >= 0 && text.startsWith('{{', outer) ? [bracesAt(text, outer)] : [];
  }
  if (!isScalar(key)) return [];
  const [start, end] = rangeOf(key);
  const source = text.slice(start, end);
  if (key.type !== 'PLAIN' || (isOrdinary(source) && text[end] === ':')) return [];
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
      const filled = valueAboveItems(text, lines[1]?.start ?? dented.start);
      if (filled) return [filled];
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

function bracesAt(text: string, start: number): Fault {
  const close = text.indexOf('}}', start);
  const end = close < 0 ? start + 2 : close + 2;
  const name = text.slice(start + 2, end - 2).trim();
  return { ...templateBraces(text.slice(start, end), name), start, end, edit: { start, end, text: `【${name}】` } };
}
