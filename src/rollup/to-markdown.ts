import { escapeMarkdown } from '../markdown/escape.ts';
import { escapeCell } from '../markdown/pipe-table.ts';
import { HEAD, headingOf, rowsOf, type UnitTable } from './table.ts';

export function toMarkdown({ title, remarks, boards }: UnitTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  const rule = '|---:|---|---:|---:|---:|---:|';
  const tables = Array.from(
    boards,
    (board) =>
      `## ${escapeMarkdown(headingOf(board))}\n\n${[line(HEAD), rule, ...rowsOf(board).map(line)].join('\n')}\n`,
  );
  const told = remarks.map((each) => `${escapeMarkdown(each)}\n`);
  return [`# ${escapeMarkdown(title)}\n`, ...told, ...tables].join('\n');
}
