import { isMap, isScalar, isSeq, type Node as YamlNode } from 'yaml';
import type { Place, Point } from '../diagnostic.ts';
import { clean } from './clean.ts';
import { withoutEscapes } from './escapes.ts';
import type { Entry, Node, Scalar, Stretch } from './node.ts';

/** The mended text, and what turns its offsets into those of the file. */
interface Convert {
  text: string;
  places: (start: number, end: number) => Place;
  toOriginal: (offset: number) => number;
}

/** YAML's nodes → our tree: every value as typed, with its place. */
export function convert(node: YamlNode, context: Convert): Node {
  const [start, end] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
  const place = context.places(start, end);
  if (isMap(node)) {
    const entries: Entry[] = [];
    for (const pair of node.items) {
      if (!isScalar(pair.key)) continue;
      const key = clean(String(pair.key.value ?? '')).replaceAll(/\r\n?/gu, '\n');
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

/** Line breaks within a scalar are kept as \n (blank lines as \n\n): YAML would join Chinese lines with a space. */
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
  if (quoted && /\\|''/u.test(inner)) {
    const inText = stretchesOf(inner, start + 1, true, { ...context, toOriginal: (offset) => offset });
    const typed = withoutEscapes(inText, type);
    const text = clean(typed?.text ?? String(value ?? '').replaceAll(/\r\n?/gu, '\n'));
    const stretches = typed?.stretches.map((each) => inFile(each, context)) ?? null;
    return { kind: 'scalar', text, style, place, stretches };
  }
  return {
    kind: 'scalar',
    style,
    place,
    ...stretchesOf(inner, start + (quoted ? 1 : 0), true, context),
  };
}

function inFile({ from, offset, width }: Stretch, { toOriginal }: Convert): Stretch {
  const original = toOriginal(offset);
  return { from, offset: original, ...(width !== undefined && { width: toOriginal(offset + width) - original }) };
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
  // The usual case, kept fast: one line.
  if (trimFirst && !/[\r\n]/u.test(source))
    return { text: source, stretches: [{ from: 0, offset: context.toOriginal(offset) }] };
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
