import type { Node as YamlNode } from 'yaml';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { clean, WIDE_GAP } from './clean.ts';
import { convert } from './convert.ts';
import { type Broken, type Decoded, textIn } from './decode.ts';
import { diagnosed } from './diagnosed.ts';
import type { Fault, Keys } from './faults/lines.ts';
import { type Mended, mend } from './mend.ts';
import { newSource } from './new-source.ts';
import type { Node, Source } from './node.ts';

/** A data file is typed by hand: a larger one is something else. Parsing time grows with size. */
export const MAX_BYTES = 4 * 1024 * 1024;

/** No report is nested so deep; parsing time grows with the square of the depth. */
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
  if (bytes.length > MAX_BYTES) return refused(file, TOO_LARGE);
  const read = textIn(bytes);
  if (read.is === 'damaged') return refused(file, damaged(read), read.text);
  if (read.is !== 'text') return refused(file, NO_TEXT[read.is]);
  const mended = nesting(read.text) > MOST_NESTED ? undefined : mendedIn(read.text, keys);
  if (!mended) return refused(file, TOO_DEEP);
  const source = newSource(file, read.text, read.encoding);
  source.root = treeOf(source, mended);
  const diagnostics = [
    ...encodingWarning(source, read.encoding),
    ...mended.faults.map((fault) => diagnosed(source, fault)),
  ];
  const isSound = diagnostics.every(({ severity }) => severity !== 'error');
  if (!source.root && isSound) diagnostics.push(diagnosed(source, EMPTY));
  return { source, diagnostics };
}

const AT_START = { start: 0, end: 0 };

const TOO_LARGE: Fault = {
  ...AT_START,
  rule: 'file-too-large',
  message: '文件超过4MB，数据文件应在4MB以内。',
  hint: '拆成几个文件，每个不超过4MB；确认给的是数据文件。',
};

const NO_TEXT: Record<'zip' | 'ole' | 'binary', Fault> = {
  zip: {
    ...AT_START,
    rule: 'not-text',
    message: '这是Word或压缩文件，应为YAML文本文件。',
    hint: '请给出数据文件（.yaml）；Word稿不能作为数据输入。',
  },
  ole: {
    ...AT_START,
    rule: 'not-text',
    message: '这是Word或WPS文件，应为YAML文本文件。',
    hint: '请给出数据文件（.yaml）。',
  },
  binary: {
    ...AT_START,
    rule: 'not-text',
    message: '文件不是文本，应为UTF-8编码的YAML文件。',
    hint: '请给出数据文件（.yaml）。',
  },
};

const TOO_DEEP: Fault = {
  ...AT_START,
  rule: 'nesting-too-deep',
  message: '括号或缩进套了一百多层，应在几层之内。',
  hint: '检查有没有少了右括号的“[”“{”，有没有一行比一行多缩进。',
};

const EMPTY: Fault = {
  ...AT_START,
  rule: 'file-empty',
  message: '文件里没有内容，应有单位、年度、主要工作等。',
  hint: '参照examples文件夹里的示例填写。',
};

function damaged({ at, message, hint }: Broken): Fault {
  return { rule: 'not-text', start: at, end: at + 1, message: `这里的${message}`, hint };
}

/** A file that is not read, with this as the only reason. */
function refused(file: string, fault: Fault, text = ''): Parsed {
  const source = newSource(file, text);
  return { source, diagnostics: [diagnosed(source, fault)] };
}

function encodingWarning(source: Source, encoding: Decoded['encoding']): Diagnostic[] {
  if (encoding === 'utf-8') return [];
  const name = encoding === 'gb18030' ? 'GB18030（GBK）' : 'UTF-16';
  const fault: Fault = {
    ...AT_START,
    rule: 'file-encoding',
    message: `文件是${name}编码，已按此读取，应为UTF-8。`,
    hint: '在编辑器里“另存为”，编码选UTF-8。',
  };
  return [{ ...diagnosed(source, fault), severity: 'warning' }];
}

/** Undefined if a text is nested too deeply for the parser. */
function mendedIn(text: string, keys: Keys): Mended | undefined {
  try {
    return mend(clean(text, WIDE_GAP), keys);
  } catch (error) {
    // The parser recurses for each `键: ` of one line. Any other error is a bug of ours.
    if (error instanceof RangeError && error.message.includes('call stack')) return undefined;
    throw error;
  }
}

/** Undefined if the text cannot be read or is empty. */
function treeOf({ file, pointAt }: Source, { text, toOriginal, readable, document }: Mended): Node | undefined {
  const contents = readable ? document?.contents : undefined;
  if (!contents) return undefined;
  const places = (start: number, end: number): Place => {
    const from = toOriginal(start);
    return { file, start: pointAt(from), end: pointAt(Math.max(from, toOriginal(end))) };
  };
  const root = convert(contents as YamlNode, { text, places, toOriginal });
  return root.kind === 'scalar' && root.text === '' ? undefined : root;
}

/** How deep brackets or lines are nested. Only an estimate: brackets within texts and quotes count too. */
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
