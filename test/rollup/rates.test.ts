import { describe, expect, test } from 'vitest';
import { figureIn, rolled } from './rolled.ts';

describe('a rate that is one figure of another in every unit', () => {
  const unit = (part: string, whole: string, rate: string) =>
    `研发投入: {单位: 亿元, 数值: ${part}}\n生产总值: {单位: 亿元, 数值: ${whole}}\n强度: {单位: 百分比, 数值: ${rate}}`;

  test('is computed anew of the sums', () => {
    const whole = rolled({
      甲县: unit('1.21', '100.0', '1.21'),
      乙县: unit('9.04', '300.0', '3.01'),
      丙县: unit('4.44', '200.0', '2.22'),
    });
    // 14.69 of 600.0; the mean of the three would be 2.15.
    expect(figureIn(whole, '强度')).toEqual(['单位: 百分比', '数值: 2.45']);
    expect(whole.text).toContain('  # 强度不能相加，由合计的数重新算：研发投入÷生产总值，各单位报的都合这个算式\n');
  });

  test('is computed anew where Excel showed a number without the zeros at its end', () => {
    const whole = rolled({
      甲县: unit('12.48', '400', '3.12'),
      乙县: unit('4.5', '200', '2.25'),
      丙县: unit('2.1', '100', '2.1'),
    });
    expect(figureIn(whole, '强度')).toEqual(['单位: 百分比', '数值: 2.73']);
  });

  test.each([
    ['one of them is rounded to fewer digits', unit('2.13', '100', '2.1')],
    ['in one of them it is not', unit('4.44', '200.0', '2.23')],
    ['a number of one is not in', unit('待补', '200.0', '2.22')],
  ])('is not where %s', (_, last) => {
    const whole = rolled({ 甲县: unit('1.21', '100.0', '1.21'), 乙县: unit('9.04', '300.0', '3.01'), 丙县: last });
    expect(whole.text).toContain('# 强度: {单位: 百分比, 数值: 待补}');
  });

  test('is not where two units might agree by chance', () => {
    const whole = rolled({ 甲县: unit('1.21', '100.0', '1.21'), 乙县: unit('9.04', '300.0', '3.01') });
    expect(whole.text).toContain('# 强度: {单位: 百分比, 数值: 待补}');
  });
});
