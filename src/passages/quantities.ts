import { decimal, type Exact, scaleOf } from '../figures/number.ts';
import { halfWidth } from '../report/half-width.ts';
import { AMID, BEFORE, BEHIND } from '../zh/approximation.ts';
import { decimalsOf } from '../zh/digits.ts';
import { MEASURE_WORDS, TURNS } from '../zh/measure-words.ts';
import { TO } from '../zh/range-mark.ts';
import { MEASURES, MONEY } from '../zh/units-of-measure.ts';
import type { Span } from './passage.ts';

/** A number in running text with its unit: 专利2924件, 1.4亿元, 增长41.7%, 近500家; from its first digit or minus to its unit. */
export interface WrittenQuantity extends Span {
  /** As typed, without thousands separators, with an ASCII minus: 2924, 41.7, -3.5. */
  digits: string;
  /** Number of decimal places. */
  decimals: number;
  /** As typed: 万元, 件, %, 个百分点; '' if there is none. */
  unit: string;
  /** In the base unit: 1.4亿元 is 140000000 in 元. */
  value: Exact;
  /** Whether 近、约、超 is before it, or 余、多、左右、以上 after it. */
  approximate: boolean;
}

/** Measure words in such reports; longer ones first, so that 人次 is not read as 人. */
export const UNITS = [
  ...['个百分点', '百分点', '个工作日', '工作日', MEASURES, '人年', TURNS, '课时', '学时', '小时', '分钟', MONEY],
  `[${MEASURE_WORDS}天倍分秒头羽株]`,
  // 12只有 is no number of birds.
  '只(?![有占是能要])',
  '[%％‰]',
].join('|');

const QUANTITY = new RegExp(
  `(?<![\\d.A-Za-z])([-−－]?\\d{1,12}(?:[,，]\\d{3}(?!\\d)){0,4}(?:\\.\\d{1,8})?)([余多])?([百千万]?[万亿]|[百千](?=[余多]|${UNITS}))?([余多])?(${UNITS})?`,
  'gu',
);
const DATED = new RegExp(`^(?:${TO}\\d{1,4})?[年月日]`, 'u');
const ENDS_ABOUT = new RegExp(`(?:${BEFORE})$`, 'u');
const GOES_ON_ABOUT = new RegExp(`^(?:${BEHIND}|${AMID})`, 'u');
/** Most characters of the words about a number. */
const ABOUT = 3;

/** The span of the number with the words that make it approximate, from 近 to 左右. */
export function withApproximation(text: string, { from, to }: Span): Span {
  const before = ENDS_ABOUT.exec(text.slice(Math.max(0, from - ABOUT), from))?.[0] ?? '';
  const behind = GOES_ON_ABOUT.exec(text.slice(to, to + ABOUT))?.[0] ?? '';
  return { from: from - before.length, to: to + behind.length };
}

/** Every number in a text that counts or measures; dates and years are excluded. */
export function quantities(typed: string): WrittenQuantity[] {
  // Texts of data come as they are typed. Of the same length, so offsets stay valid.
  const text = halfWidth(typed);
  // Most texts contain no number, and many rules call this for each.
  if (!/\d/u.test(text)) return [];
  return [...text.matchAll(QUANTITY)].flatMap((match) => {
    const [whole, number = '', more = '', scale = '', evenMore = '', unit = ''] = match;
    const { index: from } = match;
    const to = from + whole.length;
    const digits = number.replaceAll(/[,，]/gu, '').replace(/^[−－]/u, '-');
    if (unit === '' && DATED.test(text.slice(to, to + 8))) return [];
    if (unit === '个' && text[to] === '月') return [];
    const scaled = `${scale}${unit}`;
    return [
      {
        from,
        to,
        digits,
        decimals: decimalsOf(digits),
        unit: scaled,
        value: decimal(digits).times(scaleOf(scaled).factor),
        approximate:
          `${more}${evenMore}` !== '' ||
          ENDS_ABOUT.test(text.slice(Math.max(0, from - ABOUT), from)) ||
          GOES_ON_ABOUT.test(text.slice(to, to + ABOUT)),
      },
    ];
  });
}
