import { unlink } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from './run.ts';

/** A year of an office with six departments, from the empty file to the next year's draft. One step builds on another. */

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => desk.close());

const six = '高新科,成果科,计划科,人才科,农社科,办公室';
const main = '2026 年终/总结.yaml';
const part = (name: string) => `2026 年终/科室/${name}`;
const text = async (name: string) => (await desk.read(name)).toString();

/** Puts numbers into a department's table as a clerk does: the first 待补 of a figure's row, then the next. */
async function fill(department: string, numbers: Record<string, (string | [field: string, value: string])[]>) {
  const rows = (await text(part(`${department}.csv`))).split('\r\n').map((row) => row.split(','));
  const [head = []] = rows;
  for (const [figure, values] of Object.entries(numbers)) {
    const row = rows.find(([name]) => name?.replace('\ufeff', '') === figure) ?? [];
    for (const value of values) {
      const [at, typed] = Array.isArray(value) ? [head.indexOf(value[0]), value[1]] : [row.indexOf('待补'), value];
      row[at] = typed;
    }
  }
  await desk.write(part(`${department}.csv`), rows.map((row) => row.join(',')).join('\r\n'));
}

test('November: the files are made, and everything is missing', async () => {
  const { mkdir } = await import('node:fs/promises');
  await mkdir(desk.path('2026 年终'));
  const told = ['--kind', '科技局', '--unit', '某市科学技术局', '--year', '2026', '--departments', six, '--csv'];
  expect((await desk.run(['init', main, ...told])).code).toBe(0);
  expect((await desk.run(['status', main])).out).toContain('共6个责任单位、27个数，已报0个，待补27个。');
});

test('parts and tables come in one by one', async () => {
  await fill('高新科', {
    高新技术企业: ['40', '352', ['总数上年', '318'], ['目标', '350']],
    科技型中小企业: ['1200', ['上年', '1000']],
    省级企业研发机构: ['5', '29'],
    高新技术产业增加值: ['112.6', ['上年', '103.9']],
    高新技术产业投资: ['58.7', ['上年', '50.3']],
  });
  expect((await desk.run(['status', main])).out).toContain('| 高新科 | 7 | 7 | — | — | — |');
  await fill('成果科', {
    技术合同成交额: ['46.2', ['上年', '38.9'], ['位次', '全省第3']],
    登记技术合同: ['1893'],
    产学研对接活动: ['26'],
    产学研合作协议: ['58'],
  });
  const { out } = await desk.run(['status', main]);
  expect(out).toContain('已报11个，待补16个。');
  expect(out).toMatch(/计划科：全社会研发投入（亿元）、研发投入强度（%）、财政科技支出（亿元）等5项未报，请补。/u);
  expect((await desk.run([main])).out).toContain('技术合同成交额46.2亿元，同比增长18.8%，居全省第3位');
});

test('two departments give one number two values: a conflict, which names both', async () => {
  await fill('计划科', {
    全社会研发投入: ['88.5', ['上年', '80']],
    研发投入强度: ['3.68', ['上年', '3.51']],
    财政科技支出: ['6.85', ['上年', '6.12']],
    省级以上科技项目: ['63'],
    上级科技资金: ['4260'],
  });
  await fill('人才科', { 省级以上人才计划: ['13'], 创新团队: ['9'] });
  await fill('农社科', { 科技特派员: ['54'], 科普活动: ['130'] });
  await fill('办公室', {
    省级以上重点实验室: ['1', '4'],
    工程技术研究中心: ['3', '36'],
    科技企业孵化器: ['2', '18'],
    在孵企业: ['963'],
  });
  const table = await text(part('办公室.csv'));
  await desk.write(part('办公室.csv'), `${table.trimEnd()}\r\n登记技术合同,项,—,—,,1899,,,,,\r\n`);
  const { code, out } = await desk.run(['lint', main]);
  expect(code).toBe(1);
  expect(out).toContain('parts-agree');
  expect(out).toContain('成果科');
  expect(out).toContain('办公室');
  expect((await desk.run([main])).out).toContain('【待核：');
  const asked = (await desk.run(['status', main])).out;
  for (const department of ['成果科', '办公室'])
    expect(asked).toContain(`${department}：登记技术合同（项）办公室报1899、成果科报1893，请核。`);
  expect(asked).toContain('，待核1个。');
  const final = await desk.run([main, '-o', '2026 年终/总结.docx', '--final']);
  expect([final.code, final.err.includes('还不能定稿，有1处待核')]).toEqual([1, true]);
  await desk.write(part('办公室.csv'), table);
});

