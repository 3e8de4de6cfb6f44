import type { Edit, Place } from '../diagnostic.ts';
import { scaleOf } from '../figures/number.ts';
import { isSameMeasure, isSameUnit, type WrittenNumber } from '../passages/written-numbers.ts';
import type { Origin, SearchedData } from '../provenance/origin.ts';
import { daysIn, type PartialDate, parseDays } from '../report/date.ts';
import { halfWidth } from '../report/half-width.ts';
import { nodeAt, type Source, sourceOf } from '../source/node.ts';
import { AMID, BEHIND } from '../zh/approximation.ts';
import { withoutSeparators } from '../zh/digits.ts';
import { isTurned } from './changes.ts';

/**
 * The edit that replaces the number typed with the new one, in the form used at that place: its unit, or the lack of
 * one, is kept if the scale is the same. Undefined for a computed number, or one from another year's file.
 */
export function editFor(
  { typed, place: whole, how }: Origin,
  before: WrittenNumber,
  after: WrittenNumber,
  { source }: Pick<SearchedData, 'source'>,
): Edit | undefined {
  const isFilled = before.kind === 'gap' && after.kind === 'quantity';
  if (how !== undefined || (before.kind !== after.kind && !isFilled)) return undefined;
  if (!typed) return whole && before.kind === 'date' ? dateEdit(source, whole, after.text) : undefined;
  const { place, path, number } = typed;
  const isHere = place.file === source.file || source.parts?.has(place.file);
  if (!isHere || nodeAt(source.root, path) === undefined) return undefined;
  const file = sourceOf(source, place.file).text;
  const there = halfWidth(file.slice(place.start.offset, place.end.offset)).replaceAll(/[ \u00A0\u3000]/gu, '');
  if (there !== number.text) return undefined;
  // 1600基地 for 1600家基地: in running text a missing unit would be noticed.
  if (path[0] !== 'figures' && before.unit !== '' && after.unit === '') return undefined;
  // 500—600家 for 500多家: a field holds a single number, and 前三位 is not a single rank.
  const isLoose = isRange(before) || isRange(after) || (after.kind === 'rank' && after.about !== '');
  if (isLoose) return path[0] === 'figures' || isFilled ? undefined : { place, text: after.text };
  // 3.3个百分点 while 单位 says %: the unit is typed elsewhere.
  if (path[0] === 'figures' && number.unit === '' && !isSameUnit(before, after)) return undefined;
  if (isFilled) return { place, text: filling(before, after) };
  // 连续: 3 is printed as 连续三年.
  if (after.kind === 'numeral' && number.kind === 'quantity') return after.value && { place, text: `${after.value}` };
  if (after.kind === 'rank') return { place, text: path[0] === 'figures' ? rankFor(number, after) : after.text };
  return { place, text: after.kind === 'quantity' ? textFor(number, before, after) : after.text };
}

function isRange({ kind, value }: WrittenNumber): boolean {
  return kind === 'quantity' && value === undefined;
}

/** 10月18日 for 2013-10-11 becomes 2013-10-18, with the separators typed there; 12月底 is the last day of December. */
function dateEdit(source: Source, place: Place, said: string): Edit | undefined {
  const typed = sourceOf(source, place.file).text.slice(place.start.offset, place.end.offset);
  if (daysIn(typed)) return daysEdit(typed, place, said);
  const [, head, month, between, day] = /^(\d{4}\D)(\d{1,2})(?:(\D)(\d{1,2}))?/u.exec(typed) ?? [];
  const [, year, newMonth, newDay] = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2}日|底)?$/u.exec(said) ?? [];
  if (head === undefined || month === undefined || newMonth === undefined) return undefined;
  if ((day === undefined) !== (newDay === undefined)) return undefined;
  const ofYear = year ?? head.slice(0, 4);
  const last = () => String(new Date(Date.UTC(Number(ofYear), Number(newMonth), 0)).getUTCDate());
  const put = newDay === '底' ? last() : newDay?.slice(0, -1);
  const behind = day === undefined || put === undefined ? '' : `${between}${put.padStart(day.length, '0')}`;
  const rest = typed.slice(head.length + month.length + (day === undefined ? 0 : `${between}${day}`.length));
  return { place, text: `${ofYear}${head.slice(4)}${newMonth.padStart(month.length, '0')}${behind}${rest}` };
}

