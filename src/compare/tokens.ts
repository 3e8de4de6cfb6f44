import { numbersOf, type WrittenNumber } from '../passages/written-numbers.ts';

/** A number, or a single character outside numbers. Offsets are into the text. */
export type Token = WrittenNumber | WordToken;

interface WordToken {
  kind: 'word';
  text: string;
  from: number;
  to: number;
}

/** Splits a text into its numbers and all its other characters. */
export function tokensOf(text: string): Token[] {
  const numbers = numbersOf(text);
  const tokens: Token[] = [];
  let at = 0;
  const words = (to: number) => {
    for (const character of text.slice(at, to)) {
      tokens.push({ kind: 'word', text: character, from: at, to: at + character.length });
      at += character.length;
    }
  };
  for (const number of numbers) {
    words(number.from);
    tokens.push(number);
    at = number.to;
  }
  words(text.length);
  return tokens;
}
