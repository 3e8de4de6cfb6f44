import { access } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { columns } from '../../src/reporters/code-frame.ts';
import { Desk, SOUND } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ '总结.yaml': SOUND });
});
afterEach(() => desk.close());

/** What the last line says, with the figure given in place of the sound one. */
async function final(figure: string, ...more: string[]) {
  await desk.write('总结.yaml', SOUND.replace(/专利申请量: \{.*\}/u, `专利申请量: {${figure}}`));
  const { code, err } = await desk.run(['总结.yaml', '-o', '总结.docx', '--final', ...more]);
  return [code, err.trimEnd().split('\n').at(-1)];
}

const hint = '用summarize status 总结.yaml看是哪些数、由谁提供。';

test('a report that lacks nothing is drafted', async () => {
  expect(await final('单位: 件, 数值: 2924')).toEqual([0, '已写入总结.docx。']);
});

test.each([
  ['单位: 件, 数值: 待补', '1处待补'],
  ['单位: 件, 数值: 2924, 上年: 2063, 同比: 50%', '1处待核'],
  ['单位: 件, 数值: 36, 包括: {甲类: 20, 乙类: 19}', '1处待核'],
])('with {%s} there is no final report', async (figure, what) => {
  expect(await final(figure)).toEqual([1, `没有生成总结.docx：还不能定稿，有${what}。${hint}`]);
  await expect(access(desk.path('总结.docx'))).rejects.toThrow();
});

test('a gap that status does not list is looked for in the data file', async () => {
  expect(await final('单位: 件, 数值: 2924, 位次: 全市待补')).toEqual([
    1,
    '没有生成总结.docx：还不能定稿，有1处待补。在数据文件里查找“待补”“待填”，填上实际的数或文字。',
  ]);
});

test('errors are told above, and no other command is named for what it would not tell', async () => {
  const told = '错误逐条列在上面，照“改法”改正';
  expect(await final('单位: 件, 数值: 36, 上年: 30, 同比: 50%, 占: {名称: 总量, 数值: 30}')).toEqual([
    1,
    `没有生成总结.docx：还不能定稿，有1处待核、1个错误。${told}；${hint}`,
  ]);
  expect(await final('名称: 专利申请量约, 单位: 件, 数值: 30余')).toEqual([
    1,
    `没有生成总结.docx：还不能定稿，有1个错误。${told}。`,
  ]);
});

test('an error is told beside a contradiction that the office only wants as a warning', async () => {
  await desk.write('summarize.config.yaml', '规则: {parts-sum-to-total: 警告}\n');
  expect(await final('单位: 件, 数值: 36, 包括: {甲类: 20, 乙类: 19}, 占: {名称: 总量, 数值: 30}')).toEqual([
    1,
    `没有生成总结.docx：还不能定稿，有1处待核、1个错误。错误逐条列在上面，照“改法”改正；${hint}`,
  ]);
});

test.each([
  ['the office has turned off', '规则: {approximation-once: 关}\n', ''],
  ['the data file asks for silence about', '', '# summarize-disable-file approximation-once 名称本来如此\n'],
])('a rule that %s stops no final report', async (_, config, comment) => {
  const twice = SOUND.replace(/专利申请量: \{.*\}/u, '专利申请量: {名称: 专利申请量约, 单位: 件, 数值: 30余}');
  await desk.write('总结.yaml', twice);
  expect((await desk.run(['总结.yaml', '--final'])).code).toBe(1);
  if (config !== '') await desk.write('summarize.config.yaml', config);
  await desk.write('总结.yaml', comment + twice);
  expect((await desk.run(['总结.yaml', '--final'])).code).toBe(0);
});

test('what is no number may be wanting too, and words that data make together may be wrong', async () => {
  await desk.write('总结.yaml', `${SOUND}公文: {标志: 某局文件, 文号: 待补}\n`);
  expect((await desk.run(['总结.yaml', '--final'])).err).toContain('还不能定稿，有1处待补。');
  await desk.write(
    '总结.yaml',
    SOUND.replace(/专利申请量: \{.*\}/u, '专利申请量: {名称: 专利申请量约, 单位: 件, 数值: 30余}'),
  );
  const { code, err } = await desk.run(['总结.yaml', '--final']);
  expect([code, err.includes('成稿:'), err.includes('还不能定稿，有1个错误。')]).toEqual([1, true, true]);
});

test('what data make together is told in words by which it is found in the data, and once', async () => {
  const figures = SOUND.replace('主要工作', '  走访企业: {名称: 走访企业约, 单位: 家, 数值: 500余}\n主要工作').replace(
    '全市【',
    '【',
  );
  await desk.write('总结.yaml', `${figures}亮点: [专利申请量达2942件, 走访企业]\n结语: 【走访企业】\n`);
  const { err } = await desk.run(['总结.yaml', '--final']);
  expect(err.match(/ (?:figure-said-one-way|approximation-once)$/gmu)).toHaveLength(2);
  expect(err).toMatch(/^总结\.yaml:10:12 {2}错误 {2}“专利申请量”这里写2942件，指标里是2924件。/mu);
  expect(err).toMatch(/^成稿:\d+:\d+ {2}错误 {2}成稿里“走访企业约500余家。”这一段：“约”与“余”都表示约数/mu);
  expect(err).toContain('改法：在数据文件里改“走访企业”。删去“约”或“余”。');
});

