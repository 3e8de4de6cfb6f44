import type { YAMLError } from 'yaml';
import { excerpt } from '../../zh/text.ts';
import { badIndent, dashMissing, outOfColumn } from './indentation.ts';
import { type Fault, lineAround, tidy, valueEnd } from './lines.ts';
import { unclosedBracket, unclosedQuote, valueWithoutOpening } from './pairs.ts';
import { aroundBracket, colonInText, commaMissing, wideComma } from './separators.ts';
import { bracesAt } from './template-braces.ts';
import { bracketInText, quotedWithin } from './text-in-braces.ts';
import { YAML_SAYS } from './yaml-says.ts';

/** Faults that only YAML's own errors point at. An error that is none of these is worded by `unrecognised`. */
export function ofError(text: string, error: YAMLError): Fault[] {
  const at = error.pos[0];
  switch (error.code) {
    case 'BAD_SCALAR_START':
      return [reservedStart(text, at)];
    case 'UNEXPECTED_TOKEN':
      return unexpectedToken(text, error);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return blockAsKey(text, error);
    case 'BLOCK_IN_FLOW':
      return blockInFlow(text, at);
    case 'TAB_AS_INDENT':
      return [badIndent(text, lineAround(text, at).start)];
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      return missingMark(text, error);
    default:
      return [];
  }
}

/** A value that begins with %, @ or `. */
function reservedStart(text: string, at: number): Fault {
  const mark = text[at] ?? '';
  const value = text.slice(at, valueEnd(text, at)).trim();
  const wide: Record<string, string> = { '%': '％', '@': '＠', '`': '｀' };
  return {
    rule: 'reserved-start',
    start: at,
    end: at + 1,
    message: `值以“${mark}”开头，这个符号在YAML里另有用处，不能直接写。`,
    hint:
      mark === '%' ? '写成“百分比”，或加上引号："%"。' : (atLeast(value) ?? `给整个值加上引号：'${excerpt(value)}'。`),
    edit: { start: at, end: at + 1, text: wide[mark] ?? '？' },
  };
}

function unexpectedToken(text: string, error: YAMLError): Fault[] {
  const at = error.pos[0];
  const fault =
    (YAML_SAYS.blockHeader.test(error.message) ? blockHeader(text, at) : undefined) ??
    partlyQuoted(text, at) ??
    bracesAt(text, at) ??
    bracketInText(text, at) ??
    strayCloser(text, at);
  return fault ? [fault] : [];
}

/** `增长: >10%`: YAML takes the > for the start of a text on the following lines. */
function blockHeader(text: string, at: number): Fault | undefined {
  const line = lineAround(text, at);
  const header = /[:-] +([>|])[^\r\n]*$/u.exec(text.slice(line.start, line.end));
  if (!header?.[1]) return undefined;
  const start = line.start + header.index + header[0].indexOf(header[1]);
  const value = text.slice(start, valueEnd(text, start)).trim();
  return {
    rule: 'reserved-start',
    start,
    end: start + 1,
    message: `值以“${header[1]}”开头，这个符号在YAML里表示下面是一段文字，后面的内容会丢掉。`,
    hint: atLeast(value) ?? `给整个值加上引号：'${excerpt(value)}'。`,
    edit: { start, end: start + 1, text: /^>\s*\d/u.test(value) ? '超' : '＞' },
  };
}

/** `"落实"政策`: quotes around only the beginning of a value. */
function partlyQuoted(text: string, at: number): Fault | undefined {
  const line = lineAround(text, at);
  const quoted = /(["'])([^"'\r\n]*)\1(?=[^\s,\]}#:])/u.exec(text.slice(line.start, line.end));
  if (!quoted || line.start + quoted.index >= at) return undefined;
  const start = line.start + quoted.index;
  const end = start + quoted[0].length;
  return (
    quotedWithin(text, start, valueEnd(text, start)) ?? {
      rule: 'partly-quoted',
      start,
      end,
      message: `值以半角引号${quoted[0]}开头，引号后面又有文字，YAML只会读到引号里的部分。`,
      hint: `文字里的引号用中文引号，写成：“${quoted[2]}”${tidy(text.slice(end, valueEnd(text, start)))}。`,
      edit: { start, end, text: `“${quoted[2]}”` },
    }
  );
}

function strayCloser(text: string, at: number): Fault | undefined {
  const mark = text[at] ?? '';
  if (!/[\]}]/u.test(mark)) return undefined;
  return {
    rule: 'bracket-unmatched',
    start: at,
    end: at + 1,
    message: `多了一个“${mark}”，前面没有与它相配的括号。`,
    hint: `删去这个“${mark}”，或补上前面的括号。`,
    edit: { start: at, end: at + 1, text: '' },
  };
}

function blockAsKey(text: string, error: YAMLError): Fault[] {
  const at = error.pos[0];
  if (YAML_SAYS.blockSequence.test(error.message)) return dashMissing(text, lineAround(text, at).start);
  const unopened = valueWithoutOpening(text, at);
  return unopened ? [unopened] : colonInText(text, at);
}

function blockInFlow(text: string, at: number): Fault[] {
  const unopened = valueWithoutOpening(text, at);
  if (unopened) return [unopened];
  const comma = text.slice(at, lineAround(text, at).end).search(/[，、；]/u);
  return comma < 0 ? commaMissing(text, at) : [wideComma(text, at + comma)];
}

function missingMark(text: string, { message, pos: [at] }: YAMLError): Fault[] {
  if (YAML_SAYS.quoteOpen.test(message)) return unclosedQuote(text, at);
  if (YAML_SAYS.flowOpen.test(message)) return unclosedBracket(text, at);
  if (YAML_SAYS.columnsDiffer.test(message)) return outOfColumn(text, at);
  if (!YAML_SAYS.commaMissing.test(message)) return [];
  const bracket = bracesAt(text, at) ?? bracketInText(text, at);
  return bracket ? [bracket] : aroundBracket(text, at);
}

/** The fix shown for >=5 and >5, which in quotes would still not be numbers. */
function atLeast(value: string): string | undefined {
  const least = /^>\s*=\s*(\d.*)$/u.exec(value)?.[1];
  if (least !== undefined) return `写成${least}；要印出“以上”的，写成${least}以上。`;
  const more = /^>\s*(\d.*)$/u.exec(value)?.[1];
  return more === undefined ? undefined : `写成“超${more}”；或给整个值加上引号：'${value}'。`;
}
