import { describe, expect, test } from 'vitest';
import { takeLists } from '../../src/figures/phrase/words.ts';
import { faultsIn, resolve } from '../../src/figures/references/resolve.ts';
import type { Form } from '../../src/report/schema.ts';
import { reportOf, withHead } from '../report-of.ts';

function say(figure: string, data: string, form: Form = '全', year = 2013): string {
  const { figures } = reportOf(withHead(`称谓: {辖区: 全市}\n指标:\n  ${figure}: ${data}`, year));
  expect(faultsIn(figures, `【${figure}】`)).toEqual([]);
  return resolve(figures, `【${figure}】`, form);
}

describe('numbers that do not allow a rate get none', () => {
  test.each([
    ['从零开始', '{单位: 家, 数值: 1, 上年: 0}', '从零开始1家，比上年增加1家'],
    ['约数', '{单位: 家, 数值: 500多, 上年: 300}', '约数500多家'],
    ['减少', '{单位: 个, 数值: 4, 上年: 6}', '减少4个，比上年减少2个'],
    ['负增长', '{单位: 亿元, 数值: 9.5, 同比: -3.5%}', '负增长9.5亿元，同比下降3.5%'],
    ['写明持平', '{单位: 亿元, 数值: 9.5, 同比: 持平}', '写明持平9.5亿元，与上年持平'],
    ['一年之隔', '{单位: 家, 历年: {2010: 100, 2011: 112}}', '一年之隔由2010年的100家增加到2011年的112家，增长12.0%'],
    ['下滑', '{单位: 家, 历年: {2008: 100, 2011: 80}}', '下滑由2008年的100家减少到2011年的80家，年均下降7.2%'],
  ])('%s %s', (figure, data, sentence) => {
    expect(say(figure, data)).toBe(sentence);
  });
});

test('money that is awaited is in no unit of a figure of cars', () => {
  const brought = '{名称: 社会投入, 数值: 待补}';
  expect(say('车', `{单位: 辆, 数值: 30, 撬动: ${brought}}`)).toBe('车30辆，撬动社会投入【待补】');
  expect(say('投', `{单位: 万元, 数值: 30, 撬动: ${brought}}`)).toBe('投30万元，撬动社会投入【待补】万元');
});

test('the short form leaves out names and parts', () => {
  expect(say('甲', '{单位: 家, 新增: [一, 二], 总数: 34}', '简')).toBe('新增甲2家，总数达34家');
  expect(say('乙', '{单位: 件, 数值: 10, 其中: {丙: 3}}', '简')).toBe('乙10件');
});

test('digits stay as typed, and a value may carry its own scale', () => {
  expect(say('甲', '{单位: 亿元, 数值: 2.50}')).toBe('甲2.50亿元');
  expect(say('乙', '{单位: 亿元, 历年: {2008: 4158万元, 2014: 2.55亿元}}')).toBe(
    '乙由2008年的4158万元增加到2014年的2.55亿元，年均增长35.3%',
  );
});

test.each([
  ['{单位: 项, 数值: 12, 其中: {国家级: 0, 省级: 12}}', '甲12项，其中国家级0项、省级12项'],
  ['{单位: 部, 数值: 2, 句式: 括注, 包括: {专著: 0, 教材: 2}}', '甲2部（专著0部、教材2部）'],
])('a part of none keeps its number where “无” would not read: %s', (data, sentence) => {
  expect(say('甲', data)).toBe(sentence);
});

test('history that ends in this year and the last is a value and its prior', () => {
  expect(say('甲', '{单位: 件, 历年: {2012: 2063, 2013: 2924}}')).toBe('甲2924件，同比增长41.7%');
});

test('of more than eight names the list goes to an attachment, which has a number only beside others', () => {
  const names = '一二三四五六七八九'.split('').join(', ');
  expect(takeLists(say('甲', `{单位: 家, 新增: [${names}]}`))).toEqual({
    text: '新增甲9家（名单见附件）',
    lists: [{ title: '新增甲名单', names: names.split(', ') }],
  });
});

