import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derive } from '../../src/figures/derive.ts';
import { averageGrowth, decimal, growthRate, plainDigits, rateDigits, scaleOf } from '../../src/figures/number.ts';
import { resolve } from '../../src/figures/references/resolve.ts';
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

test('average growth that comes out even does so to the last digit, whatever the years', () => {
  const twentieths = fc.integer({ min: 1, max: 2000 });
  fc.assert(
    fc.property(twentieths, fc.integer({ min: 1, max: 12 }), count, (number, years, base) => {
      const rate = decimal(String(number)).div(20);
      const value = rate.div(100).plus(1).pow(years).times(base);
      const found = averageGrowth(value, decimal(String(base)), years);
      expect(found && plainDigits(found)).toBe(plainDigits(rate));
    }),
  );
});

test('average growth has a value for numbers beyond what a float holds', () => {
  const rate = averageGrowth(decimal('1e900'), decimal('1e300'), 3);
  expect(rate?.toFixed()).toBe(decimal('1e202').toFixed());
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
      const figure = derive('甲', { unit: '亿元', breakdown }, [], {
        year: 2013,
        isYearUnknown: false,
        within: 2013,
        part: undefined,
        asOf: undefined,
        term: undefined,
        area: '',
        say,
      });
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
      expect(resolve(figures, '【甲】', '全')).toBe('甲2924件，同比增长41.7%，其中发明专利307件');
    }),
    { numRuns: 30 },
  );
});

/** What the register makes of a figure, as a reference prints it. */
function printed(fields: string, reference: string): string {
  const { figures } = reportOf(withHead(`指标:\n  甲: {${fields}}`));
  return resolve(figures, reference, '全');
}

test('a growth printed and its base give the value back, within what one decimal leaves open', () => {
  const whole = fc.integer({ min: 10, max: 100_000 });
  fc.assert(
    fc.property(whole, whole, (value, base) => {
      const text = printed(`单位: 件, 数值: ${value}, 上年: ${base}`, '【甲.同比】');
      const rate = /(\d+\.\d)%/u.exec(text)?.[1];
      const sign = text.startsWith('下降') ? -1 : 1;
      const back = decimal(rate ?? '0')
        .times(sign)
        .div(100)
        .plus(1)
        .times(base);
      expect(back.minus(value).abs().lte(decimal('0.0005').times(base).plus('1e-9'))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a growth is the same in whatever scale its two numbers are typed', () => {
  const amount = fc.integer({ min: 1, max: 9_999_999 });
  fc.assert(
    fc.property(amount, amount, (value, base) => {
      const inYi = (wan: number) => decimal(String(wan)).div(10_000).toFixed();
      const texts = [
        printed(`单位: 万元, 数值: ${value}, 上年: ${base}`, '【甲.同比】'),
        printed(`单位: 万元, 数值: ${value}, 上年: ${inYi(base)}亿元`, '【甲.同比】'),
        printed(`单位: 亿元, 数值: ${inYi(value)}, 上年: ${base}万元`, '【甲.同比】'),
        printed(`单位: 亿元, 数值: ${inYi(value)}, 上年: ${inYi(base)}`, '【甲.同比】'),
      ];
      expect(new Set(texts).size).toBe(1);
    }),
    { numRuns: 40 },
  );
});

test('rounded shares of all parts add up to 100 within what rounding takes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 2, maxLength: 6 }), (parts) => {
      const breakdown = parts.map((part, index) => `部${index}: ${part}`).join(', ');
      const references = parts.map((_, index) => `【甲.部${index}.占比】`).join(' ');
      const shares = printed(`单位: 家, 包括: {${breakdown}}`, references).match(/\d+\.\d/gu) ?? [];
      const sum = shares.reduce((all, share) => all.plus(share), decimal('0'));
      expect(shares).toHaveLength(parts.length);
      expect(sum.minus(100).abs().lte(decimal('0.05').times(parts.length))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('parts that do not make the total are both shown, and nothing is added in silence', () => {
  const part = fc.integer({ min: 1, max: 999 });
  fc.assert(
    fc.property(part, part, fc.integer({ min: 1, max: 99 }), (one, two, off) => {
      const text = printed(`单位: 家, 数值: ${one + two + off}, 包括: {乙: ${one}, 丙: ${two}}`, '【甲】');
      expect(text).toContain(`【待核：${one + two + off}／分项合计${one + two}】家`);
    }),
    { numRuns: 30 },
  );
});

test('no float ever shows: every difference printed has no more decimals than what it is of', () => {
  const rate = fc.integer({ min: 1, max: 9999 }).map((n) => decimal(String(n)).div(100).toFixed());
  fc.assert(
    fc.property(rate, rate, (value, base) => {
      const text = printed(`单位: 百分比, 数值: ${value}, 上年: ${base}`, '【甲】');
      const size = /(?:提高|下降)(\d+(?:\.\d+)?)个百分点/u.exec(text)?.[1];
      const difference = decimal(value).minus(base).abs();
      expect(size ?? '0').toBe(difference.toFixed());
      expect(size?.split('.')[1]?.length ?? 0).toBeLessThanOrEqual(2);
    }),
    { numRuns: 60 },
  );
  expect(printed('单位: 百分比, 数值: 1.01, 上年: 0.81', '【甲】')).toBe('甲达1.01%，比上年提高0.2个百分点');
});

test('whatever digits are typed are the digits printed', () => {
  const digits = fc.tuple(fc.integer({ min: 1, max: 99999 }), fc.option(fc.stringMatching(/^\d{1,4}$/u)));
  fc.assert(
    fc.property(digits, ([whole, fraction]) => {
      const typed = fraction === null ? String(whole) : `${whole}.${fraction}`;
      const { figures } = reportOf(withHead(`指标:\n  甲: {单位: 亿元, 数值: ${typed}}`));
      expect(resolve(figures, '【甲.数值】', '全')).toBe(`${typed}亿元`);
    }),
    { numRuns: 50 },
  );
});

test('scales are factors of one base unit', () => {
  expect(
    [
      ...['万亿元', '千亿元', '百亿元', '亿元', '千万元', '百万元', '万元', '元', '万平方米', '千人', '百人次'],
      ...['千克', '百帕', '个百分点', '百分点', '百', '千', '万'],
    ].map((unit) => [unit, scaleOf(unit).factor.toFixed(), scaleOf(unit).base]),
  ).toEqual([
    ['万亿元', '1000000000000', '元'],
    ['千亿元', '100000000000', '元'],
    ['百亿元', '10000000000', '元'],
    ['亿元', '100000000', '元'],
    ['千万元', '10000000', '元'],
    ['百万元', '1000000', '元'],
    ['万元', '10000', '元'],
    ['元', '1', '元'],
    ['万平方米', '10000', '平方米'],
    ['千人', '1000', '人'],
    ['百人次', '100', '人次'],
    ['千克', '1', '千克'],
    ['百帕', '1', '百帕'],
    ['个百分点', '1', '个百分点'],
    ['百分点', '1', '百分点'],
    ['百', '100', ''],
    ['千', '1000', ''],
    ['万', '10000', ''],
  ]);
});

function amountOf(typed: string) {
  const amount = parseAmount(typed);
  if (typeof amount === 'string') throw new Error(amount);
  return amount;
}
