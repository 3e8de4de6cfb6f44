import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { Built } from '../built.ts';
import { HANGS, isTooLong } from '../pace.ts';
import { checkSaid } from './said.ts';

/** Bytes that no input may take of a machine that has others to serve. */
const MOST_MEMORY = 500 * 1024 * 1024;
/** Code 2 is not for a program that was ended from without. */
const ENDED = -1;

export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** Tells at the end, on its fourth channel, what the process took. */
const MEASURE = `process.on('exit', () => {
  const { existsSync, readFileSync, writeSync } = require('node:fs');
  const { user, system } = process.cpuUsage();
  const took = Math.min(performance.now(), (user + system) / 1000);
  // Of a process that a large one started the system counts that one's memory too, but not in its own account.
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /^VmHWM:\\s+(\\d+)/mu.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  writeSync(3, JSON.stringify({ took, memory: kilobytes * 1024 }));
});
`;

/** The built program in processes of its own, whose time and memory are known. */
export class Alone {
  private readonly program: Built;

  private constructor(program: Built) {
    this.program = program;
  }

  static async built(): Promise<Alone> {
    const program = await Built.make();
    writeFileSync(join(program.home, 'measure.cjs'), MEASURE);
    return new Alone(program);
  }

  close(): void {
    this.program.close();
  }

  /** Runs command lines, one after the other, where these files are; each within its time and memory. */
  try(files: Record<string, string | Uint8Array>, ...lines: string[][]): Outcome[] {
    const desk = join(this.program.home, 'desk');
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
  private inTime(desk: string, args: string[]): Outcome {
    for (let left = 3; ; left--) {
      const { took, memory, ...ended } = this.once(desk, args);
      const told = `summarize ${args.join(' ')} took ${Math.round(took)} ms, ${Math.round(memory / 2 ** 20)} MB`;
      expect(memory, told).toBeLessThan(MOST_MEMORY);
      const isSlow = isTooLong(took);
      if (isSlow && left > 1) continue;
      expect(isSlow, told).toBe(false);
      expect([0, 1, 2], `${told}\n${ended.err}`).toContain(ended.code);
      checkSaid(ended.err);
      return ended;
    }
  }

  private once(desk: string, args: string[]): Outcome & { took: number; memory: number } {
    const { home } = this.program;
    const { status, stdout, stderr, output } = spawnSync(
      process.execPath,
      ['-r', join(home, 'measure.cjs'), this.program.path, ...args],
      {
        cwd: desk,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
        maxBuffer: 2 ** 28,
        timeout: HANGS,
      },
    );
    const measured = output[3] ? JSON.parse(output[3]) : { took: Number.POSITIVE_INFINITY, memory: 0 };
    return { code: status ?? ENDED, out: stdout, err: stderr, ...measured };
  }
}
