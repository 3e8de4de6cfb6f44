import { execFileSync } from 'node:child_process';
import { chmod, cp, readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from './run.ts';

const HEAD = '单位: 某市科学技术局\n年度: 2025\n';
const OLD = `${HEAD}指标:
  专利授权量: {单位: 件, 数值: 2924, 上年: 2063, 其中: {发明专利: 307}}
  旧平台: 3个
主要工作:
  - {标题: 推进创新, 内容: 走访企业50家。全市【专利授权量】。建成【旧平台】。}
`;
const NOW = `${HEAD}指标:
  专利授权量: {单位: 件, 数值: 2950, 上年: 2063, 其中: {发明专利: 307}}
  新平台: 2个
主要工作:
  - {标题: 推进创新, 内容: 走访企业60家。全市【专利授权量】。建成【新平台】。全年平稳。}
`;

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ '上一稿.yaml': OLD, '这一稿.yaml': NOW });
});
afterEach(() => desk.close());

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: desk.folder });
}

interface Told {
  before: string;
  figures: {
    kind: string;
    figure: string;
    item: string | null;
    before: string | null;
    after: string | null;
    moved: Moved[];
    uses: string[];
  }[];
  numbers: { before: string; after: string; place: string }[];
  texts: { kind: string; place: string }[];
}
interface Moved {
  before: { text: string } | null;
  after: { text: string; how: string } | null;
}

async function told(...args: string[]): Promise<Told> {
  const { out, code } = await desk.run(['diff', ...args, '-f', 'json']);
  expect(code).toBe(0);
  return JSON.parse(out) as Told;
}

test('the numbers come first, each with what follows from it and where the report states it', async () => {
  const { figures } = await told('上一稿.yaml', '这一稿.yaml');
  expect(figures.map(({ kind, figure, item, before, after }) => [kind, figure, item, before, after])).toEqual([
    ['改动', '专利授权量', null, '2924件', '2950件'],
    ['随之变动', '专利授权量', '发明专利', '307件', '307件'],
    ['新增', '新平台', null, null, '2个'],
    ['删去', '旧平台', null, '3个', null],
  ]);
  const [patents, share] = figures;
  expect(patents?.moved.map((each) => [each.before?.text, each.after?.text, each.after?.how])).toEqual([
    ['同比增长41.7%', '同比增长43.0%', '2950÷2063−1'],
  ]);
  expect(share?.moved.map((each) => [each.before?.text, each.after?.text])).toEqual([['占比10.5%', '占比10.4%']]);
  expect(patents?.uses).toEqual(['一（一）第1段']);
});

test('then the numbers that stand in the text alone, then the text', async () => {
  const { numbers, texts } = await told('上一稿.yaml', '这一稿.yaml');
  expect(numbers).toMatchObject([{ before: '50家', after: '60家', place: '一（一）第1段' }]);
  expect(texts).toMatchObject([
    { kind: '改写', place: '一（一）第1段' },
    { kind: '新增', place: '一（一）第1段' },
  ]);
});

test('on a screen and on paper', async () => {
  const { out } = await desk.run(['diff', '上一稿.yaml', '这一稿.yaml'], { isTTY: true });
  await expect(out).toMatchFileSnapshot('diff.txt');
  const { out: markdown } = await desk.run(['diff', '上一稿.yaml', '这一稿.yaml', '-f', 'md']);
  await expect(markdown).toMatchFileSnapshot('diff.md');
  const { code, err } = await desk.run(['diff', '上一稿.yaml', '这一稿.yaml', '-o', '改动清单.docx']);
  expect([code, err]).toEqual([0, '已写入改动清单.docx。\n']);
});

/** Two states of one figure's line, with what the summary and the tables say of them. */
async function between(before: string, after: string): Promise<string> {
  const data = (line: string) =>
    `${HEAD}指标:\n  ${line}\n主要工作: [{标题: 推进创新, 内容: 有序推进。, 数据: [专利授权量]}]\n`;
  await desk.write('上一稿.yaml', data(before));
  await desk.write('这一稿.yaml', data(after));
  return (await desk.run(['diff', '上一稿.yaml', '这一稿.yaml', '-f', 'md'])).out;
}

