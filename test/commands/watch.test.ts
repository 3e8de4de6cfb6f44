import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk, SOUND, type Watching } from './run.ts';

const BROKEN = SOUND.replace('全市【专利申请量】', '全市【专利申请】');

let desk: Desk;
let watching: Watching;
beforeEach(async () => {
  desk = await Desk.open({ 'report.yaml': SOUND });
});
afterEach(async () => {
  await watching.stop();
  await desk.close();
});

/** At once: no round can come between a file's emptying and its filling. */
const save = (name: string, content: string) => writeFileSync(desk.path(name), content);
const text = (name: string) => readFileSync(desk.path(name), 'utf8');
const ofYear = (year: number) => SOUND.replace('2013', String(year));

describe('a draft that is watched', { timeout: 60_000 }, () => {
  const start = async (...more: string[]) => {
    watching = desk.watch(['report.yaml', '-o', '总结.md', '--watch', ...more]);
    return watching.line();
  };

  test('is written at once, and again when the data change; Ctrl-C ends it with 0', async () => {
    expect(await start()).toBe('已更新总结.md。');
    save('report.yaml', ofYear(2014));
    expect(await watching.line()).toBe('已更新总结.md。');
    expect(text('总结.md')).toContain('2014年');
    const { code, err } = await watching.stop();
    expect(code).toBe(0);
    expect(err).toBe(
      '正在看着report.yaml和它用到的文件，改动后自动更新；按Ctrl-C停止。\n14:03:05 已更新总结.md。\n14:03:05 已更新总结.md。\n已停止。\n',
    );
    expect([...watching.listeners]).toEqual([]);
    expect(readdirSync(desk.folder).sort()).toEqual(['report.yaml', '总结.md']);
  });

  test('stays as it was while the data are broken, and goes on when they are mended', async () => {
    await start();
    const before = text('总结.md');
    watching.printed();
    save('report.yaml', BROKEN);
    expect(await watching.line()).toBe('没有更新总结.md，1个错误。');
    expect(watching.printed().err).toContain('没有名为“专利申请”的指标。');
    expect(text('总结.md')).toBe(before);
    // What was found before is not said again.
    save('report.yaml', `${BROKEN}# 改了注释\n`);
    expect(await watching.line()).toBe('没有更新总结.md，1个错误。');
    expect(watching.printed().err).toBe('14:03:05 没有更新总结.md，1个错误。\n');
    save('report.yaml', '单位: 某局\n年度: [2013\n');
    expect(await watching.line()).toMatch(/^没有更新总结\.md，/u);
    save('report.yaml', '');
    expect(await watching.line()).toMatch(/^没有更新总结\.md，/u);
    save('report.yaml', ofYear(2015));
    expect(await watching.line()).toBe('已更新总结.md。');
    expect(text('总结.md')).toContain('2015年');
  });

  test('survives that the file is deleted, and sees it come back', async () => {
    await start();
    rmSync(desk.path('report.yaml'));
    expect(await watching.line()).toBe('没有更新总结.md：读不了report.yaml：没有这个文件或文件夹，请检查路径。');
    save('report.yaml', SOUND);
    expect(await watching.line()).toBe('总结.md没有变化。');
    save('report.yaml', ofYear(2014));
    expect(await watching.line()).toBe('已更新总结.md。');
  });

  test('follows an editor that saves by renaming, again and again', async () => {
    await start();
    for (const year of [2014, 2015, 2016]) {
      save('.report.yaml.swp', ofYear(year));
      renameSync(desk.path('.report.yaml.swp'), desk.path('report.yaml'));
      expect(await watching.line()).toBe('已更新总结.md。');
      expect(text('总结.md')).toContain(`${year}年`);
    }
  });

  test('takes several quick saves for one', async () => {
    await start();
    for (const year of [2014, 2015, 2016, 2017]) save('report.yaml', ofYear(year));
    expect(await watching.line()).toBe('已更新总结.md。');
    expect(text('总结.md')).toContain('2017年');
    rmSync(desk.path('report.yaml'));
    // The next round is that of the next change: there was none between.
    expect(await watching.line()).toMatch(/^没有更新总结\.md：/u);
  });

  test('is not written anew for files that it does not use', async () => {
    await start();
    save('other.yaml', SOUND);
    save('总结.txt', '甲');
    save('report.yaml', BROKEN);
    expect(await watching.line()).toBe('没有更新总结.md，1个错误。');
  });

  test('follows its template, part by part, those too that come later', async () => {
    mkdirSync(desk.path('own'));
    save('own/年度总结.hbs', '# 甲{{年度}}\n\n{{> 结语 结语}}\n');
    expect(await start('-t', 'own')).toBe('已更新总结.md。');
    save('own/年度总结.hbs', '# 乙{{年渡}}\n');
    expect(await watching.line()).toBe('没有更新总结.md，1个错误。');
    expect(watching.printed().err).toContain('您是不是要写“年度”？');
    save('own/年度总结.hbs', '# 丙{{年度}}\n\n{{> 结语 结语}}\n');
    expect(await watching.line()).toBe('已更新总结.md。');
    mkdirSync(desk.path('own/partials'));
    save('own/partials/结语.hbs', '自己的结语。\n');
    expect(await watching.line()).toBe('已更新总结.md。');
    expect(text('总结.md')).toContain('自己的结语。');
  });

  test('follows the style file that the data name, though it is not there yet, and the configuration', async () => {
    save('report.yaml', `版式: 本局.yaml\n${SOUND}`);
    watching = desk.watch(['report.yaml', '-o', '总结.html', '--watch']);
    expect(await watching.line()).toBe('没有更新总结.html，1个错误。');
    save('本局.yaml', '行距: 30磅\n');
    expect(await watching.line()).toMatch(/^已更新总结\.html/u);
    save('本局.yaml', '行距: 31磅\n');
    expect(await watching.line()).toMatch(/^已更新总结\.html/u);
    save('summarize.config.yaml', '版式: {页边距: {左: 30磅毫米}}\n');
    expect(await watching.line()).toMatch(/^没有更新总结\.html：配置文件summarize\.config\.yaml有错/u);
    expect(watching.printed().err).toContain('summarize.config.yaml:1:');
    rmSync(desk.path('summarize.config.yaml'));
    expect(await watching.line()).toMatch(/^总结\.html没有变化/u);
  });

  test('follows its folder when it is put away and brought back, and a link to where it leads', async () => {
    mkdirSync(desk.path('科 室'));
    save('科 室/甲.yaml', SOUND);
    symlinkSync(desk.path('科 室/甲.yaml'), desk.path('link.yaml'));
    watching = desk.watch(['link.yaml', '-o', '总结.md', '--watch']);
    await watching.line();
    save('科 室/甲.yaml', ofYear(2014));
    expect(await watching.line()).toBe('已更新总结.md。');
    await watching.stop();
    watching = desk.watch(['科 室/甲.yaml', '-o', '总结.md', '--watch']);
    expect(await watching.line()).toBe('总结.md没有变化。');
    renameSync(desk.path('科 室'), desk.path('away'));
    expect(await watching.line()).toMatch(/^没有更新总结\.md：读不了/u);
    save('away/甲.yaml', ofYear(2016));
    renameSync(desk.path('away'), desk.path('科 室'));
    expect(await watching.line()).toBe('已更新总结.md。');
    save('科 室/甲.yaml', ofYear(2017));
    expect(await watching.line()).toBe('已更新总结.md。');
  });

  test('of several, writes the one that changed', async () => {
    save('乙.yaml', SOUND);
    watching = desk.watch(['report.yaml', '乙.yaml', '-o', '总结/', '-f', 'md', '--watch']);
    expect([await watching.line(), await watching.line()]).toEqual(['已更新总结/report.md。', '已更新总结/乙.md。']);
    save('乙.yaml', BROKEN);
    expect(await watching.line()).toBe('没有更新总结/乙.md，1个错误。');
    save('report.yaml', ofYear(2014));
    expect(await watching.line()).toBe('已更新总结/report.md。');
    save('summarize.config.yaml', '规则: {}\n');
    expect([await watching.line(), await watching.line()]).toEqual([
      '总结/report.md没有变化。',
      '没有更新总结/乙.md，1个错误。',
    ]);
  });

  test('follows its parts: one that is late, one that is mended, one that comes into their folder', async () => {
    save('report.yaml', `引入: [成果科.yaml, 科室/*.csv]\n${SOUND}`);
    mkdirSync(desk.path('科室'));
    save('科室/高新科.csv', '指标,单位,本年\n高新技术企业,家,36\n');
    expect(await start()).toBe('没有更新总结.md，1个错误。');
    expect(watching.printed().err).toContain('没有找到“成果科.yaml”');
    save('成果科.yaml', '部门: 成果科\n归入: report.yaml\n指标: {技术合同成交额: {单位: 亿元, 数值: 二十}}\n');
    expect(await watching.line()).toMatch(/^没有更新总结\.md，1个错误/u);
    expect(watching.printed().err).toContain('成果科.yaml:3:');
    save('成果科.yaml', '部门: 成果科\n归入: report.yaml\n指标: {技术合同成交额: {单位: 亿元, 数值: 20}}\n');
    expect(await watching.line()).toMatch(/^已更新总结\.md/u);
    save('科室/社发科.csv', '指标,单位,本年\n高新技术企业,家,37\n');
    expect(await watching.line()).toMatch(/总结\.md.*个错误。$/u);
    rmSync(desk.path('科室/社发科.csv'));
    expect(await watching.line()).not.toContain('错误');
  });

  test('a final report waits for what it lacks', async () => {
    save('report.yaml', SOUND.replace('2924', '待补'));
    expect(await start('--final')).toMatch(/^没有更新总结\.md，还不能定稿，有1处待补。$/u);
    save('report.yaml', SOUND);
    expect(await watching.line()).toBe('已更新总结.md。');
  });

  test('a report that somebody has edited is not overwritten', async () => {
    await start();
    save('总结.md', '改过的\n');
    save('report.yaml', ofYear(2014));
    expect(await watching.line()).toMatch(/^没有更新总结\.md：那里已有一个文件，它改动过/u);
    expect(text('总结.md')).toBe('改过的\n');
  });

  test('SIGTERM ends it as well', async () => {
    await start();
    watching.listeners.get('SIGTERM')?.();
    expect(await watching.stop()).toMatchObject({ code: 0, err: expect.stringMatching(/已停止。\n$/u) });
  });
});

