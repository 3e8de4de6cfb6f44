import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPart } from '../../src/pipeline/read-data.ts';
import { plain } from '../../src/report/validate.ts';
import { inspectWith, told } from '../parts-of.ts';

function read(text: string, file = '表/成果科.csv') {
  const { source, diagnostics, department } = readPart(file, new TextEncoder().encode(text));
  const { figures } = (source.root ? plain(source.root) : {}) as { figures?: Record<string, unknown> };
  const told = diagnostics.map(({ rule, place }) => [
    rule,
    `${place.start.line}:${place.start.column}`,
    source.text.slice(place.start.offset, place.end.offset),
  ]);
  return { figures, told, department };
}

test('a row is a figure, under the words of the data file; the file bears the department’s name', () => {
  const { figures, told, department } = read(
    '指标,单位,期间,本年,上年,来源\r\n技术合同成交额,亿元,1—11月,36.5,30,省系统\r\n',
  );
  expect(told).toEqual([]);
  expect(department).toBe('成果科');
  expect(figures).toEqual({
    技术合同成交额: { unit: '亿元', period: '1—11月', value: '36.5', prior: '30', source: '省系统' },
  });
});

test.each([
  ['目标', '增长12%', { target: { growth: '12%' } }],
  ['目标', '12%', { target: { growth: '12%' } }],
  ['目标', '市定35', { target: { value: '35', setBy: '市' } }],
  ['目标', '35（省下达）', { target: { value: '35', setBy: '省' } }],
  ['目标', '市定增长12%', { target: { growth: '12%', setBy: '市' } }],
  ['目标', '净增30', { target: { net: '30' } }],
  ['目标', '新增30以上', { target: { added: '30以上' } }],
  ['目标', '"1,200"', { target: { value: '1200' } }],
  ['目标', '—', {}],
  ['明年目标', '40', { nextTarget: { value: '40' } }],
  ['总数', '34', { total: { value: '34' } }],
  ['总数上年', '30', { total: { prior: '30' } }],
  ['新增', '"恒隆化工、恒通化纤"', { added: { names: ['恒隆化工', '恒通化纤'] } }],
  ['位次', '全市第2', { ranks: [{ scope: '全市', place: '第2' }] }],
  [
    '位次',
    '全省第3、全市首位',
    {
      ranks: [
        { scope: '全省', place: '第3' },
        { scope: '全市', place: '首位' },
      ],
    },
  ],
  ['同比(%)', '41.7', { growth: '41.7%' }],
  ['同比', '+41.7%', { growth: '41.7%' }],
  ['同比（百分点）', '1.2', { growth: '1.2个百分点' }],
  ['2019', '18', { series: { 2019: '18' } }],
  ['备注', '不印', {}],
  ['责任', '高新科', { owner: '高新科' }],
  ['部门', '高新科', { owner: '高新科' }],
])('%s: %s', (head, cell, expected) => {
  const { figures, told } = read(`指标,单位,本年,${head}\n甲,家,20,${cell}\n`);
  expect([figures, told]).toEqual([{ 甲: { unit: '家', value: '20', ...expected } }, []]);
});

test.each([
  ['单位,本年,上年,同比（%）', '百分比,3.21%,2.91%,0.3', '0.3个百分点'],
  ['单位,本年,上年,同比（%）', '%,3.21,2.91,-0.3', '-0.3个百分点'],
  ['本年,同比（%）', '3.21%,0.3', '0.3个百分点'],
  ['本年（%）,上年,同比(%)', '3.21,2.91,0.3', '0.3个百分点'],
  ['单位,本年,上年,同比（%）', '百分比,3.21%,2.91%,0.3%', '0.3%'],
  // Worked out by the formula that ran down the column.
  ['单位,本年,上年,同比（%）', '百分比,3.21%,2.91%,10.3', '10.3%'],
  ['单位,本年,上年,同比（%）', '百分比,３．２１％,２．９１％,10.3', '10.3%'],
  ['单位,本年,上年,同比（%）', '%,"1,200","1,000",20', '20%'],
  ['单位,本年,上年,同比（%）', '%,−5,−4,25', '25%'],
  ['单位,本年,上年,同比（%）', '%,0.3,0.1,0.2', '0.2个百分点'],
  ['单位,本年,上年,同比（%）', '%,3.21,0,3.21', '3.21个百分点'],
  ['单位,本年,上年,同比（%）', '件,321,291,10.3', '10.3%'],
])('under 同比（%）, a bare number: %s: %s', (head, cells, growth) => {
  expect(read(`指标,${head}\n甲,${cells}\n`).figures).toMatchObject({ 甲: { growth } });
});

