import { describe, expect, test } from 'vitest';
import { PHRASE_TABLE } from './phrase-table.ts';
import { sayRow } from './say.ts';

/** The patterns of figures in the domain's grammar. */
const PATTERNS = 44;
const LEAST_CASES = 3;

describe('data on the left, the sentence of a good writer on the right', () => {
  test.each(PHRASE_TABLE.map((row) => [row.title, row.sentence, row] as const))('%s：%s', (_title, sentence, row) => {
    expect(sayRow(row)).toBe(sentence);
  });
});

test('each pattern has its cases', () => {
  const counts = Array.from({ length: PATTERNS }, (_, index) => index + 1).map((pattern) => [
    pattern,
    PHRASE_TABLE.filter(({ of }) => of.includes(pattern)).length,
  ]);
  expect(counts.filter(([, count = 0]) => count < LEAST_CASES)).toEqual([]);
});