test('the conflict is settled, words are written, and the final DOCX is made', async () => {
  const words = await text(part('成果科.yaml'));
  await desk.write(
    part('成果科.yaml'),
    `${words.replace('# 内容: 做了哪些事、怎样做的，一两句话', '内容: 完善技术经纪人队伍，上门服务登记。')}
下一步思路:
  - {标题: 建设概念验证中心, 内容: 年内建成2家概念验证中心, 时限: 2027-06}
`,
  );
  const goals = await text(main);
  await desk.write(
    main,
    goals
      .replace('技术合同成交额: {单位: 亿元}', '技术合同成交额: {单位: 亿元, 明年目标: 52}')
      .replace('# 成文日期', '成文日期'),
  );
  expect(await desk.run(['lint', main, '--quiet'])).toMatchObject({ code: 0, out: '' });
  const { code, err } = await desk.run([main, '-o', '2026 年终/总结.docx', '--final']);
  expect([code, err.endsWith('已写入2026 年终/总结.docx。\n')]).toEqual([0, true]);
});

test('next November: the new year’s files are made out of the old ones', async () => {
  const { code, err } = await desk.run(['next', main, '-o', '2027 年终/总结.yaml']);
  expect([code, err.includes('上年的1项计划要写做得怎样')]).toEqual([0, true]);
  expect(await desk.run(['lint', '2027 年终/总结.yaml', '--quiet'])).toMatchObject({ code: 0, out: '' });
  const status = (await desk.run(['status', '2027 年终/总结.yaml'])).out;
  expect(status).toContain('共6个责任单位、27个数，已报0个，待补27个。');
  const draft = (await desk.run(['2027 年终/总结.yaml'])).out;
  expect(draft).toContain('上年计划：建设概念验证中心');
  // What was current a year ago stands nowhere as if it were now.
  expect(draft).not.toMatch(/46\.2|1893|3\.68|1200/u);
});

test('every comparison of the second year is with the first one’s number', async () => {
  const at = (name: string) => `2027 年终/科室/${name}.csv`;
  const put = async (department: string, numbers: Record<string, string[]>) => {
    const rows = (await text(at(department))).split('\r\n').map((row) => row.split(','));
    for (const [figure, values] of Object.entries(numbers)) {
      const row = rows.find(([name]) => name?.replace('\ufeff', '') === figure) ?? [];
      for (const value of values) row[row.indexOf('待补')] = value;
    }
    await desk.write(at(department), rows.map((row) => row.join(',')).join('\r\n'));
  };
  await put('高新科', { 高新技术企业: ['44', '390'], 科技型中小企业: ['1500'], 高新技术产业增加值: ['120'] });
  await put('成果科', { 技术合同成交额: ['53.13'], 登记技术合同: ['2000'] });
  await put('计划科', { 全社会研发投入: ['100'], 研发投入强度: ['3.8'], 财政科技支出: ['6.85'] });
  const { out } = await desk.run(['2027 年终/总结.yaml']);
  // 390 − 352; 1500 ÷ 1200; 120 ÷ 112.6; 53.13 ÷ 46.2 and ÷ 52; 2000 ÷ 1893; 100 ÷ 88.5; 3.8 − 3.68; 6.85 of 6.85.
  for (const said of [
    '净增38家、增长10.8%',
    '增长25.0%',
    '增长6.6%',
    '增长15.0%',
    '102.2%',
    '增长5.7%',
    '增长13.0%',
    '0.12个百分点',
    '持平',
  ])
    expect(out, said).toContain(said);
});

test('last year’s file gone is told where it is named, and nothing else is lost', async () => {
  await unlink(desk.path(main));
  const { code, err } = await desk.run(['2027 年终/总结.yaml', '-o', '2027 年终/总结.docx']);
  expect([code, err.includes('读不了上年的数据文件')]).toEqual([1, true]);
});
