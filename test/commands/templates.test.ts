import { mkdir, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk, SOUND } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'report.yaml': SOUND });
});
afterEach(() => desk.close());

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(desk.path(dirname(name)), { recursive: true });
    await desk.write(name, text);
  }
}

test('the built-in templates are listed, 年度总结 first, with the kind of report and the chapters', async () => {
  const { code, out, err } = await desk.run(['templates']);
  expect([code, err]).toEqual([0, '']);
  const names = (await readdir('templates')).filter((name) => name.endsWith('.hbs')).map((name) => name.slice(0, -4));
  const listed = out.split('\n\n').map((block) => block.split('\n'));
  expect(listed.slice(0, names.length).map(([name]) => name)).toEqual(expect.arrayContaining(names));
  expect(listed[0]?.[0]).toBe('年度总结');
  for (const [name, about, chapters] of listed.slice(0, names.length)) {
    expect(about, name).toMatch(/^ {2}.{10,}。$/u);
    // A single page has no chapters.
    expect(chapters, name).toMatch(name === '一页纸' ? /^ {2}没有章名。$/u : /^ {2}章名：.+、.+$/u);
  }
});

describe('copy', { timeout: 30_000 }, () => {
  test.each(['年度总结', '多年工作汇报', '活动总结', '学期工作总结', '一页纸'])(
    '%s is written with its parts; it is sound, and drafts what the built-in one does',
    async (name) => {
      const { code, err } = await desk.run(['templates', 'copy', name, '我的 模板']);
      expect(code).toBe(0);
      expect(err).toContain('summarize templates check "我的 模板"');
      expect(err).toContain('summarize 数据.yaml -t "我的 模板"');
      const checked = await desk.run(['templates', 'check', '我的 模板']);
      expect([checked.code, checked.out]).toEqual([0, '']);
      expect(checked.err).toMatch(/^我的 模板没有问题：看了1个模板、\d+个部分。$/mu);
      // The folder says which template it is; the data need not.
      const drafted = await desk.run(['report.yaml', '-t', '我的 模板']);
      await desk.write('report.yaml', `模板: ${name}\n${SOUND}`);
      expect(drafted.out).toBe((await desk.run(['report.yaml'])).out);
    },
  );

  test('each part that the template calls for comes along, and none besides; the phrases are told', async () => {
    await desk.run(['templates', 'copy', '学期工作总结', 'own']);
    const parts = await readdir(desk.path('own/partials'));
    expect(parts).toContain('分章.hbs');
    expect(parts).not.toContain('主要工作.hbs');
    expect((await desk.read('own/短语/说明.txt')).toString()).toContain('完成率\n    完成{{目标}}的{{率}}\n');
  });

  test('an edited copy is what is drafted from, and is never overwritten', async () => {
    await desk.run(['templates', 'copy', '年度总结', 'own']);
    await desk.write('own/partials/主要工作.hbs', '改过了\n');
    const again = await desk.run(['templates', 'copy', '年度总结', 'own']);
    expect(again.code).toBe(2);
    expect(again.err).toContain('own里已有partials/主要工作.hbs');
    expect((await desk.read('own/partials/主要工作.hbs')).toString()).toBe('改过了\n');
    expect((await desk.run(['report.yaml', '-t', 'own'])).out).toContain('改过了');
  });

  test('nothing is written where one file stands in the way', async () => {
    await write({ 'own/年度总结.hbs': '# 我的\n' });
    expect((await desk.run(['templates', 'copy', '年度总结', 'own'])).code).toBe(2);
    expect(await readdir(desk.path('own'))).toEqual(['年度总结.hbs']);
  });

  test.each([
    [['templates', 'copy'], '应写出模板的名称和文件夹'],
    [['templates', 'copy', '年度总结'], '应写出模板的名称和文件夹'],
    [['templates', 'copy', '年度总节', 'own'], '没有名为“年度总节”的模板。您是不是要写“年度总结”？'],
    [['templates', 'copy', '报告', 'own'], '没有名为“报告”的模板。内置的有：'],
    [['templates', 'copy', '年度总结', 'report.yaml'], '建不了文件夹report.yaml：那里已有一个同名的文件。'],
    [['templates', 'copy', '年度总结', 'a/b'], '建不了文件夹a/b：没有这个文件或文件夹'],
    [['templates', 'chek', 'own'], '您是不是要写“summarize templates check”？'],
    [['templates', 'check'], '没有给出文件夹'],
    [['templates', 'check', 'none'], '没有找到模板none'],
    [['templates', 'check', '年度总结'], '“年度总结”是内置的模板，在数据里写“模板: 年度总结”就用它。'],
    [['templates', 'fields', '主要工做'], '没有名为“主要工做”的内容。您是不是要写“主要工作”？'],
    [['report.yaml', '-t', '活动总结'], '“活动总结”是内置的模板'],
  ])('%j is told', async (args, message) => {
    const { code, out, err } = await desk.run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('check', () => {
  const check = async (files: Record<string, string>, path = 'own') => {
    await write(files);
    return desk.run(['templates', 'check', path]);
  };

  test('shows a typo in its line, under a caret, with what was meant', async () => {
    const { code, out } = await check({
      'own/年度总结.hbs': '# {{标题}}\n\n{{#each 亮点.项}}\n- {{首断}}\n{{/each}}\n',
    });
    expect(code).toBe(1);
    expect(out).toBe(`own/年度总结.hbs:4:5  错误  这里没有名为“首断”的内容。  template
  3 │ {{#each 亮点.项}}
  4 │ - {{首断}}
    │     ^^^^
  改法：您是不是要写“首段”？

共1个错误。
`);
  });

  test('tells all that is wrong, in templates, parts and phrases alike', async () => {
    const { code, out } = await check({
      'own/年度总结.hbs': '# {{标提}}\n{{> 结与 结语}}\n{{{年度}}}\n',
      'own/partials/结语.hbs': '{{#each this}}{{> 结语}}{{/each}}',
      'own/partials/亮点.hbs': '{{#ech 项}}{{/ech}}',
      'own/短语/完成率.hbs': '为{{目票}}的{{率}}',
      'own/短语/完成绿.hbs': '甲',
    });
    expect(code).toBe(1);
    const places = [...out.matchAll(/^own\/(\S+) {2}错误 {2}(.*) {2}template$/gmu)].map(
      ([, at, told]) => `${at} ${told}`,
    );
    expect(places.sort()).toEqual(
      [
        'partials/亮点.hbs:1:4 没有名为“#ech”的块。',
        'partials/结语.hbs:1:15 “结语”里又用了“结语”，没有尽头。',
        '年度总结.hbs:1:5 这里没有名为“标提”的内容。',
        '年度总结.hbs:2:1 没有名为“结与”的部分。',
        '年度总结.hbs:3:1 模板里用了{{{……}}}，应为{{……}}。',
        '短语/完成率.hbs:1:2 短语“完成率”里没有“{{目票}}”这样的空位。',
        '短语/完成绿.hbs:1:1 没有名为“完成绿”的短语，文件名应为短语表里的名称。',
      ].sort(),
    );
  });

  test.each([
    ['# {{标题', '1:3', '“{{”没有配上“}}”'],
    ['# {{标题\n{{年度}}\n', '1:3', '“{{”没有配上“}}”'],
    ['# 标题}}\n', '1:5', '“}}”会照原样印出，应为{{名称}}。'],
    ['甲}}\n{{#if 标题}}\n', '1:2', '“}}”前面没有“{{”'],
    ['{{#if 标题}}\n甲\n', '1:1', '{{#if 标题}}没有结束，应有{{/if}}。'],
    ['甲\n{{/if}}\n', '2:1', '{{/if}}前面没有{{#if}}'],
    ['{{#each 结语}}\n{{#if this}}\n{{/each}}\n', '3:1', '这里应为{{/if}}，不是{{/each}}。'],
    ['{{}}\n', '1:1', '花括号里是空的'],
    ['{{! 没有写完\n', '1:1', '“{{”没有配上“}}”'],
    ['{{序 "一、}}\n', '1:1', '引号没有成对'],
    ['{{序 “一、”}}\n', '1:5', '用了中文引号，应为英文引号。'],
    ['甲\n乙{标题}\n', '2:2', '“{标题}”会照原样印出，应为{{标题}}。'],
    ['{{年度}}甲｛｛标题｝｝\n', '1:8', '“｛｛标题｝｝”会照原样印出，应为{{标题}}。'],
    ['{{或 年度}}\n', '1:1', '“或”要2个参数，这里有1个。'],
    ['{{> 条目}}\n', '1:1', '用到“条目”这一部分，给它的内容不合用'],
    ['{{> 亮点 亮点}}\n', '1:1', '这里没有名为“栏目”的内容。'],
    ['甲\r\n乙{{标提}}\r\n', '2:4', '这里没有名为“标提”的内容。'],
  ])('%j', async (text, place, message) => {
    const { code, out } = await check({ 'own.hbs': text }, 'own.hbs');
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`^own\\.hbs:${place} {2}错误`, 'u'));
    expect(out).toContain(message);
  });

  test('a folder of parts alone is checked by the built-in templates that use them', async () => {
    const { code, out } = await check({ 'own/partials/分章.hbs': '{{#each 项}}{{标体}}{{/each}}' });
    expect(code).toBe(1);
    expect(out).toContain('own/partials/分章.hbs:1:14  错误  这里没有名为“标体”的内容。');
    expect(out).toContain('共1个错误。');
  });

  test('a part that no template uses is told, and read for its braces all the same', async () => {
    const { code, out } = await check({ 'own/partials/结与.hbs': '{{#each 甲}}{{乙}}{{/each}}' });
    expect(code).toBe(0);
    expect(out).toContain('警告  没有一个模板用到“结与”这一部分');
    expect(out).toContain('改法：您是不是要写“结语.hbs”？');
    const broken = await check({ 'own/partials/结与.hbs': '{{#each 甲}}{{序 "甲"}}{{/each}}' });
    expect([broken.code, broken.out]).toEqual([1, expect.stringContaining('没有“甲”这种序号。')]);
  });

  test.each([
    ['own/partials/结语.hbs.txt', '结语.hbs.txt不会被读到', '改名为结语.hbs'],
    ['own/partials/结语.txt', '结语.txt不会被读到', '改名为结语.hbs'],
    ['own/partial/结语.hbs', '文件夹partial里的模板不会被读到', '您是不是要写“partials”？'],
    ['own/结语.hbs', '“结语”是一个部分的名称，应放在partials里。', '移到partials里'],
    ['own/完成率.hbs', '“完成率”是一个短语的名称，应放在短语里。', '移到短语里'],
    ['own/partials/完成率.hbs', '“完成率”是一个短语的名称，应放在短语里。', '移到短语里'],
  ])('%s is no place for a template, and it is said', async (file, message, remedy) => {
    const { code, out } = await check({ 'own/年度总结.hbs': '# {{标题}}\n', [file]: '{{年度}}\n' });
    expect(code).toBe(0);
    expect(out).toContain(message);
    expect(out).toContain(remedy);
  });

  test('a folder without templates is none', async () => {
    await mkdir(desk.path('own'));
    expect(await desk.run(['templates', 'check', 'own/'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('own/里没有模板'),
    });
  });
});

describe('-t', () => {
  test('the only template of a folder is the one, whatever its name', async () => {
    await write({ 'own/我局总结.hbs': '# 我局{{年度}}\n' });
    expect((await desk.run(['report.yaml', '-t', 'own'])).out).toBe('# 我局2013年\n');
    await desk.write('report.yaml', `模板: 活动总结\n${SOUND}`);
    expect((await desk.run(['report.yaml', '-t', 'own'])).out).toContain('活动总结');
  });

  test('of several, the data say which', async () => {
    await write({ 'own/甲.hbs': '# 甲\n', 'own/乙.hbs': '# 乙\n' });
    const { code, err } = await desk.run(['report.yaml', '-t', 'own']);
    expect(code).toBe(1);
    expect(err).toContain('own里有几个模板，数据里应写明用哪一个。');
    await desk.write('report.yaml', `模板: 乙\n${SOUND}`);
    expect((await desk.run(['report.yaml', '-t', 'own'])).out).toBe('# 乙\n');
  });
});

test('fields are listed whole with the ways of writing, or below one name', async () => {
  const all = await desk.run(['templates', 'fields']);
  expect(all.out).toContain('主要工作.项[].要点[].首段');
  expect(all.out).toContain('{{序 "一、"}}');
  const some = await desk.run(['templates', 'fields', '附件']);
  expect(some.out.split('\n').slice(2)).toEqual([
    expect.stringMatching(/^附件 +列表 /u),
    expect.stringMatching(/^附件\[\]\.标题 +文字 /u),
    expect.stringMatching(/^附件\[\]\.段落 +列表 /u),
    '',
  ]);
});

test.each([[], ['copy'], ['check'], ['fields']])('the help of templates %s is in Chinese', async (...args) => {
  const { code, out, err } = await desk.run(['templates', ...args, '--help']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^用法：summarize templates/u);
  expect(out.replace(/summarize|templates|copy|check|fields|-h, --help|\.hbs/gu, '')).not.toMatch(/[a-z]{2}/iu);
});
