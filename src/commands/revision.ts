import { type ChildProcess, execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { World } from '../world.ts';
import { CannotRun, real, reason } from './files.ts';
import { mark, sweep } from './temporary.ts';
import { unbroken } from './unbroken.ts';

/** What a report is read from. */
const DATA = /\.(?:ya?ml|csv|xlsx|hbs)$/iu;

/**
 * Puts a revision's data files into a folder of their own, has `use` read the one that is asked for there, in a world whose
 * working folder is the file's own, and takes all away again. Neither the working tree nor the index is touched. `root`:
 * the folder that parts may be in.
 */
export async function atRevision<T>(
  world: World,
  revision: string,
  file: string,
  use: (world: World, name: string, root: string) => Promise<T>,
): Promise<T> {
  const path = await real(resolve(world.cwd(), file));
  const top = await git(world, dirname(path), ['rev-parse', '--show-toplevel'], '').then((out) => real(out.trim()));
  const commit = await git(
    world,
    top,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    revision,
  );
  await sweep(tmpdir(), (name) => FOLDER.exec(name)?.[1]);
  let folder: string | undefined;
  const take = async () => {
    folder = ownFolder();
    const tree = join(folder, 'tree');
    const index = { GIT_INDEX_FILE: join(folder, 'index') };
    await git(world, top, ['read-tree', commit.trim()], revision, { env: index, fault: NO_ROOM });
    const listed = await git(world, top, ['ls-files', '-z'], revision, { env: index });
    const names = listed.split('\0').filter((name) => DATA.test(name));
    const own = relative(top, path).replaceAll('\\', '/');
    if (!names.includes(own)) throw new CannotRun(`${revision}里没有${file}，请检查文件名，或换一个版本。`);
    const prefix = `--prefix=${tree}/`;
    await git(world, top, ['checkout-index', '-z', '--stdin', prefix], revision, {
      env: index,
      input: names.join('\0'),
      fault: NO_ROOM,
    });
    const beside = dirname(join(tree, own));
    return use({ ...world, cwd: () => beside }, basename(own), tree);
  };
  const tidy = () => {
    for (const child of running) child.kill('SIGKILL');
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return unbroken(world, () => take().finally(tidy), tidy);
}

const NO_ROOM = '旧版本的文件放不进临时文件夹，可能磁盘已满，请腾出空间再试。';
const FOLDER = /^summarize-(.+)-\w{6}$/u;

/** For this run alone. Between its making and its being known no signal is heard. */
function ownFolder(): string {
  const above = tmpdir();
  try {
    return mkdtempSync(join(above, `summarize-${mark()}-`));
  } catch (error) {
    throw new CannotRun(`写不了临时文件夹${above}：${reason(error)}`);
  }
}

const OTHER_REPOSITORY =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX)$/u;

/** What may still write into that folder. */
const running = new Set<ChildProcess>();

function git(
  world: World,
  cwd: string,
  args: readonly string[],
  revision: string,
  { env: own = {}, input = '', fault }: { env?: World['env']; input?: string; fault?: string } = {},
): Promise<string> {
  return new Promise((done, fail) => {
    // Hooks name another repository, or another state of this one.
    const others = Object.entries(world.env).filter(([name]) => !OTHER_REPOSITORY.test(name));
    const env = { ...Object.fromEntries(others), ...own };
    const child = execFile('git', [...args], { cwd, env, maxBuffer: 256 * 1024 * 1024 }, (error, out) => {
      running.delete(child);
      if (!error) return done(out);
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (isMissing) return fail(new CannotRun('这台电脑上没有Git，不能与以前的版本比较；请直接给出两个数据文件。'));
      if (fault !== undefined) return fail(new CannotRun(fault));
      if (revision === '')
        return fail(new CannotRun('数据文件不在Git仓库里，不能与以前的版本比较；请直接给出两个数据文件。'));
      fail(new CannotRun(`没有“${revision}”这个文件，Git仓库里也没有这个版本，请检查。`));
    });
    running.add(child);
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
