import type { Diagnostic } from '../diagnostic.ts';
import type { Scalar } from '../source/node.ts';
import { nearest } from '../zh/nearest.ts';
import { isUnit } from './amount.ts';
import { STAGE_FIELDS } from './counts.ts';
import { type Field, shapeOf } from './fields.ts';
import { halfWidth } from './half-width.ts';
import { meantBy, untaken } from './other-words.ts';
import { isPartOfYear } from './period.ts';
import { figure } from './schema.ts';
import { isNumber } from './table-cells.ts';

/** What the cells of a column mean. */
export type Column =
  | { is: 'figure' | 'department' | 'ignored'; head: Scalar }
  /**
   * A field of the figure; `unit` as given in the head: 同比（%）. `prior`: last year's number of that field. `scope`: of a
   * rank, as given in the head: 全省排名.
   */
  | { is: 'field'; head: Scalar; field: Field; unit: string; prior: boolean; scope?: string }
  /** One year of 历年. */
  | { is: 'year'; head: Scalar; year: string };

/** A column that holds a field of the figure. */
export type OfField = Extract<Column, { is: 'field' }>;

/** Heads of the column of figures; the second kind only in a table without the first. */
export const FIGURE_HEADS = new Set([
  ...['指标', '指标名称', '考核指标', '考核指标名称', '工作指标', '主要指标', '主要指标名称', '指标项'],
]);
export const THING_HEADS = new Set(['项目', '项目名称', '名称', '内容', '考核内容', '工作内容']);
const IGNORED = new Set(['备注', '序号', '编号', '说明', '填报人', '填表人', '联系人', '联系电话', '电话', '']);

/** Fields whose value fits in one cell, without keys of its own. */
const FIELDS = shapeOf(figure).fields.filter(({ schema }) => {
  const { type, short } = shapeOf(schema);
  return type === 'leaf' || short.scalar !== undefined || /^(?:count|names|ranks|quota)$/u.test(short.form ?? '');
});
/** Fields that may have a second column for last year's number: 总数上年. */
const WITH_PRIOR = new Set<string>(['added', 'total', 'renewed', 'ranks', ...STAGE_FIELDS]);
const NAMES = new Set(FIELDS.map(({ zh }) => zh));
const WORDS = new Set([...FIGURE_HEADS, '部门', '备注', '本年', ...NAMES]);
const RANKS = FIELDS.find(({ id }) => id === 'ranks');

type Heads = readonly Pick<Scalar, 'text'>[];

/** The heads that name the column of figures in a table with these rows. */
function figureHeads(rows: readonly Heads[]): ReadonlySet<string> {
  return rows.some((row) => row.some(({ text }) => FIGURE_HEADS.has(bare(text)))) ? FIGURE_HEADS : THING_HEADS;
}

/** How many rows of titles may stand above the head. */
const MOST_TITLES = 5;

/** The index of the head row; -1 if there is none. If the head has several rows with 指标 merged over all, the lowest. */
export function headOf(rows: readonly Heads[]): number {
  const first = rows.slice(0, MOST_TITLES + 1);
  const heads = figureHeads(first);
  const isFigureHead = ({ text }: Heads[number]) => heads.has(bare(text));
  // A title has one cell.
  let at = first.findIndex(
    (row) => row.some(isFigureHead) && (heads === FIGURE_HEADS || row.filter(({ text }) => text !== '').length > 1),
  );
  const name = rows[at]?.findIndex(isFigureHead) ?? -1;
  for (let next = rows[at + 1]?.[name]; at >= 0 && next && isFigureHead(next); next = rows[at + 1]?.[name]) at++;
  return at;
}

/**
 * The head of a table, cell by cell. A word that means a key is read as that key; one that is only like a key is reported
 * and read so, any other is reported and ignored.
 */
