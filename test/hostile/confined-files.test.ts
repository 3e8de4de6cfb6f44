import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk, SOUND } from '../commands/run.ts';

/** A stranger's data file, or configuration, that names what lies outside of the repository. */

const SECRET = '密码甲乙丙';

let outer: Desk;
let desk: Desk;
beforeEach(async () => {
  outer = await Desk.open({
    '密.yaml': `单位: ${SECRET}\n年度: 2012\n${SECRET}: 1\n`,
    '密.csv': `指标,单位,数值\n${SECRET},件,1\n`,
    '密.hbs': SECRET,
    'plain.txt': SECRET,
  });
  desk = await Desk.open();
  await mkdir(desk.path('仓库/.git'), { recursive: true });
  await mkdir(desk.path('仓库/报告'));
});
afterEach(async () => {
  await desk.close();
  await outer.close();
});

/** Each way in which a data file names another, and what it says when it may not. */
const KEYS: [key: string, name: string, rule: string, text: (path: string) => string][] = [
  ['引入', '密.yaml', 'part-outside', (path) => `引入: ['${path}']\n${SOUND}`],
  ['引入 of a table', '密.csv', 'part-outside', (path) => `引入: [{文件: '${path}'}]\n${SOUND}`],
  ['上年数据', '密.yaml', 'last-year-outside', (path) => `上年数据: '${path}'\n${SOUND}`],
  ['版式', '密.yaml', 'style-file-outside', (path) => `版式: '${path}'\n${SOUND}`],
  ['版式 beside other values', '密.yaml', 'style-file-outside', (path) => `版式: {样式文件: '${path}'}\n${SOUND}`],
  ['模板', '密.hbs', 'template-outside', (path) => `模板: '${path}'\n${SOUND}`],
  ['归入', '密.yaml', 'part-without-main', (path) => `部门: 成果科\n归入: '${path}'\n亮点: [甲]\n`],
];

/** Ways to write a path that leads out; `away` is the folder outside. */
const WAYS: [way: string, path: (away: string, name: string) => string][] = [
  ['through the folders above', (away, name) => `../../../${basename(away)}/${name}`],
  ['through the folders above, as Windows writes it', (away, name) => `..\\..\\..\\${basename(away)}\\${name}`],
  ['through a folder that is not there', (away, name) => `没有/../../../../${basename(away)}/${name}`],
  ['from the top', (away, name) => `${away}/${name}`],
  ['of a network', (_away, name) => `\\\\server\\share\\${name}`],
  ['of a network, with slashes', (_away, name) => `//server/share/${name}`],
];

async function ran(text: string, ...args: string[]): Promise<{ out: string; code: number }> {
  await desk.write('仓库/报告/总结.yaml', text);
  const { out, err, code } = await desk.run(args.length > 0 ? args : ['lint', '仓库/报告/总结.yaml']);
  return { out: out + err, code };
}

describe.each(KEYS)('%s names nothing outside of the repository', (_key, name, rule, text) => {
  test.each(WAYS)('%s', async (_way, path) => {
    const { out, code } = await ran(text(path(outer.folder, name)));
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`仓库/报告/总结\\.yaml:\\d+:\\d+  错误  .*在“仓库”文件夹之外.*${rule}\\n`, 'u'));
    expect(out).not.toContain(SECRET);
  });

  test('through a link that is a file', async () => {
    await symlink(outer.path(name), desk.path(`仓库/报告/链接${name}`));
    const { out, code } = await ran(text(`链接${name}`));
    expect([code, out]).toEqual([1, expect.stringContaining('在“仓库”文件夹之外')]);
    expect(out).not.toContain(SECRET);
  });

  test('through a link that is a folder', async () => {
    await symlink(outer.folder, desk.path('仓库/报告/外'));
    const { out, code } = await ran(text(`外/${name}`));
    expect([code, out]).toEqual([1, expect.stringContaining('在“仓库”文件夹之外')]);
    expect(out).not.toContain(SECRET);
  });

  test('what is not there is not told from what is', async () => {
    const say = async (path: string) => (await ran(text(path))).out.replaceAll(path, '').replace(/^.*\^+$/gmu, '');
    expect(await say(`../../../${basename(outer.folder)}/没${name}`)).toBe(
      await say(`../../../${basename(outer.folder)}/有${name}`),
    );
  });

  test('what Git keeps for itself is not read, though it is inside', async () => {
    await writeFile(desk.path(`仓库/.git/${name}`), `${SECRET}: 1\n`);
    await symlink('../.git/config', desk.path(`仓库/报告/配置${name}`));
    await writeFile(desk.path('仓库/.git/config'), `${SECRET}: 1\n`);
    for (const path of [`../.git/${name}`, `配置${name}`]) {
      const { out, code } = await ran(text(path));
      expect([code, out]).toEqual([1, expect.stringContaining('指到Git自己的文件夹里')]);
      expect(out).not.toContain(SECRET);
    }
  });
});

