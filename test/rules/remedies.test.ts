import { expect, test } from 'vitest';
import { inspect, withHead } from '../report-of.ts';

function messagesOf(figure: string): string[] {
  const text = withHead(`指标:\n  甲: ${figure}\n主要工作: [{标题: 测试, 数据: [甲]}]`, 2025);
  return inspect('test.yaml', new TextEncoder().encode(text)).diagnostics.map(({ message, hint }) => message + hint);
}

test('of one name no list is proposed, which would be 张明1人专家', () => {
  const [told] = messagesOf('{名称: 百人计划, 动词: 入选, 单位: 人, 数值: 1, 名单: [张明], 对象: 专家}');
  expect(told).toMatch(/应删去/u);
  expect(told).not.toMatch(/列举/u);
});

test('counties in brackets are a unit, and say themselves what is counted', () => {
  expect(messagesOf('{单位: 次, 动词: 举办, 数值: 24, 惠及: 52个县（市、区）}')).toEqual([]);
});

test('a goal that is refused is not missing', () => {
  expect(messagesOf('{单位: 件, 数值: 24, 目标: {数值: 很多}}')).toHaveLength(1);
});

test.each([
  ['位次: {范围: 全市, 名次: 待补}', '“甲”的“位次”还没有数'],
  ['明年目标: 待补', '“甲”的“明年目标”还没有数，有了数才能写进“下一步思路”'],
])('a gap is told for what it is: %s', (field, message) => {
  expect(messagesOf(`{单位: 件, 数值: 28, ${field}}`)[0]).toContain(message);
});

test.each([
  ['上年: 2.9, 首创: 首次突破3亿元', undefined],
  ['上年: 3.05, 首创: 首次突破3亿元', '上年已是3.05亿元'],
  ['上年: 3.00, 首创: 首次突破3亿元', '上年已是3.00亿元，不应这样说。核对数；数没有错的，改写说法。'],
  ['上年: 2.9, 首创: 首次突破4亿元', '本期还没有达到'],
  ['上年: 2.9, 首创: 历年最多', '只凭上年的数证明不了'],
  ['首创: 首次突破3亿元', '没有上年、历年可以证明'],
])('a bound that was crossed is proven by the numbers: %s', (fields, message) => {
  const [told] = messagesOf(`{单位: 亿元, 数值: 3.1, ${fields}}`);
  if (message === undefined) expect(told).toBeUndefined();
  else expect(told).toContain(message);
});

test.each([
  ['首创: {说法: 历年最多, 依据: 台账}', 'error'],
  ['口径: 同口径, 首创: {说法: 历年最多, 依据: 台账}', 'warning'],
  // Of withdrawals the fewest are best, and 全省最高 is said of others.
  ['首创: {说法: 历史最好水平, 依据: 台账}', 'warning'],
  ['首创: {说法: 全省最高, 依据: 省厅通报}', undefined],
])('what 上年 denies is an error, whatever proof is named: %s', (fields, severity) => {
  const text = withHead(
    `指标:\n  甲: {单位: 项, 数值: 4, 上年: 9, ${fields}}\n主要工作: [{标题: 测试, 数据: [甲]}]`,
    2025,
  );
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  const told = diagnostics.filter(({ rule }) => rule.startsWith('firsts-'));
  expect(told.map((each) => each.severity)).toEqual(severity === undefined ? [] : [severity]);
  if (severity === 'error') expect(told[0]?.hint).toBe('核对数；数没有错的，删去“首创”或改写说法。');
});

