import type { Amount } from '../../report/amount.ts';
import type { Achievement, Form } from '../../report/schema.ts';
import { MINISTRY, MUNICIPALITY, PROVINCE } from '../../zh/levels.ts';
import { enumerate } from '../../zh/text.ts';
import type { Figures } from '../figures.ts';
import { decimal, exact } from '../number.ts';
import type { Say } from '../wording.ts';
import { amountText, isContest, isSeveral, joinsVerb, nameOf, settingOf, tailOf } from './achievement-words.ts';

/** Associations of a trade, whatever place they name first: 中国煤炭工业协会, 中国机械工业科学技术奖; not 中国科学技术协会. */
const TRADE = /行业|(?<!科学技术)协会|联合会|商会|^中国\p{Script=Han}{1,6}工业(?!设计)/u;

/**
 * How an award's name or its 级别 begins at each level, highest first, with or without a place name: 安徽省科学技术奖,
 * 嘉兴市级.
 */
const LEVELS = [
  /^(?:国际|世界)/u,
  /^(?:国家|全国)/u,
  // National societies.
  /^(?:中国|中华|华夏)/u,
  new RegExp(`^(?:\\p{Script=Han}{0,3}省|部|${MINISTRY}|\\p{Script=Han}{0,7}自治区|${MUNICIPALITY}|${PROVINCE})`, 'u'),
  TRADE,
  /^(?:\p{Script=Han}{0,5}市|地)/u,
  /^(?:\p{Script=Han}{0,5}[县区]|校|院)/u,
];
/** How grades end, highest first; a grade may begin with a level: 国家级二等奖. */
const GRADES = ['特等奖', '金奖', '一等奖', '银奖', '二等奖', '铜奖', '三等奖', '优秀奖'];

/** Roles in which the work was ours; other roles are listed after them. */
const OURS = /^(?:主持|主导|牵头|独立)$/u;

/** Roles in which another organization won and we took part in the work. */
const TOOK_PART = /^(?:参与|配合)$/u;

/**
 * 获国家科技进步奖二等奖2项，省科技进步奖一等奖1项、二等奖3项、三等奖4项; holders are separated by ；, the one of the highest
 * award first.
 */
export function awards({ say }: Figures, group: readonly Achievement[], form: Form): string {
  const ranked = group.toSorted(byRank);
  const [own, others] = [ranked.findLastIndex(isOurs), ranked.findIndex((award) => !isOurs(award))];
  if (own > others && others >= 0) return ofHolder(say, ranked.map(withBearer), form, true);
  const holders = groupBy(group, ({ holder = '' }) => holder).map(([, all]) => all);
  return holders
    .sort((some, others) => byRank(some.toSorted(byRank)[0], others.toSorted(byRank)[0]))
    .map((all) => ofHolder(say, all, form))
    .join('；');
}

function isOurs({ holder }: Achievement): boolean {
  return holder === undefined;
}

/** 二等奖1项（甲厂）: behind 甲厂获国家奖； an award without a holder would seem to be 甲厂's. */
function withBearer({ holder = '', role, ...award }: Achievement): Achievement {
  return { ...award, ...(holder === '' && role === undefined ? {} : { role: `${holder}${fullRole(role ?? '')}` }) };
}

/**
 * 主持获省科技进步奖一等奖3项、二等奖5项，参与获一等奖2项: the role stands before the verb if every award has one, unless all are
 * `bracketed`.
 */
function ofHolder(say: Say, all: readonly Achievement[], form: Form, bracketed = false): string {
  const [first] = all;
  if (!first) return '';
  const leads = !bracketed && all.every(({ role }) => role !== undefined);
  const runs = leads ? byRole(all) : [['', [...all]] as const];
  const oneName = new Set(all.map(nameOf)).size === 1;
  const told = runs.map(([role, some], index) => {
    const byName = groupBy(
      some.map((award) => (role === '' ? award : withoutRole(award))).sort((a, b) => levelOf(a) - levelOf(b)),
      nameOf,
    );
    const won = wonBy(say, role, first.verb, runs.length === 1);
    const said = byName.map(([name, same]): Listed => {
      const sum = form === '简' ? wonIn(say, name, totalOf(say, same)) : undefined;
      const mixed = sum === undefined && !bracketed ? roleByRole(same, name, won) : undefined;
      if (mixed) return mixed;
      const number = sum ?? enumerate(gradesOf(same));
      return { text: oneName && index > 0 && number !== '' ? number : `${name}${number}` };
    });
    const several = form === '全' && byName.some(([, same]) => gradesOf(same).length > 1);
    return { text: listAwards(said, won, several ? '，' : '、'), long: said.length > 1 };
  });
  const mark = told.some(({ long }) => long) ? '；' : '，';
  // With grades, which are counted by themselves, 累计136次获……一等奖3项 would count two things.
  const once = first.grades === undefined ? first : { ...first, cumulative: undefined };
  const text = [`${settingOf(say, once)}${told.map(({ text }) => text).join(mark)}`, ...tailOf(say, first)].join('，');
  return once === first || !isSeveral(first.cumulative)
    ? text
    : `${text}；${say('累计获奖', { 数: String(first.cumulative) })}`;
}

