import { changes, comparable, type WrittenChange } from '../../passages/changes.ts';
import type { Years } from '../../passages/passage.ts';
import type { WrittenQuantity } from '../../passages/quantities.ts';
import { sentenceStart } from '../../passages/sentences.ts';
import { fitsGrowth, growthDigits } from '../../passages/stated-rates.ts';
import { FALL, RISE } from '../../zh/change-words.ts';
import { growsAtConstantPrices } from '../../zh/constant-prices.ts';
import { FIVE_YEAR_PLAN, yearsOfPlan } from '../../zh/five-year-plan.ts';
import { countValue } from '../../zh/numerals.ts';
import { TO } from '../../zh/range-mark.ts';
import type { TextRule } from '../rule.ts';

/** 2021—2025年, 五年, “十四五”期间: the time that an average is said to be of. */
const TIME = `(?:(\\d{4})年?${TO}(\\d{4})年|([两二三四五六七八九十]|\\d{1,2})年|(${FIVE_YEAR_PLAN}))(?:期间|时期|以来|间|来)?的?`;
const AVERAGE = new RegExp(
  `^[，,、（(]?(?:${TIME})?(?:实现)?(?:年均|年平均|平均每年|每年平均|年复合)(?:复合)?(?:${RISE}|${FALL}|递增|递减|增幅|增速|降幅)(?:率|速度)?(?:为|达到|达|是|了)?$`,
  'u',
);

export const averageGrowthMatchesEnds: TextRule = {
  name: 'average-growth-matches-ends',
  severity: 'error',
  description: '年均增长率应与首尾两个数值和相隔年数相符；生产总值、增加值等按可比价计算增长的不核。',
  why: '首尾数值都在句中，读者一算便知年均增长率不对，其他数字也会受到怀疑。',
  basis: '惯例：年均增长率＝（末期÷基期）开年数次方－1',
  bad: '市级科技投入从2008年的1400万元增加到2013年的6746万元，年均增幅35%。',
  good: '市级科技投入从2008年的1400万元增加到2013年的6746万元，年均增幅37.0%。',
  *check({ passages, years: own }) {
    for (const passage of passages) {
      for (const change of changes(passage.text)) {
        const { base, value, next, after } = change;
        const years = change.years ?? untilNow(passage.text, change, own);
        if (!years || years.to <= years.from || !comparable(base, value) || base.unit === '%') continue;
        if (growsAtConstantPrices(passage.text, base.from)) continue;
        const average = [next, after].find((each) => each && isOf(years, AVERAGE.exec(each.words)));
        if (average?.quantity.unit !== '%' || average.quantity.approximate) continue;
        const { quantity: rate, words } = average;
        const count = years.to - years.from;
        const right = growthDigits(base, value, count, Math.max(1, rate.decimals));
        if (right === undefined || fitsGrowth(rate, base, value, count)) continue;
        // A report of 2025 may give 260家 of 2024, the last year that is known, without saying so.
        if (!change.years && count > 1 && fitsGrowth(rate, base, value, count - 1)) continue;
        yield {
          passage,
          from: rate.from,
          to: rate.to,
          message: `${years.from}年的${written(base)}到${years.to}年的${written(value)}，${words.replace(/^[，,、（(]/u, '').replace(/(?:为|达到|达|是|了)$/u, '')}应为${right}%，这里写${rate.digits}%。`,
          hint: hintOf(change, rate, count, right),
        };
      }
    }
  },
};

/** Whether an average is of the time between both numbers: 2021—2025年年均增长 is from 2020, as “十四五”年均增长 is. */
function isOf({ from, to }: Years, average: RegExpExecArray | null): boolean {
  if (!average) return false;
  const [, first, last, count, plan] = average;
  if (first !== undefined) return Number(last) === to && [from, from + 1].includes(Number(first));
  if (count !== undefined) return countValue(count) === to - from;
  const span = plan === undefined ? undefined : yearsOfPlan(plan);
  return plan === undefined || (span !== undefined && span.first === from + 1 && span.last >= to);
}

/** Another time than that of the report in the words before: “十三五”期间，从2015年的50家增加到120家. */
const OF_TIME = new RegExp(`(?:19|20)\\d\\d年|${FIVE_YEAR_PLAN}|截[至止]|前[\\d一二三四五六七八九十]`, 'u');
/** 从2020年的: the words right before the earlier number. */
const SINCE = /[从由自][^从由自]{0,12}$/u;

/** 从2020年的120家增加到260家: until the report's own year. */
function untilNow(text: string, { since, base }: WrittenChange, own: Years | undefined): Years | undefined {
  if (since === undefined || !own || own.from !== own.to || since >= own.to) return undefined;
  const before = text.slice(sentenceStart(text, base.from), base.from).replace(SINCE, '');
  return OF_TIME.test(before) ? undefined : { from: since, to: own.to };
}

function hintOf({ base, value }: WrittenChange, rate: WrittenQuantity, count: number, right: string): string {
  const fitting = [1, 2, -1, -2, 3, 4, 5, 6, 7, 8, 9, 10]
    .map((each, index) => (index < 4 ? count + each : each))
    .find((each) => each > 0 && each !== count && fitsGrowth(rate, base, value, each));
  return fitting === undefined
    ? `改为${right}%，或核对首尾数值：相隔${count}年，换其他年数也算不出所写的数。`
    : `改为${right}%：首尾相隔${count}年，所写的数是按${fitting}年算的。`;
}

function written({ digits, unit }: { digits: string; unit: string }): string {
  return `${digits}${unit}`;
}
