import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { achievementSentences } from '../../src/figures/achievements/achievement.ts';
import { inspectData, readData, readPart } from '../../src/pipeline.ts';
import { dataRules } from '../../src/rules/index.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';
import { inspect, inspectAfter, reportOf, withHead, yearsOf } from '../report-of.ts';

interface Found {
  rule: string;
  severity: string;
  at: string;
}

/** All that is found in lines of a data file, in the order in which it is told. */
function found(lines: string, { part, lastYear }: { part?: string; lastYear?: string } = {}): Found[] {
  const bytes = (typed: string) => new TextEncoder().encode(typed);
  const [before, text] = lastYear === undefined ? [undefined, withHead(lines)] : yearsOf(lastYear, lines);
  const parts = part === undefined ? [] : [readPart('part.yaml', bytes(part))];
  const included = { parts, diagnostics: [] };
  const { diagnostics, sources } =
    before === undefined
      ? inspectData(readData('test.yaml', bytes(text)), DEFAULTS, { included })
      : inspectAfter(before, text);
  return diagnostics.map(({ rule, severity, place }) => ({
    rule,
    severity,
    at: sources.get(place.file)?.slice(place.start.offset, place.end.offset) ?? '',
  }));
}

/** The same of a line under 指标. */
function findings(line: string): Found[] {
  return found(`指标:\n  ${line}`);
}

test('every file of the folder is a rule in the list, under its own name', () => {
  const files = readdirSync('src/rules/data').map((file) => file.replace('.ts', ''));
  expect(dataRules.map(({ name }) => name).sort()).toEqual(files.sort());
});

describe.each(dataRules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test('says what should be, why, and on what ground, in a sentence each', () => {
    expect(rule.description).toMatch(/^[^。]+。$/u);
    expect(rule.why).toMatch(/^[^。]+。$/u);
    expect(rule.basis).toMatch(/^[^。]+$/u);
  });

  test('finds fault with its bad case, and nothing else does', () => {
    expect(found(rule.bad, rule).map((finding) => [finding.rule, finding.severity])).toEqual([[name, rule.severity]]);
  });

  test('lets its good case pass, as all rules do', () => {
    expect(found(rule.good, rule)).toEqual([]);
  });
});

test.each([
  ['创新型企业: {单位: 家, 数值: 36, 包括: {国家级: 1, 省级: 11, 市级: 27}}', '36'],
  ['甲: {单位: 件, 数值: 30, 其中: {乙: 31}}', '31'],
  ['甲: {单位: 件, 数值: 20, 上年: 10, 同比: 90%}', '90%'],
  ['甲: {单位: 件, 数值: 20, 其中: {乙: {数值: 12, 上年: 10, 同比: 90%}}}', '90%'],
  ['甲: {单位: 家, 新增: {数值: 1, 名单: [子, 丑]}}', '名单'],
  ['甲: {单位: 家, 数值: 待补}', '待补'],
  ['甲: {单位: 家}', '甲'],
  ['研发投入强度: {单位: "%", 数值: 3.21, 上年: 2.91, 同比: 10.3%}', '10.3%'],
])('%s is found at “%s”', (line, at) => {
  expect(findings(line).map((finding) => finding.at)).toEqual([at]);
});

test.each([
  [
    'a figure at comparable prices is not recomputed',
    '甲: {单位: 亿元, 数值: 126.30, 上年: 100, 同比: 9.8%, 口径: 可比价}',
  ],
  ['a stated growth is held to its own precision', '甲: {单位: 件, 数值: 2924, 上年: 2063, 同比: 42%}'],
  ['fewer names than the number are an excerpt', '甲: {单位: 家, 数值: 7, 名单: [子]}'],
  ['parts in their own scales add up', '甲: {单位: 万元, 数值: 12000, 包括: {乙: 1亿元, 丙: 2000}}'],
  ['approximate parts are not added up', '甲: {单位: 家, 数值: 100, 包括: {乙: 近60, 丙: 50}}'],
  ['a total under another name may be smaller', '甲: {单位: 家, 新增: 9, 总数: {数值: 8, 名称: 省级}}'],
])('%s', (_name, line) => {
  expect(findings(line)).toEqual([]);
});

/** Rule and place of everything found. */
function told(line: string): string[] {
  return findings(line).map(({ rule, at }) => `${rule} ${at}`);
}

