import { isPartOfYear } from '../report/period.ts';
import { yearOf } from './derive.ts';
import type { Figure } from './figure.ts';
import { type Say, slotsOf } from './wording.ts';

/** Whether the number is of a part of its year, by its own 期间 or the report's. */
export function isOfPart({ data, setting }: Pick<Figure, 'data' | 'setting'>): boolean {
  const own = yearOf(data, setting.year) === setting.year ? setting.part : undefined;
  const time = data.period ?? own;
  return time !== undefined && isPartOfYear(time);
}

/** The figure's words, with what its change is against: 上年, or 上年同期 of a part of a year (惯例：同比取上年同期). */
export function sayAgainst(figure: Pick<Figure, 'data' | 'setting'>): Say {
  const { say } = figure.setting;
  return (name, slots) =>
    slotsOf(name).includes('上年')
      ? say(name, { ...slots, 上年: say(isOfPart(figure) ? '上年同期' : '上年') })
      : say(name, slots);
}
