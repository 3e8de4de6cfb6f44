import { isUnit } from '../report/amount.ts';
import { halfWidth } from '../report/half-width.ts';
import { meantBy } from '../report/other-words.ts';
import { FIGURE_HEADS, THING_HEADS, YEAR_HEAD } from '../report/table-columns.ts';
import { FALL, RISE } from '../zh/change-words.ts';
import { saysComparable } from '../zh/constant-prices.ts';
import type { Passage, Scope } from './passage.ts';
import { quantities, type WrittenQuantity } from './quantities.ts';

/** A number in a cell; its offsets are in the passage. */
interface CellNumber {
  passage: Passage;
  quantity: WrittenQuantity;
}

/** What a row of a draft's table states of one figure. */
export interface WrittenRow {
  name: string;
  /** Of the latest year in the head, or under 数值. */
  value: CellNumber;
  /** Whether that is the report's own year, as far as it is known. */
  isOwn: boolean;
  /** Of the year before. */
  prior: CellNumber | undefined;
  /** What was aimed at in the year of the value. */
  target: CellNumber | undefined;
  /** How much of that was reached, in %. */
  completion: CellNumber | undefined;
  /** 12.5, -3.2, 下降3.2%, 0.3个百分点, signed; in %, 个百分点, or '' if neither is told. */
  growth: CellNumber | undefined;
  /** Whether % is only supposed: 120 under 增长 may be the number of those that came new. */
  isGrowthBare: boolean;
  /** Whether the name is a place's or a unit's, in a table of one figure: 甲县. */
  isOfPlace: boolean;
}

/** A row of a table as it stands, the paragraphs of its cells by column. */
type RowOfCells = ReadonlyMap<number, readonly Passage[]>;

type Cells = ReadonlyMap<number, Passage>;

/** The rows with a name and a number of every table whose head tells which columns these are. */
export function* rowsOfTables(passages: readonly Passage[], { years }: Scope): Generator<WrittenRow> {
  for (const [head, ...rows] of plainTablesIn(passages)) {
    const columns = head && columnsOf(head, years?.to);
    if (columns) for (const cells of rows) yield* rowOf(cells, columns);
  }
}

/** Each table as its rows. Between two tables is always a paragraph. */
export function tablesIn(passages: readonly Passage[]): RowOfCells[][] {
  const tables: Map<number, Passage[]>[][] = [];
  let last: Passage | undefined;
  for (const passage of passages) {
    const { row, column } = passage;
    if (row !== undefined && column !== undefined) {
      if (last?.row === undefined) tables.push([]);
      const table = tables.at(-1);
      if (last?.row !== row) table?.push(new Map());
      const cells = table?.at(-1);
      cells?.set(column, [...(cells.get(column) ?? []), passage]);
    }
    last = passage;
  }
  return tables;
}

/** The same without cells of several paragraphs (Word): which of them is the name or the number, nobody knows. */
export function plainTablesIn(passages: readonly Passage[]): Cells[][] {
  const alone = (cells: RowOfCells): Cells =>
    new Map([...cells].flatMap(([column, [only, ...more]]) => (only && more.length === 0 ? [[column, only]] : [])));
  return tablesIn(passages).map((rows) => rows.map(alone));
}

interface Columns {
  name: number;
  isOfPlaces: boolean;
  unit: number | undefined;
  value: Head;
  isOwn: boolean;
  prior: Head | undefined;
  target: Head | undefined;
  completion: Head | undefined;
  growth: Head | undefined;
}

/** A column, and the unit that its head states: 同比（%）; '' if it states none. */
interface Head {
  column: number;
  unit: string;
}

interface NamedHead extends Head {
  word: string;
}

/** Heads of the column of names, the surest first: 类别 may stand before 指标. */
const NAMES = [FIGURE_HEADS, THING_HEADS, new Set(['类别'])];
/** Heads of the column of names in a table of one figure. */
const PLACES = new Set([
  ...[
    '区县',
    '县区',
    '县',
    '县市区',
    '市州',
    '地区',
    '区域',
    '镇街',
    '乡镇',
    '学院',
    '科室',
    '部门',
    '单位',
    '单位名称',
  ],
]);
/** Words of other columns as those of these. */
const KEYS = new Set(['单位', '数值', '上年', '目标', '同比']);
const OWN = new Set(['本年', '数值', '数量']);
/** 增减 without % may be a number of things. */
const CHANGE_HEAD = /^(?:同比|比上年|较上年|与上年比)?(?:增减|升降|变化|变动)$/u;
/** 完成率, 完成年度目标比例; 完成情况 is a word or the number. */
const COMPLETION_HEAD =
  /^(?:(?:年度|全年)?(?:目标|任务|计划)?完成(?:率|比例|百分比|进度)|完成(?:年度|全年)?(?:目标|任务|计划)的?(?:比例|百分比))$/u;
/** 上期 may be the month before, to which 同比 does not compare. */
const PERIOD_BEFORE = /上期/u;

