import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inspectAfter } from '../report-of.ts';
import { Desk } from './run.ts';

const OLD = `单位: 某市科学技术局
年度: 2012
指标:
  专利: {单位: 件, 数值: 2063, 其中: {发明: 185, 外观设计: 700}}
  高新技术企业: {单位: 家, 新增: 5, 总数: 29}
  科技投入: {单位: 万元, 数值: 24000}
  研发投入强度: {单位: 百分比, 期间: 2011年, 数值: 1.13}
  受训企业: 400多家
  工业增加值: {单位: 亿元, 期间: 1—11月, 数值: 28}
`;

const HEAD = '单位: 某市科学技术局\n年度: 2013\n上年数据: 2012.yaml\n';

const NEW = `${HEAD}指标:
  专利: {单位: 件, 数值: 2924, 其中: {发明: 307, 外观: {曾用名: 外观设计, 数值: 750}}}
  高企: {名称: 高新技术企业, 曾用名: 高新技术企业, 单位: 家, 新增: 5, 总数: 34}
  科技投入: {单位: 亿元, 数值: 3.0}
  研发投入强度: {单位: 百分比, 期间: 2012年, 数值: 1.21}
  受训企业: 500多家
  新平台: {单位: 个, 数值: 12}
主要工作:
  - {标题: 一, 数据: [专利, 高企, 科技投入, 研发投入强度, 受训企业, 新平台]}
`;

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ '2012.yaml': OLD, '2013.yaml': NEW });
});
afterEach(() => desk.close());

