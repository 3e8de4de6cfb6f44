import { type Amount, PENDING } from '../../report/amount.ts';
import type { Achievement } from '../../report/schema.ts';
import { MINISTRY, MUNICIPALITY, PROVINCE } from '../../zh/levels.ts';
import { countWord } from '../../zh/numerals.ts';
import { clause, enumerate, fullMarks } from '../../zh/text.ts';
import { quantityText } from '../number.ts';
import { SAID_BY_UNIT } from '../phrase/facts.ts';
import { gap } from '../phrase/words.ts';
import type { Say } from '../wording.ts';

/** Roles that say how something is done and need a verb after them: 牵头组建, 参与举办. Other roles are verbs themselves. */
const MANNER = /^(?:合作|联合|共同|协同|协作|牵头|参与|配合)$/u;

/** Verbs that contain their object or take none: 高分通过验收, 揭牌. What was achieved stands before them as the subject. */
const ENDS_CLAUSE = /(?:通过.+|投入.+|[揭挂]牌(?:运行|运营)?|投[用产运]|[开竣]工|落成|奠基|[封结]顶)$/u;

/** Decisions by others: they approve what we lead. 牵头获批 would read as if we ourselves were approved. */
const DECIDED = /^(?:已|正式|顺利|成功|新|再次|首批)*(?:获(?!取)|入选|入围|列入|立项)/u;

/** An amount of an achievement as printed: 1.4亿元, 2项; 【待补：成果科】 if the number is still missing. */
export function amountText({ owner }: Pick<Achievement, 'owner'>, amount: Amount, unit = ''): string {
  const own = amount.unit || unit;
  return amount.pending ? `${gap({ data: { owner } })}${own}` : quantityText({ amount, unit: own });
}

/** Every number of an achievement. */
export function amountsOf({ funds, grades = {}, facts = {} }: Achievement): Amount[] {
  return [...(funds ? [funds] : []), ...Object.values(grades), ...Object.values(facts)];
}

/** How messages refer to it: by its name, else its 编号, else its position. */
export function titleOf(achievement: Achievement, index: number): string {
  const { name = '', id } = achievement;
  return (isNamePending(achievement) ? '' : name) || id || `第${index + 1}条成果`;
}

/** The result as one clause; undefined if there is none. */
export function resultOf({ result = '' }: Achievement): string | undefined {
  return clause(result) === '' ? undefined : clause(result);
}

/** Names of events one competes in, 总决赛 and 大赛（决赛） included: what one receives there is a grade, not the event. */
const CONTEST = /(?:赛|评比|评选|评审)(?:（[^（）]*）)?$/u;

/** 总决赛, 大赛（决赛）, 评选: by the end of the name. */
export function isContest(name: string): boolean {
  return CONTEST.test(name);
}

/** Whether the name is still to be supplied. */
export function isNamePending({ name }: Pick<Achievement, 'name'>): boolean {
  return name === PENDING;
}

/** 评出一等奖1项: awards that the organization itself gives need no name; any other achievement needs a name or a result. */
export function isNameless(achievement: Achievement): boolean {
  const { kind, name = '', verb = '', grades = {} } = achievement;
  if (name !== '' || resultOf(achievement) !== undefined) return false;
  return !(kind === '奖励' && verb !== '' && Object.keys(grades).length > 0);
}

/** The name without quotation marks around the whole of it; a gap marker if a required name is missing. */
export function nameOf(achievement: Achievement): string {
  const isGap = isNameless(achievement) || isNamePending(achievement);
  return isGap ? gap({ data: { owner: achievement.owner } }) : unquoted(achievement.name ?? '');
}

/** Without “” around the whole name, and with full-width marks; “甲”和“乙” stays as it is. */
export function unquoted(name: string): string {
  return fullMarks(name.replace(/^“([^“”]*)”$/u, '$1'));
}

