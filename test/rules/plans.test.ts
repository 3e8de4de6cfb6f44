import { expect, test } from 'vitest';
import { found } from './found.ts';

test.each([
  ['[{标题: 甲}, {标题: 乙}]', []],
  ['[{标题: 甲}, {标题: 乙}, {标题: 丙}]', ['下一步思路']],
  ['[{标题: 甲, 责任: 子科}, {标题: 乙, 内容: 实施“1133”工程}, {标题: 丙, 内容: 年底前建成}]', ['乙']],
  ['[年底前建成, 由子科牵头, 加强宣传]', ['加强宣传']],
  ['[年底前建成, 由子科牵头, 落实2012年9月出台的办法]', ['落实2012年9月出台的办法']],
  ['[年底前建成, 由子科牵头, 2014年出台办法]', []],
  ['[新建中试基地3家, 每月通报进展, 坚持四个面向推动5G应用]', ['坚持四个面向推动5G应用']],
  ['[新建中试基地3家, 由高新科牵头修订办法, 每月通报进展]', []],
  ['[新建三个中试基地, 实现规上企业全覆盖, 上半年出台办法]', []],
  ['[完善政策, 优化服务, 加强宣传]', ['下一步思路']],
])('plans-are-measurable: %s', (plans, at) => {
  const own = found(`下一步思路: ${plans}`).filter(({ rule }) => rule === 'plans-are-measurable');
  expect(own.map((finding) => finding.at)).toEqual(at);
});

test('a slip in the line of a figure does not make a plan say that its aim is missing', () => {
  const plan = '下一步思路: [{标题: 提升专利质量, 目标: [专利申请量]}]';
  const rules = (figure: string) => found(`指标: {专利申请量: ${figure}}\n${plan}`).map(({ rule }) => rule);
  expect(rules('{数值: 1件, 明年目标: 2,000}')).not.toContain('aims-have-targets');
  expect(rules('{数值: 1件}')).toEqual(['aims-have-targets']);
});

test('a 引语 of a plan without 目标 is not lost in silence', () => {
  expect(found('下一步思路: [{标题: 提升专利质量, 引语: 确保}]').map(({ rule, at }) => `${rule} ${at}`)).toEqual([
    'aims-have-targets 确保',
  ]);
});
