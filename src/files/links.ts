import { lstatSync, readlinkSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { World } from '../world.ts';
import { isInside } from './confines.ts';
import { realPath } from './read.ts';

/**
 * Where a file that is a link leads, as one would type it: from the working folder where it is in there, else from the
 * top. Undefined where there is no link; links among the folders above are none of the file's.
 */
export function leadsTo(world: World, file: string): string | undefined {
  const path = resolve(world.cwd(), file);
  try {
    if (!lstatSync(path).isSymbolicLink()) return undefined;
    const end = realPath(path);
    // Of what is not there, one step is all that can be told.
    const place = end === path ? resolve(realPath(dirname(path)), readlinkSync(path)) : end;
    const here = realPath(world.cwd());
    return isInside(here, place) ? relative(here, place) : place;
  } catch {
    return undefined;
  }
}

/** A file by its name; of a link with the place that it leads to, which is where it is written. */
export function withItsEnd(world: World, file: string): string {
  const way = leadsTo(world, file);
  return way === undefined ? file : `${file}（链接，指到${way}）`;
}
