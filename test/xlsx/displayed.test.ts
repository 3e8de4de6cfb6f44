import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayed, displayedDate } from '../../src/xlsx/displayed.ts';

test.each<[number, string | undefined, string]>([
  [2.5, '0.00', '2.50'],
  [0.1 + 0.2, undefined, '0.3'],
  [0.417, '0.0%', '41.7%'],
  [0.417, '0%', '42%'],
  [-0.035, '0.0%', '-3.5%'],
  [1200, '#,##0', '1,200'],
  [123456789.125, '#,##0.00', '123,456,789.13'],
  [36.5, '0.00"亿元"', '36.50亿元'],
  [36.5, '0.00_ ', '36.50'],
  [-36.5, '0.00_);\\(0.00\\)', '(36.50)'],
  [-5, '0;[Red]-0', '-5'],
  [3, '"全省第"0', '全省第3'],
  [2024, '0"年"', '2024年'],
  [2024, 'General"年"', '2024年'],
  [2, '0.##', '2'],
  [5, '00', '05'],
])('%s under %s is shown as %s', (value, format, shown) => {
  expect(displayed(value, format)).toBe(shown);
});

test.each<[number, string]>([
  [1.005, '1.01'],
  [2.675, '2.68'],
  [0.285, '0.29'],
  [-1.005, '-1.01'],
])('%s is rounded half up by its decimal digits, as Excel does', (value, shown) => {
  expect(displayed(value, '0.00')).toBe(shown);
});

test.each<[number, string | undefined, string]>([
  [123456789012, undefined, '123456789012'],
  [1e21, 'General', '1000000000000000000000'],
  [1.5e-7, undefined, '0.00000015'],
  [123456, '0.00E+00', '123456'],
  [0.5, '# ?/?', '0.5'],
  [12, '[DBNum1][$-804]General', '12'],
  [7, '@', '7'],
  [1 / 3, undefined, '0.333333333'],
  [-2 / 3, undefined, '-0.666666667'],
])('%s under %s keeps its digits: %s', (value, format, shown) => {
  expect(displayed(value, format)).toBe(shown);
});

test.each(['', '%', '"万"'])('a format that cannot be applied, or is longer than Excel takes, is none (…%s)', (end) => {
  for (const mark of ['0', '#', '?']) {
    expect(displayed(36.5, `0.${mark.repeat(101)}${end}`)).toBe('36.5');
    expect(displayed(36.5, mark.repeat(100_000) + end)).toBe('36.5');
  }
  expect(displayedDate(new Date(Date.UTC(2025, 10, 30)), `yyyy${'['.repeat(100_000)}${end}`)).toBe('2025-11-30');
});

test.each<[number, string]>([
  [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [0, '0;;'],
  [0, '#,###'],
])('a zero that is shown as a dash or not at all is a zero (%s under %s)', (value, format) => {
  expect(displayed(value, format)).toMatch(/^0(?:\.00)?$/u);
});

test('ten thousands as offices show them: a point put into the thousands', () => {
  expect(displayed(12345, '0!.0,')).toBe('1.2');
  expect(displayed(12345, '0!.0,"万"')).toBe('1.2万');
  expect(displayed(12345678, '0!.0000"万元"')).toBe('1234.5678万元');
  expect(displayed(-12345, '0!.0,')).toBe('-1.2');
  expect(displayed(900, '0!.0,')).toBe('0.1');
});

test.each([
  ['yyyy"年"m"月"d"日"', '2025-11-30'],
  ['m/d/yyyy', '2025-11-30'],
  ['[$-804]yyyy"年"m"月"d"日";@', '2025-11-30'],
  [undefined, '2025-11-30'],
  ['yyyy"年"m"月"', '2025年11月'],
  ['yyyy', '2025'],
])('a date under %s is %s', (format, shown) => {
  expect(displayedDate(new Date(Date.UTC(2025, 10, 30)), format)).toBe(shown);
});

test.each([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN])('no number (%d) is shown so', (value) => {
  for (const format of [undefined, '0.00', '0%', '0!.0000']) expect(displayed(value, format)).toBe('########');
});

test.each([Number.NaN, Date.UTC(1899, 11, 29), Date.UTC(12026, 0, 1), -8.64e15])(
  'a date that Excel has no day for (%d) is shown as it shows it',
  (time) => {
    for (const format of ['yyyy-mm-dd', 'yyyy"年"m"月"', undefined]) {
      expect(displayedDate(new Date(time), format)).toBe('########');
    }
  },
);

test('any number with as many decimals as it has is shown as it was typed', () => {
  const typed = fc
    .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }))
    .map(([digits, places]) => ({ text: (digits / 10 ** places).toFixed(places), places }));
  fc.assert(
    fc.property(typed, ({ text, places }) => {
      const format = places === 0 ? '0' : `0.${'0'.repeat(places)}`;
      expect(displayed(Number(text), format).replace(/^-(?=[0.]+$)/u, '')).toBe(text.replace(/^-(?=[0.]+$)/u, ''));
      const shortened = text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
      expect(displayed(Number(text), undefined)).toBe(shortened === '-0' ? '0' : shortened);
    }),
    { seed: 1 },
  );
});

test('any percentage is shown with the digits that were typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999, max: 99_999 }), (thousandths) => {
      const percent = (thousandths / 10).toFixed(1);
      const stored = Number((thousandths / 1000).toPrecision(15));
      expect(displayed(stored, '0.0%').replace(/^-(?=0\.0%)/u, '')).toBe(`${percent}%`.replace(/^-(?=0\.0%)/u, ''));
    }),
    { seed: 2 },
  );
});
