import { expect, test } from 'vitest';
import { saysCount } from '../../src/report/listed.ts';
import { sayData } from '../figures/say.ts';
import { reportOf, withHead } from '../report-of.ts';

test.each([
  ['{单位: 个, 新增: 心内科等3个, 总数: 5}', '新增基地3个（心内科等），总数增至5个'],
  ['{单位: 个, 新增: 3个（心内科、骨科、儿科）, 总数: 4}', '新增基地3个（心内科、骨科、儿科），总数增至4个'],
  ['{单位: 个, 新增: "3个：心内科、骨科、儿科", 总数: 4}', '新增基地3个（心内科、骨科、儿科），总数增至4个'],
  ['{单位: 个, 新增: 心内科、骨科、儿科3个, 总数: 4}', '新增基地3个（心内科、骨科、儿科），总数增至4个'],
  ['{单位: 个, 动词: 新建, 名单: 甲团队、乙团队等5个}', '新建基地5个（甲团队、乙团队等）'],
  ['{单位: 个, 动词: 新建, 数值: 5个（甲团队、乙团队等）}', '新建基地5个（甲团队、乙团队等）'],
  ['3个（心内科、骨科、儿科）', '基地3个（心内科、骨科、儿科）'],
])('a list and its number in one sentence are read as both: %s', (figure, sentence) => {
  expect(sayData(`  基地: ${figure}`, '[基地]')).toContain(sentence);
});

test.each([
  '名单: [甲团队, 乙团队等5个]',
  '新增: 心内科等3个科室',
  '新增: 心内科、骨科等',
  '新增: 2（心内科、骨科、儿科）',
  '新增: 心内科、骨科、儿科等2个',
  '新增: [3个病区（心内科）, 心内科3个]',
  '数值: 5, 名单: 甲团队等5个',
  '新增: 心内科等五个',
])('what says a number is not counted as one name: %s', (fields) => {
  expect(() => reportOf(withHead(`指标:\n  基地: {单位: 个, ${fields}}`))).toThrow(/只会算1个|不会算进数目/u);
});

test.each([
  [
    '智慧医院2期',
    '设计3所',
    '研发1部',
    '第3个园区',
    '人才新政20条',
    '高等',
    '科技进步奖一等',
    '张等',
    '1号楼',
    '前10名',
    '985高校',
    '“3个一”',
  ],
])('names may hold digits and 等 of their own', (...names) => {
  expect(names.filter(saysCount)).toEqual([]);
});

test.each(['11项', '约1项', '近2项', '1.1亿元', '20—40项'])('%s is a number and no list', (typed) => {
  const { report } = reportOf(withHead(`指标:\n  整改: {单位: 项, 数值: ${typed}}\n  检查: ${typed}`));
  expect(report.figures?.检查?.names).toBeUndefined();
  expect(report.figures?.整改?.names).toBeUndefined();
});