/** Undefined if the head does not tell which column has the names and which the numbers. */
function columnsOf(head: Cells, own: number | undefined): Columns | undefined {
  const heads = [...head].map(([column, { text }]) => ({ column, ...headOf(text) }));
  const at = (is: (word: string) => boolean) => heads.find(({ word }) => is(word));
  const yearly = heads
    .flatMap((each) => ({ ...each, year: Number(YEAR_HEAD.exec(each.word)?.[1]) }))
    .filter(({ year }) => year);
  const latest = own ?? Math.max(...yearly.map(({ year }) => year));
  const inYear = (wanted: number) => yearly.find(({ year }) => year === wanted);
  const value = inYear(latest) ?? at((word) => OWN.has(word));
  const ofFigures = NAMES.map((words) => at((word) => words.has(word))).find((head) => head !== undefined);
  const name = ofFigures ?? at((word) => PLACES.has(word));
  if (!name || !value) return undefined;
  const isYearly = inYear(latest) !== undefined;
  return {
    name: name.column,
    isOfPlaces: !ofFigures,
    unit: ofFigures && at((word) => word === '单位')?.column,
    value,
    isOwn: own !== undefined || !isYearly,
    prior: isYearly ? inYear(latest - 1) : at((word) => word === '上年'),
    target: targetOf(heads, isYearly ? latest : own),
    completion: at((word) => COMPLETION_HEAD.test(word)),
    growth: growthOf(heads, value),
  };
}

/** The column of what was aimed at in this year; none if there are several. */
function targetOf(heads: readonly NamedHead[], year: number | undefined): Head | undefined {
  const [only, ...more] = heads.filter(({ word }) => {
    const [, of, aim = ''] = /^(?:((?:19|20)\d\d)年?度?)?(.*)$/u.exec(word) ?? [];
    return (of === undefined || Number(of) === year) && (meantBy(aim, KEYS) ?? aim) === '目标';
  });
  return more.length === 0 ? only : undefined;
}

/** A number that is not reached yet; the growth behind it may be to it. */
const AIMED = /目标|计划|任务|预[计期测]/u;

/** The column of the growth of these numbers: if each year has one, that behind its numbers. */
function growthOf(heads: readonly NamedHead[], value: Head): Head | undefined {
  const all = heads.filter(({ word }) => word === '同比' || CHANGE_HEAD.test(word));
  const behind = all.find(({ column }) => column > value.column);
  const between = heads.filter(({ column }) => column > value.column && column < (behind?.column ?? 0));
  return between.some(({ word }) => AIMED.test(word)) ? undefined : behind;
}

/** 同比增长（%） → 同比 and %; 同比增长 → 同比. */
function headOf(text: string): { word: string; unit: string } {
  const bare = halfWidth(text).replaceAll(/\s/gu, '');
  const [, typed = bare, unit = ''] =
    /^([^（(]+)[（(]±?([^（）()]+)[）)]$/u.exec(bare) ?? /^(.+?)±?(%)$/u.exec(bare) ?? [];
  const word = PERIOD_BEFORE.test(typed) || saysComparable(bare) ? bare : (meantBy(typed, KEYS) ?? typed);
  return { word, unit };
}

function* rowOf(cells: Cells, { name, isOfPlaces, unit, value, isOwn, ...more }: Columns): Generator<WrittenRow> {
  const typed = cells.get(name)?.text ?? '';
  const [, named = '', behind = ''] = /^(.+?)[（(]([^（）()]{1,6})[）)]$/u.exec(typed) ?? [];
  const hasOwnUnit = unit === undefined && behind !== '' && isUnit(behind);
  const own = unit === undefined ? (hasOwnUnit ? behind : '') : (cells.get(unit)?.text ?? '');
  const called = hasOwnUnit ? named : typed;
  const now = numberIn(cells.get(value.column), own || value.unit);
  if (!now || typed === '') return;
  const numberUnder = (head: Head | undefined) => head && numberIn(cells.get(head.column), own || head.unit);
  const { growth, completion } = more;
  const change = growth && growthIn(cells.get(growth.column), growth.unit || '%');
  yield {
    name: called,
    value: now,
    isOwn,
    prior: numberUnder(more.prior),
    target: numberUnder(more.target),
    completion: completion && numberIn(cells.get(completion.column), completion.unit || '%'),
    growth: change,
    isGrowthBare: growth?.unit === '' && !/[%％点]/u.test(change?.passage.text ?? ''),
    isOfPlace: isOfPlaces,
  };
}

/** The number that is all of a cell; a bare one is in the unit given. */
function numberIn(passage: Passage | undefined, unit: string): CellNumber | undefined {
  if (!passage) return undefined;
  const { text } = passage;
  const [own] = quantities(text);
  const isAll = own?.from === 0 && own.to === text.length && !own.approximate;
  if (!isAll) return undefined;
  if (own.unit !== '') return { passage, quantity: own };
  const [whole] = quantities(text + unit.replace(/^百分比$/u, '%'));
  return { passage, quantity: { ...(whole ?? own), to: own.to } };
}

const FALLING = new RegExp(`^(?:[↓▼]|${FALL}|[-−－])`, 'u');
const CHANGE = new RegExp(`^(?:[↑▲↓▼+＋−－-]|${RISE}|${FALL})?(\\d[^\\s]*)$`, 'u');

/** A change in a cell; a bare one is in the unit of the head. */
function growthIn(passage: Passage | undefined, unit: string): CellNumber | undefined {
  const text = passage?.text ?? '';
  const [, bare = ''] = CHANGE.exec(text) ?? [];
  const from = text.length - bare.length;
  const own = passage && bare !== '' && numberIn({ ...passage, text: bare }, unit);
  if (!own) return undefined;
  const { quantity } = own;
  const sign = FALLING.test(text) ? '-' : '';
  const signed = { ...quantity, digits: sign + quantity.digits, value: sign ? quantity.value.neg() : quantity.value };
  return { passage, quantity: { ...signed, from: 0, to: from + quantity.to } };
}
