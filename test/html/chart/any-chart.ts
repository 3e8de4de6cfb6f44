import fc from 'fast-check';
import type { Chart } from '../../../src/tree.ts';

export type Kind = Chart['kind'];

const word = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'国家级省市重点实验室工程技术研究中心（）2013年'),
      minLength: 1,
      maxLength: 24,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...'<>&"\u0000\ud800一𠮷x '), minLength: 1, maxLength: 12 }),
  },
);
const digits = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([size, digits, places]) => (digits / 10 ** size).toFixed(places));
const number = fc.option(
  fc.tuple(fc.constantFrom('', '', '', '-'), digits).map((parts) => parts.join('')),
  { freq: 6 },
);

/** Charts of up to 25 categories and five series, such as `plot` may give, and wilder. */
export function anyChart(kinds: readonly Kind[]): fc.Arbitrary<Chart> {
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      areYears: fc.boolean(),
      names: fc.array(fc.tuple(word, fc.constantFrom('', '', '', '【待补】')), { minLength: 1, maxLength: 25 }),
      series: fc.array(fc.tuple(word, fc.array(number, { minLength: 25, maxLength: 25 })), {
        minLength: 1,
        maxLength: 5,
      }),
      unit: word,
    })
    .map(({ kind, areYears, names, series, unit }): Chart => {
      const isRound = kind === 'pie' || kind === 'doughnut';
      const categories = names.map(
        ([name, missing], index) => `${areYears && !isRound ? `${1990 + index}年` : name}${missing}`,
      );
      const numbers = (values: (string | null)[]) => {
        return values.slice(0, categories.length).map((value) => (isRound ? (value?.replace('-', '') ?? null) : value));
      };
      const drawn = series.slice(0, isRound ? 1 : 5).map(([name, values]) => ({ name, values: numbers(values) }));
      return {
        ...{ type: 'chart', kind, title: '图', caption: '图1　图', unit, head: areYears ? '年份' : '类别', categories },
        ...{ series: drawn, description: '图。' },
      };
    });
}