test.each([
  ['甲: {单位: 家, 历年: {2008: 30件, 2012: 40}}', ['units-agree 30件']],
  ['甲: {单位: 家, 数值: 12件}', ['units-agree 12件']],
  ['甲: {单位: 家, 数值: 12, 对比: {全市平均: 10件}}', ['units-agree 10件']],
  ['甲: {单位: 家, 新增: 2件, 总数: 20}', ['units-agree 2件']],
  ['甲: {单位: 家, 总数: {数值: 20, 上年: 18件}}', ['units-agree 18件']],
  ['甲: {单位: 家, 新增: {省级: 3件, 市级: 7家}}', ['units-agree 3件']],
  ['甲: {单位: 家, 数值: 30, 目标: 12%}', ['units-agree 12%']],
  ['水稻亩产: {单位: 公斤, 数值: 612, 上年: 598千克}', []],
  ['绿道: {单位: 公里, 数值: 1.2万, 上年: 9800千米}', []],
  ['甲: {单位: 家, 数值: 30, 明年目标: 12项}', ['units-agree 12项']],
  ['甲: {单位: 项, 申报: 40, 立项: 30, 资金: 300}', ['units-agree 300']],
  ['甲: {单位: 项, 数值: 12, 撬动: {名称: 社会投入, 数值: 31}}', ['units-agree 31']],
  ['甲: {单位: 亿元, 数值: 12, 撬动: {名称: 社会投入, 数值: 31}}', []],
  ['甲: {单位: 亿元, 数值: 12, 惠及: 186}', ['units-given 186']],
  ['甲: {分项: {占地: 33}}', ['units-given 33']],
  ['签约: {分项: {签约金额: 1.2亿, 参观人次: 1.2万, 常住人口: 32万, 注册用户数: 1.2万}}', ['units-given 1.2亿']],
  ['技术合同成交额: {单位: 亿, 数值: 6.48}', ['units-given 技术合同成交额']],
  ['技术合同成交额: 6.48亿', ['units-given 技术合同成交额']],
  ['技术合同成交额: {单位: 元, 数值: 6.48亿}', []],
  ['参观人次: {单位: 万, 数值: 6.48}', []],
  ['甲: {单位: 篇, 数值: 31.5, 上年: 30}', ['counts-are-whole 31.5']],
  ['甲: {单位: 家, 新增: {省级: 3.5, 市级: 7}}', ['counts-are-whole 3.5']],
  ['甲: {单位: 家, 总数: {数值: 20, 上年: 18.0}}', ['counts-are-whole 18.0']],
  ['甲: {单位: 件, 数值: 30, 目标: 28.5}', ['counts-are-whole 28.5']],
  ['甲: {单位: 万元, 数值: 30.5, 惠及: 18.6家, 对象: 企业}', ['counts-are-whole 18.6家']],
  ['甲: {分项: {占地: 33.5亩, 在孵企业: 63.5家, 人均论文: 1.5篇}}', ['counts-are-whole 63.5家']],
  ['甲: {单位: 件, 数值: 3.15万, 上年: 2.9万件, 其中: {乙: 1.2万}}', []],
  ['甲: {单位: 人年, 数值: 118.5, 上年: 110}', []],
  ['师均论文: {单位: 篇, 数值: 1.8, 上年: 1.5, 对比: {全省平均: 1.6}}', []],
  ['每万人口发明专利拥有量: {单位: 件, 数值: 10.95, 其中: {高价值发明专利: 3.2}}', []],
  ['甲: {单位: 件, 数值: 30, 对比: {全市平均: 28.5}}', []],
  ['日均门诊量: {单位: 人次, 数值: 3205.6, 其中: {专家门诊量: 120.5}}', []],
  ['日门诊量: {单位: 人次, 数值: 3205.6}', []],
  ['生师比: {单位: 名, 数值: 17.5}', []],
  ['亿元研发投入专利产出: {单位: 件, 数值: 17.5}', []],
  ['日常检查: {单位: 次, 数值: 17.5}', ['counts-are-whole 17.5']],
  ['月均完成手术: {单位: 台, 数值: 120.5}', []],
  ['“十四五”以来年均立项: {单位: 项, 数值: 33.4}', []],
  ['科均论文: {单位: 篇, 数值: 3.5}', []],
  ['全省县均高新技术企业: {单位: 家, 数值: 33.5}', []],
  ['家均发明专利: {单位: 件, 数值: 4.5}', []],
  ['单篇被引频次: {单位: 次, 数值: 10.5}', []],
  ['百名教师发表论文: {单位: 篇, 数值: 41.5}', []],
  ['研发人员全时当量: {单位: 人, 数值: 118.5, 上年: 110.5}', []],
  ['甲: {分项: {占地: 33.5亩, 研发人员折合全时: 63.5人}}', []],
  ['近日均已获批项目: {单位: 项, 数值: 10.5}', ['counts-are-whole 10.5']],
  ['全年均有产出的平台: {单位: 个, 数值: 10.5}', ['counts-are-whole 10.5']],
  ['近三年均盈利的企业: {单位: 家, 数值: 10.5}', ['counts-are-whole 10.5']],
  ['均衡发展学校: {单位: 所, 数值: 10.5}', ['counts-are-whole 10.5']],
  ['新建平台均达标的县区: {单位: 个, 数值: 10.5}', ['counts-are-whole 10.5']],
  ['“百名专家下基层”活动: {单位: 场, 数值: 10.5}', ['counts-are-whole 10.5']],
  ['清单台账: {单位: 册, 数值: 10.5}', ['counts-are-whole 10.5']],
  ['折合全时研发人员: {单位: 人, 数值: 118.5, 口径: 全时当量}', []],
  ['甲: {数值: 12, 上年: 10}', ['units-given 甲']],
  ['平均影响因子: {数值: 4.86, 上年: 4.31}', []],
  ['甲: {新增: 3家, 总数: 20家}', []],
  ['甲: [子厂, 丑厂]', ['units-given 甲']],
  ['甲: {新增: [子厂, 丑厂]}', ['units-given 甲']],
  ['甲: {分项: {参观人次: 1200, 讲座: 35场}}', []],
  ['甲: {单位: 万元, 数值: -120, 上年: -100}', []],
  ['甲: {单位: 万元, 数值: 1200, 上年: 0.1亿元, 目标: 1100万元}', []],
  ['甲: {单位: 家, 数值: 12, 其中: {乙: 20件}}', []],
  ['甲: {单位: 件, 数值: 100, 同比: 12个百分点}', ['percentages-change-by-points 12个百分点']],
  ['甲: {单位: 件, 数值: 100, 同比: 持平}', []],
  ['甲: {单位: 件, 数值: 1352, 上年: 1000, 同比: 超30%}', []],
  ['甲: {单位: 件, 数值: 1352, 上年: 1000, 同比: 30%以上}', []],
  ['甲: {单位: 件, 数值: 1352, 上年: 1000, 同比: 30多%}', []],
  ['甲: {单位: 件, 数值: 1352, 上年: 1000, 同比: 35.2%以上}', []],
  ['甲: {单位: 件, 数值: 1352, 上年: 1000, 同比: 不足40%}', []],
  ['甲: {单位: 件, 数值: 1352, 上年: 1000, 同比: 近36%}', []],
  ['甲: {单位: 件, 数值: 1352, 上年: 1000, 同比: 35%左右}', []],
  ['甲: {单位: 件, 数值: 1352, 上年: 1000, 同比: 超40%}', ['growth-matches-values 超40%']],
  ['甲: {单位: 件, 数值: 1298, 上年: 1000, 同比: 30%以上}', ['growth-matches-values 30%以上']],
  ['甲: {单位: 件, 数值: 1352, 上年: 1000, 同比: 30%以内}', ['growth-matches-values 30%以内']],
  ['甲: {单位: 件, 数值: 1352, 上年: 1000, 同比: 约20%}', ['growth-matches-values 约20%']],
  ['甲: {单位: 件, 数值: 920, 上年: 1000, 同比: 下降5%以上}', []],
  ['甲: {单位: 件, 数值: 970, 上年: 1000, 同比: 下降5%以上}', ['growth-matches-values 下降5%以上']],
  ['甲: {单位: 件, 数值: 1030, 上年: 1000, 同比: 下降5%以内}', ['growth-matches-values 下降5%以内']],
  ['甲: {单位: 件, 数值: 3100, 上年: 1000, 同比: 超2倍}', []],
  ['甲: {单位: 百分比, 数值: 3.21, 上年: 2.91, 同比: 超0.2个百分点}', []],
  ['甲: {单位: 亿元, 数值: 286.61, 占: {名称: 乙, 数值: 393.70, 比重: 超70%}}', []],
  ['甲: {单位: 亿元, 数值: 286.61, 占: {名称: 乙, 数值: 393.70, 比重: 约73%}}', []],
  ['甲: {单位: 亿元, 数值: 286.61, 占: {名称: 乙, 数值: 393.70, 比重: 超75%}}', ['shares-match-values 超75%']],
  ['甲: {单位: 亿元, 数值: 286.61, 占: {名称: 乙, 数值: 393.70, 比重: 约60%}}', ['shares-match-values 约60%']],
  ['甲: {单位: 件, 数值: 累计196, 上年: 100}', []],
  ['甲: {单位: 件, 数值: 共196, 目标: 180}', []],
  ['甲: {单位: 件, 数值: 累计196, 上年: 100, 同比: 90%}', ['growth-matches-values 90%']],
  ['甲: {单位: 家, 数值: 共12, 包括: {省级: 共3, 市级: 7}}', ['parts-sum-to-total 共12']],
  ['甲: {单位: 件, 数值: 5, 上年: 0, 同比: 100%}', ['growth-matches-values 100%']],
  ['甲: {单位: 件, 历年: {2012: 0, 2013: 8}, 同比: 5倍}', ['growth-matches-values 5倍']],
  ['甲: {单位: 万元, 数值: 50, 上年: -20, 同比: 350%}', ['growth-matches-values 350%']],
  ['甲: {单位: 件, 数值: 5, 上年: 0, 同比: 持平}', ['growth-matches-values 持平']],
  ['甲: {单位: 件, 数值: 0, 上年: 0, 同比: 持平}', []],
  ['甲: {单位: 万元, 数值: 50, 上年: -20, 同比: 350%, 口径: 修订}', []],
  ['甲: {单位: 百分比, 数值: 5, 上年: 0, 同比: 5个百分点}', []],
  ['甲: {单位: 项, 申报: 40, 推荐: 20, 入选: 30}', ['fields-are-said 申报', 'selected-within-applied 30']],
  ['甲: {单位: 项, 推荐: 20, 全市: 15, 全省: 31}', ['selected-within-applied 20']],
  ['甲: {单位: 项, 申报: 40, 立项: 近50}', []],
  ['甲: {单位: 项, 申报: {数值: 40, 上年: 30}, 立项: {数值: 50, 上年: 20}}', ['selected-within-applied 50']],
  ['甲: {单位: 项, 申报: {数值: 40, 上年: 30件}, 立项: 20}', ['units-agree 30件']],
  ['甲: {单位: 项, 申报: 40, 立项: 30, 资金: {名称: 补助资金, 数值: 300}}', ['units-agree 300']],
  ['甲: {单位: 家, 首次认定: 6, 新增: 4, 总数: {数值: 30, 上年: 20}}', []],
  ['甲: {单位: 家, 新增: 4, 总数: {数值: 20, 上年: 30}}', []],
  ['甲: {单位: 家, 包括: {丙: 5件, 丁: 7}}', ['figures-filled-in 甲', 'units-agree 5件']],
  ['甲: {单位: 百分比, 数值: 3.21, 上年: 2.9, 同比: 10%}', ['percentages-change-by-points 10%']],
  ['研发投入强度: {单位: 百分比, 数值: 321, 上年: 291}', ['shares-within-whole 321', 'shares-within-whole 291']],
  ['甲: {名称: 研发活动覆盖率, 单位: 百分比, 数值: 100.5}', ['shares-within-whole 100.5']],
  ['实验开出率: {单位: 百分比, 数值: 112}', ['shares-within-whole 112']],
  ['达标比例: {单位: 百分比, 数值: 112}', ['shares-within-whole 112']],
  ['甲: {名称: 教师持证率, 单位: 百分比, 数值: 112, 上年: 95}', ['shares-within-whole 112']],
  ['床位使用率: {单位: 百分比, 数值: 112}', []],
  ['国有资本保值增值率: {单位: 百分比, 数值: 106.2}', []],
  ['科技支行拨备覆盖率: {单位: 百分比, 数值: 215}', []],
  ['预算完成率: {单位: 百分比, 数值: 112}', []],
  ['销售增长率: {单位: 百分比, 数值: 112}', []],
  ['投入产出比例: {单位: 百分比, 数值: 112}', []],
  ['甲: {名称: 设计效率, 单位: 百分比, 数值: 112, 上年: 108}', []],
  ['甲: {名称: 项目结题率, 单位: 百分比, 数值: 112, 口径: 含上年结转项目}', []],
  ['研发机构设置率: {单位: 百分比, 数值: 100, 上年: 98}', []],
  ['完成率: {单位: 百分比, 数值: 321}', []],
  ['专利: 约2900余件', ['approximation-once 约2900余件']],
  ['专利: 500余件左右', ['approximation-once 500余件左右']],
  ['专利: 不超过300余件', ['approximation-once 不超过300余件']],
  ['专利: {单位: 件, 数值: 近百余}', ['approximation-once 近百余']],
  ['专利: {单位: 件, 数值: 30, 同比: 近40%左右}', ['approximation-once 近40%左右']],
  ['专利: {单位: 件, 数值: "１２０", 上年: -３件}', []],
  ['专利: {单位: 件, 数值: 近30左右, 其中: {乙: 约20}}', ['approximation-once 近30左右']],
  ['专利: {单位: 件, 数值: 30余, 其中: {乙: 不少于20}}', []],
  ['甲: {单位: 家, 数值: 3百, 上年: 200}', []],
  ['甲: {单位: 百件, 数值: 3, 上年: 200件}', []],
  ['投资强度: {单位: 万元, 数值: 321}', []],
  [
    '甲: {单位: 家, 总数: {数值: 76, 上年: 70}, 目标: 60, 明年目标: 70以上}',
    ['targets-above-start 60', 'targets-above-start 70以上'],
  ],
  ['甲: {单位: 家, 首次认定: 6, 总数: 76, 明年目标: 70}', ['targets-above-start 70']],
  ['甲: {单位: 家, 总数: {数值: 76, 上年: 70}, 目标: 70, 明年目标: 76以上}', []],
  ['甲: {单位: 家, 总数: {数值: 76, 上年: 70}, 趋势: 越低越好, 明年目标: 60}', []],
  // Of what is done anew each year a plan may ask for less than was done.
  ['甲: {单位: 万亩, 数值: 186, 明年目标: 100}', []],
  ['甲: {单位: 百分比, 数值: 96.2, 明年目标: 95}', ['targets-above-start 95']],
  ['甲: {单位: 百分比, 数值: 6.2, 趋势: 越低越好, 明年目标: 5}', []],
  ['生师比: {数值: 17.6, 上年: 18.2, 趋势: 越低越好}', []],
  ['甲: {名称: 投入产出比, 数值: 5.2}', []],
  ['药占比: {数值: 25.4}', ['units-given 药占比']],
  ['甲: {单位: 亿元, 数值: 30, 占: 甲}', ['shares-within-whole 甲']],
  ['甲: {单位: 亿元, 数值: 30, 占: {名称: 乙, 比重: 130%}}', ['shares-within-whole 130%']],
  ['甲: {单位: 家, 动词: 获批, 数值: 8, 占额: {总: 7, 范围: 全市}}', ['shares-within-whole 7']],
  ['甲: {单位: 家, 新增: 8, 总数: 21, 占额: {总: 7, 范围: 全市}}', ['shares-within-whole 7']],
  ['甲: {单位: 家, 新增: 2, 总数: 21, 占额: {总: 7, 范围: 全市}}', []],
  ['甲: {单位: 家, 数值: 12, 其中: {乙: 8, 丙: 8}}', ['parts-together-within-total 其中']],
  ['甲: {单位: 家, 数值: 12, 其中: {乙: 20, 丙: 8}}', ['parts-within-total 20']],
  ['甲: {单位: 家, 数值: 12, 其中: {乙: 8, 丙: 8件}}', []],
  ['甲: {单位: 家, 数值: 12, 其中: {乙: 8, 丙: 约8}}', []],
  ['甲: {单位: 百分比, 数值: 62, 其中: {乙: 60, 丙: 61}}', []],
  // A part of a loss or a balance may be the other way, and an average or a rate is no sum of its parts.
  ['净利润: {单位: 万元, 数值: -120, 其中: {乙: 30, 丙: -150}}', []],
  ['亏损额: {单位: 万元, 数值: 120, 其中: {乙: 150}}', []],
  ['收支结余: {单位: 万元, 数值: 120, 其中: {乙: 150}}', []],
  ['甲: {单位: 万元, 数值: 120, 其中: {乙: 150, 丙: -30}}', []],
  ['人均产值: {单位: 万元, 数值: 120, 其中: {乙: 150, 丙: 80}}', []],
  ['亩均税收: {单位: 万元, 数值: 120, 其中: {乙: 110, 丙: 80}}', []],
  ['审批时限: {单位: 天, 趋势: 越低越好, 数值: 12, 其中: {乙: 15}}', []],
  ['满意度: {单位: 分, 数值: 92, 其中: {乙: 95}}', []],
  ['净化设备: {单位: 台, 数值: 12, 其中: {乙: 15}}', ['parts-within-total 15']],
  ['甲: {单位: 百分比, 数值: 70, 占: {名称: 乙, 比重: 30%, 数值: 60}}', []],
  ['甲: {单位: 家, 数值: 9, 位次: {范围: 全市, 名次: 1, 连续: 1, 上年: 2}}', []],
  ['甲: {单位: 家, 数值: 9, 位次: {范围: 全市, 名次: 1, 连续: 3, 上年: 1}}', []],
])('%s: %j', (line, expected) => {
  expect(told(line)).toEqual(expected);
});