test('an excerpt of many names is no list to attach', () => {
  const names = '一二三四五六七八九'.split('').join(', ');
  expect(say('甲', `{单位: 家, 新增: {数值: 40, 名单: [${names}]}}`)).toBe('新增甲40家');
});

test('a whole may be a figure of its own, typed there alone', () => {
  const lines =
    '{单位: 亿元, 数值: 7.83, 上年: 6.92, 占: 营业收入}\n  营业收入: {单位: 亿元, 数值: 186.40, 上年: 172.60}';
  expect(say('研发投入', lines)).toBe('研发投入7.83亿元，同比增长13.2%，占营业收入的4.2%，比重比上年提高0.2个百分点');
});

test('plan and rank of the whole come before its parts', () => {
  expect(say('甲', '{单位: 件, 数值: 412, 上年: 356, 目标: 380, 其中: {乙: {数值: 238, 上年: 187}}}')).toBe(
    '甲412件，同比增长15.7%，完成年度目标的108.4%，其中乙238件、增长27.3%',
  );
});

test.each([
  [
    '年均',
    '{单位: 亿元, 历年: {2010: 4.2, 2012: 6.92, 2013: 7.83}, 句式: 年均}',
    '甲7.83亿元，同比增长13.2%，2010年以来年均增长23.1%',
  ],
  ['由到', '{单位: 天, 数值: 61, 上年: 92, 趋势: 越低越好, 句式: 由到}', '甲由上年的92天缩短到61天'],
  ['由到', '{单位: 百分比, 数值: 6.1, 上年: 5.2, 句式: 由到}', '甲由上年的5.2%上升到6.1%'],
])('句式 %s: %s', (_style, data, sentence) => {
  expect(say('甲', data)).toBe(sentence);
});

test('a good rate with a base and an average is reached', () => {
  expect(say('合格率', '{单位: 百分比, 数值: 98.3, 上年: 97.1, 对比: {全省平均: 95.8}}')).toBe(
    '合格率达98.3%，比上年提高1.2个百分点，高于全省平均水平2.5个百分点',
  );
});

test('two numbers for one thing are both shown, for a person to settle', () => {
  expect(say('甲', '{单位: 家, 数值: 36, 包括: {乙: 1, 丙: 38}}')).toBe(
    '甲【待核：36／分项合计39】家，其中乙1家、丙38家',
  );
});

test('neighbouring parts say the award they share once', () => {
  expect(say('奖', '{单位: 项, 数值: 37, 其中: {国家奖二等奖: 3, 省奖一等奖: 3, 省奖二等奖: 7}}')).toBe(
    '奖37项，其中国家奖二等奖3项，省奖一等奖3项、二等奖7项',
  );
});

test('a gap is never a blank, in whatever field it stands', () => {
  expect(say('平台', '{单位: 家, 新增: 待补, 总数: 待补}')).toBe('新增平台【待补】家，总数达【待补】家');
  expect(say('新产品', '{单位: 项, 申报: 待补, 立项: 3}')).toBe('申报新产品【待补】项，获批立项3项');
});

test('a bare 亿 or 万 joins the unit of its figure; what cannot be compared is not computed', () => {
  expect(say('甲', '{单位: 亿元, 数值: 9.8亿, 上年: 8.16}')).toBe('甲9.8亿元，同比增长20.1%');
  expect(say('乙', '{单位: 人, 数值: 10万, 上年: 80000}')).toBe('乙10万人，同比增长25.0%');
});

test('a streak that the year before denies is printed for a person to settle', () => {
  expect(say('甲', '{单位: 件, 数值: 30, 位次: {范围: 全市, 名次: 1, 连续: 3, 上年: 2}}')).toBe(
    '甲30件，居全市首位，【待核：连续三年／上年第2位】',
  );
});

test('a forecast is one in every shape, and an approximation stays one', () => {
  expect(say('甲', '{单位: 家, 预计: 是, 新增: 5}')).toBe('预计全年新增甲5家');
  expect(say('乙', '{单位: 亿元, 数值: 3, 同比: 约12%}')).toBe('乙3亿元，同比增长约12%');
});

