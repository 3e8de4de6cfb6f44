import { expect, test } from 'vitest';
import { resolve } from '../../src/figures/references/resolve.ts';
import { shapeOf } from '../../src/report/fields.ts';
import { figure } from '../../src/report/schema.ts';
import { inspect, withHead } from '../report-of.ts';

/** A value for every field of a figure, with a number that no other holds. */
const SAMPLES: Record<string, string> = {
  单位: '个',
  名称: '又名',
  动词: '获批',
  引语: '全市',
  数值: '41',
  上年: '37',
  同比: '13%',
  新增: '43',
  复审: '47',
  总数: '53',
  名单: '[子厂, 丑厂]',
  历年: '{2010: 59, 2012: 61}',
  分项: '{占地: 67亩}',
  目标: '31',
  位次: '全市第7',
  占: '{名称: 全部, 比重: 71%}',
  对比: '{全市平均: 19}',
  首创: '历年最多',
  撬动: '{名称: 社会投入, 数值: 127万元}',
  占额: '{总: 131, 范围: 全省}',
  累计: '137',
  预计: '是',
  期间: '1—11月',
  截至: '2013-10-31',
  惠及: '73家',
  首次认定: '79',
  重新认定: '83',
  申报: '89',
  立项: '97',
  推荐: '101',
  全市: '103',
  全省: '139',
  入选: '107',
  安排: '109',
  资金: '113万元',
  其中: '{甲部: 11}',
  包括: '{乙部: 41}',
};
/** Kept for the record, for other sentences or for judging; each says so in its description. */
const UNSAID = new Set([
  '简名',
  '口径',
  '曾用名',
  '趋势',
  '句式',
  '来源',
  '责任',
  '对象',
  '明年目标',
  '显示单位',
  '小数',
  '写法',
]);

function told(fields: Record<string, string>): { text: string; findings: string } {
  const data = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  const { sound, diagnostics } = inspect(
    'x.yaml',
    new TextEncoder().encode(withHead(`称谓: {辖区: 全市}\n指标:\n  甲: {${data.join(', ')}}`)),
  );
  const text = sound ? resolve(sound.figures, '【甲】', '全') : '';
  return { text, findings: diagnostics.map(({ rule, message }) => `${rule} ${message}`).join('\n') };
}

test('every field of a figure has a sample, or is known to be unsaid', () => {
  const fields = shapeOf(figure).fields.map(({ zh }) => zh);
  expect(fields.filter((zh) => !(zh in SAMPLES) && !UNSAID.has(zh))).toEqual([]);
});

/** A field beside a number either changes the sentence or is reported; none is lost in silence. */
test.each(['数值', '总数', '申报', '历年', '分项', '名单'])('beside %s no field is lost', (head) => {
  const lost = Object.keys(SAMPLES).filter((field) => {
    // A unit has nothing to do beside facts, which carry their own.
    if (field === head || (head === '分项' && field === '单位')) return false;
    const base: Record<string, string> = { 单位: '家', [head]: SAMPLES[head] ?? '' };
    const [without, withField] = [told(base), told({ ...base, [field]: SAMPLES[field] ?? '' })];
    return without.text === withField.text && without.findings === withField.findings;
  });
  expect(lost).toEqual([]);
});

test.each([
  '新增',
  '复审',
  '总数',
  '首次认定',
  '重新认定',
  '申报',
  '立项',
  '推荐',
  '入选',
  '安排',
  '数值',
  '上年',
  '惠及',
  '历年',
  '分项',
  '位次',
  '占额',
])('a gap in %s is printed as one, and listed', (field) => {
  const value = field === '历年' ? '{2010: 3, 2012: 待补}' : field === '分项' ? '{占地: 待补}' : '待补';
  const base = field === '立项' ? { 申报: '5' } : field === '入选' || field === '安排' ? { 推荐: '5' } : {};
  const more = ['上年', '惠及', '位次', '占额'].includes(field) ? { 数值: '41' } : base;
  const { text, findings } = told({ 单位: '家', ...more, [field]: value });
  expect(findings).toContain('figures-filled-in');
  if (field !== '上年') expect(text).toContain('【待补】');
});

/** What fields-are-said finds: the text at each place, and the clause that tells why. */
function unsaid(lines: string, closing = ''): [at: string, why: string][] {
  const text = withHead(`称谓: {辖区: 全市}\n指标:\n${lines.replace(/^/gmu, '  ')}\n结语: 见${closing}`);
  return inspect('x.yaml', new TextEncoder().encode(text)).diagnostics.flatMap(({ rule, message, place }) =>
    rule === 'fields-are-said'
      ? [[text.slice(place.start.offset, place.end.offset), message.replace(/^.*没有印进句子，/u, '')]]
      : [],
  );
}