test('what is typed in the data is told there, not again of the finished text', async () => {
  await desk.write('总结.yaml', SOUND.replace(/专利申请量: \{.*\}/u, '专利申请量: {单位: 件, 数值: 约30余}'));
  const { err } = await desk.run(['总结.yaml', '--final']);
  expect([err.includes('成稿:'), err.match(/approximation-once$/gmu)?.length]).toEqual([false, 1]);
  expect(err).toContain('总结.yaml:4:22  错误  “约”与“余”都表示约数，应只用一个。');
});

test('a name that is still 待填 keeps a report from going out, and lint tells of it', async () => {
  await desk.write('总结.yaml', SOUND.replace(/^单位: .*$/mu, '单位: 待填'));
  expect((await desk.run(['总结.yaml', '-o', '总结.docx', '--final'])).err).toContain('还不能定稿，有1处待补。');
  const { code, out } = await desk.run(['lint', '总结.yaml']);
  expect([code, out.split('\n')[0]]).toEqual([0, '总结.yaml:1:5  警告  “全称”还没有写，只有“待填”。  texts-filled-in']);
});

test('a word that only begins like a gap is none', async () => {
  await desk.write('总结.yaml', `${SOUND}结语: 短板有待补齐，空白有待填补，有关材料待补充后另行报送\n`);
  expect((await desk.run(['总结.yaml', '-o', '总结.docx', '--final'])).code).toBe(0);
});

test('a gap that words follow is one', async () => {
  await desk.write('总结.yaml', `${SOUND}结语: 有关工作由待补牵头办理\n`);
  const { code, err } = await desk.run(['总结.yaml', '-o', '总结.docx', '--final']);
  const told = '还不能定稿，有1处待补。在数据文件里查找“待补”“待填”，填上实际的数或文字。\n';
  expect([code, err.endsWith(told)]).toEqual([1, true]);
});

test('a draft of the same data shows what is missing in its place', async () => {
  await final('单位: 件, 数值: 待补');
  const { code, out } = await desk.run(['总结.yaml']);
  expect(code).toBe(0);
  expect(out).toContain('【待补】');
});

test('预计 passes, but not with --no-preliminary', async () => {
  const forecast = '单位: 件, 数值: 2924, 预计: 是';
  expect(await final(forecast)).toEqual([0, '已写入总结.docx。']);
  expect(await final(forecast, '--no-preliminary')).toEqual([1, `没有生成总结.docx：还不能定稿，有1个预计数。${hint}`]);
});

test('--no-preliminary alone means nothing', async () => {
  const { code, err } = await desk.run(['总结.yaml', '--no-preliminary']);
  expect([code, err]).toEqual([2, '错误：--no-preliminary要与--final一起用。\n']);
});

test('status tells who owes what, on a terminal, as Markdown and as JSON', async () => {
  await desk.write(
    '总结.yaml',
    SOUND.replace(/专利申请量: \{.*\}/u, '专利申请量: {单位: 件, 数值: 待补, 责任: 知识产权科}'),
  );
  const shown = await desk.run(['status', '总结.yaml'], { isTTY: true, env: { NO_COLOR: '1' } });
  expect([shown.code, shown.err]).toEqual([0, '']);
  expect(shown.out).toContain('知识产权科：专利申请量（件）未报，请补。\n');
  expect((await desk.run(['status', '总结.yaml'])).out).toContain('| 知识产权科 | 1 | — | 1 | — | — |');
  const json = JSON.parse((await desk.run(['status', '总结.yaml', '-f', 'json'])).out);
  expect(json.departments[0].request).toBe('知识产权科：专利申请量（件）未报，请补。');
});

test.each([60, 80, 120])('a table is not wider than its terminal of %i columns', async (width) => {
  await desk.write('总结.yaml', SOUND);
  const shown = await desk.run(['figures', '总结.yaml'], { isTTY: true, columns: width });
  expect(Math.max(...shown.out.split('\n').map(columns))).toBeLessThanOrEqual(width);
  const narrow = await desk.run(['figures', '总结.yaml'], { isTTY: true, columns: 20 });
  expect(Math.max(...narrow.out.split('\n').map(columns))).toBeLessThanOrEqual(60);
});

test('status of data at fault shows the errors and nothing else', async () => {
  await desk.write('总结.yaml', SOUND.replace('专利申请量', '专利申请'));
  const { code, out, err } = await desk.run(['status', '总结.yaml']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/共\d+个错误。\n还说不出各责任单位报了多少：请先改正以上错误。\n$/u);
});
