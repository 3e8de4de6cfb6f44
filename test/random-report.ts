import fc from 'fast-check';
import { stringify } from 'yaml';

/** Valid data files of every shape, with texts that no clerk would type and some that one would. */

const han = '甲乙丙丁推进科技创新平台项目企业专利成果转化增长培育高新技术'.split('');
const marks = '，、；：（）《》“”——……·〔〕'.split('');
// Markup of Markdown, XML and spreadsheets, marks for direction and width, control characters, and what lies beyond the BMP.
const odd = [
  ...'*_#<>&|\\`~[]()!-+=@1a %$^{}',
  '\u200b',
  '\u202e',
  '\u0007',
  '\ufeff',
  '𠮷',
  '😀',
  'é',
  'e\u0301',
  '\u00a0',
  '\ud800',
];

const plain = fc.string({ unit: fc.constantFrom(...han, ...han, ...marks), minLength: 1, maxLength: 24 });
const wild = fc.string({ unit: fc.constantFrom(...han, ...odd), minLength: 1, maxLength: 24 });
const text = fc
  .oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: wild })
  // A bracket at the end that closes nothing is taken for a slip, and told.
  .map((typed) => `推进${typed}等`);
const long = fc.array(text, { minLength: 1, maxLength: 40 }).map((texts) => texts.join('，'));
// 新增 is a field's name, and no figure's.
const name = fc
  .string({ unit: fc.constantFrom(...han), minLength: 2, maxLength: 8 })
  .map((typed) => typed.replaceAll('增', '长'));

const amount = fc.oneof(
  fc.integer({ min: 1, max: 99999 }).map(String),
  fc.integer({ min: 1, max: 9999 }).map((hundredths) => (hundredths / 100).toFixed(2)),
  fc.constantFrom('待补', '500多', '近100', '约16'),
);
const whole = fc.integer({ min: 1, max: 9999 });

const figure = fc.record(
  {
    单位: fc.constantFrom('家', '件', '亿元', '个'),
    数值: amount,
    上年: whole,
    目标: whole,
    位次: fc.integer({ min: 1, max: 9 }).map((place) => `全市第${place}`),
    其中: fc.dictionary(name, whole, { maxKeys: 3 }),
    历年: fc.dictionary(fc.integer({ min: 2005, max: 2011 }).map(String), whole, { maxKeys: 4 }),
    来源: name,
    责任: name,
  },
  { requiredKeys: ['单位', '数值'] },
);
/** Its number comes from its names, which are an attachment where there are many. */
const named = fc.record({ 单位: fc.constant('家'), 名单: fc.uniqueArray(name, { minLength: 1, maxLength: 14 }) });

function document(unit: string) {
  return fc.record(
    {
      主送: name,
      附件: fc.array(fc.record({ 标题: text, 内容: long }), { maxLength: 3 }),
      印章: fc.boolean(),
      附注: name,
      标志: fc.constant(`${unit}文件`),
      份号: fc.integer({ min: 1, max: 999_999 }),
      密级: fc.constantFrom('秘密', '机密'),
      紧急程度: fc.constantFrom('特急', '加急'),
      文号: fc.constant('某科〔2013〕12号'),
      签发人: name,
      抄送: fc.array(name, { minLength: 1, maxLength: 20 }).map((names) => names.join('，')),
      印发机关: fc.constant(`${unit}办公室`),
    },
    { requiredKeys: ['标志'] },
  );
}

/** Rows as long as their head, or shorter. */
const ownTable = fc.array(text, { minLength: 1, maxLength: 9 }).chain((head) =>
  fc.record(
    {
      标题: text,
      横排: fc.boolean(),
      表头: fc.constant(head),
      行: fc.array(fc.array(text, { minLength: 1, maxLength: head.length }), { minLength: 1, maxLength: 30 }),
    },
    { requiredKeys: ['标题', '表头', '行'] },
  ),
);

