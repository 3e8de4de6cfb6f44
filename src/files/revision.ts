import { type ChildProcess, execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { MAX_BYTES } from '../source/parse.ts';
import { type World, worldWith } from '../world.ts';
import { CannotRun, codeOf, reason } from './cannot-run.ts';
import { isInside } from './confines.ts';
import { deferSignals } from './defer-signals.ts';
import { realPath } from './read.ts';
import { remove } from './remove.ts';
import { mark, sweep } from './temporary.ts';
import { yieldToEventLoop } from './yield-to-event-loop.ts';

/** The files that a report may be read from. */
const DATA = /\.(?:ya?ml|csv|xlsx|hbs)$/iu;

/**
 * Writes a revision's data files to a temporary folder, calls `use` with the one that is asked for, its folder being
 * the working folder, and deletes all again. `root`: the folder that parts may be in. Git gives the bytes as they were
 * committed and checks nothing out: working tree and index stay as they are, and no filter of the repository runs.
 */
export async function atRevision<T>(
  world: World,
  revision: string,
  file: string,
  use: (world: World, name: string, root: string) => Promise<T>,
): Promise<T> {
  const committed = await committedAt(world, revision, file);
  sweep(tmpdir(), (name) => FOLDER.exec(name)?.[1]);
  let folder: string | undefined;
  const take = async () => {
    folder = ownFolder();
    const tree = join(realPath(folder), 'tree');
    await writeTree(world, committed, tree);
    const own = join(tree, committed.own);
    return use(worldWith(world, { cwd: () => dirname(own) }), basename(own), tree);
  };
  const tidy = () => {
    for (const child of running) child.kill('SIGKILL');
    try {
      if (folder !== undefined) remove(folder);
    } catch {
      // Another program holds it: the next comparison with a revision will delete it.
    }
  };
  return deferSignals(world, () => take().finally(tidy), tidy);
}

/** A revision that Git knows. */
interface Committed {
  /** As typed, and as Git names it. */
  revision: string;
  commit: string;
  /** The repository's folder. */
  top: string;
  /** The file that is asked for: as typed, and from the repository's folder, with slashes. */
  file: string;
  own: string;
}

/** Throws CannotRun if the file is in no repository, or this has no such revision. */
async function committedAt(world: World, revision: string, file: string): Promise<Committed> {
  const path = realPath(resolve(world.cwd(), file));
  const found = await git(world, dirname(path), ['rev-parse', '--show-toplevel'], NO_REPOSITORY);
  const top = realPath(`${found}`.trim());
  const commit = await git(
    world,
    top,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    `没有“${revision}”这个文件，Git仓库里也没有这个版本，请检查。`,
  );
  return { revision, commit: `${commit}`.trim(), top, file, own: relative(top, path).replaceAll('\\', '/') };
}

/** Writes the data files of a revision to a folder. Throws CannotRun if the file that is asked for is not among them. */
async function writeTree(world: World, committed: Committed, tree: string): Promise<void> {
  const { revision, commit, top, file, own } = committed;
  const unread = `Git没有读出${revision}的文件，可能仓库坏了（用git fsck检查），或文件太多。请直接给出两个数据文件。`;
  const blobs = blobsIn(`${await git(world, top, ['ls-tree', '-r', '-z', '--full-tree', commit], unread)}`);
  if (!blobs.has(own)) throw new CannotRun(`${revision}里没有${file}，请检查文件名，或换一个版本。`);
  const asked = (some: Iterable<string>) => Array.from(some, (blob) => `${blob}\n`).join('');
  const sizes = sizesOf(`${await git(world, top, ['cat-file', '--batch-check'], unread, asked(blobs.values()))}`);
  // Larger files would not be read as data.
  const small = [...sizes].flatMap(([blob, size]) => (size <= MAX_BYTES ? [blob] : []));
  const contents = contentsOf(await git(world, top, ['cat-file', '--batch'], unread, asked(small)));
  if ([...blobs.values()].some((blob) => !sizes.has(blob))) {
    throw new CannotRun(
      `${revision}的文件没有全取到这台电脑上，本程序不联网去取。请先用Git取全，或直接给出两个数据文件。`,
    );
  }
  for (const [name, blob] of blobs) {
    const target = join(tree, name);
    const bytes = contents.get(blob);
    // A tree made by hand may have names that Git itself would not check out.
    if (bytes && isInside(tree, target)) put(target, bytes);
    await yieldToEventLoop();
  }
}

const FOLDER = /^summarize-(.+)-\w{6}$/u;

/** A folder for this run alone. Synchronous, so that no signal comes before the caller knows of it. */
function ownFolder(): string {
  const above = tmpdir();
  try {
    return mkdtempSync(join(above, `summarize-${mark()}-`));
  } catch (error) {
    throw new CannotRun(`写不了临时文件夹${above}：${reason(error)}`);
  }
}

function put(target: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  } catch {
    throw new CannotRun('旧版本的文件放不进临时文件夹，可能磁盘已满，请腾出空间再试。');
  }
}