test.each([
  ['历年: {2020: 60, 2023: 20, 2024: 25}, 首创: {说法: 近三年新高, 依据: 台账}', undefined],
  ['历年: {2020: 60, 2023: 40, 2024: 25}, 首创: {说法: 近三年新高, 依据: 台账}', '2023年是40项'],
  ['历年: {2015: 60, 2023: 20}, 首创: {说法: “十四五”以来最多, 依据: 台账}', undefined],
  ['历年: {2021: 60, 2023: 20}, 首创: {说法: “十四五”以来最多, 依据: 台账}', '2021年是60项'],
  ['历年: {2015: 60, 2023: 20}, 首创: {说法: 2016年以来最多, 依据: 台账}', undefined],
  ['历年: {2015: 60, 2023: 20}, 首创: {说法: 建院以来最多, 依据: 台账}', '2015年是60项'],
  ['历年: {2015: 60, 2024: 20}, 首创: {说法: 党的二十大以来新高, 依据: 台账}', undefined],
  ['期间: 1—11月, 上年: 20, 历年: {2022: 15, 2023: 40}, 首创: {说法: 历史同期新高, 依据: 台账}', undefined],
  ['期间: 1—11月, 上年: 40, 首创: {说法: 历史同期新高, 依据: 台账}', '上年是40项'],
  ['历年: {2020: 60, 2023: 20, 2024: 25}, 首创: {说法: 创三年新高, 依据: 台账}', undefined],
  ['历年: {2020: 60, 2023: 40, 2024: 25}, 首创: {说法: 三年来最高, 依据: 台账}', '2023年是40项'],
  ['历年: {2020: 60, 2023: 20, 2024: 25}, 首创: {说法: 连续三年创历史新高, 依据: 台账}', '2020年是60项'],
  ['历年: {2020: 60, 2023: 20, 2024: 25}, 首创: 近三年新高', undefined],
  ['上年: 25, 历年: {2020: 60, 2023: 20}, 首创: 近3年新高', undefined],
  ['上年: 25, 首创: 近两年新高', undefined],
  ['上年: 25, 首创: 近三年新高', '只凭上年的数证明不了'],
  ['历年: {2021: 10, 2022: 12, 2024: 25}, 首创: 近三年新高', '证明不了'],
  ['历年: {2021: 10, 2023: 近20, 2024: 25}, 首创: 近三年新高', '证明不了'],
  ['历年: {2021: 10, 2022: 12, 2024: 25}, 首创: 创三年来新高', '证明不了'],
  ['历年: {2021: 10, 2022: 12, 2023: 15, 2024: 25}, 首创: “十四五”以来最多', undefined],
  ['历年: {2022: 12, 2024: 25}, 首创: 历史新高', undefined],
  ['上年: 40, 首创: {说法: 获奖等级历年最高, 依据: 台账}', undefined],
  ['上年: 40, 首创: {说法: 获奖率历年最高, 依据: 台账}', undefined],
  ['上年: 40, 首创: {说法: 一等奖数历年最多, 依据: 台账}', undefined],
  ['上年: 40, 首创: {说法: 单项金额最高, 依据: 台账}', undefined],
  ['历年: {2020: 60, 2023: 5, 2024: 10}, 首创: {说法: 增幅创历史新高, 依据: 台账}', undefined],
  ['上年: 40, 首创: {说法: 到账经费历年最多, 依据: 台账}', undefined],
  ['上年: 40, 首创: {说法: 惠及人数历年最多, 依据: 台账}', undefined],
  ['上年: 40, 首创: {说法: 其中重点项目历年最多, 依据: 台账}', undefined],
  ['单位: 万元, 上年: 40, 首创: {说法: 到账经费历年最多, 依据: 台账}', '上年是40万元'],
  ['上年: 40, 首创: {说法: 立项数历年最多, 依据: 台账}', '上年是40项'],
  ['上年: 40, 趋势: 越低越好, 首创: {说法: 历史最好水平, 依据: 台账}', undefined],
  ['上年: 20, 趋势: 越低越好, 首创: {说法: 历史最好水平, 依据: 台账}', '上年是20项'],
  ['上年: 40, 首创: {说法: 仅次于历史最高的2024年, 依据: 台账}', undefined],
  ['上年: 40, 首创: {说法: 除2024年外历年最多, 依据: 台账}', undefined],
  ['上年: 40, 首创: {说法: 接近历史最高水平, 依据: 台账}', undefined],
  ['上年: 30, 首创: {说法: 与上年并列历史最高, 依据: 台账}', undefined],
  ['上年: 30, 首创: {说法: 历年最多, 依据: 台账}', '上年是30项'],
  ['上年: 40, 首创: {说法: 保持历史最高水平, 依据: 台账}', '上年是40项'],
  ['名称: 一等奖, 上年: 40, 首创: {说法: 一等奖数历年最多, 依据: 台账}', '上年是40项'],
])('a claim is held against the years and the side that it is about: %s', (fields, why) => {
  const unit = fields.startsWith('单位') ? '' : '单位: 项, ';
  const line = `指标:\n  甲: {${unit}数值: 30, ${fields}}\n主要工作: [{标题: 测试, 数据: [甲]}]`;
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(withHead(line, 2025)));
  const told = diagnostics.filter(({ rule }) => rule.startsWith('firsts-')).map(({ message }) => message);
  if (why === undefined) expect(told).toEqual([]);
  else expect(told.join('')).toContain(why);
});

