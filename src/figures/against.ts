import { isPartOfYear, schoolTime } from '../report/period.ts';
import type { Figure } from './figure.ts';
import { type Say, slotsOf } from './wording.ts';
import { yearOf } from './year-of.ts';

/** Whether the number is of a part of its year, by its own 期间 or the report's. */
export function isOfPart({ data, setting }: Pick<Figure, 'data' | 'setting'>): boolean {
  const own = yearOf(data, setting.year) === setting.year ? setting.part : undefined;
  const time = data.period ?? own;
  return time !== undefined && isPartOfYear(time);
}

/** What a figure's change is against: 上年, 上年同期 of a part of a year or a term (惯例：同比取上年同期), 上学年. */
export function basisOf(figure: Pick<Figure, 'data' | 'setting'>): '上年' | '上年同期' | '上学年' {
  const { data, setting } = figure;
  const term = data.period === undefined ? setting.term : schoolTime(data.period);
  if (term === '学期' || isOfPart(figure)) return '上年同期';
  return term === '学年' ? '上学年' : '上年';
}

/** Whether its total's net is the year's own, as 净增 is aimed at: of a part of a year it is that of the twelve months up to its end. */
export function isNetOfYear(figure: Pick<Figure, 'data' | 'setting'>): boolean {
  return basisOf(figure) !== '上年同期';
}

/** The figure's words, with what its change is against. */
export function sayAgainst(figure: Pick<Figure, 'data' | 'setting'>): Say {
  const { say } = figure.setting;
  return (name, slots) =>
    slotsOf(name).includes('上年') ? say(name, { ...slots, 上年: say(basisOf(figure)) }) : say(name, slots);
}
