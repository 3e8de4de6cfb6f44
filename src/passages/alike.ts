import { isSameBase } from '../report/same-amount.ts';
import { PASSED } from '../zh/approximation.ts';
import { quantities, type WrittenQuantity } from './quantities.ts';
import { sentenceStart } from './sentences.ts';

/** 突破50亿元，达到52.4亿元: a threshold that was passed is no separate number. */
const THRESHOLD = new RegExp(`(?:${PASSED}|超过)$`, 'u');
const REACHED = /^(?:大关|台阶|关口)?[，,](?:达到?|为|实现|升至|增至)$/u;

/** Numbers before one in its sentence that could be meant instead of it: in its unit, or only 万、亿 apart. */
export function alikeBefore(text: string, { from, unit }: WrittenQuantity): WrittenQuantity[] {
  const start = sentenceStart(text, from);
  return quantities(text.slice(start, from))
    .map((each) => ({ ...each, from: start + each.from, to: start + each.to }))
    .filter(
      (each) =>
        isSameBase(each.unit, unit) &&
        !(REACHED.test(text.slice(each.to, from)) && THRESHOLD.test(text.slice(Math.max(0, each.from - 4), each.from))),
    );
}
