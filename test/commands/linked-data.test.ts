import { lstat, mkdir, readdir, symlink } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk, SOUND } from './run.ts';

const FAULTY = SOUND.replace('内容: 全市', '内容: 截止11月底，全市');
const MENDED = FAULTY.replace('截止', '截至');
const PART = '部门: 成果科\n归入: ../总结.yaml\n主要工作:\n  - {标题: 转化成果, 内容: 截止11月底，走访企业20家。}\n';

let desk: Desk;
let outer: Desk;
beforeEach(async () => {
  [desk, outer] = [await Desk.open(), await Desk.open()];
});
afterEach(async () => {
  await desk.close();
  await outer.close();
});

const isLink = async (file: string) => (await lstat(desk.path(file))).isSymbolicLink();
const text = async (file: string) => (await desk.read(file)).toString();
const refused = (file: string, end: string, folder: string) => ({
  code: 2,
  err: expect.stringContaining(
    `没有改${file}：它是链接，指到${end}，不在“${folder}”文件夹里。要改那里的，直接写那里的路径；要改这里的，把链接换成文件。\n`,
  ),
});

describe.skipIf(process.platform === 'win32')('data behind a link', () => {
  describe('lint --fix', () => {
    test('within the folder of the report: what the link leads to is mended, and told', async () => {
      await desk.write('数据/2013.yaml', FAULTY);
      await symlink('数据/2013.yaml', desk.path('总结.yaml'));
      const { code, err } = await desk.run(['lint', '--fix', '总结.yaml']);
      expect([code, err]).toEqual([0, '总结.yaml（链接，指到数据/2013.yaml）改了1处。\n总结.yaml没有问题。\n']);
      expect([await text('数据/2013.yaml'), await isLink('总结.yaml')]).toEqual([MENDED, true]);
      expect((await readdir(desk.folder)).sort()).toEqual(['总结.yaml', '数据']);
      expect(await readdir(desk.path('数据'))).toEqual(['2013.yaml']);
    });

    test.each([
      ['总结.yaml', FAULTY],
      ['总结.md', '# 2013年工作总结\n\n截止11月底，专利申请量2924件。\n'],
    ])('out of it: %s is refused, and nothing is written there', async (file, faulty) => {
      await outer.write(`别人的${file}`, faulty);
      await mkdir(desk.path('局'));
      await symlink(outer.path(`别人的${file}`), desk.path(`局/${file}`));
      expect(await desk.run(['lint', '--fix', `局/${file}`])).toMatchObject(
        refused(`局/${file}`, outer.path(`别人的${file}`), '局'),
      );
      expect((await outer.read(`别人的${file}`)).toString()).toBe(faulty);
      expect([await readdir(outer.folder), await isLink(`局/${file}`)]).toEqual([[`别人的${file}`], true]);
    });

    test('the folder of the report is that of the configuration above, or of --root', async () => {
      await desk.write('库/2013.yaml', FAULTY);
      await mkdir(desk.path('局'));
      await symlink('../库/2013.yaml', desk.path('局/总结.yaml'));
      expect(await desk.run(['lint', '--fix', '局/总结.yaml'])).toMatchObject(
        refused('局/总结.yaml', '库/2013.yaml', '局'),
      );
      expect(await desk.run(['lint', '--fix', '局/总结.yaml', '--root', '.'])).toMatchObject({ code: 0 });
      expect(await text('库/2013.yaml')).toBe(MENDED);
      await desk.write('库/2013.yaml', FAULTY);
      await desk.write('summarize.config.yaml', '');
      expect(await desk.run(['lint', '--fix', '局/总结.yaml'])).toMatchObject({ code: 0 });
      expect(await text('库/2013.yaml')).toBe(MENDED);
    });

    test('what Git keeps for itself is not written, though it is within', async () => {
      await desk.write('.git/描述.yaml', FAULTY);
      await symlink('.git/描述.yaml', desk.path('总结.yaml'));
      const { code, err } = await desk.run(['lint', '--fix', '总结.yaml']);
      expect([code, err]).toEqual([
        2,
        '错误：没有改总结.yaml：它是链接，指到.git/描述.yaml，那里是Git自己的文件夹。把链接换成文件。\n',
      ]);
      expect(await text('.git/描述.yaml')).toBe(FAULTY);
    });

    test('the other files of the run are mended', async () => {
      await outer.write('别人的.yaml', FAULTY);
      await symlink(outer.path('别人的.yaml'), desk.path('甲.yaml'));
      await desk.write('乙.yaml', FAULTY);
      const { code, err } = await desk.run(['lint', '--fix', '甲.yaml', '乙.yaml']);
      expect([code, err.includes('没有改甲.yaml')]).toEqual([2, true]);
      expect([(await outer.read('别人的.yaml')).toString(), await text('乙.yaml')]).toEqual([FAULTY, MENDED]);
    });

    test.each([['总结.yaml'], ['科室/成果科.yaml']])('a part within, asked for as %s', async (file) => {
      await desk.write('总结.yaml', `${SOUND}引入: [科室/成果科.yaml]\n`);
      await desk.write('收到/成果科.yaml', PART);
      await mkdir(desk.path('科室'));
      await symlink('../收到/成果科.yaml', desk.path('科室/成果科.yaml'));
      const { err } = await desk.run(['lint', '--fix', file]);
      expect(err).toContain('科室/成果科.yaml（链接，指到收到/成果科.yaml）改了1处。\n');
      expect(await text('收到/成果科.yaml')).toBe(PART.replace('截止', '截至'));
      expect(await isLink('科室/成果科.yaml')).toBe(true);
    });
  });

  describe('compare --accept', () => {
    const accept = async () => {
      const { out } = await desk.run(['总结.yaml', '-f', 'md']);
      await desk.write('改.md', out.replace('2924件', '2935件'));
      return desk.run(['compare', '改.md', '总结.yaml', '--accept', '1']);
    };

    test('within the folder of the report: what the link leads to takes the number, and is told', async () => {
      await desk.write('数据/2013.yaml', SOUND);
      await symlink('数据/2013.yaml', desk.path('总结.yaml'));
      const { err } = await accept();
      expect(err).toContain('，已写进总结.yaml（链接，指到数据/2013.yaml）第4行第');
      expect(await text('数据/2013.yaml')).toBe(SOUND.replace('2924', '2935'));
      expect([await isLink('总结.yaml'), await readdir(desk.path('数据'))]).toEqual([true, ['2013.yaml']]);
    });

    test('out of it: refused, and nothing is written there', async () => {
      await outer.write('别人的.yaml', SOUND);
      await desk.write('summarize.config.yaml', '');
      await symlink(outer.path('别人的.yaml'), desk.path('总结.yaml'));
      const folder = desk.folder.split('/').at(-1) ?? '';
      expect(await accept()).toMatchObject(refused('总结.yaml', outer.path('别人的.yaml'), folder));
      expect((await outer.read('别人的.yaml')).toString()).toBe(SOUND);
      expect(await readdir(outer.folder)).toEqual(['别人的.yaml']);
    });
  });
});