const parts = (whole: string, more = '') =>
  `{单位: 个, 数值: 100, ${whole}, 包括: {国家级: {数值: 60, 上年: 50}, 省级: {数值: 40, 上年: 50${more}}}}`;
test.each([
  [parts('上年: 80'), ['“甲”的上年是80个，各部分的上年合计是100个，应相等。']],
  [parts('上年: 100'), []],
  [parts('历年: {2024: 80, 2025: 100}'), ['“甲”的上年是80个，各部分的上年合计是100个，应相等。']],
  // Other things were counted then, a part is new, or the parts are not all.
  [parts('上年: 80', ', 口径: 今年起含校外'), []],
  ['{单位: 个, 数值: 100, 上年: 80, 包括: {国家级: {数值: 60, 上年: 50}, 省级: 40}}', []],
  ['{单位: 个, 数值: 120, 上年: 80, 其中: {国家级: {数值: 60, 上年: 50}, 省级: {数值: 40, 上年: 50}}}', []],
])('last year the parts made the whole as well: %s', (figure, messages) => {
  const text = withHead(`指标:\n  甲: ${figure}\n主要工作: [{标题: 测试, 数据: [甲]}]`, 2025);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  const told = diagnostics.filter(({ rule }) => rule === 'parts-sum-to-total');
  expect(told.map(({ message }) => message)).toEqual(messages);
});

test.each([
  [2026, '成文日期: 2025-12-10', '成文日期多半应在2026年'],
  [2036, '成文日期: 2026-12-10', '核对成文日期和年度'],
  [2026, '成文日期: 2026-01-08', '成文日期多半应在2027年'],
  [2026, '成文日期: 2026-12-10\n公文: {标志: 某局文件, 文号: 东教〔2025〕58号}', '文号的年份是2025年'],
  [2026, '成文日期: 2026-12-31\n公文: {标志: 某局文件, 文号: 东教〔2027〕1号}', undefined],
  [2026, '成文日期: 2027-01-08\n公文: {标志: 某局文件, 文号: 东教〔2027〕1号}', undefined],
  [2026, '成文日期: 2026-12-25\n公文: {印发机关: 某局办公室, 印发日期: 2026-12-20}', '印发日期2026年12月20日早于'],
  [2026, '成文日期: 2026-12-25\n公文: {印发机关: 某局办公室, 印发日期: 2026-12}', undefined],
  [2026, '成文日期: 2026-12-10\n下一步思路: [{标题: 建设平台, 时限: 2025-09}]', '时限是2025年9月'],
  [2026, '成文日期: 2027-01-10\n下一步思路: [{标题: 建设平台, 时限: 2026-09}]', '时限是2026年9月'],
  [2026, '成文日期: 2027-01-10\n下一步思路: [{标题: 建设平台, 时限: 2027-01}]', undefined],
  [2026, '成文日期: 2026-11-30\n下一步思路: [{标题: 建设平台, 时限: 2026-12}]', undefined],
])('a date of another year: %i, %s', (year, line, message) => {
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(withHead(line, year)));
  const told = diagnostics.filter(({ rule }) => rule === 'dates-within-period');
  if (message === undefined) expect(told).toEqual([]);
  else expect(told.map((each) => each.message + each.hint).join('')).toContain(message);
});