export function columnsOf(heads: readonly Scalar[]): { columns: Column[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const first = new Map<string, Scalar>();
  const unread: { index: number; head: Scalar }[] = [];
  const figures = figureHeads([heads]);
  const columns = heads.map((head, index): Column => {
    const column = columnOf(head, figures);
    if (!column) {
      const none = untaken(named(head).name);
      diagnostics.push(none ? leftOut(head, none.why, none.otherwise) : unknown(head, figures));
      if (!none) unread.push({ index, head });
      return { is: 'ignored', head };
    }
    if (column.is === 'ignored') return column;
    const key = keyOf(column);
    const before = first.get(key);
    if (!before) {
      first.set(key, head);
      return column;
    }
    diagnostics.push({
      rule: 'duplicate-key',
      severity: 'error',
      message: `表头“${head.text}”与“${before.text}”是同一列，一个表里只能有一列。`,
      hint: '两列合为一列，或删去一列。',
      place: head.place,
      related: [{ message: '先写在这里。', place: before.place }],
    });
    return { is: 'ignored', head };
  });
  // 本年度数 is reported, but read as 本年: otherwise the number of every row below would be missing.
  for (const { index, head } of unread) {
    const meant = nearest(bare(head.text), WORDS);
    const column = meant === undefined ? undefined : columnOf({ ...head, text: meant }, figures);
    if (!column || column.is === 'ignored' || first.has(keyOf(column))) continue;
    first.set(keyOf(column), head);
    const { unit } = named(head);
    columns[index] = { ...column, head, ...(column.is === 'field' && { unit: isUnit(unit) ? unit : '' }) };
  }
  return { columns, diagnostics };
}

function keyOf(column: Column): string {
  if (column.is === 'field') return `${column.field.id}${column.prior}${column.scope ?? ''}`;
  return column.is === 'year' ? column.year : column.is;
}

/** 2025年, 2025年度, 2025年完成数: the numbers of one year. */
export const YEAR_HEAD = /^((?:19|20)\d{2})年?度?(?:全年|实际|累计)?(?:完成)?[数值额]?$/u;
/** 全省排名, 市内位次: ranks with their scope. */
const RANKING = /^(?:在?(全\p{Script=Han}{1,2}|.{1,6}?[省市县区州盟旗])内?)?(?:排名|排位|名次|位次)(?:情况)?$/u;

/** 总数 of 总数上年, 位次 of 上年位次. */
const OF_LAST_YEAR = /^(?:上年的?(?<behind>.+)|(?<before>.+?)的?上年)$/u;

function columnOf(head: Scalar, figures: ReadonlySet<string>): Column | undefined {
  const word = bare(head.text);
  if (figures.has(word)) return { is: 'figure', head };
  if (word === '部门') return { is: 'department', head };
  if (IGNORED.has(word)) return { is: 'ignored', head };
  const year = YEAR_HEAD.exec(word)?.[1];
  if (year !== undefined) return { is: 'year', head, year };
  const { name, unit } = named(head);
  const { before, behind } = OF_LAST_YEAR.exec(name)?.groups ?? {};
  const whole = before ?? behind;
  const scope = RANKING.exec(whole ?? name)?.[1];
  const prior = whole !== undefined;
  if (RANKS && scope !== undefined) return { is: 'field', head, field: RANKS, unit: '', prior, scope };
  const of = (typed: string) => {
    const meant = (PERCENT.test(unit) && CHANGES.has(typed) ? '同比' : undefined) ?? meantBy(typed, NAMES) ?? typed;
    return FIELDS.find(({ id, zh }) => zh === meant || id === typed);
  };
  const field = of(name);
  if (field && unit !== '' && isNumber(field) && !isUnit(unit)) return undefined;
  if (field) return { is: 'field', head, field, unit, prior: false };
  const above = whole === undefined ? undefined : of(whole);
  return above && WITH_PRIOR.has(above.id) ? { is: 'field', head, field: above, unit, prior: true } : undefined;
}

const PERCENT = /^[%％]$/u;
/** With a percentage they are rates: 增减（%）. */
const CHANGES = new Set(['增减', '增加', '较上年', '比上年', '与上年比', '同比增减']);

/** What a head names and its unit, 同比 and % for 同比（%） and 同比±%; '' without a unit. */
function named({ text }: Scalar): { name: string; unit: string } {
  const word = bare(text);
  const [, name = word, unit = ''] = /^(.+?)[（(](.+)[）)]$/u.exec(word) ?? /^(.+?)±?([%％])$/u.exec(word) ?? [];
  return { name, unit };
}

function bare(text: string): string {
  return halfWidth(text).replaceAll(/\s/gu, '');
}

function leftOut({ text, place }: Scalar, why: string, otherwise: string): Diagnostic {
  const message = `表头“${text}”一列没有读入，${why}。`;
  return { rule: 'table-column-left-out', severity: 'info', message, hint: otherwise, place, related: [] };
}

function unknown(head: Scalar, figures: ReadonlySet<string>): Diagnostic {
  const { text: typed, place } = head;
  const said = (message: string, hint: string): Diagnostic => {
    return { rule: 'unknown-column', severity: 'error', message, hint, place, related: [] };
  };
  const word = bare(typed);
  if (shapeOf(figure).fields.some(({ zh }) => zh === word)) {
    const hint = word === '历年' ? '各年各占一列，表头写年份：2024、2025。' : '写在.yaml文件的“指标”里。';
    return said(`“${typed}”一格写不下，表里不能有这一列。`, hint);
  }
  const { name, unit } = named(head);
  if (unit !== '' && !isUnit(unit) && columnOf({ ...head, text: name }, figures)?.is === 'field') {
    const hint = `表头写“${name}”或“${name}（亿元）”；各数所属的时间写在“期间”一列。`;
    return said(`表头“${typed}”括号里的“${unit}”不是计量单位。`, hint);
  }
  const meant = nearest(word, WORDS);
  const message = `表头“${typed}”不是数据文件里的词，应为指标、单位、期间、本年、上年、目标、位次、同比、来源、责任等之一。`;
  if (isPartOfYear(word)) return said(message, `表头写“本年”，“${typed}”写在“期间”一列。`);
  return said(message, meant ? `您是不是要写“${meant}”？` : '改成上面所列的词；只给自己看的，表头写“备注”。');
}
