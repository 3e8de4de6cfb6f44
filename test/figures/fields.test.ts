import { expect, test } from 'vitest';
import { resolve } from '../../src/figures/resolve.ts';
import { inspect } from '../../src/pipeline.ts';
import { shapeOf } from '../../src/report/fields.ts';
import { figure } from '../../src/report/schema.ts';
import { withHead } from '../report-of.ts';

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
  const text = sound ? resolve(sound.figures, '【甲】', '全').text : '';
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
])('a gap in %s is printed as one, and listed', (field) => {
  const value = field === '历年' ? '{2010: 3, 2012: 待补}' : field === '分项' ? '{占地: 待补}' : '待补';
  const base = field === '立项' ? { 申报: '5' } : field === '入选' || field === '安排' ? { 推荐: '5' } : {};
  const more = field === '上年' || field === '惠及' ? { 数值: '41' } : base;
  const { text, findings } = told({ 单位: '家', ...more, [field]: value });
  expect(findings).toContain('figures-filled-in');
  if (field !== '上年') expect(text).toContain('【待补】');
});