/** One award name with its numbers. */
interface Listed {
  text: string;
  /** It ends in a verb of its own, or starts with one: what follows, or what comes before, does not share its verb. */
  opens?: boolean;
  closes?: boolean;
}

function listAwards(said: readonly Listed[], won: string, mark: string): string {
  return said
    .map(({ text, opens }, index) => {
      const before = said[index - 1];
      if (opens) return `${before ? '，' : ''}${text}`;
      return before && !before.closes ? `${mark}${text}` : `${before ? '；' : ''}${won}${text}`;
    })
    .join('');
}

/**
 * 主持获省奖一等奖2项、二等奖4项，参与获一等奖1项: if the grades of one award go back and forth between roles, each role
 * has its own list. Undefined if they do not.
 */
function roleByRole(same: readonly Achievement[], name: string, won: string): Listed | undefined {
  const roles = same
    .flatMap(({ grades, role = '' }) => Object.keys(grades ?? {}).map((grade) => ({ grade, role: fullRole(role) })))
    .sort((a, b) => placeOf(a.grade) - placeOf(b.grade));
  const turns = roles.filter(({ role }, index) => role !== roles[index - 1]?.role);
  if (turns.length === new Set(turns.map(({ role }) => role)).size) return undefined;
  const lists = groupBy(
    same.toSorted((a, b) => leading(a) - leading(b)),
    ({ role = '' }) => fullRole(role),
  ).map(([role, some]) => ({
    role,
    leads: joinsVerb(role) || OURS.test(role),
    grades: enumerate(gradesOf(some.map(withoutRole))),
  }));
  const text = lists.map(({ role, leads, grades }, index) => {
    const list = `${index === 0 ? name : ''}${grades}`;
    if (leads) return `${role}${won}${list}`;
    return `${list}${role === '' ? '' : `（${role}）`}`;
  });
  return { text: text.join('，'), opens: lists[0]?.leads === true, closes: lists.some(({ leads }) => leads) };
}

/** 0 without a role, then ours, others that may precede a verb, and those that may not. */
function leading({ role = '' }: Achievement): number {
  if (role === '') return 0;
  return OURS.test(role) ? 1 : joinsVerb(role) ? 2 : 3;
}

/** 参与完成的项目获, because a participant is not the winner; next to 主持获 the usual short form is 参与获. */
function wonBy(say: Say, role: string, verb: string | undefined, isAlone: boolean): string {
  const won = verb ?? say('获奖');
  const isWork = isAlone && TOOK_PART.test(role) && /[获得]$/u.test(won);
  return `${isWork ? say('所完成', { 参与: role }) : role}${won}`;
}

/** By the roles that may precede a verb, ours first; the others, under '', are printed in brackets after the number. */
function byRole(all: readonly Achievement[]): [string, Achievement[]][] {
  const ordered = all.toSorted((a, b) => leading(a) - leading(b));
  return groupBy(ordered, (award) => (leading(award) < 3 ? (award.role ?? '') : ''));
}

function withoutRole({ role: _, ...award }: Achievement): Achievement {
  return award;
}

/** 一等奖1项, 二等奖1项（合作）, highest first; for an award without grades only the role: （参与）. */
export function gradesOf(achievements: readonly Achievement[]): string[] {
  const graded = achievements.flatMap((achievement) => {
    const role =
      achievement.kind === '奖励' && achievement.role !== undefined ? `（${fullRole(achievement.role)}）` : '';
    const grades = Object.entries(achievement.grades ?? {});
    if (grades.length === 0) return role === '' ? [] : [{ grade: '', text: role }];
    return grades.map(([grade, amount]) => ({ grade, text: `${gradeText(achievement, grade, amount)}${role}` }));
  });
  return graded.sort((a, b) => placeOf(a.grade) - placeOf(b.grade)).map(({ text }) => text);
}

