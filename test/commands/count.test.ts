import { execFileSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lengthOf } from '../../src/zh/length.ts';
import { missing } from '../docx/rendering.ts';
import { Desk } from './run.ts';

const HEAD = '单位: 某市科学技术局\n年度: 2025\n';
const BODY = `导语: 全市科技工作取得新进展。
亮点: [一件大事办成, 两件实事办好]
主要工作:
  - {标题: 推进创新, 要点: [{标题: 走访企业, 内容: 走访企业五十家。}, {标题: 开展培训, 内容: 培训三百人。}]}
存在问题: [投入不足]
`;

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.close());

interface Told {
  whole: Length;
  parts: (Length & { sections: Length[] })[];
  file: number;
  omitted: number;
}
interface Length {
  label: string;
  length: number;
  limit: number | null;
}

async function counted(data: string): Promise<Told & { code: number }> {
  await desk.write('总结.yaml', data);
  const { out, code } = await desk.run(['count', '总结.yaml', '-f', 'json']);
  return { ...(JSON.parse(out) as Told), code };
}

test('each part is as long as what stands on the page, and all together the whole', async () => {
  const { whole, parts, code } = await counted(HEAD + BODY);
  expect(parts.map(({ label, length }) => [label, length])).toEqual([
    ['标题', '某市科学技术局'.length + 1 + '年科技创新工作总结'.length],
    ['导语', '全市科技工作取得新进展。'.length],
    [
      '亮点',
      '一、工作亮点'.length +
        '科技工作呈现两大亮点：'.length +
        '一是一件大事办成。'.length +
        '二是两件实事办好。'.length,
    ],
    [
      '主要工作',
      '二、主要工作'.length +
        '（一）推进创新'.length +
        '1.走访企业。走访企业五十家。'.length -
        1 +
        '2.开展培训。培训三百人。'.length -
        1,
    ],
    ['存在问题', '三、存在的主要问题'.length + '投入不足。'.length],
  ]);
  expect(parts.reduce((sum, { length }) => sum + length, 0)).toBe(whole.length);
  expect(code).toBe(0);
});

const CHAPTER = '一、主要工作'.length;
const section = (title: string, items: string) => `  - {标题: ${title}, 要点: [${items}]}\n`;

test('the sections make up their chapter, with the ordinals that they have', async () => {
  const work = Array.from({ length: 12 }, (_, index) =>
    section(`第${index}节`, '走访企业五十家, {标题: 培训, 内容: 三百人}'),
  );
  const { parts } = await counted(`${HEAD}主要工作:\n${work.join('')}`);
  const { length, sections } = parts.find(({ label }) => label === '主要工作') ?? { length: 0, sections: [] };
  expect(sections.map((each) => each.length)).toEqual(
    work.map((_, index) => (index < 10 ? '（一）' : '（十一）').length + sectionLength(index)),
  );
  expect(sections.reduce((sum, each) => sum + each.length, 0) + CHAPTER).toBe(length);
});

/** Without its ordinal. */
function sectionLength(index: number): number {
  return lengthOf(`第${index}节`) + lengthOf('1.走访企业五十家。') + lengthOf('2.培训。三百人。');
}

test('a section without a heading is not counted to the one before it; what only data say is to its own', async () => {
  const figures = '指标: {专利: {单位: 件, 数值: 3}}\n';
  const work = `主要工作:
  - {标题: 甲, 要点: [走访企业五十家]}
  - {要点: [培训三百人], 成果: []}
  - {标题: 乙, 数据: [专利]}
`;
  const { parts } = await counted(HEAD + figures + work);
  expect(parts.find(({ label }) => label === '主要工作')?.sections).toMatchObject([
    { label: '甲', length: lengthOf('（一）甲1.走访企业五十家。') },
    { label: '乙', length: '（三）乙'.length + lengthOf('专利3件。') },
  ]);
});

