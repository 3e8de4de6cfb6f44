import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from '../commands/run.ts';

const names = (stem: string) => Array.from({ length: 9 }, (_, index) => `${stem}${index + 1}公司`).join(', ');
const DATA = `单位: 某市科学技术局
年度: 2013
成文日期: 2013-12-20
名录: {甲1公司: 甲一装备股份有限公司}
指标:
  高新技术企业: {单位: 家, 首次认定: [${names('甲')}], 总数: 34}
  科技型中小企业: {单位: 家, 动词: 入库, 名单: [${names('乙')}]}
主要工作:
  - {标题: 壮大主体, 数据: [科技型中小企业, {指标: [高新技术企业]}]}
`;

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open({
    'two.yaml': DATA,
    'table.yaml': `${DATA.replace(', {指标: [高新技术企业]}', '')}附表: [{标题: 企业数, 数据: [科技型中小企业]}]\n`,
    'body.yaml': `${DATA}附表:
  - {标题: 企业数, 位置: 正文, 数据: [科技型中小企业]}
  - {标题: 情况表, 表头: [甲], 行: [[乙]]}
下一步思路: [继续努力]\n`,
    'own.hbs': '# 总结\n\n{{#each 结语}}{{this}}{{/each}}\n',
    'one.yaml': DATA.replace(', {指标: [高新技术企业]}', ''),
  });
});
afterAll(() => desk.close());

test('long lists go to attachments, numbered in the order in which the text speaks of them, with full names', async () => {
  const { out } = await desk.run(['two.yaml']);
  expect(out).toContain('入库科技型中小企业9家（名单见附件1）。首次认定高新技术企业9家（名单见附件2），总数达34家。');
  expect(out).toContain('附件：1.科技型中小企业名单\n\n2.首次认定高新技术企业名单');
  expect(out).toContain('## 附件2\n\n### 首次认定高新技术企业名单\n\n1.甲一装备股份有限公司\n\n2.甲2公司');
});

test('a single attachment has no number', async () => {
  const { out } = await desk.run(['one.yaml']);
  expect(out).toContain('入库科技型中小企业9家（名单见附件）。');
  expect(out).toContain('附件：科技型中小企业名单');
});

test('tables stand behind the lists that the text speaks of, which are numbered then', async () => {
  const { out } = await desk.run(['table.yaml']);
  expect(out).toContain('入库科技型中小企业9家（名单见附件1）。');
  expect(out).toContain('附件：1.科技型中小企业名单\n\n2.企业数');
  expect(out).toContain(
    '## 附件2\n\n### 企业数\n\n| 指标 | 单位 | 本年 |\n|---|:---:|---:|\n| 科技型中小企业 | 家 | 9 |\n',
  );
});

test('a table that a template of one’s own has twice stands where it is first', async () => {
  await desk.write('twice.hbs', '# 总结\n\n{{#each 附表}}{{this}}\n\n{{this}}\n\n{{/each}}\n\n完。\n');
  const { out } = await desk.run(['body.yaml', '-t', 'twice.hbs']);
  expect(out.match(/^(?:表1.*|\| 科技.*|完。)$/gmu)).toEqual(['表1　企业数', '| 科技型中小企业 | 家 | 9 |', '完。']);
  expect(out).not.toMatch(/\p{Co}/u);
});

test('a table of the body stands below the main work, with its number and title above it', async () => {
  const { out } = await desk.run(['body.yaml']);
  expect(out).toContain(
    '总数达34家。\n\n表1　企业数\n\n| 指标 | 单位 | 本年 |\n|---|:---:|---:|\n| 科技型中小企业 | 家 | 9 |\n\n## 二、',
  );
  expect(out).toContain('附件：1.科技型中小企业名单\n\n2.首次认定高新技术企业名单\n\n3.情况表\n');
});

test('of a template without a place for it, it is attached', async () => {
  const { out } = await desk.run(['body.yaml', '-t', 'own.hbs']);
  expect(out).toContain('附件：1.企业数\n\n2.情况表\n');
});

test.each(['培育新质生产力', '以培育新质生产力', '培育新质生产力为主线', '以培育新质生产力为主线'])(
  '主线 %s is said once, however it is typed',
  async (typed) => {
    await desk.write('line.yaml', `单位: 某局\n年度: 2013\n导语: {主线: ${typed}}\n主要工作: [{标题: 甲, 内容: 乙}]\n`);
    expect((await desk.run(['line.yaml'])).out).toContain('以培育新质生产力为主线。');
  },
);
