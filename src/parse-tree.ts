import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { parseMarkdown } from './parse-markdown.ts';
import { type Block, CHART_ANCHOR, type Chart, type Inline, type TableRow, type Text, type Tree } from './tree.ts';

/** Thrown if the Markdown from a template has something that a report cannot have. */
export class UnknownMarkdown extends Error {
  readonly line: number;
  constructor(node: Nodes) {
    super(node.type);
    this.line = node.position?.start.line ?? 1;
  }
}

/**
 * Markdown → tree, with each chart at its anchor. Throws UnknownMarkdown on any node outside the tree and on an anchor
 * without a chart, and Error on a chart without an anchor, so that nothing can get lost.
 */
export function toTree(markdown: string, charts: readonly Chart[] = []): Tree {
  const left = new Set(charts);
  const children = parseMarkdown(markdown).children.map((node): Block => {
    const [[, number] = []] = node.type === 'html' ? [...node.value.matchAll(CHART_ANCHOR)] : [];
    const chart = number === undefined ? undefined : charts[Number(number) - 1];
    return chart && left.delete(chart) ? chart : block(node);
  });
  if (left.size > 0) throw new Error(`${left.size} charts have no anchor.`);
  return { type: 'root', children: children.map(captioned) };
}

/** A paragraph that belongs to the table next to it. */
function captioned(node: Block, index: number, all: readonly Block[]): Block {
  if (node.type !== 'paragraph') return node;
  const [first] = node.children;
  const begins = (pattern: RegExp) => first?.type === 'text' && pattern.test(first.value);
  if (all[index + 1]?.type === 'table' && begins(/^表\d+　/u)) return { ...node, isCaption: true };
  return all[index - 1]?.type === 'table' && begins(/^注：/u) ? { ...node, isNote: true } : node;
}

function block(node: RootContent): Block {
  switch (node.type) {
    case 'heading':
      if (node.depth > 3) throw new UnknownMarkdown(node);
      return { type: 'heading', depth: node.depth as 1 | 2 | 3, children: node.children.map(text) };
    case 'paragraph':
      return { type: 'paragraph', children: node.children.map(inline) };
    case 'table':
      return {
        type: 'table',
        align: node.align ?? [],
        children: node.children.map(
          (row): TableRow => ({
            type: 'tableRow',
            children: row.children.map((cell) => ({ type: 'tableCell', children: cell.children.map(inline) })),
          }),
        ),
      };
    default:
      throw new UnknownMarkdown(node);
  }
}

function inline(node: PhrasingContent): Inline {
  return node.type === 'strong' ? { type: 'strong', children: node.children.map(text) } : text(node);
}

function text(node: PhrasingContent): Text {
  if (node.type !== 'text') throw new UnknownMarkdown(node);
  return { type: 'text', value: node.value.replace(/\s*\n\s*/gu, '') };
}
