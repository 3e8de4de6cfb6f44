import { plainDigits } from '../../figures/number.ts';
import type { WrittenQuantity } from '../../passages/quantities.ts';
import { fitsGrowth, rightRate, slack } from '../../passages/stated-rates.ts';
import { rowsOfTables, type WrittenRow } from '../../passages/tables.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { growsAtConstantPrices, saysComparable } from '../../zh/constant-prices.ts';
import type { TextFinding, TextRule } from '../rule.ts';

export const tableGrowthMatchesYears: TextRule = {
  name: 'table-growth-matches-years',
  severity: 'error',
  description: '表里的增长率应与同一行本年、上年的两个数相符；生产总值、增加值等按可比价、可比口径计算增长的不核。',
  why: '两个数和增长率并排摆着，读者一算便知不对，别的数也会受到怀疑。',
  basis: '惯例：增长率＝（本期－上期）÷上期',
  bad: '| 指标 | 2026年 | 2025年 | 增长 |\n|---|---|---|---|\n| 专利授权量（件） | 120 | 100 | 12% |',
  good: '| 指标 | 2026年 | 2025年 | 增长 |\n|---|---|---|---|\n| 专利授权量（件） | 120 | 100 | 20% |',
  *check({ passages, ...scope }) {
    // 注：增长率按可比价格计算。
    if (passages.some(({ kind, text }) => kind !== 'cell' && OF_ALL.test(text))) return;
    let isWithin = false;
    for (const row of rowsOfTables(passages, scope)) {
      const { name } = row;
      const isOfOther = growsAtConstantPrices(name, name.length) || saysComparable(name);
      isWithin = isOfOther || (isWithin && !IS_AMOUNT.test(name));
      const finding = isWithin ? undefined : wrongIn(row);
      if (finding) yield finding;
    }
  },
};

/** Above or below a table: of which numbers its growth is. */
const OF_ALL =
  /(?:增[速长幅]|同比)[^。；\n]{0,12}(?:可比|不变价|同口径)|(?:可比|不变价|同口径)[^。；\n]{0,8}(?:增[速长幅]|同比)/u;
/** 装备制造业 below 规上工业增加值 is a part of it; what says itself what it is is another figure. */
const IS_AMOUNT = /(?<!其中.*)(?:[数量额值入费率度比]|企业|投[入资]|经费|机构|平台|人才)$/u;

function wrongIn({ name, value, prior, growth, isGrowthBare }: WrittenRow): TextFinding | undefined {
  if (!prior || !growth) return undefined;
  const [now, base, stated] = [value.quantity, prior.quantity, growth.quantity];
  if (!isSameBase(now.unit, base.unit) || base.value.lte(0)) return undefined;
  if (fits(stated, base, now) || (isGrowthBare && now.value.minus(base.value).eq(stated.value))) return undefined;
  const isRate = now.unit === '%';
  const right = isRate ? difference(base, now) : rightRate({ ...stated, unit: '%' }, base.value, now.value);
  if (right === undefined) return undefined;
  const isDown = now.value.lt(base.value);
  const change = isRate ? (isDown ? '降低' : '提高') : isDown ? '下降' : '增长';
  const ends = [base, now].map(({ digits, unit }) => digits + unit).join('到');
  return {
    passage: growth.passage,
    from: stated.from,
    to: stated.to,
    message: `“${name}”一行，${ends}是${change}${right}，这里写${growth.passage.text}。`,
    hint: `改为${isDown ? '-' : ''}${right}，或核对两个数。`,
  };
}

/** True too if the table does not tell what kind of change it is. */
function fits(stated: WrittenQuantity, base: WrittenQuantity, now: WrittenQuantity): boolean {
  if (now.unit !== '%') return stated.unit !== '%' || isGrowth(stated, base, now);
  if (/点$/u.test(stated.unit)) return isDifference(stated, base, now);
  return stated.unit !== '%' || isDifference(stated, base, now) || isGrowth(stated, base, now);
}

function isGrowth(stated: WrittenQuantity, base: WrittenQuantity, now: WrittenQuantity): boolean {
  const isAgainst = stated.value.isNegative() !== now.value.lt(base.value) && !stated.value.isZero();
  return !(isAgainst && !now.value.eq(base.value)) && fitsGrowth({ ...stated, unit: '%' }, base, now);
}

/** Of two percentages, in percentage points. */
function isDifference(stated: WrittenQuantity, base: WrittenQuantity, now: WrittenQuantity): boolean {
  const off = now.value.minus(base.value).minus(stated.value).abs();
  return off.lte(slack(now).plus(slack(base)).plus(slack(stated)));
}

function difference(base: WrittenQuantity, now: WrittenQuantity): string {
  return `${plainDigits(now.value.minus(base.value).abs())}个百分点`;
}