test.each([
  ['{标题: 甲表, 表头: [类别, 数量], 行: [[国家级, 3], [省级, 5], [合计, 9]]}', 1],
  ['{标题: 甲表, 表头: [类别, 数量], 行: [[国家级, 3], [省级, 5], [合计, 8]]}', 0],
  // Subtotals, shares, parts of a part, other units, references, overlaps, and what was rounded.
  ['{标题: 甲表, 表头: [类别, 数量], 行: [[国家级, 8], [一等奖, 3], [二等奖, 5], [省级, 2], [合计, 10]]}', 0],
  ['{标题: 甲表, 表头: [类别, 数量, 占比], 行: [[国家级, 3, 40], [省级, 5, 60], [合计, 8, 101]]}', 0],
  ['{标题: 甲表, 表头: [类别, 数量], 行: [[国家级, 3], [其中：特等奖, 1], [省级, 5], [合计, 8]]}', 0],
  ['{标题: 甲表, 表头: [类别, 数量], 行: [[论文, 3篇], [专利, 5件], [合计, 9]]}', 0],
  ['{标题: 甲表, 表头: [类别, 数量], 行: [[国家级, 3], [省级, —], [合计, 9]]}', 0],
  ['{标题: 甲表（有交叉）, 表头: [类别, 数量], 行: [[国家级, 3], [省级, 5], [合计, 7]]}', 0],
  ['{标题: 甲表, 表头: [类别, 万元], 行: [[国家级, 3.25], [省级, 5.25], [合计, 8.51]]}', 0],
  ['{标题: 甲表, 表头: [类别, 万元], 行: [[国家级, 3.3], [省级, 4], [市级, 2], [县级, 1], [合计, 10.5]]}', 0],
  ['{标题: 甲表, 表头: [类别, 万元], 行: [[国家级, 3.3], [省级, 4], [市级, 2], [县级, 1], [合计, 10.8]]}', 1],
  ['{标题: 甲表, 表头: [类别, 数量], 行: [[国家级, 3], [省级, 5], [平均, 4], [合计, 8]]}', 0],
  // Averages, rates, what was in stock.
  [
    '{标题: 甲表, 表头: [县区, 高企数, 研发强度, 增速], 行: [[甲县, 3, 3.1, 8.2], [乙县, 5, 2.8, 6.5], [合计, 8, 3.0, 7.1]]}',
    0,
  ],
  ['{标题: 甲表, 表头: [季度, 在孵企业], 行: [[一季度, 60], [二季度, 65], [三季度, 68], [四季度, 70], [合计, 70]]}', 0],
  ['{标题: 甲表, 表头: [事项, 天数], 行: [[立项, 12], [验收, 8], [合计, 10]]}', 0],
  ['{标题: 甲表, 表头: [项目, 净增], 行: [[甲, 5], [乙, -3], [合计, 4]]}', 1],
  ['{标题: 甲表, 表头: [县区, 企业数（家）], 行: [[甲县, 30], [乙县, 20], [合计, 42]]}', 1],
  ['{标题: 甲表, 表头: [级, 人数], 行: [[省级, 【甲=12名】], [市级, 【乙=38名】], [合计, 60名]]}', 1],
  ['{标题: 甲表, 表头: [级, 人数], 行: [[省级, 【甲=12名】], [市级, 【乙=38名】], [合计, 50名]]}', 0],
  ['{标题: 甲表, 表头: [县区, 件数], 行: [[甲县, "1，200"], [乙县, "1,300"], [合计, "2，600"]]}', 1],
  ['{标题: 甲表, 表头: [县区, 件数], 行: [[甲县, "1，200件"], [乙县, "1,300件"], [合计, "2,500件"]]}', 0],
  ['{标题: 甲表, 表头: [项目, 净增], 行: [[甲, 50], [乙, −20], [丙, －5], [合计, 30]]}', 1],
  ['{标题: 甲表, 表头: [项目, 净增], 行: [[甲, 50], [乙, −20], [丙, －5], [合计, 25]]}', 0],
])('a typed total below what it adds: %s', (table, count) => {
  const text = withHead(`附表: [${table}]`, 2025);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  const told = diagnostics.filter(({ rule }) => rule === 'table-totals-add-up');
  // Who was counted twice is counted once in the total, and no table has to say so.
  expect(told.map(({ severity }) => severity)).toEqual(Array(count).fill('warning'));
});

test.each([
  ['{单位: 万吨, 数值: 41.5, 上年: 408}', true],
  ['{单位: 万吨, 数值: 41.5, 上年: 4.08}', true],
  ['{单位: 万吨, 数值: 41.5, 目标: 410}', true],
  ['{单位: 万吨, 历年: {2023: 386, 2024: 41.2, 2025: 41.5}}', true],
  ['{单位: 万吨, 数值: 41.5, 上年: 51}', false],
  ['{单位: 家, 数值: 408, 上年: 51}', false],
  ['{单位: 家, 数值: 40, 上年: 3}', false],
])('a decimal point that is lost beside: %s', (figure, isTold) => {
  expect(messagesOf(figure).some((message) => message.includes('相差十倍以上') || message.includes('相差近十倍'))).toBe(
    isTold,
  );
});

