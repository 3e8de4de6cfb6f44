import { pipeRows } from '../markdown/pipe-table.ts';
import type { Screen } from '../reporters/colour.ts';
import { textTables } from '../reporters/text-table.ts';
import type { Table } from '../tree.ts';
import { requestOf, type Status, totalOf } from './status.ts';

const HEAD = ['责任单位', '应报', '已报', '待补', '待核', '预计'];
const ALIGN: Table['align'] = HEAD.map((_, column) => (column === 0 ? null : 'right'));

/** For the terminal: a table, what each department still owes, and a line to send to each. */
export function statusForTerminal(statuses: readonly Status[], screen: Screen): string {
  const [table = ''] = textTables(HEAD, [statuses.map(cells)], screen, ALIGN);
  return `${[table, '', ...listed(statuses), ...requests(statuses), totalOf(statuses)].join('\n')}\n`;
}

/** The table by department, then by name what is missing or contradictory, a request to each, and the total. */
export function statusAsMarkdown(statuses: readonly Status[]): string {
  const table = pipeRows(ALIGN, [HEAD, ...statuses.map(cells)]);
  return `${[table, '', ...listed(statuses), ...requests(statuses), totalOf(statuses)].join('\n')}\n`;
}

/** The keys are documented in the README. */
export function statusAsJson(statuses: readonly Status[]): string {
  const departments = statuses.map((status) => {
    const { elsewhere: _, ...told } = status;
    return { ...told, request: requestOf(status) ?? null };
  });
  return `${JSON.stringify({ departments, summary: totalOf(statuses) }, null, 2)}\n`;
}

function cells({ department, numbers, given, missing, contradictory, preliminary }: Status): string[] {
  const counts = [numbers, given, missing.length, contradictory.length, preliminary.length];
  return [department, ...counts.map((count) => (count === 0 ? '—' : `${count}`))];
}

/** Every name, a list for each department and state; the lines to send name only the first few. */
function listed(statuses: readonly Status[]): string[] {
  const lists = statuses.flatMap(({ department, missing, contradictory, preliminary }) => [
    ...some(department, '待补', missing),
    ...some(department, '待核', contradictory),
    ...some(department, '预计', preliminary),
  ]);
  return lists.length === 0 ? [] : [...lists, ''];
}

function some(department: string, word: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${department}${word}${names.length}个：${names.join('、')}`];
}

function requests(statuses: readonly Status[]): string[] {
  const lines = statuses.flatMap((status) => requestOf(status) ?? []);
  return lines.length === 0 ? [] : ['发给各责任单位：', ...lines, ''];
}
