import { closeSync, fsyncSync, openSync, statSync, writeFileSync } from 'node:fs';
import { hostname, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './cannot-run.ts';
import { listFolder } from './read.ts';
import { remove } from './remove.ts';

/** Process ids are reused: this distinguishes two with the same id. */
const RUN = eightDigits(Math.random() * 2 ** 32);
/** Process ids are unique only within one machine and system; a folder may be shared by several. */
const MACHINE = eightDigits(fingerprint(`${platform()} ${hostname()}`));
/** .总结.docx.0f1e2d3c-4711-5a6b7c8d-1.tmp */
const OURS = /([0-9a-f]{8})-(\d+)-([0-9a-f]{8})-\d+$/u;
/** No write takes this long. */
const LONG_MS = 60 * 60 * 1000;

let count = 0;

function eightDigits(number: number): string {
  return Math.floor(number).toString(16).padStart(8, '0');
}

/** FNV-1a, 32 bits: enough to tell machines apart, without loading Node's cryptography. */
function fingerprint(text: string): number {
  return [...Buffer.from(text)].reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}

/** A mark for file names that identifies the process that made the file. */
export function mark(): string {
  count++;
  return `${MACHINE}-${process.pid}-${RUN}-${count}`;
}

/** Writes a temporary file beside `path`, flushed to the disk, to be renamed; if that fails, none is left. */
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
 * Removes temporary files left by dead processes; failures are ignored. `marked`: the part of a name that ends in a
 * mark.
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
    // It exists, but is another user's.
    return codeOf(error) === 'EPERM';
  }
}
