import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { decode } from '../source/decode.ts';
import type { World } from '../world.ts';
import { CannotRun, CannotWrite, reason } from './cannot-run.ts';
import { type Confines, isInside } from './confines.ts';
import { deferSignals } from './defer-signals.ts';
import { moveIntoPlace, type Ready } from './in-place.ts';
import { leadsTo } from './links.ts';
import { realPath } from './read.ts';
import { remove } from './remove.ts';
import { temporaryBeside } from './temporary.ts';

/** A fixed text for a file that belongs to the user. */
interface Rewrite {
  path: string;
  /** By the name that the user knows. */
  file: string;
  before: string;
  after: string;
}

/**
 * Replaces files with fixed texts: all of them or none, each whole, keeping the byte order mark. Refuses a file that is
 * not UTF-8, one that is not writable, and one that has changed since it was read. A link is only followed within the
 * `confines` of the report: it may be a stranger's, and lead anywhere.
 */
export function rewriteFiles(world: World, rewrites: readonly Rewrite[], confines: Confines): Promise<void> {
  return deferSignals(world, async () => {
    const ready: Ready[] = [];
    try {
      for (const rewrite of rewrites) ready.push(prepared(world, rewrite, confines));
    } catch (error) {
      for (const { temporary } of ready) remove(temporary);
      throw error;
    }
    await moveIntoPlace(ready);
  });
}

function prepared(world: World, { path, file, before, after }: Rewrite, confines: Confines): Ready {
  const target = realPath(path);
  refuseStray(world, file, target, confines);
  try {
    const [bytes, { mode }] = [readFileSync(target), statSync(target)];
    const decoded = decode(bytes);
    if (decoded?.encoding !== 'utf-8') throw new CannotRun(`没有改${file}：它不是UTF-8编码，请另存为UTF-8后再改。`);
    if (decoded.text !== before) throw new CannotRun(`没有改${file}：读过以后它变了，请再运行一次。`);
    // A writable folder would allow it; but whoever made the file read-only meant it.
    if ((mode & 0o222) === 0) throw new CannotRun(`没有改${file}：它是只读的。`);
    const mark = bytes.subarray(0, bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
    const temporary = temporaryBeside(target, Buffer.concat([mark, Buffer.from(after)]), mode);
    return { temporary, target, file, keeps: false };
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotWrite(file, reason(error), '写不了');
  }
}

/** A link that leads out of the report's folder, or into Git's own folder. */
function refuseStray(world: World, file: string, target: string, confines: Confines): void {
  const way = leadsTo(world, file);
  if (way === undefined || !confines.refuse(target, file)) return;
  const { top } = confines;
  const why = isInside(top, target)
    ? '那里是Git自己的文件夹。把链接换成文件。'
    : `不在“${basename(top) || top}”文件夹里。要改那里的，直接写那里的路径；要改这里的，把链接换成文件。`;
  throw new CannotRun(`没有改${file}：它是链接，指到${way}，${why}`);
}