function messages(line: string): string[] {
  return inspect('test.yaml', new TextEncoder().encode(withHead(`指标:\n  ${line}`))).diagnostics.map(
    ({ message }) => message,
  );
}

test.each([
  ['甲: {单位: 家, 数值: 9, 上年: 待补}', '“甲”的“上年”还没有数，有了数才能算增长。'],
  ['甲: {单位: 家, 数值: 9, 目标: 待补}', '“甲”的“目标”还没有数，有了数才能说完成得怎样。'],
  ['甲: {单位: 家, 数值: 9, 目标: {同比: 待补}}', '“甲”的“目标”还没有数，有了数才能说完成得怎样。'],
  ['甲: {单位: 家, 数值: 9, 对比: {全市平均: 待补}}', '“甲”的“对比”还没有数，有了数才能说高出多少。'],
  ['甲: {单位: 家, 总数: {数值: 9, 上年: 待补}}', '“甲”的“总数的上年”还没有数，有了数才能算净增。'],
  ['甲: {单位: 亿元, 数值: 9, 占: {名称: 乙, 数值: 待补}}', '“甲”的“占”还没有数，有了数才能算比重。'],
  ['甲: {单位: 亿元, 数值: 9, 占: {名称: 乙, 比重: 待补}}', '“甲”还没有数，印作【待补】。'],
  [
    '甲: {单位: 家, 数值: 9, 位次: {范围: 全市, 名次: 3, 上年: 待补}}',
    '“甲”的“位次的上年”还没有数，有了数才能说前移、后移。',
  ],
  ['甲: {单位: 件, 历年: {2008: 390, 2013: 待补}}', '“甲”还没有数，印作【待补】。'],
  ['甲: {单位: 件, 数值: 待补, 历年: {2008: 390, 2010: 400}}', '“甲”还没有数，印作【待补】。'],
  [
    '甲: {单位: 件, 历年: {2008: 3, 2010: 待补, 2013: 9}}',
    '“甲”的“历年”里的“2010年”还没有数，句子只说首尾两年，应填上或删去。',
  ],
  ['甲: {单位: 件, 历年: {2012: 待补, 2013: 9}}', '“甲”的“历年”里的“2012年”还没有数，有了数才能算增长。'],
  ['甲: {单位: 件, 数值: 9, 上年: 待补, 句式: 由到}', '“甲”还没有数，印作【待补】。'],
])('%s: a gap that is not printed says what it would give', (line, message) => {
  expect(messages(line)).toEqual([message]);
});

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

const ELEVEN = '产值: {单位: 亿元, 期间: 1—11月, 数值: 30, 上年: 28';

test.each([
  [`指标: {甲: {单位: 件, 期间: 2013年1—11月, 数值: 9, 上年: 8}}`, []],
  [`指标: {甲: {单位: 件, 期间: 2012年1—11月, 数值: 9, 历年: {2011: 7}}}`, ['7']],
  [`指标: {甲: {单位: 件, 期间: 1—11月, 历年: {2012: 8, 2013: 9}}}`, ['8']],
  [`指标: {甲: {单位: 件, 期间: 1—11月, 历年: {2012: 8, 2013: 9}, 上年: 7}}`, []],
  [`截至: 2013-11-30\n导语: 【截至】，稳步推进。\n指标: {专利授权量: {单位: 件, 历年: {2012: 8, 2013: 9}}}`, ['8']],
  [`指标: {甲: {单位: 件, 期间: 1—12月, 数值: 9, 历年: {2012: 8}}}`, []],
  [`指标: {甲: {单位: 件, 期间: 1—11月, 数值: 9, 历年: {2012: 8}, 口径: 同口径}}`, []],
  [`指标: {甲: {单位: 件, 期间: 前三季度, 数值: 9, 历年: {2012: 8}}}`, ['8']],
  [`指标: {${ELEVEN}, 占: 收入}, 收入: {单位: 亿元, 数值: 90, 上年: 80}}`, ['收入']],
  [`指标: {${ELEVEN}, 占: 收入}, 收入: {单位: 亿元, 期间: 1—11月, 数值: 90, 上年: 80}}`, []],
  [`指标: {${ELEVEN}, 同比: 7%, 口径: 可比价, 占: 收入}, 收入: {单位: 亿元, 数值: 90, 上年: 80}}`, ['收入']],
  [`指标: {${ELEVEN}, 口径: 同口径, 占: 收入}, 收入: {单位: 亿元, 数值: 90, 上年: 80}}`, []],
  [`成文日期: 2014-03-05\n指标: {${ELEVEN}}}`, ['1—11月']],
  [`成文日期: 2014-03-05\n指标: {${ELEVEN}}, 甲: {单位: 家, 截至: 2013-11-30, 数值: 9}}`, ['1—11月']],
  [`成文日期: 2014-01-20\n指标: {${ELEVEN}}}`, []],
  [`成文日期: 2014-03-05\n指标: {${ELEVEN}, 预计: 是}}`, []],
  [`成文日期: 2014-03-05\n指标: {甲: {单位: 家, 截至: 2013-11-30, 数值: 9}}`, ['2013-11-30']],
  [`成文日期: 2014-03-05\n指标: {甲: {单位: 家, 截至: 2013-12-31, 数值: 9}}`, []],
  [`成文日期: 2014-03-05\n截至: 2013-11-30`, ['2013-11-30']],
  [`指标: {${ELEVEN}}}\n主要工作: [{标题: 子, 数据: [{引语: 全年, 指标: [产值]}]}]`, ['全年']],
  [`指标: {${ELEVEN}}}\n主要工作: [{标题: 子, 数据: [{引语: 全市, 指标: [产值]}]}]`, []],
  [`指标: {${ELEVEN}}}\n主要工作: [{标题: 子, 数据: [{引语: 对照全年任务, 指标: [产值]}]}]`, []],
  [`指标: {${ELEVEN}}}\n主要工作: [{标题: 子, 数据: [{引语: 围绕全年主要目标, 指标: [产值]}]}]`, []],
  [`指标: {${ELEVEN}}}\n主要工作: [{标题: 子, 数据: [{引语: 全年完成目标任务, 指标: [产值]}]}]`, ['全年完成目标任务']],
  [`指标: {${ELEVEN}}}\n结语: 对照全年各项任务【产值】。`, []],
  [`指标: {${ELEVEN}}}\n结语: 产值达【产值.数值】。`, ['产值达【产值.数值】。']],
  [`指标: {${ELEVEN}}}\n结语: 【产值.期间】产值达【产值.数值】。`, []],
  [`指标: {${ELEVEN}}}\n结语: 1—11月，产值达【产值.数值】。`, []],
  [`指标: {${ELEVEN}}}\n结语: 【产值】，增速居全市首位。`, []],
  [`指标: {${ELEVEN}}}\n结语: 全年【产值】。`, ['全年【产值】。']],
  [`指标: {${ELEVEN}}}\n结语: 截至11月底，全年产值【产值.数值】。`, ['截至11月底，全年产值【产值.数值】。']],
  [`指标: {${ELEVEN}}}\n结语: 截至11月底，占全年目标的【产值.同比】。`, []],
  [`指标: {${ELEVEN}}}\n结语: 全年按月调度，【产值】。`, []],
  [`指标: {${ELEVEN}}}\n结语: 按月调度，产值【产值.数值】。`, ['按月调度，产值【产值.数值】。']],
  [`指标: {${ELEVEN}}}\n主要工作: [{标题: 子, 要点: [{标题: 丑, 数据: [产值], 接: 比上年【产值.增量】。}]}]`, []],
  [`截至: 2013-11-30\n指标: {甲: {单位: 万元, 数值: 9, 上年: 8}}\n结语: 全年【甲】。`, ['2013-11-30', '全年【甲】。']],
  [`截至: 2013-11-30\n指标: {甲: {单位: 万元, 数值: 9, 上年: 8}}\n结语: 【截至】，【甲】。`, []],
  [`截至: 2013-11-30\n指标: {甲: {单位: 万元, 数值: 9}}\n结语: 截至11月底，全年【甲】。`, ['截至11月底，全年【甲】。']],
  [`截至: 2013-11-30\n指标: {甲: {单位: 万元, 期间: 2012年, 数值: 9}}\n结语: 全年【甲】。`, []],
  [`截至: 2013-11-30\n导语: 1—11月，科技工作稳步推进。\n指标: {甲: {单位: 件, 数值: 9}}`, []],
  [`截至: 2013-11-30\n导语: {评价: 前十一个月科技工作稳步推进}\n指标: {甲: {单位: 件, 数值: 9}}`, []],
  [`截至: 2013-09\n导语: 前三季度，科技工作稳步推进。\n指标: {甲: {单位: 件, 数值: 9}}`, []],
  [`截至: 2013-11-30\n导语: 1—10月，科技工作稳步推进。\n指标: {甲: {单位: 件, 数值: 9}}`, ['2013-11-30']],
  [`截至: 2013-11-30\n导语: 11月，科技工作稳步推进。\n指标: {甲: {单位: 件, 数值: 9}}`, ['2013-11-30']],
  [`截至: 2013-11-30\n指标: {甲: {单位: 件, 数值: 9}}\n结语: 1—11月，企业走访有序开展。`, ['2013-11-30']],
  [`截至: 2013-11-30\n标题: 某局2013年1—11月工作总结\n指标: {甲: {单位: 件, 数值: 9}}`, []],
  [`截至: 2013-11-30\n标题: 某局2013年1—10月工作总结\n指标: {甲: {单位: 件, 数值: 9}}`, ['2013-11-30']],
  [`截至: 2013-11-30\n标题: 某局2013年工作总结（截至11月底）\n指标: {甲: {单位: 件, 数值: 9}}`, []],
  [`截至: 2013-11-30\n指标: {甲: {单位: 件, 数值: 9}}\n结语: 以上为前11个月情况。`, []],
  [`截至: 2013-11-30\n指标: {甲: {单位: 件, 数值: 9}}\n结语: 本报告数据为1—11月数。`, []],
  [`截至: 2013-11-30\n指标: {甲: {单位: 件, 数值: 9}}\n结语: 以上为前10个月情况。`, ['2013-11-30']],
  [`截至: 2013-12-31\n指标: {甲: {单位: 万元, 数值: 9}}\n结语: 全年【甲】。`, []],
  [
    `截至: 2013-11-30\n指标: {甲: {单位: 件, 数值: 9}}\n主要工作: [{标题: 截至11月底的工作, 数据: [{引语: 全年, 指标: [甲]}]}]`,
    ['全年'],
  ],
  ...(
    [
      ['技术合同成交额: {单位: 亿元', ['5.12']],
      ['科技型中小企业: {单位: 家, 动词: 入库', ['5.12']],
      ['专利授权量: {单位: 件', ['5.12']],
      ['科技贷余额: {单位: 亿元', []],
      ['财政科技预算: {单位: 亿元', []],
      ['科技平台: {单位: 个, 动词: 累计建成', []],
      ['有效发明专利: {单位: 件', []],
      ['在孵企业: {单位: 家', []],
      ['科研仪器: {单位: 台, 动词: 拥有', []],
      ['研发投入强度: {单位: 百分比', []],
      ['科普活动: {单位: 场', ['5.12']],
      ['企业培训: {单位: 人次', ['5.12']],
      ['累计举办培训: {单位: 场次', []],
      ['科普讲座: {单位: 场, 动词: 累计举办', []],
      ['年接待能力: {单位: 人次', []],
      ['日均门诊量: {单位: 人次', []],
      ['技术合同成交额: {单位: 亿元, 期间: 全年', []],
      ['技术合同成交额: {单位: 亿元, 口径: 修订', []],
      ['技术合同成交额: {单位: 亿元, 上年: 5', ['5.12']],
    ] as [string, string[]][]
  ).map(
    ([figure, at]) =>
      [
        `截至: 2013-11-30\n导语: 【截至】，稳步推进。\n指标: {${figure}, 历年: {2011: 4, 2012: 5.12}, 数值: 6}}`,
        at,
      ] as [string, string[]],
  ),
])('part-year-not-annual: %s', (lines, at) => {
  const own = found(lines).filter(({ rule }) => rule === 'part-year-not-annual');
  expect(own.map((finding) => finding.at)).toEqual(at);
});

