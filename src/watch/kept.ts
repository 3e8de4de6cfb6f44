import { type World, worldWith } from '../world.ts';
import { stampOf } from './watch-folders.ts';

/** Keeps a value made from files until one of them changes. */
export class Kept<T> {
  #made: { key: string; stamps: ReadonlyMap<string, string>; value: T } | undefined;

  /** `key`: what else the value depends on. A value for which `isLasting` is false is made anew each time. */
  async get(
    world: World,
    key: string,
    make: (world: World) => Promise<T>,
    isLasting: (value: T) => boolean,
  ): Promise<T> {
    const made = this.#made;
    if (made?.key === key && [...made.stamps].every(([path, stamp]) => stampOf(path) === stamp)) {
      for (const path of made.stamps.keys()) world.touched?.(path);
      return made.value;
    }
    const stamps = new Map<string, string>();
    const touched = (path: string) => {
      if (!stamps.has(path)) stamps.set(path, stampOf(path));
      world.touched?.(path);
    };
    const value = await make(worldWith(world, { touched }));
    this.#made = isLasting(value) ? { key, stamps, value } : undefined;
    return value;
  }
}
