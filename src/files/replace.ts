import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { World } from '../world.ts';
import { visible } from '../zh/visible.ts';
import { CannotRun, CannotWrite, codeOf, reason } from './cannot-run.ts';
import { deferSignals } from './defer-signals.ts';
import { makeFolder, removeIfEmpty } from './folders.ts';
import { moveIntoPlace, type Ready } from './in-place.ts';
import { leadsTo, withItsEnd } from './links.ts';
import { realPath, refuseOther } from './read.ts';
import { remove } from './remove.ts';
import { temporaryBeside } from './temporary.ts';

export interface Written {
  /** As typed; for a link, with the file that it leads to. */
  named: string;
  /** Where the existing file was kept, if it was not this tool's own. */
  kept: string | undefined;
  unchanged: boolean;
}

export interface ToWrite {
  file: string;
  bytes: Uint8Array;
}

/** Whether a file is as this tool wrote it. */
export type IsUntouched = (old: Uint8Array) => boolean | Promise<boolean>;

interface Folder {
  folder: string;
  /** Whether parent folders are created too. */
  recursive: boolean;
}

/**
 * Writes a file whole or not at all: a temporary file beside it, then a rename. An existing file is replaced only if
 * `isUntouched` recognises this tool's own work; else it is refused, or with `force` kept under another name. Through
 * a link only such own work is replaced, even with `force`: the link may be a stranger's, and lead anywhere.
 */
export async function replaceFile(
  world: World,
  file: string,
  bytes: Uint8Array,
  isUntouched: IsUntouched,
  /** Undefined if the command has no --force. */
  force: boolean | undefined,
): Promise<Written> {
  const [written] = await replaceFiles(world, [{ file, bytes }], isUntouched, force);
  return written ?? { named: file, kept: undefined, unchanged: true };
}

/** Several files that belong together, with their folders: all of them or none. */
export function replaceFiles(
  world: World,
  files: readonly ToWrite[],
  isUntouched: IsUntouched,
  force: boolean | undefined,
  folders: readonly Folder[] = [],
): Promise<Written[]> {
  return deferSignals(world, async () => {
    const made: string[] = [];
    const ready: (Ready | undefined)[] = [];
    try {
      for (const { folder, recursive } of folders) made.push(...makeFolder(world, folder, recursive));
      for (const each of files) ready.push(await prepared(world, each, isUntouched, force));
      const moving = ready.filter((each) => each !== undefined);
      const kept = await moveIntoPlace(moving);
      return ready.map((each, index) => {
        const old = each && kept[moving.indexOf(each)];
        const file = files[index]?.file ?? '';
        return {
          named: withItsEnd(world, file),
          kept: old && join(dirname(file), basename(old)),
          unchanged: each === undefined,
        };
      });
    } catch (error) {
      for (const each of ready) if (each) remove(each.temporary);
      removeIfEmpty(made);
      throw error;
    }
  });
}

/** Undefined if the file already has these bytes. */
async function prepared(
  world: World,
  { file, bytes }: ToWrite,
  isUntouched: IsUntouched,
  force: boolean | undefined,
): Promise<Ready | undefined> {
  const target = realPath(resolve(world.cwd(), file));
  try {
    const old = existing(target);
    if (old?.bytes && Buffer.from(old.bytes).equals(bytes)) return undefined;
    const isOwn = old?.bytes !== undefined && (await isUntouched(old.bytes));
    const keeps = old !== undefined && !isOwn;
    const way = isOwn ? undefined : leadsTo(world, file);
    if (way !== undefined) {
      const why = old ? '那里的文件改动过，或不是本程序生成的' : '那里还没有文件';
      throw new CannotWrite(file, `它是链接，指到${way}，${why}。直接写那里的路径，或先删去这个链接。`);
    }
    if (keeps && !force) {
      throw new CannotWrite(
        file,
        force === undefined
          ? '那里已有一个文件，不是本程序生成的。换一个文件名。'
          : '那里已有一个文件，它改动过，或不是本程序生成的。换一个文件名，或加--force（原文件改名保留）。',
      );
    }
    // The new file keeps the permissions of the old one.
    return { temporary: temporaryBeside(target, bytes, old?.mode), target, file, keeps };
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    const folder = dirname(file);
    // Of a path that is written nothing but the folder can be missing.
    const isFolder = codeOf(error) === 'ENOENT' && folder !== '.';
    const why = isFolder ? `没有文件夹${visible(folder)}，请先建好，或改正路径。` : reason(error);
    throw new CannotWrite(file, why, '写不了');
  }
}

/** Nothing that this tool writes is larger. */
const MOST_OWN = 64 * 1024 * 1024;

/** Without its bytes if it is too large to be this tool's own. */
function existing(path: string): { bytes: Uint8Array | undefined; mode: number } | undefined {
  try {
    const found = statSync(path);
    refuseOther(found);
    return { bytes: found.size > MOST_OWN ? undefined : readFileSync(path), mode: found.mode & 0o777 };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