test.each([
  `指标: {${ELEVEN}}}\n结语: 产值达【产值.数值】。`,
  `成文日期: 2014-03-05\n指标: {${ELEVEN}}}`,
  `指标: {${ELEVEN}}}\n主要工作: [{标题: 子, 数据: [{引语: 全年, 指标: [产值]}]}]`,
])('the time is told in the middle of a sentence: %s', (lines) => {
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(withHead(lines)));
  const own = diagnostics.filter(({ rule }) => rule === 'part-year-not-annual');
  expect(own.map(({ message }) => /1—11月的数/u.test(message))).toEqual([true]);
});

test('a report of half a year has the numbers of half a year', () => {
  const lines = `单位: 某市科学技术局\n年度: 2013年上半年\n指标: {${ELEVEN.replace('1—11月', '1—5月')}}}\n结语: 产值达【产值.数值】。\n`;
  expect(inspect('test.yaml', new TextEncoder().encode(lines)).diagnostics).toEqual([]);
});

test.each([
  ['[{标题: 甲}, {标题: 乙}]', []],
  ['[{标题: 甲}, {标题: 乙}, {标题: 丙}]', ['下一步思路']],
  ['[{标题: 甲, 责任: 子科}, {标题: 乙, 内容: 实施“1133”工程}, {标题: 丙, 内容: 年底前建成}]', ['乙']],
  ['[年底前建成, 由子科牵头, 加强宣传]', ['加强宣传']],
  ['[年底前建成, 由子科牵头, 落实2012年9月出台的办法]', ['落实2012年9月出台的办法']],
  ['[年底前建成, 由子科牵头, 2014年出台办法]', []],
  ['[新建中试基地3家, 每月通报进展, 坚持四个面向推动5G应用]', ['坚持四个面向推动5G应用']],
  ['[新建中试基地3家, 由高新科牵头修订办法, 每月通报进展]', []],
  ['[新建三个中试基地, 实现规上企业全覆盖, 上半年出台办法]', []],
  ['[完善政策, 优化服务, 加强宣传]', ['下一步思路']],
])('plans-are-measurable: %s', (plans, at) => {
  const own = found(`下一步思路: ${plans}`).filter(({ rule }) => rule === 'plans-are-measurable');
  expect(own.map((finding) => finding.at)).toEqual(at);
});

const ZONE = '成果: [{编号: 高新区, 类别: 平台, 结果: 省政府批复同意筹建高新区}]';

test.each([
  ['成果: [{类别: 平台, 动词: 获批, 名称: 子室, 来源: 省科技厅批复}]', []],
  ['成果: [{类别: 荣誉, 名称: 先进市, 来源: 拟表彰名单公示}]', ['先进市']],
  ['成果: [{类别: 奖励, 角色: 参与, 名称: 省科技奖, 等级: {一等奖: 1}, 来源: 初审结果}]', ['省科技奖']],
  ['成果: [{类别: 荣誉, 名称: 先进市, 来源: 公示期满的名单}]', []],
  ['成果: [{类别: 荣誉, 名称: 先进市, 来源: 经公示无异议}]', []],
  ['成果: [{类别: 平台, 动词: 建成, 名称: 子室（筹）}]', ['建成']],
  ['成果: [{类别: 平台, 结果: 子室建成投用, 来源: 可行性研究报告}]', ['子室建成投用']],
  ['成果: [{类别: 平台, 结果: 成功申报省级高新区, 来源: 省政府同意筹建的批复}]', ['成功申报省级高新区']],
  ['指标: {甲: {单位: 家, 动词: 新认定, 数值: 9, 来源: 拟认定名单}}', ['新认定']],
  ['指标: {甲: {单位: 家, 动词: 新认定, 数值: 9, 来源: 企业申报系统}}', []],
  ['指标: {甲: {名称: 复核, 单位: 家, 动词: 通过, 数值: 9, 来源: 复核申请表}}', ['通过']],
  ['指标: {甲: {名称: 认定, 单位: 家, 动词: 通过, 数值: 9, 来源: 省科技厅公布的名单}}', []],
  ['指标: {甲: {单位: 项, 动词: 立项, 数值: 9, 来源: 课题申报汇总表}}', ['立项']],
  ['指标: {甲: {单位: 项, 动词: 立项, 数值: 9, 来源: 立项文件}}', []],
  ['指标: {领军企业培育库: {单位: 家, 动词: 列入, 数值: 9, 来源: 培育名单}}', []],
  ['指标: {甲: {单位: 家, 动词: 推荐申报, 数值: 9, 来源: 推荐函}}', []],
  ['指标: {甲: {单位: 家, 数值: 1, 首创: {说法: 零的突破, 依据: 省科技厅公示}}}', ['省科技厅公示']],
  ['指标: {甲: {单位: 家, 数值: 9, 来源: 推荐名单}}\n章节: [{标题: 乙, 数据: [{动词: 获批, 指标: [甲]}]}]', ['获批']],
  [`${ZONE}\n主要工作: [{标题: 子, 要点: [{标题: 高新区成功申报, 内容: 【成果.高新区】。}]}]`, ['高新区成功申报']],
  ['成果: [{类别: 平台, 动词: 建成, 名称: 子室, 来源: 规划科}]', []],
  ['成果: [{类别: 活动, 结果: 举办高企认定培训班, 来源: 培训申请表}]', []],
  [`${ZONE}\n主要工作: [{标题: 子, 要点: [{标题: 高新区获批筹建, 内容: 【成果.高新区】。}]}]`, []],
])('verbs-within-source: %s', (lines, at) => {
  const own = found(lines).filter(({ rule }) => rule === 'verbs-within-source');
  expect(own.map((finding) => finding.at)).toEqual(at);
});

test.each([
  ['各占【甲.乙.占比】、【甲.丙.占比】。', '乙: 1, 丙: 2', []],
  ['各占【甲.乙.占比】、【甲.丙.占比】、【甲.丁.占比】。', '乙: 1, 丙: 1, 丁: 4', ['100.1%']],
  ['各占【甲.乙.占比】、【甲.丙.占比】。', '乙: 1, 丙: 1, 丁: 4', []],
])('rounded-shares-explained: %s of %s', (text, parts, sums) => {
  const told = messages(`甲: {单位: 家, 包括: {${parts}}}\n结语: ${text}`);
  expect(told.map((message) => /[\d.]+%/u.exec(message)?.[0])).toEqual(sums);
});

test.each([
  ['内容: 各占【甲.乙.占比】、【甲.丙.占比】。, 接: 其余【甲.丁.占比】。', 1],
  ['内容: 各占【甲.乙.占比】、【甲.丙.占比】。, 接: 其余【甲.丁.占比】（四舍五入）。', 0],
])('the shares of one item are read on end: %s', (item, times) => {
  const lines = `指标: {甲: {单位: 家, 包括: {乙: 1, 丙: 1, 丁: 4}}}\n主要工作: [{标题: 戊, 要点: [{标题: 己, ${item}}]}]`;
  expect(found(lines).filter(({ rule }) => rule === 'rounded-shares-explained')).toHaveLength(times);
});

const ABOVE = '指标: {嘉兴市级示范企业: {单位: 家, 数值: 7}';

test.each([
  [`${ABOVE}, 市级示范企业: {单位: 家, 数值: 9}}`, ['市级示范企业']],
  [`称谓: {辖区: 全市}\n${ABOVE}, 市级示范企业: {单位: 家, 数值: 9}}`, []],
  [`称谓: {辖区: 全市}\n${ABOVE}, 甲: {单位: 家, 数值: 9, 位次: 全市第2}}`, ['全市']],
  [`${ABOVE}, 甲: {单位: 家, 数值: 9, 对比: {全市平均: 8}}}`, ['8']],
  ['指标: {甲: {单位: 家, 数值: 9, 位次: 全市第2}, 市级示范企业: {单位: 家, 数值: 9}}', []],
  ['称谓: {辖区: 本市}', []],
  ['称谓: {辖区: 本县}', ['本县']],
  ['称谓: {辖区: 我区}', ['我区']],
  ['称谓: {主语: 我县}', ['我县']],
  ['称谓: {主语: 我市}', []],
  ['称谓: {主语: 我校}', ['我校']],
  ['称谓: {主语: 本院}', ['本院']],
  ['称谓: {主语: 我局}', []],
  ['指标: {甲: {单位: 家, 数值: 9, 位次: 全市第2}, 某市级示范企业: {单位: 家, 数值: 9}}', []],
])('titles-scoped: %s', (lines, at) => {
  const own = found(lines).filter(({ rule }) => rule === 'titles-scoped');
  expect(own.map((finding) => finding.at)).toEqual(at);
});

