import { describe, expect, test } from 'vitest';
import { tabulate } from '../../src/figures/tables/tabulate.ts';
import { reportOf, withHead } from '../report-of.ts';

/** The first table of 附表, a row a line, cells parted by |, and the note below it. */
function tableOf(figures: string, table: string, more = '', year: number | string = 2013, title = '表'): string[] {
  const report = reportOf(withHead(`${more}\n指标:\n  ${figures.trim()}\n附表: [{标题: ${title}, ${table}}]`, year));
  const [data] = report.report.tables ?? [];
  return (data ? tabulate(report.figures, data) : []).flatMap((part) =>
    typeof part === 'string'
      ? part
      : part.children.map((row) =>
          row.children
            .map(({ children: [node] }) => (node === undefined ? '' : node.type === 'text' ? node.value : '?'))
            .join('|'),
        ),
  );
}

const PATENTS = `专利申请量: {单位: 件, 数值: 2924, 上年: 2063, 目标: 2800, 位次: 全省第3, 来源: 知识产权局, 责任: 知产科,
    其中: {发明专利: {数值: 307, 上年: 185}, 实用新型专利: 1445}}`;

describe('a table of figures', () => {
  test('has unit, number, last year’s and change where nothing else is asked, parts indented below', () => {
    expect(tableOf(PATENTS, '数据: [专利申请量]')).toEqual([
      '指标|单位|本年|上年|同比',
      '专利申请量|件|2924|2063|41.7%',
      '　其中：发明专利|件|307|185|65.9%',
      '　　　　实用新型专利|件|1445|—|—',
    ]);
  });

  test('has the targets too where its title is about them, if there are any', () => {
    const titled = (figures: string) => tableOf(figures, '数据: [专利申请量]', '', 2013, '主要指标完成情况表');
    expect(titled(PATENTS).slice(0, 2)).toEqual([
      '指标|单位|本年|上年|同比|目标|完成率',
      '专利申请量|件|2924|2063|41.7%|2800|104.4%',
    ]);
    expect(titled('专利申请量: {单位: 件, 数值: 9}')[0]).toBe('指标|单位|本年');
  });

  test('says a unit that its own head has in no cell that is a reference', () => {
    const area =
      '推广: {名称: 推广面积, 单位: 万亩, 数值: 186.4, 包括: {水稻: 98.2, 小麦: 88.2}}\n  大豆: {单位: 万亩, 数值: 待补}';
    const rows = [
      '[水稻, 【推广.水稻.数值】, 【推广.水稻.占比】]',
      '[小麦, 【推广.小麦.数值】以上, 【推广.小麦】]',
      '[大豆, 【大豆.数值】, 3%]',
      '[玉米, 【玉米面积=约2.4万亩】, 【玉米产量=3亿元】]',
    ];
    expect(tableOf(area, `表头: [作物, 面积（万亩）, 占比（%）], 行: [${rows.join(', ')}]`)).toEqual([
      '作物|面积（万亩）|占比（%）',
      '水稻|98.2|52.7',
      '小麦|88.2万亩以上|小麦88.2万亩',
      '大豆|【待补】|3%',
      '玉米|约2.4|3亿元',
    ]);
  });

  test('says 上学年 of a school year', () => {
    const table = '论文: {期间: 2012—2013学年, 单位: 篇, 数值: 31, 上年: 26}';
    expect(tableOf(table, '数据: 论文')[0]).toBe('指标|单位|本学年|上学年|同比');
  });

  test('says of parts of a year that they are held against the same part of the last', () => {
    const half = '期间: 1—6月, 单位: 件, 数值: 386, 上年: 402';
    expect(tableOf(`专利授权量: {${half}}`, '数据: 专利授权量')).toEqual([
      '指标|单位|本期|上年同期|同比',
      '专利授权量（1—6月）|件|386|402|−4.0%',
    ]);
    expect(tableOf(`专利授权量: {${half}}\n  成果: {单位: 项, 数值: 31, 上年: 26}`, '数据: 专利授权量、成果')[0]).toBe(
      '指标|单位|本年|上年|同比',
    );
  });

  test('has nothing of 历年 beside a part of a year, and a history that ends earlier by its last year', () => {
    const rows = (of: string, investment: string) => {
      const contracts = '合同: {单位: 亿元, 数值: 5, 上年: 4}';
      const figures = `投入: {单位: 亿元, ${investment}}\n  ${contracts}`;
      return tableOf(figures, '数据: 投入、合同', '', of).slice(0, 2);
    };
    const half = (investment: string) => rows('2026年上半年', investment);
    const head = '指标|单位|本期|上年同期|同比';
    expect(half('历年: {2022: 3, 2025: 4.8}')).toEqual([head, '投入（2025年）|亿元|4.8|—|—']);
    expect(half('历年: {2022: 3, 2024: 4, 2025: 4.8}')).toEqual([head, '投入（2025年）|亿元|4.8|4|20.0%']);
    expect(half('数值: 5, 历年: {2025: 4.8}')).toEqual([head, '投入|亿元|5|—|—']);
    expect(half('历年: {2024: 4, 2025: 4.8, 2026: 5}')).toEqual([head, '投入|亿元|5|—|—']);
    expect(half('历年: {2025: 4.8}')).toEqual([head, '投入|亿元|【待补】|—|—']);
    expect(half('数值: 5, 口径: 各年均为上半年, 历年: {2025: 4}')).toEqual([head, '投入|亿元|5|4|25.0%']);
    expect(half('数值: 5, 上年: 4.5')).toEqual([head, '投入|亿元|5|4.5|11.1%']);
    expect(rows('2025—2026学年', '历年: {2022: 3, 2025: 4.8}')).toEqual([
      '指标|单位|本学年|上学年|同比',
      '投入（2025年）|亿元|4.8|—|—',
    ]);
    expect(rows('2025—2026学年', '数值: 5, 历年: {2025: 4.8}')[1]).toBe('投入|亿元|5|—|—');
    expect(rows('2025—2026学年', '历年: {2025: 4.8, 2026: 5}')[1]).toBe('投入|亿元|5|4.8|4.2%');
    expect(rows('2026', '历年: {2022: 3, 2025: 4.8}')).toEqual(['指标|单位|本年|上年|同比', '投入|亿元|—|4.8|—']);
  });

  test('is headed by the time of its report, whatever a row of another time notes behind its name', () => {
    const contracts = '合同: {单位: 亿元, 数值: 4.85, 上年: 4.12}';
    const rows = (of: string, other: string) =>
      tableOf(`${contracts}\n  强度: {单位: 百分比, ${other}}`, '数据: 合同、强度', '', of);
    expect(rows('2026年上半年', '期间: 2025年, 数值: 3.21, 上年: 2.91')).toEqual([
      '指标|单位|本期|上年同期|同比',
      '合同|亿元|4.85|4.12|17.7%',
      '强度（2025年）|%|3.21|2.91|0.3个百分点',
    ]);
    expect(rows('2026年上半年', '截至: 2025-12-31, 数值: 3.21')[0]).toBe('指标|单位|本期|上年同期|同比');
    expect(rows('2025—2026学年', '期间: 2026届, 数值: 95, 上年: 94')[0]).toBe('指标|单位|本学年|上学年|同比');
    expect(rows('2026', '期间: 1—11月, 数值: 3.21, 上年: 2.91')[0]).toBe('指标|单位|本年|上年|同比');
  });

  test('leaves out the columns that no row fills, unless they are asked for', () => {
    expect(tableOf('受训企业: 500多家', '数据: 受训企业')).toEqual(['指标|单位|本年', '受训企业|家|500多']);
    expect(tableOf('受训企业: 500多家', '数据: 受训企业, 列: 单位、本年、上年')).toEqual([
      '指标|单位|本年|上年',
      '受训企业|家|500多|—',
    ]);
  });

  test('has the columns asked for; of one unit the heads say it, of several a column of their own', () => {
    expect(tableOf(PATENTS, '数据: 专利申请量, 列: [本年, 目标, 完成率, 位次, 来源, 责任]').slice(0, 3)).toEqual([
      '指标|本年（件）|目标（件）|完成率|位次|来源|责任',
      '专利申请量|2924|2800|104.4%|全省第3|知识产权局|知产科',
      '　其中：发明专利|307|—|—|—|知识产权局|知产科',
    ]);
    expect(tableOf('甲: 3家\n  乙: 4件', '数据: [甲, 乙], 列: [本年]')).toEqual([
      '指标|单位|本年',
      '甲|家|3',
      '乙|件|4',
    ]);
  });

  test('names the figures of a set, each once', () => {
    const rows = tableOf('甲: 3家\n  乙: 4家', '数据: [核心, 甲]', '指标组: {核心: [乙, 甲]}');
    expect(rows.slice(1)).toEqual(['乙|家|4', '甲|家|3']);
  });

  test('tells figures of one label apart: by their names, or by their verbs where the names do not say what they are', () => {
    const patents =
      '专利申请: {动词: 申请, 名称: 专利, 单位: 件, 数值: 50}\n  专利授权: {动词: 获授权, 名称: 专利, 单位: 件, 数值: 40}';
    expect(tableOf(patents, '数据: [专利申请, 专利授权]').slice(1)).toEqual(['专利申请|件|50', '专利授权|件|40']);
    expect(tableOf(patents, '数据: [专利申请]').slice(1)).toEqual(['专利|件|50']);
    const coded = patents.replace('专利申请:', 'A1:').replace('专利授权:', 'A2:');
    expect(tableOf(coded, '数据: [A1, A2]').slice(1)).toEqual(['申请专利|件|50', '获授权专利|件|40']);
  });

  test('has a row’s numbers in the row’s unit, however each was typed', () => {
    const rows = (figure: string) => tableOf(`甲: {${figure}}`, '数据: [甲], 列: [单位, 本年, 上年, 目标]').slice(1);
    expect(rows('单位: 万元, 数值: 6420, 上年: 0.52亿元, 目标: 约0.6亿元')).toEqual(['甲|万元|6420|5200|约0.6亿元']);
    expect(rows('单位: 万元, 数值: 1.2亿元, 上年: 9800, 目标: 11000')).toEqual(['甲|亿元|1.2|0.98|1.1']);
  });

  test('tells a loss as the sentence does', () => {
    const change = (value: number, prior: number) =>
      tableOf(`甲: {名称: 利润总额, 单位: 万元, 数值: ${value}, 上年: ${prior}}`, '数据: [甲], 列: [同比]').slice(1);
    expect(change(-320, -1150)).toEqual(['利润总额|减亏830万元']);
    expect(change(-1150, -320)).toEqual(['利润总额|增亏830万元']);
    expect(change(320, -1150)).toEqual(['利润总额|扭亏为盈']);
    expect(change(-320, 1150)).toEqual(['利润总额|由盈转亏']);
  });

  test('has a target without decimals that nobody set', () => {
    const loan = '甲: {单位: 万元, 显示单位: 亿元, 数值: 24000, 目标: 36000}';
    expect(tableOf(loan, '数据: [甲], 列: [本年, 目标]').slice(1)).toEqual(['甲|2.40|3.6']);
  });

  test('prints the months in a name as it does those of 期间', () => {
    const rows = tableOf('甲: {名称: 1-11月合同额, 单位: 亿元, 数值: 23}', '数据: [甲]');
    expect(rows.slice(1)).toEqual(['1—11月合同额|亿元|23']);
  });

  test('says of a change from a base under ten which way it goes', () => {
    const rows = tableOf(
      '甲: {单位: 项, 数值: 9, 上年: 7}\n  乙: {单位: 项, 数值: 3, 上年: 7}',
      '数据: [甲, 乙], 列: [同比]',
    );
    expect(rows.slice(1)).toEqual(['甲|增加2项', '乙|减少4项']);
  });

  test('marks what is awaited, with who is to give it', () => {
    const columns = '列: [单位, 本年, 上年, 同比, 完成率]';
    expect(tableOf('甲: {单位: 亿元, 数值: 待补, 上年: 20.5, 目标: 25, 责任: 成果科}', `数据: 甲, ${columns}`)[1]).toBe(
      '甲|亿元|【待补：成果科】|20.5|【待补：成果科】|【待补：成果科】',
    );
    expect(tableOf('甲: {单位: 亿元, 数值: 待补}', `数据: 甲, ${columns}`)[1]).toBe('甲|亿元|【待补】|—|—|—');
  });

  test('tells the total where the figure has one, with the total’s own change', () => {
    const figure =
      '高新技术企业: {单位: 家, 新增: 3, 总数: {数值: 34, 上年: 29}, 目标: {净增: 4}, 位次: [{项: 总数, 范围: 全市, 名次: 1}]}';
    expect(tableOf(figure, '数据: 高新技术企业, 列: [本年, 上年, 同比, 目标, 完成率, 位次]')[1]).toBe(
      '高新技术企业总数|34|29|17.2%|净增4|125.0%|全市第1',
    );
  });

  test.each([
    ['{单位: 百分比, 数值: 3.68, 上年: 3.51, 目标: 3.65}', '3.68|3.51|0.17个百分点|3.65|超0.03个百分点'],
    ['{单位: 百分比, 数值: 3.41, 上年: 3.51, 目标: 3.65}', '3.41|3.51|−0.1个百分点|3.65|差0.24个百分点'],
    ['{单位: 亿元, 数值: 328.40, 上年: 294.80, 目标: {同比: 10%}}', '328.40|294.80|11.4%|增长10%|超1.4个百分点'],
    ['{单位: 亿元, 数值: 24.80, 上年: 29.60, 目标: 26}', '24.80|29.60|−16.2%|26|95.4%'],
    ['{单位: 百分比, 数值: 26.3, 上年: 27.1, 趋势: 越低越好, 目标: 26}', '26.3|27.1|−0.8个百分点|26|未完成'],
    ['{单位: 天, 数值: 7.4, 上年: 7.8, 趋势: 越低越好, 目标: 7.2}', '7.4|7.8|−5.1%|7.2|未完成'],
    [
      '{单位: 吨, 数值: 0.182, 上年: 0.195, 趋势: 越低越好, 目标: {同比: -5%}}',
      '0.182|0.195|−6.7%|下降5%|超1.7个百分点',
    ],
    ['{单位: 吨, 数值: 0.190, 上年: 0.195, 趋势: 越低越好, 目标: {同比: -5%}}', '0.190|0.195|−2.6%|下降5%|未完成'],
    ['{单位: 吨, 数值: 0.200, 上年: 0.195, 趋势: 越低越好, 目标: {同比: -5%}}', '0.200|0.195|2.6%|下降5%|未完成'],
    ['{单位: 吨, 数值: 104, 上年: 100, 趋势: 越低越好, 目标: {同比: 5%}}', '104|100|4.0%|增长5%|完成'],
    [
      '{单位: 百分比, 数值: 20, 上年: 22, 趋势: 越低越好, 目标: {同比: -3个百分点}}',
      '20|22|−2个百分点|下降3个百分点|未完成',
    ],
    ['{单位: 个, 数值: 9, 上年: 6, 目标: 9}', '9|6|增加3个|9|100.0%'],
    ['{单位: 个, 数值: 9999, 上年: 9999, 目标: 10000}', '9999|9999|持平|10000|未完成'],
    ['{单位: 件, 数值: 30, 目标: 20—40}', '30|—|—|20—40|完成'],
    ['{单位: 万元, 数值: 4158万元, 上年: 2.38亿元}', '4158|23800|−82.5%|—|—'],
    ['{单位: 亿元, 数值: -2, 上年: -3, 目标: 1}', '−2|−3|增加1亿元|1|未完成'],
    ['{单位: 件, 数值: 30, 同比: 12.5%}', '30|—|12.5%|—|—'],
    ['{单位: 件, 数值: 30, 同比: 近2.0倍}', '30|—|近2.0倍|—|—'],
    ['{单位: 件, 数值: 30, 同比: 1.20倍以上}', '30|—|1.20倍以上|—|—'],
    ['{单位: 件, 数值: 30, 同比: 20%以上}', '30|—|20%以上|—|—'],
    ['{单位: 百分比, 数值: 30, 同比: 0.3个百分点左右}', '30|—|0.3个百分点左右|—|—'],
    ['{总数: {数值: 9家, 上年: 7家}}', '9|7|增加2家|—|—'],
    ['{单位: 件, 申报: 63, 立项: {数值: 17, 上年: 20}}', '17|20|−15.0%|—|—'],
  ])('%s', (figure, cells) => {
    const [, row = ''] = tableOf(`甲: ${figure}`, '数据: 甲, 列: [单位, 本年, 上年, 同比, 目标, 完成率]');
    expect(row.split('|').slice(2).join('|')).toBe(cells);
  });

  test('says of what time a number is, and notes a basis that keeps two numbers from giving the rate', () => {
    const figure = '增加值: {单位: 亿元, 期间: 1—11月, 数值: 112.60, 上年: 103.90, 同比: 8.6%, 口径: 可比价}';
    expect(tableOf(figure, '数据: 增加值').slice(1)).toEqual([
      '增加值（1—11月）|亿元|112.60|103.90|8.6%',
      '注：增加值的同比按可比价计算。',
    ]);
  });

  test.each([
    ['同口径', '注：增加值的同比按同口径计算。'],
    ['不变价', '注：增加值的同比按不变价计算。'],
    ['修订', '注：增加值的同比按修订后的数计算。'],
    ['今年起含校外', '注：增加值的统计口径：今年起含校外。'],
  ])('notes in plain words how it was counted: %s', (basis, note) => {
    const figure = `增加值: {单位: 亿元, 数值: 112.60, 上年: 103.90, 同比: 8.6%, 口径: ${basis}}`;
    expect(tableOf(figure, '数据: 增加值').at(-1)).toBe(note);
  });

  test('gives the free facts of a thing a row each', () => {
    expect(tableOf('园区: {分项: {占地: 33亩, 在孵企业: 963家}}', '数据: 园区').slice(1)).toEqual([
      '园区|—|—',
      '　占地|亩|33',
      '　在孵企业|家|963',
    ]);
    const funds = '专项: {显示单位: 亿元, 分项: {财政投入: 5000万元, 企业: 200家左右}}';
    expect(tableOf(funds, '数据: 专项').slice(1)).toEqual(['专项|—|—', '　财政投入|亿元|0.50', '　企业|家|200左右']);
  });
});

