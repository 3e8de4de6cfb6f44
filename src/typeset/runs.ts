import type { Inline, Strong } from '../tree.ts';
import { cleanText } from './clean.ts';
import type { Run, Words } from './piece.ts';

/** A paragraph's runs: cleaned, none empty. Throws on an unknown node: text must not silently vanish. */
export function runsOf(nodes: readonly Inline[]): Run[] {
  const [first, second, ...rest] = nodes;
  // In Markdown the 。 of a run-in heading is outside the `strong`; on paper it belongs to the heading.
  if (first?.type === 'strong' && second?.type === 'text' && second.value.startsWith('。')) {
    const after: Inline = { type: 'text', value: second.value.slice(1) };
    return [...runs(first), ...words('。', runInOf(first)), ...[after, ...rest].flatMap(runs)];
  }
  return nodes.flatMap(runs);
}

/** Plain text as runs. */
export function words(text: string, as?: Words['as']): Run[] {
  const value = cleanText(text);
  return value === '' ? [] : [{ type: 'text', value, ...(as && { as }) }];
}

/** A paragraph's text as a layout counts it: a line break in a title adds nothing. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.type === 'text' ? run.value : run.type === 'tab' ? '\t' : '')).join('');
}

function runs(node: Inline): Run[] {
  const { type } = node;
  if (type === 'text') return words(node.value);
  if (type === 'strong') return node.children.flatMap(({ value }) => words(value, runInOf(node)));
  throw new Error(`No way to set a node of type “${type}” inside a paragraph.`);
}

/** GB/T 9704-2012, 7.3.3: “（一）” is 楷体, “1.” and “（1）” are 仿宋; an office may set these two differently. */
function runInOf({ children }: Strong): 'runIn2' | 'runIn3' | 'runIn4' {
  const opening = children.map(({ value }) => value).join('');
  const [, number] = /^\s*[（(]([一二三四五六七八九十百]+|\d+)[）)]/.exec(opening) ?? [];
  if (number === undefined) return 'runIn3';
  return /^\d/.test(number) ? 'runIn4' : 'runIn2';
}