test.each([
  ['"1,200"', '1200'],
  ['"1,234,567.80"', '1234567.80'],
  ['１２００', '1200'],
  ['(120)', '-120'],
  ['1200件', '1200件'],
  ['近100', '近100'],
  ['=SUM(B2:B3)', '=SUM(B2:B3)'],
  ['', '待补'],
])('the number %s is %s', (cell, value) => {
  expect(read(`指标,本年\n甲,${cell}\n`).figures).toEqual({ 甲: { value } });
});

test('where another number is the main one, an empty 本年 awaits none; a dash never does', () => {
  expect(read('指标,本年,总数\n甲,,34\n乙,—,\n').figures).toEqual({ 甲: { total: { value: '34' } }, 乙: {} });
});

test('the unit may stand in the head, parts below their figure, a merged department once', () => {
  const { figures, told } = read('部门,指标,本年（件）\n知识产权科,专利,20\n,其中：发明专利,5\n,商标,7\n');
  expect(told).toEqual([]);
  expect(figures).toEqual({
    专利: {
      unit: '件',
      value: '20',
      owner: '知识产权科',
      parts: { 发明专利: { unit: '件', value: '5', owner: '知识产权科' } },
    },
    商标: { unit: '件', value: '7', owner: '知识产权科' },
  });
});

test.each([
  '填表人：某某,,',
  '填表人：某某,,审核人：某某',
  '填表人,某某,审核人,某某',
  ',填报日期：12月1日,2025',
  '注：截至11月底,,见附件',
  '2025年12月1日',
  '2025-12-01,,',
  '单位负责人：某某　填表人：某某',
  '科长签字：,,2025-12-01',
  '注：,,\n1.专利数据来自省局,,\n（2）其余来自各科室,,',
])('a title above and below the table “%s” are not of it', (foot) => {
  const { figures, told } = read(`2025年报表,,\n指标,单位,本年\n甲,家,3\n${foot}\n`);
  expect([figures, told]).toEqual([{ 甲: { unit: '家', value: '3' } }, []]);
});

test.each([
  ['指标,单位,本年\n成交额（亿元）,亿元,36\n', { 成交额: { unit: '亿元', value: '36' } }],
  ['指标,单位,本年\n成交额（亿元）,,36\n', { 成交额: { unit: '亿元', value: '36' } }],
  ['指标,本年\n成交额 (万元),36\n', { 成交额: { unit: '万元', value: '36' } }],
  ['指标,单位,本年\n专利（授权）,件,36\n', { '专利（授权）': { unit: '件', value: '36' } }],
  ['指标,单位,本年\n专利（件）,项,36\n', { '专利（件）': { unit: '项', value: '36' } }],
])('a unit behind a name is the unit, and no part of the name: %j', (text, expected) => {
  const { figures, told } = read(text);
  expect([figures, told]).toEqual([expected, []]);
});

test.each([
  // 50000万元 is 5亿元, of 4亿元 25% more.
  ['本年（万元）,上年（亿元）', '50000,4', { unit: '万元', value: '50000', prior: '4亿元' }],
  ['单位,本年,目标（万元）', '亿元,36.5,290000', { unit: '亿元', value: '36.5', target: { value: '290000万元' } }],
  ['单位,本年,目标（万元）', '亿元,36.5,市定290000', { target: { value: '290000万元', setBy: '市' } }],
  ['单位,本年,目标（万元）', '亿元,36.5,增长12%', { target: { growth: '12%' } }],
  ['单位,本年,目标（万元）', '亿元,36.5,净增30', { target: { net: '30万元' } }],
  ['本年（亿元）,总数（万元）', '2,15000', { unit: '亿元', value: '2', total: { value: '15000万元' } }],
  ['单位,本年（亿元）,上年（亿元）', '亿元,2,1.5', { unit: '亿元', value: '2', prior: '1.5' }],
  ['本年（万元）,上年（亿元）', '50000,近4', { prior: '近4亿元' }],
  ['本年（万元）,上年（亿元）', '50000,4左右', { prior: '4亿元左右' }],
  ['本年（万元）,上年（亿元）', '50000,400万元', { prior: '400万元' }],
  ['本年（万元）,上年（亿元）', '50000,待补', { prior: '待补' }],
  ['本年（家）,资金（万元）', '3,300', { unit: '家', value: '3', funds: { value: '300万元' } }],
  // The unit is that of the numbers that there are; what is awaited has it already.
  ['总数（家）,总数上年', '34,29', { unit: '家', total: { value: '34', prior: '29' } }],
  ['总数（家）,总数上年（家）', '34,29', { unit: '家', total: { value: '34', prior: '29' } }],
  ['本年,上年（元）,总数', '—,待补,25', { total: { value: '25' }, prior: '待补' }],
  ['本年（万元）,上年', ',400', { unit: '万元', value: '待补', prior: '400' }],
  ['本年（万元）,总数（家）', ',34', { unit: '家', total: { value: '34' } }],
])('a column’s own unit stays with its numbers: %s: %s', (head, cells, expected) => {
  const { figures, told } = read(`指标,${head}\n甲,${cells}\n`);
  expect(told).toEqual([]);
  expect(figures).toMatchObject({ 甲: expected });
});

