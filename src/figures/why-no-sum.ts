import { scaled } from '../report/scale.ts';
import { MEASURES, MONEY } from '../zh/units-of-measure.ts';
import { isBetterLow, isTime } from './duration.ts';
import { type Figure, isPerHead, isProportion } from './figure.ts';

const RATIO =
  /每|平均|均[次值价]|中位数|单[篇次]|指数|系数|因子|得分|评分|分值|满意度|强度|密度|浓度|比重|占比|[同环]比|比值|比例|增[速幅]|率$/u;

/**
 * 全省县均高新技术企业, but not 各县均已 or 均衡. 家, 场 and the like also end other words (专家均, 市场均), so they
 * count only at the start of a name. 日均门诊量 is not included: those of two hospitals can be added.
 */
const BY_UNIT =
  /(?:(?<![全本各多几两\d一二三四五六七八九十个])[县科]|[人户亩地校师生床村班篇次]|^[市区乡镇院所企家场项件台课])均(?!论英雄|[衡等匀已])/u;

/** 百名职工专利拥有量, 十万人口科普场馆; but 百名专家下基层 is the name of an activity. */
const BY_HUNDRED =
  /[百千万][名人家户](?!计划).*(?:拥有|占有|论文|专利|课题|床位)|[百千万](?:常住|户籍)?人口(?!普查|大|以上)/u;

/** 亿元研发投入专利产出; but 亿元投资项目 is a large project. */
const BY_MONEY =
  /(?<!\d)[万亿]元(?:地区|研发|科研|R&D|GDP|投入|经费).*(?:专利|论文|成果)(?:产出|拥有|授权|申请|数|量)*$/iu;

/** 单位GDP能耗, 万元产值能耗, 高产攻关田亩产: one quantity per unit of another. 投资3000万元以上的 is not. */
const BY_EACH =
  /(?:单位|[万亿]元)(?:地区|国内|工业|生产|建筑|土地|产品|产值|产出|增加值|面积|GDP).*(?:耗|水|电|水量|电量|排放量?|成本|产量)$|[亩单]产(?:量|[产价]?值|效益|税收)?$/iu;

/** 集中度, 海拔, 空气优良天数 of two places cannot be added; 额度, 长度 and 制度 are not such names. */
const STATE =
  /(?<![长额制年季月调])度$|(?:海拔|水位|气温)$|(?:优良|良好|达标|合格|污染|超标|[晴雨雪霜雾霾]|[高低]温|安全(?:生产|运行)|无[\p{Script=Han}]{2})(?:天|日)数$/u;

/** 最高单笔融资, if in a measured unit, is a single contract; 最高科学技术奖 is the name of a prize. */
const EXTREME = /最[高低大小长短快慢]/u;
/** Without what scales them: 亩 of 万亩. */
const MEASURED = new RegExp(`^(?:${MONEY}|${MEASURES}|人次)$`, 'u');

/** 全省综合排名, in 位 or 名; 排名前十的企业 can be counted. */
const PLACE = /(?:排名|位次|名次|排位)$/u;

/** 合同审核时间 is the time each takes; 志愿服务时间 is a total. */
const TAKEN = /(?<!服务|培训|学习|教学|活动|累计)(?:时间|时限|期限|周期|工期|用时)$/u;

function isMeasured(unit: string): boolean {
  const { name } = scaled(unit);
  return MEASURED.test(name) || isTime(name);
}

/** Whether a unit measures money, extent, time or score, so that “the second 元” makes no sense. */
export function isUnitOfMeasure(unit: string): boolean {
  return isMeasured(unit) || /[/／每%‰]|^(?:[分点倍]|个百分点)$/u.test(unit);
}

/** Why a figure's numbers cannot be added up; undefined if they can. */
export function whyNoSum(
  figure: Pick<Figure, 'data' | 'name' | 'label' | 'unit'>,
): '百分比' | '比率或平均数' | '名次' | '最大或最小的数' | undefined {
  const { unit, name, label } = figure;
  if (unit === '%' || unit === '‰' || unit === '个百分点') return '百分比';
  // 分 and 点 are scores.
  if (/[/／每]|^[分点倍]$/u.test(unit)) return '比率或平均数';
  const names = [name, label];
  if (names.some((each) => PLACE.test(each))) return '名次';
  if (isMeasured(unit) && names.some((each) => EXTREME.test(each))) return '最大或最小的数';
  if (isTime(unit) && (isBetterLow(figure) || names.some((each) => TAKEN.test(each)))) return '比率或平均数';
  return names.some(isRatio) ? '比率或平均数' : undefined;
}

/** Whether a name is of a ratio of one quantity to another, or of a score. */
export function isRatio(name: string): boolean {
  return (
    [RATIO, BY_UNIT, BY_HUNDRED, BY_EACH, BY_MONEY, STATE].some((words) => words.test(name)) ||
    isPerHead(name) ||
    isProportion(name)
  );
}
