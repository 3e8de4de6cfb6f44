import { strFromU8, unzipSync } from 'fflate';
import { toDocx } from '../../src/docx/index.ts';
import type { Block, Frame, Inline, TableRow, Text, Tree } from '../../src/tree.ts';

/** Short ways to write a tree, and to read a part of what becomes of it. */

export function tree(...children: Block[]): Tree {
  return { type: 'root', children };
}

export function heading(depth: 1 | 2 | 3, value: string): Block {
  return { type: 'heading', depth, children: [text(value)] };
}

export function paragraph(...children: (Inline | string)[]): Block {
  return { type: 'paragraph', children: children.map((child) => (typeof child === 'string' ? text(child) : child)) };
}

export function strong(value: string): Inline {
  return { type: 'strong', children: [text(value)] };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

export function row(...cells: string[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: value ? [text(value)] : [] })),
  };
}

export const titled: Frame = { title: '2013年度科技创新工作总结' };

/** The parts of a document as text, namespaces and the library's preamble cut away. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part).replace(/ xmlns:\w+="[^"]*"/g, '')]),
  );
}

export async function documentOf(...blocks: Block[]): Promise<string> {
  return partsOf(await toDocx(tree(...blocks), titled))['word/document.xml'] ?? '';
}

/** The paragraphs of a part: style id and text, the runs of a character style in 〈style:text〉. */
export function linesOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p\/>|<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => {
    const style = paragraph.match(/<w:pStyle w:val="(\w+)"/)?.[1] ?? 'Normal';
    const runs = [...paragraph.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => {
      const words = run.match(/<w:t[^>]*>(.*?)<\/w:t>/s)?.[1] ?? '';
      const runStyle = run.match(/<w:rStyle w:val="(\w+)"/)?.[1];
      return runStyle ? `〈${runStyle}:${words}〉` : words;
    });
    return `${style} ${runs.join('')}`.trim();
  });
}
