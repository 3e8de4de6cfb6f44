import { expect, test } from 'vitest';
import { viewOf } from '../../src/markdown/view.ts';
import { reportOf, withHead } from '../report-of.ts';

const FIGURES = `指标:
  研发投入强度: {单位: 百分比, 期间: 2012年, 数值: 1.21}
  研发费用: {单位: 亿元, 期间: 1—11月, 数值: 8.6}
  登记软件: {单位: 件, 数值: 45}
成果:
  - {编号: 先进, 类别: 荣誉, 名称: 省科技工作先进县}
`;

/** What an item of these fields prints. */
function printed(fields: string): string {
  const { report, figures } = reportOf(withHead(`${FIGURES}主要工作:\n  - {标题: 甲, 要点: [{标题: 乙, ${fields}}]}`));
  return viewOf(report, figures).主要工作?.项[0]?.要点[0]?.首段 ?? '';
}

test.each([
  ['数据: [研发投入强度], 成果: [先进]', '2012年，研发投入强度达1.21%。2013年，荣获“省科技工作先进县”称号。'],
  ['内容: 【研发投入强度】。, 数据: [登记软件]', '2012年，研发投入强度达1.21%。2013年，登记软件45件。'],
  ['内容: 【研发投入强度】。【登记软件】。', '2012年，研发投入强度达1.21%。2013年，登记软件45件。'],
  ['数据: [研发投入强度], 接: 【研发费用】。', '2012年，研发投入强度达1.21%。2013年1—11月，研发费用8.6亿元。'],
  ['内容: 2012年全市建成科创园区。, 数据: [登记软件]', '2012年全市建成科创园区。2013年，登记软件45件。'],
])('behind another year this year is named, whoever named the other: %s', (fields, text) => {
  expect(printed(fields)).toBe(text);
});

test.each([
  ['内容: 10月11日，召开全市科技创新大会。, 数据: [登记软件]', '10月11日，召开全市科技创新大会。登记软件45件。'],
  ['内容: 对照2012年考核问题逐项整改。, 数据: [登记软件]', '对照2012年考核问题逐项整改。登记软件45件。'],
  ['内容: 今年新增经费。, 数据: [登记软件]', '今年新增经费。登记软件45件。'],
  ['数据: [研发投入强度], 接: 今年【登记软件】。', '2012年，研发投入强度达1.21%。今年登记软件45件。'],
])('where no other year opens a sentence it is not: %s', (fields, text) => {
  expect(printed(fields)).toBe(text);
});