test.each([
  ['{单位: 项, 数值: 100, 包括: {国家级: 20, 省级: 30, 合计: 100}}', '“合计”不是“甲”的一个部分'],
  ['{单位: 项, 包括: {国家级: 20, 省级: 30, 合计: 50}}', '“合计”不是“甲”的一个部分'],
  ['{单位: 项, 数值: 100, 其中: {国家级: 60人}}', '“其中”的“国家级”以人计，不会是它的一部分'],
  ['{单位: 个, 数值: 100, 其中: {企业研究院: 8家}}', undefined],
  ['{单位: 人, 数值: 100, 其中: {博士: 8名}}', undefined],
  ['{单位: 家, 数值: 100, 其中: {规模以上企业: 85%}}', undefined],
  ['{单位: 个, 数值: 20, 其中: {先进集体: 8, 先进个人: 12名}}', undefined],
  ['{单位: 42000册}', '写成单位: 册, 数值: 42000。'],
  ['{单位: 1/10万, 数值: 3}', undefined],
])('what is no part, and a number that is no unit: %s', (figure, message) => {
  if (message === undefined) expect(messagesOf(figure)).toEqual([]);
  else expect(messagesOf(figure).join('')).toContain(message);
});

test('a set of figures is referred to under 数据, and in no text', () => {
  const text = withHead(
    '指标: {甲: 3家}\n指标组: {核心: [甲]}\n主要工作: [{标题: 测试, 概述: 全校【核心】, 数据: [甲]}]',
    2025,
  );
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  expect(diagnostics.map(({ message, hint }) => message + hint)).toEqual([
    '“核心”是指标组，不能在文字里引用。在“数据”里列出：数据: [核心]。',
  ]);
});

test.each([
  ['附表: [{标题: 表1　主要指标, 表头: [甲], 行: [[1家]]}]', '表1'],
  ['附表: [{标题: 附表2：竞赛情况表, 表头: [甲], 行: [[1家]]}]', '附表2：'],
  ['图表: [{标题: 图1 历年社团, 类型: 柱形, 数据: [甲]}]', '图1'],
  ['公文: {附件: [{标题: 附件一：名单, 内容: 甲}]}', '附件一：'],
  ['附表: [{标题: 图书情况表, 表头: [甲], 行: [[1家]]}]', undefined],
  ['附表: [{标题: 图2025年版目录, 表头: [甲], 行: [[1家]]}]', undefined],
  ['附表: [{标题: 表一季度指标, 表头: [甲], 行: [[1家]]}]', undefined],
])('charts, tables and attachments are numbered by the program: %s', (line, typed) => {
  const head = '指标: {甲: {单位: 个, 历年: {2023: 3, 2024: 4, 2025: 5}}}\n';
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(withHead(head + line, 2025)));
  const told = diagnostics.filter(({ rule }) => rule === 'ordinals-not-typed').map(({ hint }) => hint);
  expect(told).toEqual(typed === undefined ? [] : [`删去“${typed}”。`]);
});

test.each(['【甲.乙】', '仅【甲.乙】', '为【甲.丙.丁】'])('a part is not named before its reference: %s', (written) => {
  const name = written.includes('丁') ? '丁' : '乙';
  const figure = '{单位: 篇, 数值: 9, 其中: {乙: 3, 丙: {数值: 2, 其中: {丁: 1}}}}';
  const text = withHead(`指标:\n  甲: ${figure}\n结语: 其中${name}${written}。\n主要工作: [{标题: 测试, 数据: [甲]}]`);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  expect(diagnostics.map(({ rule }) => rule)).toContain('names-said-once');
});

