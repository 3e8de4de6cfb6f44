import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { expect } from 'vitest';
import { checkSaid, LONGEST } from './said.ts';

/** Bytes that no input may take of a machine that has others to serve. */
const MOST_MEMORY = 500 * 1024 * 1024;
/** Code 2 is not for a program that was ended from without. */
const ENDED = -1;

export interface Ended {
  code: number;
  out: string;
  err: string;
}

/** The built program in processes of its own, whose time and memory are known. */
export class Alone {
  private readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async built(): Promise<Alone> {
    const folder = mkdtempSync(join(tmpdir(), 'summarize-alone-'));
    const { default: config } = await import(pathToFileURL(resolve('rolldown.config.js')).href);
    const bundle = await rolldown({ ...config, logLevel: 'silent' });
    await bundle.write({ ...config.output, dir: join(folder, 'dist') });
    writeFileSync(
      join(folder, 'run.cjs'),
      `const { existsSync, readFileSync, writeSync } = require('node:fs');
const { main } = require('./dist/cli.cjs');
const [start, before] = [performance.now(), process.cpuUsage()];
main(process.argv.slice(2), process).then((code) => {
process.exitCode = code;
const { user, system } = process.cpuUsage(before);
const took = Math.min(performance.now() - start, (user + system) / 1000);
// Of a process that a large one started the system counts that one's memory too, but not in its own account.
const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
const kilobytes = /^VmHWM:\\s+(\\d+)/mu.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
writeSync(3, JSON.stringify({ took, memory: kilobytes * 1024 }));
});
`,
    );
    return new Alone(folder);
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs command lines, one after the other, where these files are; each within its time and memory. */
  try(files: Record<string, string | Uint8Array>, ...lines: string[][]): Ended[] {
    const desk = join(this.folder, 'desk');
    mkdirSync(desk);
    try {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(desk, name)), { recursive: true });
        writeFileSync(join(desk, name), content);
      }
      return lines.map((args) => this.inTime(desk, args));
    } finally {
      rmSync(desk, { recursive: true });
    }
  }

  /** Others use the machine: what they take of it is not counted, and only what is slow each time is slow. */
  private inTime(desk: string, args: string[]): Ended {
    for (let left = 3; ; left--) {
      const { took, memory, ...ended } = this.once(desk, args);
      const told = `summarize ${args.join(' ')} took ${Math.round(took)} ms, ${Math.round(memory / 2 ** 20)} MB`;
      expect(memory, told).toBeLessThan(MOST_MEMORY);
      if (took > LONGEST && left > 1) continue;
      expect(took, told).toBeLessThan(LONGEST);
      expect([0, 1, 2], `${told}\n${ended.err}`).toContain(ended.code);
      checkSaid(ended.err);
      return ended;
    }
  }

  private once(desk: string, args: string[]): Ended & { took: number; memory: number } {
    const { status, stdout, stderr, output } = spawnSync(process.execPath, [join(this.folder, 'run.cjs'), ...args], {
      cwd: desk,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      maxBuffer: 2 ** 28,
      // It is slow long before.
      timeout: 5 * LONGEST,
    });
    const measured = output[3] ? JSON.parse(output[3]) : { took: Number.POSITIVE_INFINITY, memory: 0 };
    return { code: status ?? ENDED, out: stdout, err: stderr, ...measured };
  }
}
