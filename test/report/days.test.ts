import { expect, test } from 'vitest';
import { daysText, parseDays } from '../../src/report/date.ts';
import { inspect, withHead } from '../report-of.ts';

test.each([
  ['2013-05-24', '5月24日'],
  ['2013-05', '5月'],
  ['2013年5月底', '5月'],
  ['2013-05-24至2013-05-30', '5月24日至30日'],
  ['2013-05-24 至 2013-05-30', '5月24日至30日'],
  ['2013年5月24日—30日', '5月24日至30日'],
  ['2013年5月28日-6月3日', '5月28日至6月3日'],
  ['2013-12-28至2014-01-03', '12月28日至2014年1月3日'],
  ['2012-05-24至30', '2012年5月24日至30日'],
  ['2013-05-30至2013-05-24', undefined],
  ['2013-05-24至2013-05-24', undefined],
  ['2013-05-24至2013-05-32', undefined],
  ['2013-05至2013-06', undefined],
])('the days of an event: %s', (typed, said) => {
  const days = parseDays(typed);
  expect(days && daysText(days, 2013)).toBe(said);
});

test.each([
  ['科技活动周那几天', '如2013-10-11；只到月的写2013-10；几天的写2013-05-24至2013-05-30。'],
  ['2013-05-30至2013-05-24', '核对两个日期，如2013-05-24至2013-05-30。'],
])('what days are not, the remedy says: %s', (typed, remedy) => {
  const lines = withHead(`成果: [{类别: 活动, 时间: ${typed}, 名称: 科技活动周}]`);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(lines));
  expect(diagnostics.map(({ rule, hint }) => [rule, hint])).toEqual([['not-a-date', remedy]]);
});
