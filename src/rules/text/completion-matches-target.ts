import { decimal, inUnit, rateDigits, rounded } from '../../figures/number.ts';
import { quantities, type WrittenQuantity } from '../../passages/quantities.ts';
import { slack } from '../../passages/stated-rates.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { AGAINST_LAST_YEAR, FALL, RISE } from '../../zh/change-words.ts';
import { HOW_DONE } from '../how-done.ts';
import type { TextFinding, TextRule } from '../rule.ts';

const WINDOW = 30;
const TARGET = /(?:目标|任务|计划|指标)(?:数|值|任务)?(?:为|是|应达到?|要求达到?)?$/u;
const DONE = /^[，,；;]?(?:截至[^，,。；;]{0,12}[，,]?|全年|实际|已|共|实)*(?:完成|达到?|实现)了?$/u;
const RATE =
  /^[，,]?(?:目标|任务|计划)?(?:完成率|完成(?:全年|年度|了)?(?:目标|任务|计划)(?:任务)?的|占(?:全年|年度)?(?:目标|任务|计划)(?:任务)?的|为(?:全年|年度)?(?:目标|任务|计划)(?:任务)?的)(?:为|达到?|是)?$/u;
/** 完成15.8亿元，完成年度目标14亿元的112.9%: the target comes after the result. */
const TARGET_BEHIND = /^[，,；;]?(?:完成|达到?|占|为|相当于)了?(?:全年|年度)?(?:目标|任务|计划)(?:任务|数|值)?[（(]?$/u;
/** 22.4亿元，同比增长24.4%，完成: a rate of growth beside the result. */
const GROWN = new RegExp(`^[，,、（(](?:${AGAINST_LAST_YEAR})(?:${RISE}|${FALL})了?$`, 'u');
/** 超额完成年度任务，完成率97%; in 超额完成年度任务，研发投入完成92.3% the rate is of another figure. */
const OVER =
  /超额(?:完成|实现)[^，,、。；;\d]{0,16}[，,、]?(?:全年|年度|目标|任务|计划|指标|各项|主要|总体|平均|实际|累计|已|共|的)*完成率?[^，,。；;\d]{0,10}$/u;
/** 28项完成或超额完成，完成率87.5%: the rate is of the items that were done; with 均 and the like all of them were. */
const ITEMS_DONE = /^(?![^，,]*(?:均|都|全[部面]))[^，,。；;、\d]{0,12}超额/u;

/** 完成年度目标的98%; only for the year, as 完成五年规划目标的71% does not contradict 超额完成年度任务. */
const OF_YEAR =
  /(?:完成率|(?:完成|占|为|达到?)了?(?:全年|年度)?(?:目标|任务|计划)(?:任务)?(?:[\d.]+[百千万亿]*\p{Script=Han}{1,4})?的)(?:为|达到?|是)?$/u;
const OF_YEARS = /五年|三年|规划|总体|累计|[”]/u;
const REACHED = `^[，,]${HOW_DONE}*`;
/** 超额完成年度任务, but not 超额完成序时任务. */
const OVER_BEHIND = new RegExp(
  `${REACHED}超额(?:完成|实现)了?(?:全年|年度|既定|预定)?(?:各项)?(?:目标任务|目标|任务|计划|指标)`,
  'u',
);
const HALF_BEHIND = new RegExp(
  `${REACHED}(?:实现|做到|达到)?了?“?(?:时间过半[、，,])?(?:目标任务|任务|目标|指标)(?:完成)?[“”]?(?:过半|超半)|${REACHED}(?:实现|做到)了?“?双过半`,
  'u',
);

const BOAST = `${REACHED}(?:超额|圆满|全面|提前|顺利|如期)(?:完成|实现)了?(?:全年|年度|既定|预定)?`;
/** 486篇，超额完成年度目标500篇: the target with its number. */
const OVER_TARGET = new RegExp(`${BOAST}(?:各项)?(?:目标任务|目标|任务|计划|指标)(?:数|值)?(?:为)?$`, 'u');
/** 486篇，超额完成500篇的年度目标. */
const OVER_NUMBER = new RegExp(`${BOAST}$`, 'u');
/** In 完成10家目标企业走访 it is no target. */
const NAMED_BEHIND =
  /^(?:的(?:全年|年度|既定|预定|预期)?(?:目标|任务|计划|指标)|(?:全年|年度|既定|预定|预期)?(?:目标|任务|计划|指标)(?:任务)?(?=[，,。；;]|$))/u;

/** How far the result is from the target before it. */
const MARGIN_BEHIND =
  /^[，,](?:(?:超额(?:完成)?|超出|超(?:全年|年度)?(?:目标|任务|计划)|[比较](?:目标|任务|计划)[多高])|(?:距(?:目标|任务|计划))?[尚还][差缺]|[比较](?:目标|任务|计划)[少低])了?$/u;
const AGAINST_TARGET = /^[，,](?:[比较距超]|超过|超出)(?:全年|年度|预定|既定)?(?:目标|任务|计划)(?:数|值)?$/u;
const BEYOND = /^(?:超出|多|高出?|[尚还]?[差缺]|少|低)了?$/u;
const SHORT = /[差缺少低]了?$/u;

export const completionMatchesTarget: TextRule = {
  name: 'completion-matches-target',
  severity: 'error',
  description: '完成率和超额数应与目标数和完成数相符，不足100%的不说超额完成，不足50%的不说过半。',
  why: '考核以完成率为准，目标数和完成数都在句中，算错了一查便知。',
  basis: '惯例：完成率＝完成数÷目标数',
  bad: '全年目标30件，完成26件，完成率107%。',
  good: '全年目标30件，完成26件，完成率86.7%。',
  *check({ passages }) {
    for (const passage of passages) {
      const { text } = passage;
      const all = quantities(text);
      for (const [index, rate] of all.entries()) {
        if (rate.unit !== '%' || rate.approximate) continue;
        const met = resultBefore(text, all, index - 1);
        const isTurned = isTargetBehind(text, met, all[index - 1], rate);
        const done = isTurned ? met?.result : all[index - 1];
        const target = all[index - (isTurned ? 1 : 2)];
        const span = { passage, from: rate.from, to: rate.to };
        const right =
          done && target && (isTurned || isInOrder(text, target, done, rate)) ? rightOf(target, done, rate) : undefined;
        if (right !== undefined) {
          yield {
            ...span,
            message: `目标${target?.digits}${target?.unit}，完成${done?.digits}${done?.unit}，完成率应为${right}%，这里写${rate.digits}%。`,
            hint: `改为${right}%，或核对目标数和完成数。`,
          };
          continue;
        }
        const before = text.slice(Math.max(0, rate.from - 2 * WINDOW, done?.to ?? 0), rate.from);
        if (decimal(rate.digits).lt(100) && OVER.test(before) && !ITEMS_DONE.test(text.slice(done?.to ?? rate.from))) {
          yield {
            ...span,
            message: `说超额完成，完成率应在100%以上，这里写${rate.digits}%。`,
            hint: '核对完成率；未完成的不说“超额”。',
          };
          continue;
        }
        const boast = boastBehind(text, rate);
        if (boast) yield { passage, ...boast };
      }
      for (const [index, target] of all.entries()) {
        const short = shortOf(text, all[index - 1], target) ?? marginWrong(text, all.slice(index, index + 3));
        if (short) yield { passage, ...short };
      }
    }
  },
};

/** 完成年度目标的71.0%，超额完成年度目标任务; 完成年度目标的48.3%，实现任务过半. */
function boastBehind(text: string, { from, to, digits }: WrittenQuantity): Omit<TextFinding, 'passage'> | undefined {
  const before = /[^，,。；;]*$/u.exec(text.slice(Math.max(0, from - WINDOW), from))?.[0] ?? '';
  if (!OF_YEAR.test(before) || OF_YEARS.test(before)) return undefined;
  const behind = text.slice(to, to + WINDOW);
  const done = decimal(digits);
  if (done.lt(100) && OVER_BEHIND.test(behind)) {
    const [said = ''] = OVER_BEHIND.exec(behind) ?? [];
    return {
      from: to + 1,
      to: to + said.length,
      message: `完成率是${digits}%，不足100%，不应说“${said.slice(1)}”。`,
      hint: '核对完成率；未完成的不说“超额”。',
    };
  }
  const [said] = done.lt(50) ? (HALF_BEHIND.exec(behind) ?? []) : [];
  if (said === undefined) return undefined;
  return {
    from: to + 1,
    to: to + said.length,
    message: `完成率是${digits}%，不足50%，不应说“${said.slice(1)}”。`,
    hint: '核对完成率；不足一半的不说“过半”。',
  };
}

/** A target said to be met by a number that is below it. */
function shortOf(
  text: string,
  done: WrittenQuantity | undefined,
  target: WrittenQuantity,
): Omit<TextFinding, 'passage'> | undefined {
  if (!done || done.approximate || target.approximate || !isSameBase(done.unit, target.unit)) return undefined;
  const words = text.slice(done.to, target.from);
  const behind = text.slice(target.to, target.to + WINDOW);
  // 完成年度目标500篇的97.2% is a rate.
  const isMet = OVER_NUMBER.test(words) ? NAMED_BEHIND.test(behind) : OVER_TARGET.test(words) && !/^的/u.test(behind);
  if (!isMet || done.value.gte(target.value)) return undefined;
  const said = `${done.digits}${done.unit}`;
  return {
    from: done.to + 1,
    to: target.to,
    message: `${said}不到目标${target.digits}${target.unit}，不应说“${words.slice(1)}”。`,
    hint: '核对完成数和目标；没有完成的，写明还差多少。',
  };
}

/** 目标1100家，完成1126家，超额26家; 完成5.26亿元，较目标5亿元超出0.26亿元. */
function marginWrong(
  text: string,
  [first, second, margin]: readonly WrittenQuantity[],
): Omit<TextFinding, 'passage'> | undefined {
  if (!first || !second || !margin || margin.from - first.to > 2 * WINDOW) return undefined;
  const between = text.slice(first.to, second.from);
  const words = text.slice(second.to, margin.from);
  const isTargetFirst = TARGET.test(text.slice(Math.max(0, first.from - 10), first.from)) && DONE.test(between);
  if (isTargetFirst ? !MARGIN_BEHIND.test(words) : !(AGAINST_TARGET.test(between) && BEYOND.test(words)))
    return undefined;
  const [target, done] = isTargetFirst ? [first, second] : [second, first];
  const all = [target, done, margin];
  if (all.some(({ approximate, unit }) => approximate || unit === '' || !isSameBase(unit, margin.unit)))
    return undefined;
  const over = done.value.minus(target.value);
  const stated = SHORT.test(words) ? margin.value.neg() : margin.value;
  // A target is exact, as 5亿元 is.
  if (
    stated
      .minus(over)
      .abs()
      .lte(slack(done).plus(slack(margin)))
  )
    return undefined;
  const right = `${inUnit(over.abs(), margin.unit)}${margin.unit}`;
  return {
    from: margin.from,
    to: margin.to,
    message: `目标${target.digits}${target.unit}，完成${done.digits}${done.unit}，${over.lt(0) ? '还差' : '超出'}${right}，这里写${margin.digits}${margin.unit}。`,
    hint: '核对目标数、完成数和两者之差。',
  };
}

/** The result before a target, and where what is said beside it ends. */
interface Met {
  result: WrittenQuantity;
  end: number;
}

function resultBefore(text: string, all: readonly WrittenQuantity[], target: number): Met | undefined {
  const [earlier, result] = [all[target - 2], all[target - 1]];
  if (!result) return undefined;
  const isGrowth = earlier && result.unit === '%' && GROWN.test(text.slice(earlier.to, result.from));
  const end = result.to + (/^[）)]/u.test(text.slice(result.to)) ? 1 : 0);
  return { result: isGrowth ? earlier : result, end };
}

