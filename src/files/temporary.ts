import { closeSync, fsyncSync, openSync, statSync, writeFileSync } from 'node:fs';
import { hostname, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './cannot-run.ts';
import { listFolder } from './read.ts';
import { remove } from './remove.ts';

/** Another process with this one's number was before it. */
const RUN = eightDigits(Math.random() * 2 ** 32);
/** Processes are numbered by a machine, and by a system on it; a folder may be shared by several. */
const MACHINE = eightDigits(fingerprint(`${platform()} ${hostname()}`));
/** .总结.docx.0f1e2d3c-4711-5a6b7c8d-1.tmp */
const OURS = /([0-9a-f]{8})-(\d+)-([0-9a-f]{8})-\d+$/u;
/** No write takes as long. */
const LONG_MS = 60 * 60 * 1000;

let count = 0;

function eightDigits(number: number): string {
  return Math.floor(number).toString(16).padStart(8, '0');
}

/** FNV-1a, 32 bits: to tell machines apart it is enough, and Node's cryptography need not be loaded for it. */
function fingerprint(text: string): number {
  return [...Buffer.from(text)].reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}

/** Tells who made what is named after it. */
export function mark(): string {
  count++;
  return `${MACHINE}-${process.pid}-${RUN}-${count}`;
}

/** Another file beside it with these bytes, all of them on the disk, to be renamed; none is left where that fails. */
export function temporaryBeside(path: string, bytes: Uint8Array, mode?: number): string {
  sweepOnce(dirname(path));
  const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}.${mark()}.tmp`);
  try {
    const handle = openSync(temporary, 'wx', mode);
    try {
      writeFileSync(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return temporary;
  } catch (error) {
    remove(temporary);
    throw error;
  }
}

const swept = new Set<string>();

function sweepOnce(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  sweep(folder, (name) => (name.startsWith('.') && name.endsWith('.tmp') ? name.slice(0, -4) : undefined));
}

/**
 * Takes away what runs that were killed left in a folder: of whose names `marked` tells the part that ends in a mark, and
 * whose makers live no more. Where that cannot be done, the work at hand is none the worse.
 */
export function sweep(folder: string, marked: (name: string) => string | undefined): void {
  for (const name of listFolder(folder)) {
    const [, machine = '', pid = '', run = ''] = OURS.exec(marked(name) ?? '') ?? [];
    if (machine === '') continue;
    const path = join(folder, name);
    try {
      const isLeft = machine === MACHINE ? !isAlive(Number(pid), run) : false;
      if (isLeft || Date.now() - statSync(path).mtimeMs > LONG_MS) remove(path);
    } catch {}
  }
}

function isAlive(pid: number, run: string): boolean {
  if (pid === process.pid) return run === RUN;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // There is one, but not ours to signal.
    return codeOf(error) === 'EPERM';
  }
}