test.each([
  ['嘉兴市桐乡市科学技术局', 1],
  ['浙江省嘉兴市桐乡市科学技术局', 1],
  ['浙江省嘉兴市科学技术局', 0],
  ['嘉兴市南湖区科学技术局', 0],
  ['嘉兴市第一医院', 0],
])('of %s the city above it is known, or not', (name, times) => {
  const text = `单位: ${name}\n年度: 2013\n指标: {甲: {单位: 家, 数值: 9, 位次: 全市第2}}\n`;
  const rules = inspect('test.yaml', new TextEncoder().encode(text)).diagnostics.map(({ rule }) => rule);
  expect(rules.filter((rule) => rule === 'titles-scoped')).toHaveLength(times);
});

test('what 列举 of a text says of a figure is said', () => {
  const figure = '指标: {来源院校: {单位: 所, 数值: 10, 对象: 高校, 名单: [子大学, 丑大学]}}';
  const rules = (closing: string) => found(`${figure}\n结语: ${closing}`).map(({ rule }) => rule);
  expect(rules('从【来源院校.列举】聘请专家。')).toEqual([]);
  expect(rules('从【来源院校.数值】院校聘请专家。')).toEqual(['fields-are-said']);
});

test('a slip in the line of a figure does not make a plan say that its aim is missing', () => {
  const plan = '下一步思路: [{标题: 提升专利质量, 目标: [专利申请量]}]';
  const rules = (figure: string) => found(`指标: {专利申请量: ${figure}}\n${plan}`).map(({ rule }) => rule);
  expect(rules('{数值: 1件, 明年目标: 2,000}')).not.toContain('aims-have-targets');
  expect(rules('{数值: 1件}')).toEqual(['aims-have-targets']);
});

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

test.each([
  ['名称: 省科技奖, 类别: 奖励, 等级: {一等奖: 待补}', '“省科技奖”的“一等奖”还没有数，印作【待补】。'],
  ['类别: 项目, 名称: 子项, 资金: 待补, 责任: 成果科', '“子项”的“资金”还没有数，印作【待补：成果科】。'],
  ['类别: 活动, 名称: 对接会, 分项: {征集需求: 待补}', '“对接会”的“征集需求”还没有数，印作【待补】。'],
  ['编号: 甲, 类别: 荣誉, 名称: 待补', '“甲”的“名称”还没有定，印作【待补】。'],
])('a gap of {%s} is told with the achievement', (fields, message) => {
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(withHead(`成果: [{${fields}}]`)));
  expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual([message]);
});

/** What figures-filled-in says of the lines. */
function gapsIn(lines: string): string[] {
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(withHead(lines)));
  return diagnostics.flatMap(({ rule, message, hint }) => (rule === 'figures-filled-in' ? [message, hint ?? ''] : []));
}

test('of several numbers of a figure the gap says which', () => {
  expect(
    gapsIn('指标: {甲: {单位: 家, 新增: 待补, 总数: {数值: 待补}}}').filter((_, index) => index % 2 === 0),
  ).toEqual(['“甲”的“新增”还没有数，印作【待补】。', '“甲”的“总数”还没有数，印作【待补】。']);
});

test('a gap in a text is told as it is typed', () => {
  expect(gapsIn('亮点: [全市【待补：成果科】项, 走访【待补】家]')).toEqual([
    '这里还空着“【待补：成果科】”。',
    '填上数或文字，没有的连同所在的句子删去。',
    '这里还空着“【待补】”。',
    '填上数或文字，没有的连同所在的句子删去。',
  ]);
});

test('a figure that is printed nowhere may be the one that is missing', () => {
  const lines = (more: string) =>
    `指标: {技术合同成交额: {单位: 亿元, 数值: 待补}, 技术合同额: {单位: 亿元, 数值: 38}}\n结语: 【技术合同成交额】${more}。`;
  expect(gapsIn(lines(''))[1]).toBe(
    '另有一个“技术合同额”没有印出：是同一个数的，名称改成一样；不是的，填上数；由谁提供可写“责任”。',
  );
  expect(gapsIn(lines('、【技术合同额】'))[1]).toBe('填上数；由谁提供可写“责任”。');
});

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

test.each([
  ['【强度.数值】，低于全市平均水平。', ['【强度.数值】，低于全市平均水平。']],
  ['投入不足。【强度.数值】，低于全市平均水平。', ['投入不足。【强度.数值】，低于全市平均水平。']],
  ['【专利.发明.占比】，有所提高。', ['【专利.发明.占比】，有所提高。']],
  ['【新率=2.06%】，低于全市平均水平。', ['【新率=2.06%】，低于全市平均水平。']],
  ['【强度】，低于全市平均水平。', []],
  ['研发投入强度【强度.数值】，低于全市平均水平。', []],
  ['投入不足，【强度.数值】，低于全市平均水平。', []],
  ['【强度.数值】的投入强度低于全市平均水平。', []],
  ['【强度.位次】，稳中有进。', []],
  ['【强度.期间】，研发投入强度【强度.数值】。', []],
  ['【年度】，研发投入强度【强度.数值】。', []],
])('a number that opens a sentence has its name: %s %j', (text, expected) => {
  const figure =
    '强度: {单位: "%", 期间: 1—11月, 数值: 2.06, 位次: 全市第2}, 专利: {单位: 件, 数值: 20, 其中: {发明: 8}}';
  const own = found(`指标: {${figure}}\n结语: "${text}"`).filter(({ rule }) => rule === 'names-said-once');
  expect(own.map(({ at }) => at.replaceAll('"', ''))).toEqual(expected);
});

test.each([
  ['论文数量下降，【论文.同比】。', 1],
  ['论文增长【论文.同比】。', 0],
  ['产出减少，【论文.同比】。', 0],
  ['专利连年增长，【专利.同比】。', 1],
  ['专利、论文双增长，【专利.同比】。', 0],
])('a change before the reference that tells it: %s', (text, count) => {
  const figures = '论文: {单位: 篇, 数值: 132, 上年: 140}, 专利: {单位: 件, 数值: 41, 上年: 27}';
  const own = found(`指标: {${figures}}\n结语: "${text}"`).filter(({ rule }) => rule === 'names-said-once');
  expect(own).toHaveLength(count);
});

test('parts are added up against the number of the year in 历年 as well', () => {
  expect(told('甲: {单位: 亿元, 历年: {2012: 2.85, 2013: 3.27}, 包括: {乙: 1.98, 丙: 1.38}}')).toEqual([
    'parts-sum-to-total 甲',
  ]);
});

test.each([
  ['33.34, 包括: {乙: {数值: 20, 上年: 16.67}, 丙: {数值: 10, 上年: 8.33}, 丁: {数值: 10, 上年: 8.33}}', []],
  ['33.3, 包括: {乙: {数值: 30, 上年: 25.02}, 丙: {数值: 10, 上年: 8.33}}', []],
  ['33.34, 包括: {乙: {数值: 30, 上年: 25.02}, 丙: {数值: 10, 上年: 83283万元}}', []],
  ['33.34, 包括: {乙: {数值: 30, 上年: 25.02}, 丙: {数值: 10, 上年: 8.23}}', ['parts-sum-to-total 33.34']],
  ['34, 包括: {乙: {数值: 30, 上年: 25}, 丙: {数值: 10, 上年: 8}}', ['parts-sum-to-total 34']],
])('of last year the parts add up but for what was rounded: 上年: %s', (prior, expected) => {
  expect(told(`甲: {单位: 亿元, 数值: 40, 上年: ${prior}}`)).toEqual(expected);
});

test('a prior in another unit is not held against the magnitude of the value', () => {
  expect(told('甲: {单位: 亿元, 数值: 1.92, 上年: 1.57%}')).toEqual(['units-agree 1.57%']);
});

test('a 引语 of a plan without 目标 is not lost in silence', () => {
  expect(found('下一步思路: [{标题: 提升专利质量, 引语: 确保}]').map(({ rule, at }) => `${rule} ${at}`)).toEqual([
    'aims-have-targets 确保',
  ]);
});

test('an achievement without a name is told by its number in the list', () => {
  const { diagnostics } = inspect(
    'test.yaml',
    new TextEncoder().encode(withHead('成果: [{类别: 活动, 时间: 2012-05-15, 结果: 大楼结顶}]')),
  );
  expect(diagnostics.map(({ message }) => message)).toContain('“第1条成果”的时间是2012年，不在报告所说的2013年之内。');
});

/** An ordinal typed in data, as it is found in the lines. */
function ordinalsIn(lines: string): string[] {
  return found(lines).flatMap(({ rule, at }) => (rule === 'ordinals-not-typed' ? [at] : []));
}

test.each([
  ['亮点: [一是走访企业有成效, "二是 服务上台阶"]', ['一是', '二是 ']],
  ['亮点: [一要走访企业, ①服务上台阶, "2）抓平台"]', ['一要', '①', '2）']],
  ['下一步思路: [二要务实推进, 三要领导带头]', ['二要', '三要']],
  ['下一步思路: [一要一体推进科技创新, 二要严格项目管理, ③建设平台]', ['一要', '二要', '③']],
  ['存在问题: ["其一，投入不足", "2.人才不足"]', ['其一，', '2.']],
  ['下一步思路: [（一）加大投入, {标题: 第二，培育企业, 内容: 1.健全机制。}]', ['（一）', '第二，']],
  ['主要工作: [{标题: 一、抓创新, 要点: [{标题: 1、培育企业, 内容: 甲}, (2) 走访企业]}]', ['一、', '1、', '(2) ']],
  ['主要工作: [{标题: 甲, 要点: [{标题: 乙, 分述: [一是走访企业。, {标题: 二是服务}]}]}]', ['一是', '二是']],
  ['主要工作: [{标题: 一、一年来的主要工作, 内容: 甲}]', ['一、']],
  ['主要工作: [{标题: 一、三大平台建设, 内容: 甲}]', ['一、']],
  ['章节: [{标题: 五、大事记, 内容: 一、甲。}]', ['五、']],
  ['栏目名: {亮点: 一、工作亮点}', ['一、']],
])('in {%s} the ordinals are found at %j', (lines, at) => {
  expect(ordinalsIn(lines)).toEqual(at);
});

test.each([
  '亮点: ["一是一，二是二", 一体化推进, 十大成果发布]',
  '亮点: [1.5万户企业受益, 1号线开工, 3、4号机组投产, 三要素市场建成]',
  '主要工作: [{标题: 一、二期工程建成, 要点: [第一、二季度走访企业。, 第一书记驻村。]}]',
  '存在问题: [一是投入不足；二是人才不足。]',
  '主要工作: [{标题: 甲, 内容: 一是走访企业。二是服务企业。, 要点: [{标题: 乙, 内容: 1.甲。2.乙。}]}]',
  '结语: 一是走访企业；二是服务企业。',
  '亮点: [三要三不要行动全面铺开, 五要五不要守则出台, 一是一二是二作风养成]',
  '亮点: [①号机组投产, 3)类器械获批, 一要求两机制运行, 三要六不准落地]',
  '主要工作: [{标题: 第一、第二批项目落地见效, 要点: [三要工作法成效明显, 五要工作制运行, 一岗五要务落实]}]',
])('in {%s} there is no ordinal', (lines) => {
  expect(ordinalsIn(lines)).toEqual([]);
});

