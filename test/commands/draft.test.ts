import { chmod, mkdir, readdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk, SOUND } from './run.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'report.yaml': SOUND });
});
afterEach(() => desk.close());

test.skipIf(process.platform === 'win32')(
  'who may read the old file may read the new one, and nobody else',
  async () => {
    await desk.run(['report.yaml', '-o', '总结.md']);
    await chmod(desk.path('总结.md'), 0o600);
    await desk.write('report.yaml', SOUND.replace('2924', '2925'));
    expect((await desk.run(['report.yaml', '-o', '总结.md'])).err).toContain('已写入总结.md。');
    expect((await stat(desk.path('总结.md'))).mode & 0o777).toBe(0o600);
  },
);

test('a data file alone prints Markdown, and nothing else, on stdout', async () => {
  const { code, out, err } = await desk.run(['report.yaml']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(`# 某市科学技术局2013年科技创新工作总结

## 一、主要工作

### （一）强化专利管理

**提升质量**。全市专利申请量2924件，同比增长41.7%。
`);
});

test('the format is known by the extension, or said by -f', async () => {
  expect((await desk.run(['report.yaml', '-o', '总结.docx'])).err).toBe('已写入总结.docx。\n');
  expect(Object.keys(unzipSync(await desk.read('总结.docx')))).toContain('word/document.xml');
  await desk.run(['report.yaml', '-o', '总结.md']);
  expect((await desk.read('总结.md')).toString()).toContain('# 某市科学技术局');
  await desk.run(['report.yaml', '-o', '总结.html']);
  expect((await desk.read('总结.html')).toString()).toContain('<title>某市科学技术局');
  await desk.run(['report.yaml', '-f', 'md', '-o', '总结.txt']);
  expect((await desk.read('总结.txt')).toString()).toContain('# 某市科学技术局');
});

test('standard input is read for -', async () => {
  const { code, out } = await desk.run(['-'], { stdin: SOUND });
  expect([code, out.split('\n')[0]]).toEqual([0, '# 某市科学技术局2013年科技创新工作总结']);
});

test('several inputs go to a folder, each under its own name', async () => {
  await desk.write('b.yaml', SOUND);
  await mkdir(desk.path('总结'));
  expect((await desk.run(['report.yaml', 'b.yaml', '-o', '总结/'])).code).toBe(0);
  expect((await readdir(desk.path('总结'))).sort()).toEqual(['b.docx', 'report.docx']);
});

test('a folder holds HTML where -f asks for it, and without -o it goes to stdout', async () => {
  expect((await desk.run(['report.yaml', '-o', '总结/', '-f', 'html'])).err).toBe('已写入总结/report.html。\n');
  const { code, out } = await desk.run(['report.yaml', '-f', 'html'], { isTTY: true });
  expect([code, out.split('\n')[0]]).toEqual([0, '<!DOCTYPE html>']);
});

test('a folder that -o names with a slash is made, and a pattern that no shell expanded is read', async () => {
  await desk.write('report2.yaml', SOUND);
  expect((await desk.run(['report*.yaml', '-o', '总结/'])).code).toBe(0);
  expect((await readdir(desk.path('总结'))).sort()).toEqual(['report.docx', 'report2.docx']);
  expect((await desk.run(['report.yaml', '-o', 'no/such/'])).err).toBe(
    '错误：建不了文件夹no/such/：没有这个文件或文件夹，请检查路径。\n',
  );
});

test('a hundred highlights are numbered', async () => {
  const highlights = Array.from({ length: 120 }, (_, index) => `  - 办成第${index + 1}件事\n`);
  await desk.write('many.yaml', `单位: 局\n年度: 2013\n亮点:\n${highlights.join('')}`);
  const { code, out } = await desk.run(['many.yaml']);
  expect(code).toBe(0);
  expect(out).toContain('一百二十是办成第120件事。');
});

test('a finding does not stop a draft, and the exit code tells', async () => {
  await desk.write('wrong.yaml', SOUND.replace('上年: 2063', '上年: 2063, 同比: 50%'));
  const { code, err } = await desk.run(['wrong.yaml', '-o', '总结.md']);
  expect(code).toBe(1);
  expect(err).toContain('写明同比50%，按数值和上年计算是42%，应一致');
  expect((await desk.read('总结.md')).toString()).toContain('【待核：50%／按上年计算42%】');
});

test('a number that is not in yet is a warning, and is printed as a gap', async () => {
  await desk.write('gap.yaml', SOUND.replace('数值: 2924, 上年: 2063', '数值: 待补, 责任: 知识产权科'));
  const { code, out, err } = await desk.run(['gap.yaml']);
  expect(code).toBe(0);
  expect(out).toContain('专利申请量【待补：知识产权科】件');
  expect(err).toContain('向知识产权科要到数后填上');
});

test('a reference that leads nowhere stops a draft: nothing is written', async () => {
  await desk.write('wrong.yaml', SOUND.replace('【专利申请量】', '【专利申请】'));
  const { code, out, err } = await desk.run(['wrong.yaml', '-o', '总结.docx']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('您是不是要写“专利申请量”');
  expect(await readdir(desk.folder)).not.toContain('总结.docx');
});

describe('what cannot be run ends with 2 and one line that says what to do', () => {
  test.each([
    [[], '错误：没有给出数据文件。'],
    [['nothing.yaml'], '错误：读不了nothing.yaml：没有这个文件'],
    [['.'], '错误：读不了.：那里是一个文件夹'],
    [
      ['report.yaml', '-o', 'no/such/总结.docx'],
      '错误：写不了no/such/总结.docx：没有文件夹no/such，请先建好，或改正路径。',
    ],
    [['report.yaml', '-o', '总结.txt'], '错误：从文件名总结.txt看不出格式，应以.docx、.html或.md结尾，或用-f指定。'],
    ...['pdf', 'doc', 'wps'].map((end): [string[], string] => [
      ['report.yaml', '-o', `总结.${end}`],
      `错误：不能生成${end.toUpperCase()}文件总结.${end}，请生成DOCX，再用Word或WPS另存为${end.toUpperCase()}。`,
    ]),
    [['report.yaml', '-f', 'docx', '-o', '总结.pdf'], '错误：不能生成PDF文件总结.pdf，请生成DOCX'],
    [['report.yaml', '-f', 'docx', '-o', '总结.markdown'], '错误：文件名总结.markdown以.markdown结尾，-f写的是docx'],
    [
      ['figures', 'report.yaml', '-f', 'csv', '-o', '表.XLSX'],
      '错误：文件名表.XLSX以.XLSX结尾，-f写的是csv，两者应一致。',
    ],
    [['count', 'report.yaml', '-o', '字数.wps'], '错误：不能生成WPS文件字数.wps，请生成DOCX'],
    [['count', 'report.yaml', '-o', '字数.xlsx'], '错误：从文件名字数.xlsx看不出格式，应以.docx、.md或.json结尾'],
    [['report.yaml', '-f', 'pdf'], '错误：没有“pdf”这种格式，应为md、docx或html。'],
    [['report.yaml', 'report2.yaml'], '错误：给了几个数据文件，请用-o指定存放的文件夹'],
    [['report.yaml', '--fromat', 'md'], '错误：没有名为--fromat的选项。您是不是要写--format？'],
    [['lint', '-d.yaml'], '错误：没有名为-d.yaml的选项。是文件的，写成./-d.yaml。'],
    [['report.yaml', '-o'], '错误：选项--output后面缺一个值。'],
    [['lint', '-o', 'x.md', 'report.yaml'], '错误：没有名为-o的选项。'],
    [['lint'], '错误：没有给出数据文件。写法：summarize lint 数据文件.yaml。'],
    [['lnt'], '您是不是要写“summarize lint”？'],
    [['lnt', 'report.yaml'], '错误：没有“lnt”这个命令。您是不是要写“summarize lint”？'],
    [['校核', 'report.yaml'], '错误：没有“校核”这个命令。您是不是要写“summarize lint”？'],
    [['起草', 'report.yaml'], '错误：没有“起草”这个命令。您是不是要写“summarize report.yaml”？'],
    [['起草'], '您是不是要写“summarize 数据文件.yaml”？'],
    [['compare', '改后稿.wps', 'report.yaml'], '错误：读不了改后稿.wps：它是另一种文稿，应为.docx。'],
    [['report.yaml', '--template', 'none.hbs'], '错误：没有找到模板none.hbs'],
    [['report.yaml', '-o', 'report.yaml', '-f', 'md'], '错误：没有写report.yaml：那里已有一个文件'],
  ])('%j', async (args, message) => {
    const { code, out, err } = await desk.run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a Word file is not for a terminal', async () => {
    const { code, out, err } = await desk.run(['report.yaml', '-f', 'docx'], { isTTY: true });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('DOCX不能显示在终端上，请用-o写成文件');
  });

  test('two inputs that would be written to one file', async () => {
    await mkdir(desk.path('a'));
    await desk.write('a/report.yaml', SOUND);
    const { code, err } = await desk.run(['report.yaml', 'a/report.yaml', '-o', './']);
    expect(code).toBe(2);
    expect(err).toContain('有两个数据文件都要写成report.docx');
  });
});

describe('what a person edited is never lost', () => {
  test.each(['md', 'docx', 'html'])('an untouched %s is replaced, an edited one is refused', async (format) => {
    const file = `总结.${format}`;
    await desk.run(['report.yaml', '-o', file]);
    await desk.write('report.yaml', SOUND.replace('2924', '3000'));
    expect((await desk.run(['report.yaml', '-o', file])).code).toBe(0);
    const edited = edit(await desk.read(file), format);
    await desk.write(file, edited);

    const { code, err } = await desk.run(['report.yaml', '-o', file]);
    expect([code, err]).toEqual([
      2,
      `错误：没有写${file}：那里已有一个文件，它改动过，或不是本程序生成的。换一个文件名，或加--force（原文件改名保留）。\n`,
    ]);
    expect((await desk.read(file)).equals(edited)).toBe(true);

    await desk.write(`总结（旧1）.${format}`, '先前保留的');
    const forced = await desk.run(['report.yaml', '-o', file, '--force']);
    expect([forced.code, forced.err]).toEqual([0, `原来的文件保留为总结（旧2）.${format}。\n已写入${file}。\n`]);
    expect((await desk.read(`总结（旧2）.${format}`)).equals(edited)).toBe(true);
    expect((await desk.read(`总结（旧1）.${format}`)).toString()).toBe('先前保留的');
  });

  test.each(['md', 'docx', 'html'])('a %s that this tool did not write is refused', async (format) => {
    for (const content of ['', '别人写的', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])]) {
      await desk.write(`总结.${format}`, content);
      expect((await desk.run(['report.yaml', '-o', `总结.${format}`])).code).toBe(2);
      expect((await desk.read(`总结.${format}`)).equals(Buffer.from(content))).toBe(true);
    }
  });

  test('a name that fits, but not with what the old file would be called, is told so', async () => {
    const file = `${'总'.repeat(83)}.md`;
    await desk.write(file, '手改过的');
    const { code, err } = await desk.run(['report.yaml', '-o', file, '--force']);
    expect([code, err]).toEqual([
      2,
      `错误：写不了${file}：原来的文件要改名保留，名称后面加上“（旧1）”就太长了。换一个短些的文件名。\n`,
    ]);
    expect((await readdir(desk.folder)).sort()).toEqual(['report.yaml', file]);
    expect((await desk.read(file)).toString()).toBe('手改过的');
  });

  test('several files into a folder: the edited one stays, and it is said', async () => {
    await mkdir(desk.path('out'));
    await desk.write('out/report.docx', '手改过的');
    expect((await desk.run(['report.yaml', '-o', 'out/'])).code).toBe(2);
    expect((await desk.read('out/report.docx')).toString()).toBe('手改过的');
  });

  test('of several files the others are written all the same', async () => {
    await mkdir(desk.path('out'));
    await desk.write('out/report.docx', '手改过的');
    await desk.write('b.yaml', SOUND);
    const { code, err } = await desk.run(['report.yaml', 'b.yaml', '-o', 'out/']);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^错误：没有写out\/report\.docx：.*\n已写入out\/b\.docx。\n共2个文件，没有生成的1个：report\.yaml。\n$/u,
    );
  });

  test.skipIf(process.platform === 'win32')('a device is neither read to its end nor written', async () => {
    expect((await desk.run(['report.yaml', '-o', '/dev/full', '-f', 'md'])).err).toBe(
      '错误：写不了/dev/full：它是管道或设备，不是普通文件。\n',
    );
    expect((await desk.run(['lint', '/dev/zero'])).err).toContain('它是管道或设备，不是普通文件。');
  });

  test('a link is followed, not replaced', async () => {
    await mkdir(desk.path('real'));
    await desk.write('real/总结.md', '手改过的');
    await symlink(desk.path('real/总结.md'), desk.path('总结.md'));
    expect((await desk.run(['report.yaml', '-o', '总结.md'])).code).toBe(2);
    expect((await desk.read('real/总结.md')).toString()).toBe('手改过的');
  });

  test('the same data leave the file as it is', async () => {
    await desk.run(['report.yaml', '-o', '总结.docx']);
    expect((await desk.run(['report.yaml', '-o', '总结.docx'])).err).toBe('总结.docx没有变化。\n');
  });

  test('line ends that an editor changed are no edit', async () => {
    await desk.run(['report.yaml', '-o', '总结.md']);
    await desk.write('总结.md', (await desk.read('总结.md')).toString().replaceAll('\n', '\r\n'));
    await desk.write('report.yaml', SOUND.replace('2924', '3000'));
    expect((await desk.run(['report.yaml', '-o', '总结.md'])).code).toBe(0);
  });

  test('no temporary file is left behind, written or not', async () => {
    await desk.run(['report.yaml', '-o', '总结.docx']);
    await desk.run(['report.yaml', '-o', 'report.yaml/x.docx']);
    expect((await readdir(desk.folder)).sort()).toEqual(['report.yaml', '总结.docx']);
  });

  test.skipIf(process.getuid?.() === 0)('a read-only folder is one clear line', async () => {
    await mkdir(desk.path('locked'));
    await chmod(desk.path('locked'), 0o555);
    const { code, err } = await desk.run(['report.yaml', '-o', 'locked/总结.docx']);
    expect([code, err]).toEqual([2, '错误：写不了locked/总结.docx：没有权限。\n']);
  });
});

