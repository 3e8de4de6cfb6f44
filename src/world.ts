/** What a command may touch of the machine: handed down from `main`, so tests run commands in-process. */
export interface World {
  stdout: Output;
  stderr: Output;
  stdin: AsyncIterable<Uint8Array | string> & { isTTY?: boolean | undefined };
  cwd(): string;
  env: Record<string, string | undefined>;
  /** As Node names it: linux, win32, darwin. */
  platform?: string;
  /** Of the process: what asks a watch to end. */
  on?(signal: Signal, listener: () => void): unknown;
  off?(signal: Signal, listener: () => void): unknown;
  /** Of the process too: how it ends by a signal that it has put off. */
  pid?: number;
  kill?(pid: number, signal: Signal): unknown;
  /** The machine's own where none is given. */
  clock?: Clock;
  /** Shows an address in the user's browser; the machine's own way where none is given. */
  open?: (address: string) => void;
  /** Told of each path before it is read or looked for, by who watches what a result hangs on. */
  touched?: (path: string) => void;
}

/** The same world but for this. What the process makes when it is first asked for, as it does stdin, is not asked for here. */
export function worldWith(world: World, other: Partial<World>): World {
  return Object.create(world, Object.getOwnPropertyDescriptors(other));
}

export interface Output {
  write(chunk: string | Uint8Array, done?: (error?: Error | null) => void): unknown;
  isTTY?: boolean | undefined;
  on?(event: 'error', listener: (error: Error) => void): unknown;
}

export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

export interface Clock {
  now(): Date;
  /** Calls once, after so many milliseconds; the result calls it off. */
  after(milliseconds: number, call: () => void): () => void;
}
