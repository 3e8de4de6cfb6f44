import type { Amount } from '../../report/amount.ts';
import { STAGE_FIELDS, type Stage } from '../../report/counts.ts';
import { compare } from '../derive.ts';
import { type Change, type Figure, ratio } from '../figure.ts';
import { exact, quantityOf } from '../number.ts';
import type { PhraseName } from '../wording.ts';
import { changeText, saysBasis } from './change.ts';
import { moneyOf } from './money.ts';
import { inBrackets, quantityOrGap, rateText } from './words.ts';

/** Whether a figure tells how many were applied for and how many of them succeeded. */
export function isFunnel({ data }: Figure): boolean {
  return STAGE_FIELDS.some((field) => data[field] !== undefined);
}

/** The stage of success; if the figure has no other number, a target refers to it. */
export function mainStage({ data }: Pick<Figure, 'data'>): (typeof THROUGH)[number] | undefined {
  return THROUGH.find((field) => data[field]);
}

/** The phrase for how many succeeded at each stage. */
export const CAME_THROUGH = { approved: '获批立项', selected: '入选', arranged: '安排' } as const satisfies Record<
  (typeof THROUGH)[number],
  PhraseName
>;

const THROUGH = ['approved', 'selected', 'arranged'] as const satisfies Stage[];

/** Change of one stage compared with its own 上年; a growth stated for the figure does not apply to it. */
export function stageChange({ data, unit }: Figure, field: Stage): Change | undefined {
  const { value, prior } = data[field] ?? {};
  const change = value && prior && compare(quantityOf(value, unit), quantityOf(prior, unit));
  if (!change?.difference || value === undefined || !exact(quantityOf(value, unit))?.isZero()) return change;
  // A fall to zero is always −100% as a rate.
  return { ...change, kind: 'difference', size: change.difference };
}

/** The phrase for none at each stage: 申报12项，获批立项0项 reads badly. */
const NONE_THROUGH = { approved: '暂无立项', selected: '未入选', arranged: '暂未安排' } as const satisfies Record<
  (typeof THROUGH)[number],
  PhraseName
>;

/**
 * 申报省级新产品446项，获批立项394项; 推荐申报…21项（全市共31项），入选10项; 受理…申报343项，安排53项、资金3300万元.
 * `isFollowed`: a target or a rank follows.
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
    const note = all === '' ? '' : inBrackets(figure, all);
    clauses.push(`${say('推荐申报', { 名称: label, 数: text(recommended.value) })}${note}`, ...grown('recommended'));
  } else if (applied) {
    clauses.push(say(arranged ? '受理申报' : '申报', { 名称: label, 数: text(applied.value) }), ...grown('applied'));
  }
  // The name is said once, in the first clause.
  const name = () => (clauses.length === 0 ? label : '');
  const money = fundedStage(figure) && moneyOf(figure);
  for (const field of THROUGH) {
    const amount = figure.data[field]?.value;
    if (!amount) continue;
    const number = `${text(amount)}${money && field === fundedStage(figure) ? beside(figure, money, isFollowed) : ''}`;
    const isNone = !money && exact(quantityOf(amount, figure.unit))?.isZero() === true;
    const [named, counted] = [{ 名称: name() }, { 名称: name(), 数: number }];
    // With nothing applied for before it, 获批 alone says how.
    const came = field === 'approved' && clauses.length === 0 ? '获批' : CAME_THROUGH[field];
    clauses.push(isNone ? say(NONE_THROUGH[field], named) : say(came, counted), ...grown(field));
  }
  const rate = rateTold(figure);
  if (rate !== undefined) clauses.push(say('立项率', { 率: rate }));
  return clauses;
}

/** 、资金612万元; in brackets if a growth, a rate, a target or a rank follows, which would seem to be the money's. */
function beside(figure: Figure, money: { 名称: string; 数: string }, isFollowed: boolean): string {
  const stage = fundedStage(figure);
  const goesOn = isFollowed || (stage && stageChange(figure, stage)) || rateTold(figure) !== undefined;
  return figure.setting.say(goesOn ? '括注资金' : '连同资金', money);
}

function fundedStage({ data }: Figure): 'approved' | 'arranged' | undefined {
  return data.arranged ? 'arranged' : data.approved && 'approved';
}

/** 立项率, if 句式 asks for it; undefined if none was approved, since it would add nothing. */
export function rateTold(figure: Figure): string | undefined {
  const { data, unit } = figure;
  const approved = data.approved && exact(quantityOf(data.approved.value, unit));
  return data.style === '通过率' && approved?.isZero() !== true ? approvalRate(figure) : undefined;
}

/** 88.3%: the percentage of applications that were approved. */
export function approvalRate(figure: Figure): string | undefined {
  const [applied, approved] = [figure.data.applied?.value, figure.data.approved?.value];
  const percent = applied && approved && ratio(quantityOf(approved, figure.unit), quantityOf(applied, figure.unit));
  return percent && rateText(figure, percent);
}
