import { expect } from 'vitest';

/** What a terminal obeys, or turns round. */
const OBEYED = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

/** Said to a person on a terminal. */
export function checkSaid(text: string): void {
  checkWords(text);
  expect(text).not.toMatch(OBEYED);
}

/** No stack. */
export function checkWords(text: string): void {
  expect(text).not.toMatch(/程序内部出错|^\s+at .+:\d+|\b[A-Za-z]*Error:|\[object /mu);
}
