import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { decode } from '../source/decode.ts';
import type { World } from '../world.ts';
import { beginning, upTo } from './bounded.ts';
import { CannotRead, CannotRun, codeOf, reason } from './cannot-run.ts';
import { turn } from './turn.ts';

/** A data file's bytes, or those of standard input for `-`; of more than `limit` only so many that it shows. */
export async function readInput(world: World, file: string, limit: number): Promise<Uint8Array> {
  if (file === '-') return readStdin(limit, world);
  const path = resolve(world.cwd(), file);
  world.touched?.(path);
  // Of many files, each is soon done: between them Ctrl-C is heard.
  await turn();
  try {
    for (const pause of [...PAUSES_MS, undefined]) {
      const before = regular(path);
      const bytes = before.size > limit ? beginning(path, limit + 1) : readFileSync(path);
      const after = statSync(path);
      // Half of what stood there and half of what comes is neither.
      if (before.mtimeMs === after.mtimeMs && before.size === after.size) return bytes;
      if (pause !== undefined) await new Promise((done) => setTimeout(done, pause));
    }
    throw Object.assign(new Error(), { code: 'ECHANGING' });
  } catch (error) {
    throw CannotRead.for(file, error);
  }
}

/** What it is that is to be read: anything but a file is a fault. */
function regular(path: string): Stats {
  const found = statSync(path);
  if (found.isDirectory()) {
    readdirSync(path);
    throw Object.assign(new Error(), { code: 'EISDIR' });
  }
  // A pipe or a device may never end.
  if (!found.isFile()) throw Object.assign(new Error(), { code: 'ENOTFILE' });
  return found;
}

async function readStdin(limit: number, { stdin }: World): Promise<Uint8Array> {
  try {
    return await upTo(limit, stdin);
  } catch (error) {
    throw CannotRead.for('标准输入', error);
  }
}

/** A file that is being saved is read again after so long. */
const PAUSES_MS = [20, 100, 300];

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
    return ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENOTFILE'].includes(codeOf(error)) ? undefined : reason(error);
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
export function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
