import type { Derivation } from '../check-sheet/derivations.ts';
import { rowsOf } from '../check-sheet/rows.ts';
import type { Path, Place } from '../diagnostic.ts';
import type { Figure } from '../figures/figure.ts';
import { longest } from '../figures/members.ts';
import { decimal, scaleOf } from '../figures/number.ts';
import type { Figures } from '../figures/register.ts';
import { isSameNumber, isSameUnit, type WrittenNumber } from '../passages/written-numbers.ts';
import { asOfText, dateText, parseDate } from '../report/date.ts';
import { labelsOf } from '../report/fields.ts';
import { report as reportSchema } from '../report/schema.ts';
import { entryOf, nodeAt, type Source } from '../source/node.ts';
import { type TypedNumber, typedNumbers } from './typed-numbers.ts';

/** Where a number that the report prints comes from. */
export interface Origin {
  /** “专利申请量”的“上年”, “主要工作”里的文字. */
  label: string;
  /** The figure that it belongs to, if any. */
  figure?: string;
  /** Where it is typed; of a number that is computed, where its figure is. */
  place?: Place;
  /** Undefined of what nobody typed. */
  typed?: TypedNumber;
  /** Of a number that is computed: 2924÷2063−1. */
  how?: string;
}

/** What the search goes through. */
export interface Data {
  source: Source;
  figures: Figures;
}

/** A number in a text of the report. */
export interface Wanted {
  number: WrittenNumber;
  /** The names of the phrases that it stands in, the innermost first. */
  names: readonly string[];
  /** The paragraph, and where the number stands in it. */
  text: string;
  from: number;
}

/**
 * Where the number is typed, the likeliest place first; several where the data hold it more than once. Of a number that
 * nobody typed, one origin that says how it is computed; none where nothing is known of it.
 */
export function originsOf(data: Data, wanted: Wanted): Origin[] {
  const named = wanted.names.flatMap((name) => ofName(data, name, wanted.number));
  const typed = named.filter((origin) => origin.typed);
  if (typed.length > 0) return typed;
  if (named.length > 0) return named.slice(0, 1);
  const [dated] = wanted.number.kind === 'date' ? ofDate(data, wanted.number) : [];
  return dated ? [dated] : ofText(data, wanted);
}

/** Of a figure or an achievement, as a reference names it: 专利申请量.上年, 成果.省奖. */
function ofName(data: Data, name: string, number: WrittenNumber): Origin[] {
  if (name.startsWith('成果.')) return ofAchievement(data, name.slice('成果.'.length), number);
  const figure = longest(data.figures.byName, name);
  return figure ? ofFigure(data, figure, name.slice(figure.name.length + 1), number) : [];
}

function ofFigure(data: Data, figure: Figure, member: string, number: WrittenNumber): Origin[] {
  const found = everywhere(data.source, figure.path)
    .filter((typed) => isPrinted(typed, number, figure))
    .map((typed): Origin => ({ label: labelOf(typed.path, figure), figure: figure.name, place: typed.place, typed }));
  if (found.length > 0) return likeliestFirst(found, member);
  return [...ofLastYear(data, figure, number), computed(data, figure, member, number)];
}

/** In the parts of other departments too, of which one alone stands in the report. */
function everywhere(source: Source, path: Path): TypedNumber[] {
  const all = [source, ...(source.parts?.values() ?? [])].flatMap((each) => typedNumbers(each, path));
  const key = ({ place }: TypedNumber) => `${place.file} ${place.start.offset}`;
  return [...new Map(all.map((each) => [key(each), each])).values()];
}

/** The field that the reference asks for comes first, and then 数值. */
function likeliestFirst(origins: Origin[], member: string): Origin[] {
  const rank = ({ label }: Origin) =>
    member !== '' && label.includes(`“${member}`) ? 0 : label.endsWith('“数值”') ? 1 : 2;
  return origins
    .map((origin) => [rank(origin), origin] as const)
    .sort(([a], [b]) => a - b)
    .map(([, origin]) => origin);
}

