import type { Output, World } from '../world.ts';
import { CannotRun, codeOf, reason } from './cannot-run.ts';

/** Writes the result to stdout and waits until it is written. EPIPE, if the reader is gone, is rethrown unchanged. */
export function print(world: World, chunk: string | Uint8Array): Promise<void> {
  return put(world.stdout, chunk);
}

/** The same, to stdout or stderr. */
export function put(output: Output, chunk: string | Uint8Array): Promise<void> {
  if (chunk.length === 0) return Promise.resolve();
  return new Promise((done, fail) => {
    output.write(chunk, (error) => {
      if (!error) done();
      else fail(codeOf(error) === 'EPIPE' ? error : new CannotRun(`写不了标准输出：${reason(error)}`));
    });
  });
}
