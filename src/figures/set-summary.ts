import { attainment, isOnCourse, yearGone } from './attainment.ts';
import type { Figure } from './figure.ts';
import type { Say } from './wording.ts';

/** Of fewer figures a count says nothing that the figures do not. */
const FEWEST = 3;
/** 居全市前三位. */
const TOP = 3;

/** A named set counted: 8项核心指标中，7项完成年度目标，6项居全市前三位; '' where there is nothing to count. */
export function setSummary(say: Say, name: string, figures: readonly Figure[]): string {
  if (figures.length < FEWEST) return '';
  const reached = reachedOf(figures);
  const { scope, count } = topRanks(figures);
  if (reached.count + count === 0) return '';
  const whole = say('几项指标', { 数: String(figures.length), 名称: name.replace(/指标$/u, '') });
  const top = count > 0 ? say('居前三位', { 几项: `${count}项`, 范围: scope }) : '';
  const { share } = reached;
  const whose = { 谁: say(figures[0]?.setting.term ?? '年度') };
  if (reached.count === figures.length) {
    const all = share === undefined ? say('全部完成', whose) : say('全部完成过', { 率: share });
    return `${whole}${all}${top === '' ? '' : `，${say('其中', { 各部分: top })}`}`;
  }
  const some = { 几项: `${reached.count}项` };
  const met = share === undefined ? say('完成几项', { ...some, ...whose }) : say('完成过几项', { ...some, 率: share });
  return `${say('指标中', { 指标: whole })}，${[reached.count > 0 ? met : '', top].filter((part) => part !== '').join('，')}`;
}

/**
 * How many targets are met; of a year that is not over, where not all are, how many are met as far as the year has gone,
 * 50%. Of a set with a member without a target, which is no failure, only the ranks are counted.
 */
function reachedOf(figures: readonly Figure[]): { count: number; share?: string } {
  const aims = figures.flatMap((figure) => {
    const aim = attainment(figure);
    return aim ? { isMet: aim.met, isOnCourse: isOnCourse(figure, aim) } : [];
  });
  if (aims.length < figures.length) return { count: 0 };
  const met = aims.filter(({ isMet }) => isMet).length;
  const gone = figures[0] && yearGone(figures[0]);
  // 41.7%以上 of five months would be no words.
  if (met === figures.length || gone === undefined || !Number.isInteger(gone)) return { count: met };
  return { count: aims.filter((aim) => aim.isOnCourse).length, share: `${gone}%` };
}

/** How many stand in the first three, in the scope in which most do. */
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
