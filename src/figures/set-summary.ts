import { attainment } from './attainment.ts';
import type { Figure } from './figure.ts';
import type { Say } from './wording.ts';

/** Of fewer figures a count says nothing that the figures do not. */
const FEWEST = 3;
/** 居全市前三位. */
const TOP = 3;

/** A named set counted: 8项核心指标中，7项完成年度目标，6项居全市前三位; '' where there is nothing to count. */
export function setSummary(say: Say, name: string, figures: readonly Figure[]): string {
  if (figures.length < FEWEST) return '';
  const aims = figures.flatMap((figure) => attainment(figure) ?? []);
  // A member without a target is no failure: of such a set only the ranks are counted.
  const met = aims.length === figures.length ? aims.filter((aim) => aim.met).length : 0;
  const { scope, count } = topRanks(figures);
  if (met + count === 0) return '';
  const whole = say('几项指标', { 数: String(figures.length), 名称: name.replace(/指标$/u, '') });
  const top = count > 0 ? say('居前三位', { 几项: `${count}项`, 范围: scope }) : '';
  if (met === figures.length)
    return `${whole}${say('全部完成')}${top === '' ? '' : `，${say('其中', { 各部分: top })}`}`;
  const parts = [met > 0 ? say('完成几项', { 几项: `${met}项` }) : '', top];
  return `${say('指标中', { 指标: whole })}，${parts.filter((part) => part !== '').join('，')}`;
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