test('an ordinal that is taken away is not judged as a sequence besides', () => {
  expect(found('亮点: [走访企业, 二是服务]').map(({ rule }) => rule)).toEqual(['ordinals-not-typed']);
});

test.each([
  ['标题: 某局2012年工作总结', ['title-years-in-order 2012']],
  ['标题: 某局2012年工作总结和2014年工作思路', ['title-years-in-order 2012']],
  ['标题: 某局2012年工作总结和2013年工作思路', ['title-years-in-order 2012', 'title-years-in-order 2013']],
  ['标题: 某局2014年科技重点工作汇报', ['title-years-in-order 2014']],
  ['标题: 某局2011—2012年工作总结', ['title-years-in-order 2012']],
  ['标题: 某局2013年工作总结和2014年工作思路', []],
  ['标题: 某局2014年工作思路', []],
  ['标题: 某局2012年以来工作总结', []],
  ['栏目名: {下一步思路: 2013年工作安排}', ['title-years-in-order 2013']],
  ['栏目名: {下一步思路: 2013年重点任务}', ['years-in-report 2013年']],
  ['栏目名: {主要工作: 2012年工作情况}', ['years-in-report 2012年']],
  ['栏目名: {主要工作: 2013年工作情况, 下一步思路: 2014年工作安排}', []],
  ['下一步思路: [2013年继续健全机制]', ['years-in-report 2013年']],
  ['下一步思路: [继续健全机制]\n结语: 2013年是实施规划的关键之年，我局将继续努力。', ['years-in-report 2013年']],
  ['下一步思路: [继续健全机制]\n结语: 2013年，全局上下团结一致，完成各项任务。', []],
  ['下一步思路: [继续健全机制]\n结语: 2014年是实施规划的关键之年，我局将继续努力。', []],
  ['结语: 2013年，我局认真履职。', []],
  ['栏目名: {下一步思路: 2014年工作打算}\n下一步思路: [到2013年底引进博士10名]', ['years-in-report 2013年']],
  ['下一步思路: [到2013年底引进博士10名]', []],
  [
    '下一步思路: [{标题: 2013年全面健全机制, 内容: 加大投入。2013年，新建平台4个。}]',
    ['years-in-report 2013年', 'years-in-report 2013年'],
  ],
  ['下一步思路: [{标题: 健全机制, 内容: 2013年，出台了办法；2014年，抓好落实。}]', []],
  ['下一步思路: [在2013年工作基础上，健全机制]', []],
])('the years of %s: %j', (lines, expected) => {
  expect(
    found(lines).flatMap(({ rule, at }) => (/^(?:title-years|years-in)/u.test(rule) ? [`${rule} ${at}`] : [])),
  ).toEqual(expected);
});

const OF_2014 = (month: number) => `{类别: 活动, 动词: 举办, 名称: 第${month}次活动, 时间: 2014-0${month}}`;

test.each([
  ['截至: 2014-11-30', ['2014-11-30']],
  ['截至: 2014-01-10', []],
  [`截至: 2014-11-30\n成果: [${OF_2014(5)}]`, ['2013']],
  [`成果: [${OF_2014(5)}, ${OF_2014(6)}]`, ['2013']],
  [`成果: [${OF_2014(5)}]`, ['2014-05']],
  [`成文日期: 2014-12-18\n成果: [${OF_2014(5)}, ${OF_2014(6)}]`, ['2013']],
  [`成文日期: 2014-01-18\n成果: [${OF_2014(5)}, ${OF_2014(6)}]`, ['2014-05', '2014-06']],
  [`截至: 2014-11-30\n成果: [${OF_2014(5)}, {类别: 荣誉, 名称: 先进, 时间: 2013-06}]`, ['2014-11-30', '2014-05']],
])('the dates of %s: %j', (lines, expected) => {
  expect(
    found(lines)
      .flatMap(({ rule, at }) => (rule === 'dates-within-period' ? [at] : []))
      .sort(),
  ).toEqual(expected.sort());
});

test('of half a year the plans in the title may be of the other half', () => {
  const title = '标题: 某局2013年上半年工作总结和2013年下半年工作安排\n';
  const told = (period: string) =>
    inspect('test.yaml', new TextEncoder().encode(`单位: 某局\n年度: ${period}\n${title}`)).diagnostics.map(
      ({ rule }) => rule,
    );
  expect(told('2013年上半年')).not.toContain('title-years-in-order');
  expect(told('2013')).toContain('title-years-in-order');
});

test('of half a year what is planned is of the same, and without 年度 no year is wrong', () => {
  const rules = (head: string) =>
    inspect('test.yaml', new TextEncoder().encode(`单位: 某局\n${head}下一步思路: [2013年继续健全机制]\n`))
      .diagnostics.map(({ rule }) => rule)
      .filter((rule) => rule === 'years-in-report');
  expect([rules('年度: 2013年度\n'), rules('年度: 2013年上半年\n'), rules('')]).toEqual([['years-in-report'], [], []]);
});

test('a number still to be checked is told as that alone', () => {
  expect(findings('投入: {单位: 亿元, 数值: 【待核：12.1／12.5】, 上年: 10, 目标: 12}')).toEqual([
    { rule: 'figures-filled-in', severity: 'warning', at: '【待核：12.1／12.5】' },
  ]);
});

test.each([
  ['公文: {主送: "市委,市政府"}', [',']],
  ['公文: {抄送: "省科技厅;市委办"}', [';']],
  ['指标: {高企(总数): {单位: 家, 数值: 3}}', []],
])('half-width marks in what is printed as it is typed: %s %j', (lines, expected) => {
  expect(found(lines).flatMap(({ rule, at }) => (rule === 'marks-full-width' ? [at] : []))).toEqual(expected);
});

test.each([
  ['公文: {标志: 待填, 文号: 待补}', ['待填', '待补']],
  ['亮点: [待补]\n栏目名: {亮点: 待填}', ['待填', '待补']],
  ['章节: [{标题: 待填, 内容: 待补}]', ['待填', '待补']],
  ['指标: {甲: {单位: 家, 名称: 待填, 数值: 3, 位次: 待补}}', ['待填']],
  ['指标: {甲: {单位: 家, 数值: 待补, 责任: 待填, 来源: 待补}}', []],
  ['成果: [{编号: 待填, 类别: 荣誉, 名称: 待补}]', []],
  ['亮点: [有待填补的空白逐项列出, 待补充的材料另行报送]', []],
])('the texts still to be written in %s: %j', (lines, expected) => {
  expect(
    found(lines)
      .flatMap(({ rule, at }) => (rule === 'texts-filled-in' ? [at] : []))
      .sort(),
  ).toEqual(expected.sort());
});

test('a text still to be written is asked of who answers for it', () => {
  const { diagnostics } = inspect(
    'test.yaml',
    new TextEncoder().encode(withHead('存在问题: [{标题: 投入不足, 内容: 待补, 责任: 规划科}]')),
  );
  expect(diagnostics.map(({ message, hint }) => [message, hint])).toContainEqual([
    '“内容”还没有写，只有“待补”。',
    '向规划科要到后填上。',
  ]);
});

const SAID = '指标: {甲: {单位: 家, 数值: 320}, 乙: {单位: 亿元, 数值: 38.60}, 丙: {单位: 百分比, 数值: 3.2, 上年: 3}}';

test.each([
  ['达【甲.数值】家。', ['家']],
  ['达【甲.数值】 家，增长较快', ['家']],
  ['达【甲.数值】家以上，共【甲】家', ['家', '家']],
  ['达【乙.数值】亿元、【乙.数值】元。', ['亿元', '元']],
  ['达【乙.数值】亿元投资', ['亿元']],
  ['达【丙.数值】％，提高【丙.增量】百分点', ['％', '百分点']],
  ['检查【丁=近万件】件。', ['件']],
  ['达【甲.数值】家庭农场，【甲.数值】家家户户满意', []],
  ['达【甲.数值】，家家满意，【甲.名称】家数不少', []],
  ['达【乙.数值】的元器件，【乙】', []],
])('the units in %s that are said again: %j', (closing, expected) => {
  expect(
    found(`${SAID}\n结语: ${closing}`).flatMap(({ rule, at }) => (rule === 'units-said-once' ? [at] : [])),
  ).toEqual(expected);
});

test.each([
  ['甲: {名称: 争取资金, 单位: 万元, 动词: 争取, 数值: 320}', '', ['争取']],
  ['甲: {名称: 教师培训, 单位: 人次, 动词: 培训, 数值: 1860}', '', ['培训']],
  ['甲: {名称: 培训, 单位: 人次, 动词: 培训, 数值: 1860}', '', ['培训']],
  ['甲: {名称: 获奖论文, 单位: 篇, 动词: 获, 数值: 3}', '', ['获']],
  ['甲: {名称: 新增高新技术企业, 单位: 家, 新增: 5, 总数: 50}', '', ['甲']],
  ['甲: {名称: 资金, 单位: 万元, 数值: 320}\n  乙: {名称: 争取经费, 单位: 万元, 数值: 3}', '争取', ['争取']],
  ['甲: {名称: 专利申请, 单位: 件, 动词: 申请, 历年: {2011: 3, 2013: 30}}', '', []],
  ['甲: {名称: 立项课题, 单位: 项, 动词: 新立, 数值: 9}', '', []],
  ['甲: {名称: 获得感评价, 单位: 分, 动词: 获得, 数值: 92.5}', '', []],
  ['甲: {名称: 服务业企业, 单位: 家, 动词: 服务, 数值: 9}', '', []],
  ['甲: {名称: 孵化器, 单位: 家, 动词: 孵化, 数值: 9}', '', []],
  ['甲: {名称: 建设集团科技项目, 单位: 项, 动词: 建设, 数值: 9}', '', []],
  ['甲: {名称: 建设工程研究中心, 单位: 家, 动词: 建设, 数值: 9}', '', ['建设']],
  ['甲: {名称: 孵化企业, 单位: 家, 动词: 孵化, 数值: 9}', '', ['孵化']],
  ['甲: {名称: 培训业务骨干, 单位: 人, 动词: 培训, 数值: 9}', '', ['培训']],
  ['甲: {名称: 引进院士团队, 单位: 个, 动词: 引进, 数值: 9}', '', ['引进']],
  ['甲: {名称: 学生竞赛获奖, 单位: 项, 动词: 获, 数值: 9}', '', ['获']],
  ['甲: {名称: 专利转化, 单位: 件, 动词: 转让, 数值: 9}', '', ['转让']],
  ['甲: {名称: 招商项目签约, 单位: 个, 动词: 新增, 数值: 9}', '', ['新增']],
  ['甲: {名称: 科研立项, 单位: 项, 申报: 96, 立项: 34}', '', ['申报']],
  ['甲: {名称: 科研项目, 单位: 项, 申报: 96, 立项: 34}', '', []],
  ['甲: {名称: 科研立项, 单位: 项, 数值: 34}', '', []],
  ['甲: {名称: 成果转化, 单位: 项, 动词: 实现, 数值: 9}', '', []],
  ['甲: {名称: 招商项目签约, 单位: 个, 动词: 推动, 数值: 9}', '', []],
  ['甲: {名称: 专利授权, 单位: 件, 动词: 获得, 数值: 9}', '', []],
])('a verb that the name %s has, said of a group by 「%s」 or by itself: %j', (figures, verb, expected) => {
  const group = verb === '' ? '' : `\n章节: [{标题: 甲, 数据: [{动词: ${verb}, 指标: [甲, 乙]}]}]`;
  expect(
    found(`指标:\n  ${figures}${group}`).flatMap(({ rule, at }) => (rule === 'verbs-said-once' ? [at] : [])),
  ).toEqual(expected);
});