test('history keeps its plan and its rank', () => {
  expect(say('甲', '{单位: 件, 历年: {2008: 100, 2011: 200, 2013: 300}, 目标: 250, 位次: 全市第2}')).toBe(
    '甲由2008年的100件增加到2013年的300件，年均增长24.6%，完成年度目标的120.0%，居全市第2位',
  );
});

/** Found by trying what an office might type; each printed something false. */
describe('what was said wrongly once', () => {
  test.each([
    [
      'a history that 数值 ends',
      '{单位: 件, 数值: 100, 历年: {2008: 20, 2012: 50}, 句式: 年均}',
      '甲100件，同比增长100.0%，2008年以来年均增长38.0%',
    ],
    ['a scale without a unit', '{单位: 亿, 数值: 1.2, 上年: 9000万}', '甲1.2亿，同比增长33.3%'],
    ['a total that fell', '{单位: 家, 新增: 2, 总数: {数值: 7, 上年: 9}}', '新增甲2家，总数为7家，比上年净减2家'],
    ['a count not given', '{单位: 家, 总数: {上年: 80}}', '甲总数达【待补】家'],
    ['a target in 倍', '{单位: 件, 数值: 60, 上年: 50, 目标: {同比: 2倍}}', '甲60件，同比增长20.0%'],
    ['a growth at comparable prices', '{单位: 亿元, 数值: 12, 上年: 10, 口径: 可比价}', '甲12亿元'],
    ['a growth on the same basis', '{单位: 亿元, 数值: 12, 上年: 10, 口径: 同口径}', '甲12亿元，同口径增长20.0%'],
    ['parts of which one is missing', '{单位: 家, 包括: {丙: 5, 丁: 待补}}', '甲【待补】家，其中丙5家、丁【待补】家'],
    ['a number below zero in another scale', '{单位: 万元, 数值: -18600, 显示单位: 亿元}', '甲−1.86亿元'],
    ['a number too small for its scale', '{单位: 元, 数值: 8000, 显示单位: 亿元}', '甲8000元'],
    ['who gained, counted with their name', '{单位: 项, 数值: 5, 惠及: 11家企业, 对象: 企业}', '甲5项，惠及11家企业'],
    [
      'a number counted over years, compared like any other',
      '{单位: 件, 数值: 累计196, 上年: 100, 目标: 180}',
      '甲累计196件，同比增长96.0%，完成年度目标的108.9%',
    ],
    ['parts of which one is typed with 共', '{单位: 家, 包括: {省级: 共3, 市级: 7}}', '甲10家，其中省级共3家、市级7家'],
    ['a number with 累计 in another scale', '{单位: 万元, 数值: 累计18600, 显示单位: 亿元}', '甲累计1.86亿元'],
    [
      'a change of a share that is about as much',
      '{单位: 亿元, 数值: 12.4, 占: {名称: 乙, 比重: 约68.4%, 比上年: 约1.2}}',
      '甲12.4亿元，占乙的约68.4%，比重比上年提高约1.2个百分点',
    ],
    [
      'a change of a share that is as much at least',
      '{单位: 亿元, 数值: 12.4, 占: {名称: 乙, 比重: 68.4%, 比上年: -1.2以上}}',
      '甲12.4亿元，占乙的68.4%，比重比上年下降1.2个百分点以上',
    ],
    [
      'who gained, not in yet',
      '{单位: 亿元, 数值: 12.4, 惠及: 待补, 对象: 企业, 责任: 成果科}',
      '甲12.4亿元，惠及企业【待补：成果科】',
    ],
    [
      'a share not in yet',
      '{单位: 亿元, 数值: 12.4, 占: {名称: 乙, 比重: 待补}, 责任: 成果科}',
      '甲12.4亿元，占乙的【待补：成果科】%',
    ],
    ['a growth not in yet', '{单位: 亿元, 数值: 12, 同比: 待补, 责任: 统计科}', '甲12亿元，同比【待补：统计科】'],
    [
      'a plan of talents, not a stock by head',
      '{名称: 万人计划人选, 单位: 名, 数值: 32, 上年: 20}',
      '万人计划人选32名，同比增长60.0%',
    ],
    ['a period typed with a hyphen', '{单位: 亿元, 期间: 1-11月, 数值: 8.6}', '1—11月，甲8.6亿元'],
    ['a period of years typed so', '{单位: 亿元, 期间: 2009~2013年, 累计: 25}', '2009—2013年，甲累计25亿元'],
    ['a society is no meeting', '{名称: 市制冷学会, 分项: {会员: 300名}}', '市制冷学会会员300名'],
  ])('%s', (_what, data, sentence) => {
    expect(say('甲', data)).toBe(sentence);
  });
});

