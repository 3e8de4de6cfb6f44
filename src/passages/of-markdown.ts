import type { Nodes, Parents, RootContent } from 'mdast';
import { everyMatch } from '../every-match.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import { pointsOf } from '../source/points.ts';
import { ladderNumberOf } from './ladder-number.ts';
import { identityOf, kindOf } from './lines.ts';
import type { Manuscript, Passage } from './passage.ts';

/** Of a file or of a text. */
interface Span {
  from: number;
  to: number;
}

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
  return { origin: 'draft', passages, ...identityOf(passages), numberedByWord: false };

  function add(node: Parents & RootContent, prefix: Words): void {
    const code = codeIn(node);
    const words = wordsOf(markdown, node, prefix);
    const parts = node.type === 'paragraph' ? partsOf(markdown, words, passages.length === 0) : [words];
    for (const part of parts) put(node, trimmed(part), code);
  }

  function put(node: Parents & RootContent, { text, offsets }: Words, code: readonly Span[]): void {
    if (text === '') return;
    const last = (offsets.at(-1) ?? 0) + 1;
    passages.push({
      kind: kind(node, text),
      text,
      number: ladderNumberOf(text),
      ...(node.type === 'tableCell' && { row: rows }),
      ...(code.length > 0 && {
        code: code.map(({ from, to }) => ({ from: indexOf(offsets, from), to: indexOf(offsets, to) })),
      }),
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

/** Where `code` stands in the file. */
function codeIn(node: Nodes): Span[] {
  if ('children' in node) return node.children.flatMap(codeIn);
  if (node.type !== 'inlineCode') return [];
  return [{ from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 }];
}

/** Of the first character that stands at that place of the file or behind it. */
function indexOf(offsets: readonly number[], place: number): number {
  const index = offsets.findIndex((offset) => offset >= place);
  return index < 0 ? offsets.length : index;
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
  let isBehindBold = false;
  const collect = (each: Nodes) => {
    if ('children' in each) {
      for (const child of each.children) collect(child);
      isBehindBold = each.type === 'strong' && text.endsWith('。');
    } else if ('value' in each && each.type !== 'html') literal(each.value, each.position?.start.offset ?? 0);
  };
  // An escape or an entity makes the source longer than the value: the value is found in it character by character.
  const literal = (value: string, start: number) => {
    // “**1.梯次培育。** 全年”: the space is there to close the bold.
    const opens = isBehindBold && value.startsWith(' ') ? 1 : 0;
    isBehindBold = false;
    let at = start + opens;
    for (let index = opens; index < value.length; index++) {
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
  return withoutBold(markdown, { text, offsets });
}

/** “**（一）强主体。**新认定”: CommonMark closes no bold between 。 and a letter, but the writer means it. */
function withoutBold(markdown: string, { text, offsets }: Words): Words {
  const marks = everyMatch(text, /(?<![*\\])\*{2}(?!\*)[^*\n]+\*{2}(?!\*)/gu).filter(
    ({ index }) => markdown[(offsets[index] ?? 0) - 1] !== '\\',
  );
  if (marks.length === 0) return { text, offsets };
  const gone = new Set(
    marks.flatMap(({ index, 0: { length } }) => [index, index + 1, index + length - 2, index + length - 1]),
  );
  return {
    text: [...Array(text.length).keys()].map((at) => (gone.has(at) ? '' : text[at])).join(''),
    offsets: offsets.filter((_, at) => !gone.has(at)),
  };
}

/** 第一，: an ordinal that opens a line, though no number of the ladder. */
const ORDINAL = /^第[一二三四五六七八九十]{1,3}[、，,：:]/u;

/**
 * Lines pasted without blank ones between are one paragraph to Markdown; an ordinal begins a passage of its own all the
 * same, and what stands below a heading of the two upper levels, or below the title, another.
 */
function partsOf(markdown: string, words: Words, isFirst: boolean): Words[] {
  const lines = linesOf(markdown, words);
  const opens = lines.map(({ text }) => ladderNumberOf(text) !== undefined || ORDINAL.test(text));
  if (!opens.includes(true)) return [words];
  const parts: Words[] = [];
  let isBelow = false;
  for (const [index, line] of lines.entries()) {
    const last = parts.at(-1);
    if (last && !opens[index] && !isBelow) {
      last.text += line.text;
      // A call takes no hundred thousand arguments.
      for (const offset of line.offsets) last.offsets.push(offset);
    } else parts.push(line);
    const kind = kindOf(line.text.trim(), isFirst && index === 0);
    isBelow =
      kind === 'title' || (kind === 'heading' && (ladderNumberOf(line.text)?.level ?? MOST_LEVELS) < MOST_LEVELS);
  }
  return parts;
}

/** From here down a heading may as well be the beginning of its paragraph: 1.培育创新主体，. */
const MOST_LEVELS = 3;

/** As they stand in the file. */
function linesOf(markdown: string, { text, offsets }: Words): Words[] {
  const lines: Words[] = [];
  let from = 0;
  for (let index = 1; index <= text.length; index++) {
    const isEnd =
      index === text.length || /[\r\n]/u.test(markdown.slice((offsets[index - 1] ?? 0) + 1, offsets[index]));
    if (!isEnd) continue;
    lines.push({ text: text.slice(from, index), offsets: offsets.slice(from, index) });
    from = index;
  }
  return lines;
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
