import type { Passage } from '../passages/passage.ts';
import { tablesIn } from '../passages/tables.ts';

/** Of each table the cells that name its columns and rows: the first row, one below merged heads, the first column. */
export function headsIn(passages: readonly Passage[]): Passage[][] {
  const drafted = tablesIn(passages).map((table) => headsOf(table.flatMap((cells) => [...cells.values()].flat())));
  return [...drafted, ...typedHeads(passages)];
}

const NUMBER = /^[-−－+＋]?\d[\d.,，]*[%％]?$/u;

function headsOf(cells: readonly Passage[]): Passage[] {
  const first = cells[0]?.row ?? 0;
  const second = cells.filter(({ row }) => row === first + 1);
  const isHeads = second.every(({ column = 0, text }) => column > 0 && !NUMBER.test(text));
  return cells.filter(({ row, column }) => column === 0 || row === first || (isHeads && row === first + 1));
}

/** In data: 表头 and the first of each 行. */
function typedHeads(passages: readonly Passage[]): Passage[][] {
  const tables = new Map<unknown, Passage[]>();
  for (const passage of passages) {
    const [part, index, field, row, column] = passage.path ?? [];
    if (part !== 'tables' || !(field === 'head' || (field === 'rows' && column === 0 && row !== undefined))) continue;
    tables.set(index, [...(tables.get(index) ?? []), passage]);
  }
  return [...tables.values()];
}
