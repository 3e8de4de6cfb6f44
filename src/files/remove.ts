import { lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './cannot-run.ts';

/**
 * Deletes a file, or a folder with all its contents; ignores what is missing. What cannot be deleted does not stop the
 * rest. Node's own `rmSync` misreads Chinese names on Windows (23, and 24 before 24.13.1: nodejs/node#58759): it ends
 * the process, or removes nothing.
 */
export function remove(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) {
    patiently(() => unlinkSync(path));
    return;
  }
  const faults: unknown[] = [];
  for (const name of readdirSync(path)) {
    try {
      remove(join(path, name));
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
  patiently(() => rmdirSync(path));
}

/**
 * Windows refuses while a virus scanner has the file open. Waits in place, for it also runs where a signal ends the
 * process.
 */
const PAUSES_MS = [20, 100, 300];

function patiently(take: () => void): void {
  for (const pause of [...PAUSES_MS, undefined]) {
    try {
      take();
      return;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ENOENT') return;
      const isHeld = code === 'EBUSY' || (process.platform === 'win32' && code === 'EPERM');
      if (!isHeld || pause === undefined) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}
