import { expect, test } from 'vitest';
import { achievementSentences } from '../../src/figures/achievements/achievement.ts';
import { inspect, reportOf, withHead } from '../report-of.ts';
import { found } from './found.ts';

/** Rule and place of everything found of one achievement, 甲, which a section lists. */
function ofAchievement(fields: string, more = '章节: [{标题: 乙, 成果: [甲]}]'): string[] {
  return found(`成果: [{编号: 甲, ${fields}}]\n${more}`).map(({ rule, at }) => `${rule} ${at}`);
}

test.each([
  ['类别: 平台, 名称: 子室', ['achievements-have-verbs 子室']],
  ['名称: 子室', ['achievements-have-verbs 子室']],
  ['类别: 平台, 名称: 子室, 角色: 牵头', ['achievements-have-verbs 子室']],
  ['类别: 平台, 名称: 子室, 角色: 承建', []],
  ['类别: 平台, 名称: 子室, 结果: 子室建成', []],
  ['类别: 奖励, 名称: 省创业大赛', ['contest-awards-are-graded 省创业大赛']],
  ['类别: 奖励, 名称: 省创业大赛, 角色: 参与', ['contest-awards-are-graded 省创业大赛']],
  ['类别: 奖励, 名称: 省创业大赛总决赛', ['contest-awards-are-graded 省创业大赛总决赛']],
  ['类别: 奖励, 名称: 省创业大赛（决赛）', ['contest-awards-are-graded 省创业大赛（决赛）']],
  ['类别: 奖励, 名称: 省创业大赛总决赛, 等级: {金奖: 1}', []],
  ['类别: 奖励, 动词: 承办, 名称: 省创业大赛', []],
  ['类别: 奖励, 动词: 荣获, 名称: 省创业大赛', ['contest-awards-are-graded 省创业大赛']],
  ['类别: 荣誉, 名称: 省创业大赛', ['contest-awards-are-graded 省创业大赛']],
  ['类别: 荣誉, 动词: 承办, 名称: 省创业大赛', []],
  ['类别: 奖励, 动词: 评出, 等级: {一等奖: 1}', []],
  ['类别: 项目, 名称: 子项, 资金: 500', ['units-given 500']],
  ['类别: 活动, 名称: 对接会, 分项: {实现对接: 95}', ['units-given 95']],
  ['类别: 活动, 名称: 对接会, 分项: {参观人次: 1200}', []],
  ['类别: 荣誉, 责任: 办公室, 名称: 待补', ['figures-filled-in 待补']],
])('{%s}: %j', (fields, expected) => {
  expect(ofAchievement(fields)).toEqual(expected);
});

test('an achievement among the figures of a group is a reference, whose dot is no stop', () => {
  const group = '章节: [{标题: 丙, 数据: [{指标: [成果.子丑寅卯]}]}]';
  expect(found(`成果: [{编号: 子丑寅卯, 类别: 活动, 名称: 对接会}]\n${group}`)).toEqual([]);
});

test('a platform without a verb may stand in a sentence that has one', () => {
  expect(ofAchievement('类别: 平台, 名称: 子室', '结语: 【成果.甲】获科技部批准。')).toEqual([]);
  expect(ofAchievement('类别: 平台, 名称: 子室', '结语: 新建平台2个；【成果.甲】、子站。')).toEqual([]);
  expect(ofAchievement('类别: 平台, 名称: 子室', '章节: [{标题: 【成果.甲】, 内容: 建设顺利。}]')).toEqual([]);
});

test.each(['【成果.甲】。', '平台建设加快。【成果.甲】；运行良好。'])(
  'a platform without a verb that fills its clause has none: %s',
  (closing) => {
    expect(ofAchievement('类别: 平台, 名称: 子室', `结语: ${closing}`)).toEqual(['achievements-have-verbs 子室']);
  },
);

test('a gap that is not printed at all is reported once', () => {
  expect(ofAchievement('类别: 荣誉, 名称: 先进市, 等级: {一等奖: 待补}')).toEqual(['achievement-fields-are-said 等级']);
});

