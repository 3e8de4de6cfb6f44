import { type Dirent, readdir } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { plainGlob } from '../glob.ts';
import type { World } from '../world.ts';
import { visible } from '../zh/visible.ts';
import { CannotRun, codeOf } from './cannot-run.ts';
import { exists, isFolder, realPath } from './read.ts';

/**
 * Expands 2026*.yaml and **\/*.yaml as a shell would; cmd and PowerShell leave that to the program. With `folders`, a
 * folder stands for all data files in it. Each file comes once.
 */
export async function expandFiles(world: World, patterns: readonly string[], folders = false): Promise<string[]> {
  const files: string[] = [];
  for (const pattern of patterns) files.push(...(await expand(world, pattern, folders)));
  const seen = new Set<string>();
  const once: string[] = [];
  for (const file of files) {
    const path = file === '-' ? file : realPath(resolve(world.cwd(), file));
    if (!seen.has(path)) once.push(file);
    seen.add(path);
  }
  // Nobody means Excel's lock files (~$…), nor a configuration that a * happened to match.
  const meant = once.filter((file) => !basename(file).startsWith('~$') && basename(file) !== CONFIG);
  const [only] = once;
  if (meant.length === 0 && only !== undefined && basename(only) === CONFIG) {
    throw new CannotRun(`${visible(only)}是配置，不是数据文件；校核它管的数据文件时，自动读它。`);
  }
  return meant.length > 0 ? meant : once;
}

async function expand(world: World, pattern: string, folders: boolean): Promise<string[]> {
  if (pattern === '-') return [pattern];
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

/** The configuration file, which is no report. */
export const CONFIG = 'summarize.config.yaml';

/**
 * The files below `cwd` that match a glob, relative to it and sorted. `withRefused`: unreadable folders are returned
 * too, so that they are not silently skipped.
 */
export async function globbed(world: World, pattern: string, cwd: string, withRefused = false): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const refused: string[] = [];
  const look = (path: string, options: { withFileTypes: true }, done: Looked) =>
    readdir(path, options, (error, entries) => {
      if (error && codeOf(error) !== 'ENOENT') refused.push(relative(cwd, path) || '.');
      done(error, entries);
    });
  // The library cannot handle a//b.
  const found = await glob(plainGlob(pattern.replace(/(?<=.)\/{2,}/gu, '/')), {
    cwd,
    fs: { readdir: look as typeof readdir },
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
    followSymbolicLinks: false,
    // Some systems write 甲.CSV.
    caseSensitiveMatch: false,
  });
  // A watch must notice files that are added later.
  const folders = [pattern.replace(/[^/]*[*?[{].*$/u, ''), ...found.map((file) => dirname(file))];
  for (const folder of new Set(folders)) world.touched?.(resolve(cwd, folder));
  return [...found, ...(withRefused ? refused : [])].sort();
}

type Looked = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;
