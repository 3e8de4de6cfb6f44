import type { Diagnostic, Place } from '../../diagnostic.ts';
import type { Report, TableData } from '../../report/schema.ts';
import { entryOf, type Mapping, type Node, nodeAt, type Source, startOf } from '../../source/node.ts';

/** The keys that define a table's rows, with their names in the data. */
const KINDS: readonly (readonly [keyof TableData, string])[] = [
  ['data', '数据'],
  ['achievements', '成果'],
  ['rows', '行'],
];

/** Faults of the tables in 附表: no rows, rows of more than one kind, or rows that do not fit the head. */
export function checkTables(report: Report, source: Source): Diagnostic[] {
  return (report.tables ?? []).flatMap((table, index) => {
    const path = ['tables', index];
    const node = nodeAt(source.root, path);
    if (node?.kind !== 'map') return [];
    return faultsIn(table, node).map(({ at, message, hint }): Diagnostic => {
      const place = placeOf(source, node, at);
      return { rule: 'table-rows', severity: 'error', message, hint, place, path: [...path, ...at], related: [] };
    });
  });
}

interface TableFault {
  /** In the table: nothing, a key, or a key and a row. */
  at: readonly [] | readonly [keyof TableData] | readonly [keyof TableData, number];
  message: string;
  hint: string;
}

function faultsIn(table: TableData, node: Mapping): TableFault[] {
  return [kindFault(table, node) ?? [], columnsFault(table) ?? [], rowFaults(table)].flat();
}

/** Whether its rows are of one kind. From the file: an invalid entry is reported already and missing in the report. */
function kindFault(table: TableData, node: Mapping): TableFault | undefined {
  const kinds = KINDS.filter(([key]) => isFilled(entryOf(node, key)?.value));
  const [, second] = kinds;
  if (kinds.length === 0) {
    return {
      at: [],
      message: '这张附表没有内容，应写“数据”“成果”或“表头”和“行”。',
      hint: '如“数据: [专利申请量]”；不要这张表就整项删去。',
    };
  }
  if (second) {
    const all = kinds.map(([, zh]) => `“${zh}”`).join('、');
    return { at: [second[0]], message: `一张附表里写了${all}，应只写其中一样。`, hint: '分成几张表，各有标题。' };
  }
  if (!table.rows || table.head) return undefined;
  return {
    at: ['rows'],
    message: '自己编的表没有“表头”，应写各列的标题。',
    hint: '如“表头: [单位, 项目, 数量]”。',
  };
}

function columnsFault({ columns, data }: TableData): TableFault | undefined {
  if (!columns || data) return undefined;
  const hint = '删去“列”；自己编的表，各列写在“表头”里。';
  return { at: ['columns'], message: '“列”只用于由“数据”编成的表。', hint };
}

/** Rows with more cells than the head. */
function rowFaults({ head, rows = [] }: TableData): TableFault[] {
  const most = head?.length ?? Number.POSITIVE_INFINITY;
  return rows.flatMap(({ length }, row): TableFault[] => {
    if (length <= most) return [];
    const message = `这一行有${length}格，表头只有${most}列。`;
    return [{ at: ['rows', row], message, hint: '格子里有逗号的，用引号括起来；或在“表头”里补上一列。' }];
  });
}

/** The key, or the row; of the table itself only its beginning. */
function placeOf(source: Source, node: Mapping, at: TableFault['at']): Place {
  const [key] = at;
  if (key === undefined) return { ...node.place, end: node.place.start };
  const keyPlace = at.length === 1 ? entryOf(node, key)?.keyPlace : undefined;
  return keyPlace ?? nodeAt(node, at)?.place ?? startOf(source);
}

function isFilled(node: Node | undefined): boolean {
  return node !== undefined && !(node.kind === 'list' && node.items.length === 0);
}
