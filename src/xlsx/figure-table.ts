import { headOf } from '../report/table-columns.ts';
import { type BookColumn, toXlsx, widthOf } from './write-book.ts';

/** Blank rows for further figures. */
const SPARE = 10;
/** Of a column, in half-width characters: a Chinese one counts as two. */
const WIDTHS = { least: 10, most: 40 };

const NUMBER = '写数，如2924、36.50、近100；还没有的写“待补”，没有的写“—”。';
/** Shown beside the cell being filled in; self-explanatory columns have none. */
const NOTES: Record<string, string> = {
  指标: '一行一个指标；其中一部分的数另起一行，写“其中：……”。',
  本年: NUMBER,
  新增: NUMBER,
  总数: NUMBER,
  上年: '去年的数，写法与本年相同；没有的空着。',
  总数上年: '去年的总数；没有的空着。',
  目标: '如35、市定35、增长12%、净增30；没有的空着。',
  位次: '如全省第3、全市第1；没有的空着。',
  来源: '这个数从哪里来，如统计局月报、省平台导出。',
  备注: '只给自己看，不印在总结里。',
};

/**
 * A department's table as a workbook to fill in. The rows are those of its CSV file; those above the head are titles.
 */
export function figureTable(rows: readonly (readonly string[])[], name: string, title: string): Promise<Uint8Array> {
  const at = Math.max(0, headOf(rows.map((row) => row.map((text) => ({ text })))));
  const body = rows.slice(at + 1);
  const columns = (rows[at] ?? []).map((head, column): BookColumn => {
    const widest = Math.max(...[head, ...body.map((row) => row[column] ?? '')].map(widthOf));
    const note = NOTES[head];
    return {
      head,
      width: Math.min(WIDTHS.most, Math.max(WIDTHS.least, widest + 2)),
      align: column > 0 && head !== '来源' && head !== '备注' ? 'center' : 'left',
      isTyped: true,
      ...(note !== undefined && { note }),
    };
  });
  const titles = rows.slice(0, at).map((row) => row.filter((text) => text !== '').join('　'));
  return toXlsx({ title, sheets: [{ name, titles, columns, rows: body.map((row) => [...row]), spare: SPARE }] });
}
