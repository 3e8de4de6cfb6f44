import { mkdirSync, rmdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { World } from '../world.ts';
import { CannotRun, reason } from './cannot-run.ts';
import { isFolder } from './read.ts';

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
  return /[\\/]$/u.test(output) || isFolder(resolve(world.cwd(), output));
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
