import * as z from 'zod/mini';
import { FALL, FALL_SHORT, RISE, RISE_SHORT } from '../../zh/change-words.ts';
import { TO } from '../../zh/range-mark.ts';
import { type Amount, isDisputed, PENDING, parseAmount, sameUnit } from '../amount.ts';
import { type Days, isDateInForm, isDaysInForm, parseDate, parseDays } from '../date.ts';
import { halfWidth } from '../half-width.ts';
import { inDigits } from '../letters-for-digits.ts';
import { saysCount } from '../listed.ts';
import { impossibleIn, parsePeriod } from '../period.ts';
import { hints, leaves, shapes } from './field.ts';
import { leafOf, type Refuse } from './leaf-of.ts';

/** Prose that may contain references. */
export const text = z.string().register(leaves, { kind: 'text' });
/** A word printed as it is: 【…】 would be printed, not resolved. */
export const word = leafOf((typed, refuse) => {
  const bare = typed.replace(/\s*\n\s*/gu, '').trim();
  if (/[【】]/u.test(bare) && !isDisputed(bare)) refuse('reference-in-word', bare);
  return bare;
})
  .register(leaves, { kind: 'word' })
  .register(hints, { pattern: '^[^【】]*$' });
/** A name in a list whose length is a number that is printed. */
const listedName = word
  .check(
    z.superRefine((typed, context) => {
      if (saysCount(typed)) context.addIssue({ code: 'custom', params: { fault: 'count-in-name', typed } });
    }),
  )
  .register(leaves, { kind: 'word' });
/** The time of a figure: 2012年, 1—11月. */
export const time = word
  .check(
    z.superRefine((typed, context) => {
      if (impossibleIn(typed)) context.addIssue({ code: 'custom', params: { fault: 'no-such-months', typed } });
    }),
  )
  .register(leaves, { kind: 'word' });
/** A word that never has quotation marks. */
export const unquoted = word
  .check(
    z.superRefine((typed, context) => {
      if (isQuoted(typed)) context.addIssue({ code: 'custom', params: { fault: 'curly-quotes', typed } });
    }),
  )
  .register(leaves, { kind: 'word' });
export const unit = z.pipe(unquoted, z.transform(sameUnit));
export const names = z.array(word).register(shapes, { form: 'names' });
export const listedNames = z.array(listedName).register(shapes, { form: 'names' });

export const yesOrNo = z.pipe(
  z.enum(['true', 'false', '是', '否']),
  z.transform((typed) => typed === 'true' || typed === '是'),
);

/** Digits or numerals, but without thousands separators. */
const AMOUNT = '^(?!.*[0-9０-９][,，][0-9０-９]{3}).*[0-9０-９一二两三四五六七八九十百千万亿]|待补';

export const amount = leafOf((typed, refuse): Amount => {
  const parsed = parseAmount(typed);
  return typeof parsed === 'string' ? refuse(parsed) : parsed;
})
  .register(leaves, { kind: 'amount' })
  .register(hints, { pattern: AMOUNT, examples: [2924, '500多', PENDING] });

const ROSE = new RegExp(`^(?:${RISE}|${RISE_SHORT})`, 'u');
const FELL = new RegExp(`^(?:${FALL}|${FALL_SHORT})`, 'u');

/** A change needs a unit: a bare number is not one. */
const CHANGE = '[%％倍点比]|百分之|持平|待补';

/** A change as stated: 41.7% · -3.5% · 持平 · 1.2倍 · 0.3个百分点; negative for a decrease. */
export const change = leafOf(changeOf)
  .register(leaves, { kind: 'amount' })
  .register(hints, {
    types: ['string'],
    pattern: CHANGE,
    examples: ['41.7%', '-3.5%', '持平'],
  });

/** 6%—8% is 6—8%. */
const PERCENT_OF_FIRST = new RegExp(`(?<=\\d)[%％]\\s*(?=${TO})`, 'u');

/** A target for a change, which may be a range: 6%—8%. */
export const aimedChange = leafOf((typed, refuse): Amount => {
  const range = parseAmount(typed.replace(ROSE, '').replace(PERCENT_OF_FIRST, ''));
  const isRange = typeof range !== 'string' && range.before.includes('—') && /^(?:%|个百分点)$/u.test(range.unit);
  return isRange ? range : changeOf(typed, refuse);
})
  .register(leaves, { kind: 'amount' })
  .register(hints, { types: ['string'], pattern: CHANGE, examples: ['12%', '6%—8%'] });

function changeOf(typed: string, refuse: Refuse): Amount {
  const bare = typed.trim().replace(ROSE, '');
  const missing = bare === PENDING || isDisputed(bare) ? parseAmount(bare) : '';
  if (typeof missing !== 'string') return missing;
  const fell = FELL.test(bare);
  const parsed = bare === '持平' ? parseAmount('0%') : parseAmount(bare.replace(FELL, ''));
  if (parsed === 'letter-in-number' || parsed === 'stray-mark') return refuse(parsed);
  if (typeof parsed === 'string' || parsed.digits === null || !/^(?:%|倍|个百分点)$/u.test(parsed.unit)) {
    return refuse('not-a-change');
  }
  if (fell && parsed.digits.startsWith('-')) {
    return refuse('not-a-change');
  }
  const signed = fell ? { ...parsed, digits: `-${parsed.digits}` } : parsed;
  if (signed.unit === '倍' && signed.digits?.startsWith('-')) {
    return refuse('fell-by-times');
  }
  return signed;
}

