import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sealedIndents, signatureIndents } from '../../src/page/signature-indents.ts';

const place = (signature: number, date: number) => signatureIndents({ signature, date }, 28, 2, 2);

test('the signature leaves two characters free, the date begins two after it', () => {
  expect(place(10, 7)).toEqual({ signature: 16, date: 18 });
});

test('a date longer than the signature leaves two characters free, the signature begins two before it', () => {
  expect(place(4, 7)).toEqual({ signature: 17, date: 19 });
});

test('a date as long as the signature is not longer', () => {
  expect(place(7, 7)).toEqual({ signature: 19, date: 21 });
});

test('a signature or a date alone leaves two characters free', () => {
  expect(place(8, 0).signature).toBe(18);
  expect(place(0, 7).date).toBe(19);
});

test('whatever fits stays within the line, the longer one rests on the right, and the shift is two', () => {
  const width = fc.integer({ min: 1, max: 48 }).map((half) => half / 2);
  fc.assert(
    fc.property(width, width, (signature, date) => {
      const indents = place(signature, date);
      expect(indents.date - indents.signature).toBe(2);
      expect(indents.signature).toBeGreaterThanOrEqual(0);
      expect(indents.date + date).toBeLessThanOrEqual(28);
      expect(date > signature ? indents.date + date : indents.signature + signature).toBe(26);
    }),
  );
});

test('what is too long for the line begins at its edge', () => {
  expect(place(30, 7)).toEqual({ signature: 0, date: 2 });
  expect(place(4, 30)).toEqual({ signature: 0, date: 0 });
});

const seal = (signature: number, date: number) => sealedIndents({ signature, date }, 28, 4);

test('under a seal the date leaves four characters free, the signature is centred over it', () => {
  expect(seal(5, 7)).toEqual({ signature: 18, date: 17 });
  expect(seal(11, 7)).toEqual({ signature: 15, date: 17 });
});

test('a signature that would pass the right edge moves both to the left, half a character inside it', () => {
  expect(seal(19, 7)).toEqual({ signature: 8.5, date: 14.5 });
  expect(seal(21, 8)).toEqual({ signature: 6.5, date: 13 });
});

test('under a seal both stay within the line, one in the middle of the other', () => {
  const width = fc.integer({ min: 1, max: 40 }).map((half) => half / 2);
  fc.assert(
    fc.property(width, width, (signature, date) => {
      const indents = seal(signature, date);
      expect(indents.signature).toBeGreaterThanOrEqual(0);
      expect(indents.signature + signature).toBeLessThanOrEqual(28);
      expect(indents.date + date).toBeLessThanOrEqual(24);
      expect(indents.signature + signature / 2).toBeCloseTo(indents.date + date / 2);
    }),
  );
});
