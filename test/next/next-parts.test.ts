import { mkdir, readdir, readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Lexer } from 'yaml';
import { Desk } from '../commands/run.ts';

let desk: Desk;
let parts: string[];
beforeEach(async () => {
  desk = await Desk.open({ 'departments.yaml': await readFile('examples/departments.yaml') });
  await mkdir(desk.path('departments'));
  parts = (await readdir('examples/departments')).map((name) => `departments/${name}`);
  for (const name of parts) await desk.write(name, await readFile(`examples/${name}`));
});
afterEach(() => desk.close());

const text = async (name: string) => (await desk.read(name)).toString();

test('each department’s file is made anew beside the new main file; all together have no error', async () => {
  const { code, err } = await desk.run(['next', 'departments.yaml', '-o', '2026/总结.yaml']);
  expect([code, err.includes('已写入2026/总结.yaml：')]).toEqual([0, true]);
  expect((await readdir(desk.path('2026/departments'))).map((name) => `departments/${name}`)).toEqual(parts);
  expect(await desk.run(['lint', '2026/总结.yaml', '--quiet'])).toMatchObject({ code: 0, out: '' });
  const status = (await desk.run(['status', '2026/总结.yaml'])).out;
  expect(status).toMatch(/，已报0个，待补\d+个。\n$/u);
});

test('every comment is kept, and a part belongs to the new main file', async () => {
  await desk.run(['next', 'departments.yaml', '-o', '2026/总结.yaml']);
  const texts = parts.filter((each) => each.endsWith('.yaml'));
  expect(texts.length).toBeGreaterThan(1);
  for (const name of texts) {
    const [before, after] = [await text(name), await text(`2026/${name}`)];
    const comments = [...new Lexer().lex(before)].filter((token) => token.startsWith('#'));
    expect(comments).not.toEqual([]);
    for (const comment of comments) expect(after).toContain(comment.trim());
    expect(after).toContain('\n归入: ../总结.yaml\n');
  }
});

test('a table asks for the same numbers, and has last year’s beside them', async () => {
  await desk.run(['next', 'departments.yaml', '-o', '2026/总结.yaml']);
  expect(await text('2026/departments/规划科.csv')).toBe(
    [
      '\ufeff指标,单位,期间,本年,上年,目标,位次,位次上年,来源,备注',
      '研发投入强度,百分比,2025年,待补,3.82,,全市待补,全市第2,区统计局,虚构示例：年度核定数；上年：目标3.75',
      '财政科技支出,万元,1—11月,待补,"12,480",,,,区财政局,上年：目标增长8%',
      '发明专利授权量,件,1—11月,待补,526,,,,市场监管局,与知识产权科一致',
      '',
    ].join('\r\n'),
  );
});

test('plans are reported on in the file that they stood in', async () => {
  await desk.run(['next', 'departments.yaml', '-o', '2026/总结.yaml']);
  expect(await text('2026/departments/高新科.yaml')).toContain('标题: 上年计划：培育领军企业');
  expect(await text('2026/departments/成果科.yaml')).not.toContain('上年计划：培育领军企业');
});

test('one file in the way, or two of one name, and nothing is written', async () => {
  const [first = ''] = parts;
  await mkdir(desk.path('2026/departments'), { recursive: true });
  await desk.write(`2026/${first}`, '我的');
  const { code, err } = await desk.run(['next', 'departments.yaml', '-o', '2026/总结.yaml']);
  expect([
    code,
    err.endsWith(`2026/${first}已经有了，什么也没有写。换一个文件夹，或加--force，原来的改名保留。\n`),
  ]).toEqual([2, true]);
  expect(await readdir(desk.path('2026'))).toEqual(['departments']);
  const same = await desk.run(['next', 'departments.yaml', '-o', '2027/departments/../departments/成果科.yaml']);
  expect(same.code).toBe(2);
});

test('parts in folders below folders are made with them', async () => {
  await mkdir(desk.path('a/b'), { recursive: true });
  await desk.write('a/b/甲.yaml', '部门: 甲\n归入: ../../m.yaml\n指标: {甲: 5件}\n');
  await desk.write('m.yaml', '单位: 某局\n年度: 2013\n引入: [a/b/*.yaml]\n主要工作: [{标题: 乙, 数据: [甲]}]\n');
  expect((await desk.run(['next', 'm.yaml', '-o', 'n/m.yaml'])).code).toBe(0);
  expect(await text('n/a/b/甲.yaml')).toContain('上年: 5');
});