test('a sum moves with its part, and is none of what was changed', async () => {
  const out = await between(
    '专利授权量: {单位: 件, 包括: {发明专利: 300, 外观设计: 200}}',
    '专利授权量: {单位: 件, 包括: {发明专利: 310, 外观设计: 200}}',
  );
  expect(out).toContain('数有1项改动，另有2项随之变动。');
  expect(out).toMatch(/## 随之变动的数\n.*\| 专利授权量 \| 500件[^|]* \| 510件/su);
});

test('a rank that somebody changed beside a sum was changed, whether the sum moved with its parts or not', async () => {
  const figure = (national: number, place: number) =>
    `专利授权量: {单位: 件, 包括: {发明专利: ${national}, 外观设计: 200}, 位次: {范围: 全市, 名次: ${place}, 上年: 3}}`;
  const placed = await between(figure(300, 2), figure(300, 1));
  expect(placed).toContain('数有1项改动。');
  expect(placed).toContain('居全市第2位；比上年前移1位 | 居全市首位；比上年前移2位（3−1）');
  const both = await between(figure(300, 2), figure(310, 1));
  expect(both).toContain('数有2项改动，另有2项随之变动。');
  expect(both).toMatch(/居全市首位.*## 随之变动的数\n.*\| 专利授权量 \| 500件[^|]* \| 510件/su);
});

test('what was changed beside a number that stays is told in its own row, and no two cells read the same', async () => {
  const out = await between(
    '专利授权量: {单位: 件, 数值: 2924, 上年: 2063}',
    '专利授权量: {单位: 件, 数值: 2924, 上年: 2064}',
  );
  expect(out).toContain('数有1项改动。');
  expect(out).toContain('| 专利授权量 | 同比增长41.7%（2924÷2063−1） | 同比增长41.7%（2924÷2064−1） |');
  const placed = await between(
    '专利授权量: {单位: 件, 数值: 2924, 位次: 全市第3}',
    '专利授权量: {单位: 件, 数值: 2924, 位次: 全市第2}',
  );
  expect(placed).toContain('| 专利授权量 | 居全市第3位 | 居全市第2位 |');
});

test('a share that reads as it did is no change', async () => {
  const out = await between(
    '专利授权量: {单位: 件, 数值: 29240, 其中: {发明专利: 3}}',
    '专利授权量: {单位: 件, 数值: 29241, 其中: {发明专利: 3}}',
  );
  expect(out).toContain('数有1项改动。');
  expect(out).not.toContain('发明专利');
});

test('two that are the same', async () => {
  const { out, code } = await desk.run(['diff', '上一稿.yaml', '上一稿.yaml'], { isTTY: true });
  expect([code, out]).toEqual([0, '两稿的数和文字都一样。\n']);
});

test('a file against itself in revisions, its parts as they were then, and nothing of the working tree touched', async () => {
  await cp('examples/departments', desk.path('departments'), { recursive: true });
  await cp('examples/departments.yaml', desk.path('departments.yaml'));
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', '一');
  const part = (await desk.read('departments/成果科.yaml')).toString();
  await desk.write('departments/成果科.yaml', part.replace('36.50', '36.80'));
  git('commit', '-qam', '二');
  await desk.write('departments/成果科.yaml', part.replace('36.50', '37.10'));
  const first = await told('HEAD~1', 'HEAD', 'departments.yaml');
  expect(first.figures[0]).toMatchObject({
    figure: '技术合同成交额',
    before: '36.50亿元（1—11月）',
    after: '36.80亿元（1—11月）',
  });
  expect(first.before).toBe('departments.yaml（HEAD~1）');
  const second = await told('HEAD', 'departments.yaml');
  expect(second.figures[0]).toMatchObject({ before: '36.80亿元（1—11月）', after: '37.10亿元（1—11月）' });
  expect((await readFile(desk.path('departments/成果科.yaml'), 'utf8')).includes('37.10')).toBe(true);
  expect(execFileSync('git', ['status', '--short'], { cwd: desk.folder, encoding: 'utf8' })).toBe(
    ' M "departments/\\346\\210\\220\\346\\236\\234\\347\\247\\221.yaml"\n',
  );
});

test.each([
  [['diff', '上一稿.yaml'], '要有上一稿和这一稿。'],
  [['diff', 'HEAD~1', '这一稿.yaml'], '数据文件不在Git仓库里，不能与以前的版本比较；请直接给出两个数据文件。'],
  [['diff', '没有.yaml', '这一稿.yaml'], '读不了没有.yaml：没有这个文件或文件夹'],
  [
    ['diff', '总结.docx', '二改.docx'],
    '总结.docx不是数据文件，diff比较两稿数据。改过的总结与数据对照，用summarize compare 总结.docx 数据文件.yaml。',
  ],
])('%j', async (args, message) => {
  const { code, err } = await desk.run(args);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test('a revision that is none, an option that looks like one, and a file that it does not hold', async () => {
  git('init', '-q');
  git('add', '上一稿.yaml');
  git('commit', '-qm', '一');
  for (const revision of ['HEAD~9', '--output=x', '没有']) {
    const { code, err } = await desk.run(['diff', '--', revision, '上一稿.yaml']);
    expect([code, err]).toEqual([2, `错误：没有“${revision}”这个文件，Git仓库里也没有这个版本，请检查。\n`]);
  }
  const { err } = await desk.run(['diff', 'HEAD', '这一稿.yaml']);
  expect(err).toBe('错误：HEAD里没有这一稿.yaml，请检查文件名，或换一个版本。\n');
});

test('what is too large for data is not asked of a revision', async () => {
  git('init', '-q');
  await desk.write('别的.csv', Buffer.alloc(5 * 1024 * 1024, '0'));
  git('add', '上一稿.yaml', '别的.csv');
  git('commit', '-qm', '一');
  const blob = execFileSync('git', ['rev-parse', 'HEAD:别的.csv'], { cwd: desk.folder, encoding: 'utf8' }).trim();
  const object = `.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`;
  // Its header tells the size; whoever reads on finds it damaged.
  const packed = await desk.read(object);
  await chmod(desk.path(object), 0o644);
  await desk.write(object, packed.subarray(0, 100));
  expect(await desk.run(['diff', 'HEAD', '上一稿.yaml'])).toMatchObject({ code: 0 });
});

test('a repository whose objects are damaged is told for what it is', async () => {
  git('init', '-q');
  git('add', '上一稿.yaml');
  git('commit', '-qm', '一');
  const blob = execFileSync('git', ['rev-parse', 'HEAD:上一稿.yaml'], { cwd: desk.folder, encoding: 'utf8' }).trim();
  const object = `.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`;
  await chmod(desk.path(object), 0o644);
  await desk.write(object, '坏了');
  const { code, err } = await desk.run(['diff', 'HEAD', '上一稿.yaml']);
  expect(code).toBe(2);
  expect(err).toMatch(/^错误：(?:Git没有读出HEAD的文件，可能仓库坏了|HEAD的文件没有全取到这台电脑上).*。\n$/u);
});

test('errors of one of the two are told, and nothing is compared', async () => {
  await desk.write('这一稿.yaml', NOW.replace('【新平台】', '【没有的】'));
  const { code, err, out } = await desk.run(['diff', '上一稿.yaml', '这一稿.yaml']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('没有名为“没有的”的指标。');
  expect(err).toMatch(/没有比较：请先改正这一稿\.yaml里的错误。\n$/u);
});

test('achievements without a number of their own are told apart', async () => {
  const data = (first: string, second: string) =>
    `${HEAD}成果:\n  - {类别: 项目, 名称: 甲项目, 资金: ${first}}\n  - {类别: 项目, 名称: 乙项目, 资金: ${second}}\n主要工作: [{标题: 推进创新, 内容: 有序推进。}]\n`;
  await desk.write('上一稿.yaml', data('300万元', '500万元'));
  await desk.write('这一稿.yaml', data('350万元', '500万元'));
  const { figures } = await told('上一稿.yaml', '这一稿.yaml');
  expect(figures.map(({ before, after }) => [before?.includes('300万元'), after?.includes('350万元')])).toEqual([
    [true, true],
  ]);
});

test('a repository that a hook has named is not asked', async () => {
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', '一');
  const env = {
    ...(process.env as Record<string, string>),
    GIT_DIR: '/nowhere/.git',
    GIT_INDEX_FILE: '/nowhere/index',
  };
  const { code, err } = await desk.run(['diff', 'HEAD', '这一稿.yaml'], { env });
  expect([code, err]).toEqual([0, '']);
});
