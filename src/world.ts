/**
 * The process as commands see it: its streams, working folder, environment, signals and clock. Handed down from
 * `main`, so that tests run commands in-process. Files are not part of it: the functions in src/files open them.
 */
export interface World {
  stdout: Output;
  stderr: Output;
  stdin: AsyncIterable<Uint8Array | string> & { isTTY?: boolean | undefined };
  cwd(): string;
  env: Record<string, string | undefined>;
  /** As Node names it: linux, win32, darwin. */
  platform?: string;
  /** Listens for signals, such as the one that ends a watch. */
  on?(signal: Signal, listener: () => void): unknown;
  off?(signal: Signal, listener: () => void): unknown;
  pid?: number;
  /** With its own `pid`, ends the process by a signal that was deferred (see deferSignals). */
  kill?(pid: number, signal: Signal): unknown;
  /** By default the system's. */
  clock?: Clock;
  /** Opens an address in the user's browser; by default in the system's way. */
  open?: (address: string) => void;
  /** Called with each path before it is read or looked for: a watch learns what a result depends on. */
  touched?: (path: string) => void;
}

/**
 * The same world with some members replaced. Getters are copied, not called: the process creates stdin when it is
 * first read.
 */
export function worldWith(world: World, other: Partial<World>): World {
  return Object.create(world, Object.getOwnPropertyDescriptors(other));
}

export interface Output {
  write(chunk: string | Uint8Array, done?: (error?: Error | null) => void): unknown;
  isTTY?: boolean | undefined;
  /** How wide a terminal is. */
  columns?: number | undefined;
  on?(event: 'error', listener: (error: Error) => void): unknown;
}

export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

export interface Clock {
  now(): Date;
  /** Calls once, after this many milliseconds; the result cancels it. */
  after(milliseconds: number, call: () => void): () => void;
}