test('a figure that stands in several files counts once', async () => {
  await mkdir(desk.path('c'));
  await desk.write('c/甲.yaml', '部门: 甲\n归入: ../m.yaml\n指标: {项目: 5件, 论文: 7篇}\n');
  await desk.write('c/乙.csv', '指标,单位,本年\n项目,件,5\n');
  await desk.write(
    'm.yaml',
    '单位: 某局\n年度: 2013\n引入: [c/*]\n指标: {项目: 5件}\n主要工作: [{标题: 乙, 数据: [项目, 论文]}]\n',
  );
  expect((await desk.run(['next', 'm.yaml', '-o', 'n/m.yaml'])).err).toContain('：2个指标的数转为上年');
});

test('in the old folder the parts would be written over: nothing is written', async () => {
  const { code, err } = await desk.run(['next', 'departments.yaml', '-o', '2026.yaml']);
  expect([code, err]).toEqual([
    2,
    `错误：引入的${parts.find((name) => err.includes(name))}会写回原处，什么也没有写。请用-o写到新一年的文件夹里，如-o 新一年/总结.yaml。\n`,
  ]);
  expect((await readdir(desk.folder)).sort()).toEqual(['departments', 'departments.yaml']);
});

test('what has no place in next year’s table is remarked, in a column of its own where there was none', async () => {
  await desk.write('departments/科普科.csv', '指标,单位,总数,目标\n科普活动,场,20多,30\n培训,人次,100,\n');
  await desk.run(['next', 'departments.yaml', '-o', '2026/总结.yaml']);
  expect(await text('2026/departments/科普科.csv')).toBe(
    [
      '\ufeff指标,单位,总数,总数上年,目标,备注',
      '科普活动,场,待补,,,上年：总数20多、目标30',
      '培训,人次,待补,100,,',
      '',
    ].join('\r\n'),
  );
});

test('the title of a table goes on by a year; who filled it in, and notes, stay as they are; a sum is not asked for', async () => {
  await desk.write(
    'departments/科普科.csv',
    '2025年科普情况表,,,\n指标,单位,本年,上年\n科普活动,场,20,18\n合计,,20,18\n填表人：赵六,,审核：钱七,孙八\n联系电话,0571-88,8123456,2025-12-01\n',
  );
  const { err } = await desk.run(['next', 'departments.yaml', '-o', '2026/总结.yaml']);
  expect(await text('2026/departments/科普科.csv')).toBe(
    [
      '\ufeff2026年科普情况表,,,',
      '指标,单位,本年,上年',
      '科普活动,场,待补,20',
      '合计,,,20',
      '填表人：赵六,,审核：钱七,孙八',
      '联系电话,0571-88,8123456,2025-12-01',
      '',
    ].join('\r\n'),
  );
  const all = Number(/(\d+)个指标的数转为上年/u.exec(err)?.[1]);
  await desk.write('departments/科普科.csv', '指标,单位,本年\n科普活动,场,\n');
  const fewer = await desk.run(['next', 'departments.yaml', '-o', '2027/总结.yaml']);
  expect(fewer.err).toContain(`：${all - 1}个指标的数转为上年`);
});

test('a source goes on by the year that it tells', async () => {
  await desk.write('departments/科普科.csv', '指标,单位,本年,来源\n科普活动,场,20,2025年统计公报\n');
  await desk.run(['next', 'departments.yaml', '-o', '2026/总结.yaml']);
  expect(await text('2026/departments/科普科.csv')).toContain('科普活动,场,待补,20,2026年统计公报');
});

test('a number that was expected does not become last year’s; it is remarked', async () => {
  await desk.write('departments/科普科.csv', '指标,单位,本年,上年,预计\n科普活动,场,20,18,是\n培训,人次,100,90,\n');
  await desk.run(['next', 'departments.yaml', '-o', '2026/总结.yaml']);
  expect(await text('2026/departments/科普科.csv')).toBe(
    ['\ufeff指标,单位,本年,上年,预计,备注', '科普活动,场,待补,,,上年：本年20、预计是', '培训,人次,待补,100,,', ''].join(
      '\r\n',
    ),
  );
});