test('a template may leave the headings out', async () => {
  await desk.write('甲.hbs', '# {{标题}}\n\n{{#each 主要工作.项}}{{#each 要点}}{{首段}}\n\n{{/each}}{{/each}}');
  const work = section('甲', '走访企业五十家') + section('乙', '培训三百人');
  const { parts } = await counted(`模板: ./甲.hbs\n${HEAD}主要工作:\n${work}`);
  expect(parts.find(({ label }) => label === '主要工作')?.sections).toMatchObject([
    { label: '甲', length: '走访企业五十家。'.length },
    { label: '乙', length: '培训三百人。'.length },
  ]);
});

test.each(['annual-city', 'district-2024', 'briefing-multi-year', 'departments', 'university'])(
  '%s: the parts make up the whole',
  async (name) => {
    await cp('examples', desk.path('.'), { recursive: true, filter: (file) => !/\.(?:docx|md|png)$/u.test(file) });
    const { out } = await desk.run(['count', `${name}.yaml`, '-f', 'json']);
    const { whole, parts } = JSON.parse(out) as Told;
    expect(parts.reduce((sum, { length }) => sum + length, 0)).toBe(whole.length);
  },
);

test('a chart is counted by itself, with the tables, wherever it stands', async () => {
  const chart = '指标: {专利: {单位: 件, 历年: {2023: 1, 2024: 2}, 数值: 3}}\n图表: [{标题: 历年专利, 数据: [专利]}]\n';
  const without = await counted(HEAD + BODY);
  const { whole, parts } = await counted(HEAD + BODY + chart);
  const caption = lengthOf('图1　历年专利（单位：件）');
  expect(parts).toEqual([...without.parts, { label: '表和图', length: caption, limit: null, sections: [] }]);
  expect(whole.length).toBe(without.whole.length + caption);
});

test('what goes beyond 字数 is told by count, by lint and by the draft, at the limit in the data', async () => {
  const limits = '字数: {全文: 60, 亮点: 1000}\n';
  const { whole, parts, code } = await counted(HEAD + limits + BODY);
  expect([whole.limit, parts.find(({ label }) => label === '亮点')?.limit, code]).toEqual([60, 1000, 1]);
  const lint = await desk.run(['lint', '总结.yaml', '-f', 'json']);
  const { findings } = JSON.parse(lint.out) as { findings: { rule: string; message: string }[] };
  const found = findings.filter(({ rule }) => rule === 'over-length');
  expect(found).toMatchObject([{ message: `全文有${whole.length}字，超过规定的60字，多${whole.length - 60}字。` }]);
  const { err } = await desk.run(['总结.yaml', '-o', '总结.md']);
  expect(err).toMatch(/总结\.yaml:3:10\s+警告\s+全文有/u);
});

test('one number is the limit of the whole; a section may have its own', async () => {
  const data = `${HEAD}字数: 3000字\n${BODY.replace('标题: 推进创新,', '标题: 推进创新, 字数: 10,')}`;
  const { whole, parts } = await counted(data);
  expect(whole.limit).toBe(3000);
  expect(parts.find(({ label }) => label === '主要工作')?.sections).toMatchObject([{ label: '推进创新', limit: 10 }]);
  const { err, out } = await desk.run(['lint', '总结.yaml']);
  expect(out + err).toContain('“推进创新”有');
});

test.each(['三千', '0', '-5', '3,500'])('字数: %s is none', async (typed) => {
  await desk.write('总结.yaml', `${HEAD}字数: "${typed}"\n${BODY}`);
  const { out, code } = await desk.run(['lint', '总结.yaml']);
  expect(code).toBe(1);
  expect(out).toContain('不是字数，应为正整数');
});

test('省略 leaves an item out of the report, and counts the rest anew; what it defines stays known', async () => {
  const data = `${HEAD}亮点: [{内容: 一件大事办成【大事=3件】, 省略: true}, 两件实事办好, 第三件好事]
主要工作:
  - 标题: 推进创新
    要点:
      - {标题: 走访企业, 内容: 共办【大事】。}
      - {标题: 开展培训, 内容: 培训三百人。, 省略: 是}
  - {标题: 集聚人才, 省略: 是, 要点: [{标题: 引进人才, 内容: 引进三名。}, {标题: 培养人才, 内容: 培养九名。}]}
`;
  await desk.write('总结.yaml', data);
  const { out, code } = await desk.run(['总结.yaml']);
  expect(code).toBe(0);
  expect(out).toContain('呈现两大亮点');
  expect(out).toContain('共办大事3件。');
  expect(out).not.toMatch(/一件大事|开展培训|集聚人才/u);
  expect((await counted(data)).omitted).toBe(3);
});

