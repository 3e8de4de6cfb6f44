import { type NumberToken, numberTokens } from './number-tokens.ts';
import type { Card, CardLine, Hit } from './shown.ts';

/** For each number in a phrase, which number it is on the cards of the phrase's figures; null if it is on none. */
export function hitsIn(phrase: string, cards: readonly (readonly [name: string, card: Card])[]): (Hit | null)[] {
  // 8项核心指标中，7项完成年度目标 names none of the figures, so its numbers are not theirs.
  const named = cards.filter(
    ([, { lines }]) => cards.length === 1 || lines.some(({ label }) => phrase.includes(label.slice(-2))),
  );
  return numberTokens(phrase).map((token) => {
    let best: { hit: Hit; score: number } | undefined;
    for (const [figure, card] of named) {
      for (const { score, ...found } of [
        ...onLines(phrase, token, card),
        ...(named.length === 1 ? onlyTyped(token, card) : []),
      ]) {
        if (score > (best?.score ?? 0)) best = { hit: { figure, ...found }, score };
      }
    }
    return best?.hit ?? null;
  });
}

type Found = Omit<Hit, 'figure'> & { score: number };

function onLines(phrase: string, token: NumberToken, card: Card): Found[] {
  return card.lines.flatMap((each, line): Found[] => {
    // The name before a number tells equal numbers apart: 发明专利3件，实用新型专利3件.
    const own = hasNumber(each.value, token)
      ? [{ line, derived: null, typed: typedAs(card, each), score: 2 + follows(phrase, token, each.label) }]
      : [];
    const derived = each.derived.flatMap(({ text, how }, index): Found[] =>
      hasNumber(text, token)
        ? [{ line, derived: index, typed: typedIn(card, `${how} ${text}`), score: covers(phrase, token, text) ? 4 : 1 }]
        : [],
    );
    return [...own, ...derived];
  });
}

/** 上年, 目标 and the like, as in a table. */
function onlyTyped(token: NumberToken, card: Card): Found[] {
  const typed = typedIn(card, token.text);
  return typed.length > 0 ? [{ line: null, derived: null, typed, score: 0.5 }] : [];
}

/** A table has 3.68 where a sentence has 3.68%. */
function hasNumber(text: string, { text: number }: NumberToken): boolean {
  return numberTokens(text).some((token) => bare(token.text) === bare(number));
}

function bare(number: string): string {
  return number.replace(/%$/u, '');
}

/** Whether the text is in the phrase, around the number. */
function covers(phrase: string, { from, to }: NumberToken, text: string): boolean {
  for (let at = phrase.indexOf(text); at >= 0; at = phrase.indexOf(text, at + 1)) {
    if (at <= from && to <= at + text.length) return true;
  }
  return false;
}

/** How much of the name's end comes before the number, from 0 to 1: among names with one ending, the whole one wins. */
function follows(phrase: string, { from }: NumberToken, label: string): number {
  const name = label.replace(/^其中：/u, '');
  const before = phrase.slice(Math.max(0, from - name.length - BETWEEN), from);
  for (let length = name.length; length > 1; length--) {
    if (before.includes(name.slice(-length))) return length / name.length;
  }
  return 0;
}

/** The most characters between a name and its number: 总数达. */
const BETWEEN = 2;

/** Where the number is typed; else the names that it counts, or the parts that it is the sum of. */
function typedAs(card: Card, { item, value, derived }: CardLine): number[] {
  const itself = typedIn(card, value);
  if (itself.length > 0) return itself;
  const list = item === '' ? '名单' : `${item}·名单`;
  const names = card.typed.flatMap(({ what }, index) => (what === list ? [index] : []));
  return names.length > 0 ? names : typedIn(card, derived.find(({ text }) => text === '合计')?.how ?? '');
}

function typedIn({ typed }: Card, text: string): number[] {
  const numbers = new Set(numberTokens(text).map((token) => bare(token.text)));
  return typed.flatMap((each, index) => (each.numbers.some((number) => numbers.has(number)) ? [index] : []));
}