interface Typed {
  单位: string;
  数值?: string;
  上年?: number;
  其中?: Record<string, number>;
  历年?: Record<string, number>;
}

/**
 * Charts of what these figures can show: figures in one unit that have exact numbers of two years, and the parts of one
 * that has several within its number. None where none can.
 */
function charts(figures: Record<string, Typed>) {
  const all = Object.entries(figures).filter(([, { 数值 }]) => 数值 !== undefined);
  const byYear = all.filter(
    ([, each]) => exactYears(each).size > 1 && (each.历年 !== undefined || each.其中 === undefined),
  );
  const byPart = all.filter(([, { 数值, 其中 = {} }]) => {
    const parts = Object.values(其中);
    return parts.length > 1 && parts.reduce((sum, part) => sum + part, 0) <= Number(数值);
  });
  const drawn = (types: string[], data: fc.Arbitrary<string[]>) =>
    fc.record(
      { 标题: text, 类型: fc.constantFrom(...types), 数据: data, 位置: fc.constantFrom('正文', '附件') },
      { requiredKeys: ['标题', '类型', '数据'] },
    );
  const options = [
    ...byYear.map(([name, { 单位 }]) => {
      const alike = byYear.filter(([other, each]) => other !== name && each.单位 === 单位);
      const others = fc.subarray(alike.map(([other]) => other));
      return drawn(
        ['柱形', '折线', '条形'],
        others.map((names) => [name, ...names]),
      );
    }),
    ...byPart.map(([name]) => drawn(['饼图', '圆环'], fc.constant([name]))),
    ...byPart
      .filter(([, { 历年 }]) => 历年 === undefined)
      .map(([name]) => drawn(['柱形', '折线', '条形'], fc.constant([name]))),
  ];
  return options.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...options), { maxLength: 3 });
}

function exactYears({ 数值 = '', 上年, 历年 = {} }: Typed): Set<string> {
  const own = /^[\d.]+$/u.test(数值) ? ['2013'] : [];
  return new Set([...Object.keys(历年), ...own, ...(上年 === undefined ? [] : ['2012'])]);
}

/** A whole data file, as YAML. It has no error, though it may contradict itself. */
export const randomReport: fc.Arbitrary<string> = fc
  .tuple(fc.dictionary(name, fc.oneof(figure, named), { minKeys: 1, maxKeys: 6 }), name)
  .chain(([figures, unit]) => {
    const told = fc.subarray(Object.keys(figures));
    const point = fc.record({ 标题: text, 内容: long, 数据: told }, { requiredKeys: ['标题', '内容'] });
    const table = fc.record(
      { 标题: text, 数据: fc.constant(Object.keys(figures)), 位置: fc.constantFrom('正文', '附件') },
      { requiredKeys: ['标题', '数据'] },
    );
    return fc.record(
      {
        单位: fc.constant({ 全称: unit, 简称: unit.slice(0, 2) }),
        年度: fc.constant(2013),
        成文日期: fc.constant('2013-12-20'),
        标题: text,
        导语: long,
        指标: fc.constant(figures),
        亮点: fc.array(point, { maxLength: 4 }),
        主要工作: fc.array(
          fc.record({ 标题: text, 概述: long, 要点: fc.array(point, { minLength: 1, maxLength: 4 }) }),
          { minLength: 1, maxLength: 4 },
        ),
        存在问题: fc.array(fc.record({ 标题: text, 内容: long }), { maxLength: 3 }),
        下一步思路: fc.array(fc.record({ 标题: text, 内容: long }), { maxLength: 3 }),
        附表: fc.array(fc.oneof(table, ownTable), { maxLength: 3 }),
        图表: charts(figures as Record<string, Typed>),
        公文: document(unit),
      },
      { requiredKeys: ['单位', '年度', '成文日期', '指标', '主要工作'] },
    );
  })
  .map((data) => stringify(data, { aliasDuplicateObjects: false }));
