import { execFileSync } from 'node:child_process';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk, SOUND } from './run.ts';

/** 引入, from the command line: a report and its departments' parts, in folders with Chinese names and spaces. */

const MAIN = `单位: 某市科学技术局
年度: 2025
引入: [各 科室/*.yaml, 各 科室/*.csv]
主要工作: [培育创新主体, 推动成果转化]
`;
const CHANGED = `部门: 成果科
归入: ../总 结.yaml
指标: {技术合同成交额: {单位: 亿元, 数值: 36.5}}
主要工作:
  - 标题: 推动成果转化
    要点:
      - 举办活动，全市【技术合同成交额】。
`;
const NEW = `部门: 高新科
归入: ../总 结.yaml
主要工作:
  - 标题: 培育创新主体
    要点:
      - 开展调研，全市【专利授权量】。
`;
const TABLE = '指标,单位,本年,上年,备注\r\n专利授权量,件,"1,200",980,\r\n';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ '总 结.yaml': MAIN });
  await mkdir(desk.path('各 科室'));
  await desk.write('各 科室/成果科.yaml', CHANGED);
  await desk.write('各 科室/高新科.yaml', NEW);
  await desk.write('各 科室/知识产权科.csv', TABLE);
});
afterEach(() => desk.close());

/** The findings of lint, as file, line and rule. */
async function lint(...args: string[]): Promise<string[]> {
  const { out } = await desk.run(['lint', ...args]);
  return [...out.matchAll(/^(\S.*?):(\d+):\d+(?:（[A-Z]+\d+）)? {2}.* (\S+)$/gmu)].map(
    ([, file, line, rule]) => `${file}:${line} ${rule}`,
  );
}

// The first draft loads the templates, which are heavy.
describe('a draft', { timeout: 60_000 }, () => {
  const drafted = `# 某市科学技术局2025年科技创新工作总结

## 一、主要工作

### （一）培育创新主体

开展调研，全市专利授权量1200件，同比增长22.4%。

### （二）推动成果转化

举办活动，全市技术合同成交额36.5亿元。
`;

  test('is of all parts', async () => {
    expect(await desk.run(['总 结.yaml'])).toMatchObject({ code: 0, out: drafted, err: '' });
  });

  test('is the same of files with the ends of lines of Windows', async () => {
    for (const [name, text] of [
      ['总 结.yaml', MAIN],
      ['各 科室/成果科.yaml', CHANGED],
      ['各 科室/高新科.yaml', NEW],
    ] as const)
      await desk.write(name, text.replaceAll('\n', '\r\n'));
    expect(await desk.run(['总 结.yaml'])).toMatchObject({ code: 0, out: drafted, err: '' });
  });

  test('is the same from another folder, and of what stands on standard input', async () => {
    await mkdir(desk.path('别处'));
    await desk.write('别处/总结.yaml', MAIN.replaceAll('各 科室', '../各 科室'));
    await desk.write('summarize.config.yaml', '名称: []\n');
    expect(await desk.run(['别处/总结.yaml'])).toMatchObject({ code: 0, out: drafted });
    expect(await desk.run(['-'], { stdin: MAIN })).toMatchObject({ code: 0, out: drafted });
  });

  test('stands with what departments disagree on', async () => {
    await desk.write('各 科室/高新科.csv', '指标,单位,本年\n技术合同成交额,亿元,39.2\n');
    const { code, out, err } = await desk.run(['总 结.yaml']);
    expect(code).toBe(1);
    expect(out).toContain('举办活动，全市技术合同成交额【待核：成果科36.5／高新科39.2】亿元。');
    expect(err).toContain(
      '各 科室/高新科.csv:2:12（C2）  错误  “技术合同成交额”的数值，成果科写的是36.5，高新科写的是39.2，应一样。',
    );
    expect(err).toContain('  各 科室/成果科.yaml:3:28  成果科写在这里。');
    expect(err).toContain('3 │ 指标: {技术合同成交额: {单位: 亿元, 数值: 36.5}}');
  });

  test.each(['各 科室/成果科.yaml', '各 科室/知识产权科.csv'])('of %s alone is refused', async (file) => {
    const { code, out, err } = await desk.run([file]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^错误：.*是(?:成果科|知识产权科)报来的部分，不能单独用。/u);
  });
});

