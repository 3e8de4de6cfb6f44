import type { Block, Text, Tree } from '../tree.ts';
import type { Sheet } from './sheet.ts';
import { tablesOf } from './table.ts';

/** The document tree that `docx` sets. */
export function toTree(sheet: Sheet): Tree {
  const { title, introduction, head, departments } = tablesOf(sheet);
  return {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: words(title) },
      { type: 'paragraph', children: words(introduction) },
      ...departments.flatMap(({ heading, rows }): Block[] => [
        { type: 'heading', depth: 2, children: words(heading) },
        {
          type: 'table',
          align: head.map(() => null),
          children: [head, ...rows].map((cells) => ({
            type: 'tableRow',
            children: cells.map((value) => ({ type: 'tableCell', children: words(value) })),
          })),
        },
      ]),
    ],
  };
}

function words(value: string): Text[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
