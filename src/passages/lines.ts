import type { Place } from '../diagnostic.ts';
import { monthsOf } from '../report/period.ts';
import { lineStarts, pointsOf } from '../source/points.ts';
import { areaOf } from '../zh/area-of.ts';
import { DATE_LINE } from '../zh/date-line.ts';
import { TO } from '../zh/range-mark.ts';
import { passageAsMeant } from './as-meant.ts';
import { ladderNumberOf } from './ladder-number.ts';
import type { Manuscript, Passage, Scope, Years } from './passage.ts';

/** A line of a finished draft, with its kind if the file states it. */
export interface Line {
  text: string;
  kind?: Passage['kind'];
  /** For a table cell: its row, counted through the whole file. */
  row?: number;
  column?: number;
}

/** In characters. No title or heading is longer: three lines of 2号 hold 60. */
const LONGEST_HEADING = 60;

/** The passages of a draft given line by line; blank ones give none. `text`: the same lines as one text, for places. */
export function passagesOf(file: string, lines: readonly Line[], text: string): Passage[] {
  const pointAt = pointsOf(text);
  const starts = lineStarts(text);
  const passages: Passage[] = [];
  for (const [index, { text: line, kind, row, column }] of lines.entries()) {
    const bare = line.trim();
    if (bare === '') continue;
    const from = (starts[index] ?? 0) + line.indexOf(bare);
    const placeOf = (start: number, end: number): Place => ({
      file,
      start: pointAt(from + start),
      end: pointAt(from + end),
    });
    const guess = kind === undefined || kind === 'paragraph' ? kindOf(bare, isAtHead(passages)) : kind;
    passages.push({
      kind: guess,
      text: bare,
      number: ladderNumberOf(bare),
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column }),
      placeOf,
    });
  }
  return passages;
}

/** Lines of a letterhead (GB/T 9704-2012, 7.2): 000012, 秘密★1年, 特急, 青澜市科学技术局文件, 青科〔2026〕12号, 签发人：……. */
const LETTERHEAD =
  /^(?:\d{1,6}|(?:绝密|机密|秘密)(?:★\S{1,6})?|特急|加急|[\p{Script=Han}、（）]{2,40}文件|\p{Script=Han}{1,12}〔\d{4}〕\d{1,5}号(?:\s*签发人：.{0,40})?|签发人：.{0,40})$/u;

/** Whether nothing but a letterhead stands before: the next line may be the title. */
export function isAtHead(passages: readonly Passage[]): boolean {
  return passages.every(({ text }) => LETTERHEAD.test(text));
}

/**
 * The kind of a line by its text. A short first line is the title unless it is numbered; a short numbered line without
 * 。, ； or ： inside it is a heading.
 */
export function kindOf(text: string, isFirst: boolean): Passage['kind'] {
  const short = text.length <= LONGEST_HEADING && !/[。！？；：:;!?]./u.test(text);
  if (isFirst && LETTERHEAD.test(text)) return 'paragraph';
  if (isFirst && !ladderNumberOf(text)) return short && !/[。；：，,;:]$/u.test(text) ? 'title' : 'paragraph';
  return short && ladderNumberOf(text) && !/[；：;:]$/u.test(text) ? 'heading' : 'paragraph';
}

/** The area and years stated in the title, and the day on which the draft is dated. */
export function identityOf(typed: readonly Passage[]): Scope & Pick<Manuscript, 'issued'> {
  const passages = typed.map(passageAsMeant);
  const signed = passages.findLast(
    ({ kind, text }) => kind === 'paragraph' && /^(?:19|20)/u.test(text) && DATE_LINE.test(text),
  )?.text;
  const [year = 0, month = 0, day = 0] =
    DATE_LINE.exec(signed ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  const title = passages.find(({ kind }) => kind === 'title')?.text ?? '';
  // 青澜县科学技术局2026年工作总结
  return {
    years: yearsOf(title),
    area: areaOf(title.replace(/\d.*$/u, '')),
    ...(year > 0 && { issued: { year, month, day } }),
  };
}

/** The part of the year that a title covers. */
const PART = new RegExp(`\\d年度?([上下]半年|第?[一二三四]季度|前[二两三]个?季度|\\d{1,2}月?${TO}\\d{1,2}月)`, 'u');

const SEVERAL_YEARS = new RegExp(`((?:19|20)\\d\\d)年?${TO}+((?:19|20)\\d\\d)学?年`, 'u');

/** The years stated in the title: 2013年, 2008—2014年, 2025—2026学年. */
function yearsOf(title: string): Years | undefined {
  const isPart = /上半年|季度|月|学期|学年/u.test(title);
  const range = SEVERAL_YEARS.exec(title);
  if (range) return { from: Number(range[1]), to: Number(range[2]), isPart };
  const single = /((?:19|20)\d\d)学?年/u.exec(title);
  const part = PART.exec(title)?.[1];
  const months = part === undefined ? undefined : monthsOf(part);
  return single ? { from: Number(single[1]), to: Number(single[1]), isPart, months } : undefined;
}
