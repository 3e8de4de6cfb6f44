import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deferSignals } from '../../src/files/defer-signals.ts';
import { isUntouchedText } from '../../src/markdown/digest.ts';
import type { World } from '../../src/world.ts';
import { Built, random } from '../built.ts';
import { SOUND } from '../commands/run.ts';

/** Ctrl-C, a shell that is closed, a system that shuts down. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let writer: Built;
let program: Built;
beforeAll(async () => {
  [writer, program] = await Promise.all([Built.make('test/faults/writer.ts'), Built.make()]);
});
afterAll(() => {
  writer.close();
  program.close();
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interrupted-'));
  writeFileSync(join(folder, 'report.yaml'), SOUND);
});
afterEach(() => rmSync(folder, { recursive: true }));

const hidden = (at = folder) => readdirSync(at).filter((name) => name.startsWith('.'));

test('while files are written: they are finished, nothing is left, and the signal ends the process', async () => {
  const next = random(2026);
  for (let time = 0; time < 12; time++) {
    const signal = SIGNALS[time % 3] ?? 'SIGINT';
    const wait = next() * 30;
    const ended = await writer.run([folder], {}, (child) => {
      // The few that are lost in the instant between two files are pressed again.
      const again = setInterval(() => child.kill(signal), 2000);
      child.once('exit', () => clearInterval(again));
      return setTimeout(() => child.kill(signal), wait);
    });
    expect([ended.signal, ended.err]).toEqual([signal, '']);
    expect(hidden()).toEqual([]);
  }
});

test('a batch: it ends at once and says nothing more; what it said is written is there and whole', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `${index}.yaml`);
  for (const name of names) writeFileSync(join(folder, name), SOUND);
  const args = [...names, '-f', 'md', '-o', '总结/'];
  const ends: (NodeJS.Signals | null)[] = [];
  for (let files = 0; files < 4; files++) {
    rmSync(join(folder, '总结'), { recursive: true, force: true });
    const { signal, err } = await program.run(args, { cwd: folder }, (child, said) => {
      return said.split('已写入').length > files && child.kill('SIGINT');
    });
    const written = [...err.matchAll(/^已写入(.*)。$/gmu)].map(([, name = '']) => name);
    expect(err).toBe(written.map((name) => `已写入${name}。\n`).join(''));
    expect(signal === 'SIGINT' || written.length === names.length).toBe(true);
    ends.push(signal);
    for (const name of written) expect(isUntouchedText(readFileSync(join(folder, name)))).toBe(true);
    if (existsSync(join(folder, '总结'))) expect(hidden(join(folder, '总结'))).toEqual([]);
  }
  expect(ends).toContain('SIGINT');
});

describe('what runs until it is ended', () => {
  test.each<[string, readonly NodeJS.Signals[], string[]]>([
    ['--watch', SIGNALS, ['report.yaml', '-o', '总结.md', '--watch']],
    ['lint --watch', ['SIGINT'], ['lint', 'report.yaml', '--watch']],
    ['preview', ['SIGINT'], ['preview', 'report.yaml', '--no-open']],
  ])('%s: a signal ends it with 0 and one line', async (_, signals, args) => {
    for (const signal of signals) {
      const { code, err, out } = await program.run(args, { cwd: folder }, (child, said) => {
        return /^\d\d:\d\d:\d\d /mu.test(said) && child.kill(signal);
      });
      expect([code, out]).toEqual([0, '']);
      expect(err.endsWith('已停止。\n')).toBe(true);
      expect(err.split('\n')).toHaveLength(4);
    }
    expect(hidden()).toEqual([]);
  });
});

describe('a revision’s files, which are put aside for a while', () => {
  const aside = () => readdirSync(join(folder, 'tmp'));
  const options = () => ({ cwd: folder, env: { ...process.env, TMPDIR: join(folder, 'tmp') } });
  beforeEach(() => {
    mkdirSync(join(folder, 'tmp'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x', ...args], { cwd: folder });
    git('init', '-q');
    git('add', 'report.yaml');
    git('commit', '-qm', '一');
  });

  /** Ended by the signal as soon as they are there. */
  const ended = async (signal: NodeJS.Signals) => {
    const child = program.start(['diff', 'HEAD', 'report.yaml'], { ...options(), stdio: 'ignore' });
    const over = new Promise((done) => child.on('close', (_, by) => done(by)));
    while (aside().length === 0) await new Promise((done) => setTimeout(done, 2));
    child.kill(signal);
    expect(await over).toBe(signal);
  };

  test('are taken away at a signal', async () => {
    for (const signal of SIGNALS) {
      await ended(signal);
      expect(aside()).toEqual([]);
    }
  });

  test('and by the next run, where there was no time', async () => {
    await ended('SIGKILL');
    expect(aside()).toHaveLength(1);
    expect((await program.run(['diff', 'HEAD', 'report.yaml'], options())).code).toBe(0);
    expect(aside()).toEqual([]);
  });
});

describe('work that is not to be broken off', () => {
  /** A process whose end can be seen. */
  class Process {
    readonly listeners = new Map<string, () => void>();
    readonly ends: string[] = [];
    readonly pid = 4711;
    on = (signal: string, listener: () => void) => this.listeners.set(signal, listener);
    off = (signal: string) => this.listeners.delete(signal);
    kill = (_: number, signal: string) => this.ends.push(signal);
  }

  test('a signal waits until it is done, and then ends the process; a second finds nobody who listens', async () => {
    const world = new Process();
    let finish = () => {};
    const done = deferSignals(
      world as unknown as World,
      () =>
        new Promise<void>((end) => {
          finish = end;
        }),
    );
    world.listeners.get('SIGTERM')?.();
    expect([world.ends, [...world.listeners]]).toEqual([[], []]);
    finish();
    await done;
    expect(world.ends).toEqual(['SIGTERM']);
  });

  test('where it fails the signal ends the process all the same; without one nothing does', async () => {
    const world = new Process();
    const fail = () => Promise.reject(new Error('x'));
    await expect(deferSignals(world as unknown as World, fail)).rejects.toThrow('x');
    expect([world.ends, [...world.listeners]]).toEqual([[], []]);
  });

  test('where there is something to take away, that is done at once', async () => {
    const world = new Process();
    const said: string[] = [];
    void deferSignals(
      world as unknown as World,
      () => new Promise(() => {}),
      () => said.push('away'),
    );
    world.listeners.get('SIGINT')?.();
    expect([said, world.ends]).toEqual([['away'], ['SIGINT']]);
  });
});