/** Everything that a part may hold beside its number: all but what it says and what is kept for the record. */
test.each(
  Object.keys(SAMPLES).filter((field) => !['单位', '名称', '数值', '上年', '同比', '其中', '包括'].includes(field)),
)('%s of a part is not lost', (field) => {
  const sample = field === '历年' ? '{2009: 59, 2010: 61}' : SAMPLES[field];
  expect(unsaid(`甲: {单位: 家, 数值: 41, 其中: {乙: {数值: 5, ${field}: ${sample}}}}`)).not.toEqual([]);
});

test('number, growth and parts of a part are said', () => {
  expect(
    unsaid('甲: {单位: 家, 数值: 41, 其中: {乙: {数值: 25, 上年: 20, 简名: 丙, 包括: {子类: 5, 丑类: 20}}}}'),
  ).toEqual([]);
});

test('a part that a text tells by itself is told as a figure is', () => {
  const part = '甲: {单位: 家, 数值: 41, 其中: {乙: {数值: 25, 位次: 全市第2}}}';
  expect(unsaid(part)).toEqual([['位次', expect.stringContaining('部分只印数和增长')]]);
  expect(unsaid(part, '【甲.乙.全】')).toEqual([]);
});

test.each([
  // Counts.
  ['甲: {单位: 家, 新增: {分级: {省级: 3, 市级: 7}, 名单: [子厂]}, 总数: 30}', '名单', '写了“分级”'],
  ['甲: {单位: 家, 新增: 3, 总数: {分级: {省级: 3, 市级: 7}}, 其中: {国家级: 1}}', '分级', '应只写一处'],
  ['甲: {单位: 家, 新增: 3, 复审: {分级: {省级: 3, 市级: 7}}}', '分级', '只有“新增”和“总数”按分级'],
  ['甲: {单位: 家, 首次认定: {省级: 3, 市级: 7}}', '省级', '只有“新增”和“总数”按分级'],
  ['甲: {单位: 家, 重新认定: {省级: 3, 市级: 7}}', '省级', '只有“新增”和“总数”按分级'],
  ['甲: {单位: 家, 新增: 1, 总数: {数值: 12, 名单: [子厂]}}', '名单', '总数不列名单'],
  ['甲: {单位: 家, 新增: {数值: 1, 名称: 又名}, 总数: 12}', '又名', '只有“总数”可以另有名称'],
  [
    '甲: {单位: 家, 新增: {数值: 20, 名单: [一厂, 二厂, 三厂, 四厂, 五厂, 六厂, 七厂, 八厂, 九厂]}}',
    '名单',
    '名单多于8个',
  ],
  ['甲: {单位: 家, 新增: {数值: 3, 上年: 2}, 总数: 12}', '2', '只有“总数”的上年'],
  ['甲: {单位: 家, 总数: {数值: 12, 上年: 约10}}', '约10', '约数'],
  // Two where one is told.
  ['甲: {单位: 项, 申报: 40, 推荐: 20, 入选: 5}', '申报', '“申报”和“推荐”只说一个'],
  ['甲: {单位: 家, 数值: 115, 上年: 100, 目标: {同比: 12%, 数值: 110}}', '110', '目标只按同比来比'],
  ['甲: {单位: 家, 数值: 1, 占额: {总: 4, 序: 2, 范围: 全省}}', '4', '写了第几家就不说一共几家'],
  ['甲: {单位: 家, 数值: 1, 占额: {范围: 全省}}', '占额', '应写上“序”或“总”'],
  ['甲: {单位: 万亩, 数值: 1, 占额: {序: 2, 范围: 全省}}', '占额', '“万亩”不能这样数，应写“位次”'],
  ['甲: {单位: 家, 总数: 21, 占额: {总: 7, 范围: 全市}}', '7', '总数是历年累积的'],
  ['甲: {单位: 亿元, 数值: 4.85, 占额: 全市第2}', '占额', '“亿元”不能这样数，应写“位次”'],
  ['甲: {单位: 亿元, 数值: 4.85, 占额: {总: 12, 范围: 全省}}', '占额', '应写“位次”'],
  ['甲: {单位: 百分比, 数值: 48.5, 占额: {序: 1, 范围: 全省}}', '占额', '应写“位次”'],
  ['甲: {单位: 项, 申报: 446, 立项: {数值: 394, 上年: 约350}}', '约350', '约数'],
  ['甲: {单位: 项, 申报: 446, 立项: 394, 上年: 350}', '350', '不知道是申报的还是立项的'],
  ['甲: {单位: 个, 动词: 新建, 数值: 6, 总数: 19}', '6', '本期新增的写在“新增”里'],
  // Beside what they need.
  ['甲: {单位: 家, 数值: 30, 对象: 企业}', '企业', '应写上其中一个'],
  ['甲: {单位: 家, 名单: [子厂, 丑厂], 对象: 企业}', '企业', '名单齐全'],
  ['甲: {单位: 件, 简名: 乙物, 数值: 12}', '乙物', '简名用在'],
  ['甲: {单位: 家, 总数: 30, 动词: 获批}', '获批', '“动词”放在数值或“新增”之前'],
  ['甲: {单位: 件, 数值: 29240, 显示单位: 亿元}', '亿元', '只差万、亿'],
  ['甲: {单位: 百分比, 历年: {2008: 2, 2013: 5}, 句式: 倍数}', '倍数', '不是百分比'],
  ['甲: {单位: 件, 历年: {2008: 20, 2013: 5}, 句式: 倍数}', '倍数', '是增长的'],
  ['甲: {单位: 项, 动词: 承担, 数值: 7, 名单: [子校], 对象: 高校, 资金: 30万元}', '资金', '句子以名单开头'],
  ['甲: {单位: 所, 名单: [子校, 丑校], 句式: 列举, 资金: 30万元}', '资金', '句子以名单开头'],
  ['甲: {单位: 万元, 动词: 拨付, 数值: 79, 惠及: 11家入驻企业, 资金: 30万元}', '资金', '句子以“惠及”的对象开头'],
  ['甲: {单位: 万元, 动词: 拨付, 数值: 79, 惠及: 11家入驻企业, 名单: [子厂]}', '名单', '句子以“惠及”的对象开头'],
  ['甲: {单位: 家, 同比: 5%, 历年: {2008: 3}}', '历年', '不能作历年来说'],
  ['甲: {单位: 家, 新增: 5, 累计: 30}', '30', '累计接在数值之后'],
  ['甲: {单位: 项, 数值: 30, 名单: [子厂, 丑厂], 对象: 企业}', '企业', '应写上“动词”'],
  ['甲: {单位: 家, 数值: 5, 期间: 1—11月, 截至: 2013-11-30}', '1—11月', '句子以“截至”开头'],
  // What cannot be compared, each for its own reason.
  ['甲: {单位: 家, 数值: 30, 目标: 0}', '目标', '目标不是正数'],
  ['甲: {单位: 家, 数值: 30, 目标: 约20}', '目标', '目标是约数'],
  ['甲: {单位: 家, 数值: 30, 目标: 超过20}', '目标', '目标是约数'],
  ['甲: {单位: 家, 数值: 15, 上年: 10, 目标: {同比: 约5%}}', '目标', '目标是约数'],
  ['甲: {单位: 家, 数值: 约30, 目标: 20以上}', '目标', '约数不能比较'],
  ['甲: {单位: 家, 数值: 30, 目标: {下达: 市}}', '目标', '只有“下达”'],
  ['甲: {单位: 百分比, 数值: 3.4, 上年: 3.0, 目标: {同比: 5%}}', '目标', '以个百分点计'],
  ['甲: {单位: 家, 数值: 9, 上年: 6, 目标: {同比: 5%}}', '目标', '上年的数不到10'],
  ['甲: {单位: 分, 数值: 92, 上年: 90, 目标: {同比: 5%}}', '目标', '得分'],
  ['每万人口甲: {单位: 件, 数值: 29, 上年: 16, 目标: {同比: 5%}}', '目标', '人均'],
  ['甲: {单位: 家, 数值: 9, 目标: {同比: 5%}}', '目标', '应写“上年”或“同比”'],
  ['甲: {单位: 家, 数值: 15, 目标: {新增: 10}}', '目标', '应写上“新增”'],
  ['甲: {单位: 家, 数值: 15, 上年: 10, 目标: {净增: 4}}', '目标', '“总数”和它的“上年”'],
  ['甲: {单位: 家, 数值: 约15, 目标: 10}', '目标', '约数'],
  ['甲: {单位: 百分比, 数值: 70, 占: {名称: 乙, 数值: 60}}', '占', '百分比不是数量'],
  ['甲: {单位: 百分比, 数值: 70, 占: {名称: 乙, 数值: 80, 上年: 75}}', '占', '百分比不是数量'],
  ['甲: {单位: 亿元, 数值: 30, 占: {名称: 乙, 数值: 0}}', '占', '整体不是正数'],
  ['营业收入: {单位: 亿元, 数值: 90}\n甲: {单位: 亿元, 数值: 30, 占: 营业收如}', '占', '是不是应写“营业收入”'],
  ['甲: {单位: 亿元, 总数: 30, 占: {名称: 乙, 数值: 100}}', '占', '只有“总数”'],
  ['甲: {单位: 家, 总数: 30, 对比: {全市平均: 20}}', '20', '只有“总数”'],
  ['甲: {单位: 家, 数值: 30, 对比: {全市平均: 20, 全省平均: 约19}}', '约19', '约数'],
  ['甲: {单位: 亿元, 数值: 30, 上年: 20, 口径: 可比价}', '20', '可比价'],
])('%s: %s is left out, because %s', (lines, at, why) => {
  expect(unsaid(lines)).toEqual([[expect.stringContaining(at), expect.stringContaining(why)]]);
});

