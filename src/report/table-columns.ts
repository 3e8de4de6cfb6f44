import type { Diagnostic } from '../diagnostic.ts';
import type { Scalar } from '../source/node.ts';
import { nearest } from '../zh/nearest.ts';
import { isUnit } from './amount.ts';
import { STAGE_FIELDS } from './counts.ts';
import { type Field, shapeOf } from './fields.ts';
import { halfWidth } from './half-width.ts';
import { insteadOf, meantBy } from './other-words.ts';
import { figure } from './schema.ts';
import { isNumber } from './table-cells.ts';

/** What the cells of a column mean. */
export type Column =
  | { is: 'figure' | 'department' | 'ignored'; head: Scalar }
  /** A field of the figure; `unit` as given in the head: 同比（%）. `prior`: last year's number of that field. */
  | { is: 'field'; head: Scalar; field: Field; unit: string; prior: boolean }
  /** One year of 历年. */
  | { is: 'year'; head: Scalar; year: string };

/** Usual heads of departments' tables. They are accepted silently; other words that mean a key are reported. */
const PRINTED = new Set(['本年', '本期', '全年', '上年同期', '计量单位']);
const FIGURE = new Set(['指标', '指标名称']);
const IGNORED = new Set(['备注', '序号', '说明', '']);

/** Fields whose value fits in one cell, without keys of its own. */
const FIELDS = shapeOf(figure).fields.filter(({ schema }) => {
  const { type, short } = shapeOf(schema);
  return type === 'leaf' || short.scalar !== undefined || /^(?:count|names|ranks|quota)$/u.test(short.form ?? '');
});
/** Fields that may have a second column for last year's number: 总数上年. */
const WITH_PRIOR = new Set<string>(['added', 'total', 'renewed', ...STAGE_FIELDS]);
const NAMES = new Set(FIELDS.map(({ zh }) => zh));
const WORDS = new Set([...FIGURE, '部门', '备注', '本年', ...NAMES]);

function isFigureHead({ text }: Pick<Scalar, 'text'>): boolean {
  return FIGURE.has(bare(text));
}

/** How many rows of titles may stand above the head. */
const MOST_TITLES = 5;

/** The index of the head row; -1 if there is none. If the head has several rows with 指标 merged over all, the lowest. */
export function headOf(rows: readonly (readonly Pick<Scalar, 'text'>[])[]): number {
  let at = rows.slice(0, MOST_TITLES + 1).findIndex((row) => row.some(isFigureHead));
  const name = rows[at]?.findIndex(isFigureHead) ?? -1;
  for (let next = rows[at + 1]?.[name]; at >= 0 && next && isFigureHead(next); next = rows[at + 1]?.[name]) at++;
  return at;
}

/**
 * The head of a table, cell by cell. A word unknown to the data file is reported; its column is read as the key that is
 * most like it, or else ignored.
 */
export function columnsOf(heads: readonly Scalar[]): { columns: Column[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const first = new Map<string, Scalar>();
  const unread: { index: number; head: Scalar }[] = [];
  const columns = heads.map((head, index): Column => {
    const column = columnOf(head);
    if (!column) {
      diagnostics.push({ ...unknown(head), severity: 'error', place: head.place, related: [] });
      unread.push({ index, head });
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
  // 本年数 is reported, but read as 本年: otherwise the number of every row below would be missing.
  for (const { index, head } of unread) {
    const { name } = named(head);
    if (insteadOf(name) !== undefined) continue;
    const meant = meantBy(name, WORDS) ?? nearest(bare(head.text), WORDS);
    const column = meant === undefined ? undefined : columnOf({ ...head, text: meant });
    if (!column || column.is === 'ignored' || first.has(keyOf(column))) continue;
    first.set(keyOf(column), head);
    const { unit } = named(head);
    columns[index] = { ...column, head, ...(column.is === 'field' && { unit: isUnit(unit) ? unit : '' }) };
  }
  return { columns, diagnostics };
}

function keyOf(column: Column): string {
  return column.is === 'field' ? `${column.field.id}${column.prior}` : column.is === 'year' ? column.year : column.is;
}

function columnOf(head: Scalar): Column | undefined {
  const word = bare(head.text);
  if (FIGURE.has(word)) return { is: 'figure', head };
  if (word === '部门') return { is: 'department', head };
  if (IGNORED.has(word)) return { is: 'ignored', head };
  const year = /^((?:19|20)\d{2})年?$/u.exec(word)?.[1];
  if (year !== undefined) return { is: 'year', head, year };
  const { name, unit } = named(head);
  const of = (typed: string) => {
    const meant = (PRINTED.has(typed) ? meantBy(typed, NAMES) : undefined) ?? typed;
    return FIELDS.find(({ id, zh }) => zh === meant || id === typed);
  };
  const field = of(name);
  if (field && unit !== '' && isNumber(field) && !isUnit(unit)) return undefined;
  if (field) return { is: 'field', head, field, unit, prior: false };
  const whole = /^(.+?)的?上年$/u.exec(name)?.[1];
  const above = whole === undefined ? undefined : of(whole);
  return above && WITH_PRIOR.has(above.id) ? { is: 'field', head, field: above, unit, prior: true } : undefined;
}

/** What a head names and its unit, 同比 and % for 同比（%）; '' without a unit. */
function named({ text }: Scalar): { name: string; unit: string } {
  const word = bare(text);
  const [, name = word, unit = ''] = /^(.+?)[（(](.+)[）)]$/u.exec(word) ?? [];
  return { name, unit };
}

function bare(text: string): string {
  return halfWidth(text).replaceAll(/\s/gu, '');
}

function unknown(head: Scalar): { rule: string; message: string; hint: string } {
  const rule = 'unknown-column';
  const { text: typed } = head;
  const word = bare(typed);
  if (shapeOf(figure).fields.some(({ zh }) => zh === word)) {
    const hint = word === '历年' ? '各年各占一列，表头写年份：2024、2025。' : '写在.yaml文件的“指标”里。';
    return { rule, message: `“${typed}”一格写不下，表里不能有这一列。`, hint };
  }
  const { name, unit } = named(head);
  if (unit !== '' && !isUnit(unit) && columnOf({ ...head, text: name })?.is === 'field') {
    const message = `表头“${typed}”括号里的“${unit}”不是计量单位。`;
    return { rule, message, hint: `表头写“${name}”或“${name}（亿元）”；各数所属的时间写在“期间”一列。` };
  }
  const meant = meantBy(name, WORDS) ?? nearest(word, WORDS);
  const instead = insteadOf(name, '列');
  return {
    rule,
    message: `表头“${typed}”不是数据文件里的词，应为指标、单位、期间、本年、上年、目标、位次、同比、来源、责任等之一。`,
    hint: instead ?? (meant ? `您是不是要写“${meant}”？` : '改成上面所列的词；只给自己看的，表头写“备注”。'),
  };
}
