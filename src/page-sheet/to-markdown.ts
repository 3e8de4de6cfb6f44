import { pipeRows } from '../markdown/pipe-table.ts';
import type { PageSheet } from './sheet.ts';
import { tablesOf } from './table.ts';

/** All of it under headings of level 2, without a title. */
export function toMarkdown(sheet: PageSheet): string {
  const { values, fonts, legend } = tablesOf(sheet);
  const table = ({ head, rows }: { head: string[]; rows: string[][] }) => pipeRows([], [head, ...rows]);
  return `${[
    '## 版面的值',
    table(values),
    ...(legend === undefined ? [] : [legend]),
    '## 排出来的效果',
    sheet.effects.join('\n\n'),
    '## 用到的字体',
    table(fonts),
  ].join('\n\n')}\n`;
}
