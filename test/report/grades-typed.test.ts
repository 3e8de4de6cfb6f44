import { expect, test } from 'vitest';
import { inspect } from '../report-of.ts';

/** 等级 as typed, in the long form: how many of each grade; what is wrong, if anything is. */
function gradesOf(typed: string) {
  const file = `单位: 某局\n年度: 2025\n成果: [{编号: 甲, 类别: 奖励, 名称: 省科技进步奖, 等级: ${typed}}]\n主要工作: [{标题: 乙, 成果: [甲]}]\n`;
  const { sound, diagnostics } = inspect('总结.yaml', new TextEncoder().encode(file));
  const grades = sound?.report.achievements?.[0]?.grades;
  return grades
    ? Object.fromEntries(Object.entries(grades).map(([grade, { digits }]) => [grade, digits]))
    : diagnostics.map(({ rule }) => rule);
}

test.each([
  ['{一等奖: 1, 二等奖: 3}', { 一等奖: '1', 二等奖: '3' }],
  ['一等奖', { 一等奖: '1' }],
  ['一等奖、二等奖', { 一等奖: '1', 二等奖: '1' }],
  ['[一等奖, 二等奖2项]', { 一等奖: '1', 二等奖: '2' }],
  ['一等奖1项、二等奖3项', { 一等奖: '1', 二等奖: '3' }],
  ['"一等奖1项，二等奖12项"', { 一等奖: '1', 二等奖: '12' }],
])('%s', (typed, grades) => {
  expect(gradesOf(typed)).toEqual(grades);
});

test.each([['3'], ['一等奖1至2项'], ['[{一等奖: 1}, 二等奖]']])('%s is no grade', (typed) => {
  expect(gradesOf(typed)).toEqual(['wrong-shape']);
});

test('the same grade twice is a duplicate key', () => {
  expect(gradesOf('一等奖、一等奖')).toEqual(['duplicate-key']);
});
