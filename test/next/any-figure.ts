import fc from 'fast-check';
import { isCollection, parseDocument, stringify, visit } from 'yaml';

/** A register whose figures have every field that the data format knows, in braces and in lines of their own. */

const number = fc.integer({ min: 1, max: 999 }).map(String);
const amount = fc.oneof({ weight: 4, arbitrary: number }, fc.constantFrom('待补', '500多', '近100', '12家', '20—40'));
const names = fc.uniqueArray(fc.constantFrom('子厂', '丑厂', '寅厂', '卯厂'), { minLength: 1 });
const kinds = fc.record({ 省级: number, 市级: amount });
const counted = fc.record(
  { 数值: amount, 上年: number, 名单: names, 分级: kinds, 名称: fc.constant('库存') },
  { requiredKeys: [] },
);
const count = fc.oneof(
  amount,
  names,
  names.map((each) => each.join('、')),
  kinds,
  counted.filter((each) => Object.keys(each).some((key) => key !== '名称')),
);
const stage = fc.oneof(amount, fc.record({ 数值: amount, 上年: number }, { requiredKeys: ['数值'] }));
const target = fc.oneof(
  amount,
  fc.constantFrom('市定28', '增长8%', '净增3'),
  fc.record({ 净增: number }),
  fc.record({ 同比: fc.constant('12%') }),
  fc.record({ 数值: number, 下达: fc.constant('市') }),
);
const rank = fc.oneof(
  fc.constantFrom('全市第2', '全省首位', '全市待补', '全省第二十', '增速全市第1'),
  fc.constantFrom('连续三年居全市第2', '由全市第5升至第3', '总量全市第2、增速全市第1'),
  fc.record(
    {
      项: fc.constant('数值'),
      范围: fc.constant('全市'),
      名次: fc.constantFrom('3', '第3', '待补'),
      上年: fc.constant('4'),
      连续: fc.constant('2'),
    },
    { requiredKeys: ['范围', '名次'] },
  ),
);

const part = fc.oneof(
  amount,
  fc.record({ 数值: amount, 上年: number, 同比: fc.constant('3%') }, { requiredKeys: ['数值'] }),
);

const figure = fc.record(
  {
    单位: fc.constantFrom('家', '亿元', '百分比'),
    动词: fc.constant('新认定'),
    数值: amount,
    上年: fc.oneof(number, fc.constant('待补')),
    同比: fc.constantFrom('41.7%', '持平', '待补'),
    新增: count,
    复审: count,
    首次认定: count,
    重新认定: count,
    总数: count,
    名单: names,
    历年: fc.dictionary(fc.integer({ min: 2008, max: 2013 }).map(String), amount, { maxKeys: 4 }),
    分项: fc.record({ 占地: fc.constant('33亩'), 面积: fc.constant('待补') }),
    目标: target,
    明年目标: target,
    位次: fc.oneof(rank, fc.array(rank, { minLength: 1, maxLength: 2 })),
    占: fc.oneof(
      fc.constantFrom('收入', '收入的38.2%'),
      fc.record(
        { 名称: fc.constant('收入'), 数值: amount, 上年: number, 比重: fc.constant('3%'), 比上年: fc.constant('1') },
        { requiredKeys: ['名称'] },
      ),
    ),
    对比: fc.record({ 全市平均: number }),
    首创: fc.oneof(fc.constant('历年最多'), fc.record({ 说法: fc.constant('零的突破'), 依据: fc.constant('批复') })),
    撬动: fc.record({ 名称: fc.constant('投入'), 数值: number }),
    占额: fc.oneof(fc.constant('全市第2家'), fc.record({ 总: number, 范围: fc.constant('全省') })),
    累计: amount,
    预计: fc.constant('是'),
    期间: fc.constantFrom('2012年', '1—11月', '2013年1—5月', '2009—2013年'),
    截至: fc.constantFrom('2013-11-30', '2012-02-29'),
    口径: fc.constantFrom('可比价', '修订'),
    曾用名: fc.constant('旧名'),
    惠及: fc.constantFrom('186家', '26家企业'),
    申报: stage,
    立项: stage,
    推荐: stage,
    全市: number,
    全省: number,
    入选: stage,
    安排: stage,
    资金: fc.oneof(fc.constant('30万元'), fc.record({ 名称: fc.constant('补助'), 数值: fc.constant('30万元') })),
    来源: fc.constant('统计局'),
    责任: fc.constant('高新科'),
    其中: fc.record({ 甲部: part, 乙部: part }),
    包括: fc.record({ 丙部: part, 丁部: part }),
  },
  { requiredKeys: [] },
);

const short = fc.oneof(fc.constantFrom('2924件', '500多家', '12%', '待补', '-3万元'), names);

/** A whole data file; each map is in braces or in lines as it falls. */
export const anyRegister: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: figure }, short), { minLength: 1, maxLength: 4 }),
    fc.infiniteStream(fc.boolean()),
  )
  .map(([figures, braces]) => {
    const data = {
      单位: '某局',
      年度: '2013',
      指标: Object.fromEntries(figures.map((each, index) => [`指标${'甲乙丙丁'[index]}`, each])),
      主要工作: [{ 标题: '一', 数据: figures.map((_, index) => `指标${'甲乙丙丁'[index]}`) }],
    };
    const document = parseDocument(stringify(data, { lineWidth: 0, aliasDuplicateObjects: false }), {
      schema: 'failsafe',
    });
    visit(document, {
      Scalar: (_key, node) => {
        node.type = 'PLAIN';
      },
      Collection: (key, node) => {
        if (key !== null && isCollection(node)) node.flow = braces.next().value;
      },
    });
    return document.toString({ lineWidth: 0 });
  });
