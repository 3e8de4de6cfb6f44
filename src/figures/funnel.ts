import type { Amount } from '../report/amount.ts';
import { type Figure, ratio } from './figure.ts';
import { quantityOf } from './number.ts';
import { quantityOrGap, rateText } from './words.ts';

const FIRST = ['applied', 'recommended', 'approved', 'selected', 'arranged'] as const;

/** Whether a figure tells how many were put forward and how many of them came through. */
export function isFunnel({ data }: Figure): boolean {
  return FIRST.some((field) => data[field] !== undefined);
}

/** 申报省级新产品446项，获批立项394项; 推荐申报…21项（全市共31项），入选10项; 受理…申报343项，安排53项、资金3300万元. */
export function funnelClauses(figure: Figure, label: string): string[] {
  const { applied, approved, recommended, ofAll, ofProvince, selected, arranged, funds, style } = figure.data;
  const { say } = figure.setting;
  const text = (amount: Amount) => quantityOrGap(figure, quantityOf(amount, figure.unit));
  const clauses: string[] = [];
  if (recommended) {
    const all = [
      ofAll ? say('一共', { 范围: '全市', 数: text(ofAll) }) : '',
      ofProvince ? say('一共', { 范围: '全省', 数: text(ofProvince) }) : '',
    ].join('');
    clauses.push(`${say('推荐申报', { 名称: label, 数: text(recommended) })}${all}`);
  } else if (applied) clauses.push(say(arranged ? '受理申报' : '申报', { 名称: label, 数: text(applied) }));
  // Said once, in whichever clause comes first.
  const name = () => (clauses.length === 0 ? label : '');
  const withFunds = (amount: Amount) =>
    funds ? say('连同资金', { 数: text(amount), 资金: text(funds) }) : text(amount);
  if (approved) clauses.push(say('获批立项', { 名称: name(), 数: arranged ? text(approved) : withFunds(approved) }));
  if (selected) clauses.push(say('入选', { 名称: name(), 数: text(selected) }));
  if (arranged) clauses.push(say('安排', { 名称: name(), 数: withFunds(arranged) }));
  const rate = style === '通过率' ? approvalRate(figure) : undefined;
  if (rate !== undefined) clauses.push(say('立项率', { 率: rate }));
  return clauses;
}

/** 88.3%: of those applied for, how many were approved. */
export function approvalRate(figure: Figure): string | undefined {
  const { applied, approved } = figure.data;
  const percent = applied && approved && ratio(quantityOf(approved, figure.unit), quantityOf(applied, figure.unit));
  return percent && rateText(figure, percent);
}