test.each([
  'file:///etc/passwd.yaml',
  'http://127.0.0.1:9/x.yaml',
  'C:\\Windows\\x.yaml',
  'a\0b.yaml',
  '~/.ssh/x.yaml',
])('the name %j leads to no file', async (path) => {
  for (const [, , , text] of KEYS) {
    const { out, code } = await ran(text('路径').replace("'路径'", JSON.stringify(path)));
    expect([code, out]).toEqual([1, expect.not.stringMatching(/内部出错|node:/u)]);
  }
});

describe('a folder of templates', () => {
  test.each(['年度总结.hbs', 'partials/导语.hbs', '短语/全称.hbs'])('lends no words to the link %s', async (name) => {
    for (const folder of ['partials', '短语']) await mkdir(desk.path(`仓库/报告/模板/${folder}`), { recursive: true });
    await symlink(outer.path('密.hbs'), desk.path(`仓库/报告/模板/${name}`));
    const { out, code } = await ran(`模板: ./模板\n${SOUND}`, '仓库/报告/总结.yaml');
    expect([code, out]).toEqual([1, expect.stringContaining('template-outside')]);
    expect(out).not.toContain(SECRET);
  });
});

describe('a configuration that is found, not named,', () => {
  test('names no style file outside of its folder', async () => {
    await desk.write('仓库/summarize.config.yaml', `版式: ${outer.path('密.yaml')}\n`);
    const { out, code } = await ran(SOUND);
    expect([code, out]).toEqual([2, expect.stringContaining('style-file-outside')]);
    expect(out).not.toContain(SECRET);
  });

  test('is not read through a link', async () => {
    await symlink(outer.path('密.yaml'), desk.path('仓库/summarize.config.yaml'));
    const { out, code } = await ran(SOUND);
    expect([code, out]).toEqual([
      2,
      '错误：读不了仓库/summarize.config.yaml：它是链接，指到别处。换成文件，或用--config写出它的路径。\n',
    ]);
  });
});

test('a link among the files of a folder is not read; whoever writes its name has seen it', async () => {
  await symlink(outer.path('密.yaml'), desk.path('仓库/链接.yaml'));
  await desk.write('仓库/总结.yaml', SOUND);
  for (const pattern of ['仓库', '仓库/*.yaml']) {
    expect(await desk.run(['lint', pattern])).toMatchObject({ code: 0, out: '' });
  }
  expect((await desk.run(['lint', '仓库/链接.yaml'])).out).toContain(SECRET);
});

test('no main file is looked for above the repository', async () => {
  const whole = `引入: [仓库/密.csv]\n${SECRET}: 1\n${SOUND}`;
  await desk.write('总结.yaml', whole);
  await desk.write('仓库/密.csv', '指标,单位,数值\n专利,件,1\n');
  const { out, code } = await ran(SOUND, 'lint', '仓库/密.csv');
  expect([code, out]).toEqual([1, expect.stringContaining('part-without-main')]);
  expect(out).not.toContain(SECRET);
});

describe('what is inside may be named', () => {
  const SOUND_SAID = { code: 0, out: '仓库/报告/总结.yaml没有问题。\n' };

  test('last year’s file in the folder beside', async () => {
    await mkdir(desk.path('仓库/上年'));
    await desk.write('仓库/上年/2012.yaml', SOUND.replace('2013', '2012').replace('2924, 上年: 2063', '2063'));
    for (const path of ['../上年/2012.yaml', '..\\上年\\2012.yaml', join(desk.folder, '仓库/上年/2012.yaml')]) {
      expect(await ran(`上年数据: '${path}'\n${SOUND}`)).toEqual(SOUND_SAID);
    }
  });

  test('what --root says', async () => {
    await desk.write('外.yaml', '每页行数: 22\n');
    const text = `版式: ../../外.yaml\n${SOUND}`;
    expect((await ran(text)).code).toBe(1);
    expect(await ran(text, 'lint', '仓库/报告/总结.yaml', '--root', '.')).toEqual(SOUND_SAID);
  });

  test('a template that is written on the command line is the user’s own', async () => {
    expect((await ran(SOUND, '仓库/报告/总结.yaml', '--template', outer.path('密.hbs'))).out).toContain(SECRET);
  });
});

test('a part whose main file may not include it is told why', async () => {
  const SETTING = '单位: 某局\n年度: 2013\n主要工作: [甲]\n';
  const own = await Desk.open({
    '甲/科室/乙.yaml': '部门: 成果科\n归入: ../../丙/总.yaml\n亮点: [甲]\n',
    '丙/总.yaml': `${SETTING}引入: ../甲/科室/乙.yaml\n`,
  });
  const { code, out } = await own.run(['lint', '甲/科室/乙.yaml']);
  expect([code, out]).toEqual([
    1,
    expect.stringContaining('主文件“../../丙/总.yaml”引入不了这个文件：“../甲/科室/乙.yaml”在“丙”文件夹之外'),
  ]);
  await own.close();
});
