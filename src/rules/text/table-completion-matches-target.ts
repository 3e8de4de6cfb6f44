import { decimal, rateDigits, rounded } from '../../figures/number.ts';
import type { WrittenQuantity } from '../../passages/quantities.ts';
import { slack } from '../../passages/stated-rates.ts';
import { rowsOfTables, type WrittenRow } from '../../passages/tables.ts';
import { isSameBase } from '../../report/same-amount.ts';
import type { TextFinding, TextRule } from '../rule.ts';

export const tableCompletionMatchesTarget: TextRule = {
  name: 'table-completion-matches-target',
  severity: 'error',
  description: '表里的完成率应与同一行的目标数、完成数相符。',
  why: '目标、完成和完成率并排摆着，考核时先看这一列。',
  basis: '惯例：完成率＝完成数÷目标数',
  bad: '| 指标 | 目标 | 完成 | 完成率 |\n|---|---|---|---|\n| 培育高新技术企业（家） | 40 | 42 | 95.2% |',
  good: '| 指标 | 目标 | 完成 | 完成率 |\n|---|---|---|---|\n| 培育高新技术企业（家） | 40 | 42 | 105.0% |',
  *check({ passages, ...scope }) {
    for (const row of rowsOfTables(passages, scope)) {
      const finding = wrongIn(row);
      if (finding) yield finding;
    }
  },
};

/** Less of these is better, and some divide the target by the result. */
const BETTER_LOW = /[能水电物]耗|耗[能水电]|排放|用时|时[间长限]|周期|事故|投诉|死亡|发生率|浓度|成本|负担|不良/u;

function wrongIn({ name, value, target, completion }: WrittenRow): TextFinding | undefined {
  if (!target || !completion) return undefined;
  const [done, aim, rate] = [value.quantity, target.quantity, completion.quantity];
  if (rate.unit !== '%' || !isSameBase(done.unit, aim.unit) || aim.value.lte(0) || done.value.isNegative()) {
    return undefined;
  }
  if (fits(rate, done, aim) || (BETTER_LOW.test(name) && done.value.gt(0) && fits(rate, aim, done))) return undefined;
  const right = rateDigits(done.value.div(aim.value).times(100), Math.max(1, rate.decimals));
  return {
    passage: completion.passage,
    from: rate.from,
    to: rate.to,
    message: `“${name}”一行，目标${aim.digits}${aim.unit}，完成${done.digits}${done.unit}，完成率应为${right}%，这里写${rate.digits}%。`,
    hint: `改为${right}%，或核对目标数和完成数。`,
  };
}

/** Whether a rate is possible, given that the result is rounded; a target is exact. */
function fits(rate: WrittenQuantity, done: WrittenQuantity, aim: WrittenQuantity): boolean {
  const [least, most] = [done.value.minus(slack(done)), done.value.plus(slack(done))].map((each) =>
    rounded(each.div(aim.value).times(100), rate.decimals),
  );
  const stated = decimal(rate.digits);
  return least !== undefined && most !== undefined && least.lte(stated) && most.gte(stated);
}