test.each([
  ['指标,单位,本年（亿元）\n甲,万元,36.5\n', ['unit-unlike-head', '2:6', '36.5']],
  ['指标,本年（万元）\n甲（亿元）,36.5\n', ['unit-unlike-head', '2:7', '36.5']],
  ['指标,本年（1—11月）\n甲,36.5\n', ['unknown-column', '1:4', '本年（1—11月）']],
  ['指标,单位,本年（全年）\n甲,亿元,36.5\n', ['unknown-column', '1:7', '本年（全年）']],
  ['指标,本年（实际）,上年\n甲,36.5,30\n', ['unknown-column', '1:4', '本年（实际）']],
  ['指标,本年（预计数）\n甲,36.5\n', ['unknown-column', '1:4', '本年（预计数）']],
  ['指标,单位,本年（第四季度）\n甲,家,3\n', ['unknown-column', '1:7', '本年（第四季度）']],
  ['指标,本年（可比价）\n甲,36.5\n', ['unknown-column', '1:4', '本年（可比价）']],
])('a unit that contradicts its head, or is none, is refused: %j', (text, expected) => {
  expect(read(text).told).toEqual([expected]);
});

test.each(['人年', '学时', '万吨标准煤', '次/年', '个月', '课时/周'])('%s is a unit', (unit) => {
  const { figures, told } = read(`指标,本年（${unit}）\n甲,3\n`);
  expect([figures, told]).toEqual([{ 甲: { unit, value: '3' } }, []]);
});

test.each(['件', '万元'])(
  'a number of which there is no telling the unit, %s or 亿元, is not judged besides',
  (unit) => {
    const table = `指标,单位,本年（亿元）,上年\n甲,${unit},36.5,30\n`;
    const main = '主要工作: [{标题: 成果转化, 数据: [甲]}]';
    expect(told(inspectWith(main, { '成果科.csv': table }))).toEqual([['unit-unlike-head', '成果科.csv', '36.5']]);
  },
);

test('but a number that says its own unit is clear', () => {
  expect(read('指标,单位,本年（亿元）\n甲,万元,36.5亿元\n乙,万元,待补\n').told).toEqual([]);
});

test('below a note, too, a row of numbers is a figure', () => {
  const { figures, told } = read('指标,单位,本年\n注：,,\n1.甲,家,3\n');
  expect([figures, told]).toEqual([{ '1.甲': { unit: '家', value: '3' } }, []]);
});

test('a figure that begins as what stands below a table does is one', () => {
  const { figures, told } = read('指标,单位,本年\n联系企业,家,3\n审核项目,项,4\n');
  expect([figures, told]).toEqual([{ 联系企业: { unit: '家', value: '3' }, 审核项目: { unit: '项', value: '4' } }, []]);
});

test('a column is read as what its head is a slip of, unless there is one of that', () => {
  const { figures, told } = read('指标,单位,本年数据,上年\n甲,家,3,2\n');
  expect(figures).toEqual({ 甲: { unit: '家', value: '3', prior: '2' } });
  expect(told.map(([rule]) => rule)).toEqual(['unknown-column']);
  expect(read('指标,单位,本年数据,本年\n甲,家,5,3\n').figures).toEqual({ 甲: { unit: '家', value: '3' } });
});

