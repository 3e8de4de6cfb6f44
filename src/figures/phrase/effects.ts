import { MEASURE_WORDS } from '../../zh/measure-words.ts';
import type { Figure } from '../figure.ts';
import { quantityOf } from '../number.ts';
import { moneyIn } from './money.ts';
import { quantityOrGap } from './words.ts';

/** 家入驻企业: a measure word and the noun counted. */
const WITH_NOUN = new RegExp(`^[${MEASURE_WORDS}]\\p{Script=Han}[\\p{Script=Han}（）、]+$`, 'u');

/** 带动全社会研发投入31亿元; 惠及企业186家: the effects of a figure. */
export function effectClauses(figure: Figure): string[] {
  const { data, setting } = figure;
  const { leverage } = data;
  const clauses: string[] = [];
  if (leverage) {
    const amount = quantityOrGap(figure, moneyIn(leverage.value, figure.unit));
    clauses.push(setting.say('带动', { 动词: leverage.verb ?? setting.say('撬动'), 名称: leverage.label, 数: amount }));
  }
  const amount = beneficiariesText(figure);
  if (data.beneficiaries && amount !== undefined && !isGrant(figure)) {
    const { object = '' } = data;
    // 52个县 and 11家企业 already say who benefits.
    const isSaid = WITH_NOUN.test(data.beneficiaries.unit) || data.beneficiaries.unit.endsWith(object);
    clauses.push(setting.say('惠及', { 对象: isSaid ? '' : object, 数: amount }));
  }
  return clauses;
}

/** 186家: how many benefit, in that number's own unit, as the figure's is usually money; undefined if it is not given. */
export function beneficiariesText(figure: Figure): string | undefined {
  const { beneficiaries } = figure.data;
  return beneficiaries && quantityOrGap(figure, { amount: beneficiaries, unit: beneficiaries.unit });
}

/** 累计196件, if the figure also has a value. */
export function runningTotal(figure: Figure): string[] {
  const { cumulative } = figure.data;
  if (!cumulative || !figure.value) return [];
  return [figure.setting.say('累计', { 数: quantityOrGap(figure, quantityOf(cumulative, figure.unit)) })];
}

/** Names of money that is paid out: 种子资金, 高企奖补; not 社会资金, 股权融资, 纳税总额 or 加计扣除额. */
const PAID =
  /(?<!(?:社会|自筹|自有|民间|融资|到位|到账))(?:资金|经费|拨款|补[助贴]|奖[励补金]|津贴|资助)[总金]?[额款]?$/u;

/**
 * 惠及: 11家入驻企业 names the recipients of the money, so the sentence begins with them, if it is paid out or a verb
 * says what else was done.
 */
export function isGrant({ data, unit, label }: Figure): boolean {
  const isGiven = data.verb !== undefined || PAID.test(label);
  return isGiven && data.beneficiaries !== undefined && WITH_NOUN.test(data.beneficiaries.unit) && unit.endsWith('元');
}

/** 研发费用加计扣除额累计25亿元: a name that ends in a verb needs a noun before 累计. */
export function cumulativeClauses(figure: Figure, label: string): string[] {
  const { cumulative } = figure.data;
  if (!cumulative) return [label];
  const quantity = quantityOf(cumulative, figure.unit);
  const { say } = figure.setting;
  const isVerb = /(?:扣除|减免|抵免|返还|减税|退税)$/u.test(label) && quantity.unit.endsWith('元');
  const noun = isVerb ? say('金额', { 名称: label }) : label;
  return [`${noun}${say('累计', { 数: quantityOrGap(figure, quantity) })}`];
}