describe('lint', () => {
  beforeEach(async () => {
    await desk.write('各 科室/成果科.yaml', CHANGED.replace('活动，', '活动,'));
    await desk.write('各 科室/高新科.yaml', NEW.replace('开展调研，', '开展调研,'));
    await desk.write('各 科室/知识产权科.csv', `${TABLE}商标,件,,,\r\n`);
  });
  const all = [
    '各 科室/成果科.yaml:7 marks-full-width',
    '各 科室/知识产权科.csv:3 figures-filled-in',
    '各 科室/高新科.yaml:6 marks-full-width',
  ];

  test('of the main file tells of all parts', async () => {
    expect(await lint('总 结.yaml')).toEqual(all);
  });

  test.each([0, 1, 2])('of a part tells of it alone: %i', async (index) => {
    const file = all[index]?.split(':')[0] ?? '';
    expect(await lint(file)).toEqual([all[index]]);
    expect(await lint(desk.path(file))).toEqual([all[index]]);
  });

  test('of all of them tells each once', async () => {
    expect((await lint('.')).sort()).toEqual(all.toSorted());
    expect(await lint('各 科室/*.yaml', '总 结.yaml', '各 科室/知识产权科.csv')).toHaveLength(3);
  });

  test('of two reports with one part tells each once', async () => {
    await desk.write('总结2.yaml', MAIN);
    expect(await lint('总 结.yaml', '总结2.yaml')).toEqual(all);
  });

  test('is tuned for a part by the configuration', async () => {
    const exception = "{文件: '各 科室/*.csv', 规则: {figures-filled-in: 关}}";
    await desk.write('summarize.config.yaml', `例外:\n  - ${exception}\n`);
    expect(await lint('总 结.yaml')).toEqual([all[0], all[2]]);
  });

  test('of a part says that there is more', async () => {
    await desk.write('总 结.yaml', `${MAIN}结语语: 甲\n`);
    const { out, err } = await desk.run(['lint', '各 科室/成果科.yaml']);
    expect(out).not.toContain('结语语');
    expect(err).toBe('总 结.yaml和其他部分另有2个错误，用summarize lint "总 结.yaml"看。\n');
  });

  test('of a part that is mended says so once', async () => {
    await desk.write('总 结.yaml', `${MAIN}结语: 新增企业【新增企业.没有】。\n`);
    await desk.write('各 科室/成果科.yaml', '部门: 成果科\n归入: ../总 结.yaml\n亮点:\n  - 截止11月底，成果多\n');
    const { err } = await desk.run(['lint', '--fix', '各 科室/成果科.yaml']);
    expect(err.split('\n')).toEqual([
      '各 科室/成果科.yaml改了1处。',
      '总 结.yaml和其他部分另有2个错误，用summarize lint "总 结.yaml"看。',
      '各 科室/成果科.yaml没有问题。',
      '',
    ]);
  });

  test('tells of a conflict in either part', async () => {
    await desk.write('各 科室/高新科.csv', '指标,单位,本年\n技术合同成交额,亿元,39.2\n');
    const conflict = '各 科室/高新科.csv:2 parts-agree';
    expect(await lint('各 科室/高新科.csv')).toEqual([conflict]);
    expect(await lint('各 科室/成果科.yaml')).toContain(conflict);
  });
});

describe('--fix', () => {
  beforeEach(async () => {
    await desk.write('各 科室/成果科.yaml', CHANGED.replace('活动，', '活动,').replaceAll('\n', '\r\n'));
    await desk.write('总 结.yaml', `${MAIN}亮点:\n  - 开展调研,【技术合同成交额】。\n`);
  });

  test('of the main file mends the parts as well', async () => {
    const { err } = await desk.run(['lint', '--fix', '总 结.yaml']);
    expect(err).toContain('总 结.yaml改了1处。\n各 科室/成果科.yaml改了1处。\n');
    expect(`${await desk.read('各 科室/成果科.yaml')}`).toBe(CHANGED.replaceAll('\n', '\r\n'));
    expect(`${await desk.read('总 结.yaml')}`).toContain('开展调研，');
  });

  test('of a part mends it alone', async () => {
    await desk.run(['lint', '--fix', '各 科室/成果科.yaml']);
    expect(`${await desk.read('各 科室/成果科.yaml')}`).toContain('举办活动，');
    expect(`${await desk.read('总 结.yaml')}`).toContain('开展调研,');
  });

  test('shows first what it would change, in every file', async () => {
    const { out } = await desk.run(['lint', '--fix-dry-run', '总 结.yaml']);
    expect(out).toMatch(/总 结\.yaml[\s\S]*各 科室\/成果科\.yaml/u);
    expect(`${await desk.read('总 结.yaml')}`).toContain('开展调研,');
  });

  test('of a table splices its cell, and leaves every other byte', async () => {
    const table = TABLE.replace('备注', '引语').replace(',\r\n', ',经初步\u200b统计\r\n');
    await desk.write('各 科室/知识产权科.csv', `\ufeff${table}`);
    const { err } = await desk.run(['lint', '--fix', '总 结.yaml']);
    expect(err).toContain('各 科室/知识产权科.csv改了1处。');
    expect(`${await desk.read('各 科室/知识产权科.csv')}`).toBe(`\ufeff${table.replace('\u200b', '')}`);
  });
});