test.each([
  [
    '选派科技特派员【特派员】',
    '【特派员】前面已经写了“选派科技特派员”，印出来名称会重复。删去前面的“选派科技特派员”，或改用【特派员.数值】。',
  ],
  [
    '全县派出科技特派员【特派员】',
    '【特派员】前面已经写了“科技特派员”，印出来名称会重复。删去前面的“科技特派员”，或改用【特派员.数值】。',
  ],
  ['选派【特派员】', '【特派员】前面已经写了“选派”，印出来动词会重复。删去前面的“选派”。'],
  [
    '新认定高新技术企业【高企】',
    '【高企】前面已经写了“新认定高新技术企业”，印出来名称会重复。删去前面的“新认定高新技术企业”，或改用【高企.新增】。',
  ],
  [
    '国家级平台达【平台.国家级】',
    '【平台.国家级】前面已经写了“国家级平台”，印出来名称会重复。删去前面的“国家级平台”，或改用【平台.国家级.数值】。',
  ],
  ['选派科技特派员【特派员.数值】，国家级平台达【平台.国家级.数值】，其中【平台.国家级】', undefined],
])('neither the verb nor the name stands before its reference: %s', (written, told) => {
  const figures = [
    '特派员: {名称: 科技特派员, 单位: 名, 动词: 选派, 数值: 186}',
    '高企: {名称: 高新技术企业, 单位: 家, 动词: 新认定, 新增: 86, 总数: 412}',
    '平台: {名称: 省级以上研发平台, 单位: 家, 数值: 168, 其中: {国家级: {数值: 18, 上年: 15}}}',
  ];
  const text = withHead(
    `指标:\n  ${figures.join('\n  ')}\n结语: 全年${written}。\n主要工作: [{标题: 测试, 数据: [平台]}]`,
  );
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  const found = diagnostics.filter(({ rule }) => rule === 'names-said-once').map(({ message, hint }) => message + hint);
  expect(found).toEqual(told === undefined ? [] : [told]);
});

test.each([
  ['{单位: 人, 总数: {数值: 238, 上年: 215}, 其中: {博士: 8}}', undefined],
  ['{单位: 人, 新增: 9, 总数: 238, 包括: {博士: 8, 硕士: 230}}', undefined],
  ['{单位: 人, 总数: {分级: {国家级: 8, 省级: 30}}}', undefined],
  ['{单位: 人, 总数: 238, 其中: {博士: 380}}', '“博士”是380人，大于“甲”的238人'],
  ['{单位: 人, 总数: 238, 包括: {博士: 8, 硕士: 130}}', '“甲”的总数是238人，各部分合计是138人，应相等。'],
  ['{单位: 人, 总数: {分级: {国家级: 8, 省级: 30}}, 其中: {博士: 3}}', '应只写一处'],
])('a total may have parts: %s', (figure, fault) => {
  const told = messagesOf(figure).join('');
  if (fault === undefined) expect(told).toBe('');
  else expect(told).toContain(fault);
});

test('two problems that are the same are told', () => {
  const text = withHead('存在问题: [人才不足。, 经费不足, 人才不足]');
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  expect(diagnostics.map(({ message }) => message)).toContain('这一条与第1条一字不差，会印两遍。');
});

test.each([
  '下一步思路: [待补, 待补]',
  '存在问题: [{标题: 待补, 内容: 待填}, {标题: 待补, 内容: 待填}]',
  '指标: {甲: {单位: 个, 数值: 4, 名单: [待填, 待填]}}',
])('what is still to come is not the same twice: %s', (line) => {
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(withHead(line)));
  const told = diagnostics.map(({ rule }) => rule);
  expect(told.filter((rule) => rule === 'items-differ' || rule === 'listed-names-differ')).toEqual([]);
});

test('two highlights of which one has achievements besides are not the same', () => {
  const awards = '成果: [{编号: 国奖, 类别: 奖励, 名称: 国家科技奖, 等级: {一等奖: 1}}]';
  const text = withHead(
    `${awards}\n指标: {甲: 9件}\n亮点: [{标题: 子, 数据: [甲]}, {标题: 子, 数据: [甲], 成果: [国奖]}]`,
  );
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('items-differ');
});

