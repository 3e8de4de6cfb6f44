import type { Path } from '../diagnostic.ts';
import { labelsOf } from '../report/fields.ts';
import { figure } from '../report/schema.ts';
import type { Dispute } from '../report/unite.ts';
import { ownersOf, WITHOUT_OWNER } from './departments.ts';
import type { Row } from './row.ts';
import type { Sheet } from './sheet.ts';

/** How complete a department's numbers are. */
export interface Status {
  /** 未注明责任单位 if the data name none. */
  department: string;
  /** All its numbers, and how many of them have been given. */
  numbers: number;
  given: number;
  /** How many of each are counted with another department: contested, or asked of several together. */
  elsewhere?: { numbers: number; given: number; preliminary: number };
  /** 待补, with units: 技术合同成交额（亿元）. */
  missing: string[];
  /** 待核, with the values that contradict each other. */
  contradictory: string[];
  /** 预计. */
  preliminary: string[];
}

/** One for each department of the sheet, then for those that are only named in `disputes`. */
export function statusOf(sheet: Sheet, disputes: readonly Dispute[] = []): Status[] {
  const statuses = new Map<string, Status>();
  for (const { owner, rows } of sheet.departments) {
    const told = statusOfRows(rows);
    const owners = owner === undefined ? [WITHOUT_OWNER] : ownersOf(owner);
    for (const [nth, department] of owners.entries()) add(statuses, department, told, nth > 0);
  }
  const rows = sheet.departments.flatMap((department) => department.rows);
  const told = new Map<Row, Set<string>>();
  for (const { path, stated } of disputes) {
    const row = path[0] === 'figures' && rowOf(rows, path);
    if (!row) continue;
    const by = told.get(row) ?? new Set(row.owner === undefined ? [WITHOUT_OWNER] : ownersOf(row.owner));
    told.set(row, by);
    tellEach(row, disputeText(row, path, stated), stated, statuses, by);
  }
  return [...statuses.values()];
}

type Told = Omit<Status, 'department'>;
/** By department, in their order. */
type Statuses = Map<string, Status>;

function statusOfRows(rows: readonly Row[]): Told {
  const numbers = rows.filter(({ value, pending }) => value !== '' || pending);
  const missing = rows.filter(({ pending }) => pending);
  return {
    numbers: numbers.length,
    given: numbers.length - missing.length,
    missing: missing.map(nameOf),
    contradictory: rows.filter(({ conflict }) => conflict).map((row) => `${nameOf(row)}${conflictIn(row)}`),
    preliminary: rows.filter(({ preliminary, pending, value }) => preliminary && !pending && value !== '').map(nameOf),
  };
}

/** What several are asked for together is counted with the first of them. */
function add(statuses: Statuses, department: string, told: Told, isElsewhere: boolean): void {
  const status = statusIn(statuses, department);
  status.numbers += told.numbers;
  status.given += told.given;
  status.missing = status.missing.concat(told.missing);
  status.contradictory = status.contradictory.concat(told.contradictory);
  status.preliminary = status.preliminary.concat(told.preliminary);
  if (isElsewhere) countElsewhere(status, { ...told, preliminary: told.preliminary.length });
}

/** The department's status, begun if it has none. */
function statusIn(statuses: Statuses, department: string): Status {
  const known = statuses.get(department);
  if (known) return known;
  const status = { department, numbers: 0, given: 0, missing: [], contradictory: [], preliminary: [] };
  statuses.set(department, status);
  return status;
}

function countElsewhere(status: Status, { numbers, given, preliminary }: Required<Status>['elsewhere']): void {
  const before = status.elsewhere ?? { numbers: 0, given: 0, preliminary: 0 };
  status.elsewhere = {
    numbers: before.numbers + numbers,
    given: before.given + given,
    preliminary: before.preliminary + preliminary,
  };
}

/** Each department that disagrees is asked and told all answers, though only one has the number in its rows. */
function tellEach(row: Row, told: string, stated: Dispute['stated'], statuses: Statuses, by: Set<string>): void {
  const single = `${nameOf(row)}${conflictIn(row)}`;
  for (const { contradictory } of statuses.values()) {
    const own = contradictory.indexOf(single);
    if (own >= 0) contradictory[own] = told;
  }
  for (const { department } of stated) {
    if (department === undefined) continue;
    const status = statusIn(statuses, department);
    if (!status.contradictory.includes(told)) status.contradictory.push(told);
    if (by.has(department)) continue;
    by.add(department);
    status.numbers += 1;
    status.given += 1;
    countElsewhere(status, { numbers: 1, given: 1, preliminary: 0 });
  }
}

