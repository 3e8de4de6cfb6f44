import { escapeMarkdown } from '../markdown/escape.ts';
import { pipeRows } from '../markdown/pipe-table.ts';
import type { Table } from '../tree.ts';
import type { TableDocument } from './document.ts';

/** A heading of level 1, the introduction, then each part under a heading of level 2. All texts are escaped. */
export function toMarkdown({ title, introduction, parts }: TableDocument): string {
  const tables = parts.map(({ heading, note, head, rows, align = [] }) =>
    [
      `## ${escapeMarkdown(heading)}`,
      ...(note === undefined ? [] : [escapeMarkdown(note)]),
      `${pipeRows(align.map(unlessLeft), [head, ...rows])}\n`,
    ].join('\n\n'),
  );
  const opening = introduction.map((each) => `${escapeMarkdown(each)}\n`);
  return [`# ${escapeMarkdown(title)}\n`, ...opening, ...tables].join('\n');
}

/** Left is the default in Markdown. */
function unlessLeft(side: Table['align'][number]): Table['align'][number] {
  return side === 'left' ? null : side;
}
