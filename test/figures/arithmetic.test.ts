import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derive } from '../../src/figures/derive.ts';
import { averageGrowth, decimal, growthRate, plainDigits, rateDigits, scaleOf } from '../../src/figures/number.ts';
import { resolve } from '../../src/figures/resolve.ts';
import { say } from '../../src/figures/wording.ts';
import { parseAmount } from '../../src/report/amount.ts';
import { reportOf, withHead } from '../report-of.ts';

const count = fc.integer({ min: 1, max: 1_000_000 });
const cents = fc.integer({ min: 1, max: 10_000_000 }).map((n) => decimal(String(n)).div(100));

test('growth and its inverse give the value back', () => {
  fc.assert(
    fc.property(cents, cents, (value, base) => {
      const rate = growthRate(value, base);
      expect(rate && base.times(rate.div(100).plus(1)).toFixed(20)).toBe(value.toFixed(20));
    }),
  );
});

test('average growth over its years leads from base to value', () => {
  fc.assert(
    fc.property(count, count, fc.integer({ min: 1, max: 30 }), (value, base, years) => {
      const rate = averageGrowth(decimal(String(value)), decimal(String(base)), years);
      const end = rate?.div(100).plus(1).pow(years).times(base);
      expect(end?.toFixed(6)).toBe(decimal(String(value)).toFixed(6));
    }),
  );
});

test('rates round half up, never through a float', () => {
  expect(rateDigits(decimal('41.75'))).toBe('41.8');
  expect(rateDigits(decimal('0.25'))).toBe('0.3');
  expect(rateDigits(decimal('1.005'), 2)).toBe('1.01');
  expect(plainDigits(decimal('1.01').minus('0.81'))).toBe('0.2');
});

test('parts add up to the total that the figure prints', () => {
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 8 }), (parts) => {
      const breakdown = Object.fromEntries(
        parts.map((part, index) => [`部分${index}`, { value: amountOf(part.toFixed()) }]),
      );
      const figure = derive('甲', { unit: '亿元', breakdown }, [], { year: 2013, area: '', say });
      const sum = parts.reduce((all, part) => all.plus(part));
      expect(figure.value?.amount.digits).toBe(sum.toFixed());
    }),
  );
});

test('a figure is the same whatever the order of its fields', () => {
  const fields = ['单位: 件', '数值: 2924', '上年: 2063', '其中: {发明专利: 307}', '来源: 科'];
  fc.assert(
    fc.property(fc.shuffledSubarray(fields, { minLength: fields.length }), (shuffled) => {
      const { figures } = reportOf(withHead(`指标:\n  甲: {${shuffled.join(', ')}}`));
      expect(resolve(figures, '【甲】', '全').text).toBe('甲2924件，同比增长41.7%，其中发明专利307件');
    }),
    { numRuns: 30 },
  );
});

test('whatever digits are typed are the digits printed', () => {
  const digits = fc.tuple(fc.integer({ min: 1, max: 99999 }), fc.option(fc.stringMatching(/^\d{1,4}$/u)));
  fc.assert(
    fc.property(digits, ([whole, fraction]) => {
      const typed = fraction === null ? String(whole) : `${whole}.${fraction}`;
      const { figures } = reportOf(withHead(`指标:\n  甲: {单位: 亿元, 数值: ${typed}}`));
      expect(resolve(figures, '【甲.数值】', '全').text).toBe(`${typed}亿元`);
    }),
    { numRuns: 50 },
  );
});

test('scales are factors of one base unit', () => {
  expect(
    ['亿元', '万元', '元', '万平方米', '千克', '万'].map((unit) => [
      unit,
      scaleOf(unit).factor.toFixed(),
      scaleOf(unit).base,
    ]),
  ).toEqual([
    ['亿元', '100000000', '元'],
    ['万元', '10000', '元'],
    ['元', '1', '元'],
    ['万平方米', '10000', '平方米'],
    ['千克', '1', '千克'],
    ['万', '1', '万'],
  ]);
});

function amountOf(typed: string) {
  const amount = parseAmount(typed);
  if (typeof amount === 'string') throw new Error(amount);
  return amount;
}
