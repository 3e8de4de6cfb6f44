import { CannotRun, codeOf, INTERNAL, stackOf } from '../files/cannot-run.ts';
import { SIGNALS } from '../files/defer-signals.ts';
import { put } from '../files/print.ts';
import type { Clock, Output, World } from '../world.ts';
import { stampOf, watchFolders } from './watch-folders.ts';

/** The result of a round. */
export interface Told {
  /** One line, without the time. */
  line: string;
  /** Printed below the line, unless the same as in the round before. */
  findings: string;
  /** For a bug in this program: see stackOf. */
  stack?: string;
}

/** Something to repeat whenever a file changes that was touched through `world`. */
interface Watched {
  run(world: World): Promise<Told>;
  /** Where its findings are written. */
  output: Output;
}

/** A save causes several events; it is over after this time without one. */
const SETTLED_MS = 50;
/** The polling interval: network drives may send no events at all. */
const LOOK_MS = 2000;
/** The system's clock. */
export const CLOCK: Clock = {
  now: () => new Date(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * Runs each once, and again when its files change, until Ctrl-C; a round that has begun is finished. Being stopped is
 * not an error: always returns 0. `settled`: milliseconds without an event after which a save is over.
 */
export async function watch(world: World, all: readonly Watched[], settled = SETTLED_MS): Promise<0> {
  const bell = new Bell(world.clock ?? CLOCK);
  const rounds = all.map((each) => new Rounds(world, each, world.clock ?? CLOCK));
  const isStale = () => rounds.some((each) => each.isStale());
  let asked = false;
  const stop = () => {
    asked = true;
    // The next signal finds no listener, and ends the process as usual.
    for (const signal of SIGNALS) world.off?.(signal, stop);
    bell.ring();
  };
  for (const signal of SIGNALS) world.on?.(signal, stop);
  try {
    while (!asked) {
      // What changes from here on has not settled yet.
      for (const each of rounds.filter((round) => round.isStale())) if (!asked) await each.run();
      const watcher = watchFolders(
        rounds.flatMap((each) => each.files()),
        () => bell.ring(),
      );
      // Changes while it was read, or before the folders were watched, are detected by its stamp.
      while (!asked && !isStale()) await bell.within(LOOK_MS);
      while (!asked && (await bell.within(settled)));
      watcher.close();
    }
  } finally {
    for (const signal of SIGNALS) world.off?.(signal, stop);
  }
  await put(world.stderr, '已停止。\n');
  return 0;
}

/** Wakes the waiting call. */
class Bell {
  readonly #clock: Clock;
  #heard: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  ring(): void {
    this.#heard?.();
  }

  /** True if it rings within this time. */
  within(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (rung: boolean) => {
        this.#heard = undefined;
        callOff();
        resolve(rung);
      };
      const callOff = this.#clock.after(milliseconds, () => end(false));
      this.#heard = () => end(true);
    });
  }
}

/** An error that would end another command is reported in the line of its round; a configuration's faults below it. */
export function troubleOf(error: unknown, what: string, env: World['env']): Told {
  if (codeOf(error) === 'EPIPE') throw error;
  const [line = '', ...below] = (error instanceof CannotRun ? error.message : INTERNAL).split('\n');
  const findings = below.length === 0 ? '' : `${below.join('\n').trimEnd()}\n`;
  return { line: `${what}：${line}`, findings, stack: stackOf(error, env) };
}

class Rounds {
  readonly #world: World;
  readonly #watched: Watched;
  readonly #clock: Clock;
  /** The files' stamps just before they were read. */
  #stamps: Map<string, string> | undefined;
  #findings = '';

  constructor(world: World, watched: Watched, clock: Clock) {
    this.#world = world;
    this.#watched = watched;
    this.#clock = clock;
  }

  isStale(): boolean {
    return !this.#stamps || [...this.#stamps].some(([path, stamp]) => stampOf(path) !== stamp);
  }

  files(): string[] {
    return [...(this.#stamps?.keys() ?? [])];
  }

  async run(): Promise<void> {
    const stamps = new Map<string, string>();
    this.#stamps = stamps;
    const {
      line,
      findings,
      stack = '',
    } = await this.#watched.run(
      recorded(this.#world, (path) => {
        if (!stamps.has(path)) stamps.set(path, stampOf(path));
      }),
    );
    await put(this.#world.stderr, `${timeText(this.#clock.now())} ${line}\n${stack}`);
    if (findings !== this.#findings) await put(this.#watched.output, findings);
    this.#findings = findings;
  }
}

function recorded(world: World, touched: (path: string) => void): World {
  const { stdout, stderr, env, platform } = world;
  const stdin = (async function* () {})();
  return {
    stdout,
    stderr,
    stdin,
    env,
    cwd: () => world.cwd(),
    touched,
    ...(platform === undefined ? {} : { platform }),
  };
}

/** 14:03:05, in the user's local time. */
function timeText(date: Date): string {
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((each) => String(each).padStart(2, '0')).join(':');
}
