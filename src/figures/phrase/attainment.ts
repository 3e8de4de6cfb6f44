import { disputeIn, exactAmount, isExact } from '../../report/amount.ts';
import { monthsGone, schoolTime } from '../../report/period.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { isNetOfYear, isOfPart } from '../against.ts';
import { isBetterLow } from '../duration.ts';
import type { Change, Figure } from '../figure.ts';
import { goalOf } from '../goal.ts';
import { decimal, type Exact, exact, inUnit, plainDigits, type Quantity, quantityOf } from '../number.ts';
import type { PhraseName } from '../wording.ts';
import { mainStage } from './funnel.ts';
import { differenceText, rateText, roundedRate } from './words.ts';

/** How a figure compares with its target. */
export interface Attainment {
  met: boolean;
  /** 完成年度目标的134.7%, 距年度目标尚差4件. */
  text: string;
  /** The two numbers compared and how the text compares them: 22.9 ÷ 17, 30 − 26, equal, at most, or at least. */
  now: Quantity;
  goal: Quantity;
  by: '÷' | '−' | '=' | '≤' | '≥';
  /** Whether the target is an upper limit or a decrease. */
  isCap: boolean;
}

/** Compares a figure with its target; undefined if it has none, or no exact number to compare with it. */
export function attainment(figure: Figure): Attainment | undefined {
  const { target } = figure.data;
  const kind = AIMS.find((each) => target?.[each] !== undefined);
  const goal = kind && target?.[kind];
  if (!goal) return undefined;
  if (kind === 'net') return ofNet(figure);
  if (kind === 'growth') return ofGrowth(figure);
  const now = kind === 'added' ? figure.added?.quantity : mainQuantity(figure);
  return ofQuantity(figure, now, quantityOf(goal, figure.unit), AIM_NAMES[kind]);
}

/** 距年度目标尚差4件 ends the sentence; the text of a growth or net target or of a cap follows its number. */
export function closesSentence({ data: { target } }: Figure, { met, isCap, by }: Attainment): boolean {
  return !met && !isCap && by !== '÷' && target?.growth === undefined && target?.net === undefined;
}

/** The comparison with a target that is missed or behind schedule, if the figure is told among the problems. */
export function shortfall(figure: Figure): Attainment | undefined {
  const aim = figure.setting.amongProblems ? attainment(figure) : undefined;
  return aim && isOnCourse(figure, aim) ? undefined : aim;
}

/** The percentage of the year that has passed by the end of a part-year report; undefined for whole years. */
export function yearGone({ setting: { part } }: Figure): number | undefined {
  const months = part === undefined ? undefined : monthsGone(part);
  return months && (months / 12) * 100;
}

/** Whether it is met, or met in proportion to the part of the year that has passed: 时间过半、任务过半. */
export function isOnCourse(figure: Figure, { met, by, now, goal }: Attainment): boolean {
  const gone = yearGone(figure);
  const [size, wanted] = [exact(now), exact(goal)];
  if (met || gone === undefined || by !== '÷' || !size || !wanted) return met;
  return size.div(wanted).times(100).gte(gone);
}

/** Whether the target's year is not over yet: 尚差 would come too early. */
function isUnderWay(figure: Figure): boolean {
  return figure.setting.part !== undefined && isOfPart(figure);
}

type Aim = '目标' | '净增目标' | '新增目标';

/** What a target may require, in the order in which they count: a figure is compared with the first one set. */
export const AIMS = ['net', 'growth', 'added', 'value'] as const;
const AIM_NAMES = { net: '净增目标', growth: '目标', added: '新增目标', value: '目标' } as const satisfies Record<
  (typeof AIMS)[number],
  Aim
>;

/** Names of targets that are upper limits: 超出年度目标 would sound like praise. */
const CAP = { 目标: '控制目标', 净增目标: '净增控制目标', 新增目标: '新增控制目标' } as const satisfies Record<
  Aim,
  PhraseName