test.each([
  ['去年', '上年'],
  ['去年（万元）', '上年（万元）'],
  ['上期数', '上年'],
  ['增幅', '同比'],
  ['同比增长（%）', '同比（%）'],
  ['同比±%', '同比（%）'],
  ['增减(%)', '同比（%）'],
  ['年度目标', '目标'],
  ['目标任务', '目标'],
  ['责任科室', '责任'],
  ['数据来源', '来源'],
])('a head %s is read as %s', (head, meant) => {
  const text = `指标,本年,${head}\n甲,3,2\n`;
  const right = text.replace(head, meant);
  expect(read(text)).toEqual({ ...read(right), told: [] });
});

test.each([
  ['2024年完成数', { series: { 2024: '2' } }],
  ['2024年度', { series: { 2024: '2' } }],
  ['全省排名', { ranks: [{ scope: '全省', place: '第2' }] }],
  ['全市位次', { ranks: [{ scope: '全市', place: '第2' }] }],
  ['青澜市内排名', { ranks: [{ scope: '青澜市', place: '第2' }] }],
])('a head %s says whose number it is', (head, fields) => {
  expect(read(`指标,本年,${head}\n甲,3,2\n`)).toMatchObject({ figures: { 甲: { value: '3', ...fields } }, told: [] });
});

test('ranks under several scopes are told together', () => {
  expect(read('指标,本年,全省排名,全市排名\n甲,3,5,1\n乙,3,,2\n')).toMatchObject({
    figures: {
      甲: {
        ranks: [
          { scope: '全省', place: '第5' },
          { scope: '全市', place: '第1' },
        ],
      },
      乙: { ranks: [{ scope: '全市', place: '第2' }] },
    },
    told: [],
  });
});

test.each([
  ['位次,位次上年', '全市第2,全市第5', [{ scope: '全市', place: '第2', prior: '第5' }]],
  ['上年位次,位次', '全市第5,全市第2', [{ scope: '全市', place: '第2', prior: '第5' }]],
  ['全市排名,全市排名上年', '2,5', [{ scope: '全市', place: '第2', prior: '第5' }]],
  ['全市排名,全市排名上年', '待补,5', [{ scope: '全市', place: '待补', prior: '第5' }]],
  [
    '位次,位次上年',
    '增速全省第3、全市首位,全市第2、增速全省第4',
    [
      { of: '同比', scope: '全省', place: '第3', prior: '第4' },
      { scope: '全市', place: '首位', prior: '第2' },
    ],
  ],
  [
    '位次,位次上年',
    '全省第3,全市第2',
    [
      { scope: '全省', place: '第3' },
      { scope: '全市', place: '待补', prior: '第2' },
    ],
  ],
  ['位次,位次上年', '全省第3,—', [{ scope: '全省', place: '第3' }]],
])('ranks of this year and the last: %s, %s', (heads, cells, ranks) => {
  expect(read(`指标,本年,${heads}\n甲,3,${cells}\n`)).toMatchObject({ figures: { 甲: { ranks } }, told: [] });
});

test.each(['考核指标', '项目', '名称', '工作内容'])('the column of figures may be called %s', (head) => {
  expect(read(`序号,${head},单位,本年\n1,甲,家,3\n`)).toMatchObject({
    figures: { 甲: { unit: '家', value: '3' } },
    told: [],
  });
});

test('名称 beside 指标 is the name that is printed', () => {
  expect(read('指标,名称,本年\n甲,某甲,3\n').figures).toEqual({ 甲: { label: '某甲', value: '3' } });
});

test.each([
  ['完成率', '没有写“目标”的，写上。'],
  ['差额', '没有写“目标”的，写上。'],
  ['增减（家）', '没有写“上年”的，写上。'],
  ['前年', '写成“历年: {2023: ……, 2024: ……}”；表里各年各占一列，表头写年份。'],
])('a head %s is told to be left out', (head, remedy) => {
  const text = `指标,本年,${head}\n甲,3,2\n`;
  expect(read(text).figures).toEqual({ 甲: { value: '3' } });
  const { diagnostics } = readPart('表/成果科.csv', new TextEncoder().encode(text));
  expect(diagnostics.map(({ rule, severity, hint }) => [rule, severity, hint])).toEqual([
    ['table-column-left-out', 'info', remedy],
  ]);
});

test('a column of last year is none of this year, where there is none of this year either', () => {
  expect(read('指标,去年\n甲,3\n').figures).toEqual({ 甲: { prior: '3' } });
});