/** The row of the part or number in question if it has one; otherwise that of its figure. */
function rowOf(rows: readonly Row[], path: Path): Row | undefined {
  const keys = `${keysIn(path).join('.')}.`;
  const torn = rows.filter((row) => row.conflict && row.figure === path[1]);
  return torn.find(({ item }) => item !== '' && keys.startsWith(`${item}.`)) ?? torn[0];
}

/** 专利申请量的上年（件）丙科报2064、乙科报2063. */
function disputeText(row: Row, path: Path, stated: Dispute['stated']): string {
  // The text of a growth or a rank has its own unit.
  const unit = path.some((key) => OWN_UNIT.has(String(key))) ? '' : row.unit;
  const name = nameOf({ ...row, item: keysIn(path).join('.'), unit });
  return `${name}${stated.map(({ department = '主文件', text }) => `${department}报${text}`).join('、')}`;
}

/** The labels of the keys on the path: 发明专利 and 上年 for a part's number of last year. */
function keysIn([, , ...rest]: Path): string[] {
  return labelsOf(figure, rest.map(String)).filter((_, index) => !UNTOLD.has(String(rest[index])));
}

const UNTOLD: ReadonlySet<string> = new Set(['value', 'parts', 'breakdown', 'facts']);
const OWN_UNIT: ReadonlySet<string> = new Set(['growth', 'ranks', 'unit']);

/** How many contradictions there are: one between departments is listed for each of them but counts once. */
export function contradictionsIn(statuses: readonly Status[]): number {
  return new Set(statuses.flatMap(({ contradictory }) => contradictory)).size;
}

/** 专利申请量（件）, 专利申请量的发明专利（件）, with the name from the sheet; for an achievement its own name. */
function nameOf({ kind, called, item, label, unit }: Row): string {
  const name =
    kind === 'achievement' ? label.trim() : item === '' ? called : `${called}的${item.replaceAll('.', '的')}`;
  return unit === '' || kind === 'achievement' ? name : `${name}（${unit}）`;
}

/** 为36，分项合计39. */
function conflictIn({ value }: Row): string {
  const [, both] = /【待核：(.+?)】/u.exec(value) ?? [];
  return both === undefined ? '' : `为${both.replace('／', '，')}`;
}

/** The line to send to a department; undefined if nothing is wanted from it. */
export function requestOf({ department, missing, contradictory, preliminary }: Status): string | undefined {
  // There is no one to send it to.
  if (department === WITHOUT_OWNER) return undefined;
  const wants = [
    missing.length > 0 ? `${some(missing)}未报，请补` : '',
    contradictory.length > 0 ? `${some(contradictory)}，请核` : '',
    preliminary.length > 0 ? `${some(preliminary)}是预计数，请定` : '',
  ].filter((want) => want !== '');
  return wants.length === 0 ? undefined : `${department}：${wants.join('；')}。`;
}

/** At most this many names are listed; of more, these and the total. */
const FEW = 3;

function some(names: readonly string[]): string {
  return names.length <= FEW ? names.join('、') : `${names.slice(0, FEW).join('、')}等${names.length}项`;
}

/** 共6个责任单位、89个数，已报80个，待补6个，待核2个，预计1个。 */
export function totalOf(statuses: readonly Status[]): string {
  const sum = (count: (status: Status) => number) => statuses.reduce((all, status) => all + count(status), 0);
  const all = sum(({ numbers, elsewhere }) => numbers - (elsewhere?.numbers ?? 0));
  const given = sum(({ given, elsewhere }) => given - (elsewhere?.given ?? 0));
  const told = [
    `已报${given}个`,
    ...[
      ['待补', all - given] as const,
      ['待核', contradictionsIn(statuses)] as const,
      ['预计', sum(({ preliminary, elsewhere }) => preliminary.length - (elsewhere?.preliminary ?? 0))] as const,
    ].flatMap(([word, count]) => (count > 0 ? [`${word}${count}个`] : [])),
  ];
  const departments = statuses.filter(({ department }) => department !== WITHOUT_OWNER).length;
  return `共${departments > 0 ? `${departments}个责任单位、` : ''}${all}个数，${told.join('，')}。`;
}
