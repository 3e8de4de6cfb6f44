import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli.ts';

/** What a command line printed and how it ended. */
export interface Ran {
  code: number;
  out: string;
  err: string;
  bytes: Buffer;
}

/** A folder of a test's own, in which command lines run in-process. */
export class Desk {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(files: Record<string, string | Uint8Array> = {}): Promise<Desk> {
    const desk = new Desk(await mkdtemp(join(tmpdir(), 'summarize-')));
    for (const [name, content] of Object.entries(files)) {
      await desk.write(name, content);
    }
    return desk;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** With the folders that it stands in. */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(this.path(name)), { recursive: true });
    await writeFile(this.path(name), content);
  }

  read(name: string): Promise<Buffer> {
    return readFile(this.path(name));
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  /** Starts a command that ends when it is told to. */
  watch(args: string[], isTTY = false, env: Record<string, string> = {}): Watching {
    return new Watching(this.folder, args, isTTY, env);
  }

  async run(
    args: string[],
    {
      stdin = '',
      isTTY = false,
      columns,
      env = {},
      platform = 'linux',
    }: {
      stdin?: string | Uint8Array;
      isTTY?: boolean;
      /** Of a terminal. */
      columns?: number;
      env?: Record<string, string>;
      platform?: string;
    } = {},
  ): Promise<Ran> {
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    const output = (chunks: Buffer[]) => ({
      isTTY,
      columns,
      write(chunk: string | Uint8Array, done?: () => void) {
        chunks.push(Buffer.from(chunk as Uint8Array));
        done?.();
      },
    });
    const world = {
      stdout: output(out),
      stderr: output(err),
      stdin: Object.assign(
        (async function* () {
          yield Buffer.from(stdin as Uint8Array);
        })(),
        { isTTY },
      ),
      cwd: () => this.folder,
      env: { NO_COLOR: '1', ...env },
      platform,
    };
    const code = await main(args, world);
    const bytes = Buffer.concat(out);
    return { code, out: bytes.toString('utf8'), err: Buffer.concat(err).toString('utf8'), bytes };
  }
}

/** A command that watches: its rounds are waited for, never its time. */
export class Watching {
  /** Signals that it listens for. */
  readonly listeners = new Map<string, () => void>();
  private readonly ended: Promise<number>;
  private text = { out: '', err: '' };
  private read = 0;
  private wake = () => {};
  private isOver = false;

  constructor(folder: string, args: string[], isTTY: boolean, env: Record<string, string>) {
    const output = (name: 'out' | 'err') => ({
      isTTY,
      write: (chunk: string | Uint8Array, done?: () => void) => {
        this.text[name] += Buffer.from(chunk as Uint8Array).toString('utf8');
        this.wake();
        done?.();
      },
    });
    this.ended = main(args, {
      stdout: output('out'),
      stderr: output('err'),
      stdin: (async function* () {})(),
      cwd: () => folder,
      env: { NO_COLOR: '1', ...env },
      platform: 'linux',
      on: (signal, listener) => this.listeners.set(signal, listener),
      off: (signal) => this.listeners.delete(signal),
      clock: {
        now: () => new Date(2026, 10, 25, 14, 3, 5),
        after(milliseconds, call) {
          // Only events count: what is looked at now and then would hide that none came.
          if (milliseconds >= 1000) return () => {};
          const timer = setTimeout(call, milliseconds);
          return () => clearTimeout(timer);
        },
      },
    });
    void this.ended.then(() => {
      this.isOver = true;
      this.wake();
    });
  }

  /** What the next round is told in, without the time. */
  async line(): Promise<string> {
    for (;;) {
      const lines = [...this.text.err.matchAll(/^14:03:05 (.*)\n/gmu)].map(([, line = '']) => line);
      const line = lines[this.read];
      if (line !== undefined) {
        this.read++;
        return line;
      }
      if (this.isOver) throw new Error(`It ended, and said: ${this.text.err}`);
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  /** What was printed since the last asking. */
  printed(): { out: string; err: string } {
    const { text } = this;
    this.text = { out: '', err: '' };
    this.read = 0;
    return text;
  }

  /** Ctrl-C. */
  async stop(): Promise<{ code: number; err: string }> {
    this.listeners.get('SIGINT')?.();
    const code = await this.ended;
    return { code, err: this.text.err };
  }
}

export const SOUND = `单位: 某市科学技术局
年度: 2013
指标:
  专利申请量: {单位: 件, 数值: 2924, 上年: 2063}
主要工作:
  - 标题: 强化专利管理
    要点:
      - {标题: 提升质量, 内容: 全市【专利申请量】}
`;
