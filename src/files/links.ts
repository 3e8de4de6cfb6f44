import { lstatSync, readlinkSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { World } from '../world.ts';
import { isInside } from './confines.ts';
import { realPath } from './read.ts';

/**
 * Where a link leads, as one would type it: relative to the working folder if it is inside, else absolute. Undefined if
 * it is not a link; links among its parent folders do not count.
 */
export function leadsTo(world: World, file: string): string | undefined {
  const path = resolve(world.cwd(), file);
  try {
    if (!lstatSync(path).isSymbolicLink()) return undefined;
    const end = realPath(path);
    // A dangling link can be followed one step only.
    const place = end === path ? resolve(realPath(dirname(path)), readlinkSync(path)) : end;
    const here = realPath(world.cwd());
    return isInside(here, place) ? relative(here, place) : place;
  } catch {
    return undefined;
  }
}

/** A file's name; of a link also the file that it leads to, which is the one written. */
export function withItsEnd(world: World, file: string): string {
  const way = leadsTo(world, file);
  return way === undefined ? file : `${file}（链接，指到${way}）`;
}