test.each([
  ...['达成', '签订', '下达', '有序推进', '在全省推广', '在线培训'].map((act) => [act, '与上年同期持平'] as const),
  ...['拥有', '年末拥有', '达', '达到', '已达', '在孵', '正在实施', '集聚', '有效', '累计认定'].map(
    (state) => [state, '与上年持平'] as const,
  ),
])('until a date %s counts since January or is as it stands: %s', (verb, compared) => {
  expect(say('甲', `{单位: 项, 动词: ${verb}, 截至: 2013-11-30, 数值: 20, 上年: 20}`)).toContain(compared);
});

test.each([
  ['{单位: 项, 申报: 21, 立项: {数值: 13, 上年: 9}, 截至: 2013-11-30}', '比上年同期增加4项'],
  ['{单位: 兆瓦, 名称: 光伏装机容量, 新增: 12, 总数: {数值: 86, 上年: 74}}', '总量达86兆瓦'],
  ['{单位: 万立方米, 名称: 再生水供应, 新增: 12, 总数: {数值: 86, 上年: 74}}', '总量达86万立方米'],
  ['{单位: 万千瓦, 名称: 农机总动力, 总数: {数值: 62.4, 上年: 60.1}}', '农机总动力达62.4万千瓦'],
  ['{单位: 家, 名称: 总部企业, 新增: 2, 总数: 16}', '总数达16家'],
  ['{单位: 人次, 动词: 选派, 数值: 600, 期间: 十四五期间}', '“十四五”期间，选派'],
  ['{单位: 万元, 动词: 发放, 数值: 860, 惠及: 126家, 对象: 企业, 累计: 2360}', '860万元，累计2360万元，惠及企业126家'],
])('as an experienced writer would say it: %s', (data, words) => {
  expect(say('甲', data)).toContain(words);
});

test.each([
  ['{单位: 家, 动词: 新认定, 新增: 45, 总数: {数值: 312, 上年: 280}, 期间: 截至11月底}', '比上年净增32家'],
  ['{单位: 家, 动词: 拥有, 数值: 231, 上年: 198, 期间: 截至2013年11月30日}', '比上年增长16.7%'],
  ['{单位: 项, 动词: 签订, 数值: 20, 上年: 20, 期间: 截至11月底}', '与上年同期持平'],
])('a 期间 that is a date compares as a 截至 does: %s', (data, compared) => {
  expect(say('甲', data)).toContain(compared);
});

test('a whole registered elsewhere is held against a share that is stated', () => {
  expect(say('甲', '{单位: 亿元, 数值: 30, 占: {名称: 乙, 比重: 50%}}\n  乙: {单位: 亿元, 数值: 100}')).toBe(
    '甲30亿元，占乙的【待核：50%／按整体计算30%】',
  );
});

test('a stated growth that its numbers contradict stands beside the computed one with its own words', () => {
  expect(say('甲', '{单位: 件, 数值: 1298, 上年: 1000, 同比: 30%以上}')).toBe(
    '甲1298件，同比【待核：30%以上／按上年计算29.8%】',
  );
  expect(say('甲', '{单位: 件, 数值: 970, 上年: 1000, 同比: 下降超5%}')).toBe(
    '甲970件，同比【待核：超−5%／按上年计算−3.0%】',
  );
});
