import { escapeMarkdown } from '../markdown/escape.ts';
import { escapeCell } from '../markdown/pipe-table.ts';
import type { TableDocument } from './document.ts';

const RULES = { left: '---', center: ':---:', right: '---:' } as const;

export function toMarkdown({ title, introduction, parts }: TableDocument): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  const tables = parts.map(({ heading, note, head, rows, align = [] }) =>
    [
      `## ${escapeMarkdown(heading)}`,
      ...(note === undefined ? [] : [escapeMarkdown(note)]),
      `${[line(head), `|${head.map((_, column) => `${RULES[align[column] ?? 'left']}|`).join('')}`, ...rows.map(line)].join('\n')}\n`,
    ].join('\n\n'),
  );
  const opening = introduction.map((each) => `${escapeMarkdown(each)}\n`);
  return [`# ${escapeMarkdown(title)}\n`, ...opening, ...tables].join('\n');
}
