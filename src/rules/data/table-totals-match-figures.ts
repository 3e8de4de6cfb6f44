import type { Figure } from '../../figures/figure.ts';
import { exact, type Quantity, quantityOf, quantityText } from '../../figures/number.ts';
import { TALLY_FIELDS } from '../../report/counts.ts';
import type { Report } from '../../report/schema.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';
import { numberOfCell, totalRow } from '../typed-totals.ts';

/** 分乡镇科技特派员情况表 is of all of them; 重点乡镇…… may be of some. */
const OF_ALL = /^(?:\d{4}年度?)?(?:[^分各]{0,4}(?:分(?![析布解类配年季月])|各(?![类年季月])))/u;
/** 特派员（名）. */
const HEAD = /^(.+?)[（(](\p{Script=Han}{1,4})[）)]$/u;

/** A typed table by townships whose total is not the figure of the same name. */
export const tableTotalsMatchFigures: DataRule = {
  name: 'table-totals-match-figures',
  severity: 'warning',
  description: '自己编的分乡镇、分学院的表，“合计”应与同名的指标相同。',
  why: '正文说186名，附表合计180名，读者不知哪个是对的。',
  basis: '惯例：同一个数各处相同',
  bad: '指标: {科技特派员: {单位: 名, 数值: 9}}\n附表: [{标题: 分乡镇科技特派员情况表, 表头: [乡镇, 科技特派员（名）], 行: [[甲镇, 3], [乙镇, 5], [合计, 8]]}]',
  good: '指标: {科技特派员: {单位: 名, 数值: 8}}\n附表: [{标题: 分乡镇科技特派员情况表, 表头: [乡镇, 科技特派员（名）], 行: [[甲镇, 3], [乙镇, 5], [合计, 8]]}]',
  *check(report, figures) {
    const all = everyFigure(figures);
    for (const [index, table] of (report.tables ?? []).entries()) yield* totalsOf(table, index, all, report);
  },
};

function* totalsOf(
  { title, head = [], rows = [] }: NonNullable<Report['tables']>[number],
  index: number,
  all: readonly Figure[],
  { period }: Report,
): Generator<Finding> {
  const total = totalRow(rows);
  const [year] = /\d{4}(?=年)/u.exec(title) ?? [];
  if (!total || !OF_ALL.test(title) || (year !== undefined && Number(year) !== period.year)) return;
  for (const [column, cell] of total.cells.entries()) {
    const [, name = '', unit = ''] = HEAD.exec((head[column] ?? '').trim()) ?? [];
    const typed = numberOfCell(cell);
    const [figure, ...others] =
      column <= total.at || name === '' ? [] : all.filter((each) => isNamed(each, name, title));
    if (!typed || !figure || others.length > 0 || figure.unit !== unit) continue;
    const numbers = numbersOf(figure);
    if (numbers.length === 0 || numbers.some((each) => exact(each)?.eq(typed.value) !== false)) continue;
    const [first] = numbers;
    yield {
      path: ['tables', index, 'rows', rows.length - 1, column],
      message: `“${title}”的“${head[column]}”合计是${cell.trim()}，指标“${figure.name}”是${first ? quantityText(first) : ''}，应相同。`,
      hint: '核对这两个数；不是同一个数的，表头写明是什么。',
    };
  }
}

/** The head is the name, or its end, with the whole name in the title: 科技特派员选派情况表, 特派员（名）. */
function isNamed({ name, label }: Figure, head: string, title: string): boolean {
  return [name, label].some((each) => each === head || (each.endsWith(head) && title.includes(each)));
}

/** Every number that the column may be of: this year's, last year's, what was added, the total. */
function numbersOf(figure: Figure): Quantity[] {
  const { value, prior, data, unit } = figure;
  const counted = TALLY_FIELDS.flatMap((field) => figure[field]?.quantity ?? []);
  const stages = [data.applied, data.approved].flatMap((stage) => (stage ? [quantityOf(stage.value, unit)] : []));
  return [...(value ? [value] : []), ...counted, ...stages, ...(prior ? [prior] : [])];
}
