import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { decode } from '../source/decode.ts';
import type { World } from '../world.ts';
import { beginning, upTo } from './bounded.ts';
import { CannotRead, CannotRun, codeOf, FileFault, reason } from './cannot-run.ts';
import { retrying } from './retrying.ts';
import { yieldToEventLoop } from './yield-to-event-loop.ts';

/** The bytes of a file, or of standard input for `-`; if there are more than `limit`, just enough to show that. */
export async function readInput(world: World, file: string, limit: number): Promise<Uint8Array> {
  if (file === '-') return readStdin(limit, world);
  const path = resolve(world.cwd(), file);
  world.touched?.(path);
  // Lets Ctrl-C through between the files of a long run.
  await yieldToEventLoop();
  try {
    const isBeingSaved = (error: unknown) => codeOf(error) === 'keepsChanging';
    return await retrying(PAUSES_MS, isBeingSaved, () => readWhole(path, limit));
  } catch (error) {
    throw CannotRead.for(file, error);
  }
}

/** A file that is being saved is read again after this time. */
const PAUSES_MS = [20, 100, 300];

function readWhole(path: string, limit: number): Uint8Array {
  const before = regular(path);
  const bytes = before.size > limit ? beginning(path, limit + 1) : readFileSync(path);
  const after = statSync(path);
  // It was being saved: the bytes may be half old, half new.
  if (before.mtimeMs !== after.mtimeMs || before.size !== after.size) throw new FileFault('keepsChanging');
  return bytes;
}

/** The stats of a regular file; anything else is a fault. */
function regular(path: string): Stats {
  const found = statSync(path);
  // Throws EACCES if the folder may not be read.
  if (found.isDirectory()) readdirSync(path);
  refuseOther(found);
  return found;
}

/** A pipe or a device has no fixed content, and may never end. */
export function refuseOther(found: Stats): void {
  if (found.isDirectory()) throw new FileFault('EISDIR');
  if (!found.isFile()) throw new FileFault('notFile');
}

async function readStdin(limit: number, { stdin }: World): Promise<Uint8Array> {
  try {
    return await upTo(limit, stdin);
  } catch (error) {
    throw CannotRead.for('标准输入', error);
  }
}

/**
 * A file's text; undefined if it is missing or is not text. Throws CannotRead if it has more than `limit` bytes or the
 * system refuses. `file`: its name in messages.
 */
export function readText(path: string, limit: number, file = path): string | undefined {
  try {
    if (regular(path).size > limit) {
      const most = limit < 1024 * 1024 ? `${limit / 1024}KB` : `${limit / 1024 / 1024}MB`;
      throw new CannotRead(file, `文件超过${most}，请检查给的是不是它；确是它的，删去用不着的内容。`);
    }
    return decode(readFileSync(path))?.text;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    if (error instanceof CannotRun) throw error;
    throw CannotRead.for(file, error);
  }
}

/** False also for what cannot be accessed: see whyUnseen. */
export function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Why something that exists cannot be accessed; undefined if it can, or if nothing exists. */
export function whyUnseen(path: string): string | undefined {
  try {
    regular(path);
    return undefined;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR', 'EISDIR', 'notFile'].includes(codeOf(error)) ? undefined : reason(error);
  }
}

/** The names in a folder, in no particular order; empty if it cannot be read. */
export function listFolder(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** False also if nothing is there, or it cannot be asked; follows links. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** With links resolved; a path that does not exist is returned as it is. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
