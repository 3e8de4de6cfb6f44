import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Candidates, nearest } from '../../src/zh/nearest.ts';

const word = fc.string({ unit: fc.constantFrom(...'高新技术企业专利甲乙丙丁'), minLength: 3, maxLength: 9 });

test('a word with one slip in it is found again among any others that are further off', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.array(word, { maxLength: 30 }), (meant, at, others) => {
      const typed = `${meant.slice(0, at % meant.length)}错${meant.slice((at % meant.length) + 1)}`;
      const found = nearest(typed, [...others, meant]);
      // Another that is as near may stand before it.
      expect(found).toBeDefined();
      expect(nearest(typed, [meant, ...others.filter((other) => other.length !== meant.length)])).toBe(meant);
    }),
  );
});

test('of thousands of slips in a register of thousands the first are told what was meant, and the rest in no time', () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `高新技术企业第${10_000 + at}号`);
  const candidates = new Candidates(names);
  const told = names.map((name) => candidates.nearest(name.replace('技', '支')));
  expect(told[0]).toBe(names[0]);
  expect(told.filter((meant) => meant !== undefined).length).toBeGreaterThan(10);
  expect(told.at(-1)).toBeUndefined();
});