test.each([
  '甲: {单位: 家, 历年: {2010: 3, 2012: 4, 2013: 待补}, 句式: 年均}',
  '甲: {单位: 万元, 历年: {2010: 420, 2012: 738, 2013: 待补}, 目标: {同比: 10%}}',
  '甲: {单位: 家, 数值: 近500, 上年: 300, 句式: 由到}',
  '甲: {单位: 件, 历年: {2010: 96, 2012: 158, 2013: 203}, 句式: 由到}',
  '甲: {单位: 家, 历年: {2009: 5, 2013: 9}, 累计: 30, 惠及: 7家}',
  '甲: {单位: 家, 新增: 5, 总数: 30, 惠及: 7家, 撬动: {名称: 社会投入, 数值: 31亿元}}',
  '甲: {单位: 万元, 数值: 35, 惠及: 26家, 对象: 在孵企业}',
  '甲: {单位: 家, 数值: 5, 预计: 是, 期间: 2014年, 截至: 2013-11-30}',
  '甲: {单位: 家, 数值: 9, 上年: 待补, 目标: 待补, 对比: {全市平均: 待补}, 占: {名称: 乙, 数值: 待补}}',
  '甲: {单位: 家, 总数: {数值: 9, 上年: 待补}, 目标: {净增: 5}}',
  '甲: {单位: 项, 申报: {数值: 446, 上年: 400}, 立项: {数值: 394, 上年: 待补}, 资金: {名称: 补助资金, 数值: 30万元}}',
])('%s: nothing is left out that is not told of elsewhere', (line) => {
  expect(unsaid(line)).toEqual([]);
});