test('a table of awards has a row for each grade, the highest first', () => {
  const awards = `成果:
  - {编号: 国奖, 类别: 奖励, 名称: 国家科学技术进步奖, 等级: {二等奖: 1}, 角色: 参与}
  - {编号: 省奖, 类别: 奖励, 名称: 省科学技术奖, 等级: {三等奖: 5, 一等奖: 1}}
  - {编号: 先进, 类别: 荣誉, 名称: 先进单位}`;
  expect(tableOf('甲: 1家', '成果: [国奖, 省奖, 先进]', awards)).toEqual([
    '奖项|等级|数量',
    '国家科学技术进步奖（参与）|二等奖|1项',
    '省科学技术奖|一等奖|1项',
    '省科学技术奖|三等奖|5项',
    '先进单位|—|—',
  ]);
});

test('columns of numbers stand at the right, of short words and running numbers in the middle', () => {
  const rows = `[['1', 甲单位, '3.5', 已经完成], ['2', 乙单位, 【待补：高新科】, 未完成]]`;
  const { report, figures } = reportOf(
    withHead(`附表: [{标题: 表, 表头: [序号, 单位名称全称, 数量, 情况], 行: ${rows}}]`),
  );
  const [data] = report.tables ?? [];
  const [table] = data ? tabulate(figures, data) : [];
  expect(table).toMatchObject({ align: ['center', 'center', 'right', 'center'] });
});

test('years and dates are no quantities, and stand in the middle', () => {
  const rows = `[[甲, '2017', 2021年, 6月18日, '1960', '1999'], [乙, '2020', 2019—2022年, 12月1日, '2010', '2001']]`;
  const { report, figures } = reportOf(
    withHead(`附表: [{标题: 表, 表头: [名称, 建成年份, 实施期, 日期, 数量, 上年], 行: ${rows}}]`),
  );
  const [data] = report.tables ?? [];
  const [table] = data ? tabulate(figures, data) : [];
  expect(table).toMatchObject({ align: [null, 'center', 'center', 'center', 'right', 'right'] });
});

test('a table of one’s own has its references resolved, and its blank cells in their places', () => {
  expect(tableOf('甲: 1家', "表头: [项目, 数量, 备注], 行: [[甲, 【甲.数值】, ''], [乙, '', 无], [丙]]")).toEqual([
    '项目|数量|备注',
    '甲|1家|',
    '乙||无',
    '丙||',
  ]);
});