test.each([
  ['评价: 各项任务全面完成', '这里写“各项任务全面完成”，而“攻关任务”距年度目标尚差1项。'],
  ['评价: 农业科技各项任务圆满完成', '这里写“各项任务圆满完成”，而“攻关任务”距年度目标尚差1项。'],
  ['评价: 全面完成年度目标', '这里写“全面完成年度目标”，而“攻关任务”距年度目标尚差1项。'],
  ['全文: 除攻关任务外，各项任务全面完成。', undefined],
  ['全文: 论文年度目标全面完成。', undefined],
  ['全文: 论文产出稳步增长，超额完成年度目标。', undefined],
  ['全文: 【论文】，超额完成年度目标。', undefined],
  ['评价: 各项任务基本完成', undefined],
  ['全文: 各项工作扎实推进，确保全面完成年度目标。', undefined],
  ['评价: 2025年各项目标任务已全部完成', '这里写“2025年各项目标任务已全部完成”，而“攻关任务”距年度目标尚差1项。'],
  [
    '评价: 面对新形势，顺利完成市科技局下达的各项考核任务',
    '这里写“顺利完成市科技局下达的各项考核任务”，而“攻关任务”距年度目标尚差1项。',
  ],
  ['评价: 年度考核指标均达到预期目标', '这里写“年度考核指标均达到”，而“攻关任务”距年度目标尚差1项。'],
  ['评价: 各项指标均达到全省平均水平', undefined],
  ['评价: 主要指标均达到预期目标', undefined],
  ['评价: 科技特派员选派任务全面完成', undefined],
  ['评价: 顺利完成国家创新型城市建设任务', undefined],
  ['评价: 为顺利完成各项任务打下基础', undefined],
])('that everything was done is only said if no figure falls short: %s', (lead, message) => {
  const figures = '指标: {攻关任务: {单位: 项, 数值: 9, 目标: 10}, 论文: {单位: 篇, 数值: 12, 目标: 10}}';
  const text = withHead(`导语: {${lead}}\n${figures}\n主要工作: [{标题: 测试, 数据: [攻关任务, 论文]}]`, 2025);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  const told = diagnostics.filter(({ rule }) => rule === 'claims-match-targets').map((each) => each.message);
  expect(told).toEqual(message === undefined ? [] : [message]);
});

test.each([
  ['主要工作: [{标题: 培训, 内容: 2026年3月，举办了培训班。}]', '2026年3月'],
  ['主要工作: [{标题: 培训, 内容: 服务不断加强。2026年3月5日，举办培训班。}]', '2026年3月5日'],
  ['主要工作: [{标题: 培训, 内容: 2026年3月，将举办培训班。}]', undefined],
  ['主要工作: [{标题: 培训, 内容: 举办培训班}]\n章节: [{标题: 2026年安排, 内容: 2026年3月，举办培训班。}]', undefined],
])('no event of the next year is told as done: %s', (lines, date) => {
  const text = withHead(`成文日期: 2025-12-18\n${lines}`, 2025);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  const told = diagnostics.filter(({ rule }) => rule === 'dates-within-period').map(({ message }) => message);
  expect(told).toEqual(date === undefined ? [] : [`这里写着${date}的事，晚于成文日期2025年12月18日，那时还没有到。`]);
});

test.each([
  [
    '分乡镇科技特派员选派情况表, 表头: [乡镇, 特派员（名）]',
    7,
    '“分乡镇科技特派员选派情况表”的“特派员（名）”合计是8，指标“选派”是7名，应相同。',
  ],
  ['分乡镇科技特派员选派情况表, 表头: [乡镇, 特派员（名）]', 8, undefined],
  // Some townships, another year, a part, another unit, what was added.
  ['重点乡镇科技特派员情况表, 表头: [乡镇, 科技特派员（名）]', 7, undefined],
  ['2024年分乡镇科技特派员情况表, 表头: [乡镇, 科技特派员（名）]', 7, undefined],
  ['分乡镇人才情况表, 表头: [乡镇, 特派员（名）]', 7, undefined],
  ['分乡镇科技特派员情况表, 表头: [乡镇, 特派员（人次）]', 7, undefined],
  ['分年度科技特派员情况表, 表头: [年度, 科技特派员（名）]', 7, undefined],
])('the total by townships is the figure: %s, %i', (table, value, message) => {
  const rows = '行: [[甲镇, 3], [乙镇, 5], [合计, 8]]';
  const figure = `指标: {选派: {名称: 科技特派员, 单位: 名, 数值: ${value}}}`;
  const text = withHead(`${figure}\n主要工作: [{标题: 测试, 数据: [选派]}]\n附表: [{标题: ${table}, ${rows}}]`, 2025);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  const told = diagnostics.filter(({ rule }) => rule.startsWith('table-totals')).map((each) => each.message);
  expect(told).toEqual(message === undefined ? [] : [message]);
});

test.each([
  ['每万亩耕地仅有农技人员【万亩农技=1.8人】', true],
  ['每万亩耕地仅有农技人员【万亩农技】', true],
  ['平均每家企业有研发人员【万亩农技.数值】', true],
  ['每万亩耕地投入不少，有农技人员【万亩农技=1.8人】', false],
  ['每年新增农技人员【万亩农技=1.8人】', false],
])('what the words before it call an average need not be whole: %s', (written, isAverage) => {
  const figure = written.includes('=') ? '' : '指标: {万亩农技: {单位: 人, 数值: 1.8}}\n';
  const text = withHead(`${figure}主要工作: [{标题: 测试, 内容: ${written}。}]`);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  expect(diagnostics.some(({ rule }) => rule === 'counts-are-whole')).toBe(!isAverage);
});