test.each([
  ['开齐率: {单位: 百分比, 数值: 0.985, 上年: 0.97}', ['0.985']],
  ['设备完好率: {单位: 百分比, 数值: 0.985}', ['0.985']],
  ['群众满意度: {单位: "%", 历年: {2012: 0.9, 2013: 0.95}}', ['群众满意度']],
  ['服务不满意率: {单位: 百分比, 数值: 0.9, 上年: 0.97}', []],
  ['发病率: {单位: 百分比, 数值: 0.9, 上年: 0.97}', []],
  ['不合格产品率: {单位: 百分比, 数值: 0.9, 上年: 0.97}', []],
  ['逾期结题率: {单位: 百分比, 数值: 0.8}', []],
  ['项目未按期完成率: {单位: 百分比, 数值: 0.8}', []],
  ['项目按期完成率: {单位: 百分比, 数值: 0.8}', ['0.8']],
  ['研发投入强度: {单位: 百分比, 数值: 0.9, 上年: 0.97}', []],
  ['增长率: {单位: 百分比, 数值: 0.9}', []],
  ['考核通过率: {单位: 百分比, 数值: 0.976, 上年: 95.8}', ['0.976']],
  ['考核通过率: {单位: 百分比, 数值: 97.6, 上年: 0.958}', ['0.958']],
  ['公民科学素质比例: {单位: 百分比, 数值: 0.142, 上年: 13.1}', ['0.142']],
  ['公民科学素质比例: {单位: 百分比, 数值: 0.142, 上年: 0.131}', ['0.142']],
  ['残次品比例: {单位: 百分比, 数值: 0.14, 上年: 0.13}', []],
  ['不合格产品比例: {单位: 百分比, 数值: 0.142, 上年: 0.131}', []],
  ['研发投入强度: {单位: 百分比, 数值: 0.98, 上年: 1.2}', []],
  ['合格率: {单位: 百分比, 数值: 98.5, 上年: 97}', []],
  ['合格率: {单位: 百分比, 数值: 0, 上年: 0}', []],
  ['合格率: {单位: 百分比, 数值: 96.5, 上年: 95, 目标: 0.95}', ['0.95']],
  ['合格率: {单位: 百分比, 数值: 96.5, 明年目标: 0.98以上}', ['0.98以上']],
  ['合格率: {单位: 百分比, 数值: 0.965, 目标: 95}', ['0.965']],
  ['合格率: {单位: 百分比, 数值: 待补, 目标: 0.95}', ['0.95']],
  ['研发机构设置率: {单位: 百分比, 数值: 62, 对比: {全市平均: 0.58}}', ['0.58']],
  ['科技进步贡献率: {单位: 百分比, 数值: 0.612, 上年: 0.598}', ['0.612']],
  ['科技成果转化率: {单位: 百分比, 数值: 0.352}', ['0.352']],
  ['高新技术产业增加值占比: {单位: 百分比, 数值: 0.63, 上年: 0.61}', ['0.63']],
  ['规上工业中高新企业占比: {单位: 百分比, 数值: 0.63}', ['0.63']],
  ['基础研究经费占比: {单位: 百分比, 数值: 0.63, 上年: 0.61}', []],
  ['科技支出占比: {单位: 百分比, 数值: 0.63, 目标: 0.7}', []],
  ['不良率: {单位: 百分比, 数值: 0.63, 目标: 1.5以内}', []],
  ['合格率: {单位: 百分比, 数值: 96.5, 目标: {净增: 0.5}}', []],
  ['研发投入强度: {单位: 百分比, 数值: 0.98, 目标: 1.2, 对比: {全市平均: 2.1}}', []],
])('percentages-in-hundreds: %s', (figure, at) => {
  const own = found(`指标:\n  ${figure}`).filter(({ rule }) => rule === 'percentages-in-hundreds');
  expect(own.map((finding) => finding.at)).toEqual(at);
});