test('on a screen', async () => {
  await desk.write('总结.yaml', `${HEAD}字数: {全文: 60, 亮点: 1000}\n${BODY}`);
  const { out } = await desk.run(['count', '总结.yaml'], { isTTY: true });
  await expect(out).toMatchFileSnapshot('count.txt');
});

test('--brief is the lead, the highlights and the table of figures, and nothing round them', async () => {
  await cp('examples', desk.path('.'), { recursive: true, filter: (file) => !/\.(?:docx|md|png)$/u.test(file) });
  const { out, code } = await desk.run(['district-2024.yaml', '--brief']);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot('brief.md');
});

test('it is set in smaller type where it needs that to fill one page; what is too much for any is said', async () => {
  await cp('examples', desk.path('.'), { recursive: true, filter: (file) => !/\.(?:docx|md|png)$/u.test(file) });
  const { err } = await desk.run(['university.yaml', '--brief', '-o', '一页纸.docx']);
  expect(err).toBe('3号字排不下一页，用了小四号字。\n已写入一页纸.docx。\n');
  if (missing.length === 0) {
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '一页纸.docx'], { cwd: desk.folder });
    const info = execFileSync('pdfinfo', ['一页纸.pdf'], { cwd: desk.folder, encoding: 'utf8' });
    expect(info).toMatch(/^Pages: +1$/mu);
  }
  const long = `亮点: [${Array.from({ length: 60 }, (_, index) => `第${index + 1}件大事办成了并且办得很好很扎实很全面`).join(', ')}]`;
  await desk.write('长.yaml', `${HEAD}${long}\n`);
  expect((await desk.run(['长.yaml', '--brief', '-o', '长.docx'])).err).toContain('警告：一页纸用小四号字也排了');
});

test('a part of which every item is left out is left out with its heading', async () => {
  const data = `${HEAD}主要工作:
  - {标题: 推进创新, 要点: [{内容: 走访企业五十家。}]}
  - {标题: 集聚人才, 要点: [{内容: 引进人才三名。, 省略: 是}]}
`;
  await desk.write('总结.yaml', data);
  const { out } = await desk.run(['总结.yaml']);
  expect(out).toContain('推进创新');
  expect(out).not.toContain('集聚人才');
});

test('watched, it is set as it is when it is drafted once', async () => {
  await cp('examples', desk.path('.'), { recursive: true, filter: (file) => !/\.(?:docx|md|png)$/u.test(file) });
  await desk.run(['university.yaml', '--brief', '-o', '一次.docx']);
  const watching = desk.watch(['university.yaml', '--brief', '-o', '一页纸.docx', '--watch']);
  expect(await watching.line()).toBe('已更新一页纸.docx。');
  expect(watching.printed().err).toContain('3号字排不下一页，用了小四号字。');
  await watching.stop();
  expect((await desk.read('一页纸.docx')).equals(await desk.read('一次.docx'))).toBe(true);
});

test('a chapter of one part: the part is as long as its own lines, without the chapter’s heading', async () => {
  const { parts } = await counted(HEAD + BODY);
  const work = parts.find(({ label }) => label === '主要工作');
  expect(work?.sections[0]?.length).toBe((work?.length ?? 0) - '二、主要工作'.length);
});

test('without a table or a set of its own a page has the figures that lead and highlights tell', async () => {
  const data = `${HEAD}指标: {甲类: 1家, 乙类: 2家, 丙类: 3家, 丁类: 4家}
导语: 全年【丙类】。
亮点: [【甲类】。, 又有【乙类】。, {内容: 【丁类】。, 省略: 是}]
`;
  await desk.write('总结.yaml', data);
  const { out } = await desk.run(['总结.yaml', '--brief']);
  expect([...out.matchAll(/^\| (.类) /gmu)].map(([, name]) => name)).toEqual(['丙类', '甲类', '乙类']);
});