>;

function aimText(figure: Figure, of: Aim | (typeof CAP)[Aim]): string {
  return figure.setting.say(of, { 谁: whoseAim(figure) });
}

/** A level of government, with 定: 省定目标; an office has 下达: 省国资委下达目标. */
const LEVEL = /^(?:国家|自治区|.)$/u;

/** 年度, 学年, 省定, 省国资委下达: what stands before 目标. */
export function whoseAim(figure: Figure): string {
  const { data, setting } = figure;
  const who = data.target?.setBy?.replace(/(?:定|下达)$/u, '');
  if (who === undefined) return setting.say(aimTime(figure));
  return setting.say(LEVEL.test(who) || data.target?.setBy?.endsWith('定') ? '谁定' : '谁下达', { 谁: who });
}

/**
 * The period that a figure's target is for: its own school year or term, else the report's. In a school's report a
 * number of 2025年 has a target for the 年度, but one of 2026届 has the report's.
 */
export function aimTime({ data: { period = '' }, setting }: Figure): '学年' | '学期' | '年度' {
  return schoolTime(period) ?? (/^\d{4}年/u.test(period) ? undefined : setting.term) ?? '年度';
}

/** 年度目标【待核：成果科35／高新科34】: the target, if departments disagree on it. */
export function disputedAim(figure: Figure): string {
  const { target } = figure.data;
  const kind = AIMS.find((each) => disputeIn(target?.[each]));
  const torn = kind && target?.[kind];
  return torn ? `${aimText(figure, AIM_NAMES[kind])}${torn.before}` : '';
}

/** A number of a figure and the field that it stands in. */
interface Aimed {
  of: 'value' | 'total' | 'added' | NonNullable<ReturnType<typeof mainStage>> | 'cumulative';
  quantity: Quantity;
}

/** What a target refers to: the value, else the total, what was added, the main stage's number or 累计. */
export function aimedNumber(figure: Figure): Aimed | undefined {
  const { value, total, added, data, unit } = figure;
  if (value) return { of: 'value', quantity: value };
  if (total) return { of: 'total', quantity: total.quantity };
  if (added) return { of: 'added', quantity: added.quantity };
  const stage = mainStage(figure);
  const [of, counted] = stage && data[stage] ? [stage, data[stage].value] : ['cumulative' as const, data.cumulative];
  return counted && { of, quantity: quantityOf(counted, unit) };
}

/** The number of `aimedNumber`: what is compared with a target, as this figure's one number. */
export function mainQuantity(figure: Figure): Quantity | undefined {
  return aimedNumber(figure)?.quantity;
}

function ofQuantity(figure: Figure, now: Quantity | undefined, set: Quantity, of: Aim): Attainment | undefined {
  const aimed = goalOf(set, isBetterLow(figure));
  const goal = aimed?.bound;
  const [size, wanted] = [now && exact(now), goal && exact(goal)];
  if (!now || !size || !goal || !wanted || !isSameBase(now.unit, goal.unit)) return undefined;
  const { say } = figure.setting;
  const over = size.minus(wanted);
  const gap = distance(figure, over.abs(), now.unit);
  const plain = { 目标: aimText(figure, of) };
  const slots = { ...plain, 差: gap };
  const isCap = aimed.side === 'most';
  const met = isCap ? over.lte(0) : over.gte(0);
  const held = (text: string, by: Attainment['by']): Attainment => ({ met, text, now, goal, by, isCap });
  // Nothing is within zero.
  if (isCap && met) return held(say(wanted.isZero() ? '完成目标' : '控制在目标内', plain), '≤');
  if (isCap) return held(say('高于目标', { 目标: aimText(figure, CAP[of]), 差: gap }), '−');
  if (over.isZero()) return held(say('完成目标', plain), '=');
  const percent = wanted.gt(0) ? size.div(wanted).times(100) : undefined;
  const rate = { ...plain, 率: percent ? rateText(figure, percent) : '' };
  if (!met) {
    const tellsRate = isUnderWay(figure) && now.unit !== '%' && size.gt(0) && !aimed.isRange;
    return tellsRate && percent && roundedRate(figure, percent).lt(100)
      ? held(say('完成率', rate), '÷')
      : held(say('尚差', slots), '−');
  }
  if (aimed.isRange) return held(say('完成目标', plain), '≥');
  if (now.unit === '%') return held(say('超目标', slots), '−');
  if (!percent) return undefined;
  // For a target barely exceeded, 完成目标的100.0% would say no more than 完成目标.
  const text = roundedRate(figure, percent).eq(100) ? say('完成目标', plain) : say('完成率', rate);
  return held(text, '÷');
}

