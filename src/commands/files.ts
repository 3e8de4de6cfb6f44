import {
  type Dirent,
  mkdirSync,
  readdir,
  readdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { plainGlob } from '../glob.ts';
import { decode } from '../source/decode.ts';
import type { Output, World } from '../world.ts';
import { visible } from '../zh/visible.ts';
import { beginning, upTo } from './bounded.ts';
import { CannotRun, cannotRead, codeOf, reason } from './cannot-run.ts';
import { turn } from './turn.ts';

/** A data file's bytes, or those of standard input for `-`; of more than `limit` only so many that it shows. */
export async function readInput(world: World, file: string, limit: number): Promise<Uint8Array> {
  if (file === '-') return readStdin(limit, world);
  refuseUnnamed(file);
  const path = resolve(world.cwd(), file);
  world.touched?.(path);
  // Of many files, each is soon done: between them Ctrl-C is heard.
  await turn();
  try {
    for (const pause of [...PAUSES_MS, undefined]) {
      const before = regular(path);
      const bytes = before.size > limit ? beginning(path, limit + 1) : readFileSync(path);
      const after = statSync(path);
      // Half of what stood there and half of what comes is neither.
      if (before.mtimeMs === after.mtimeMs && before.size === after.size) return bytes;
      if (pause !== undefined) await new Promise((done) => setTimeout(done, pause));
    }
    throw Object.assign(new Error(), { code: 'ECHANGING' });
  } catch (error) {
    throw cannotRead(file, reason(error));
  }
}

/** What it is that is to be read: anything but a file is a fault. */
function regular(path: string): Stats {
  const found = statSync(path);
  if (found.isDirectory()) {
    readdirSync(path);
    throw Object.assign(new Error(), { code: 'EISDIR' });
  }
  // A pipe or a device may never end.
  if (!found.isFile()) throw Object.assign(new Error(), { code: 'ENOTFILE' });
  return found;
}

async function readStdin(limit: number, { stdin }: World): Promise<Uint8Array> {
  try {
    return await upTo(limit, stdin);
  } catch (error) {
    throw cannotRead('标准输入', reason(error));
  }
}

/** A file that is being saved is read again after so long. */
const PAUSES_MS = [20, 100, 300];

/** Writes the result to stdout and waits until it is out. A reader that has gone (EPIPE) is thrown on as it is. */
export function print(world: World, chunk: string | Uint8Array): Promise<void> {
  return put(world.stdout, chunk);
}

/** The same, to stdout or stderr. */
export function put(output: Output, chunk: string | Uint8Array): Promise<void> {
  if (chunk.length === 0) return Promise.resolve();
  return new Promise((done, fail) => {
    output.write(chunk, (error) => {
      if (!error) done();
      else fail(codeOf(error) === 'EPIPE' ? error : new CannotRun(`写不了标准输出：${reason(error)}`));
    });
  });
}

/** Undefined where it is not there; of more than `limit` bytes it is refused. `file`: as the user knows it. */
export function readText(path: string, limit: number, file = path): string | undefined {
  try {
    if (regular(path).size > limit) {
      const most = limit < 1024 * 1024 ? `${limit / 1024}KB` : `${limit / 1024 / 1024}MB`;
      throw cannotRead(file, `文件超过${most}，请检查给的是不是它；确是它的，删去用不着的内容。`);
    }
    return decode(readFileSync(path))?.text;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    if (error instanceof CannotRun) throw error;
    throw cannotRead(file, reason(error));
  }
}

/**
 * What a shell would make of 2026*.yaml and **\/*.yaml; cmd and PowerShell leave that to the program. With `folders`, all
 * data files in a folder named. A file reached in two ways comes once.
 */
export async function expandFiles(world: World, patterns: readonly string[], folders = false): Promise<string[]> {
  const files: string[] = [];
  for (const pattern of patterns) files.push(...(await expand(world, pattern, folders)));
  const seen = new Set<string>();
  const once: string[] = [];
  for (const file of files) {
    const path = file === '-' ? file : real(resolve(world.cwd(), file));
    if (!seen.has(path)) once.push(file);
    seen.add(path);
  }
  // What Excel leaves beside a file that it has open is meant by nobody; nor is a configuration that a * found.
  const meant = once.filter((file) => !basename(file).startsWith('~$') && basename(file) !== CONFIG);
  const [only] = once;
  if (meant.length === 0 && only !== undefined && basename(only) === CONFIG) {
    throw new CannotRun(`${visible(only)}是配置，不是数据文件；校核它管的数据文件时，自动读它。`);
  }
  return meant.length > 0 ? meant : once;
}

/** A log of many files, and whoever reads it, would take the rest of such a name for something else. */
export function isOdd(file: string): boolean {
  return /\p{Cc}/u.test(file);
}

/** Of one file in a batch. */
export function refuseOddName(file: string): void {
  if (isOdd(file)) throw new CannotRun(`文件名“${visible(file)}”里有换行或控制字符，没有读，请先改名。`);
}

async function expand(world: World, pattern: string, folders: boolean): Promise<string[]> {
  if (pattern === '-') return [pattern];
  refuseUnnamed(pattern);
  const path = resolve(world.cwd(), pattern);
  if (folders && isFolder(path)) {
    const found = await globbed(world, '**/*.{yaml,yml}', path, true);
    if (found.every((name) => basename(name) === CONFIG))
      throw new CannotRun(`文件夹${pattern}里没有数据文件（.yaml）。`);
    return found.map((name) => join(pattern, name));
  }
  if (!/[*?]/u.test(pattern) || exists(path)) return [pattern];
  const found = await globbed(world, sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, world.cwd(), true);
  return found.length > 0 ? found.map((name) => join(name)) : [pattern];
}

/** What tunes the rules is no report. */
export const CONFIG = 'summarize.config.yaml';

/** `withRefused`: folders too that may not be looked into, so that what is in them is not passed over in silence. */
export async function globbed(world: World, pattern: string, cwd: string, withRefused = false): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const refused: string[] = [];
  const look = (path: string, options: { withFileTypes: true }, done: Looked) =>
    readdir(path, options, (error, entries) => {
      if (error && codeOf(error) !== 'ENOENT') refused.push(relative(cwd, path) || '.');
      done(error, entries);
    });
  // The library stumbles over a step without a name.
  const found = await glob(plainGlob(pattern.replace(/(?<=.)\/{2,}/gu, '/')), {
    cwd,
    fs: { readdir: look as typeof readdir },
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
    followSymbolicLinks: false,
    // 甲.CSV, as some systems write it, is meant too: no part is passed over in silence.
    caseSensitiveMatch: false,
  });
  // One more may come to stand beside these, or where there is none yet.
  const folders = [pattern.replace(/[^/]*[*?[{].*$/u, ''), ...found.map((file) => dirname(file))];
  for (const folder of new Set(folders)) world.touched?.(resolve(cwd, folder));
  return [...found, ...(withRefused ? refused : [])].sort();
}

type Looked = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

export function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

export function listFolder(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/**
 * The folder that -o names with a closing slash, if it is not there yet; the one above it must be, or is made too. Tells
 * which were made, the outermost first.
 */
export function makeFolder(world: World, folder: string, recursive = false): string[] {
  const path = resolve(world.cwd(), folder);
  if (isFolder(path)) return [];
  try {
    const first = mkdirSync(path, { recursive }) ?? path;
    const made = [path];
    for (let above = path; above !== first && above !== dirname(above); ) {
      above = dirname(above);
      made.unshift(above);
    }
    return made;
  } catch (error) {
    throw new CannotRun(`建不了文件夹${folder}：${reason(error)}`);
  }
}

/** Whether what -o names is a folder to write into: one that is there, or is written as one. */
export function namesFolder(world: World, output: string): boolean {
  refuseUnnamed(output, '-o后面的');
  return /[\\/]$/u.test(output) || isFolder(resolve(world.cwd(), output));
}

/** An empty variable of the shell would be taken for the folder that one is in. */
function refuseUnnamed(file: string, whose = ''): void {
  if (file.trim() === '') throw new CannotRun(`${whose}文件名是空的，请写文件的名称；命令里用了变量的，看它有没有值。`);
}

/** Work that writes into that folder; what was made for it and stays empty is taken away again. */
export async function inFolder<T>(world: World, folder: string | undefined, work: () => Promise<T>): Promise<T> {
  const made = folder === undefined ? [] : makeFolder(world, folder);
  try {
    return await work();
  } finally {
    removeIfEmpty(made);
  }
}

/** Folders that were made, the outermost first; what stands in one by now keeps it. */
export function removeIfEmpty(folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {}
  }
}

/** Without links; of what is not there, as it is. */
export function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
