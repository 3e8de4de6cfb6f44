import { readFileSync } from 'node:fs';
import { inspectData, readData } from '../../src/pipeline.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';
import type { World } from '../../src/world.ts';

/**
 * The stages that `lint` runs, and nothing round them: no command line, no configuration looked for, no other files, no
 * reporter. What `lint` takes beyond it could be saved; the rest is the work. Bundled and run as the program itself is.
 */
export async function main([file = '']: string[], world: World): Promise<number> {
  const { diagnostics } = inspectData(readData(file, readFileSync(file)), DEFAULTS);
  world.stderr.write(`${file}：${diagnostics.length}个问题。\n`);
  return 0;
}

export function uncaught(error: unknown): void {
  throw error;
}
