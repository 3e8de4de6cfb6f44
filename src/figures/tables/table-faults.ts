import type { Diagnostic } from '../../diagnostic.ts';
import type { Report, TableData } from '../../report/schema.ts';
import { entryOf, type Node, nodeAt, type Source, startOf } from '../../source/node.ts';

/** The keys that define a table's rows, with their names in the data. */
const KINDS: readonly (readonly [keyof TableData, string])[] = [
  ['data', '数据'],
  ['achievements', '成果'],
  ['rows', '行'],
];

/** Faults of the tables in 附表: no rows, rows of more than one kind, or rows that do not fit the head. */
export function checkTables(report: Report, source: Source): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [index, table] of (report.tables ?? []).entries()) {
    const path = ['tables', index];
    const fault = (key: keyof TableData | undefined, message: string, hint: string, at: number[] = []): void => {
      const entry = key && entryOf(nodeAt(source.root, path), key);
      const node = nodeAt(source.root, [...path, ...(key ? [key] : []), ...at]);
      const place = at.length === 0 && entry ? entry.keyPlace : (node?.place ?? startOf(source));
      const short = key ? place : { ...place, end: place.start };
      const where = [...path, ...(key ? [key] : []), ...at];
      diagnostics.push({
        rule: 'table-rows',
        severity: 'error',
        message,
        hint,
        place: short,
        path: where,
        related: [],
      });
    };
    const node = nodeAt(source.root, path);
    if (node?.kind !== 'map') continue;
    // From the file: an invalid entry has been reported already and is missing from the report.
    const kinds = KINDS.filter(([key]) => isFilled(entryOf(node, key)?.value));
    const [, second] = kinds;
    if (kinds.length === 0) {
      fault(
        undefined,
        '这张附表没有内容，应写“数据”“成果”或“表头”和“行”。',
        '如“数据: [专利申请量]”；不要这张表就整项删去。',
      );
    } else if (second) {
      const all = kinds.map(([, zh]) => `“${zh}”`).join('、');
      fault(second[0], `一张附表里写了${all}，应只写其中一样。`, '分成几张表，各有标题。');
    } else if (table.rows && !table.head) {
      fault('rows', '自己编的表没有“表头”，应写各列的标题。', '如“表头: [单位, 项目, 数量]”。');
    }
    if (table.columns && !table.data)
      fault('columns', '“列”只用于由“数据”编成的表。', '删去“列”；自己编的表，各列写在“表头”里。');
    for (const [row, cells] of (table.rows ?? []).entries()) {
      const most = table.head?.length ?? cells.length;
      if (cells.length <= most) continue;
      fault(
        'rows',
        `这一行有${cells.length}格，表头只有${most}列。`,
        '格子里有逗号的，用引号括起来；或在“表头”里补上一列。',
        [row],
      );
    }
  }
  return diagnostics;
}

function isFilled(node: Node | undefined): boolean {
  return node !== undefined && !(node.kind === 'list' && node.items.length === 0);
}