/** As a person would: a word changed in the text, saved. */
function edit(bytes: Buffer, format: string): Buffer {
  if (format !== 'docx') return Buffer.from(bytes.toString().replace('提升质量', '提升质量和效益'));
  const parts = unzipSync(bytes);
  const document = Buffer.from(parts['word/document.xml'] ?? []).toString();
  return Buffer.from(
    zipSync({ ...parts, 'word/document.xml': strToU8(document.replace('提升质量', '提升质量和效益')) }),
  );
}

test('a number too large to be drawn is told at its chart', async () => {
  const chart = '图表: [{标题: 图, 类型: 柱形, 数据: [专利申请量]}]';
  await desk.write('big.yaml', `${SOUND.replace('数值: 2924', `数值: 2${'0'.repeat(320)}`)}${chart}\n`);
  const { code, err } = await desk.run(['big.yaml', '-o', '总结.docx']);
  expect([code, err.includes('“专利申请量”的数有300位以上，画不成图，应核对数位。')]).toEqual([1, true]);
});

test('more than a thousand items are numbered like ten', async () => {
  const items = Array.from({ length: 1001 }, (_, index) => `  - {标题: 推进第${index}项, 内容: 成效明显。}\n`);
  await desk.write('many.yaml', `单位: 某局\n年度: 2013\n主要工作:\n${items.join('')}`);
  const { code, out } = await desk.run(['many.yaml']);
  expect([code, out]).toEqual([0, expect.stringContaining('（一千零一）推进第1000项')]);
});

