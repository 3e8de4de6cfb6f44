import type { Node as YamlNode } from 'yaml';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { clean, WIDE_GAP } from './clean.ts';
import { convert } from './convert.ts';
import { broken, decode } from './decode.ts';
import type { Fault, Keys } from './faults/lines.ts';
import { kindOf } from './kind-of.ts';
import { type Mended, mend } from './mend.ts';
import type { Source } from './node.ts';
import { pointsOf } from './points.ts';

/** A data file is typed by hand: one beyond this is something else. Parsing time grows with size. */
export const MAX_BYTES = 4 * 1024 * 1024;

/** No report nests so deep; parsing time grows with the square of the depth. */
const MOST_NESTED = 100;

interface Parsed {
  source: Source;
  diagnostics: Diagnostic[];
}

/**
 * Bytes → our tree with places, and every syntax fault at once. Faulty text is mended in memory only, so that the rest
 * of the file can still be checked. `keys` are the data format's keys in both languages.
 */
export function parse(file: string, bytes: Uint8Array, keys: Keys): Parsed {
  const nothing = (rule: string, message: string, hint: string): Parsed => {
    const source: Source = {
      file,
      text: '',
      root: undefined,
      pointAt: pointsOf(''),
    };
    return {
      source,
      diagnostics: [stamp(source, { rule, start: 0, end: 0, message, hint })],
    };
  };
  if (bytes.length > MAX_BYTES) {
    return nothing(
      'file-too-large',
      '文件超过4MB，数据文件应在4MB以内。',
      '拆成几个文件，每个不超过4MB；确认给的是数据文件。',
    );
  }
  const kind = kindOf(bytes);
  if (kind === 'zip') {
    return nothing(
      'not-text',
      '这是Word或压缩文件，应为YAML文本文件。',
      '请给出数据文件（.yaml）；Word稿不能作为数据输入。',
    );
  }
  const decoded = kind ? undefined : decode(bytes);
  const damage = kind || decoded ? undefined : broken(bytes);
  if (damage) {
    const { text, at, message, hint } = damage;
    const source: Source = { file, text, root: undefined, pointAt: pointsOf(text) };
    return {
      source,
      diagnostics: [stamp(source, { rule: 'not-text', start: at, end: at + 1, message: `这里的${message}`, hint })],
    };
  }
  if (!decoded)
    return nothing(
      'not-text',
      kind ? '这是Word或WPS文件，应为YAML文本文件。' : '文件不是文本，应为UTF-8编码的YAML文件。',
      '请给出数据文件（.yaml）。',
    );
  const { text, encoding } = decoded;
  const tooDeep = () =>
    nothing(
      'nesting-too-deep',
      '括号或缩进套了一百多层，应在几层之内。',
      '检查有没有少了右括号的“[”“{”，有没有一行比一行多缩进。',
    );
  if (nesting(text) > MOST_NESTED) return tooDeep();
  const pointAt = pointsOf(text);
  const isForeign = encoding !== 'utf-8';
  const source: Source = { file, text, root: undefined, pointAt, ...(isForeign && { isForeign }) };
  const diagnostics: Diagnostic[] = [];
  if (isForeign) {
    const name = encoding === 'gb18030' ? 'GB18030（GBK）' : 'UTF-16';
    diagnostics.push({
      ...stamp(source, {
        rule: 'file-encoding',
        start: 0,
        end: 0,
        message: `文件是${name}编码，已按此读取，应为UTF-8。`,
        hint: '在编辑器里“另存为”，编码选UTF-8。',
      }),
      severity: 'warning',
    });
  }
  let mended: Mended;
  try {
    mended = mend(clean(text, WIDE_GAP), keys);
  } catch (error) {
    // The parser calls itself for each `键: ` of one line. Any other is a fault of ours.
    if (error instanceof RangeError && error.message.includes('call stack')) return tooDeep();
    throw error;
  }
  // A file of nothing but faults has more than a call takes.
  for (const fault of mended.faults) diagnostics.push(stamp(source, fault));
  const places = (start: number, end: number): Place => {
    const from = mended.toOriginal(start);
    return {
      file,
      start: pointAt(from),
      end: pointAt(Math.max(from, mended.toOriginal(end))),
    };
  };
  const contents = mended.readable ? mended.document?.contents : undefined;
  if (contents)
    source.root = convert(contents as YamlNode, {
      text: mended.text,
      places,
      toOriginal: mended.toOriginal,
    });
  if (!contents || (source.root?.kind === 'scalar' && source.root.text === '')) {
    source.root = undefined;
    if (diagnostics.every((diagnostic) => diagnostic.severity !== 'error')) {
      diagnostics.push(
        stamp(source, {
          rule: 'file-empty',
          start: 0,
          end: 0,
          message: '文件里没有内容，应有单位、年度、主要工作等。',
          hint: '参照examples文件夹里的示例填写。',
        }),
      );
    }
  }
  return { source, diagnostics };
}

function stamp(source: Source, fault: Fault): Diagnostic {
  const place = {
    file: source.file,
    start: source.pointAt(fault.start),
    end: source.pointAt(fault.end),
  };
  return {
    rule: fault.rule,
    severity: 'error',
    message: fault.message,
    hint: fault.hint,
    place,
    related: [],
  };
}

/** How deep brackets stand in each other, text and quotes taken for brackets too, or lines below each other. */
function nesting(text: string): number {
  let [depth, most] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark === '[' || mark === '{') most = Math.max(most, ++depth);
    else if ((mark === ']' || mark === '}') && depth > 0) depth--;
  }
  const open: number[] = [];
  for (const [, lead = ''] of text.matchAll(/^( *(?:[-?:] +)*)[^\s#]/gmu)) {
    while ((open.at(-1) ?? -1) >= lead.length) open.pop();
    open.push(lead.length);
    most = Math.max(most, open.length, lead.trim().split(/ +/u).length);
  }
  return most;
}