describe('what is wrong is told at its row and column', () => {
  test.each([
    ['指标,单为,本年\n甲,家,3\n', ['unknown-column', '1:4', '单为']],
    ['指标,1—11月\n甲,3\n', ['unknown-column', '1:4', '1—11月']],
    ['指标,历年\n甲,3\n', ['unknown-column', '1:4', '历年']],
    ['指标,本年,数值\n甲,3,4\n', ['duplicate-key', '1:7', '数值']],
    ['名目,本年\n甲,3\n', ['table-without-head', '1:1', '名目']],
    ['指标,本年\n,3\n', ['row-without-figure', '2:2', '3']],
    ['指标,本年\n甲,1,200\n', ['cell-without-column', '2:5', '200']],
    ['指标,本年\n甲,1\n合计,1\n', ['table-sum-left-out', '3:1', '合计']],
    ['序号,指标,单位,本年\n1,甲,家,1\n小计,,,1\n', ['table-sum-left-out', '3:1', '小计']],
    ['指标,本年\n甲,1\n合计：,1\n', ['table-sum-left-out', '3:1', '合计：']],
    ['指标,本年\n甲,1\n全市合计,1\n', ['table-sum-left-out', '3:1', '全市合计']],
    ['指标,本年\n甲,1\n本页合计,1\n', ['table-sum-left-out', '3:1', '本页合计']],
    ['指标,本年\n甲,1\n共计,1\n', ['table-sum-left-out', '3:1', '共计']],
    ['指标,本年\n甲,1\n合计（项）,1\n', ['table-sum-left-out', '3:1', '合计（项）']],
    ['指标,本年\n甲,1\n合　计,1\n', ['table-sum-left-out', '3:1', '合　计']],
    ['指标,本年\n甲,1\n甲,2\n', ['duplicate-key', '3:1', '甲']],
  ])('%j', (text, expected) => {
    expect(read(text).told).toEqual([expected]);
  });
});

test('a row 合计 without numbers is passed over', () => {
  expect(read('指标,本年,上年\n甲,1,2\n合计,,\n').told).toEqual([]);
});

test('a date that Excel made of 3-4 is told where a number or a rank belongs; where a date belongs it is one', () => {
  const { told, figures } = read('指标,本年,位次,截至,来源\n甲,2025-03-04,2025/3/4,2025-11-30,2025-01-02\n');
  expect(told).toEqual([
    ['date-for-number', '2:3', '2025-03-04'],
    ['date-for-number', '2:14', '2025/3/4'],
  ]);
  expect(figures).toEqual({ 甲: { asOf: '2025-11-30', source: '2025-01-02' } });
});

test('up to five titles stand above the head', () => {
  const titled = (count: number) => read(`${'某市科学技术局,\n'.repeat(count)}指标,本年\n甲,3\n`);
  expect(titled(5)).toMatchObject({ told: [], figures: { 甲: { value: '3' } } });
  expect(titled(6).told).toMatchObject([['table-without-head', '1:1', '某市科学技术局']]);
});

test('of a head of two rows the lower is the head', () => {
  const { told, figures } = read('指标,完成情况,\n指标,本年,上年\n甲,3,2\n');
  expect([told, figures]).toEqual([[], { 甲: { value: '3', prior: '2' } }]);
});

test('whatever a table holds, every finding stands in it', () => {
  const word = fc.constantFrom(
    '指标',
    '本年',
    '总数',
    '总数上年',
    '目标',
    '位次',
    '2019',
    '合计',
    '其中：甲',
    '甲',
    '1,200',
    '—',
    '增长',
    '"',
    '""',
    '\u200b',
    '=A1',
    '全市第2',
  );
  const mark = fc.constantFrom(',', ',', ',', '\n', '\r\n', '\t', ' ');
  let found = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof(word, mark), { maxLength: 60 }), (pieces) => {
      const text = `指标,本年,${pieces.join('')}`;
      const { source, diagnostics, slips } = readPart('科.csv', new TextEncoder().encode(text));
      for (const { place } of [...diagnostics, ...slips]) {
        expect(place.file).toBe('科.csv');
        expect(place.start.offset).toBeLessThanOrEqual(place.end.offset);
        expect(place.end.offset).toBeLessThanOrEqual(source.text.length);
        found++;
      }
    }),
    { seed: 6, numRuns: 500 },
  );
  expect(found).toBeGreaterThan(100);
});
