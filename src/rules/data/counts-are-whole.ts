import type { Path } from '../../diagnostic.ts';
import { titleOf } from '../../figures/achievements/achievement-words.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Figures } from '../../figures/figures.ts';
import { quantityOf } from '../../figures/number.ts';
import { cutName } from '../../figures/references/members.ts';
import { tokens } from '../../figures/tokens.ts';
import { isRatio, whyNoSum } from '../../figures/why-no-sum.ts';
import type { Amount } from '../../report/amount.ts';
import type { Report } from '../../report/schema.ts';
import { COUNTED } from '../../zh/measure-words.ts';
import { ownAmounts } from '../own-amounts.ts';
import { type DataRule, everyText, type Finding } from '../rule.ts';

/** Measure words for things that only come whole: not 万件, 人年, 学时 or 亩. */
const WHOLE = new RegExp(`^${COUNTED}$`, 'u');

/** Daily and other averages over time, which can be added: 日均门诊量, 日门诊量; not 近日均已, 全年均有, 近三年均盈利. */
const BY_TIME =
  /(?<![近今即当昨上前去往历本全各多几两\d〇一二三四五六七八九十个])[日周月季年]均(?![衡等匀已])|^日(?![常本报志])\p{Script=Han}{1,5}量$/u;
/** Converted numbers: 研发人员全时当量, 按份额折算. */
const CONVERTED = /全时|当量|折[合算]/u;

/** 31.5篇: the decimal point is wrong, or the number is an average or has another unit. */
export const countsAreWhole: DataRule = {
  name: 'counts-are-whole',
  severity: 'warning',
  description: '以家、项、件、篇、人等计的数应是整数，以万、亿计的和平均数除外。',
  why: '没有半篇论文、半家企业，读者一看便知这个数抄错了位，或者不是这个单位。',
  basis: '惯例：逐个数出来的数没有小数',
  bad: '指标: {发表论文: {单位: 篇, 数值: 31.5}}',
  good: '指标: {发表论文: {单位: 篇, 数值: 315}}',
  *check(report, figures) {
    const { achievements = [] } = report;
    const averages = averagesIn(report, figures);
    for (const figure of figures.byName.values()) if (!averages.has(figure.name)) yield* ofFigure(figure);
    for (const [index, achievement] of achievements.entries()) {
      const { grades = {}, facts = {} } = achievement;
      const title = titleOf(achievement, index);
      for (const [field, amounts] of Object.entries({ grades, facts })) {
        for (const [name, amount] of Object.entries(amounts))
          if (!mayBeParted(name))
            yield* found(title, `“${name}”`, ['achievements', index, field, name], amount, amount.unit);
      }
    }
  },
};

/** 每万亩耕地仅有农技人员【万亩农技=1.8人】: the text before a number says that it is an average. */
const AVERAGE = /每(?![年月周日天])|平均|[人户县校院所班科家]均(?![衡等匀已])/u;

/** The figures of which a text says so. */
function averagesIn(report: Report, figures: Figures): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of everyText(report)) {
    for (const token of tokens(text)) {
      if (token.kind !== 'definition' && token.kind !== 'reference') continue;
      const before = /[^，。；：！？\n]*$/u.exec(text.slice(0, token.from))?.[0] ?? '';
      if (!AVERAGE.test(before)) continue;
      found.add(token.kind === 'definition' ? token.name : cutName(figures.byName, token.body)[0]);
    }
  }
  return found;
}

function* ofFigure(figure: Figure): Generator<Finding> {
  const { name, path, unit, data, facts, parts } = figure;
  // 口径 explains how it was counted: 全时当量, 按份额.
  if (whyNoSum(figure) !== undefined || [name, figure.label].some(mayBeParted) || data.basis !== undefined) return;
  for (const { what, at, amount } of ownAmounts(figure)) {
    if (at[0] !== 'against') yield* found(name, what, [...path, ...at], amount, quantityOf(amount, unit).unit);
  }
  const { beneficiaries } = data;
  if (beneficiaries) yield* found(name, '惠及', [...path, 'beneficiaries'], beneficiaries, beneficiaries.unit);
  for (const fact of facts) {
    if (mayBeParted(fact.name)) continue;
    yield* found(name, `“${fact.name}”`, [...path, 'facts', fact.name], fact.quantity.amount, fact.quantity.unit);
  }
  for (const part of parts) yield* ofFigure(part);
}

/** Whether the name is of an average or of converted counts: 人均论文, 全时当量. */
function mayBeParted(name: string): boolean {
  return isRatio(name) || BY_TIME.test(name) || CONVERTED.test(name);
}

function* found(name: string, what: string, path: Path, amount: Amount, unit: string): Generator<Finding> {
  const digits = amount.digits ?? '';
  const rest = digits.split('.')[1];
  if (rest === undefined || !WHOLE.test(unit)) return;
  const isIdle = /^0+$/u.test(rest);
  yield {
    path,
    message: `“${name}”的${what}是${digits}${unit}，以“${unit}”计的应是整数。`,
    hint: isIdle
      ? `写成${digits.split('.')[0]}。`
      : '核对这个数；是平均数的，名称里写明人均、平均；以万计的，写上万；折算的，写明“口径”。',
  };
}
