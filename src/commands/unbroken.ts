import type { Signal, World } from '../world.ts';

export const SIGNALS: readonly Signal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Work that leaves something behind where it is broken off: a signal that comes meanwhile ends the process when it is
 * done, as it would have ended it at any other time; a second one ends it at once.
 */
export async function unbroken<T>(world: World, work: () => Promise<T>): Promise<T> {
  let caught: Signal | undefined;
  const listeners = SIGNALS.map((signal) => {
    const listener = () => {
      caught ??= signal;
      release();
    };
    return [signal, listener] as const;
  });
  const release = () => {
    for (const [signal, listener] of listeners) world.off?.(signal, listener);
  };
  for (const [signal, listener] of listeners) world.on?.(signal, listener);
  try {
    return await work();
  } finally {
    release();
    if (caught !== undefined && world.pid !== undefined) world.kill?.(world.pid, caught);
  }
}
