import { isBetterLow } from '../figures/change.ts';
import { type Figure, isPerHead } from '../figures/figure.ts';
import { type Quantity, quantityOf } from '../figures/number.ts';
import type { Amount } from '../report/amount.ts';
import { entries, STAGES, TALLIES } from '../report/counts.ts';
import type { FigureData, Target } from '../report/schema.ts';

/** One number of a figure, under the keys that lead to it: 数值, 总数 › 上年, 历年 › 2013. */
interface Addend {
  path: readonly string[];
  quantity: Quantity;
  /** What contradicts it. */
  torn?: string;
}

const AIMS = { target: '目标', nextTarget: '明年目标' } as const;

/** Fields that are one unit's alone, though numbers: said, never added. */
export const OWN = { ofAll: '全市', ofProvince: '全省', leverage: '撬动', against: '对比' } as const;

/**
 * All numbers of a figure that add up over units, without those of its parts. `typed`: as it stands in the data; of the
 * years it wants, those that this unit tells as 数值 and 上年.
 */
export function addendsOf(figure: Figure, typed: FigureData): Addend[] {
  const { data, unit, value, prior } = figure;
  const of = (amount: Amount) => quantityOf(amount, unit);
  const some = (path: readonly string[], amount: Amount | undefined): Addend[] =>
    amount ? [{ path, quantity: of(amount) }] : [];
  const aims = (zh: string, target: Target | undefined): Addend[] => [
    ...some([zh, '数值'], target?.value),
    ...some([zh, '净增'], target?.net),
    ...some([zh, '新增'], target?.added),
  ];
  return [
    ...(value ? [{ path: ['数值'], quantity: value, ...contradiction(figure) }] : []),
    ...(prior ? [{ path: ['上年'], quantity: prior }] : []),
    ...entries(TALLIES).flatMap(([field, zh]): Addend[] => {
      const tally = figure[field];
      if (!tally) return [];
      const torn = tally.conflict && {
        torn: `${tally.conflict.stated}／${tally.conflict.what}${tally.conflict.found}`,
      };
      return [
        { path: [zh, '数值'], quantity: tally.quantity, ...torn },
        ...some([zh, '上年'], data[field]?.prior),
        ...tally.kinds.map(({ name, quantity }) => ({ path: [zh, '分级', name], quantity })),
      ];
    }),
    ...entries(STAGES).flatMap(([field, zh]) => [
      ...some([zh, '数值'], data[field]?.value),
      ...some([zh, '上年'], data[field]?.prior),
    ]),
    ...some(['资金', '数值'], data.funds?.value),
    ...some(['累计'], data.cumulative),
    ...some(['惠及'], data.beneficiaries),
    ...entries(AIMS).flatMap(([field, zh]) => aims(zh, data[field])),
    ...some(['占', '数值'], typed.share?.value),
    ...some(['占', '上年'], typed.share?.prior),
    ...figure.facts.map(({ name, quantity }) => ({ path: ['分项', name], quantity })),
    ...Object.entries(data.series ?? {}).map(([year, amount]) => ({ path: ['历年', year], quantity: of(amount) })),
  ];
}

/** A number that the rest of the figure speaks against; a growth that does is computed anew anyway. */
function contradiction({ conflict }: Figure): { torn: string } | undefined {
  if (!conflict || conflict.field === 'growth' || conflict.field === 'share') return undefined;
  return { torn: `${conflict.stated}／${conflict.what}${conflict.found}` };
}

const RATIO =
  /每|平均|[人户亩地校村班篇次]均(?!论)|均值|指数|系数|因子|得分|评分|分值|满意度|强度|密度|浓度|比重|占比|比值|比例|增[速幅]|率$/u;

/** 单位GDP能耗, 万元产值能耗, 高产攻关田亩产: so much of one thing for each of another. 投资3000万元以上的 is no such thing. */
const BY_EACH =
  /(?:单位|[万亿]元)(?:地区|国内|工业|生产|建筑|土地|产品|产值|产出|增加值|面积|GDP).*(?:耗|水|电|水量|电量|排放量?|成本|产量)$|[亩单]产(?:量|[产价]?值|效益|税收)?$/iu;

/** 合同审核时间 is as long as each takes; 志愿服务时间 is spent by all together. */
const TAKEN = /(?<!服务|培训|学习|教学|活动|累计)(?:时间|时限|期限|周期|工期|用时)$/u;
const TIME = /^(?:(?:个?工作)?[天日]|个?(?:小时|月)|分钟|年)$/u;

/** Why a figure's number is none of an amount, and so adds up to nothing; undefined where it does. */
export function whyNoSum(figure: Figure): '百分比' | '比率或平均数' | undefined {
  const { unit, name, label } = figure;
  if (unit === '%' || unit === '‰' || unit === '个百分点') return '百分比';
  // 分 is a score.
  if (/[/／每]/u.test(unit) || unit === '分') return '比率或平均数';
  const names = [name, label];
  if (TIME.test(unit) && (isBetterLow(figure) || names.some((each) => TAKEN.test(each)))) return '比率或平均数';
  return names.some((each) => RATIO.test(each) || BY_EACH.test(each) || isPerHead(each)) ? '比率或平均数' : undefined;
}
