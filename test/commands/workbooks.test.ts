import { writeFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSheet } from '../../src/xlsx/read-sheet.ts';
import { type RawCell, type RawSheet, rawBook } from '../xlsx/raw-book.ts';
import { Desk } from './run.ts';

/** Departments that hand in Excel files, in folders whose names are Chinese, with full-width marks and a space. */

const FOLDER = '２０２５年终（送 审）';
const MAIN = `单位: 某区科学技术局
年度: 2025
引入: [科室/*]
主要工作:
  - {标题: 加快成果转化, 数据: [技术合同成交额, 专利授权量]}
`;
const HEAD = ['指标', '单位', '本年', '上年', '同比（%）', '来源'];

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
  await mkdir(desk.path(`${FOLDER}/科室`), { recursive: true });
  await desk.write(`${FOLDER}/总 结.yaml`, MAIN);
  await put('成果科', [HEAD, ['技术合同成交额', '亿元', { v: 36.5, s: 1 }, { v: 30.2, s: 1 }, null, '省平台']]);
  await put('知识产权科', [HEAD, ['专利授权量', '件', { f: '600*2', v: 1200, s: 2 }, 980, null, null]]);
});
afterEach(() => desk.close());

function put(department: string, rows: RawCell[][] | RawSheet, more: Record<string, RawSheet | RawCell[][]> = {}) {
  const formats = ['0.00', '#,##0', '0.0%'];
  return desk.write(`${FOLDER}/科室/${department}.xlsx`, rawBook({ 报数: rows, ...more }, { formats }));
}

async function lint(...args: string[]): Promise<string[]> {
  const { out } = await desk.run(['lint', ...args, '-f', 'json']);
  return JSON.parse(out).findings.map(
    ({ rule, file, cell = '', sheet = '' }: Record<string, string>) => `${file} ${sheet} ${cell} ${rule}`,
  );
}

test('a draft has their numbers as they are shown, and every output may have a Chinese name', async () => {
  const { out } = await desk.run([`${FOLDER}/总 结.yaml`]);
  expect(out).toContain('技术合同成交额36.50亿元，同比增长20.9%；专利授权量1200件，增长22.4%。');
  for (const name of ['《总结》（稿 一）.docx', '总结“稿”.html', '总结，稿.md']) {
    const { code, err } = await desk.run([`${FOLDER}/总 结.yaml`, '-o', `${FOLDER}/${name}`]);
    expect([code, err.endsWith(`已写入${FOLDER}/${name}。\n`)]).toEqual([0, true]);
  }
  const sheet = await desk.run(['figures', `${FOLDER}/总 结.yaml`, '-o', `${FOLDER}/核对表（稿）.xlsx`]);
  expect([sheet.code, sheet.err]).toEqual([0, `已写入${FOLDER}/核对表（稿）.xlsx。\n`]);
});

test('a percentage under 同比 is that percentage', async () => {
  await put('成果科', [HEAD, ['技术合同成交额', '亿元', { v: 36.5, s: 1 }, null, { v: 0.209, s: 3 }, null]]);
  expect((await desk.run([`${FOLDER}/总 结.yaml`])).out).toContain('技术合同成交额36.50亿元，同比增长20.9%');
});

test('a head of two rows, one merged over both, is read by its lower', async () => {
  const rows = [
    ['成果科报送表'],
    ['指标', '单位', '完成情况', null],
    [null, null, '本年', '上年'],
    ['技术合同成交额', '亿元', 40, 32],
  ];
  await put('成果科', { rows, merges: ['A1:D1', 'A2:A3', 'B2:B3', 'C2:D2'] });
  expect((await desk.run([`${FOLDER}/总 结.yaml`])).out).toContain('技术合同成交额40亿元，同比增长25.0%');
});