/** Another data file, by its path from the folder of this one. */
export const dataFile = leafOf((typed, refuse): string => {
  const bare = typed.trim();
  if (isYamlFile(bare) && !bare.includes('://')) return bare;
  return refuse('not-a-data-file');
});

/** A year first, in digits of either width. */
const YEAR = '^\\s*[0-9０-９]{4}';

export const date = leafOf((typed, refuse) => {
  const parsed = parseDate(typed);
  if (parsed) return parsed;
  const fault = isQuoted(typed) ? 'curly-quotes' : isDateInForm(typed) ? 'no-such-day' : 'not-a-date';
  return refuse(fault);
}).register(hints, { pattern: YEAR, minimum: 1000, examples: ['2013-12-20', '2013-12'] });

/** The day of an event, or the first and the last of several. */
export const days = leafOf((typed, refuse): Days => {
  const parsed = parseDays(typed);
  if (parsed) return parsed;
  if (isQuoted(typed)) return refuse('curly-quotes');
  return refuse(isDateInForm(typed) ? 'no-such-day' : isDaysInForm(typed) ? 'no-such-days' : 'not-days');
}).register(hints, { pattern: YEAR, minimum: 1000, examples: ['2013-10-11', '2013-05-24至2013-05-30', '2013-10'] });

export const yearKey = z
  .string()
  .check(z.regex(/^\d{4}$/u))
  .register(hints, { pattern: '^\\d{4}$' });

export const trend = z.enum(['越高越好', '越低越好']);
export const style = z.enum(['分列', '倍数', '年均', '由到', '通过率', '结构', '列举', '括注']);
/** 全: all that is known of a figure; 简: its number, change and rank, without targets, parts and lists of names. */
export const form = z.enum(['全', '简']);

export type Form = z.infer<typeof form>;

/** A rank, or one that is not known yet, or that departments disagree on. */
export type Ordinal = number | { pending: true } | { pending: false; disputed: string };

/** A rank as typed: 2, 第2位, 第二名, 首位. */
export const place = leafOf((typed, refuse): Ordinal => {
  if (typed.trim() === PENDING) return { pending: true };
  if (isDisputed(typed)) return { pending: false, disputed: typed };
  const digits = /^(?:第\s*)?(\d{1,3}|[一二三四五六七八九十])(?:位|名)?$/u.exec(typed.trim())?.[1];
  const numeral = digits === undefined ? -1 : '一二三四五六七八九十'.indexOf(digits);
  if (numeral >= 0) return numeral + 1;
  if (/^首位?$/u.test(typed.trim())) return 1;
  if (digits !== undefined && Number(digits) > 0) return Number(digits);
  return refuse('not-a-place');
}).register(hints, { pattern: '[0-9一二三四五六七八九十首]|待补', examples: [1, '第2'] });

/** How many times or years: 1 to 999, or a numeral up to ten. */
export const whole = leafOf((typed, refuse): number => {
  const text = typed.trim().replace(/[次年届]$/u, '');
  const numeral = '一二三四五六七八九十'.indexOf(text === '两' ? '二' : text);
  if (text.length === 1 && numeral >= 0) return numeral + 1;
  if (/^[1-9]\d{0,2}$/u.test(text)) return Number(text);
  return refuse('not-a-count');
}).register(hints, { pattern: '[0-9一二三四五六七八九十两]', examples: [2, 3] });

/** 3500, in the forms people use: 3500字; not 3,500. */
export const characterCount = leafOf((typed, refuse): number => {
  const digits = /^([1-9]\d{0,6})字?$/u.exec(halfWidth(typed.trim()))?.[1];
  if (digits !== undefined) return Number(digits);
  return refuse('not-a-character-count');
}).register(hints, { pattern: '^\\s*[1-9１-９][0-9０-９]{0,6}字?\\s*$', examples: [3500] });

export const period = leafOf((typed, refuse) => {
  const parsed = parsePeriod(typed);
  if (parsed) return impossibleIn(typed) ? refuse('no-such-months') : parsed;
  if (parsePeriod(inDigits(halfWidth(typed)))) return refuse('letter-in-number');
  return refuse(isQuoted(typed) ? 'curly-quotes' : 'not-a-period');
})
  .register(shapes, { form: 'period' })
  .register(hints, { pattern: YEAR, minimum: 1000, examples: [2013, '2013年上半年', '2008—2014'] });

/** Whether a path ends in the name of a YAML file, which has more than dots before .yaml. */
export function isYamlFile(path: string): boolean {
  const name = path.split(/[/\\]/u).at(-1) ?? '';
  const stem = name.replace(/\.ya?ml$/iu, '');
  return stem !== name && /[^.]/u.test(stem) && !path.includes('\n');
}

function isQuoted(typed: string): boolean {
  return /^[“”‘’"'].*[“”‘’"']$/u.test(typed.trim());
}
