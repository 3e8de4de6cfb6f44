import { plainText, type Table } from '../tree.ts';
import { escapeMarkdown } from './escape.ts';

const RULES = { none: '---', left: ':---', right: '---:', center: ':---:' };

/** A table in GitHub's Markdown. */
export function pipeTable({ align, children }: Table): string {
  return pipeRows(
    align,
    children.map((row) => row.children.map(({ children: nodes }) => plainText(nodes))),
  );
}

/** The same for texts, the head first. */
export function pipeRows(align: Table['align'], [head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  const rule = `|${head.map((_, column) => `${RULES[align[column] ?? 'none']}|`).join('')}`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Nothing in a cell opens a block, so 7.5万平方米 needs no escape. */
function escapeCell(text: string): string {
  return escapeMarkdown(`格${text}`).slice(1);
}
