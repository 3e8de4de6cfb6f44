import { execFileSync } from 'node:child_process';
import { truncate } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, SOUND } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'r.yaml': SOUND });
});
afterEach(() => desk.close());

test.skipIf(process.platform === 'win32').each([
  ['t.hbs', ['r.yaml', '-t', 't.hbs']],
  ['t.hbs', ['own.yaml']],
  ['own/partials/结语.hbs', ['r.yaml', '-t', 'own']],
  ['own/partials/结语.hbs', ['templates', 'check', 'own']],
  ['基线', ['lint', '--baseline', '基线', 'r.yaml']],
])('a pipe in the place of %s is told, and not waited for: %j', async (pipe, args) => {
  await desk.write('own.yaml', `模板: ./t.hbs\n${SOUND}`);
  await desk.write('own/partials/导语.hbs', '{{导语.句}}\n');
  execFileSync('mkfifo', [desk.path(pipe)]);
  const { code, err } = await desk.run(args);
  expect([code, err]).toEqual([2, `错误：读不了${pipe}：它是管道或设备，不是普通文件。\n`]);
});

test.each([
  ['t.hbs', '200KB', ['r.yaml', '-t', 't.hbs']],
  ['t.hbs', '200KB', ['templates', 'check', 't.hbs']],
  ['基线', '4MB', ['lint', '--baseline', '基线', 'r.yaml']],
])('of %s no more than %s is read: %j', async (file, most, args) => {
  await desk.write(file, '');
  await truncate(desk.path(file), 1_500_000_000);
  const { code, err } = await desk.run(args);
  const told = `错误：读不了${file}：文件超过${most}，请检查给的是不是它；确是它的，删去用不着的内容。\n`;
  expect([code, err]).toEqual([2, told]);
});

const times = (count: number, text: string) => text.repeat(count);

test('parts that call for two more each are told, and not expanded to their end', async () => {
  for (let part = 0; part < 18; part++) {
    await desk.write(`own/partials/a${part}.hbs`, `{{> a${part + 1}}}{{> a${part + 1}}}{{> a${part + 1}}}\n`);
  }
  await desk.write('own/partials/a18.hbs', '字\n');
  await desk.write('own/甲.hbs', '{{> a0}}\n');
  const { code, out, err } = await desk.run(['r.yaml', '-t', 'own']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('own/甲.hbs:1:1');
  expect(err).toContain('模板展开的内容太多');
  expect(err).toContain('去掉重复的。');
});

test('a list in a list in a list is told', async () => {
  await desk.write('r.yaml', SOUND + times(9, '  - {标题: 一项, 要点: [{标题: 甲, 内容: 乙}]}\n'));
  await desk.write('t.hbs', `${times(9, '{{#each @root.主要工作.项}}')}字${times(9, '{{/each}}')}\n`);
  const { code, err } = await desk.run(['r.yaml', '-t', 't.hbs']);
  expect([code, err.includes('模板展开的内容太多')]).toEqual([1, true]);
});

test.each([
  ['helpers', `字\n{{或 ${times(2000, '(或 ')}标题 ${times(2000, '"甲") ')} "乙"}}\n`, '去掉多余的括号'],
  ['blocks', `字\n${times(5000, '{{#if 标题}}')}字${times(5000, '{{/if}}')}\n`, '移到partials里'],
  ['inverse blocks', `字\n${times(5000, '{{^if 标题}}')}字${times(5000, '{{/if}}')}\n`, '移到partials里'],
  ['alternatives', `字\n{{#if 标题}}${times(5000, '{{else if 标题}}字')}{{/if}}\n`, '移到partials里'],
])('%s in one another without end are told at their place, before they are read', async (_, text, remedy) => {
  await desk.write('t.hbs', text);
  for (const args of [
    ['r.yaml', '-t', 't.hbs'],
    ['templates', 'check', 't.hbs'],
  ]) {
    const { code, out, err } = await desk.run(args);
    expect(code).toBe(1);
    expect(out + err).toMatch(/t\.hbs:2:\d+/u);
    expect(out + err).toContain('超过50层，应在50层以内。');
    expect(out + err).toContain(remedy);
  }
});

test('fifty levels are read; so are many blocks side by side, and braces in comments', async () => {
  const blocks = `${times(49, '{{#if 标题}}')}{{或 ${times(49, '(或 ')}标题 ${times(49, '"甲") ')} "乙"}}${times(49, '{{/if}}')}`;
  const flat = times(200, '{{#if 标题}}（{{else}}{{/if}}{{! {{#if (( }}{{!-- {{#if}} --}}\n');
  await desk.write('t.hbs', `${blocks}\n${flat}`);
  expect(await desk.run(['r.yaml', '-t', 't.hbs'])).toMatchObject({ code: 0, err: '' });
});

test('parts that call for one another in a long row are told where the row is too long', async () => {
  const deep = (inner: string) => `${times(49, '{{#if 标题}}')}${inner}${times(49, '{{/if}}')}\n`;
  for (let part = 0; part < 3000; part++) await desk.write(`own/partials/a${part}.hbs`, deep(`{{> a${part + 1}}}`));
  await desk.write('own/partials/a3000.hbs', '字\n');
  await desk.write('own/甲.hbs', '{{> a0}}\n');
  const { code, err } = await desk.run(['r.yaml', '-t', 'own']);
  expect([code, err.includes('部分里套部分，在这里超过了20层')]).toEqual([1, true]);
});

test('what is longer than any report is set as HTML, and it is told from where it has no pages', async () => {
  await desk.write('t.hbs', `# {{标题}}\n\n${times(3000, '正文。\n\n')}`);
  const { code, err } = await desk.run(['r.yaml', '-t', 't.hbs', '-o', '总结.html']);
  const told = '全文太长，网页只分出前91页，其余都在最后一页；Word文件不受影响。\n已写入总结.html。\n';
  expect([code, err.slice(-told.length)]).toEqual([0, told]);
});

test.each([
  ['总结.html', '|甲|乙|\n|-|-|\n', '|子|丑|\n', 5000, '10003个段落和单元格'],
  ['总结.docx', '|甲|乙|\n|-|-|\n', '|子|丑|\n', 5000, '10003个段落和单元格'],
  ['总结.docx', '', '甲\n\n', 10_000, '10001行'],
])('what no report is long enough for is not set: %s %j', async (target, head, piece, count, size) => {
  await desk.write('t.hbs', `# {{标题}}\n\n${head}${times(count, piece)}`);
  const { code, err } = await desk.run(['r.yaml', '-t', 't.hbs', '-o', target]);
  expect([code, err.split('\n').at(-2)]).toEqual([
    2,
    `错误：全文有${size}，多于10000，不能排版。请减少表格的行，或改模板；只要文字的，加-f md。`,
  ]);
  expect((await desk.run(['r.yaml', '-t', 't.hbs', '-f', 'md'])).code).toBe(0);
});