describe('what cannot be included is told where it is named', () => {
  const named = async (pattern: string) => {
    await desk.write('总 结.yaml', MAIN.replace(/引入: .*/u, `引入: ["${pattern}"]`));
    return lint('总 结.yaml');
  };
  test.each([
    ['没有/*.yaml', 'part-missing'],
    ['没有.yaml', 'part-missing'],
    ['各 科室', 'part-missing'],
    ['总 结.yaml', 'part-includes'],
    ['旧总结.yaml', 'part-is-report'],
    ['又引入.yaml', 'part-includes'],
    ['表.xls', 'part-not-data'],
    ['*.xls', 'part-not-data'],
    ['大.yaml', 'part-too-large'],
    ['../外面.yaml', 'part-outside'],
    ['{..,各 科室}/*.yaml', 'part-outside'],
    ['各 科室/{1..12}月.yaml', 'part-missing'],
    ['各 科室/*a*a*a*a*a*a*a*a*a*b', 'part-missing'],
    ['各 科室/*'.padEnd(300_000, '/*'), 'part-missing'],
    ['../../*/*.yaml', 'part-outside'],
    ['/etc/passwd', 'part-outside'],
  ])('%s', async (pattern, rule) => {
    await desk.write('旧总结.yaml', '部门: 成果科\n单位: 某市科学技术局\n年度: 2024\n亮点: [甲]\n');
    await desk.write('又引入.yaml', '部门: 成果科\n引入: [总结.yaml]\n');
    await desk.write('表.xls', 'PK');
    await desk.write('大.yaml', Buffer.alloc(4 * 1024 * 1024 + 1, 'a'));
    expect(await named(pattern)).toEqual([`总 结.yaml:3 ${rule}`]);
  });

  test.each([
    ['合同成交数', '没有名为“合同成交数”的指标，引入的1个文件里也没有。'],
    ['技术合同成交', '没有名为“技术合同成交”的指标，引入的1个文件里也没有。'],
  ])('a part may not have come: %s', async (figure, message) => {
    await desk.write(
      '总 结.yaml',
      MAIN.replace(/引入: .*/u, '引入: [各 科室/成*.yaml]') +
        `亮点: [{标题: 甲, 数据: [${figure}]}]\n结语: 【${figure}】。\n`,
    );
    const { out } = await desk.run(['lint', '总 结.yaml']);
    expect(out.split(message)).toHaveLength(3);
    const hints = [...out.matchAll(/改法：(.*)/gu)].map(([, hint]) => hint).filter((hint) => !/标题/u.test(hint ?? ''));
    const hint = figure.startsWith('技术')
      ? '您是不是要写“技术合同成交额”？'
      : `科室还没有报来的，先在“指标”里写上“${figure}: 待补”；已经报来的，检查名称。引入的是各 科室/成果科.yaml。`;
    expect(hints.filter((each) => each === hint)).toHaveLength(2);
  });

  test.each([
    '{单位: 家, 动词: 认定, 新增: 3, 总数: 12}',
    '{动词: 开展, 分项: {技术对接: 2360次, 走访农户: 320户}}',
    '{单位: 次, 数值: 12}',
  ])('what the part gives takes the place of 待补 in the main file: %s', async (figure) => {
    await desk.write('总 结.yaml', `${MAIN}指标: {服务队: 待补}\n结语: 【服务队】。\n`);
    await desk.write('各 科室/特派员办.yaml', `部门: 特派员办\n归入: ../总 结.yaml\n指标: {服务队: ${figure}}\n`);
    expect(await lint('总 结.yaml')).toEqual([]);
  });

  test('a link leads nowhere out', async () => {
    const outside = await Desk.open({ '部分.yaml': CHANGED });
    await symlink(outside.folder, desk.path('链接'));
    expect(await named('链接/部分.yaml')).toEqual(['总 结.yaml:3 part-outside']);
    expect(await named('链接/*.yaml')).toEqual(['总 结.yaml:3 part-outside']);
    await outside.close();
  });

  test('the main file among all files of its folder is passed over', async () => {
    await desk.write('部分.yaml', CHANGED.replace('../', ''));
    // One of the two chapters has nobody to write it.
    expect(await named('*.yaml')).toEqual(['总 结.yaml:4 headings-followed-by-text']);
  });
});

