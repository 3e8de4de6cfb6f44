import type { Figure } from '../figure.ts';

const INCIDENT = /(?:事故|事件|案件|投诉|纠纷|火灾|舆情|诉讼|上访|泄密|伤亡)$/u;

/** Whether a name is of an undesired event: zero is told as not having happened, a zero target as not to happen. */
export function isIncident({ label, unit }: Pick<Figure, 'label' | 'unit'>): boolean {
  // 起 counts only incidents.
  return unit === '起' || INCIDENT.test(label);
}
