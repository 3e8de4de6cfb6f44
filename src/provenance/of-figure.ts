import { type Derivation, isStated } from '../check-sheet/derivation.ts';
import { holds } from '../check-sheet/matching.ts';
import { rowsOf } from '../check-sheet/rows.ts';
import type { Path, Place } from '../diagnostic.ts';
import type { Figure } from '../figures/figure.ts';
import { decimal, scaleOf } from '../figures/number.ts';
import { before } from '../figures/register/last-year.ts';
import { isSameNumber, isSameUnit, type WrittenNumber } from '../passages/written-numbers.ts';
import { entryOf, nodeAt, type Source } from '../source/node.ts';
import { labelOf } from './label.ts';
import { ofGap } from './of-gap.ts';
import { COMPUTED, type Origin, type SearchedData } from './origin.ts';
import { isInWords, isStreak, type TypedNumber, typedEverywhere, typedNumbers } from './typed-numbers.ts';

/** For a number of a figure, or of the field that a reference names: where it is typed, or how it is computed. */
export function ofFigure(data: SearchedData, figure: Figure, member: string, number: WrittenNumber): Origin[] {
  if (number.kind === 'gap') {
    const gaps = number.text.startsWith('【待补') ? ofGap(data.source, figure) : [];
    const place = keyPlaceOf(data.source, figure.path);
    return gaps.length > 0 ? gaps : [{ label: `“${figure.name}”`, figure: figure.name, ...(place && { place }) }];
  }
  const found = typedEverywhere(data.source, figure.path)
    .filter((typed) => isPrinted(typed, number, figure))
    .map((typed): Origin => ({ label: labelOf(typed.path, figure), figure: figure.name, place: typed.place, typed }));
  // A computed number may have the same value: only drawing the report shows which one is printed.
  const result = computed(data, figure, member, number);
  return found.length > 0 ? [...likeliestFirst(found, member), result] : [...ofLastYear(data, figure, number), result];
}

/** The field named by the reference first, then 数值. */
function likeliestFirst(origins: Origin[], member: string): Origin[] {
  const rank = ({ label }: Origin) =>
    member !== '' && label.includes(`“${member}`) ? 0 : label.endsWith('“数值”') ? 1 : 2;
  return origins
    .map((origin) => [rank(origin), origin] as const)
    .sort(([a], [b]) => a - b)
    .map(([, origin]) => origin);
}

/** Whether a typed number may be the one printed: in the figure's unit, in 显示单位, or without its sign. */
function isPrinted(
  { number: typed, text, path }: TypedNumber,
  printed: WrittenNumber,
  { unit, data }: Figure,
): boolean {
  // 名次: 2 is printed as 第2位.
  const isPlace = typed.kind === 'quantity' && path.includes('ranks');
  if (printed.kind === 'rank' && isPlace) return printed.value?.eq(typed.value ?? '0') ?? false;
  if (printed.kind === 'rank' || typed.kind === 'rank') return isSameNumber(typed, printed);
  if (isStreak(path)) return isInWords(typed, printed);
  if (!typed.value || !printed.value || printed.unit === undefined) return typed.text === printed.text;
  const given = typed.unit === '' ? { ...typed, ...scaled(typed, unit) } : typed;
  const isAlike = (one: WrittenNumber) => {
    const plain = { ...one, value: one.value?.abs() };
    return isSameNumber(plain as WrittenNumber, { ...printed, value: printed.value?.abs() } as WrittenNumber);
  };
  // Rates of change, ranks and shares are not in the figure's unit.
  if (isAlike(given) || (typed.unit === '' && isAlike({ ...typed, base: '' }) && printed.about === typed.about))
    return true;
  if (data.shownUnit === undefined || !isSameUnit(given, printed) || !given.value || text === '') return false;
  const { factor } = scaleOf(printed.unit);
  const places = printed.text.split('.')[1]?.match(/^\d+/u)?.[0].length ?? 0;
  return given.value.abs().div(factor).toDecimalPlaces(places).eq(printed.value.abs().div(factor));
}

function scaled({ value }: WrittenNumber, unit: string): Partial<WrittenNumber> {
  const { factor, base } = scaleOf(unit);
  return { unit, base, value: (value ?? decimal('0')).times(factor) };
}

/** Last year's number, typed in the file of 上年数据. */
function ofLastYear({ figures }: SearchedData, figure: Figure, number: WrittenNumber): Origin[] {
  const { lastYear } = figures;
  const old = lastYear && before(figure.name, figure.data, lastYear.figures.byName);
  if (!lastYear || !old) return [];
  return typedNumbers(lastYear.source, old.path)
    .filter((typed) => isPrinted(typed, number, old))
    .map((typed) => ({
      label: `上年的${labelOf(typed.path, old)}`,
      figure: figure.name,
      place: typed.place,
      typed,
      isLastYear: true,
    }));
}

/** The formula that the check sheet gives for it. */
function computed({ source, figures }: SearchedData, figure: Figure, member: string, number: WrittenNumber): Origin {
  // Also values listed only if the report asks for them: 增量, 年均增长.
  const asked = [{ field: member, text: number.text, place: '' }];
  const derived = rowsOf(figures.report, figure, asked).flatMap((row) => row.derived);
  const digits = number.text.replace(/[^\d.%]/gu, '');
  const isOwn = ({ text, how }: Derivation) =>
    holds(text, digits) || how.endsWith(`=${number.text}`) || how.endsWith(`=${digits}`);
  const own = digits === '' ? undefined : derived.find((each) => !isStated(each) && isOwn(each));
  const at = keyPlaceOf(source, figure.path);
  return { label: `“${figure.name}”`, figure: figure.name, ...(at && { place: at }), how: own?.how ?? COMPUTED };
}

function keyPlaceOf(source: Source, path: Path): Place | undefined {
  const key = path.at(-1);
  const entry = entryOf(nodeAt(source.root, path.slice(0, -1)), String(key));
  return entry?.keyPlace ?? nodeAt(source.root, path)?.place;
}
