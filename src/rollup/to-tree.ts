import type { Block, Text, Tree } from '../tree.ts';
import { HEAD, headingOf, rowsOf, type UnitTable } from './table.ts';

/** The document tree that `docx` sets. */
export function toTree({ title, remarks, boards }: UnitTable): Tree {
  return {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: words(title) },
      ...remarks.map((each): Block => ({ type: 'paragraph', children: words(each) })),
      ...[...boards].flatMap((board): Block[] => [
        { type: 'heading', depth: 2, children: words(headingOf(board)) },
        {
          type: 'table',
          align: ['center', null, 'right', 'right', 'right', 'center'],
          children: [HEAD, ...rowsOf(board)].map((cells) => ({
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