/** 5月22日至25日 for 2013-05-22至2013-05-24, with what is typed between the digits; undefined if it needs more digits. */
function daysEdit(typed: string, place: Place, said: string): Edit | undefined {
  const whole = /^\d{4}年/u.test(said) ? said : `${typed.slice(0, 4)}年${said}`;
  const days = parseDays(whole);
  const [first, last] = daysIn(typed) ?? [];
  if (!days?.until || first === undefined || last === undefined) return undefined;
  const at = typed.length - last.length;
  const put = [redated(first, days, days), redated(last, days.until, days)];
  if (put.includes(undefined) || !typed.startsWith(first) || !typed.endsWith(last)) return undefined;
  return { place, text: `${put[0]}${typed.slice(first.length, at)}${put[1]}` };
}

/** The digits typed replaced by those of the date; undefined if it differs from `before` in those left out: 24日. */
function redated(typed: string, date: PartialDate, before: PartialDate): string | undefined {
  const [digits, known] = [date, before].map(({ year, month = 1, day = 1 }) => [year, month, day].map(String));
  const omitted = 3 - (typed.match(/\d+/gu)?.length ?? 0);
  if (!digits || !known || digits.slice(0, omitted).join() !== known.slice(0, omitted).join()) return undefined;
  const put = digits.slice(omitted);
  return typed.replace(/\d+/gu, (old) => (put.shift() ?? '').padStart(old.length, '0'));
}

const SIGN = /^[-−－]/u;
const PARTS = new RegExp(`^(\\D*?)([-−－]?[\\d,，.]+)(${AMID}?)(.*?)(${BEHIND}|${AMID})?$`, 'u');

/** For 待补 or an empty cell: without the unit if it is the figure's own, or counts the same: 190人 for 【待补】名. */
function filling(before: WrittenNumber, after: WrittenNumber): string {
  const [, opening = '', digits = '', more = '', unit = '', end = ''] = PARTS.exec(halfWidth(after.text)) ?? [];
  const [own, said] = [scaleOf(before.unit ?? ''), scaleOf(after.unit ?? '')];
  const isOwn = own.factor.eq(said.factor) && isSameMeasure(before, after);
  return `${opening}${plainDigits(digits)}${more}${isOwn ? '' : unit}${end}`;
}

function plainDigits(digits: string): string {
  return withoutSeparators(digits).replace(/^[−－]/u, '-');
}

function textFor(typed: WrittenNumber, before: WrittenNumber, after: WrittenNumber): string {
  const said = halfWidth(after.text);
  const [, opening = '', digits = '', more = '', unit = '', end = ''] = PARTS.exec(said) ?? [];
  const [, , old = '', , typedUnit = ''] = PARTS.exec(typed.text) ?? [];
  // 下降3.5% is typed as -3.5%; −120万元 has its own sign.
  const isSigned = SIGN.test(digitsIn(before.text));
  const isNegative = !isSigned && SIGN.test(old) !== isTurned(before, after);
  const plain = plainDigits(digits).replace(/^(?!-)/u, isNegative ? '-' : '');
  // If it was printed as typed, the new number is typed as written.
  if (frameOf(typed.text) === frameOf(before.text)) return said.replace(/[-−－]?[\d,，.]*\d/u, plain);
  const isSameScale = before.unit === after.unit && digitsOf(typed) === digitsOf(before);
  return `${opening}${plain}${more}${isSameScale ? typedUnit.replace(/[余多]/u, '') : unit}${end}`;
}

/** 第2 for 第3, 首位 for 第2位, 1 for 名次: 2. */
function rankFor(typed: WrittenNumber, { value }: WrittenNumber): string {
  if (typed.kind !== 'rank') return `${value}`;
  return value?.eq('1') ? '首位' : `第${value}${/第.*?([位名])$/u.exec(typed.text)?.[1] ?? ''}`;
}

function digitsIn(text: string): string {
  return PARTS.exec(halfWidth(text))?.[2] ?? '';
}

/** The text with the digits replaced by #: what surrounds the digits. */
function frameOf(text: string): string {
  return halfWidth(text).replace(/[-−－]?[\d,，.]*\d/u, '#');
}

function digitsOf({ value, unit = '' }: WrittenNumber): string | undefined {
  return value?.abs().div(scaleOf(unit).factor).toFixed();
}
