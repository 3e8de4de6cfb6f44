import { expect, test } from 'vitest';
import { quantityText } from '../../src/figures/number.ts';
import { isExact, parseAmount } from '../../src/report/amount.ts';
import { ofAmount } from '../../src/report/amount-faults.ts';

test.each([
  ['2924', '2924'],
  ['2.50', '2.50'],
  ['-3.5', '−3.5'],
  ['500多家', '500多家'],
  ['500多', '500多'],
  ['近100', '近100'],
  ['近10万张', '近10万张'],
  ['10余万册', '10余万册'],
  ['约16亿元', '约16亿元'],
  ['5千多', '5千多'],
  ['5千余人次', '5千余人次'],
  ['1.2万多', '1.2万多'],
  ['超3千万余元', '超3千万余元'],
  ['超3800家次', '超3800家次'],
  ['30左右', '30左右'],
  ['200家左右', '200家左右'],
  ['5以上', '5以上'],
  ['近百', '近百'],
  ['近万件', '近万件'],
  ['数十家', '数十家'],
  ['十余起', '十余起'],
  ['几十所', '几十所'],
  ['4158万元', '4158万元'],
  ['1.21%', '1.21%'],
  ['1.21％', '1.21%'],
  ['２９２４件', '2924件'],
  ['7.6平方公里', '7.6平方公里'],
  ['20~40', '20—40'],
  ['3-5家', '3—5家'],
  ['20至40项', '20—40项'],
  ['10—20左右', '10—20左右'],
  ['10~20场以上', '10—20场以上'],
  ['7台（套）', '7台（套）'],
  ['20—30台（套）', '20—30台（套）'],
  ['不少于30', '不少于30'],
  ['52个县（市、区）', '52个县（市、区）'],
  ['3.2个/万人', '3.2个/万人'],
  ['120人·年', '120人·年'],
])('%s is an amount and prints as %s', (typed, text) => {
  const amount = parseAmount(typed);
  expect(typeof amount === 'string' ? amount : quantityText({ amount, unit: amount.unit })).toBe(text);
});

test.each([
  ['1,200', 'thousands-separator'],
  ['1，200', 'thousands-separator'],
  ['1_000', 'digit-separator'],
  ['1e3', 'exponent'],
  ['007', 'leading-zero'],
  ['“35”', 'curly-quotes'],
  ['40~20', 'range'],
  ['20—20', 'range'],
  ['4l2', 'letter-in-number'],
  ['14o', 'letter-in-number'],
  ['4l', 'letter-in-number'],
  ['1O0多家', 'letter-in-number'],
  ['约3l%', 'letter-in-number'],
  ['2O—30', 'letter-in-number'],
  ['l4', 'letter-in-number'],
  ['2〇家', 'letter-in-number'],
  ['12！', 'stray-mark'],
  ['3.', 'stray-mark'],
  ['9.家', 'stray-mark'],
  ['近12家。', 'stray-mark'],
  ['20—40项；', 'stray-mark'],
  ['十余家！', 'stray-mark'],
  ['待补。', 'stray-mark'],
  ['3家，其中甲公司', 'not-an-amount'],
  ['O2O', 'not-an-amount'],
  ['I5园区', 'not-an-amount'],
  ['12家（预计）', 'not-an-amount'],
  ['20—40家（预计）', 'not-an-amount'],
  ['近百家(初步统计)', 'not-an-amount'],
  ['3200（预计）', 'not-an-amount'],
  ['约', 'not-an-amount'],
  ['三个月前', 'not-an-amount'],
  ['很多', 'not-an-amount'],
  ['', 'not-an-amount'],
])('%s is no amount: %s', (typed, fault) => {
  expect(parseAmount(typed)).toBe(fault);
});

test('approximations and gaps are not computed with', () => {
  const exact = ['500多', '近100', '30左右', '待补', '近百', '35'].map((typed) => {
    const amount = parseAmount(typed);
    return typeof amount !== 'string' && isExact(amount);
  });
  expect(exact).toEqual([false, false, false, false, false, true]);
});

test.each([
  ['14.7', '写成14.7%；百分比指标写14.7个百分点。'],
  ['-3.5', '写成-3.5%；百分比指标写-3.5个百分点。'],
  ['－３.5', '写成-3.5%；百分比指标写-3.5个百分点。'],
  ['+14.7', '写成14.7%；百分比指标写14.7个百分点。'],
  ['下降3.5', '写成-3.5%；百分比指标写-3.5个百分点。'],
  ['0.147', '写成0.147%，是小数的写成14.7%；百分比指标写0.147个百分点。'],
  ['0', '写成持平。'],
  ['-0.3个点', '写成-0.3个百分点。'],
  ['0.3pp', '写成0.3个百分点。'],
  ['+14.7%', '写成14.7%。'],
  ['上升', undefined],
  ['36家', undefined],
])('a change without its unit is told with it: %s', (typed, hint) => {
  expect(ofAmount('not-a-change', typed, ['指标', '产值', '同比'])?.[1]).toBe(hint);
});

test.each(['14О件', '1Ο.5', 'О.5', '4l2', '2〇.5', '1|'])('a letter of any alphabet is no digit: %s', (typed) => {
  expect(parseAmount(typed)).toBe('letter-in-number');
});

test.each(['5G', '10lx', '20μm', '36Ω'])('a unit in letters is one: %s', (typed) => {
  expect(parseAmount(typed)).not.toBe('letter-in-number');
});
