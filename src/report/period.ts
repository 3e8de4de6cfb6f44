import { halfWidth } from './half-width.ts';

/** The time a report is about, as printed (`label`: 2013年 · 2013年上半年 · 2008—2014年) and its last year. */
export interface Period {
  label: string;
  year: number;
  from: number;
}

/** 1-11月 and 2009~2014年 as they are printed: 1—11月, 2009—2014年. */
export function spanText(typed: string): string {
  return typed.replace(/(?<!\d)(?:(\d{1,2}月?)\s*[-–~～]\s*(?=\d{1,2}月)|(\d{4}年?)\s*[-–~～]\s*(?=\d{4}))/gu, '$1$2—');
}

const SINGLE = /^(\d{4})(年.*)?$/u;
const RANGE = /^(\d{4})年?\s*[—–\-~～至]\s*(\d{4})(年|学年.*)?$/u;

/** Undefined: no year can be read out of it. */
export function parsePeriod(typed: string): Period | undefined {
  const text = halfWidth(typed.trim());
  const single = SINGLE.exec(text);
  if (single) {
    const year = Number(single[1]);
    return { label: `${year}${single[2] ?? '年'}`, year, from: year };
  }
  const range = RANGE.exec(text);
  if (!range) return undefined;
  const [from, to] = [Number(range[1]), Number(range[2])];
  return from > to ? undefined : { label: `${from}—${to}${range[3] ?? '年'}`, year: to, from };
}

/** The year that dates of the report need not say; undefined where it is of several years. */
export function withinOf({ period: { year, from } }: { period: Period }): number | undefined {
  return from === year ? year : undefined;
}
