import type { Period } from '../report/period.ts';
import type { Keys } from '../source/faults/lines.ts';
import type { Node, Source } from '../source/node.ts';
import { parse } from '../source/parse.ts';

/** Where a note on the year before begins: # 上年：数值: 9；上年：目标: 8, or in a 备注 上年：目标8. */
const NOTE = /(^|#[ \t]*|；)上年：/gu;
const COMMENT = /(?<=^|[ \t])#[^\r\n]*/gmu;

/** The old file, with what its comments say of the year before under that year: # 上年： is what is about to be added. */
export function withNotesDated(file: string, bytes: Uint8Array, keys: Keys, period: Period): Source {
  const { source } = parse(file, bytes, keys);
  if (!source.text.includes('上年：')) return source;
  const typed = scalarsOf(source.root);
  const text = source.text.replace(COMMENT, (comment, at: number) =>
    typed.some(([from, to]) => from <= at && at < to) ? comment : noteDated(comment, period),
  );
  return text === source.text ? source : parse(file, new TextEncoder().encode(text), keys).source;
}

/** # 2024年：目标: 8 of # 上年：目标: 8 in a file of 2025. */
export function noteDated(note: string, { from, year, label }: Period): string {
  const before = label.includes('学年') ? `${from - 1}—${year - 1}学年` : `${year - 1}年`;
  return note.replace(NOTE, `$1${before}：`);
}

/** The ranges of texts, in which # starts no comment. */
function scalarsOf(node: Node | undefined): [from: number, to: number][] {
  if (!node) return [];
  if (node.kind === 'scalar') {
    const { style, stretches, place } = node;
    // Behind the | of a text # starts a comment: 内容: | # 上年：旧的话.
    const from = style === 'block' ? stretches?.[0]?.offset : undefined;
    return [[from ?? place.start.offset, place.end.offset]];
  }
  return node.kind === 'list'
    ? node.items.flatMap(scalarsOf)
    : node.entries.flatMap(({ keyPlace, value }) => [
        [keyPlace.start.offset, keyPlace.end.offset] as [number, number],
        ...scalarsOf(value),
      ]);
}