describe('lint that is watched', { timeout: 60_000 }, () => {
  test('says what is found when that has changed, in one line when it has not', async () => {
    watching = desk.watch(['lint', 'report.yaml', '--watch']);
    expect(await watching.line()).toBe('report.yaml没有问题。');
    save('report.yaml', BROKEN);
    expect(await watching.line()).toBe('report.yaml：1个错误。');
    expect(watching.printed().out).toContain('没有名为“专利申请”的指标。');
    save('report.yaml', `${BROKEN}#\n`);
    expect(await watching.line()).toBe('report.yaml：1个错误。');
    expect(watching.printed().out).toBe('');
    save('report.yaml', SOUND);
    expect(await watching.line()).toBe('report.yaml没有问题。');
    expect(await watching.stop()).toMatchObject({ code: 0 });
  });

  test('reads the files that come into its folder, and drafts', async () => {
    mkdirSync(desk.path('科室'));
    save('科室/甲.yaml', SOUND);
    watching = desk.watch(['lint', '科室', '稿.md', '--watch']);
    expect(await watching.line()).toBe('读不了稿.md：没有这个文件或文件夹，请检查路径。');
    save('稿.md', '# 某局2013年总结\n\n一切正常。\n');
    expect(await watching.line()).toMatch(/^2个文件/u);
    save('科室/乙.yaml', BROKEN);
    expect(await watching.line()).toMatch(/^3个文件：1个错误/u);
    rmSync(desk.path('科室'), { recursive: true });
    expect(await watching.line()).toMatch(/读不了科室：没有这个文件或文件夹，请检查路径。$/u);
    mkdirSync(desk.path('科室'));
    save('科室/丙.yaml', SOUND);
    expect(await watching.line()).toMatch(/^2个文件/u);
  });
});

describe('what cannot be watched is said', { timeout: 60_000 }, () => {
  test.each([
    [['report.yaml', '--watch'], '错误：--watch要用-o写成文件，如-o 总结.docx。\n'],
    [['-', '-o', 'x.md', '--watch'], '错误：--watch不能从标准输入读，请写数据文件的名称。\n'],
    [['lint', '-', '--watch'], '错误：--watch不能从标准输入读，请写文件的名称。\n'],
    [['lint', 'report.yaml', '--fix', '--watch'], '错误：--watch只检查，不改动，不能和--fix、--fix-dry-run一起用。\n'],
    [['report.yaml', '-o', 'x.pdf', '--watch'], '错误：不能生成PDF文件x.pdf，请生成DOCX，再用Word或WPS另存为PDF。\n'],
  ])('%j', async (args, message) => {
    watching = desk.watch(args);
    expect(await watching.stop()).toEqual({ code: 2, err: message });
  });
});