test.each([
  ['国家级', '科技部科技特派员工作先进集体', []],
  ['国家级', '工业和信息化部优秀案例', []],
  ['省级', '内蒙古自治区科技工作先进集体', []],
  ['省级', '浙江制造精品', []],
  ['省级', '上海市科技创新先进集体', []],
  ['市级', '锡林郭勒盟科技工作先进集体', []],
  ['县级', '达茂旗科技工作先进集体', []],
  ['县级', '海曙区科技工作先进集体', []],
  ['省级', '科技工作先进集体', ['级别']],
  ['国家级', '浙江制造精品', ['级别']],
  ['国家级', '总部经济先进集体', ['级别']],
  ['省级', '浙江大学先进集体', ['级别']],
  ['省级', '浙江杭州市先进集体', ['级别']],
  ['市级', '产业联盟先进集体', ['级别']],
  ['县级', '高新园区先进集体', ['级别']],
  ['县级', '内蒙古自治区先进集体', ['级别']],
])('the level %s of %s is in the name, unless told: %j', (level, name, at) => {
  const own = found(`成果: [{类别: 荣誉, 级别: ${level}, 名称: ${name}}]`);
  expect(own.map((each) => each.at)).toEqual(at.map(() => level));
});

test('awards are in the order of the levels that those who give them name', () => {
  const names = ['甲市科学技术奖', '浙江制造精品奖', '教育部自然科学奖', '国家科技进步奖'];
  const lines = names.map((name) => `{类别: 奖励, 名称: ${name}, 等级: {一等奖: 1}}`);
  const { figures, report } = reportOf(withHead(`成果: [${lines.join(', ')}]`));
  expect(achievementSentences(figures, report.achievements ?? [], '全')).toEqual([
    '获国家科技进步奖一等奖1项、浙江制造精品奖一等奖1项、教育部自然科学奖一等奖1项、甲市科学技术奖一等奖1项',
  ]);
});

test('an achievement without a name is told by its number in the list', () => {
  const { diagnostics } = inspect(
    'test.yaml',
    new TextEncoder().encode(withHead('成果: [{类别: 活动, 时间: 2012-05-15, 结果: 大楼结顶}]')),
  );
  expect(diagnostics.map(({ message }) => message)).toContain('“第1条成果”的时间是2012年，不在报告所说的2013年之内。');
});

test.each([
  ['全市获国家科技进步奖一等奖1项', ['一等奖1项']],
  ['全市获国家科学技术进步奖二等奖3项、省专利奖金奖1项', ['二等奖3项']],
  ['全市获省专利奖金奖1项、国家科技进步奖一等奖1项', ['一等奖1项']],
  ['全市获国家科技进步奖二等奖1项', []],
  ['2013年，全市获国家科技进步奖一等奖1项', ['一等奖1项']],
  ['2011年获国家科技进步奖一等奖1项', []],
  ['近三年累计获国家科技进步奖二等奖9项', []],
  ['推荐申报国家科技进步奖一等奖1项', []],
  ['全省获国家科技进步奖一等奖4项', []],
  ['获外国国家科技进步奖一等奖1项', []],
  ['对每获得国家科技进步奖一等奖1项的企业，给予奖励50万元', []],
  ['“十一五”时期获国家科技进步奖一等奖4项', []],
  ['五年共获国家科技进步奖二等奖9项', []],
  ['未能获得国家科技进步奖一等奖1项', []],
  ['获国家科技进步奖一等奖1项提名', []],
  ['全市获国家科技进步奖一等奖', ['一等奖']],
  ['全市获国家科学技术进步奖一等奖，实现重大突破', ['一等奖']],
  ['全市摘得国家科技进步奖一等奖1项', ['一等奖1项']],
  ['全市捧回国家科技进步奖特等奖、一等奖', ['特等奖', '一等奖']],
  ['全市斩获国家科技进步奖一等奖一项', ['一等奖一项']],
  ['全市获国家科技进步奖二等奖三项', ['二等奖三项']],
  ['全市获2013年度国家科技进步奖一等奖1项', ['一等奖1项']],
  ['全市获国家科技进步奖二等奖', []],
  ['全市获国家科技进步奖二等奖两项', []],
  ['获国家科技进步奖一等奖的项目落地转化', []],
  ['获国家科技进步奖一等奖提名', []],
  ['获国家科技进步奖一等奖及以上的专家来我市讲学', []],
  ['获国家科技进步奖一等奖项目来我市转化', []],
  ['夺得国家科技进步奖一等奖的目标没有实现', []],
])('awards-match-achievements: %s', (text, at) => {
  const lines = `成果: [{类别: 奖励, 名称: 国家科学技术进步奖, 等级: {二等奖: 2}}]\n导语: ${text}。`;
  const own = found(lines).filter(({ rule }) => rule === 'awards-match-achievements');
  expect(own.map((finding) => finding.at)).toEqual(at);
});
