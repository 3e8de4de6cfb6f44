import { expect, test } from 'vitest';
import { sheetOf } from '../../src/check-sheet/sheet.ts';
import { requestOf, statusOf, totalOf } from '../../src/check-sheet/status.ts';
import { statusAsMarkdown } from '../../src/check-sheet/status-texts.ts';
import { reportOf, withHead } from '../report-of.ts';

function statusesOf(lines: string) {
  const { report, figures } = reportOf(withHead(lines));
  return statusOf(sheetOf(report, figures, '', []));
}

const four = `指标:
  专利申请量: {单位: 件, 数值: 6746, 责任: 知识产权科, 其中: {发明专利: 待补}}
  技术合同成交额: {单位: 亿元, 数值: 待补, 责任: 成果科}
  登记技术合同: {单位: 项, 数值: 待补, 责任: 成果科}
  高新技术企业: {单位: 家, 数值: 36, 包括: {甲类: 20, 乙类: 19}, 责任: 高新科}
  研发投入: {单位: 亿元, 数值: 3.2, 预计: 是, 责任: 计划科}
  科技特派员: 12名
成果:
  - {编号: 省奖, 类别: 奖励, 名称: 省科学技术奖, 等级: {一等奖: 待补}, 责任: 成果科}`;

test('each department’s numbers are counted, and those missing, contradictory and preliminary are named with their units', () => {
  expect(statusesOf(four)).toEqual([
    {
      department: '知识产权科',
      numbers: 2,
      given: 1,
      missing: ['专利申请量的发明专利（件）'],
      contradictory: [],
      preliminary: [],
    },
    {
      department: '成果科',
      numbers: 3,
      given: 0,
      missing: ['技术合同成交额（亿元）', '登记技术合同（项）', '省科学技术奖'],
      contradictory: [],
      preliminary: [],
    },
    {
      department: '高新科',
      numbers: 3,
      given: 3,
      missing: [],
      contradictory: ['高新技术企业（家）为36，分项合计39'],
      preliminary: [],
    },
    { department: '计划科', numbers: 1, given: 1, missing: [], contradictory: [], preliminary: ['研发投入（亿元）'] },
    { department: '未注明责任单位', numbers: 1, given: 1, missing: [], contradictory: [], preliminary: [] },
  ]);
});

test('a line for each department that owes something, and a count of all', () => {
  const statuses = statusesOf(four);
  expect(statuses.map(requestOf)).toEqual([
    '知识产权科：专利申请量的发明专利（件）未报，请补。',
    '成果科：技术合同成交额（亿元）、登记技术合同（项）、省科学技术奖未报，请补。',
    '高新科：高新技术企业（家）为36，分项合计39，请核。',
    '计划科：研发投入（亿元）是预计数，请定。',
    undefined,
  ]);
  expect(totalOf(statuses)).toBe('共4个责任单位、10个数，已报6个，待补4个，待核1个，预计1个。');
});

test('each of several asked together is asked, and what they owe is counted once', () => {
  const statuses = statusesOf(`指标:
  专利: {单位: 件, 数值: 待补, 责任: 甲县科技局、丙县科技局}
  论文: {单位: 篇, 数值: 3, 预计: 是, 责任: 甲县科技局、丙县科技局}
  标准: {单位: 项, 数值: 待补, 责任: 丙县科技局}
  奖励: {单位: 项, 数值: 待补, 责任: 质量、安全科}`);
  expect(statuses.map(requestOf)).toEqual([
    '甲县科技局：专利（件）未报，请补；论文（篇）是预计数，请定。',
    '丙县科技局：专利（件）、标准（项）未报，请补；论文（篇）是预计数，请定。',
    '质量、安全科：奖励（项）未报，请补。',
  ]);
  expect(totalOf(statuses)).toBe('共3个责任单位、4个数，已报1个，待补3个，预计1个。');
});

test('a figure is asked for by its name, not by its key', () => {
  const [status] = statusesOf('指标: {甲: {名称: 国际合作项目, 单位: 项, 数值: 待补, 责任: 外事处, 其中: {乙: 待补}}}');
  expect(status && requestOf(status)).toBe('外事处：国际合作项目（项）、国际合作项目的乙（项）未报，请补。');
});

test('of many the first three are named', () => {
  const lines = ['甲', '乙', '丙', '丁', '戊'].map((name) => `  ${name}项: {单位: 个, 数值: 待补, 责任: 成果科}`);
  const [status] = statusesOf(`指标:\n${lines.join('\n')}`);
  expect(status && requestOf(status)).toBe('成果科：甲项（个）、乙项（个）、丙项（个）等5项未报，请补。');
});

test('in Markdown a department is told as it is typed, whatever its marks', () => {
  const [table] = statusAsMarkdown(statusesOf('指标: {甲: {单位: 家, 数值: 3, 责任: "*甲*|乙科"}}')).split('\n\n');
  expect(table).toBe(`| 责任单位 | 应报 | 已报 | 待补 | 待核 | 预计 |
|---|---:|---:|---:|---:|---:|
| \\*甲\\*\\|乙科 | 1 | 1 | — | — | — |`);
});