test.each([
  ['类别: 荣誉, 名称: 荣获省先进集体', ['荣获省先进集体']],
  ['类别: 荣誉, 名称: “被评为省先进集体”', ['“被评为省先进集体”']],
  ['类别: 荣誉, 动词: 获评, 名称: 获评省级示范基地', ['获评省级示范基地']],
  ['类别: 活动, 名称: 举办科技活动周', ['举办科技活动周']],
  ['类别: 荣誉, 名称: 省先进集体', []],
  ['类别: 荣誉, 名称: 获得感满意度先进单位', []],
  ['类别: 平台, 动词: 建设, 名称: 建设工程质量检测中心', []],
  ['类别: 奖励, 名称: 获奖成果展评, 等级: {一等奖: 1}', []],
  ['类别: 荣誉, 名称: 荣获省先进集体, 结果: 我局荣获省先进集体', []],
])('verbs-said-once of an achievement: %s', (fields, at) => {
  const own = found(`成果: [{编号: 甲, ${fields}}]`).filter(({ rule }) => rule === 'verbs-said-once');
  expect(own.map((finding) => finding.at)).toEqual(at);
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

test.each([
  ['某科(2013)12号', ['(2013)12号']],
  ['某科〔2013〕第012号', ['〔2013〕第012号']],
  ['某科〔2013〕12', ['某科〔2013〕12']],
  ['某科2013年12号', ['某科2013年12号']],
  ['〔2013〕12号', ['〔2013〕12号']],
  ['某科〔2013〕12号', []],
  ['待补', []],
])('the form of 文号 %s is judged where it is typed: %j', (number, expected) => {
  const rules = found(`公文: {标志: 某局文件, 文号: "${number}"}`);
  expect(rules.flatMap(({ rule, at }) => (rule === 'document-numbers-in-brackets' ? [at] : []))).toEqual(expected);
});

test.each([
  ['评审标书【标书=约90余份】', ['approximation-once 约90余份']],
  ['标书【标书=90余份】和企业【企业=近20家左右】', ['approximation-once 近20家左右']],
  ['标书【标书=约5份左右】约5份左右', ['approximation-once 约5份左右', 'approximation-once 约5份左右']],
  ['评审标书【标书=90余份】', []],
])('the number defined in %s is read as one under 指标: %j', (text, expected) => {
  expect(
    found(`亮点: [${text}]`).flatMap(({ rule, at }) => (rule === 'approximation-once' ? [`${rule} ${at}`] : [])),
  ).toEqual(expected);
});

test.each([
  ['建强创新平台、提升承载能力', '另有一部分的标题是“建强创新平台，提升承载能力”'],
  ['促进成果转化', '写上内容或数据'],
])('a heading of the main file that a department writes with another mark: %s', (title, hint) => {
  const lines = `主要工作:\n  - 标题: ${title}\n  - {标题: "建强创新平台，提升承载能力", 概述: 建成平台多个。}`;
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(withHead(lines)));
  expect(diagnostics.find(({ rule }) => rule === 'headings-followed-by-text')?.hint).toContain(hint);
});

const SAID_BY_FIGURES =
  '指标: {高新技术企业: {单位: 家, 动词: 新认定, 数值: 19}, 技术合同成交额: {单位: 亿元, 数值: 38.60, 上年: 30},' +
  '科技贷余额: {单位: 亿元, 期间: 1—11月, 数值: 24}, 子: {名称: 发明专利, 动词: 申请, 单位: 件, 数值: 8}, 丑: {名称: 发明专利, 动词: 申请, 单位: 件, 数值: 20},' +
  '研发经费: {单位: 万元, 动词: 投入, 数值: 38642.7}, 研发投入强度: {单位: "%", 期间: 2012年, 数值: 2.06},' +
  '省级平台: {单位: 个, 动词: 新建, 新增: 2, 总数: 21}}';

test.each([
  ['新认定高新技术企业20家。', ['20家']],
  ['服务加强，全年技术合同成交额达40亿元。', ['40亿元']],
  ['全年举办培训活动12场。|今年举办培训活动15场。', ['15场']],
  ['新认定高新技术企业19家，技术合同成交额达386000万元。', []],
  ['全年研发经费36842.7万元。', ['36842.7万元']],
  ['2012年，研发投入强度2.60%。', ['2.60%']],
  ['2012年，研发投入强度2.1%，研发经费3.86427亿元。', []],
  ['1—11月，科技贷余额达26亿元。', ['26亿元']],
  ['上年技术合同成交额30亿元。', []],
  ['技术合同成交额近40亿元。', []],
  ['力争技术合同成交额达45亿元。', []],
  ['全年科技贷余额达26亿元，全年申请发明专利20件。', []],
  ['2012年，研发投入强度不足2%。', ['2%']],
  ['2012年，研发投入强度不足2.1%。', []],
  ['2012年，研发投入强度提高到2.60%。', ['2.60%']],
  ['2012年，研发投入强度提高到2.06%。', []],
  ['2012年，研发投入强度由2.02%提高到2.06%。', []],
  ['省级平台总数仅12个。', ['12个']],
  ['高水平平台不多，省级平台仅12个。', ['12个']],
  ['省级平台总数21个，省级平台仅21个。', []],
  ['研发投入不足，技术合同成交额达38.60亿元，省级平台仅12个。', ['12个']],
  ['新建省级平台2个。', []],
])('a number typed in a text against the figures: %s %j', (texts, expected) => {
  const lines = `${SAID_BY_FIGURES}\n亮点: [${texts
    .split('|')
    .map((text) => `"${text}"`)
    .join(', ')}]`;
  expect(found(lines).flatMap(({ rule, at }) => (rule === 'figure-said-one-way' ? [at] : []))).toEqual(expected);
});

test.each([
  ['青澜县科学技术局', []],
  ['青澜市科学技术局', ['236.4亿元']],
])('全市 in the report of %s is its own or another’s: %j', (unit, at) => {
  const text = `单位: ${unit}\n年度: 2012\n指标: {技术合同成交额: 9.23亿元}\n亮点: [全市技术合同成交额236.4亿元]\n`;
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  const told = diagnostics.filter(({ rule }) => rule === 'figure-said-one-way');
  expect(told.map(({ place }) => text.slice(place.start.offset, place.end.offset))).toEqual(at);
});

test('what contradicts a figure is told to be its reference', () => {
  const text = withHead(`${SAID_BY_FIGURES}\n亮点: [新认定高新技术企业20家]`);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  expect(diagnostics.find(({ rule }) => rule === 'figure-said-one-way')).toMatchObject({
    message: '“新认定高新技术企业”这里写20家，指标里是19家。',
    hint: '核对哪个对；数已登记的，引用【高新技术企业】，不再打一遍；确是两个数的，写清各指什么。',
  });
});

test('a bound is told with its word, and a total by its name', () => {
  const text = withHead(`${SAID_BY_FIGURES}\n存在问题: [技术合同成交额不足30亿元, 省级平台仅12个]`);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  expect(diagnostics.flatMap(({ rule, message }) => (rule === 'figure-said-one-way' ? [message] : []))).toEqual([
    '“技术合同成交额”这里写不足30亿元，指标里是38.60亿元。',
    '“省级平台总数”这里写12个，指标里是21个。',
  ]);
});

describe('a number that a chart shows', () => {
  const figure = '甲: {单位: 家, 新增: 3, 总数: 34, 历年: {2011: 20, 2012: 29}}';
  const chart = (more: string) => `图表: [{标题: 图, 数据: [甲]${more}}]`;
  const rules = (lines: string) => found(lines).map(({ rule, at }) => `${rule} ${at}`);

  test('is said', () => {
    expect(rules(`指标: {${figure}}`)).toEqual(['fields-are-said 历年']);
    expect(rules(`指标: {${figure}}\n${chart('')}`)).toEqual([]);
    const parts = '甲: {单位: 件, 历年: {2011: 20, 2012: 29, 2013: 34}, 其中: {乙: 8}}';
    expect(rules(`指标: {${parts}}\n${chart('')}`)).toEqual(['fields-are-said 其中']);
    expect(rules(`指标: {${parts}}\n${chart(', 类型: 饼图')}`)).toEqual([]);
  });

  test('of a year that the chart leaves out is not', () => {
    const wider = figure.replace('2011: 20', '2010: 18, 2011: 20');
    expect(rules(`指标: {${wider}}\n${chart(', 年份: 2011—2013')}`)).toEqual(['fields-are-said 历年']);
  });

  test('and that is awaited, is printed as a gap', () => {
    const told = (lines: string) =>
      inspect('test.yaml', new TextEncoder().encode(withHead(lines))).diagnostics.map(({ message }) => message);
    const history = '指标: {甲: {单位: 家, 历年: {2011: 20, 2012: 待补, 2013: 34}}}';
    expect(told(history)).toEqual(['“甲”的“历年”里的“2012年”还没有数，句子只说首尾两年，应填上或删去。']);
    expect(told(`${history}\n${chart('')}`)).toEqual(['“甲”还没有数，印作【待补】。']);
  });
});

test.each([
  ['类型: 折线, 数据: [甲]', '折线只有两个点，看不出走势，应画成柱形。'],
  ['类型: 折线, 数据: [乙]', '折线连的是各个部分，它们没有先后，连起来没有意思，应画成条形或柱形。'],
  ['类型: 饼图, 数据: [丙]', '饼图分成7块，印成黑白分不清，应不超过6块。'],
  ['类型: 圆环, 数据: [戊]', '圆环里有3块不到3%，太薄，名称会挤在一起，应画成条形。'],
  ['数据: [丁]', '“丁”2012年的数是约数、范围，图里空着，应为准确的数。'],
  ['数据: [甲, 子, 丑, 寅, 卯, 辰]', '一张图里画了6个指标，印成黑白分不清，应不超过5个。'],
])('a chart of %s is no good one', (chart, message) => {
  const like = ['子', '丑', '寅', '卯', '辰'].map((name) => `${name}: {单位: 件, 数值: 20, 上年: 15}`).join(', ');
  const figures = `甲: {单位: 件, 数值: 20, 上年: 15}, 乙: {单位: 件, 包括: {a: 1, b: 2, c: 3}},
    丙: {单位: 件, 数值: 40, 其中: {a: 1, b: 2, c: 3, d: 4, e: 5, f: 6}},
    丁: {单位: 件, 历年: {2011: 20, 2012: 近30, 2013: 34}}, 戊: {单位: 件, 包括: {a: 97, b: 1, c: 2, d: 0}},
    ${like}`;
  const text = withHead(`指标: {${figures}}\n图表: [{标题: 图, ${chart}}]`);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  expect(diagnostics.filter(({ rule }) => rule === 'charts-fit-their-data').map((each) => each.message)).toEqual([
    message,
  ]);
});

test('a figure whose name holds a dot is missed in the main work, too', () => {
  const lines = '指标: {PM2.5监测点: 6个}\n亮点: [新建【PM2.5监测点】]\n主要工作: [{标题: 一, 要点: [抓治理]}]';
  expect(found(lines).map(({ rule }) => rule)).toEqual(['highlights-in-body']);
});

test('what the main work misses is pointed at where the highlight takes it', () => {
  const lines = `成果: [{编号: 省奖, 类别: 奖励, 名称: 省科技奖}, {编号: 国奖, 类别: 奖励, 名称: 国家科技奖}]
指标: {甲: 1件, 乙: 2件}
亮点: [{标题: 子, 内容: 丑【甲】, 数据: [乙, 甲], 成果: [省奖, 国奖]}]
主要工作: [{标题: 一, 要点: [抓治理]}]`;
  expect(found(lines).map(({ at }) => at)).toEqual(['丑【甲】', '乙', '省奖', '国奖']);
});

test.each([
  ['指标: {甲: {单位: 条, 动词: 建成, 数值: 3, 累计: 2}}', ['2']],
  ['指标: {甲: {单位: 万元, 数值: 9000, 累计: 0.8亿元}}', ['0.8亿元']],
  ['指标: {甲: {单位: 条, 动词: 建成, 数值: 3, 累计: 3}}', []],
  ['指标: {甲: {单位: 条, 动词: 建成, 数值: 3, 累计: 待补}}', []],
  ['指标: {净增平台: {单位: 个, 数值: 3, 累计: 2}}', []],
  ['指标: {科技贷余额: {单位: 亿元, 新增: 30, 总数: 24}}', []],
  ['指标: {财政结余: {单位: 亿元, 数值: 3.2, 累计: 2.6}}', []],
  ['指标: {贸易顺差: {单位: 亿元, 新增: 9, 总数: 8.8}}', []],
  ['指标: {科技贷款: {单位: 亿元, 新增: 30, 总数: 24}}', ['总数']],
  ['成果: [{类别: 荣誉, 名称: 先进县, 连续: 3, 累计: 2}]', ['2']],
  ['成果: [{类别: 荣誉, 名称: 先进县, 连续: 3, 累计: 3}]', []],
])('total-covers-new: %s', (lines, at) => {
  const own = found(lines).filter(({ rule }) => rule === 'total-covers-new');
  expect(own.map((finding) => finding.at)).toEqual(at);
});

test.each([
  ['甲: {单位: 万元, 新增: 1.2亿元, 总数: 9000}', '“甲”的总数是9000万元，小于新增的1.2亿元，总数不应小于新增。'],
  ['甲: {单位: 条, 数值: 3, 累计: 2}', '“甲”的累计是2条，小于本年的3条，累计不应小于本年的数。'],
])('total-covers-new says the numbers with their units: %s', (line, message) => {
  expect(messages(line)).toContain(message);
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

test.each([
  ['在县委的正确领导下', 1],
  ['按照县委、县政府统一部署', 1],
  ['在全省率先开展科技特派团试点', 0],
  ['按照县委、县政府统一部署扎实推进创新型县建设', 0],
  ['围绕创新型县建设聚力攻坚', 0],
  ['全系列推进“两个转化”', 0],
  ['本局深入学习贯彻党的十八大精神', 1],
  ['本科教育扎实推进，深入贯彻党的十八大精神', 0],
  ['某市科学技术局深入学习贯彻党的十八大精神', 1],
  ['2013年，深入学习贯彻党的十八大精神', 1],
  ['2013年，我局深入学习贯彻党的十八大精神', 1],
  ['今年以来，深入学习贯彻党的十八大精神', 1],
  ['2013年本局深入学习贯彻党的十八大精神', 1],
  ['贯彻2013年全市科技工作会议精神', 0],
  ['2013年初确定的任务全部完成', 0],
  ['以创新型城市建设为主线', 1],
  ['以邓小平理论为指导', 1],
  ['在市委领导下，以创新型城市建设为主线', 1],
  ['以创新型城市建设为主线，深入贯彻党的十八大精神', 0],
  ['坚持以邓小平理论为指导', 0],
  ['以实干为青澜添彩', 0],
])('lead-reads-whole: %s', (guidance, count) => {
  expect(found(`导语: {指导思想: ${guidance}}`).filter(({ rule }) => rule === 'lead-reads-whole')).toHaveLength(count);
});

test.each([
  ['本局深入学习贯彻党的十八大精神', '这里以“本局”开头，印作“2013年，我局本局……”，主语写了两遍。'],
  ['2013年，推进创新', '这里以“2013年，”开头，印作“2013年，我局2013年，……”，年份写了两遍。'],
  ['2013年，我局推进创新', '这里以“2013年，我局”开头，印作“2013年，我局2013年，我局……”，年份和主语写了两遍。'],
])('lead-reads-whole tells what is said twice: %s', (guidance, told) => {
  const text = withHead(`称谓: {主语: 我局}\n导语: {指导思想: "${guidance}"}`);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  expect(diagnostics.flatMap(({ rule, message }) => (rule === 'lead-reads-whole' ? [message] : []))).toEqual([told]);
});

test.each([
  ['举措: 本局着力培育企业', 1],
  ['评价: 我局各项工作进展顺利', 1],
  ['评价: 本局各项工作进展顺利', 1],
  ['评价: "2013年，各项工作进展顺利"', 1],
  ['评价: 各项工作进展顺利', 0],
  ['评价: 全局工作进展顺利', 0],
  ['举措: 着力培育企业, 评价: 2013年各项工作进展顺利', 0],
])('lead-reads-whole: {%s}', (lead, count) => {
  expect(found(`导语: {${lead}}`).filter(({ rule }) => rule === 'lead-reads-whole')).toHaveLength(count);
});

test.each([
  ['公民科学素质比例: {单位: 百分比, 数值: 0.142, 上年: 0.131}', 1],
  ['研发经费占GDP比重: {单位: 百分比, 数值: 0.862, 上年: 0.815}', 0],
  ['技术合同成交额占全省比重: {单位: 百分比, 数值: 0.325, 上年: 0.312}', 0],
])('percentages-in-hundreds: %s', (figure, count) => {
  const told = found(`指标:\n  ${figure}`).filter(({ rule }) => rule === 'percentages-in-hundreds');
  expect(told).toHaveLength(count);
});