/** Table rows of 一等奖 and 1项, highest first; one row with both empty for an award without grades. */
export function gradeRows(achievement: Achievement): { grade: string; number: string }[] {
  const grades = Object.entries(achievement.grades ?? {});
  if (grades.length === 0) return [{ grade: '', number: '' }];
  return grades
    .map(([grade, amount]) => ({ grade, number: amountText(achievement, amount, '项') }))
    .sort((a, b) => placeOf(a.grade) - placeOf(b.grade));
}

/** 参与完成, typed with or without its brackets. */
export function fullRole(role: string): string {
  return role.replace(/^（([^（）]*)）$/u, '$1');
}

function gradeText(achievement: Achievement, grade: string, amount: Amount): string {
  // There is only one 第一名, so no count, unless another place is counted next to it: 第一名1项、第三名2项.
  const isOne = ({ unit, digits }: Amount) => unit === '' && digits === '1';
  const only = /^第.+名$/u.test(grade) && Object.values(achievement.grades ?? { grade: amount }).every(isOne);
  return only ? grade : `${grade}${amountText(achievement, amount, '项')}`;
}

function placeOf(grade: string): number {
  const index = GRADES.findIndex((name) => grade.endsWith(name));
  const place = index < 0 ? GRADES.length : index;
  return levelOf({ name: grade }) * (GRADES.length + 1) + place;
}

/**
 * 8项: all grades added up, for the short form; 3项（含合作1项） if some awards have a role, 1项（完成）、2项（参与完成） if all
 * have. Undefined if they cannot be added or if there is only one grade.
 */
function totalOf(say: Say, achievements: readonly Achievement[]): string | undefined {
  const total = sumOf(achievements);
  if (achievements.flatMap(({ grades }) => Object.keys(grades ?? {})).length < 2) return undefined;
  const roles = groupBy(achievements, ({ role = '' }) => fullRole(role)).map(([role, some]) => ({
    role,
    sum: sumOf(some),
  }));
  if (total === undefined || roles.some(({ sum }) => sum === undefined)) return undefined;
  const joined = roles.filter(({ role }) => role !== '');
  if (joined.length === roles.length) return enumerate(joined.map(({ role, sum }) => `${sum}（${role}）`));
  if (joined.length === 0) return total;
  return say('含其中', { 数: total, 各项: enumerate(joined.map(({ role, sum }) => `${role}${sum}`)) });
}

/** 奖项5项 for a contest, which is not itself received; undefined if not counted in 项 or 个 (293名). */
function wonIn(say: Say, name: string, total: string | undefined): string | undefined {
  if (total === undefined || !isContest(name)) return total;
  return /^\d+[项个]/u.test(total) ? say('奖项', { 数: total }) : undefined;
}

function sumOf(achievements: readonly Achievement[]): string | undefined {
  const amounts = achievements.flatMap(({ grades }) => Object.values(grades ?? {}));
  const units = new Set(amounts.map(({ unit }) => unit || '项'));
  const numbers = amounts.flatMap((amount) => exact({ amount, unit: '' }) ?? []);
  const [unit] = units;
  if (units.size !== 1 || numbers.length < amounts.length) return undefined;
  return `${numbers.reduce((sum, number) => sum.plus(number), decimal('0')).toFixed()}${unit}`;
}

/** By level, then by the best grade. */
function byRank(one: Achievement | undefined, other: Achievement | undefined): number {
  if (!one || !other) return 0;
  return levelOf(one) - levelOf(other) || bestOf(one) - bestOf(other);
}

function bestOf({ grades = {} }: Achievement): number {
  return Math.min(Number.MAX_SAFE_INTEGER, ...Object.keys(grades).map(placeOf));
}

function levelOf({ level, name = '' }: Achievement): number {
  const named = levelIn(name);
  const given = level === undefined ? named : levelIn(level);
  // A society's award counts as 国家级 but comes after those of the state.
  return given === levelIn('国家') ? Math.max(given, Math.min(named, levelIn('中国'))) : given;
}

function levelIn(text: string): number {
  if (TRADE.test(text)) return LEVELS.indexOf(TRADE);
  const index = LEVELS.findIndex((pattern) => pattern.test(text));
  return index < 0 ? LEVELS.length : index;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}
