import { FALL, RISE } from '../zh/change-words.ts';
import { alikeBefore } from './alike.ts';
import { comparable } from './changes.ts';
import { quantities, type WrittenQuantity } from './quantities.ts';

/** A number compared with another: 48.6%，低于全市平均水平（53.1%）4.5个百分点. */
export interface WrittenStanding {
  value: WrittenQuantity;
  base: WrittenQuantity;
  /** The word that compares, 高于 or 低, and its offset. */
  verb: string;
  from: number;
  isBelow: boolean;
  /** The stated difference, if any. */
  apart: WrittenQuantity | undefined;
}

const WHOSE = '[^，,。；;、（）()\\d]{1,16}';
/** 高于全市平均水平（: without the bracket 53.1% might be the difference. */
const OVER = new RegExp(
  `^[，,]?(高于|高出|超出|超过|超(?=[^，,。；;、（）()\\d]{0,4}(?:目标|任务))|低于|落后于?)${WHOSE}[（(]$`,
  'u',
);
const LIKE = new RegExp(`^[，,]?[比较]${WHOSE}[（(]?$`, 'u');
const BRACKET = /^[）)]的?$/u;
const APART = /^[）)]?的?要?([高低]出?|[多少]|领先|落后)了?$/u;
const BELOW = /^(?:低|少|落后)/u;
const CHANGED = new RegExp(`(?:${RISE}|${FALL})了?$`, 'u');

/** Every number held against another's, with the difference: 62.4%，高于全省平均（60.1%）2.3个百分点. */
export function standings(text: string): WrittenStanding[] {
  const all = quantities(text);
  return all.flatMap((value, index) => {
    const [base, apart] = [all[index + 1], all[index + 2]];
    if (!base || !comparable(value, base)) return [];
    const words = text.slice(value.to, base.from);
    const behind = apart ? text.slice(base.to, apart.from) : '';
    const over = OVER.exec(words)?.[1];
    if (over !== undefined) {
      const from = value.to + words.indexOf(over);
      if (isDifference(text, value)) return [];
      return [standing(value, base, over, from, BRACKET.test(behind) ? apart : undefined)];
    }
    const verb = LIKE.test(words) ? APART.exec(behind)?.[1] : undefined;
    return verb === undefined || isDifference(text, value)
      ? []
      : [standing(value, base, verb, base.to + behind.indexOf(verb), apart)];
  });
}

function standing(
  value: WrittenQuantity,
  base: WrittenQuantity,
  verb: string,
  from: number,
  apart: WrittenQuantity | undefined,
): WrittenStanding {
  return { value, base, verb, from, isBelow: BELOW.test(verb), apart };
}

/** 亩产636公斤，比上年增加12公斤，高于全省平均（600公斤）: the number compared is 636, not 12. */
function isDifference(text: string, value: WrittenQuantity): boolean {
  if (!CHANGED.test(text.slice(Math.max(0, value.from - 4), value.from))) return false;
  return value.unit !== '%' || alikeBefore(text, value).length > 0;
}
