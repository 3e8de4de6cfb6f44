import { expect, test } from 'vitest';
import { quantities } from '../../src/passages/quantities.ts';

test.each([
  ['从2008年的1400万元增加到2013年的6746万元', ['1400|万元', '6746|万元']],
  ['专利申请1,042件,其中发明227件', ['1042|件', '227|件']],
  ['专利申请1，042件', ['1042|件']],
  ['占比提高4.4个百分点', ['4.4|个百分点']],
  ['同比增长-3.5%', ['-3.5|%']],
  ['储能12兆瓦时，湿地3平方千米，节水5万立方米', ['12|兆瓦时', '3|平方千米', '5|万立方米']],
  ['1-11月，历时3个月', []],
  ['2.1 项目建设', ['2.1|']],
  ['见表2 项目清单', ['2|']],
  ['专利２，９２４件，增长４１．７％', ['2924|件', '41.7|%']],
  ['２０２６年１—１１月', []],
  ['\uFFFC件', []],
])('%s', (text, expected) => {
  expect(quantities(text).map(({ digits, unit }) => `${digits}|${unit}`)).toEqual(expected);
});

test.each([
  ['培训3百人次', '300'],
  ['专利5百余件', '500'],
  ['经费3百万元', '3000000'],
  ['营业收入1.2万亿元', '1200000000000'],
  ['提高3百分点', '3'],
])('%s is %s in the base unit', (text, expected) => {
  expect(quantities(text).map(({ value }) => value.toFixed())).toEqual([expected]);
});

test.each(['近500家', '500多家', '500家左右', '不少于30场次', '570余台'])('%s is approximate', (text) => {
  expect(quantities(text).map(({ approximate }) => approximate)).toEqual([true]);
});

test.each(['签约3项', '预约100名', '节约20万元', '120家上下游企业'])('%s is not: it is part of a word', (text) => {
  expect(quantities(text).map(({ approximate }) => approximate)).toEqual([false]);
});
