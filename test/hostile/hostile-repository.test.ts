import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk, SOUND } from '../commands/run.ts';

/** `summarize diff HEAD FILE` in a repository that somebody made to run his program, or to be read beyond it. */

const SECRET = '密码甲乙丙';

let desk: Desk;
let outer: Desk;
beforeEach(async () => {
  outer = await Desk.open({ '密.yaml': `单位: ${SECRET}\n年度: 2012\n${SECRET}: 1\n`, '报告.yaml': SOUND });
  desk = await Desk.open({ '总结.yaml': SOUND });
  git('init', '-q');
});
afterEach(async () => {
  await desk.close();
  await outer.close();
});

function git(...args: string[]): string {
  const own = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'core.hooksPath=/dev/null'];
  return execFileSync('git', [...own, ...args], { cwd: desk.folder, encoding: 'utf8' }).trim();
}

function commit(): void {
  git('add', '-A');
  git('commit', '-qm', '一');
}

test('none of its programs runs: hooks, filters, the watcher of its files, what shows a change', async () => {
  await desk.write('.gitattributes', '*.yaml filter=evil diff=evil merge=evil\n');
  commit();
  const ran = outer.path('ran');
  await outer.write('evil', `#!/bin/sh\necho "$0" >> ${ran}\ncat\n`);
  await chmod(outer.path('evil'), 0o755);
  await mkdir(desk.path('.git/hooks'), { recursive: true });
  for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction', 'fsmonitor-watchman']) {
    await symlink(outer.path('evil'), desk.path(`.git/hooks/${hook}`));
  }
  for (const key of [
    'filter.evil.smudge',
    'filter.evil.clean',
    'filter.evil.process',
    'diff.evil.textconv',
    'diff.external',
    'core.fsmonitor',
    'core.sshCommand',
    'core.pager',
    'core.editor',
    'core.askPass',
    'credential.helper',
    'alias.ls-tree',
  ]) {
    git('config', key, key.startsWith('alias') ? `!${outer.path('evil')}` : outer.path('evil'));
  }
  await desk.write('总结.yaml', SOUND.replace('2924', '2950'));
  const { code, out } = await desk.run(['diff', 'HEAD', '总结.yaml', '-f', 'json']);
  expect([code, JSON.parse(out).figures[0].before]).toEqual([0, '2924件']);
  expect(existsSync(ran)).toBe(false);
});

test('a link that was committed leads nowhere', async () => {
  await symlink(outer.path('密.yaml'), desk.path('链接.yaml'));
  await desk.write('总结.yaml', `上年数据: 链接.yaml\n${SOUND}`);
  commit();
  const { code, err } = await desk.run(['diff', 'HEAD', '总结.yaml']);
  expect([code, err]).toEqual([1, expect.stringContaining('last-year-missing')]);
  expect(err).not.toContain(SECRET);
});

test('the file itself, where it was a link then, is not read through it', async () => {
  await desk.write('.gitignore', '旧.yaml\n');
  commit();
  await symlink(outer.path('报告.yaml'), desk.path('旧.yaml'));
  git('add', '-f', '旧.yaml');
  git('commit', '-qm', '二');
  execFileSync('rm', [desk.path('旧.yaml')]);
  await desk.write('旧.yaml', SOUND);
  expect(await desk.run(['diff', 'HEAD', '旧.yaml'])).toMatchObject({
    code: 2,
    err: '错误：HEAD里没有旧.yaml，请检查文件名，或换一个版本。\n',
  });
});

test('a tree with a folder that is called .. puts nothing beside', async () => {
  commit();
  const blob = git('hash-object', '-w', '总结.yaml');
  const make = (line: string) =>
    execFileSync('git', ['mktree'], { cwd: desk.folder, input: line, encoding: 'utf8' }).trim();
  const inner = make(`100644 blob ${blob}\tescaped.yaml\n`);
  const middle = make(`040000 tree ${inner}\t..\n`);
  const tree = make(`100644 blob ${blob}\t总结.yaml\n040000 tree ${middle}\t..\n`);
  const revision = git('commit-tree', '-m', '三', tree);
  const escaped = join(dirname(desk.folder), 'escaped.yaml');
  expect(git('ls-tree', '-r', '--name-only', revision)).toContain('../../escaped.yaml');
  expect(await desk.run(['diff', revision, '总结.yaml'])).toMatchObject({ code: 0 });
  expect(existsSync(escaped)).toBe(false);
});

test('names that look like options, or hold the ends of lines, are names', async () => {
  for (const name of ['--output=x.yaml', '-h.yaml', '甲\n乙.yaml', 'a\tb.yaml', ':(top)x.yaml']) {
    await desk.write(name, SOUND);
  }
  commit();
  for (const name of ['./--output=x.yaml', './-h.yaml', '甲\n乙.yaml', 'a\tb.yaml', ':(top)x.yaml']) {
    expect(await desk.run(['diff', 'HEAD', name])).toMatchObject({ code: 0 });
  }
});

test('what another repository’s variables name is not asked', async () => {
  commit();
  const env = { GIT_DIR: outer.folder, GIT_INDEX_FILE: outer.path('index'), GIT_WORK_TREE: outer.folder };
  expect(
    await desk.run(['diff', 'HEAD', '总结.yaml'], { env: { ...env, PATH: process.env.PATH ?? '' } }),
  ).toMatchObject({ code: 0 });
});

test('what is missing is not fetched, by whatever way the repository says', async () => {
  commit();
  const ran = outer.path('ran');
  await outer.write('evil', `#!/bin/sh\ntouch ${ran}\n`);
  await chmod(outer.path('evil'), 0o755);
  const blob = git('rev-parse', 'HEAD:总结.yaml');
  execFileSync('rm', ['-f', desk.path(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`)]);
  for (const [key, value] of [
    ['core.repositoryFormatVersion', '1'],
    ['extensions.partialClone', 'origin'],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.url', `ext::${outer.path('evil')}`],
    ['protocol.ext.allow', 'always'],
    ['protocol.allow', 'always'],
  ] as const) {
    git('config', key, value);
  }
  expect(await desk.run(['diff', 'HEAD', '总结.yaml'])).toMatchObject({
    code: 2,
    err: '错误：HEAD的文件没有全取到这台电脑上，本程序不联网去取。请先用Git取全，或直接给出两个数据文件。\n',
  });
  expect(existsSync(ran)).toBe(false);
});

test.skipIf(process.getuid?.() !== 0)('a repository of another user is told for what it is', async () => {
  commit();
  execFileSync('chown', ['-R', '65534', desk.folder]);
  expect(await desk.run(['diff', 'HEAD', '总结.yaml'])).toMatchObject({
    code: 2,
    err: '错误：这个Git仓库是别的用户的，Git不读它；请由那个用户来比较，或直接给出两个数据文件。\n',
  });
});
