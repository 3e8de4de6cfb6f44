import { isBetterLow } from './change.ts';
import type { Figure } from './figure.ts';
import { exact } from './number.ts';

const INCIDENT = /(?:事故|事件|案件|投诉|纠纷|火灾|舆情|诉讼|上访|泄密|伤亡)$/u;

/** Whether a name is of what happens, and had better not: it is said not to have come, or that it shall not. */
export function isIncident({ label, unit }: Pick<Figure, 'label' | 'unit'>): boolean {
  // 起 counts nothing else.
  return unit === '起' || INCIDENT.test(label);
}

/** 安全事故0起, which is told as 未发生安全事故: an event that was to be avoided and never came. */
export function isAverted(figure: Figure): boolean {
  const { value, unit, data, change, conflict, parts, facts } = figure;
  const happens = data.verb === undefined || data.verb === '发生';
  const plain = !conflict && change?.stated === undefined && parts.length + facts.length === 0 && unit !== '%';
  return isBetterLow(figure) && isIncident(figure) && happens && plain && !!value && exact(value)?.isZero() === true;
}
