import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { decode } from '../source/decode.ts';
import type { World } from '../world.ts';
import { beginning, upTo } from './bounded.ts';
import { CannotRead, CannotRun, codeOf, FileFault, reason } from './cannot-run.ts';
import { retrying } from './retrying.ts';
import { yieldToEventLoop } from './yield-to-event-loop.ts';

/** A data file's bytes, or those of standard input for `-`; of more than `limit` only so many that it shows. */
export async function readInput(world: World, file: string, limit: number): Promise<Uint8Array> {
  if (file === '-') return readStdin(limit, world);
  const path = resolve(world.cwd(), file);
  world.touched?.(path);
  // Of many files, each is soon done: between them Ctrl-C is heard.
  await yieldToEventLoop();
  try {
    const isBeingSaved = (error: unknown) => codeOf(error) === 'keepsChanging';
    return await retrying(PAUSES_MS, isBeingSaved, () => readWhole(path, limit));
  } catch (error) {
    throw CannotRead.for(file, error);
  }
}

/** A file that is being saved is read again after so long. */
const PAUSES_MS = [20, 100, 300];

function readWhole(path: string, limit: number): Uint8Array {
  const before = regular(path);
  const bytes = before.size > limit ? beginning(path, limit + 1) : readFileSync(path);
  const after = statSync(path);
  // Half of what stood there and half of what comes is neither.
  if (before.mtimeMs !== after.mtimeMs || before.size !== after.size) throw new FileFault('keepsChanging');
  return bytes;
}

/** What it is that is to be read: anything but a file is a fault. */
function regular(path: string): Stats {
  const found = statSync(path);
  // One that may not be looked into says so.
  if (found.isDirectory()) readdirSync(path);
  refuseOther(found);
  return found;
}

/** A pipe or a device has no content to compare, and may never end. */
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

/** Undefined where it is not there; of more than `limit` bytes it is refused. `file`: as the user knows it. */
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

export function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Why what is there cannot be looked at; undefined where it can, and where nothing is there. */
export function whyUnseen(path: string): string | undefined {
  try {
    regular(path);
    return undefined;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR', 'EISDIR', 'notFile'].includes(codeOf(error)) ? undefined : reason(error);
  }
}

export function listFolder(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** Without links; of what is not there, as it is. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
