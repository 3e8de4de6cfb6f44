import { AMOUNTS } from '../../zh/units-of-measure.ts';
import { type Figure, isArea } from '../figure.ts';
import type { PhraseName } from '../wording.ts';

/** Names of measures, which need no verb: 技术合同成交额, 授权量. */
const MEASURE = /(?:[额量数率值]|经费|资金|投入|收入|支出|产值|比重)$/u;
/** Whether the name ends in what is measured, not counted: 成交额, 授权量, 覆盖率, 经费. */
export function isNameOfMeasure(label: string): boolean {
  return MEASURE.test(label);
}

/** Verbs that add nothing to a measure: 实现技术合同成交额. */
const EMPTY = /^(?:实现|完成|达到?|达成|共|共有|拥有|现有)$/u;
/** Whether the verb only says that there is so much of a measure. */
export function hasEmptyVerb({ data: { verb }, label }: Pick<Figure, 'data' | 'label'>): boolean {
  return verb !== undefined && isNameOfMeasure(label) && EMPTY.test(verb);
}

/** 共发表, 均获批: adverbs, which belong to a verb of a sentence and not to a name. */
const ADVERB = /^(?:[共均已]|合计|一共)(?=.)/u;
/** 新增, 净增 stand before a name by themselves: 新增科技贷款由……增加到. */
const ATTRIBUTE = /^[新净]增$/u;
/** Those of the empty verbs that say what was done, if it was done to a thing: 完成科技项目. */
const DOING = /^(?:实现|完成|达成)$/u;
/** Verbs that cannot form a noun: 获得, 收到; five characters and more. */
const NO_NOUN = /[得到]$|^.{5,}$/u;

/** Units of what is measured and not counted. */
const OF_MEASURE = new RegExp(`(?:${AMOUNTS}|[升瓦时]|标准煤)$`, 'u');

/** What all that exists of something is called: 总数, of an area 总面积, of money 总额, of what is measured 总量. */
export function totalPhrase(unit: string): PhraseName & ('总数' | '总面积' | '总额' | '总量') {
  if (isArea(unit)) return '总面积';
  if (OF_MEASURE.test(unit)) return '总量';
  return unit.endsWith('元') ? '总额' : '总数';
}

/** Names that say it by themselves: 贷款余额, 孵化面积. */
const SAYS_TOTAL = { 总数: /总数$/u, 总面积: /面积$/u, 总额: /额$/u, 总量: /总量$/u } as const;
/** 农机总动力, 水库总库容, 光伏总装机容量; not 总部企业. */
const TOTAL_MEASURE = /总\p{Script=Han}{0,4}[力值量能容积模资入度程率口]$/u;

/** 总数 behind the name; '' if the name says it. */
export function totalWord({ unit, setting }: Pick<Figure, 'unit' | 'setting'>, label = ''): string {
  const phrase = totalPhrase(unit);
  return SAYS_TOTAL[phrase].test(label) || TOTAL_MEASURE.test(label) ? '' : setting.say(phrase);
}

/** 高新技术企业总数: how many exist, not how many were added. */
export function totalName(figure: Pick<Figure, 'unit' | 'setting'>, label: string): string {
  return `${label}${totalWord(figure, label)}`;
}

/**
 * SCI论文发表量, 高新技术企业认定数, 科技贷发放额, 举办的科普活动: the number as a noun, for a sentence with a verb of its own (由……增加到, 增长5%),
 * which a verb before the name would make a second one.
 */
export function countName({ data: { verb: typed = '' }, unit, setting: { say } }: Figure, label: string): string {
  const verb = typed.replace(ADVERB, '').replace(/了$/u, '');
  // 获 and other single characters stand before no 的; 完成 says something of a thing, though not of a measure.
  if (verb.length < 2 || (EMPTY.test(verb) && (isNameOfMeasure(label) || !DOING.test(verb)))) return label;
  // 教育经费投入 is a measure by the verb itself.
  if (isNameOfMeasure(verb) && /(?:经费|资金)$/u.test(label)) return `${label}${verb}`;
  if (!isNameOfMeasure(label) && !NO_NOUN.test(verb)) {
    // 专利申请 already contains its verb.
    const slots = { 名称: label.endsWith(verb) ? label.slice(0, -verb.length) : label, 动词: verb };
    if (unit.endsWith('元')) return say('动词额', slots);
    // 论文发表量, 专利授权量; 企业认定数, 人才引进数; 场, 次 and others take neither.
    if (/^[篇件份部种]$/u.test(unit)) return say('动词量', slots);
    if (/^[家项个人名位]$/u.test(unit)) return say('动词数', slots);
  }
  return ATTRIBUTE.test(verb) ? `${verb}${label}` : say('所做的', { 动词: verb.replace(/的$/u, ''), 名称: label });
}
