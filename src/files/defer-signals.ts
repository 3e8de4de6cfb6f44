import type { Signal, World } from '../world.ts';
import { yieldToEventLoop } from './yield-to-event-loop.ts';

export const SIGNALS: readonly Signal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Work that leaves something behind where it is broken off. A signal that comes meanwhile ends the process as it would at
 * any other time, but only when the work is done, or once `tidy` has taken away what it needed; a second one at once.
 */
export async function deferSignals<T>(world: World, work: () => Promise<T>, tidy?: () => void): Promise<T> {
  let caught: Signal | undefined;
  const listeners = SIGNALS.map((signal) => {
    const listener = () => {
      caught = signal;
      release();
      if (!tidy) return;
      tidy();
      end();
    };
    return [signal, listener] as const;
  });
  const release = () => {
    for (const [signal, listener] of listeners) world.off?.(signal, listener);
  };
  const end = () => {
    // Nobody listens any more.
    if (caught !== undefined && world.pid !== undefined) world.kill?.(world.pid, caught);
  };
  for (const [signal, listener] of listeners) world.on?.(signal, listener);
  try {
    return await work();
  } finally {
    await lookedForSignals(release);
    end();
  }
}

/**
 * A signal that has come, but has not been told yet, would be lost with its listener: Node looks for one between two such
 * turns. What comes in the instant after that look is lost all the same, and Ctrl-C has to be pressed again.
 */
async function lookedForSignals(then: () => void): Promise<void> {
  await yieldToEventLoop();
  await yieldToEventLoop();
  then();
}
