import type { Figure } from '../figure.ts';
import { aimTime, attainment, isOnCourse, yearGone } from '../phrase/attainment.ts';
import type { Say } from '../wording.ts';

/** With fewer figures a count says no more than the figures themselves. */
const FEWEST = 3;
/** The last of the ranks that are counted: 居全市前三位. */
const TOP = 3;
/** If a third of the set or less is in the first ranks, a count says no more than the figures themselves. */
const FEW = 3;

/** How many of the figures with a target met it, or, in a part-year report, reached this `share` of it: 50%. */
interface Reached {
  of: number;
  count: number;
  share: string | undefined;
}

/**
 * Counts a named set: 8项核心指标中，7项完成年度目标，6项居全市前三位; '' if there is nothing to count. If some members
 * have no target, which is no failure, counts the top ranks, or, if those are few, only the members with a target.
 */
export function setSummary(say: Say, name: string, figures: readonly Figure[]): string {
  if (figures.length < FEWEST) return '';
  const reached = reachedOf(figures);
  const { scope, count } = topRanks(figures);
  const whole = (number: number) => say('几项指标', { 数: String(number), 名称: name.replace(/指标$/u, '') });
  const whose = whoseOf(say, figures);
  const top = count > 0 ? say('居前三位', { 几项: `${count}项`, 范围: scope }) : '';
  const among = (all: string, parts: readonly string[]) =>
    `${say('指标中', { 指标: all })}，${parts.filter((part) => part !== '').join('，')}`;
  if (reached.of === figures.length) {
    if (reached.count + count === 0) return '';
    const met = metText(say, reached, whose);
    if (reached.count < reached.of) return among(whole(figures.length), [met, top]);
    return `${whole(figures.length)}${met}${top === '' ? '' : `，${say('其中', { 各部分: top })}`}`;
  }
  if (count * FEW > figures.length) return among(whole(figures.length), [top]);
  if (reached.of < FEWEST || reached.count === 0) return '';
  const some = say('有目标的', { 谁: whose, 指标: whole(reached.of) });
  const met = metText(say, reached, '');
  return reached.count < reached.of ? among(some, [met]) : `${some}${met}`;
}

/** The period that the targets are for: 年度, 学年; '' if they differ. */
function whoseOf(say: Say, figures: readonly Figure[]): string {
  const [time, ...others] = new Set(figures.filter(({ data }) => data.target).map(aimTime));
  return time === undefined || others.length > 0 ? '' : say(time);
}

/** 7项完成年度目标, 全部完成年度目标的50%以上; '' if none is met. `whose` is '' if it has already been said. */
function metText(say: Say, { of, count, share }: Reached, whose: string): string {
  if (count === 0) return '';
  const slots = { 谁: whose, ...(share === undefined ? {} : { 率: share }) };
  if (count === of) return say(share === undefined ? '全部完成' : '全部完成过', slots);
  return say(share === undefined ? '完成几项' : '完成过几项', { ...slots, 几项: `${count}项` });
}

function reachedOf(figures: readonly Figure[]): Reached {
  const aims = figures.flatMap((figure) => {
    const aim = attainment(figure);
    return aim ? { isMet: aim.met, isOnCourse: isOnCourse(figure, aim) } : [];
  });
  const of = aims.length;
  const met = aims.filter(({ isMet }) => isMet).length;
  const gone = figures[0] && yearGone(figures[0]);
  // After five months 41.7%以上 would read oddly.
  if (met === of || gone === undefined || !Number.isInteger(gone)) return { of, count: met, share: undefined };
  return { of, count: aims.filter((aim) => aim.isOnCourse).length, share: `${gone}%` };
}

/** How many rank in the first three, in the scope where most do. */
function topRanks(figures: readonly Figure[]): { scope: string; count: number } {
  const counts = new Map<string, number>();
  for (const { data } of figures) {
    const scopes = new Set(
      (data.ranks ?? []).filter(({ place }) => typeof place === 'number' && place <= TOP).map(({ scope }) => scope),
    );
    for (const scope of scopes) counts.set(scope, (counts.get(scope) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return { scope: best?.[0] ?? '', count: best?.[1] ?? 0 };
}