test('numbers of last year come from its file: parts, totals, renamed figures, other scales', async () => {
  const { code, out, err } = await desk.run(['2013.yaml']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('专利2924件，同比增长41.7%，其中发明307件、增长65.9%，外观750件、增长7.1%');
  expect(out).toContain('新增高新技术企业5家，总数达34家，比上年增长17.2%');
  expect(out).toContain('科技投入3.0亿元，增长25.0%');
  expect(out).toContain('2012年，研发投入强度达1.21%，比上年提高0.08个百分点');
  expect(out).toContain('受训企业500多家、新平台12个');
});

test('a number that is told with its average growth has last year’s as well', async () => {
  const figures =
    '指标:\n  专利: {单位: 件, 数值: 2924, 历年: {2008: 1400, 2010: 1900}, 句式: 年均}\n结语: 【专利.全】。\n';
  await desk.write('2013.yaml', HEAD + figures);
  expect((await desk.run(['2013.yaml'])).out).toContain('专利2924件，同比增长41.7%');
});

test('lint and the check sheet read it too', async () => {
  expect(await desk.run(['lint', '2013.yaml'])).toMatchObject({ code: 0, out: '' });
  expect((await desk.run(['figures', '2013.yaml', '-f', 'md'])).out).toContain('2924÷2063−1');
});

test('paths hold Chinese characters and spaces, lines end in CRLF, and the data come from standard input', async () => {
  await mkdir(desk.path('去年 材料'));
  await desk.write('去年 材料/总结 2012.yaml', OLD.replaceAll('\n', '\r\n'));
  const text = NEW.replace('2012.yaml', '去年 材料/总结 2012.yaml').replaceAll('\n', '\r\n');
  const { code, out } = await desk.run(['-'], { stdin: text });
  expect(code).toBe(0);
  expect(out).toContain('同比增长41.7%');
});

describe('one year, one source', () => {
  test.each([
    ['数值: 2924,', '数值: 2924, 上年: 2036,', '“专利”的上年是2036件，上年的数据文件2012.yaml第4行是2063件，应相同。'],
    ['数值: 2924,', '历年: {2012: 2036, 2013: 2924},', '“专利”的“历年”里的2012年是2036件'],
    [
      '总数: 34',
      '总数: {数值: 34, 上年: 28}',
      '“高企”的总数的上年是28家，上年的数据文件2012.yaml第5行是29家，应相同。',
    ],
    ['发明: 307', '发明: {数值: 307, 上年: 158}', '“发明”的上年是158件'],
    [
      '{单位: 亿元, 数值: 3.0}',
      '{单位: 亿元, 数值: 3.0, 上年: 2.5}',
      '“科技投入”的上年是2.5亿元，上年的数据文件2012.yaml第6行是24000万元',
    ],
    [
      '{单位: 亿元, 数值: 3.0}',
      '{单位: 项, 数值: 3}',
      '“科技投入”的单位是项，上年的数据文件2012.yaml第6行是24000万元，单位应一致。',
    ],
    ['曾用名: 高新技术企业', '曾用名: 高技术企业', '没有名为“高技术企业”的指标'],
  ])('%s → %s', async (typed, other, said) => {
    await desk.write('2013.yaml', NEW.replace(typed, other));
    const { code, out } = await desk.run(['lint', '2013.yaml']);
    expect([code, out]).toEqual([1, expect.stringContaining(said)]);
    const json = JSON.parse((await desk.run(['lint', '2013.yaml', '-f', 'json'])).out);
    const errors = json.findings.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(errors.map(({ rule, file }: { rule: string; file: string }) => [rule, file])).toEqual([
      ['priors-match-last-year', '2013.yaml'],
    ]);
    if (!said.includes('没有名为')) expect(errors[0].related).toEqual([expect.objectContaining({ file: '2012.yaml' })]);
  });

  test.each(['上年: 2063,', '历年: {2011: 1900, 2012: 2063, 2013: 2924},', '上年: 2036, 口径: 修订,'])(
    '%s is let pass',
    async (fields) => {
      const text = NEW.replace(/ {2}专利: .*\n/u, `  专利: {单位: 件, 数值: 2924, ${fields}}\n`);
      await desk.write('2013.yaml', text);
      expect(await desk.run(['lint', '2013.yaml'])).toMatchObject({ code: 0, out: '' });
    },
  );
});

test('eleven months are not held against a year, and that is said', async () => {
  const figures = '指标:\n  工业增加值: {单位: 亿元, 数值: 31}\n';
  await desk.write('2013.yaml', HEAD + figures);
  const { code, out } = await desk.run(['lint', '2013.yaml']);
  expect(code).toBe(0);
  expect(out).toContain('“工业增加值”是全年的数，上年的数据文件2012.yaml第9行是1—11月的，没有取作上年。');
  await desk.write('2013.yaml', `${HEAD}${figures}结语: 【工业增加值】。\n`);
  expect((await desk.run(['2013.yaml'])).out).not.toContain('增长');
});

test('what was expected is no number of last year, and a number in conflict none either', async () => {
  await desk.write(
    '2012.yaml',
    OLD.replace('数值: 24000', '数值: 24000, 预计: 是').replace('数值: 2063', '数值: 2063, 包括: {甲: 1000, 乙: 1036}'),
  );
  const { out } = await desk.run(['lint', '2013.yaml']);
  expect(out).toContain('“科技投入”在上年的数据文件2012.yaml第6行是预计数，没有取作上年，应取最后核定的数。');
  const drafted = (await desk.run(['2013.yaml'])).out;
  expect(drafted).toMatch(/专利2924件，其中发明307件、增长65\.9%/u);
  expect(drafted).toMatch(/科技投入3\.0亿元[；、。]/u);
});

test('where the reports themselves count to different months, it is said once', async () => {
  await desk.write('2013.yaml', NEW.replace('指标:', '截至: 2013-11-30\n指标:'));
  const { out } = await desk.run(['lint', '2013.yaml']);
  expect(out.match(/spans-match-last-year/gu)).toHaveLength(1);
  expect(out).toContain('数字统计到11月，上年的数据文件2012.yaml统计到年底，“专利”等2个指标没有取作上年。');
});

test.each([
  ['2011.yaml', undefined, '读不了上年的数据文件“2011.yaml”'],
  ['2012.docx', undefined, '“2012.docx”不是数据文件的名称，应以.yaml结尾。'],
  ['2012.yaml', OLD.replace('2012', '2011'), '上年的数据文件2012.yaml是2011年的，这份报告是2013年的，应为2012年的。'],
  [
    '2012.yaml',
    OLD.replace('2012', '2012年上半年'),
    '上年的数据文件2012.yaml是2012年上半年的，这份报告是2013年的，应为2012年的。',
  ],
  ['2012.yaml', OLD.replace('单位: 件', '单: 件'), '上年的数据文件2012.yaml里有1个错误，没有用它，应先改正。'],
  ['2012.yaml', OLD.replace('单位: 件', '单: 件'), '第一个在第4行：“专利”里没有名为“单”的键'],
  ['2013.yaml', undefined, '上年的数据文件2013.yaml是2013年的，这份报告是2013年的'],
  ['2012.yaml', '页边距: {左: 30毫米}\n行距: 28磅\n', '上年的数据文件2012.yaml里有'],
])('上年数据: %s is told where it is named: %j', async (name, old, said) => {
  if (old !== undefined) await desk.write('2012.yaml', old);
  await desk.write('2013.yaml', NEW.replace('2012.yaml', name));
  const { code, out, err } = await desk.run(['2013.yaml']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('2013.yaml:3:7  错误');
  expect(err).toContain(said);
});

test('a copied file is told by its numbers', async () => {
  const old = `单位: 某市科学技术局\n年度: 2012\n指标: {甲: 31家, 乙: 45家, 丙: 207件, 丁: 18项, 戊: 66项}\n`;
  await desk.write('2012.yaml', old);
  await desk.write('2013.yaml', old.replace('年度: 2012', '年度: 2013\n上年数据: 2012.yaml'));
  const { out } = await desk.run(['lint', '2013.yaml']);
  expect(out).toContain('5个指标的数值都与上年相同，应为本年的数。');
});

test('what next makes goes on from the old file, once its numbers are in', async () => {
  await desk.run(['next', '2013.yaml']);
  const made = (await desk.read('2014.yaml')).toString();
  expect(made).toContain('\n上年数据: 2013.yaml\n');
  await desk.write('2014.yaml', made.replace('数值: 待补, 上年: 2924', '数值: 3000, 上年: 2924'));
  const { code, out } = await desk.run(['lint', '2014.yaml']);
  expect([code, out.match(/错误/gu)]).toEqual([0, null]);
  expect((await desk.run(['2014.yaml'])).out).toContain('专利3000件，同比增长2.6%');
});

test('an example that goes on from the year before has nothing wrong', () => {
  const old = readFileSync('test/rules/last-year/district-2023.yaml', 'utf8');
  const text = readFileSync('examples/district-2024.yaml', 'utf8').replace(/^年度: .*$/mu, '$&\n上年数据: 上年.yaml');
  expect(inspectAfter(old, text).diagnostics.map(({ message }) => message)).toEqual([]);
});
