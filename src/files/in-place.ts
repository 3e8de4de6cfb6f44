import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { CannotWrite, codeOf, FileFault, reason } from './cannot-run.ts';
import { exists } from './read.ts';
import { remove } from './remove.ts';
import { retrying } from './retrying.ts';
import { temporaryBeside } from './temporary.ts';

/** A file written under a temporary name, ready to be moved to its place. */
export interface Ready {
  temporary: string;
  target: string;
  /** By the name that the user knows. */
  file: string;
  /** Whether the existing file is kept under another name. */
  keeps: boolean;
}

/**
 * Moves all files to their places, or none; returns where each old one was kept. A process killed in between leaves
 * some of them moved, each file whole.
 */
export async function moveIntoPlace(all: readonly Ready[]): Promise<(string | undefined)[]> {
  const moved: { target: string; file: string; old: string | undefined }[] = [];
  const spare: string[] = [];
  const kept: (string | undefined)[] = [];
  try {
    for (const { temporary, target, file, keeps } of all) {
      let old: string | undefined;
      try {
        if (keeps) old = keep(target);
        else if (all.length > 1) {
          old = copyOf(target);
          if (old !== undefined) spare.push(old);
        }
        await renamePatiently(temporary, target);
      } catch (error) {
        // The old file is still in place: a second copy would only confuse.
        if (old !== undefined) remove(old);
        throw new CannotWrite(file, `${reason(error)}${await undone(moved)}`, '写不了');
      }
      moved.push({ target, file, old });
      kept.push(keeps ? old : undefined);
    }
  } finally {
    for (const each of [...spare, ...all.map(({ temporary }) => temporary)]) remove(each);
  }
  for (const folder of new Set(all.map(({ target }) => dirname(target)))) syncDirectory(folder);
  return kept;
}

/** Restores the old files; names those that could not be restored. */
async function undone(moved: readonly { target: string; file: string; old: string | undefined }[]): Promise<string> {
  const left: string[] = [];
  for (const { target, file, old } of [...moved].reverse()) {
    try {
      if (old === undefined) remove(target);
      else await renamePatiently(old, target);
    } catch {
      left.push(file);
    }
  }
  return left.length === 0 ? '' : `${left.join('、')}已经写了，没能恢复。`;
}

/** Windows refuses while another program has the file open: briefly a virus scanner or an indexer, longer Word. */
const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES']);
const PAUSES_MS = [10, 20, 40, 80, 160, 320, 320];

async function renamePatiently(from: string, to: string): Promise<void> {
  try {
    await retrying(
      PAUSES_MS,
      (error) => BUSY.has(codeOf(error)),
      () => renameSync(from, to),
    );
  } catch (error) {
    // The temporary file could be written beside it, so the folder is writable: the file is held by another program.
    throw codeOf(error) === 'EACCES' ? new FileFault('EPERM') : error;
  }
}

/** 总结.docx → 总结（旧1）.docx, the first free name. Copies it, so that the old file exists at every moment. */
function keep(path: string): string | undefined {
  const copy = copyOf(path);
  if (copy === undefined) return undefined;
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  try {
    for (let number = 1; ; number++) {
      const target = `${stem}（旧${number}）${extension}`;
      if (named(copy, target)) return target;
    }
  } catch (error) {
    throw codeOf(error) === 'ENAMETOOLONG' ? new FileFault('oldNameTooLong') : error;
  } finally {
    remove(copy);
  }
}

/** Gives a file a name; false if that is taken. */
function named(file: string, target: string): boolean {
  try {
    linkSync(file, target);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Not every drive supports hard links.
    if (exists(target)) return false;
    renameSync(file, target);
    return true;
  }
}

function copyOf(path: string): string | undefined {
  try {
    return temporaryBeside(path, readFileSync(path), statSync(path).mode);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Flushes a folder's entries to the disk, if the system can. */
function syncDirectory(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {}
}