/** The unit of a change that a growth target can be compared with. */
const MEASURED: Partial<Record<Change['kind'], string>> = { rate: '%', points: '个百分点' };

/** Compares the rate as printed, so that readers who subtract get the same difference. */
function ofGrowth(figure: Figure): Attainment | undefined {
  const { change, data, setting } = figure;
  const wanted = data.target?.growth;
  const aimed = wanted && goalOf({ amount: wanted, unit: '%' }, isBetterLow(figure));
  if (!wanted || !aimed || !change || (data.growth && !isExact(data.growth))) return undefined;
  // Neither a growth nor a number that departments disagree on can be compared.
  if (change.kind === 'disputed' || figure.conflict?.what === '' || MEASURED[change.kind] !== wanted.unit)
    return undefined;
  const computed = change.stated === undefined && change.kind === 'rate';
  const rate = computed ? roundedRate(figure, change.size) : change.size;
  const places = computed ? Number(data.decimals ?? 1) : undefined;
  const now = { amount: exactAmount(places === undefined ? rate.toFixed() : rate.toFixed(places)), unit: '%' };
  const goal = aimed.bound;
  const wantedRate = decimal(goal.amount.digits ?? '0');
  const over = rate.minus(wantedRate);
  const isCap = aimed.side === 'most';
  const met = isCap ? over.lte(0) : over.gte(0);
  const held = (text: string, by: Attainment['by']): Attainment => ({ met, text, now, goal, by, isCap });
  const just = (phrase: PhraseName, by: Attainment['by']) =>
    held(setting.say(phrase, { 目标: aimText(figure, '目标') }), by);
  const far = (phrase: PhraseName, of: Aim | '控制目标' = '目标') =>
    held(setting.say(phrase, { 目标: aimText(figure, of), 差: distance(figure, over.abs(), '%') }), '−');
  if (over.isZero()) return just('达到目标', '=');
  if (!isCap) return aimed.isRange && met ? just('达到目标', '≥') : far(met ? '高于目标' : '低于目标');
  if (!wantedRate.lt(0)) return met ? just('控制在目标内', '≤') : far('高于目标', '控制目标');
  if (!rate.lt(0)) return far('尚差');
  // For a targeted decrease 低于 would suggest a shortfall where it fell by more.
  return { ...far(met ? '降幅超出目标' : '降幅尚差'), now: unsigned(now), goal: unsigned(goal) };
}

/** −6.7% as 6.7%, the size of the decrease. */
function unsigned({ amount, unit }: Quantity): Quantity {
  return { amount: exactAmount((amount.digits ?? '').replace('-', '')), unit };
}

function ofNet(figure: Figure): Attainment | undefined {
  const { total, data, unit } = figure;
  const net = total?.change?.difference;
  if (!net || !data.target?.net || !isNetOfYear(figure)) return undefined;
  const now = { amount: exactAmount(inUnit(net, unit)), unit };
  return ofQuantity(figure, now, quantityOf(data.target.net, unit), '净增目标');
}

function distance(figure: Figure, size: Exact, unit: string): string {
  if (unit === '%') return figure.setting.say('百分点', { 差: plainDigits(size) });
  return differenceText(figure, size, unit);
}
