import { execFileSync } from 'node:child_process';
import { copyFile, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Leader } from '../compare/leader.ts';
import { Desk, type Ran } from './run.ts';

/** The commands of the README's chapter, in its order. */
async function commands(): Promise<string[]> {
  const readme = await readFile('README.md', 'utf8');
  const chapter = /^## 一个十一月\n(.*?)^## /msu.exec(readme)?.[1] ?? '';
  return [...chapter.matchAll(/^```sh\n(.*?)^```$/gmsu)].flatMap(([, block = '']) => block.trim().split('\n'));
}

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
  await copyFile('examples/annual-city.docx', desk.path('2025年总结.docx'));
});
afterAll(() => desk.close());

/** What happens at the office between two commands. */
const MEANWHILE: [before: RegExp, happens: () => Promise<void>][] = [
  [
    /^summarize compare .*docx 2026年总结\.yaml$/u,
    async () => {
      const main = (await desk.read('2026年总结.yaml')).toString();
      const put = main.replace(/^指标:$/mu, '指标:\n  走访企业: 50家\n  培训人员: 300人次');
      await desk.write('2026年总结.yaml', `${put}\n结语: 全年走访企业【走访企业.数值】，培训【培训人员.数值】。\n`);
      await desk.run(['2026年总结.yaml', '-o', '总结.docx', '--force']);
      const leader = new Leader(await desk.read('总结.docx'));
      await desk.write('总结（领导改）.docx', leader.replace('50家', '60家').replace('300人次', '320人次').bytes());
    },
  ],
  [
    /--accept/u,
    async () => {
      const { out } = await desk.run(['compare', '总结（领导改）.docx', '2026年总结.yaml', '-f', 'json']);
      expect((JSON.parse(out) as { numbers: unknown[] }).numbers).toHaveLength(2);
    },
  ],
  [
    /^summarize diff 2026/u,
    async () => {
      await copyFile(desk.path('2026年总结.yaml'), desk.path('2026年总结（周二）.yaml'));
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: desk.folder });
      git('init', '-q');
      for (const message of ['一', '二']) {
        git('add', '-A');
        git('commit', '-qm', message, '--allow-empty');
      }
    },
  ],
];

test('every command of the November in the README does what it says', async () => {
  const all = await commands();
  expect(all.length).toBeGreaterThan(10);
  for (const line of all) {
    for (const [before, happens] of MEANWHILE) if (before.test(line)) await happens();
    const args = line.split(/\s+/u).slice(1);
    // A page in the browser stays open.
    if (args[0] === 'preview') continue;
    const written = args.map((arg) => (arg === '1,3' ? '1,2' : arg));
    const ran: Ran = await desk.run(written);
    expect(ran.code, `${line}\n${ran.err}`).not.toBe(2);
    expect(ran.out + ran.err, line).not.toBe('');
    if (args.includes('--accept')) expect(ran.err).toContain('数据与改后稿里的数都一致了。');
    // The rest of the numbers is not in yet.
    if (args.includes('--final')) expect(ran.err).toContain('还不能定稿');
  }
});
