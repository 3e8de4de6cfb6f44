import { expect, test } from 'vitest';
import { inspect, withHead } from '../report-of.ts';

const LINES = [
  '成文日期: 1998-12-20',
  '指标: {甲: {单位: 件, 数值: 3, 历年: {1999: 2, 2005: 4}}}',
  '成果: [{类别: 活动, 动词: 举办, 名称: 科技活动周, 时间: 1995-05-15}]',
  '主要工作: [{标题: 乙, 数据: [甲]}]',
].join('\n');

function rulesOf(period: string): string[] {
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(withHead(LINES, period)));
  return diagnostics.map(({ rule }) => rule).sort();
}

test('a report of the year 2000 is held against its year as one of 2001 is', () => {
  expect(rulesOf('2000')).toContain('dates-within-period');
  expect(rulesOf('2000')).toEqual(rulesOf('2001'));
});

test('nothing is held against a 年度 that cannot be read', () => {
  expect(rulesOf('某年')).not.toContain('dates-within-period');
  expect(rulesOf('某年')).not.toContain('series-within-period');
});

test('a 年度 with a letter for a digit is an error, and the rest is held against the year that was meant', () => {
  expect(rulesOf('2OOO')).toEqual([...rulesOf('2000'), 'letter-in-number'].sort());
  expect(rulesOf('二〇〇〇年')).toEqual([...rulesOf('2000'), 'not-a-period'].sort());
});

const OF_YEARS = [
  '指标:',
  '  到账经费: {单位: 万元, 历年: {1999: 2, 2000: 4}, 目标: 4, 首创: 历史新高}',
  '图表: [{标题: 1999—2000年到账经费, 类型: 柱形, 数据: [到账经费]}]',
  '主要工作: [{标题: 乙, 数据: [到账经费]}]',
].join('\n');

test('what only the year could prove is not told while the year is unknown', () => {
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(withHead(OF_YEARS, '某年')));
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['not-a-period']);
});
