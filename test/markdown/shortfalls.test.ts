import { expect, test } from 'vitest';
import { viewOf } from '../../src/markdown/view.ts';
import { reportOf, withHead } from '../report-of.ts';

const FIGURES = `指标:
  研发投入强度: {单位: 百分比, 数值: 3.21, 上年: 2.91, 目标: 3.4}
  专利申请量: {单位: 件, 数值: 2924, 上年: 2063, 目标: 3000}
  专利授权量: {单位: 件, 数值: 2353, 上年: 1222, 目标: 3000}
  高新技术产业增加值: {单位: 亿元, 数值: 126.3, 同比: 5%, 目标: {同比: 8%}, 位次: 全省第2}
  技术合同成交额: {单位: 亿元, 数值: 22.9, 上年: 17.4, 目标: 17}
  机械化率: {单位: 百分比, 历年: {2008: 81.2, 2012: 87.5, 2013: 88.9}, 目标: 89}`;

test.each([
  ['内容: 【研发投入强度】', '研发投入强度为3.21%，比上年提高0.3个百分点，距年度目标尚差0.19个百分点。'],
  ['内容: 【专利申请量.简】', '专利申请量2924件，同比增长41.7%，距年度目标尚差76件。'],
  ['数据: [高新技术产业增加值]', '高新技术产业增加值126.3亿元，同比增长5%，低于年度目标3个百分点，居全省第2位。'],
  [
    '数据: [专利申请量, 专利授权量]',
    '专利申请量2924件，同比增长41.7%，距年度目标尚差76件；专利授权量2353件，增长92.6%，距年度目标尚差647件。',
  ],
  // Years of progress are no problem.
  ['内容: 【机械化率.全】', '机械化率为88.9%，比上年提高1.4个百分点，距年度目标尚差0.1个百分点。'],
  // What was met is no problem.
  ['内容: 【技术合同成交额】', '技术合同成交额22.9亿元，同比增长31.6%。'],
  // The text tells of the target by itself.
  [
    '内容: 【研发投入强度】，但【研发投入强度.目标】',
    '研发投入强度为3.21%，比上年提高0.3个百分点，但距年度目标尚差0.19个百分点。',
  ],
  ['内容: 【专利申请量】，与年度任务相比还有差距', '专利申请量2924件，同比增长41.7%，与年度任务相比还有差距。'],
  ['内容: 【专利申请量】，距3000件的要求还差76件', '专利申请量2924件，同比增长41.7%，距3000件的要求还差76件。'],
  ['内容: 【专利申请量】，距目标还差76件', '专利申请量2924件，同比增长41.7%，距目标还差76件。'],
])('a problem tells in short what its figure lacks of the target: %s', (told, sentence) => {
  const { report, figures } = reportOf(withHead(`${FIGURES}\n存在问题:\n  - {标题: 甲, ${told}}`));
  expect(viewOf(report, figures).存在问题?.项[0]?.首段).toBe(sentence);
});

test.each([
  ['【专利申请量】', '专利申请量1520件，完成年度目标的38.0%。'],
  ['【专利授权量】', '专利授权量2353件。'],
])('half a year is behind where less than half of a target is reached: %s', (content, sentence) => {
  const { report, figures } = reportOf(
    withHead(
      `指标: {专利申请量: {单位: 件, 数值: 1520, 目标: 4000}, 专利授权量: {单位: 件, 数值: 2353, 目标: 3000}}
存在问题: [{标题: 甲, 内容: ${content}}]`,
      '2013年上半年',
    ),
  );
  expect(viewOf(report, figures).存在问题?.项[0]?.首段).toBe(sentence);
});

test('elsewhere the short form leaves the target out', () => {
  const { report, figures } = reportOf(withHead(`${FIGURES}\n亮点:\n  - {标题: 甲, 内容: 【专利申请量】}`));
  expect(viewOf(report, figures).亮点?.项[0]?.首段).toBe('专利申请量2924件，同比增长41.7%。');
});
