import type { Amount } from '../../report/amount.ts';
import { STAGE_FIELDS, type Stage } from '../../report/counts.ts';
import { compare } from '../derive.ts';
import { type Change, type Figure, ratio } from '../figure.ts';
import { exact, quantityOf } from '../number.ts';
import type { PhraseName } from '../wording.ts';
import { changeText, saysBasis } from './change.ts';
import { moneyOf } from './money.ts';
import { quantityOrGap, rateText } from './words.ts';

/** Whether a figure tells how many were put forward and how many of them came through. */
export function isFunnel({ data }: Figure): boolean {
  return STAGE_FIELDS.some((field) => data[field] !== undefined);
}

/** What came through; of a figure without a number of its own a plan speaks of this stage. */
export function mainStage({ data }: Pick<Figure, 'data'>): (typeof THROUGH)[number] | undefined {
  return THROUGH.find((field) => data[field]);
}

/** How it is said of each that so many came through. */
export const CAME_THROUGH = { approved: '获批立项', selected: '入选', arranged: '安排' } as const satisfies Record<
  (typeof THROUGH)[number],
  PhraseName
>;

const THROUGH = ['approved', 'selected', 'arranged'] as const satisfies Stage[];

/** Of one stage against its own 上年; what is stated for the figure is not of it. */
export function stageChange({ data, unit }: Figure, field: Stage): Change | undefined {
  const { value, prior } = data[field] ?? {};
  const change = value && prior && compare(quantityOf(value, unit), quantityOf(prior, unit));
  if (!change?.difference || value === undefined || !exact(quantityOf(value, unit))?.isZero()) return change;
  // Down to none a rate would be −100% at all times.
  return { ...change, kind: 'difference', size: change.difference };
}

/** How it is said that none came through: 申报12项，获批立项0项 is no way to say it. */
const NONE_THROUGH = { approved: '暂无立项', selected: '未入选', arranged: '暂未安排' } as const satisfies Record<
  (typeof THROUGH)[number],
  PhraseName
>;

/**
 * 申报省级新产品446项，获批立项394项; 推荐申报…21项（全市共31项），入选10项; 受理…申报343项，安排53项、资金3300万元.
 * `isFollowed`: a plan or a rank follows, and the money behind them.
 */
export function funnelClauses(figure: Figure, label: string, compared = false, isFollowed = false): string[] {
  const { applied, recommended, ofAll, ofProvince, arranged } = figure.data;
  const { say } = figure.setting;
  const text = (amount: Amount) => quantityOrGap(figure, quantityOf(amount, figure.unit));
  const clauses: string[] = [];
  let isCompared = compared;
  const grown = (field: Stage): string[] => {
    const change = stageChange(figure, field);
    if (!change) return [];
    const told = { ...figure, change, conflict: undefined };
    const growth = changeText(told, change, isCompared);
    isCompared ||= saysBasis(told);
    return [growth];
  };
  if (recommended) {
    const of = (scope: string, amount: Amount | undefined) =>
      amount ? [say('一共', { 范围: scope, 数: text(amount) })] : [];
    const all = [...of('全市', ofAll), ...of('全省', ofProvince)].join('，');
    const note = all === '' ? '' : say('括注', { 各部分: all });
    clauses.push(`${say('推荐申报', { 名称: label, 数: text(recommended.value) })}${note}`, ...grown('recommended'));
  } else if (applied) {
    clauses.push(say(arranged ? '受理申报' : '申报', { 名称: label, 数: text(applied.value) }), ...grown('applied'));
  }
  // Said once, in whichever clause comes first.
  const name = () => (clauses.length === 0 ? label : '');
  const money = isBesideMoney(figure, isFollowed) ? moneyOf(figure) : undefined;
  for (const field of THROUGH) {
    const amount = figure.data[field]?.value;
    if (!amount) continue;
    const number =
      money && field === fundedStage(figure)
        ? say('连同资金', { 数: text(amount), 名称: money.名称, 资金: money.数 })
        : text(amount);
    const isNone = !money && exact(quantityOf(amount, figure.unit))?.isZero() === true;
    const [named, counted] = [{ 名称: name() }, { 名称: name(), 数: number }];
    clauses.push(isNone ? say(NONE_THROUGH[field], named) : say(CAME_THROUGH[field], counted), ...grown(field));
  }
  const rate = rateTold(figure);
  if (rate !== undefined) clauses.push(say('立项率', { 率: rate }));
  return clauses;
}

/** 资金612万元, which beside the number would part it from its growth, its rate, the plan or the rank: a clause behind these. */
export function fundsClauses(figure: Figure, isFollowed: boolean): string[] {
  const money = fundedStage(figure) && !isBesideMoney(figure, isFollowed) ? moneyOf(figure) : undefined;
  return money ? [figure.setting.say('另有资金', money)] : [];
}

/** Whether money is all that is said of what came through. */
function isBesideMoney(figure: Figure, isFollowed: boolean): boolean {
  const stage = fundedStage(figure);
  return stage !== undefined && !isFollowed && !stageChange(figure, stage) && rateTold(figure) === undefined;
}

function fundedStage({ data }: Figure): 'approved' | 'arranged' | undefined {
  return data.arranged ? 'arranged' : data.approved && 'approved';
}

/** 立项率, where it is asked for; of none that came through it says nothing more. */
export function rateTold(figure: Figure): string | undefined {
  const { data, unit } = figure;
  const approved = data.approved && exact(quantityOf(data.approved.value, unit));
  return data.style === '通过率' && approved?.isZero() !== true ? approvalRate(figure) : undefined;
}

/** 88.3%: of those applied for, how many were approved. */
export function approvalRate(figure: Figure): string | undefined {
  const [applied, approved] = [figure.data.applied?.value, figure.data.approved?.value];
  const percent = applied && approved && ratio(quantityOf(approved, figure.unit), quantityOf(applied, figure.unit));
  return percent && rateText(figure, percent);
}