describe('the folder that parts may be in', () => {
  beforeEach(async () => {
    await mkdir(desk.path('报告'));
    await desk.write('报告/总结.yaml', MAIN.replaceAll('各 科室', '../各 科室'));
  });

  test.each([
    ['the report’s own, where there is nothing else', async () => {}, ['--quiet'], 2],
    ['that of the nearest configuration', () => desk.write('summarize.config.yaml', '名称: []\n'), ['--quiet'], 0],
    ['the top of the repository', () => mkdir(desk.path('.git')), ['--quiet'], 0],
    ['what --root names', async () => {}, ['--quiet', '--root', '.'], 0],
  ])('is %s', async (_name, prepare, options, count) => {
    await prepare();
    expect(await lint('报告/总结.yaml', ...options)).toHaveLength(count);
  });

  test('--root holds for drafts too', async () => {
    expect(await desk.run(['报告/总结.yaml', '--root', '.'])).toMatchObject({ code: 0, err: '' });
  });
});

test('a folder is no part: its files are, of every kind', async () => {
  await desk.write('总 结.yaml', MAIN.replace('各 科室/*.yaml, ', '各 科室, '));
  const { out } = await desk.run(['lint', '总 结.yaml']);
  expect(out).toContain('“各 科室”是文件夹，应写其中的文件。');
  expect(out).toContain('改法：写成各 科室/*。');
});

