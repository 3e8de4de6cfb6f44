import { longest } from '../figures/references/members.ts';
import type { WrittenNumber } from '../passages/written-numbers.ts';
import { ofAchievement } from './of-achievement.ts';
import { ofDate, ofPeriod } from './of-date.ts';
import { ofFigure } from './of-figure.ts';
import { ofText } from './of-text.ts';
import type { Origin, SearchedData, Wanted } from './origin.ts';

/**
 * Where a number is typed, most likely place first (several if the data contain it more than once), then how it would
 * be computed. If it is not typed, only the latter; empty if nothing is known.
 */
export function originsOf(data: SearchedData, wanted: Wanted): Origin[] {
  const named = wanted.names.flatMap((name) => ofName(data, name, wanted.number));
  const typed = named.filter((origin) => origin.typed);
  if (typed.length > 0) return [...typed, ...named.filter(({ how }) => how !== undefined)];
  if (named.length > 0) return named.slice(0, 1);
  if (wanted.number.kind !== 'date') return ofText(data, wanted);
  // 2026年8月5日 may be typed as it is; if not, its year may come from 年度.
  return [...ofDate(data, wanted.number), ...ofText(data, wanted), ...ofPeriod(data, wanted.number)];
}

/** Origins in the figure or achievement that a reference names: 专利申请量.上年, 成果.省奖. */
function ofName(data: SearchedData, name: string, number: WrittenNumber): Origin[] {
  if (name.startsWith('成果.')) return ofAchievement(data, name.slice('成果.'.length), number);
  const figure = longest(data.figures.byName, name);
  return figure ? ofFigure(data, figure, name.slice(figure.name.length + 1), number) : [];
}
