import { print } from '../files/print.ts';
import { replaceFile, type Written } from '../files/replace.ts';
import type { World } from '../world.ts';
import type { Made } from './made.ts';

/** Writes what was made to its file, and says so on stderr; without a file, to stdout. */
export async function putMade(world: World, made: Made, file: string | undefined, force: boolean): Promise<void> {
  const { bytes, isUntouched, keeps = false } = made;
  if (file === undefined) return print(world, bytes);
  tellWritten(world, await replaceFile(world, file, Buffer.from(bytes), isUntouched, force || keeps));
}

/** On stderr: what became of a file, and where the one before it was kept. `what`: what is in it, 86个单位、61个指标. */
export function tellWritten(world: World, { named, kept, unchanged }: Written, what?: string): void {
  if (kept) world.stderr.write(`原来的文件保留为${kept}。\n`);
  const done = what === undefined ? '' : `：${what}`;
  world.stderr.write(unchanged ? `${named}没有变化。\n` : `已写入${named}${done}。\n`);
}