/** 完成年度目标20亿元的112.0%, 完成年度目标（680家）的103.5%. */
function isTargetBehind(
  text: string,
  met: Met | undefined,
  target: WrittenQuantity | undefined,
  rate: WrittenQuantity,
): boolean {
  if (!met || !target || target.from - met.end > WINDOW) return false;
  const words = text.slice(met.end, target.from);
  const closing = /[（(]$/u.test(words) ? /^[）)]的$/u : /^的$/u;
  return TARGET_BEHIND.test(words) && closing.test(text.slice(target.to, rate.from));
}

function isInOrder(text: string, target: WrittenQuantity, done: WrittenQuantity, rate: WrittenQuantity): boolean {
  if (done.from - target.to > WINDOW || rate.from - done.to > WINDOW) return false;
  if (!TARGET.test(text.slice(Math.max(0, target.from - 10), target.from))) return false;
  return DONE.test(text.slice(target.to, done.from)) && RATE.test(text.slice(done.to, rate.from));
}

function rightOf(target: WrittenQuantity, done: WrittenQuantity, rate: WrittenQuantity): string | undefined {
  if (target.approximate || done.approximate || target.value.lte(0)) return undefined;
  if (!isSameBase(target.unit, done.unit) || target.unit === '') return undefined;
  const exact = done.value.div(target.value).times(100);
  if (rounded(exact, rate.decimals).eq(decimal(rate.digits))) return undefined;
  return rateDigits(exact, Math.max(1, rate.decimals));
}
