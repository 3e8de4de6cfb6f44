import { isSameNumber, type WrittenNumber } from '../passages/written-numbers.ts';
import { nodeAt } from '../source/node.ts';
import { ofDate } from './of-date.ts';
import { COMPUTED, type Origin, type SearchedData } from './origin.ts';
import { isInWords, isStreak, typedNumbers } from './typed-numbers.ts';

/** Where the achievement with this 编号 states the number: as typed, or in a date; if nowhere, the 编号 itself. */
export function ofAchievement({ source, figures }: SearchedData, id: string, number: WrittenNumber): Origin[] {
  const index = (figures.report.achievements ?? []).findIndex((each) => each.id === id);
  const path = ['achievements', index];
  const found = typedNumbers(source, path).filter(
    ({ number: typed, path: at }) => isSameNumber(typed, number) || (isStreak(at) && isInWords(typed, number)),
  );
  if (found.length > 0) return found.map((typed) => ({ label: `成果“${id}”`, place: typed.place, typed }));
  const dated = number.kind === 'date' ? ofDate({ source }, number, path) : [];
  const place = nodeAt(source.root, [...path, 'id'])?.place;
  return dated.length > 0 ? dated : [{ label: `成果“${id}”`, ...(place && { place }), how: COMPUTED }];
}
