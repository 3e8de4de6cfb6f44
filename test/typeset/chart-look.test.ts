import { expect, test } from 'vitest';
import { commonDecimals, labelSide, shareDecimals } from '../../src/typeset/chart-look.ts';

const signs = { above: '上', below: '下', none: '无' };

function sides(...lines: (string | null)[][]): string[] {
  const series = lines.map((values, index) => ({ name: `${index}`, values }));
  return series.map(({ values }, index) =>
    values.map((_, at) => signs[labelSide(series, index, at) ?? 'none']).join(''),
  );
}

test('of two lines the greater number stands above at each year, where they cross too', () => {
  expect(sides(['1', '5', '3'], ['2', '4', '3'])).toEqual(['下上上', '上下下']);
  expect(sides(['1', null, '3'], ['2', '4', null])).toEqual(['下无上', '上上无']);
  expect(sides(['10', '9'], ['9.5', '-10'])).toEqual(['上上', '下下']);
});

test('a line’s numbers stand above it, in a valley below it', () => {
  expect(sides(['3', '2', '4', null, '1', null, '2'])).toEqual(['上下上无下无上']);
  expect(sides(['1', '1', '2'])).toEqual(['上上上']);
});

test('of three lines none has its numbers', () => {
  expect(sides(['1'], ['2'], ['3'])).toEqual(['无', '无', '无']);
});

test('decimals are those of all numbers, or none', () => {
  const of = (...values: (string | null)[]) => commonDecimals([{ name: '甲', values }]);
  expect([of('2.50', null, '3.00'), of('2', '3'), of('2.5', '3'), of(null)]).toEqual([2, 0, undefined, 0]);
  expect(shareDecimals([{ name: '甲', values: ['1'], shares: [null, '33.33%'] }])).toBe(2);
  expect(shareDecimals([{ name: '甲', values: ['1'] }])).toBe(1);
});