describe('a part that names the report and is not included', () => {
  const PLACE = '总 结.yaml:3 part-not-included';
  beforeEach(async () => {
    await desk.write('总 结.yaml', MAIN.replace('各 科室/*.yaml', '各 科室/成果科.yaml, 各 科室/高新科.yaml'));
    await desk.write('各 科室/人才科.yaml', NEW.replace('高新科', '人才科').replace('开展调研，', '办班。'));
  });
  const beside = async (text: string, name = '各 科室/人才科.yaml') => {
    await desk.write(name, text);
    return (await lint('总 结.yaml')).filter((each) => each.endsWith(' part-not-included'));
  };
  const part = '部门: 人才科\n归入: ../总 结.yaml\n亮点: [办班]\n';

  test('is told at 引入, with what to write there', async () => {
    const { code, out } = await desk.run(['lint', '总 结.yaml']);
    expect(code).toBe(0);
    expect(out).toContain(
      '总 结.yaml:3:1  提示  “各 科室/人才科.yaml”写着归入这个文件，“引入”里却没有它。  part-not-included',
    );
    expect(out).toContain('改法：在“引入”里加上“各 科室/人才科.yaml”；不要的，移到别的文件夹。\n');
  });

  test('lies beside the report itself, too; where there is no 引入, it is told at the head', async () => {
    await desk.write('年报/总结.yaml', SOUND);
    for (const name of ['甲', '乙', '丙', '丁'])
      await desk.write(`年报/${name}.yaml`, `部门: ${name}科\n归入: 总结.yaml\n亮点: [办班]\n`);
    const { code, out } = await desk.run(['lint', '年报/总结.yaml']);
    expect(code).toBe(0);
    expect(out).toContain(
      '年报/总结.yaml:1:1  提示  “丁.yaml”、“丙.yaml”、“乙.yaml”等4个文件写着归入这个文件，“引入”里却没有它们。',
    );
    expect(out).toContain('改法：加一行“引入: [丁.yaml, 丙.yaml, 乙.yaml, 甲.yaml]”；不要的，移到别的文件夹。\n');
  });

  test('is included once that is written', async () => {
    await desk.write('总 结.yaml', MAIN);
    expect(await beside(part)).toEqual([]);
  });

  test.each([
    ['that says nothing of it', part.replace(/归入.*\n/u, '')],
    ['of another report', part.replace('总 结', '简报')],
    ['that says nothing of whose it is', part.replace(/部门.*\n/u, '')],
    ['that is a report itself', `单位: 某局\n年度: 2025\n${part}`],
    ['that includes others', `${part}引入: [成果科.yaml]\n`],
    ['with an error in it', `${part}主要工作: [`],
    ['with a key that no part has', `${part}版式: 甲.yaml\n`],
  ])('a file %s is none', async (_name, text) => {
    expect([await beside(part), await beside(text)]).toEqual([[PLACE], []]);
  });

  test('one that is hidden, of an editor, or in a folder with no part is none', async () => {
    await desk.write('各 科室/人才科.yaml', '');
    for (const name of ['各 科室/.人才科.yaml', '各 科室/~$人才科.yaml', '各 科室/人才科.yaml.bak', '旧/人才科.yaml'])
      expect(await beside(part, name)).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('nor is a link', async () => {
    await desk.write('旧/人才科.yaml', part);
    await desk.write('各 科室/人才科.yaml', '');
    await symlink('../旧/人才科.yaml', desk.path('各 科室/又.yaml'));
    expect(await beside('')).toEqual([]);
  });

  test('is not told with --skip-others, of a report with an error, or where it is linted itself', async () => {
    await desk.write('各 科室/人才科.yaml', part);
    expect(await lint('总 结.yaml', '--skip-others')).not.toContain(PLACE);
    expect(await lint('总 结.yaml', '各 科室/人才科.yaml')).toEqual([
      expect.stringMatching(/^各 科室\/人才科\.yaml:2 part-without-main$/u),
    ]);
    await desk.write('总 结.yaml', `${MAIN.replace('*.yaml', '成果科.yaml')}没有的键: 甲\n`);
    expect(await lint('总 结.yaml')).not.toContain(PLACE);
  });

  test('a draft says nothing of it', async () => {
    expect((await desk.run(['总 结.yaml'])).err).toBe('');
  });
});

describe('a part that does not find its main file', () => {
  test.each([
    ['says nothing of it', CHANGED.replace(/归入.*\n/u, ''), '1'],
    ['names one that is not there', CHANGED.replace('../总 结', '../没有'), '2'],
    ['names one that does not include it', CHANGED, '2'],
    ['names what is no report', CHANGED.replace('../总 结.yaml', '高新科.yaml'), '2'],
  ])('%s', async (_name, text, line) => {
    await desk.write('各 科室/成果科.yaml', text);
    await desk.write('总 结.yaml', MAIN.replace('各 科室/*.yaml, ', ''));
    expect(await lint('各 科室/成果科.yaml')).toEqual([`各 科室/成果科.yaml:${line} part-without-main`]);
  });

  test('is a table that nobody includes', async () => {
    await desk.write('别的.csv', TABLE);
    expect(await lint('别的.csv')).toEqual(['别的.csv:1 part-without-main']);
  });
});

test('the check sheet asks each department for its own', async () => {
  const { out } = await desk.run(['figures', '总 结.yaml', '-f', 'json']);
  expect(out).toMatch(/成果科[\s\S]*知识产权科|知识产权科[\s\S]*成果科/u);
});

test.skipIf(process.platform === 'win32')('a pipe is no file: it is told, and not waited for', async () => {
  const desk = await Desk.open({ 'm.yaml': '单位: 某局\n年度: 2013\n引入: [p.csv]\n' });
  execFileSync('mkfifo', [desk.path('p.csv')]);
  const { code, err } = await desk.run(['m.yaml']);
  expect([code, err.includes('它是管道或设备，不是普通文件。')]).toEqual([1, true]);
  await desk.close();
});

test.each(['*//', '*http://', '部门//*.yaml', '*/'])(
  'a pattern with a step that has no name is told: %s',
  async (pattern) => {
    const own = await Desk.open({ 'r.yaml': `单位: 某局\n年度: 2013\n引入: '${pattern}'\n主要工作: [{标题: 乙}]\n` });
    const { code, out, err } = await own.run(['lint', 'r.yaml']);
    await own.close();
    expect([code, out.includes(`没有找到“${pattern}”`), err]).toEqual([1, true, expect.not.stringContaining('内部')]);
  },
);

describe.skipIf(process.platform === 'win32')(
  'a folder that cannot be looked into is no part that has not come',
  () => {
    test.each([['科室/*'], ['科室/**/*.yaml'], ['科室/甲.yaml']])('%s', async (pattern) => {
      const desk = await Desk.open({ '总结.yaml': `引入: [${pattern}]\n${SOUND}` });
      // What nobody may enter is not closed to the superuser, whom a link that leads to itself stops too.
      await symlink('科室', desk.path('科室'));
      const { code, out } = await desk.run(['lint', '总结.yaml']);
      expect([code, out]).toEqual([
        1,
        expect.stringContaining(`读不了“${pattern === '科室/甲.yaml' ? pattern : '科室'}”，引入的应是能打开的文件。`),
      ]);
      expect(out).toContain('改法：链接绕成了圈。');
      await desk.close();
    });

    test.skipIf(process.getuid?.() === 0)('for want of leave', async () => {
      const desk = await Desk.open({ '总结.yaml': `引入: [科室/*]\n${SOUND}`, '科室/甲.yaml': '部门: 甲\n' });
      await chmod(desk.path('科室'), 0);
      expect((await desk.run(['lint', '总结.yaml'])).out).toContain('没有权限。');
      await chmod(desk.path('科室'), 0o755);
      await desk.close();
    });
  },
);
