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
 * The folder beyond which a data file includes nothing: that of the nearest configuration, else the top of the repository,
 * else its own. An absolute path without links.
 */
export async function rootOf(world: World, file: string): Promise<string> {
  const own = resolve(world.cwd(), file === '-' ? '.' : dirname(file));
  const config = await configAbove(world, file);
  if (config !== undefined) return real(dirname(resolve(world.cwd(), config)));
  for (let folder = own; ; folder = dirname(folder)) {
    if (await exists(join(folder, '.git'))) return real(folder);
    if (folder === dirname(folder)) return real(own);
  }
}