/** The name in quotation marks, never doubled: inner ones become single; “甲”“乙” and 《甲》 are left as they are. */
export function quoted(name: string): string {
  if (name === '' || name.startsWith('【') || /^(?:“[^“”]*”|《[^《》]*》)+$/u.test(name)) return name;
  return `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** Documents that are written and issued, so their names stand in 《》. */
const DRAWN_UP = /(?:制[定订]|修订|起草|编[制写著纂撰]|撰写|出版|[主参]编)$/u;
const ISSUED = /(?:发布|颁布|印发|出台)$/u;
const DOCUMENT =
  /(?:规范|标准|规程|导则|指南|共识|办法|意见|方案|规划|纲要|条例|规定|细则|措施|政策|目录|手册|报告|[白蓝绿]皮书)$/u;
/** 团体标准 after a name is its kind and stays outside 《》; on its own it is not a name. */
const STANDARD = /(?:(?:国际|国家|行业|地方|团体|企业)(?:技术)?标准)$/u;

/** 甲、乙 and 《甲》《乙》: no 、 between names in marks (GB/T 15834—2011, 4.5.3.5). */
export function listed(names: readonly string[]): string {
  return enumerate(names).replace(/(?<=[”》])、(?=[“《])/gu, '');
}

/** Whether it is a document by its verb or role, or by 发布 and the like and its name: 牵头制定老年心衰康复规范. */
export function isDocument({ verb, role = '', name = '' }: Achievement): boolean {
  const deed = verb ?? role;
  return DRAWN_UP.test(deed) || (ISSUED.test(deed) && (DOCUMENT.test(name) || name.includes('《')));
}

/** The name in its marks: 《老年心衰康复规范》 for a document; any other name is formatted by `otherwise`. */
export function markedName(achievement: Achievement, otherwise: (name: string) => string): string {
  const name = nameOf(achievement);
  if (!isDocument(achievement)) return otherwise(name);
  const title = name.replace(STANDARD, '');
  if (title === '' || /^【|《|\d项$/u.test(title)) return name;
  return `《${title}》${name.slice(title.length)}`;
}

/** 甲市连续两次、累计7次在乙地: who, how often and where; stands before the verb. */
export function settingOf(say: Say, { holder = '', streak, cumulative, venue }: Achievement): string {
  const times = [
    isSeveral(streak) ? say('连续几次', { 数: countWord(streak) }) : '',
    isSeveral(cumulative) ? say('累计几次', { 数: String(cumulative) }) : '',
  ];
  return `${holder}${enumerate(times.filter((text) => text !== ''))}${venue ? say('在何处', { 地点: venue }) : ''}`;
}

/** A single time is not 连续, and 累计1次 says nothing. */
export function isSeveral(times: number | undefined): times is number {
  return times !== undefined && times > 1;
}

/** 牵头组建, 承办, 举办: the verb given, else the role if it is a verb, else the default verb `plain`. */
export function deedOf({ role, verb }: Achievement, plain: string): string {
  if (verb !== undefined) return role !== undefined && MANNER.test(role) ? `${role}${verb}` : verb;
  if (role === undefined) return plain;
  return MANNER.test(role) ? `${role}${plain}` : role;
}

/** Whether what was achieved stands before the verb: 作物生理重点实验室通过验收, 参与建设的实验室获批. */
export function endsClause({ verb = '', role = '' }: Pick<Achievement, 'verb' | 'role'>): boolean {
  return ENDS_CLAUSE.test(verb) || (MANNER.test(role) && DECIDED.test(verb));
}

/** Whether the role is printed together with the verb. */
export function joinsVerb(role: string): boolean {
  return MANNER.test(role);
}

/** What follows the achievement, for every kind: 资金500万元，征集技术需求120余项. Skips numbers already in `said`. */
export function tailOf(say: Say, achievement: Achievement, said = ''): string[] {
  const { funds } = achievement;
  const isNew = (amount: Amount) => !tellsNumber(said, amountText(achievement, amount));
  const money =
    funds && isNew(funds) ? [say('另有资金', { 名称: say('资金'), 数: amountText(achievement, funds) })] : [];
  return [...money, ...factsOf(say, achievement, isNew)];
}

/** The facts of an achievement, each as a clause: 征集技术需求120余项; measures of the whole as one: 共12场1800人次. Skips numbers that are not `isNew`. */
export function factsOf(say: Say, achievement: Achievement, isNew: (amount: Amount) => boolean = () => true): string[] {
  const facts = Object.entries(achievement.facts ?? {}).filter(([, amount]) => isNew(amount));
  const isMeasure = ([name, amount]: [string, Amount]) => SAID_BY_UNIT.test(name) && amount.unit !== '';
  const counted = facts.filter(isMeasure).map(([, amount]) => amountText(achievement, amount));
  const others = facts.filter((fact) => !isMeasure(fact));
  return [
    ...(counted.length > 0 ? [say('总共', { 数: counted.join('') })] : []),
    ...others.map(([name, amount]) => fullMarks(name) + amountText(achievement, amount)),
  ];
}

/** Whether the text contains the number on its own: 20项 does not contain 0项. */
export function tellsNumber(text: string, number: string): boolean {
  const at = text.indexOf(number);
  return at >= 0 && !/[\d.]$/u.test(text.slice(0, at));
}

/** For 国, 省, 市 and 县: other words that imply the level. */
const NAMED: Record<string, RegExp> = {
  国: new RegExp(`中华|华夏|${MINISTRY}`, 'u'),
  省: new RegExp(`自治区|${MUNICIPALITY}|(?<=^|[“《获得评为选])${PROVINCE}`, 'u'),
  市: /自治州|(?<!联)盟/u,
  县: /(?<!自治|[园社地])区|(?<!红)旗(?![舰帜下])/u,
};

/** Whether the text itself shows the level: 全国 and 国家 for 国家级, 省 or 部 for 省部级, also 科技部 and 浙江制造. */
export function tellsLevel(text: string, level: string): boolean {
  const words =
    level
      .replace(/级$/u, '')
      .replace('国家', '国')
      .match(/国际|世界|./gu) ?? [];
  return words.some((word) => text.includes(word) || NAMED[word]?.test(text));
}
