/** What a command may touch of the machine: handed down from `main`, so tests run commands in-process. */
export interface World {
  stdout: Output;
  stderr: Output;
  stdin: AsyncIterable<Uint8Array | string>;
  cwd(): string;
  env: Record<string, string | undefined>;
  /** As Node names it: linux, win32, darwin. */
  platform?: string;
}

export interface Output {
  write(chunk: string | Uint8Array, done?: (error?: Error | null) => void): unknown;
  isTTY?: boolean | undefined;
  on?(event: 'error', listener: (error: Error) => void): unknown;
}
