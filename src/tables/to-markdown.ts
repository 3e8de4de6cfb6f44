import { escapeMarkdown } from '../markdown/escape.ts';
import { escapeCell } from '../markdown/pipe-table.ts';
import type { TableDocument } from './document.ts';

export function toMarkdown({ title, introduction, parts }: TableDocument): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  const tables = parts.map(({ heading, note, head, rows }) =>
    [
      `## ${escapeMarkdown(heading)}`,
      ...(note === undefined ? [] : [escapeMarkdown(note)]),
      `${[line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')}\n`,
    ].join('\n\n'),
  );
  return [`# ${escapeMarkdown(title)}\n`, `${introduction}\n`, ...tables].join('\n');
}
