import mammoth from 'mammoth';
import { strFromU8, unpack, zipStored } from '../ooxml/zip.ts';
import { oneLine } from '../zh/text.ts';
import { identityOf, type Line, passagesOf } from './lines.ts';
import type { Manuscript, Unread } from './passage.ts';

/** The fields of mammoth's document model that are used here; it has no types for them. */
interface DocxNode {
  type: string;
  value?: string;
  styleId?: string | null;
  styleName?: string | null;
  numbering?: { level: string; isOrdered: boolean } | null;
  children?: DocxNode[];
  /** Of a table cell: how many columns and rows it covers; in the rows below it is left out. */
  colSpan?: number;
  rowSpan?: number;
}

export interface Docx {
  manuscript: Manuscript;
  /** One line for each paragraph, for code frames: the line of a place is the number of the paragraph. */
  text: string;
  unread?: Unread;
}

/** In bytes, enough for the text of some hundred pages. A malicious file of that size takes about 15 seconds. */
const MOST_UNPACKED = 8 * 1024 * 1024;

/** Even empty paragraphs take time to read. */
const MOST_PARAGRAPHS = 20_000;

/**
 * Reads a draft in Word format; undefined if the bytes are no Word file, have more than `most` characters, or are too
 * large. Deleted text is skipped, inserted text is read (tracked changes).
 */
export async function ofDocx(
  file: string,
  bytes: Uint8Array,
  most = Number.POSITIVE_INFINITY,
): Promise<Docx | undefined> {
  const unpacked = unpack(bytes, (name) => /\.(?:xml|rels)$/iu.test(name), MOST_UNPACKED);
  if ('fault' in unpacked || isTooMuch(unpacked.parts['word/document.xml'], most)) return undefined;
  let root: DocxNode | undefined;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(zipStored(unpacked.parts)) },
      {
        transformDocument: (document: DocxNode) => {
          root = document;
          return { ...document, children: [] };
        },
      },
    );
  } catch {
    return undefined;
  }
  if (!root) return undefined;
  const lines: Line[] = [];
  let numberedByWord = false;
  let rows = 0;
  const below = (node: DocxNode, at: Cell | undefined) => {
    if (node.type === 'table') {
      const first = rows;
      rows += node.children?.length ?? 0;
      for (const { cell, row, column } of cellsOf(node)) below(cell, { row: first + row, column });
      return;
    }
    if (node.type !== 'paragraph') {
      for (const child of node.children ?? []) below(child, at);
      return;
    }
    numberedByWord ||= node.numbering?.isOrdered === true;
    const text = oneLine(textOf(node));
    const kind = at ? 'cell' : kindOf(node);
    lines.push({ text, ...(kind !== undefined && { kind }), ...at });
  };
  below(root, undefined);
  const text = lines.map((line) => line.text).join('\n');
  const passages = passagesOf(file, lines, text);
  return {
    manuscript: { origin: 'draft', passages, ...identityOf(passages), numberedByWord },
    text,
    unread: unreadIn(unpacked.parts),
  };
}

/** Where a cell stands; the row is counted through the whole file. */
interface Cell {
  row: number;
  column: number;
}

/** As many as Word allows; a malicious file may state a billion. */
const MOST_COLUMNS = 63;

/** The cells of a table with their places, counted from 0; a merged cell stands at its upper left. */
function* cellsOf({ children: rows = [] }: DocxNode): Generator<Cell & { cell: DocxNode }> {
  /** For each column, the first row that no cell from above covers. */
  const free: number[] = [];
  for (const [row, { children: cells = [] }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while ((free[column] ?? 0) > row) column++;
      yield { cell, row, column };
      const next = column + Math.min(cell.colSpan || 1, MOST_COLUMNS);
      free.length = Math.max(free.length, next);
      free.fill(row + (cell.rowSpan ?? 1), column, next);
      column = next;
    }
  }
}

function unreadIn(parts: Record<string, Uint8Array>): Unread {
  const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array());
  return {
    charts: Object.keys(parts).filter((name) => /^word\/charts\/chart\d*\.xml$/iu.test(name)).length,
    comments: comments.match(/<w:comment[\s>]/gu)?.length ?? 0,
  };
}

/** Whether a document is too large, told before it is parsed, which takes most of the time and memory. */
function isTooMuch(document: Uint8Array | undefined, most: number): boolean {
  const xml = strFromU8(document ?? new Uint8Array());
  const paragraphs = xml.match(/<\w+:p[\s/>]/gu)?.length ?? 0;
  return paragraphs > MOST_PARAGRAPHS || xml.replace(/<[^>]*>/gu, '').length > most;
}

function textOf(node: DocxNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return '\n';
  return (node.children ?? []).map(textOf).join('');
}

function kindOf({ styleId, styleName }: DocxNode): Line['kind'] {
  const style = `${styleId ?? ''} ${styleName ?? ''}`;
  if (/\btitle\b|标题$/iu.test(style) && !/sub/iu.test(style)) return 'title';
  return /heading|标题\s*\d/iu.test(style) ? 'heading' : undefined;
}
