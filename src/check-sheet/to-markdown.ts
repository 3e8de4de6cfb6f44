import { escapeMarkdown } from '../markdown/escape.ts';
import type { Sheet } from './sheet.ts';
import { tablesOf } from './table.ts';

export function toMarkdown(sheet: Sheet): string {
  const { title, introduction, head, departments } = tablesOf(sheet);
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const tables = departments.map(
    ({ heading, rows }) =>
      `## ${escapeMarkdown(heading)}\n\n${[line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')}\n`,
  );
  return [`# ${escapeMarkdown(title)}\n`, `${introduction}\n`, ...tables].join('\n');
}

/** Within a cell nothing opens a block, so 7.5万平方米 needs no escape. */
function cell(text: string): string {
  return escapeMarkdown(`　${text}`).slice(1);
}