test.each([
  ['新增: 2, 分项: {占地: 33亩, 占地面积: 7万平方米}', '【甲.占地面积】', '【甲.占地】和【甲.占地面积】'],
  ['申报: 9, 立项: 5, 其中: {乙: 3, 乙类: 2}', '【甲.乙类】', '【甲.乙】和【甲.乙类.占比】'],
  ['申报: 9, 立项: 5, 历年: {2009: 7, 2010: 8}', '【甲.2010年】', '【甲.2009】和【甲.2010年】'],
])('a reference says only the number that it names: %s', (fields, one, each) => {
  const left = (closing: string) => unsaid(`甲: {单位: 项, ${fields}}`, closing);
  expect([left(one), left(each)]).toEqual([left(''), []]);
  expect(left('')).toHaveLength(1);
});

test('a text may say the names of an excerpt with what they are', () => {
  const excerpt = '甲: {单位: 所, 数值: 10, 对象: 高校, 名单: [子校, 丑校]}';
  expect(unsaid(excerpt)).toEqual([['高校', expect.stringContaining('要有“动词”')]]);
  expect(unsaid(excerpt, '【甲.列举】')).toEqual([]);
});

test.each(['句式: 分列', '占额: {范围: 全省}', '显示单位: 亿元', '简名: 乙物', '对象: 企业', '占: 无此项'])(
  '%s: no reference is advised that leads nowhere',
  (field) => {
    const text = withHead(`指标:\n  甲: {单位: 件, 数值: 12, ${field}}`);
    const { diagnostics } = inspect('x.yaml', new TextEncoder().encode(text));
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['fields-are-said']);
    expect(diagnostics.map(({ hint }) => hint).join('')).not.toContain('【');
  },
);
