import { dirname, join, relative, resolve } from 'node:path';
import type { World } from '../world.ts';
import { CONFIG } from './expand.ts';
import { exists, realPath } from './read.ts';

/** The nearest configuration above a file: its path, relative to the working folder. */
export function configAbove(world: World, file: string): string | undefined {
  for (let folder = folderOf(world, file); ; folder = dirname(folder)) {
    const path = join(folder, CONFIG);
    world.touched?.(path);
    if (exists(path)) return relative(world.cwd(), path);
    if (folder === dirname(folder)) return undefined;
  }
}

/** The folder beyond which a data file reads nothing, an absolute path without links; and what determines it. */
export interface Root {
  folder: string;
  /** `own`: no folder is marked, so it is the file's own. */
  by: 'option' | 'config' | 'repository' | 'own';
}

/** The folder of the nearest configuration or repository above, else the file's own. */
export function rootOf(world: World, file: string): Root {
  return markedRootOf(world, file) ?? { folder: realPath(folderOf(world, file)), by: 'own' };
}

/** The same; undefined if neither is found. The search ends at a repository: a configuration above it has no effect. */
export function markedRootOf(world: World, file: string): Root | undefined {
  for (let folder = folderOf(world, file); ; folder = dirname(folder)) {
    const config = join(folder, CONFIG);
    world.touched?.(config);
    if (exists(config)) return { folder: realPath(folder), by: 'config' };
    if (exists(join(folder, '.git'))) return { folder: realPath(folder), by: 'repository' };
    if (folder === dirname(folder)) return undefined;
  }
}

function folderOf(world: World, file: string): string {
  return resolve(world.cwd(), file === '-' ? '.' : dirname(file));
}
