import type { Path } from '../../diagnostic.ts';
import { isBetterLow } from '../../figures/duration.ts';
import type { Figure } from '../../figures/figure.ts';
import { goalOf } from '../../figures/goal.ts';
import { type Exact, exact, type Quantity, quantityOf } from '../../figures/number.ts';
import type { Amount } from '../../report/amount.ts';
import { decimalsOf } from '../../zh/digits.ts';
import { type DataRule, everyFigure } from '../rule.ts';
import { fractionIn, NEAR_WHOLE } from '../whole-rates.ts';

/** Not with 占: a county's 占全省比重 may well be below 1%. */
const SHARE = /^[^占]*(?:比例|占比|比重|贡献率|(?<![恶退老变])化率)$/u;
/** Shares of industry or patents that are never below 1%: two decimals are already suspicious. */
const LARGE = /^[^占]*(?:高新|战略性新兴|规(?:模以)?上|先进制造|装备制造|发明专利)[^占]*(?:占比|比重|比例)$/u;
/** 逾期结题率, 提前完成率: rates of exceptions, which may be small. */
const OF_FEW = /逾期|延期|超期|提前|超额|[未不]按[期时]/u;
/** Undesired outcomes, whose rate may be small. */
const BAD = /[不未非]|差错|感染|死亡|事故|失业|亏损|投诉|撤稿/u;

/** 0.985 pasted from a cell that Excel shows as 98.5%. */
export const percentagesInHundreds: DataRule = {
  name: 'percentages-in-hundreds',
  severity: 'warning',
  description: '合格率、完好率这样的比率应写百分数，98.5%写98.5，不写0.985。',
  why: '表格里显示98.5%的格子，复制过来是0.985，印成“0.985%”，差了一百倍。',
  basis: '惯例：单位写百分比的，数是百分数',
  bad: '指标: {设备完好率: {单位: 百分比, 数值: 0.985, 上年: 0.97}}',
  good: '指标: {设备完好率: {单位: 百分比, 数值: 98.5, 上年: 97}}',
  *check(_report, figures) {
    for (const figure of everyFigure(figures)) {
      const levels = figure.unit === '%' ? levelsOf(figure) : [];
      for (const { level, ground } of fractions(figure, levels)) {
        const right = level.number.times(100).toFixed();
        const alike = levels.filter((each) => each !== level && each.what !== '' && each.number.lte(1));
        const also = alike.map(({ what }) => `“${what}”`).join('');
        yield {
          path: [...figure.path, ...level.at],
          message: `“${figure.name}”${level.what && `的${level.what}`}写的是${level.digits}%，${ground}，是不是${right}%？`,
          hint: `改为${right}${also && `，${also}也乘以100`}；确实只有${level.digits}%的，写一行停用本规则的注释，说明理由。`,
        };
      }
    }
  },
};

/** The rate's own number, or one it is compared with: last year's, a target, another area's. */
interface Level {
  /** '' for the figure's own number. */
  what: string;
  /** Relative to the figure. */
  at: Path;
  digits: string;
  number: Exact;
}

function levelsOf(figure: Figure): Level[] {
  const { data, unit, value, prior } = figure;
  const aim = (amount: Amount | undefined) => amount && goalOf(quantityOf(amount, unit), isBetterLow(figure))?.bound;
  const all: [what: string, at: Path, quantity: Quantity | undefined][] = [
    ['', ['value'], value],
    ['上年', ['prior'], prior],
    ['目标', ['target', 'value'], aim(data.target?.value)],
    ['明年目标', ['nextTarget', 'value'], aim(data.nextTarget?.value)],
    ...Object.entries(data.against ?? {}).map(([label, amount]) => {
      return [label, ['against', label], quantityOf(amount, unit)] satisfies (typeof all)[number];
    }),
  ];
  return all.flatMap(([what, at, quantity]) => {
    const number = quantity?.unit === '%' ? exact(quantity) : undefined;
    return quantity && number ? [{ what, at, digits: quantity.amount.digits ?? '', number }] : [];
  });
}

/** The levels that are fractions: the number itself, or those it is compared with. */
function fractions(figure: Figure, levels: readonly Level[]): { level: Level; ground: string }[] {
  const [own, ...others] = levels;
  if (!own) return [];
  const unlike = ({ what }: Level) => `与${what || '本年'}差了一百倍左右`;
  const whole = others.find(({ number }) => fractionIn(own.number, number) === 'now');
  if (whole) return [{ level: own, ground: unlike(whole) }];
  const odd = others.filter(({ number }) => fractionIn(own.number, number) === 'before');
  if (odd.length > 0) return odd.map((level) => ({ level, ground: unlike(own) }));
  const isNearWhole = NEAR_WHOLE.test(figure.label);
  const ground = isNearWhole ? '这样的比率应近于100%' : '像是没有乘以100的';
  const prior = others.find(({ what }) => what === '上年');
  return areFractions(figure.label, own, prior) ? [{ level: own, ground }] : [];
}

/** For a rate that should be near 100%; or for a share with three decimals, which no percentage has: 0.142. */
function areFractions(label: string, own: Level, prior: Level | undefined): boolean {
  if (!own.number.gt(0) || own.number.gt(1) || prior?.number.gt(1)) return false;
  if (NEAR_WHOLE.test(label)) return !OF_FEW.test(label);
  const places = LARGE.test(label) ? 2 : 3;
  const isLong = (each: Level | undefined) => each === undefined || decimalsOf(each.digits) >= places;
  return (LARGE.test(label) || SHARE.test(label)) && !BAD.test(label) && isLong(own) && isLong(prior);
}
