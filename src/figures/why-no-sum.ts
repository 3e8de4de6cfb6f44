import { isBetterLow } from './change.ts';
import { type Figure, isPerHead } from './figure.ts';

const RATIO =
  /每|平均|均[次值价]|中位数|单[篇次]|指数|系数|因子|得分|评分|分值|满意度|强度|密度|浓度|比重|占比|比值|比例|增[速幅]|率$/u;

/**
 * 日均门诊量, 全省县均高新技术企业; not 近日均已, 全年均有, 近三年均盈利 or 均衡. 家, 场 and the like end other words as well
 * (专家均, 市场均), and open the name of an average.
 */
const BY_UNIT =
  /(?:(?<![近今即当昨上前去往历本全各多几两\d〇一二三四五六七八九十个])[日周月季年县科]|[人户亩地校师生床村班篇次]|^[市区乡镇院所企家场项件台课])均(?!论英雄|[衡匀等已])/u;

/** 百名职工专利拥有量; 百名专家下基层 is a name. */
const BY_HUNDRED = /[百千万][名人](?!计划).*(?:拥有|占有|论文|专利|课题|床位)/u;

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
  return names.some(isRatio) ? '比率或平均数' : undefined;
}

/** Whether what is so called is so much of one thing for each of another, or a score. */
export function isRatio(name: string): boolean {
  return [RATIO, BY_UNIT, BY_HUNDRED, BY_EACH].some((words) => words.test(name)) || isPerHead(name);
}
