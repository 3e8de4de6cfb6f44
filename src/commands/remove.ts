import { lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes away a file, or a folder with all that is in it; does nothing where there is none. Node's own `rmSync` misreads
 * Chinese names on Windows (23, and 24 before 24.13.1: nodejs/node#58759): it ends the process, or removes nothing.
 */
export function remove(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    for (const name of readdirSync(path)) remove(join(path, name));
    rmdirSync(path);
  } else if (found) {
    unlinkSync(path);
  }
}
