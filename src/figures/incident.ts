import { isBetterLow } from './change.ts';
import { isMeasure } from './count-name.ts';
import type { Figure } from './figure.ts';
import { exact } from './number.ts';

const INCIDENT = /(?:事故|事件|案件|投诉|纠纷|火灾|舆情|诉讼|上访|泄密|伤亡)$/u;

/** Whether a name is of what happens, and had better not: it is said not to have come, or that it shall not. */
export function isIncident({ label, unit }: Pick<Figure, 'label' | 'unit'>): boolean {
  // 起 counts nothing else.
  return unit === '起' || INCIDENT.test(label);
}

/** 篇, 项, 家: what is counted by these can be said not to be there; a measure, 逾期项目数 or 等候时间, cannot. */
const CLASSIFIER = /^[篇件份部种家项个人名位例次条处户宗]$/u;

/** What is said of a number that had better be low and is zero: 未发生安全事故, 无撤稿论文; undefined of any other. */
export function absence(figure: Figure): '未发生' | '没有' | undefined {
  const { label, value, unit, data, change, conflict, parts, facts } = figure;
  const plain = !conflict && change?.stated === undefined && parts.length + facts.length === 0 && unit !== '%';
  if (!isBetterLow(figure) || !plain || !value || exact(value)?.isZero() !== true) return undefined;
  if (isIncident(figure)) return data.verb === undefined || data.verb === '发生' ? '未发生' : undefined;
  return data.verb === undefined && CLASSIFIER.test(unit) && !isMeasure(label) ? '没有' : undefined;
}