/** Regular files only: what a link leads to is not part of the revision. */
function blobsIn(listed: string): Map<string, string> {
  const blobs = new Map<string, string>();
  for (const line of listed.split('\0')) {
    const [, blob = '', name = ''] = /^100\d{3} blob (\S+)\t(.+)$/su.exec(line) ?? [];
    if (DATA.test(name)) blobs.set(name, blob);
  }
  return blobs;
}

/**
 * The output of `cat-file --batch-check`: a line with name, kind and size; for a missing object, a name and “missing”.
 */
function sizesOf(printed: string): Map<string, number> {
  const lines = printed.split('\n').map((line) => line.split(' '));
  return new Map(lines.flatMap(([blob = '', kind, size]) => (kind === 'blob' ? [[blob, Number(size)]] : [])));
}

/** The output of `cat-file --batch`: a line with name, kind and size, the bytes, and a line end. */
function contentsOf(printed: Buffer): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  for (let at = 0; at < printed.length; ) {
    const end = printed.indexOf('\n', at);
    const [blob = '', kind, size] = printed.toString('latin1', at, end).split(' ');
    const length = kind === 'blob' ? Number(size) : -1;
    if (length >= 0) contents.set(blob, printed.subarray(end + 1, end + 1 + length));
    at = end + 2 + length;
  }
  return contents;
}

const OTHER_REPOSITORY =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX)$/u;

const NO_REPOSITORY = '数据文件不在Git仓库里，不能与以前的版本比较；请直接给出两个数据文件。';
const OTHERS = '这个Git仓库是别的用户的，Git不读它；请由那个用户来比较，或直接给出两个数据文件。';

/** The repository may be a stranger's: neither its hooks nor its file monitor are run. */
const SAFELY = ['-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${devNull}`];

/** Git processes at work, killed when the comparison ends. */
const running = new Set<ChildProcess>();

/** @param fault what to report if Git refuses */
function git(world: World, cwd: string, args: readonly string[], fault: string, input = ''): Promise<Buffer> {
  return new Promise((done, fail) => {
    // Inside a Git hook, these refer to another repository, or to another state of this one.
    const others = Object.entries(world.env).filter(([name]) => !OTHER_REPOSITORY.test(name));
    // Missing objects are not fetched.
    const env = { ...Object.fromEntries(others), GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: '', LC_ALL: 'C' };
    // Windows looks for a program in the working folder first, where a stranger's may lie.
    const options = { cwd: dirname(process.execPath), env, maxBuffer: 256 * 1024 * 1024, encoding: 'buffer' } as const;
    const child = execFile('git', ['-C', cwd, ...SAFELY, ...args], options, (error, out, said) => {
      running.delete(child);
      if (!error) return done(out);
      const isMissing = codeOf(error) === 'ENOENT';
      if (isMissing) return fail(new CannotRun('这台电脑上没有Git，不能与以前的版本比较；请直接给出两个数据文件。'));
      if (`${said}`.includes('dubious ownership')) return fail(new CannotRun(OTHERS));
      fail(new CannotRun(fault));
    });
    running.add(child);
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