/** Whether the one typed may be the one printed: in the figure's unit, in 显示单位, without its sign. */
function isPrinted({ number: typed, text }: TypedNumber, printed: WrittenNumber, { unit, data }: Figure): boolean {
  if (!typed.value || !printed.value || printed.unit === undefined) return typed.text === printed.text;
  const given = typed.unit === '' ? { ...typed, ...scaled(typed, unit) } : typed;
  const isAlike = (one: WrittenNumber) => {
    const plain = { ...one, value: one.value?.abs() };
    return isSameNumber(plain as WrittenNumber, { ...printed, value: printed.value?.abs() } as WrittenNumber);
  };
  // The unit of growth, of a place, of a share is none of the figure's.
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

/** Last year's number, from the file of 上年数据. */
function ofLastYear({ figures }: Data, figure: Figure, number: WrittenNumber): Origin[] {
  const { lastYear } = figures;
  const old = lastYear?.figures.byName.get(figure.data.formerName ?? figure.name);
  if (!lastYear || !old) return [];
  return typedNumbers(lastYear.source, old.path)
    .filter((typed) => isPrinted(typed, number, old))
    .map((typed) => ({ label: `上年的${labelOf(typed.path, old)}`, figure: figure.name, place: typed.place, typed }));
}

/** How the check sheet says that it comes about. */
function computed({ source, figures }: Data, figure: Figure, member: string, number: WrittenNumber): Origin {
  // What is told only where the report asks for it: 增量, 年均增长.
  const asked = [{ field: member, text: number.text, place: '' }];
  const derived = rowsOf(figures.report, figure, asked).flatMap((row) => row.derived);
  const digits = number.text.replace(/[^\d.%]/gu, '');
  const isOwn = ({ text, how }: Derivation) =>
    holds(text, digits) || how.endsWith(`=${number.text}`) || how.endsWith(`=${digits}`);
  const own = digits === '' ? undefined : derived.find((each) => each.how !== '填报' && isOwn(each));
  const at = keyPlaceOf(source, figure.path);
  return { label: `“${figure.name}”`, figure: figure.name, ...(at && { place: at }), how: own?.how ?? COMPUTED };
}

/** What is told of a number of which no more is known. */
export const COMPUTED = '由有关的数推出';

function holds(text: string, digits: string): boolean {
  return new RegExp(`(?<![\\d.])${digits.replaceAll('.', '\\.')}(?![\\d])`, 'u').test(text);
}

function ofAchievement({ source, figures }: Data, id: string, number: WrittenNumber): Origin[] {
  const index = (figures.report.achievements ?? []).findIndex((each) => each.id === id);
  const path = ['achievements', index];
  const found = typedNumbers(source, path).filter(({ number: typed }) => isSameNumber(typed, number));
  if (found.length > 0) return found.map((typed) => ({ label: `成果“${id}”`, place: typed.place, typed }));
  const dated = number.kind === 'date' ? ofDate({ source, figures }, number, path) : [];
  const place = nodeAt(source.root, [...path, 'id'])?.place;
  return dated.length > 0 ? dated : [{ label: `成果“${id}”`, ...(place && { place }), how: COMPUTED }];
}

/** 2013年, 截至11月底, 10月11日: dates are typed in another form. */
function ofDate({ source, figures }: Data, { text }: WrittenNumber, below: Path = []): Origin[] {
  const { period } = figures.report;
  const found: Origin[] = [];
  const visit = (path: Path) => {
    const node = nodeAt(source.root, path);
    if (node?.kind === 'map') for (const { key } of node.entries) visit([...path, key]);
    if (node?.kind === 'list') for (const index of node.items.keys()) visit([...path, index]);
    const date = node?.kind === 'scalar' && path[0] !== 'period' ? parseDate(node.text) : undefined;
    if (!node || !date || date.month === undefined) return;
    const said = [dateText(date), dateText(date, date.year), asOfText(date), asOfText(date, date.year)];
    if (said.some((each) => each.replace('截至', '') === text)) found.push({ label: labelOf(path), place: node.place });
  };
  visit(below);
  if (found.length > 0 || below.length > 0) return found;
  const year = /^\d{4}/u.exec(text)?.[0];
  const place = nodeAt(source.root, ['period'])?.place;
  if (year === undefined || !place || Math.abs(Number(year) - period.year) > 1) return [];
  const isOwn = Number(year) === period.year || Number(year) === period.from;
  return [{ label: '“年度”', place, ...(!isOwn && { how: '由“年度”推出' }) }];
}

/** In the words of a person: where the same number stands among the same words. */
function ofText({ source }: Data, { number, text, from }: Wanted): Origin[] {
  const found = typedNumbers(source)
    .filter(({ number: typed }) => isSameNumber(typed, number))
    .map((typed) => ({ typed, common: common(typed.text, typed.from, text, from) }))
    .sort((a, b) => b.common - a.common);
  const most = found[0]?.common ?? 0;
  // One that no word vouches for is taken only where it is the only one.
  const likely = found.filter((each) => each.common === most && (most > 1 || found.length === 1));
  if (likely.length > 0) {
    return likely.map(({ typed }) => ({ label: labelOf(typed.path), place: typed.place, typed }));
  }
  return number.kind === 'numeral' ? [{ label: '条数', how: '由程序数出' }] : [];
}

/** How many characters before and behind the two numbers agree. */
function common(a: string, atA: number, b: string, atB: number): number {
  const [beforeA, beforeB] = [a.slice(0, atA).replace(/\s/gu, ''), b.slice(0, atB).replace(/\s/gu, '')];
  const [behindA, behindB] = [a.slice(atA).replace(/\s/gu, ''), b.slice(atB).replace(/\s/gu, '')];
  let before = 0;
  while (before < MOST && beforeA.at(-1 - before) === beforeB.at(-1 - before) && before < beforeA.length) before++;
  let behind = 0;
  while (behind < MOST && behindA[behind] === behindB[behind] && behind < behindA.length) behind++;
  return before + behind;
}

/** Agreement beyond so many characters says nothing more. */
const MOST = 40;

function labelOf(path: Path, figure?: Figure): string {
  if (!figure) {
    const labels = labelsOf(reportSchema, path.map(String));
    return path.length === 1 ? `“${labels[0]}”` : `“${labels[0]}”里的文字`;
  }
  if (path.length <= figure.path.length) return `“${figure.name}”`;
  const own = labelsOf(reportSchema, path.map(String)).slice(figure.path.length);
  const steps = own.filter((step, index) => !/^\d+$/u.test(step) || path[figure.path.length + index - 1] === 'series');
  return [figure.name, ...steps].map((step) => `“${step}”`).join('的');
}

function keyPlaceOf(source: Source, path: Path): Place | undefined {
  const key = path.at(-1);
  const entry = entryOf(nodeAt(source.root, path.slice(0, -1)), String(key));
  return entry?.keyPlace ?? nodeAt(source.root, path)?.place;
}
