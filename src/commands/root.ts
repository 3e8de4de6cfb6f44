import { dirname, join, relative, resolve } from 'node:path';
import type { World } from '../world.ts';
import { CONFIG, exists, real } from './files.ts';

/** The configuration nearest above a file: its path, as from the working folder. */
export async function configAbove(world: World, file: string): Promise<string | undefined> {
  for (let folder = dirname(resolve(world.cwd(), file)); ; folder = dirname(folder)) {
    const path = join(folder, CONFIG);
    world.touched?.(path);
    if (await exists(path)) return relative(world.cwd(), path);
    if (folder === dirname(folder)) return undefined;
  }
}

/**
 * The folder beyond which a data file reads nothing: that of the nearest configuration, else the top of the repository,
 * else its own. An absolute path without links.
 */
export async function rootOf(world: World, file: string): Promise<string> {
  return (await markedRootOf(world, file)) ?? real(folderOf(world, file));
}

/** The same where a configuration or a repository marks it; else undefined. */
export async function markedRootOf(world: World, file: string): Promise<string | undefined> {
  const config = await configAbove(world, file);
  if (config !== undefined) return real(dirname(resolve(world.cwd(), config)));
  for (let folder = folderOf(world, file); ; folder = dirname(folder)) {
    if (await exists(join(folder, '.git'))) return real(folder);
    if (folder === dirname(folder)) return undefined;
  }
}

function folderOf(world: World, file: string): string {
  return resolve(world.cwd(), file === '-' ? '.' : dirname(file));
}