test.each([
  ['参建', '获批', '改写“结果”，代替“名称”“动词”：“结果: 参与共建的重载传动实验室获批”'],
  ['承担', '认定', '改写“结果”，代替“名称”“动词”：“结果: 承担的重载传动实验室获认定”'],
  ['主持', '制定', '合成一个“动词”，如“动词: 主持制定”'],
])('a role and a verb are joined in Chinese: %s, %s', (role, verb, remedy) => {
  const platform = `成果: [{编号: 甲, 类别: 平台, 角色: ${role}, 动词: ${verb}, 名称: 重载传动实验室}]`;
  const text = withHead(`${platform}\n主要工作: [{标题: 测试, 成果: [甲]}]`);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  const hints = diagnostics.flatMap(({ rule, hint }) => (rule === 'achievement-fields-are-said' ? [hint] : []));
  expect(hints).toEqual([`删去“角色”；两个都要说的，${remedy}。`]);
});

test.each([
  ['专利申请量: {单位: 件, 数值: 2924, 其中: {发明专利: 902}}, 发明专利申请量: 920件', '发明专利申请量'],
  ['技术合同成交额: {单位: 亿元, 数值: 36.5, 其中: {技术开发: 12}}, 技术开发合同成交额: 13亿元', '技术开发合同成交额'],
  ['科技平台: {单位: 个, 总数: 40, 其中: {国家级: 8}}, 国家级科技平台: {单位: 个, 总数: 9}', '国家级科技平台'],
  ['论文: {单位: 篇, 数值: 90, 其中: {SCI论文: 30}}, SCI论文: 31篇', 'SCI论文'],
  ['论文: {单位: 篇, 数值: 90, 其中: {SCI论文: 30}}, SCI论文: 30篇', undefined],
  // Rounded, of another kind, over another time, of another whole.
  ['科研经费: {单位: 亿元, 数值: 2.5, 其中: {纵向经费: 1.81}}, 纵向科研经费: 1.5亿元, 纵向经费: 18120万元', undefined],
  ['专利: {单位: 件, 数值: 902, 其中: {发明专利: 30}}, 发明专利: {单位: 件, 动词: 授权, 数值: 12}', undefined],
  ['论文: {单位: 篇, 数值: 90, 其中: {SCI论文: 30}}, SCI论文: {单位: 篇, 数值: 25, 期间: 1—8月}', undefined],
  ['论文: {单位: 篇, 数值: 90, 其中: {SCI论文: 30}}, 教师论文: {单位: 篇, 数值: 60, 其中: {SCI论文: 20}}', undefined],
  ['高新技术企业: {单位: 家, 数值: 90, 其中: {国家级: 30}}, 国家级企业: 31家', undefined],
])('a part that is also a figure of its own has one number: %s', (figures, name) => {
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(withHead(`指标: {${figures}}`)));
  const told = diagnostics.filter(({ rule }) => rule === 'parts-match-figures').map(({ message }) => message);
  expect(told).toEqual(name === undefined ? [] : [expect.stringContaining(`，指标“${name}”是`)]);
});

test.each([
  ['信贷质量提升', '不良率: {单位: "%", 数值: 0.86, 上年: 0.98}', true],
  ['服务质量稳步提高', '投诉量: {单位: 件, 数值: 12, 上年: 18}', true],
  ['服务质量稳步提高', '投诉量: {单位: 件, 数值: 18, 上年: 12, 趋势: 越低越好}', false],
])('a fall may be good, if the figure is marked: %s by %s', (title, figure, isAsked) => {
  const text = withHead(`指标: {${figure}}\n主要工作: [{标题: ${title}, 数据: [${figure.split(':')[0]}]}]`, 2025);
  const { diagnostics } = inspect('test.yaml', new TextEncoder().encode(text));
  const hint = diagnostics.find(({ rule }) => rule === 'titles-match-figures')?.hint;
  expect(hint).toContain('改写标题');
  expect(hint?.includes('趋势: 越低越好')).toBe(isAsked);
});
