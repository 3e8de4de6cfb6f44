import type { Nodes, Parents, RootContent } from 'mdast';
import { everyMatch } from '../every-match.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import { pointsOf } from '../source/points.ts';
import { ladderNumberOf } from './ladder-number.ts';
import { identityOf, isAtHead, kindOf } from './lines.ts';
import type { Manuscript, Passage, Span } from './passage.ts';

/** The words of a passage, and the offset in the file of each character. */
interface Words {
  text: string;
  offsets: number[];
}

/** Reads a draft in Markdown: words without markup, each with its place. */
export function ofMarkdown(file: string, markdown: string): Manuscript {
  const pointAt = pointsOf(markdown);
  const passages: Passage[] = [];
  let rows = 0;
  let columns = 0;
  const below = (nodes: readonly RootContent[], prefix: Words) => {
    for (const node of nodes) {
      if (node.type === 'tableRow') [rows, columns] = [rows + 1, 0];
      if (node.type === 'tableCell') columns++;
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
      ...(node.type === 'tableCell' && { row: rows, column: columns - 1 }),
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
    if (node.type === 'heading') return node.depth === 1 && isAtHead(passages) ? 'title' : 'heading';
    return kindOf(text, isAtHead(passages));
  }
}

/** The spans of inline code in the file. */
function codeIn(node: Nodes): Span[] {
  if ('children' in node) return node.children.flatMap(codeIn);
  if (node.type !== 'inlineCode') return [];
  return [{ from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 }];
}

/** Index of the first character at or after an offset in the file. */
function indexOf(offsets: readonly number[], place: number): number {
  const index = offsets.findIndex((offset) => offset >= place);
  return index < 0 ? offsets.length : index;
}

/** The “1. ” of a list item, which the tree does not include in its text. */
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
  // With an escape or an entity the source is longer than the value, so each character is searched for in the source.
  const literal = (value: string, start: number) => {
    // “**1.梯次培育。** 全年”: the space is only there so that the bold closes.
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

/** “**（一）强主体。**新认定”: CommonMark does not close bold between 。 and a letter, but the writer meant it. */
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

/** 第一，: an ordinal at the start of a line, but not a heading number. */
const ORDINAL = /^第[一二三四五六七八九十]{1,3}[、，,：:]/u;

/**
 * Lines without blank lines between them are one paragraph in Markdown. Here a heading number or an ordinal still
 * starts a new passage, and so does the text after the title or a heading of the two upper levels.
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
      // A spread call cannot take a hundred thousand arguments.
      for (const offset of line.offsets) last.offsets.push(offset);
    } else parts.push(line);
    const kind = kindOf(line.text.trim(), isFirst && index === 0);
    isBelow =
      kind === 'title' || (kind === 'heading' && (ladderNumberOf(line.text)?.level ?? MOST_LEVELS) < MOST_LEVELS);
  }
  return parts;
}

/** From this level on a heading may be the start of its paragraph: 1.培育创新主体，. */
const MOST_LEVELS = 3;

/** The lines as in the file. */
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

/** Skips a line end and the indentation of the next line. */
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
