import { expect, test } from 'vitest';
import type { Row } from '../../src/check-sheet/row.ts';
import type { Sheet } from '../../src/check-sheet/sheet.ts';
import { SMALL, sheet } from './sample.ts';

function rowsOf({ departments }: Sheet): Row[] {
  return departments.flatMap(({ rows }) => rows);
}

test('what another department gave stands under it, and says whose part it is', async () => {
  const { departments } = await sheet(SMALL);
  const owners = departments.map(({ owner, rows }) => [owner, ...rows.map(({ label }) => label)]);
  expect(owners).toEqual([
    ['知识产权科', '专利申请量', '　其中：发明专利'],
    ['高新科', '专利申请量，其中：实用新型专利', '高新技术企业', '　新增', '　总数'],
    ['成果科', '技术合同成交额'],
    ['执法科', '检查商品'],
    [undefined, '后备库', '　其中：备选企业', '　其中：培育企业', '　其中：优先企业', '科技报刊'],
  ]);
});

test('a figure that the report does not use says so, and is counted', async () => {
  const small = await sheet(SMALL);
  expect(rowsOf(small).flatMap(({ unused, label }) => (unused ? label : []))).toEqual([
    '　其中：发明专利',
    '专利申请量，其中：实用新型专利',
    '科技报刊',
  ]);
  expect(small.counts.unused).toBe(3);
});

test('money that is awaited is none of the figure’s persons, or cars', async () => {
  const small = await sheet(
    '指标: {甲: {单位: 人, 申报: 3, 立项: 2, 资金: 待补}, 乙: {单位: 辆, 数值: 3, 撬动: {名称: 投资, 数值: 待补}}}\n导语: 有【甲】、【乙】',
  );
  const rows = rowsOf(small).map(({ label, value }) => `${label}${value}`);
  expect(rows).toContain('　资金【待补】');
  expect(rows.join()).not.toMatch(/【待补】[人辆]/u);
});

test('gaps and contradictions show as in the report', async () => {
  const small = await sheet(
    '指标: {甲: {单位: 亿元, 数值: 待补, 责任: 成果科}, 乙: {单位: 家, 数值: 36, 包括: {丙: 24, 丁: 15}}, 戊: {单位: 家, 新增: {数值: 1, 名单: [子, 丑]}}}\n导语: 【甲】、【乙】、【戊】'.replace(
      '导语: 【',
      '导语: 有【',
    ),
  );
  const rows = rowsOf(small);
  expect(rows.map(({ value }) => value)).toContain('【待补】亿元');
  expect(rows.map(({ value }) => value)).toContain('【待核：36／分项合计39】家');
  expect(rows.map(({ value }) => value)).toContain('【待核：1／名单2】家');
  expect(small.counts).toMatchObject({ pending: 1, conflicts: 2 });
});

test('the period, the day and a forecast stand with the number', async () => {
  const lines =
    '指标: {甲: {单位: 件, 期间: 1—5月, 数值: 9}, 乙: {单位: 件, 截至: 2013-11-30, 数值: 8}, 丙: {单位: 件, 数值: 7, 预计: 是}}\n亮点: [一件事]';
  expect(rowsOf(await sheet(lines)).map(({ value }) => value)).toEqual([
    '9件（1—5月）',
    '8件（截至11月底）',
    '7件（预计）',
  ]);
});

test('an achievement that can be referred to is a row', async () => {
  const lines = `成果: [{编号: 结顶, 类别: 活动, 时间: 2013-10-11, 结果: 大楼结顶, 责任: 园区办}]
亮点: [今年【成果.结顶】]`;
  expect(rowsOf(await sheet(lines))).toMatchObject([
    {
      kind: 'achievement',
      figure: '成果.结顶',
      value: '10月11日，大楼结顶',
      owner: '园区办',
      uses: ['一、工作亮点第1段'],
    },
  ]);
});

test.each([
  ['类别: 奖励, 名称: 省科技奖, 等级: {一等奖: 待补, 二等奖: 待补}', '获省科技奖一等奖【待补】项、二等奖【待补】项'],
  ['类别: 项目, 主体: 甲厂, 名称: 子项, 资金: 待补', '甲厂承担的“子项”获资金【待补】'],
  ['类别: 活动, 名称: 对接会, 分项: {征集需求: 待补}', '举办对接会，征集需求【待补】'],
  ['结果: 大楼结顶, 分项: {建筑面积: 待补}', '大楼结顶，建筑面积【待补】'],
  ['类别: 荣誉, 名称: 待补', '荣获【待补】称号'],
])('the row of an achievement {%s} is pending', async (fields, value) => {
  const done = await sheet(`成果: [{编号: 甲, 责任: 成果科, ${fields}}]\n亮点: [今年【成果.甲】]`);
  expect(rowsOf(done)).toMatchObject([{ value, pending: true, unused: false }]);
  expect(done.counts.pending).toBe(1);
});
