import { isMeasure } from './count-name.ts';
import { isBetterLow } from './duration.ts';
import type { Figure } from './figure.ts';
import { exact } from './number.ts';

const INCIDENT = /(?:事故|事件|案件|投诉|纠纷|火灾|舆情|诉讼|上访|泄密|伤亡)$/u;

/** Whether a name is of what happens, and had better not: it is said not to have come, or that it shall not. */
export function isIncident({ label, unit }: Pick<Figure, 'label' | 'unit'>): boolean {
  // 起 counts nothing else.
  return unit === '起' || INCIDENT.test(label);
}

/** 篇, 项, 家: what is counted by these can be said not to be there; a measure, 逾期项目数 or 等候时间, cannot. */
const CLASSIFIER = /^(?:[篇件份部种家项个人名位例次条处户宗场期批届]|[人场批]次)$/u;

/** Verbs of which the denial is one: 未获国家级奖励. 未发表论文 and 未完成课题 are things. */
const DENIABLE = /^(?:荣?获|获[得批]|引进|举办|开展)$/u;

/** What is said of a number that is zero, and had better be low or was not got: 未发生安全事故, 无撤稿论文, 未获国家级奖励; undefined of any other. */
export function absence(figure: Figure): '未发生' | '没有' | '未做到' | undefined {
  const { label, value, unit, data, change, conflict, parts, facts } = figure;
  const plain = !conflict && change?.stated === undefined && parts.length + facts.length === 0 && unit !== '%';
  if (!plain || !value || exact(value)?.isZero() !== true) return undefined;
  const isCounted = CLASSIFIER.test(unit) && !isMeasure(label);
  if (!isBetterLow(figure)) return isCounted && DENIABLE.test(data.verb ?? '') ? '未做到' : undefined;
  if (isIncident(figure)) return data.verb === undefined || data.verb === '发生' ? '未发生' : undefined;
  return data.verb === undefined && isCounted ? '没有' : undefined;
}
