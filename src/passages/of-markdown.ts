import type { Nodes, Parents, RootContent } from 'mdast';
import { parseMarkdown } from '../parse-markdown.ts';
import { pointsOf } from '../source/points.ts';
import { ladderNumberOf } from './ladder-number.ts';
import { kindOf, yearsOf } from './lines.ts';
import type { Manuscript, Passage } from './passage.ts';

/** The words of a passage, and the offset in the file at which each of them stands. */
interface Words {
  text: string;
  offsets: number[];
}

/** A draft as Markdown: the words without their markup, each at its place. */
export function ofMarkdown(file: string, markdown: string): Manuscript {
  const pointAt = pointsOf(markdown);
  const passages: Passage[] = [];
  let rows = 0;
  const below = (nodes: readonly RootContent[], prefix: Words) => {
    for (const node of nodes) {
      if (node.type === 'tableRow') rows++;
      if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') add(node, prefix);
      else if (node.type === 'listItem') below(node.children, markerOf(markdown, node));
      else if ('children' in node) below(node.children as RootContent[], { text: '', offsets: [] });
    }
  };
  below(parseMarkdown(markdown).children, { text: '', offsets: [] });
  return { origin: 'draft', passages, years: yearsOf(passages), numberedByWord: false };

  function add(node: Parents & RootContent, prefix: Words): void {
    const { text, offsets } = trimmed(wordsOf(markdown, node, prefix));
    if (text === '') return;
    const last = (offsets.at(-1) ?? 0) + 1;
    passages.push({
      kind: kind(node, text),
      text,
      number: ladderNumberOf(text),
      ...(node.type === 'tableCell' && { row: rows }),
      placeOf: (from, to) => ({
        file,
        start: pointAt(offsets[from] ?? last),
        end: pointAt(to > from ? (offsets[to - 1] ?? last - 1) + 1 : (offsets[from] ?? last)),
      }),
    });
  }

  function kind(node: RootContent, text: string): Passage['kind'] {
    if (node.type === 'tableCell') return 'cell';
    if (node.type === 'heading') return node.depth === 1 && passages.length === 0 ? 'title' : 'heading';
    return kindOf(text, passages.length === 0);
  }
}

/** “1. ” before an item, which the tree keeps out of its text. */
function markerOf(markdown: string, node: RootContent): Words {
  const start = node.position?.start.offset ?? 0;
  const marker = /^\d+[.)]/u.exec(markdown.slice(start, start + 12))?.[0] ?? '';
  return { text: marker, offsets: [...marker].map((_, index) => start + index) };
}

function wordsOf(markdown: string, node: Nodes, prefix: Words): Words {
  let { text } = prefix;
  const offsets = [...prefix.offsets];
  const collect = (each: Nodes) => {
    if ('children' in each) for (const child of each.children) collect(child);
    else if ('value' in each && each.type !== 'html') literal(each.value, each.position?.start.offset ?? 0);
  };
  // An escape or an entity makes the source longer than the value: the value is found in it character by character.
  const literal = (value: string, start: number) => {
    let at = start;
    for (let index = 0; index < value.length; index++) {
      const character = value[index] ?? '';
      if (character === '\n') {
        at = skip(markdown, at);
        continue;
      }
      if (markdown[at] !== character) at = Math.max(at, markdown.indexOf(character, at));
      text += character;
      offsets.push(at++);
    }
  };
  collect(node);
  return { text, offsets };
}

/** Past a line's end and the spaces that open the next. */
function skip(markdown: string, at: number): number {
  let next = markdown.indexOf('\n', at) + 1;
  if (next === 0) return at;
  while (markdown[next] === ' ' || markdown[next] === '\t') next++;
  return next;
}

function trimmed({ text, offsets }: Words): Words {
  const bare = text.trim();
  const from = text.indexOf(bare);
  return { text: bare, offsets: offsets.slice(from, from + bare.length) };
}