describe('a fault', () => {
  test('is told by sheet and cell, with the row as it would be in a CSV file', async () => {
    await put('成果科', [['成果科报'], HEAD, ['技术合同成交额', '亿元', '好几十个', null, null, null]]);
    const { code, out } = await desk.run(['lint', `${FOLDER}/科室/成果科.xlsx`]);
    expect([code, out.split('\n').slice(0, 4)]).toEqual([
      1,
      [
        expect.stringMatching(/^２０２５年终（送 审）\/科室\/成果科\.xlsx，表“报数”C3 {2}错误 {2}“好几十个”/u),
        '  2 │ 指标,单位,本年,上年,同比（%）,来源',
        '  3 │ 技术合同成交额,亿元,好几十个,,,',
        '    │                     ^^^^^^^^',
      ],
    ]);
  });

  test('of two departments names both files', async () => {
    await put('计划科', [HEAD, ['技术合同成交额', '亿元', 39.2, null, null, null]]);
    expect(await lint(`${FOLDER}/总 结.yaml`)).toEqual([`${FOLDER}/科室/计划科.xlsx 报数 C2 parts-agree`]);
    const { out } = await desk.run(['lint', `${FOLDER}/总 结.yaml`]);
    expect(out).toContain(`  ${FOLDER}/科室/成果科.xlsx，表“报数”C2  `);
  });

  test('of a broken file stops the draft, and names the file', async () => {
    await desk.write(`${FOLDER}/科室/成果科.xlsx`, Buffer.from('PK\x03\x04'));
    const { code, err } = await desk.run([`${FOLDER}/总 结.yaml`, '-o', '总结.docx']);
    expect([code, await readdir(desk.folder)]).toEqual([1, [FOLDER]]);
    expect(err).toContain(`${FOLDER}/科室/成果科.xlsx  错误  文件不完整，读不了，应是能用Excel打开的文件。`);
  });

  test('that could be mended in a text is left to Excel', async () => {
    await put('成果科', [
      ['指标', '单位', '本年', '引语'],
      ['技术合同成交额', '亿元', 36.5, '经初步\u200b统计'],
    ]);
    const before = await desk.read(`${FOLDER}/科室/成果科.xlsx`);
    const { err } = await desk.run(['lint', '--fix', `${FOLDER}/总 结.yaml`]);
    expect(err).toContain(`${FOLDER}/科室/成果科.xlsx没有改：Excel文件只检查，不改动，请在Excel里照提示改。`);
    expect((await desk.read(`${FOLDER}/科室/成果科.xlsx`)).equals(before)).toBe(true);
  });
});

describe('引入', () => {
  const main = (include: string) => desk.write(`${FOLDER}/总 结.yaml`, MAIN.replace('[科室/*]', include));
  const other = { 汇总: [HEAD, ['技术合同成交额', '亿元', 99, 90, null, null]] };
  const first = [HEAD, ['技术合同成交额', '亿元', 36.5, 30.2, null, null]];

  test.each(['[科室/*, {文件: 科室/成果科.xlsx, 表: 汇总}]', '[{file: 科室/成果科.xlsx, sheet: 汇总}, 科室/*]'])(
    '%s reads the sheet that it names',
    async (include) => {
      await put('成果科', first, other);
      await main(include);
      const { code, out } = await desk.run([`${FOLDER}/总 结.yaml`]);
      expect([code, out.includes('技术合同成交额99亿元')]).toEqual([0, true]);
    },
  );

  test.each([
    ['[{文件: 科室/成果科.xlsx, 表: 汇总表}, 科室/知*]', 'sheet-missing'],
    ['[{文件: 科室/成果科.xlsx, 表: 汇总}, {文件: 科室/成果科.xlsx, 表: 报数}, 科室/*]', 'part-twice'],
    ['[科室/*.xlsx, {文件: 文字.yaml, 表: 报数}]', 'part-without-sheets'],
    ['[科室/*, {文件: 科室/成果科.xlsx, 表格: 汇总}]', 'unknown-key'],
    ['[科室/*.xls]', 'part-missing'],
  ])('%s is told: %s', async (include, rule) => {
    await put('成果科', first, other);
    await desk.write(`${FOLDER}/文字.yaml`, '部门: 办公室\n归入: 总 结.yaml\n');
    await main(include);
    const found = (await lint(`${FOLDER}/总 结.yaml`)).filter((each) => each.startsWith(`${FOLDER}/总`));
    expect(found.map((each) => each.split(' ').at(-1))).toContain(rule);
  });

  test('passes over what Excel leaves there while a file is open, and tells of an old one', async () => {
    await desk.write(`${FOLDER}/科室/~$成果科.xlsx`, Buffer.from('张三'));
    expect(await lint(`${FOLDER}/总 结.yaml`)).toEqual([]);
    await desk.write(`${FOLDER}/科室/计划科.xls`, Buffer.from('旧'));
    expect(await lint(`${FOLDER}/总 结.yaml`)).toEqual([`${FOLDER}/总 结.yaml   part-not-data`]);
  });
});

