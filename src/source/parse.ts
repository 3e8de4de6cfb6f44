import { type Document, isMap, isScalar, isSeq, parseAllDocuments, type YAMLError, type Node as YamlNode } from 'yaml';
import type { Diagnostic, Place, Point } from '../diagnostic.ts';
import { decode } from './decode.ts';
import { findFaults } from './faults/index.ts';
import { type Fault, nextLine } from './faults/lines.ts';
import type { Entry, Node, Scalar, Source, Stretch } from './node.ts';
import { pointsOf } from './points.ts';

/** A data file is typed by hand: one beyond this is something else. Parsing time grows with size. */
export const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Mends a text may need before it parses: each round mends what the round before laid bare. Of a long text, which takes
 * its time to parse, fewer: about this many characters in all.
 */
const ROUNDS = { least: 6, most: 60, characters: 8_000_000 };

export interface Parsed {
  source: Source;
  diagnostics: Diagnostic[];
}

/**
 * Bytes → our tree with places, and every syntax fault at once. Faulty text is mended in memory only, so that the rest
 * of the file can still be checked. `keys` are the data format's keys in both languages.
 */
export function parse(file: string, bytes: Uint8Array, keys: ReadonlySet<string>): Parsed {
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
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return nothing(
      'not-text',
      '这是Word或压缩文件，应为YAML文本文件。',
      '请给出数据文件（.yaml）；Word稿不能作为数据输入。',
    );
  }
  // The old binary format of Word, which WPS still writes.
  const ole = [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
  const decoded = ole ? undefined : decode(bytes);
  if (!decoded)
    return nothing(
      'not-text',
      ole ? '这是Word或WPS文件，应为YAML文本文件。' : '文件不是文本，应为UTF-8编码的YAML文件。',
      '请给出数据文件（.yaml）。',
    );
  const { text, encoding } = decoded;
  const pointAt = pointsOf(text);
  const source: Source = { file, text, root: undefined, pointAt };
  const diagnostics: Diagnostic[] = [];
  if (encoding !== 'utf-8') {
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
  const mended = mend(text, keys);
  diagnostics.push(...mended.faults.map((fault) => stamp(source, fault)));
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

interface Mended {
  text: string;
  document: Document | undefined;
  faults: Fault[];
  /** What still stands against YAML is not read: it would be judged for what it is not. */
  readable: boolean;
  toOriginal: (offset: number) => number;
}

function mend(original: string, keys: ReadonlySet<string>): Mended {
  let text = original;
  let toOriginal = (offset: number) => offset;
  const known: Fault[] = [];
  const rounds = Math.min(ROUNDS.most, Math.max(ROUNDS.least, ROUNDS.characters / (original.length + 1)));
  for (let round = 0; ; round++) {
    const documents = parseYaml(text);
    const found = withoutEchoes(text, firstOnEachLine(text, findFaults(text, documents, keys)));
    const edits = round < rounds ? found.flatMap((fault) => fault.edit ?? []) : [];
    const back = toOriginal;
    known.push(
      ...found.map((fault) => ({
        ...fault,
        start: back(fault.start),
        end: back(fault.end),
      })),
    );
    if (edits.length === 0) {
      const errors = found.every((fault) => !fault.edit) ? unrecognised(text, documents[0]?.errors ?? []) : [];
      if (errors.length > 0) {
        known.push(...errors.map((fault) => ({ ...fault, start: back(fault.start), end: back(fault.end) })));
      }
      const faults = onceEach(original, known);
      const readable = errors.length === 0 && (documents[0]?.errors ?? []).length === 0;
      return { text, document: documents[0], faults, readable, toOriginal };
    }
    edits.sort((a, b) => a.start - b.start);
    ({ text, toOriginal } = apply(text, edits, back));
  }
}

/** Two causes named for one slip confuse; what is still wrong shows in the next round. */
function firstOnEachLine(text: string, faults: Fault[]): Fault[] {
  const pointAt = pointsOf(text);
  const lines = new Set<number>();
  return faults
    .toSorted((a, b) => a.start - b.start)
    .filter((fault) => {
      const { line } = pointAt(fault.start);
      return lines.has(line) ? false : lines.add(line);
    });
}

/** Faults after which the rest of the file, or of what the fault stands in, is read for something that it is not. */
const SWALLOWS: ReadonlySet<string> = new Set(['quote-unclosed', 'bracket-unclosed', 'bracket-unmatched']);
const DOUBTFUL: ReadonlySet<string> = new Set([
  'indent-uneven',
  'value-missing',
  'colon-missing',
  'colon-in-text',
  'dash-missing',
  'bracket-unmatched',
]);

/** What may only be the echo of a fault before it is left for the next round, which shows whether it is still there. */
function withoutEchoes(text: string, faults: Fault[]): Fault[] {
  const kept: Fault[] = [];
  for (const fault of faults) {
    const before = kept.at(-1);
    if (before && fault.start < endOf(before)) continue;
    if (
      before &&
      DOUBTFUL.has(fault.rule) &&
      !/^[^\s#-]/mu.test(text.slice(nextLine(text, before.start), fault.start))
    ) {
      continue;
    }
    kept.push(fault);
    if (SWALLOWS.has(fault.rule)) break;
  }
  return kept;
}

/** A fault found in two rounds is one; a line that a mended indentation left askew was named for that indentation. */
function onceEach(text: string, faults: Fault[]): Fault[] {
  const seen = new Set<string>();
  const pointAt = pointsOf(text);
  const dented = new Set(
    faults.filter(({ rule }) => rule === 'indent-character').map(({ start }) => pointAt(start).line),
  );
  return faults.filter((fault) => {
    if (fault.rule === 'indent-uneven' && dented.has(pointAt(fault.start).line)) return false;
    const key = `${fault.rule} ${fault.start}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Where the mending of a fault ends, which may be some lines on. */
function endOf({ edit }: Fault): number {
  return Math.max(0, ...[edit ?? []].flat().map(({ end }) => end));
}

function apply(
  text: string,
  edits: { start: number; end: number; text: string }[],
  back: (offset: number) => number,
): Pick<Mended, 'text' | 'toOriginal'> {
  let out = '';
  let at = 0;
  const marks: { to: number; length: number; from: number; end: number }[] = [];
  for (const edit of edits) {
    if (edit.start < at) continue;
    out += text.slice(at, edit.start);
    marks.push({
      to: out.length,
      length: edit.text.length,
      from: edit.start,
      end: edit.end,
    });
    out += edit.text;
    at = edit.end;
  }
  out += text.slice(at);
  const toOriginal = (offset: number) => {
    let [low, high] = [-1, marks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((marks[middle]?.to ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const mark = marks[low];
    if (!mark) return back(offset);
    const into = offset - mark.to;
    return back(into < mark.length ? Math.min(mark.from + into, mark.end) : mark.end + into - mark.length);
  };
  return { text: out, toOriginal };
}

function parseYaml(text: string): Document[] {
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    // The library's own check compares every pair of keys; ours is a Set in `normalise`.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return 'empty' in documents ? [] : (documents as Document[]);
}

/** Errors that no fault explains, worded by what YAML wants at that point. The first is the cause, the rest its echo. */
function unrecognised(text: string, errors: readonly YAMLError[]): Fault[] {
  return errors.slice(0, 1).map((error) => {
    // YAML may point at the blank or comment before the line.
    const blank = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*[ \t]*/u.exec(text.slice(error.pos[0]))?.[0].length ?? 0;
    const start = Math.min(error.pos[0] + blank, text.length);
    const end = Math.max(error.pos[1], start);
    const [message, hint] = WORDS[error.code] ?? OTHER;
    return { rule: 'yaml-syntax', start, end, message, hint };
  });
}

const INDENT: [string, string] = [
  '这一行的缩进与上下不齐，看不出它属于哪一项。',
  '同一级的键左端对齐；下一级比上一级多缩进两个半角空格。',
];
const OTHER: [string, string] = [
  '这里不合YAML的写法。',
  '检查这一行的冒号、引号、括号和缩进；含特殊符号的文字加上引号。',
];
const WORDS: Partial<Record<YAMLError['code'], [string, string]>> = {
  BAD_INDENT: INDENT,
  MISSING_CHAR: INDENT,
  MULTILINE_IMPLICIT_KEY: [
    '一个键分写在了几行，键应写在一行之内。',
    '检查上一行是否缺冒号或引号，这一行的缩进是否正确。',
  ],
  BLOCK_AS_IMPLICIT_KEY: INDENT,
  BAD_DQ_ESCAPE: ['半角双引号里的“\\”是转义符，后面跟的字符不对。', '把双引号换成单引号，或把“\\”写成“\\\\”。'],
};

interface Convert {
  text: string;
  places: (start: number, end: number) => Place;
  toOriginal: (offset: number) => number;
}

function convert(node: YamlNode, context: Convert): Node {
  const [start, end] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
  const place = context.places(start, end);
  if (isMap(node)) {
    const entries: Entry[] = [];
    for (const pair of node.items) {
      if (!isScalar(pair.key)) continue;
      const key = String(pair.key.value ?? '');
      const [from, to] = [pair.key.range?.[0] ?? 0, pair.key.range?.[1] ?? 0];
      const keyPlace = context.places(from, to);
      const value = pair.value ? convert(pair.value as YamlNode, context) : empty(keyPlace.end, keyPlace.file);
      entries.push({ key, typed: key, keyPlace, value });
    }
    return { kind: 'map', entries, place };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) =>
      item && !('key' in (item as object)) ? convert(item as YamlNode, context) : empty(place.start, place.file),
    );
    return { kind: 'list', items, place };
  }
  if (!isScalar(node)) return empty(place.start, place.file);
  return convertScalar(node.value, node.type, context.text.slice(start, end), start, place, context);
}

function empty(at: Point, file: string): Scalar {
  return {
    kind: 'scalar',
    text: '',
    style: 'empty',
    place: { file, start: at, end: at },
    stretches: [],
  };
}

/** Line breaks typed inside a scalar are kept as \n (blank lines as \n\n): how Chinese lines join is not YAML's to say. */
function convertScalar(
  value: unknown,
  type: string | undefined,
  source: string,
  start: number,
  place: Place,
  context: Convert,
): Scalar {
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') return blockScalar(source, start, place, context);
  if (source === '') return { kind: 'scalar', text: '', style: 'empty', place, stretches: [] };
  const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  const style = quoted ? 'quoted' : 'plain';
  const inner = quoted ? source.slice(1, -1) : source;
  if (/\\|''/u.test(inner) && quoted)
    return {
      kind: 'scalar',
      text: String(value ?? ''),
      style,
      place,
      stretches: null,
    };
  return {
    kind: 'scalar',
    style,
    place,
    ...stretchesOf(inner, start + (quoted ? 1 : 0), true, context),
  };
}

function blockScalar(source: string, start: number, place: Place, context: Convert): Scalar {
  const header = /^.*(?:\r\n|\r|\n|$)/u.exec(source)?.[0].length ?? 0;
  const { text, stretches } = stretchesOf(source.slice(header), start + header, false, context);
  return {
    kind: 'scalar',
    text: text.replace(/\n+$/u, ''),
    style: 'block',
    place,
    stretches,
  };
}

function stretchesOf(
  source: string,
  offset: number,
  trimFirst: boolean,
  context: Convert,
): { text: string; stretches: Stretch[] } {
  const pieces = source.split(/(\r\n|\r|\n)/u);
  const stretches: Stretch[] = [];
  let text = '';
  let at = offset;
  pieces.forEach((piece, index) => {
    if (index % 2 === 1) text += '\n';
    else {
      const lead = index > 0 || !trimFirst ? (/^[ \t]*/u.exec(piece)?.[0].length ?? 0) : 0;
      const last = index === pieces.length - 1 && trimFirst;
      stretches.push({
        from: text.length,
        offset: context.toOriginal(at + lead),
      });
      text += last ? piece.slice(lead) : piece.slice(lead).replace(/[ \t]+$/u, '');
    }
    at += piece.length;
  });
  return { text, stretches };
}
