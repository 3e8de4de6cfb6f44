import type { Path } from '../../diagnostic.ts';
import { ladderNumberOf } from '../../passages/ladder-number.ts';
import type { Report } from '../../report/schema.ts';
import { OF_POINTS } from '../../zh/measure-words.ts';
import { numeral, numeralValue } from '../../zh/numerals.ts';
import { CALLED_BY_NUMBER } from '../called-by-number.ts';
import { type DataRule, everyText, type Finding, type Text } from '../rule.ts';

/** Ordinals outside the standard heading levels. 一是一 is an idiom, and ①号 and 3)类 are names. */
const WORDS = new RegExp(
  `^(?:([一二三四五六七八九十]{1,3})(?:是(?!\\1(?:[，,、。]|$|[一二三四五六七八九十]是))|要(?!${CALLED_BY_NUMBER}))[，,：:]?|[第其]([一二三四五六七八九十]{1,3})[，,、：:]|([①-⑳])(?![号类级型期])、?|(\\d{1,2})[)）](?![号类级型期])、?)`,
  'u',
);
const CIRCLED = '①'.charCodeAt(0) - 1;

/** 一、二期工程 and 第一、二季度 begin with two numbers; 一、两大亮点 and 二、三大平台 begin with an item number. */
const SECOND = new RegExp(`^([一二三四五六七八九十]{1,3})(?![${OF_POINTS}])`, 'u');
/** 第一、第二批项目: no item numbered 第一 begins with 第二. */
const PAIR = /^第[一二三四五六七八九十]{1,3}[，,、]第[一二三四五六七八九十]/u;

/** What may come first after the ordinal is removed, in any context. */
const OPENING = /^[\p{L}\p{N}“‘《（【]/u;

/** The templates add ordinals: typed ones would print as 一是一是, 1.1. or （一）（一）. */
export const ordinalsNotTyped: DataRule = {
  name: 'ordinals-not-typed',
  severity: 'error',
  description: '标题和各条前面的序数由程序编，数据里不应再写。',
  why: '数据里写了“一是”，印出来就是“一是一是”，增减一条还要一一改过。',
  basis: '惯例；序数的写法见GB/T 9704—2012，7.3.3',
  bad: '亮点: [一是走访企业有成效, 科技服务上台阶]',
  good: '亮点: [走访企业有成效, 科技服务上台阶]',
  *check(report) {
    yield* captionsIn(report);
    for (const { path, text, holder } of [...headings(report), ...everyText(report)]) {
      if (isNumbered(path, holder)) yield* typedIn(text, path);
    }
  },
};

/** 图1, 表一　, 附表2：: numbers before the title of a chart, table or attachment. 表2025年 is not one. */
const CAPTION =
  /^(?:[图表]|附[图表件])\s*(?:\d{1,2}(?![\d年月.%％])|[一二三四五六七八九十]{1,3}(?=[\s　：:、]))[\s　：:、.．]*/u;

function* captionsIn({ tables = [], charts = [], document }: Report): Generator<Finding> {
  const titles = [
    ...tables.map(({ title }, index) => ({ title, path: ['tables', index, 'title'] })),
    ...charts.map(({ title }, index) => ({ title, path: ['charts', index, 'title'] })),
    ...(document?.attachments ?? []).map(({ title }, index) => ({
      title,
      path: ['document', 'attachments', index, 'title'],
    })),
  ];
  for (const { title, path } of titles) {
    const [typed] = CAPTION.exec(title) ?? [];
    if (typed === undefined) continue;
    yield {
      path,
      within: { from: 0, to: typed.length, ...(OPENING.test(title.slice(typed.length)) && { fix: '' }) },
      message: `序数由程序编，这里不应再写“${typed.trim()}”。`,
      hint: `删去“${typed.trim()}”。`,
    };
  }
}

function headings({ sectionTitles = {} }: Report): Text[] {
  return Object.entries(sectionTitles).flatMap(([key, text]) =>
    text === undefined ? [] : [{ path: ['sectionTitles', key], text, holder: sectionTitles }],
  );
}

/** The ordinal stands before the title, or before the text if there is no title. */
function isNumbered(path: Path, holder: object): boolean {
  const [part, last] = [path[0], path.at(-1)];
  if (part === 'sectionTitles' || (last === 'title' && part !== 'lead')) return true;
  const isItem = part !== 'sections' && path.length > (part === 'work' ? 3 : 2);
  return last === 'content' && isItem && !('title' in holder && holder.title);
}

function* typedIn(text: string, path: Path): Generator<Finding> {
  const found = ordinalOf(text);
  if (!found || PAIR.test(text)) return;
  const { typed, value } = found;
  const rest = text.slice(typed.length);
  const second = /、$/u.test(typed) ? (numeralValue(SECOND.exec(rest)?.[1] ?? '') ?? 0) : 0;
  // The text may enumerate things itself: 一是……；二是…….
  if (second > value || (path.at(-1) !== 'title' && rest.includes(numbered(typed, value + 1)))) return;
  const to = text.length - rest.trimStart().length;
  yield {
    path,
    within: { from: 0, to, ...(OPENING.test(text.slice(to)) && { fix: '' }) },
    message: `序数由程序编，这里不应再写“${typed}”。`,
    hint: `删去“${typed}”。`,
  };
}

function ordinalOf(text: string): { typed: string; value: number } | undefined {
  const step = ladderNumberOf(text);
  if (step) return { typed: step.typed, value: step.ordinal };
  const [typed, word, place, circled, digits] = WORDS.exec(text) ?? [];
  if (typed === undefined) return undefined;
  const value = circled ? circled.charCodeAt(0) - CIRCLED : digits ? Number(digits) : numeralValue(word ?? place ?? '');
  return value === undefined ? undefined : { typed, value };
}

/** The same ordinal with another number: 一是 → 二是. */
function numbered(typed: string, value: number): string {
  return typed
    .replace(/[一二三四五六七八九十]+/u, numeral(value))
    .replace(/\d+/u, String(value))
    .replace(/[①-⑳]/u, String.fromCharCode(CIRCLED + value));
}
