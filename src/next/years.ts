import { parseDate } from '../report/date.ts';
import { type Period, parsePeriod } from '../report/period.ts';
import type { Mapping } from '../source/node.ts';
import { TO } from '../zh/range-mark.ts';
import type { Splices } from './splices.ts';

/** The years that move on by one: the last year of the period and the next; for a school year also its first. */
export function movingYears({ from, year, label }: Period): ReadonlySet<number> {
  const first = isSchoolYear(from, year, label) ? from : year;
  return new Set(Array.from({ length: year - first + 2 }, (_, index) => first + index));
}

/** 2014—2015学年 moves as a whole; of 2008—2014年 only the end moves. */
function isSchoolYear(from: number, year: number, label: string): boolean {
  return year - from === 1 || label.includes('学年');
}

const YEAR_IN_TEXT = new RegExp(`(?<![\\d.])\\d{4}(?=\\s*(?:年|学年|${TO}\\s*\\d{4}))`, 'gu');

/** 2024年工作总结和2025年工作思路, moved a year on; other years are kept. */
export function withYearsMoved(text: string, moving: ReadonlySet<number>): string {
  return moved(text, YEAR_IN_TEXT, moving);
}

/** For a text that consists only of a period. */
function everyMoved(typed: string, moving: ReadonlySet<number>): string {
  return moved(typed, /(?<!\d)\d{4}(?!\d)/gu, moving);
}

function moved(text: string, years: RegExp, moving: ReadonlySet<number>): string {
  return text.replace(years, (digits) => (moving.has(Number(digits)) ? String(Number(digits) + 1) : digits));
}

/** 2013 · 2013年上半年 · 2014—2015学年第一学期 · 2008—2014, moved a year on. */
export function nextPeriod(typed: string): string {
  const period = parsePeriod(typed);
  if (!period) return typed;
  const moving = movingYears(period);
  return everyMoved(typed, moving);
}

/** {起: 2008, 止: 2014}, moved a year on. */
export function nextStretch({ entries: [from, to] }: Mapping, splices: Splices): void {
  if (from?.value.kind !== 'scalar' || to?.value.kind !== 'scalar') return;
  const typed = [from, to].map(({ value }) => Number(/\d{4}/u.exec(value.kind === 'scalar' ? value.text : '')?.[0]));
  const ends = nextPeriod([...typed].sort((a, b) => a - b).join('—')).match(/\d{4}/gu) ?? [];
  const [first, last] = (typed[0] ?? 0) <= (typed[1] ?? 0) ? ends : ends.toReversed();
  splices.retext(from, (text) => text.replace(/\d{4}/u, first ?? ''));
  splices.retext(to, (text) => text.replace(/\d{4}/u, last ?? ''));
}

const YEAR_OF_SPAN = new RegExp(`(?<!\\d)(?:19|20)\\d{2}(?=\\s*(?:年|学年|${TO}|$))`, 'gu');

/** 期间 of a figure: 2012年 · 2013年1—5月 · 2009—2014年; 1—11月 is kept. */
export function nextSpan(typed: string): string {
  const years = [...typed.matchAll(YEAR_OF_SPAN)].map(([digits]) => Number(digits));
  const last = Math.max(...years);
  if (years.length === 0) return typed;
  const first = Math.min(...years);
  const moving = isSchoolYear(first, last, typed) ? new Set([first, last]) : new Set([last]);
  return everyMoved(typed, moving);
}

/** 2024-11-30 moved a year on, in the format typed; February 29 becomes 28 if necessary. */
export function nextDate(typed: string): string {
  const next = typed.replace(/\d{4}/u, (year) => String(Number(year) + 1));
  return parseDate(next) ? next : next.replace(/29(?=\D*$)/u, '28');
}
