import { expect, test } from 'vitest';
import { inspect } from '../report-of.ts';
import { found } from './found.ts';

test.each([
  ['标题: 某局2012年工作总结', ['title-years-in-order 2012']],
  ['标题: 某局2012年工作总结和2014年工作思路', ['title-years-in-order 2012']],
  ['标题: 某局2012年工作总结和2013年工作思路', ['title-years-in-order 2012', 'title-years-in-order 2013']],
  ['标题: 某局2014年科技重点工作汇报', ['title-years-in-order 2014']],
  ['标题: 某局2011—2012年工作总结', ['title-years-in-order 2012']],
  ['标题: 某局2013年工作总结和2014年工作思路', []],
  ['标题: 某局2014年工作思路', []],
  ['标题: 某局2012年以来工作总结', []],
  ['栏目名: {下一步思路: 2013年工作安排}', ['title-years-in-order 2013']],
  ['栏目名: {下一步思路: 2013年重点任务}', ['years-in-report 2013年']],
  ['栏目名: {主要工作: 2012年工作情况}', ['years-in-report 2012年']],
  ['栏目名: {主要工作: 2013年工作情况, 下一步思路: 2014年工作安排}', []],
  ['下一步思路: [2013年继续健全机制]', ['years-in-report 2013年']],
  ['下一步思路: [继续健全机制]\n结语: 2013年是实施规划的关键之年，我局将继续努力。', ['years-in-report 2013年']],
  ['下一步思路: [继续健全机制]\n结语: 2013年，全局上下团结一致，完成各项任务。', []],
  ['下一步思路: [继续健全机制]\n结语: 2014年是实施规划的关键之年，我局将继续努力。', []],
  ['结语: 2013年，我局认真履职。', []],
  ['栏目名: {下一步思路: 2014年工作打算}\n下一步思路: [到2013年底引进博士10名]', ['years-in-report 2013年']],
  ['下一步思路: [到2013年底引进博士10名]', []],
  [
    '下一步思路: [{标题: 2013年全面健全机制, 内容: 加大投入。2013年，新建平台4个。}]',
    ['years-in-report 2013年', 'years-in-report 2013年'],
  ],
  ['下一步思路: [{标题: 健全机制, 内容: 2013年，出台了办法；2014年，抓好落实。}]', []],
  ['下一步思路: [在2013年工作基础上，健全机制]', []],
])('the years of %s: %j', (lines, expected) => {
  expect(
    found(lines).flatMap(({ rule, at }) => (/^(?:title-years|years-in)/u.test(rule) ? [`${rule} ${at}`] : [])),
  ).toEqual(expected);
});

test('of half a year the plans in the title may be of the other half', () => {
  const title = '标题: 某局2013年上半年工作总结和2013年下半年工作安排\n';
  const told = (period: string) =>
    inspect('test.yaml', new TextEncoder().encode(`单位: 某局\n年度: ${period}\n${title}`)).diagnostics.map(
      ({ rule }) => rule,
    );
  expect(told('2013年上半年')).not.toContain('title-years-in-order');
  expect(told('2013')).toContain('title-years-in-order');
});

test('of half a year what is planned is of the same, and without 年度 no year is wrong', () => {
  const rules = (head: string) =>
    inspect('test.yaml', new TextEncoder().encode(`单位: 某局\n${head}下一步思路: [2013年继续健全机制]\n`))
      .diagnostics.map(({ rule }) => rule)
      .filter((rule) => rule === 'years-in-report');
  expect([rules('年度: 2013年度\n'), rules('年度: 2013年上半年\n'), rules('')]).toEqual([['years-in-report'], [], []]);
});

const OF_2014 = (month: number) => `{类别: 活动, 动词: 举办, 名称: 第${month}次活动, 时间: 2014-0${month}}`;

test.each([
  ['截至: 2014-11-30', ['2014-11-30']],
  ['截至: 2014-01-10', []],
  [`截至: 2014-11-30\n成果: [${OF_2014(5)}]`, ['2013']],
  [`成果: [${OF_2014(5)}, ${OF_2014(6)}]`, ['2013']],
  [`成果: [${OF_2014(5)}]`, ['2014-05']],
  [`成文日期: 2014-12-18\n成果: [${OF_2014(5)}, ${OF_2014(6)}]`, ['2013']],
  [`成文日期: 2014-01-18\n成果: [${OF_2014(5)}, ${OF_2014(6)}]`, ['2014-05', '2014-06']],
  [`截至: 2014-11-30\n成果: [${OF_2014(5)}, {类别: 荣誉, 名称: 先进, 时间: 2013-06}]`, ['2014-11-30', '2014-05']],
])('the dates of %s: %j', (lines, expected) => {
  expect(
    found(lines)
      .flatMap(({ rule, at }) => (rule === 'dates-within-period' ? [at] : []))
      .sort(),
  ).toEqual(expected.sort());
});
