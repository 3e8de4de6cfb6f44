import { mkdirSync, rmdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { World } from '../world.ts';
import { CannotRun, reason } from './cannot-run.ts';
import { isFolder } from './read.ts';

/** Creates a folder if it is missing, with `recursive` its parents too. Returns those created, the outermost first. */
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

/** Whether -o names a folder: one that exists, or a name that ends in a slash. */
export function namesFolder(world: World, output: string): boolean {
  return /[\\/]$/u.test(output) || isFolder(resolve(world.cwd(), output));
}

/** Runs work that writes into a folder. It is created if missing, and removed again if it stays empty. */
export async function inFolder<T>(world: World, folder: string | undefined, work: () => Promise<T>): Promise<T> {
  const made = folder === undefined ? [] : makeFolder(world, folder);
  try {
    return await work();
  } finally {
    removeIfEmpty(made);
  }
}

/** Removes those that are empty; `folders`: the outermost first. */
export function removeIfEmpty(folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {}
  }
}
