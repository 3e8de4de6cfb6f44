import type { Figure } from './figure.ts';

const TIME = /^(?:(?:个?工作)?[天日]|个?(?:小时|月)|分钟|毫?秒|周|年)$/u;

/** Whether the unit is a unit of time. */
export function isTime(unit: string): boolean {
  return TIME.test(unit);
}

/** Whether a figure marked 越低越好 says how long something takes; 逾期天数 is a count of days. */
export function isDuration(figure: Pick<Figure, 'data' | 'unit' | 'label'>): boolean {
  return isBetterLow(figure) && isTime(figure.unit) && !figure.label.endsWith('数');
}

/** Whether a fall is good: 趋势 is 越低越好. For every other figure a rise is. */
export function isBetterLow({ data }: Pick<Figure, 'data'>): boolean {
  return data.trend === '越低越好';
}
