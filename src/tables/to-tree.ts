import type { Block, Text, Tree } from '../tree.ts';
import type { TableDocument } from './document.ts';

/** The document tree, as input for `docx`. */
export function toTree({ title, introduction, parts }: TableDocument): Tree {
  return {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: words(title) },
      ...introduction.map((each): Block => ({ type: 'paragraph', children: words(each) })),
      ...parts.flatMap(({ heading, isApart, note, head, rows, align }): Block[] => [
        { type: 'heading', depth: 2, ...(isApart && { isApart }), children: words(heading) },
        ...(note === undefined ? [] : [{ type: 'paragraph', children: words(note) } as const]),
        {
          type: 'table',
          align: align ?? head.map(() => null),
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
