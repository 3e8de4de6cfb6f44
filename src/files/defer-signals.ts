import type { Signal, World } from '../world.ts';
import { yieldToEventLoop } from './yield-to-event-loop.ts';

export const SIGNALS: readonly Signal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs work that must not be interrupted. A signal that comes meanwhile takes effect when the work is done, or right
 * after `tidy`, if given; a second one at once.
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
    // The listeners are gone: this ends the process.
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
 * Removes the listeners only when pending signals have reached them, which Node delivers between two turns of the
 * event loop. One that comes in the instant after is still lost: Ctrl-C has to be pressed again.
 */
async function lookedForSignals(then: () => void): Promise<void> {
  await yieldToEventLoop();
  await yieldToEventLoop();
  then();
}