describe('-o with a folder writes into it by the name of what was read, whatever is made', () => {
  test.each([
    [['report.yaml'], 'report.docx'],
    [['report.yaml', '-f', 'html'], 'report.html'],
    [['figures', 'report.yaml', '-f', 'xlsx'], 'report数据核对表.xlsx'],
    [['count', 'report.yaml'], 'report字数.docx'],
    [['count', 'report.yaml', '-f', 'pretty'], 'report字数.txt'],
    [['diff', 'report.yaml', 'report.yaml', '-f', 'md'], 'report改动清单.md'],
    [['compare', '总结.md', 'report.yaml', '-f', 'json'], '总结对照.json'],
  ])('%j', async (args, name) => {
    await desk.run(['report.yaml', '-o', '总结.md']);
    const { code, err } = await desk.run([...args, '-o', '成品/']);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining(`已写入${join('成品', name)}。`) });
    expect(await readdir(desk.path('成品'))).toEqual([name]);
  });
});

test('a name that says no format is written in the one asked for', async () => {
  expect((await desk.run(['report.yaml', '-f', 'md', '-o', '总结.txt'])).err).toContain('已写入总结.txt。');
});

test.each([
  [['report.yaml', '-o', ''], '-o后面是空的，应写文件'],
  [['report.yaml', '-o', ' '], '-o后面是空的，应写文件'],
  [['report.yaml', '-t', ''], '-t后面是空的，应写路径'],
  [['next', 'report.yaml', '-o', ''], '-o后面是空的，应写文件'],
  [['schema', '-o', ''], '-o后面是空的，应写文件'],
  [['lint', 'report.yaml', '--baseline', ''], '--baseline后面是空的，应写文件'],
  [['lint', 'report.yaml', '-f', 'sarif:'], '“sarif:”的冒号后面应写文件'],
  [['lint', 'report.yaml', '--config', ''], '--config后面是空的，应写文件'],
  [['lint', 'report.yaml', '--root', ''], '--root后面是空的，应写文件夹'],
  [['rollup', 'report.yaml', '--table', ''], '--table后面是空的，应写文件'],
  [['init', '--unit', ''], '--unit后面是空的，应写名称'],
  [['init', ''], '“数据文件”是空的，应写上'],
  [['templates', 'copy', '年度总结', ''], '“文件夹”是空的，应写上'],
  [['templates', 'check', ''], '“文件夹”是空的，应写上'],
  [['templates', ''], '有一个参数是空的，应写上'],
  [[''], '“数据文件”是空的，应写上'],
  [['report.yaml', ''], '“数据文件”是空的，应写上'],
  [['lint', ''], '“文件”是空的，应写上'],
  [['compare', '总结.md', ''], '“数据文件”是空的，应写上'],
])('an empty variable of the shell is no folder: %j', async (args, message) => {
  const before = await readdir(desk.path('.'));
  const { code, err } = await desk.run(args);
  expect([code, err]).toEqual([2, expect.stringContaining(`错误：${message}；命令里用了变量的，看它有没有值。\n`)]);
  expect(await readdir(desk.path('.'))).toEqual(before);
});