test('a draft that is watched follows a workbook: half saved, then whole', { timeout: 60_000 }, async () => {
  const whole = await desk.read(`${FOLDER}/科室/成果科.xlsx`);
  const watching = desk.watch([`${FOLDER}/总 结.yaml`, '-o', '总结.md', '--watch']);
  expect(await watching.line()).toBe('已更新总结.md。');
  writeFileSync(desk.path(`${FOLDER}/科室/成果科.xlsx`), whole.subarray(0, 300));
  expect(await watching.line()).toMatch(/^没有更新总结\.md，\d个错误。$/u);
  const changed = rawBook({ 报数: [HEAD, ['技术合同成交额', '亿元', 41, 30.2, null, null]] });
  writeFileSync(desk.path(`${FOLDER}/科室/成果科.xlsx`), changed);
  expect(await watching.line()).toBe('已更新总结.md。');
  expect((await desk.read('总结.md')).toString()).toContain('技术合同成交额41亿元');
  await watching.stop();
});

test('the next year’s files are workbooks again: this year’s numbers as last year’s', async () => {
  await mkdir(desk.path('２０２６'));
  const { code, err } = await desk.run(['next', `${FOLDER}/总 结.yaml`, '-o', '２０２６/总 结.yaml']);
  expect([code, err.includes('已写入２０２６/科室/成果科.xlsx。')]).toEqual([0, true]);
  const { rows, source } = await readSheet('成果科.xlsx', await desk.read('２０２６/科室/成果科.xlsx'));
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    HEAD,
    ['技术合同成交额', '亿元', '待补', '36.50', '', '省平台'],
  ]);
  expect(source.sheet).toBe('报数');
  expect((await desk.run(['lint', '２０２６/总 结.yaml', '--quiet'])).code).toBe(0);
});

test('what a shell makes of *.xlsx leaves out what Excel left there; a table in another form is told', async () => {
  await desk.write(`${FOLDER}/科室/~$成果科.xlsx`, Buffer.from('张三'));
  expect(await lint(`${FOLDER}/科室/~$成果科.xlsx`, `${FOLDER}/科室/成果科.xlsx`)).toEqual([]);
  await desk.write('规划科.et', 'WPS');
  expect(await desk.run(['lint', '规划科.et'])).toMatchObject({
    code: 2,
    err: '错误：读不了规划科.et：它是另一种表格，应为.xlsx。在Excel或WPS里打开，“另存为”选“Excel工作簿（*.xlsx）”。\n',
  });
});

test('a data file alone that is a workbook is a part, and is said to be', async () => {
  const { code, err } = await desk.run([`${FOLDER}/科室/成果科.xlsx`]);
  expect([code, err]).toEqual([
    2,
    `错误：${FOLDER}/科室/成果科.xlsx是成果科报来的部分，不能单独用。请用写了“引入”的主文件，它引入各科室的部分。\n`,
  ]);
});
