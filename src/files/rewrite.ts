import { readFileSync, statSync } from 'node:fs';
import { decode } from '../source/decode.ts';
import type { World } from '../world.ts';
import { CannotRun, CannotWrite, reason } from './cannot-run.ts';
import { moveIntoPlace, type Ready } from './in-place.ts';
import { real } from './read.ts';
import { remove } from './remove.ts';
import { temporaryBeside } from './temporary.ts';
import { unbroken } from './unbroken.ts';

/** A mended text for a file that a person owns. */
interface Rewrite {
  path: string;
  /** By the name that the user knows. */
  file: string;
  before: string;
  after: string;
}

/**
 * Puts mended texts in place of files: all of them or none, each whole, the byte-order mark kept. Refuses a file that is
 * not UTF-8, one that may not be written, and one that has changed since it was read.
 */
export function rewriteFiles(world: World, rewrites: readonly Rewrite[]): Promise<void> {
  return unbroken(world, async () => {
    const ready: Ready[] = [];
    try {
      for (const rewrite of rewrites) ready.push(prepared(rewrite));
    } catch (error) {
      for (const { temporary } of ready) remove(temporary);
      throw error;
    }
    await moveIntoPlace(ready);
  });
}

function prepared({ path, file, before, after }: Rewrite): Ready {
  const target = real(path);
  try {
    const [bytes, { mode }] = [readFileSync(target), statSync(target)];
    const decoded = decode(bytes);
    if (decoded?.encoding !== 'utf-8') throw new CannotRun(`没有改${file}：它不是UTF-8编码，请另存为UTF-8后再改。`);
    if (decoded.text !== before) throw new CannotRun(`没有改${file}：读过以后它变了，请再运行一次。`);
    // A file may be replaced where its folder may be written in; but who made it read-only meant it.
    if ((mode & 0o222) === 0) throw new CannotRun(`没有改${file}：它是只读的。`);
    const mark = bytes.subarray(0, bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
    const temporary = temporaryBeside(target, Buffer.concat([mark, Buffer.from(after)]), mode);
    return { temporary, target, file, keeps: false };
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotWrite(file, reason(error), '写不了');
  }
}
