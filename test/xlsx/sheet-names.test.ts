import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetNames } from '../../src/xlsx/sheet-names.ts';

test.each<[string[], string[]]>([
  [
    ['高新科', '成果科'],
    ['高新科', '成果科'],
  ],
  [
    ['党政/综合[科]:?*', "'甲'"],
    ['党政综合科', '甲'],
  ],
  [
    ['同名', '同名', '同名'],
    ['同名', '同名（2）', '同名（3）'],
  ],
  [
    ['', '///'],
    ['表', '表（2）'],
  ],
  [['History'], ['History（2）']],
  [
    ['很'.repeat(40), '很'.repeat(40)],
    ['很'.repeat(31), `${'很'.repeat(28)}（2）`],
  ],
])('%j become %j', (wanted, names) => {
  expect(sheetNames(wanted)).toEqual(names);
});

test('any names become such as Excel takes, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 8 }), (wanted) => {
      const names = sheetNames(wanted);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
      for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/u);
    }),
    { seed: 4 },
  );
});
