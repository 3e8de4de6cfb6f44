import type { Figure } from '../figure.ts';

/** Names of measures, which need no verb: 技术合同成交额, 授权量. */
const MEASURE = /(?:[额量数率值]|经费|资金|投入|收入|支出|产值|比重)$/u;
export function isMeasure(label: string): boolean {
  return MEASURE.test(label);
}

/** Verbs that add nothing to a measure: 实现技术合同成交额. */
const EMPTY = /^(?:实现|完成|达到?|达成|共|共有|拥有|现有)$/u;
/** Whether the verb only says that there is so much of a measure. */
export function hasEmptyVerb({ data: { verb }, label }: Pick<Figure, 'data' | 'label'>): boolean {
  return verb !== undefined && isMeasure(label) && EMPTY.test(verb);
}

/** Verbs that cannot form a noun: 共发表, 均获批, 组建的; a single character (获), or five and more. */
const NO_NOUN = /(?:^[共均已]|^.$|^.{5,}|[的了]$)/u;

/** 高新技术企业总数: how many exist, not how many were added. */
export function totalName(label: string): string {
  return label.endsWith('总数') ? label : `${label}总数`;
}

/** SCI论文发表量, 高新技术企业认定数, 科技贷发放额: the number as a noun, for a sentence with a verb of its own (由……增加到, 增长5%). */
export function countName({ data: { verb = '' }, unit, setting: { say } }: Figure, label: string): string {
  if (verb === '') return label;
  if (isMeasure(label)) return EMPTY.test(verb) ? label : `${verb}${label}`;
  if (EMPTY.test(verb) || NO_NOUN.test(verb)) return `${verb}${label}`;
  // 专利申请 already contains its verb.
  const slots = { 名称: label.endsWith(verb) ? label.slice(0, -verb.length) : label, 动词: verb };
  if (unit.endsWith('元')) return say('动词额', slots);
  // 论文发表量, 专利授权量; 企业认定数, 人才引进数; 场, 次 and others take neither.
  if (/^[篇件份部种]$/u.test(unit)) return say('动词量', slots);
  return /^[家项个人名位]$/u.test(unit) ? say('动词数', slots) : `${verb}${label}`;
}
