import { escapeMarkdown } from '../markdown/escape.ts';
import { escapeCell } from '../markdown/pipe-table.ts';
import type { Sheet } from './sheet.ts';
import { tablesOf } from './table.ts';

export function toMarkdown(sheet: Sheet): string {
  const { title, introduction, head, departments } = tablesOf(sheet);
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  const tables = departments.map(
    ({ heading, rows }) =>
      `## ${escapeMarkdown(heading)}\n\n${[line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')}\n`,
  );
  return [`# ${escapeMarkdown(title)}\n`, `${introduction}\n`, ...tables].join('\n');
}
