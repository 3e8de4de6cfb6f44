import { expect, test } from 'vitest';
import { inspect, withHead } from '../report-of.ts';
import { found, messages, told } from './found.ts';

test.each(['全', '简', '占比', '增量', '目标数', '净增', '立项率', '年均增长', '名称', '列举'])(
  '%s is no name for a figure, a part or a fact',
  (name) => {
    for (const line of [
      `${name}: {单位: 家, 数值: 9}`,
      `甲: {单位: 家, 数值: 9, 其中: {${name}: 5}}`,
      `甲: {单位: 家, 数值: 9, 其中: {乙: {数值: 5, 其中: {${name}: 3}}}}`,
      `甲: {分项: {${name}: 5家}}`,
    ])
      expect(told(line).filter((each) => each.startsWith('name-reserved'))).toHaveLength(1);
  },
);

test.each([
  ['甲: {单位: 家, 数值: 9, 位次: 第2}', '“第2”没有说在哪里，位次应写明在哪里排第几。'],
  ['甲: {单位: 家, 数值: 9, 位次: 全市前列}', '“全市前列”里没有名次，位次应写明在哪里排第几。'],
  ['甲: {单位: 家, 数值: 9, 位次: 首位}', '“首位”没有说在哪里，位次应写明在哪里排第几。'],
])('%s is told how a rank is written', (line, message) => {
  expect(messages(line)).toEqual([message]);
});

test.each([
  ['位次: 全省第二十', { scope: '全省', place: 20 }],
  ['位次: {范围: 全省, 名次: 第九十九, 上年: 三十}', { scope: '全省', place: 99, prior: 30 }],
])('%s is a rank in numerals', (field, rank) => {
  const yaml = withHead(`指标:\n  甲: {单位: 家, 数值: 9, ${field}}`);
  const { sound } = inspect('test.yaml', new TextEncoder().encode(yaml));
  expect(sound?.report.figures?.甲?.ranks).toEqual([rank]);
});

test.each([
  ['{单位: 个, 新增: [东川一中 东川二中, 东川三中], 总数: 9}', ['东川一中 东川二中']],
  ['{单位: 个, 数值: 2, 名单: 东川一中　东川二中}', ['东川一中　东川二中']],
  ['{单位: 名, 数值: 3, 名单: [张 三, 李四光, 王 五]}', []],
  ['{单位: 个, 数值: 2, 名单: [“智能制造 工业互联”联合实验室, 作物生理（水稻 小麦）实验室]}', []],
  ['{单位: 个, 数值: 2, 名单: [“智造”实验室 东川二中]}', ['“智造”实验室 东川二中']],
  ['{单位: 家, 新增: [Foo 公司, 恒隆 A股], 总数: 9}', []],
])('names parted by a space: %s', (figure, at) => {
  const own = found(`指标:\n  甲: ${figure}`).filter(({ rule }) => rule === 'listed-names-apart');
  expect(own.map((finding) => finding.at)).toEqual(at);
});
