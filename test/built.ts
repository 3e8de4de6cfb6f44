import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
// @ts-expect-error: plain JavaScript, which rolldown reads as it is
import config from '../rolldown.config.js';

const ROOT = dirname(import.meta.dirname);

/** The program in a process of its own, built from the sources as they are. */
export class Built {
  readonly home: string;
  /** Of what Node runs. */
  readonly path: string;

  private constructor(home: string, program: string) {
    this.home = home;
    this.path = join(home, program);
  }

  /** `own`: a program of the test's, of what is in src. */
  static async make(own?: string): Promise<Built> {
    const home = realpathSync(mkdtempSync(join(tmpdir(), 'built-')));
    chmodSync(home, 0o755);
    const { output, ...input } = config;
    const bundle = await rolldown({ ...input, cwd: ROOT, input: own ?? config.input } as Parameters<
      typeof rolldown
    >[0]);
    await bundle.write({ ...output, dir: join(home, 'dist') });
    await bundle.close();
    for (const name of ['bin', 'package.json']) cpSync(join(ROOT, name), join(home, name), { recursive: true });
    // As it is installed: with the code that is compiled already.
    if (own === undefined) {
      for (const name of ['scripts/code-cache.js', 'examples/annual-city.yaml', 'test/bench/sample.yaml']) {
        cpSync(join(ROOT, name), join(home, name));
      }
      execFileSync(process.execPath, [join(home, 'scripts/code-cache.js')]);
    }
    return new Built(home, own === undefined ? 'bin/summarize.js' : 'dist/writer.cjs');
  }

  start(args: readonly string[], options: SpawnOptions): ChildProcess {
    return spawn(process.execPath, [this.path, ...args], options);
  }

  /** To its end. `once`: is told what has been written to either output so far, until it has done what it waits for. */
  run(args: readonly string[], options: SpawnOptions = {}, once?: (child: ChildProcess, said: string) => unknown) {
    const child = this.start(args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const said = { out: '', err: '' };
    let isOver = false;
    for (const [name, stream] of [['out', child.stdout] as const, ['err', child.stderr] as const]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said[name] += text;
        if (!isOver) isOver = Boolean(once?.(child, said.out + said.err));
      });
    }
    return new Promise<Ended>((done, fail) => {
      child.on('error', fail);
      child.on('close', (code, signal) => done({ code, signal, pid: child.pid ?? 0, ...said }));
    });
  }

  close(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  pid: number;
  out: string;
  err: string;
}

/** Of a seed, the same numbers below one in every run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
