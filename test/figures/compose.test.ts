import { expect, test } from 'vitest';
import { compose } from '../../src/figures/compose/compose.ts';
import type { Form } from '../../src/report/schema.ts';
import { reportOf, withHead } from '../report-of.ts';

function say(figures: string, data: string, form: Form = '全'): string {
  const sound = reportOf(withHead(`指标:\n${figures}\n主要工作:\n  - {标题: 甲, 数据: ${data}}`));
  return compose(sound.figures, sound.report.work?.[0]?.data ?? [], form);
}

const PATENTS = `  专利申请量: {单位: 件, 数值: 2924, 上年: 2063, 其中: {发明专利: 307}}
  专利授权量: {单位: 件, 数值: 2353, 同比: 92.9%}`;

test('同比 is said once in a group, and ； parts figures of weight', () => {
  expect(say(PATENTS, '[专利申请量, 专利授权量]')).toBe(
    '专利申请量2924件，同比增长41.7%，其中发明专利307件；专利授权量2353件，增长92.9%',
  );
});

test('in short two of a kind say how they grew, whatever their parts and plans', () => {
  const figures = `  高新技术企业: {单位: 家, 新增: 6, 总数: 34}\n${PATENTS.replace('92.9%', '92.9%, 目标: 2000')}`;
  expect(say(figures, '[{指标: [高新技术企业, 专利申请量, 专利授权量]}]', '简')).toBe(
    '新增高新技术企业6家，总数达34家；专利申请量、授权量同比分别增长41.7%、92.9%',
  );
});

test('a total that another rank parts from its own is named again', () => {
  const ranks = (first: string) =>
    `  高新技术企业: {单位: 家, 总数: 34, 位次: [{项: ${first}, 范围: 全市, 名次: 2}, {项: 总数, 范围: 全省, 名次: 9}]}`;
  expect(say(ranks('总数'), '[高新技术企业]')).toBe('高新技术企业总数达34家，居全市第2位、全省第9位');
  expect(say(ranks('新增'), '[高新技术企业]')).toBe('高新技术企业总数达34家，新增数居全市第2位，总数居全省第9位');
});

test('a shared verb and an equal level are said once', () => {
  const figures = `  国家火炬计划项目: 7项
  国家星火计划项目: 3项
  省重大专项: 5项`;
  expect(say(figures, '[{引语: 全市, 动词: 获批, 指标: [国家火炬计划项目, 国家星火计划项目, 省重大专项]}]')).toBe(
    '全市获批国家火炬计划项目7项、星火计划项目3项、省重大专项5项',
  );
});

test('equal totals are said together, unlike ones in their order', () => {
  const figures = `  省级农业科技企业: {单位: 家, 新增: 2, 总数: 10}
  省级农业科技研发中心: {单位: 家, 新增: 2, 总数: 10}
  市创新型企业: {单位: 家, 新增: 8, 总数: 36}
  省科技型中小企业: {单位: 家, 新增: 12, 总数: 112}`;
  expect(say(figures, '[省级农业科技企业, 省级农业科技研发中心]')).toBe(
    '新增省级农业科技企业、省级农业科技研发中心各2家，总数均达10家',
  );
  expect(say(figures, '[{动词: 培育, 指标: [市创新型企业, 省科技型中小企业]}]')).toBe(
    '培育市创新型企业8家、省科技型中小企业12家，总数分别达36家、112家',
  );
});

test('two or three of one shape are told in one breath, with one 分别', () => {
  const figures = `  高新技术企业: {单位: 家, 历年: {2008: 11, 2014: 60}}
  高新技术产品: {单位: 个, 历年: {2008: 26, 2014: 265}}
  规上高企: {单位: 家, 数值: 6588, 上年: 5216}
  科技型中小企业: {单位: 家, 数值: 6403, 上年: 4434}
  在孵企业: {单位: 家, 数值: 63, 上年: 63}`;
  expect(say(figures, '[高新技术企业, 高新技术产品]')).toBe(
    '高新技术企业、高新技术产品分别由2008年的11家、26个增加到2014年的60家、265个',
  );
  expect(say(figures, '[规上高企, 科技型中小企业]')).toBe(
    '规上高企、科技型中小企业分别达6588家、6403家，同比增长26.3%、44.4%',
  );
  expect(say(figures, '[规上高企, 在孵企业]')).toBe('规上高企6588家，同比增长26.3%；在孵企业63家，与上年持平');
});

test('a period is said once for neighbours that share it', () => {
  const figures = `  研发费用: {单位: 亿元, 期间: 1—11月, 数值: 48.65, 同比: 13.6%}
  高新技术产业投资: {单位: 亿元, 期间: 1—11月, 数值: 65.20, 同比: 18.3%}`;
  expect(say(figures, '[研发费用, 高新技术产业投资]')).toBe(
    '1—11月，研发费用48.65亿元，同比增长13.6%；高新技术产业投资65.20亿元，增长18.3%',
  );
});

test('a group by its name, figures defined on the spot, and groups one sentence each', () => {
  const sound = reportOf(
    withHead(`指标:\n${PATENTS}\n指标组: {核心: [专利授权量]}
主要工作:
  - 标题: 甲
    数据:
      - 核心
      - {检查商品: 近万件, 赌博机: 570余台}`),
  );
  expect(compose(sound.figures, sound.report.work?.[0]?.data ?? [], '全')).toBe(
    '专利授权量2353件，同比增长92.9%。检查商品近万件、赌博机570余台',
  );
});

const LATE = `  研发投入强度: {单位: 百分比, 期间: 2012年, 数值: 1.21}
  研发费用: {单位: 亿元, 期间: 1—11月, 数值: 8.6}
  登记软件: {单位: 件, 数值: 45}`;

test.each([
  ['2013年上半年', '', '2012年，研发投入强度达1.21%。2013年上半年，登记软件45件'],
  ['2013年', '截至: 2013-11-30', '2012年，研发投入强度达1.21%。截至2013年11月底，登记软件45件'],
])('behind last year’s number a report of %s says its own time with the year', (period, more, sentence) => {
  const head = withHead(`${more}\n指标:\n${LATE}\n主要工作:\n  - {标题: 甲, 数据: [研发投入强度, 登记软件]}`);
  const sound = reportOf(head.replace(/年度: .+/u, `年度: ${period}`));
  expect(compose(sound.figures, sound.report.work?.[0]?.data ?? [], '全')).toBe(sentence);
});

test('a 引语 that says when is not told when again', () => {
  expect(say(LATE, '[研发投入强度, {引语: 今年, 指标: [登记软件]}]')).toBe(
    '2012年，研发投入强度达1.21%。今年登记软件45件',
  );
  expect(say(LATE, '[研发费用, {引语: 全年共, 指标: [登记软件]}]')).toBe('1—11月，研发费用8.6亿元。全年共登记软件45件');
});
