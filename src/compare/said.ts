import { withoutDirection } from '../passages/written-numbers.ts';
import { isTurned, type NumberChange, type Span, type Stated } from './changes.ts';

/** 增长3.5% and 下降3.5%, 全市第3位 and 全省第3位, 突破25亿元: with the words, if these changed. */
export function saidIn({ before, after, scopes, passed = '' }: NumberChange): { before: string; after: string } {
  if (scopes) return { before: scopes.before + before.number.text, after: scopes.after + after.number.text };
  const isOther = isTurned(before.number, after.number);
  const said = (stated: Stated) => (isOther ? `${verbIn(openingOf(stated))}${stated.number.text}` : numberText(stated));
  return { before: said(before), after: passed + said(after) };
}

/** 第3位: without 第 a rank would read as a count. */
export function numberText(stated: Stated): string {
  return `${openingOf(stated).endsWith('第') ? '第' : ''}${stated.number.text}`;
}

/** 下降了 in 同比下降了. */
function verbIn(opening: string): string {
  return opening.slice(withoutDirection(opening).length);
}

/** The part of the sentence before the number. */
function openingOf({ sentence, from }: Stated): string {
  return sentence.text.slice(0, from - sentence.from);
}

/** 二（三）2.第1段. */
export function placeIn({ sentence }: Span): string {
  return sentence.block.place;
}
