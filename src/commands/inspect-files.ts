import type { Diagnostic } from '../diagnostic.ts';
import { type Inspection, inspect } from '../pipeline.ts';
import type { Colour } from '../reporters/colour.ts';
import { pretty, summary } from '../reporters/pretty.ts';
import { MAX_BYTES } from '../source/parse.ts';
import type { World } from '../world.ts';
import { readInput } from './files.ts';
import { Configurations } from './settings-of.ts';

/** A data file read and inspected; standard input goes by this name in messages. */
export async function inspectFile(
  world: World,
  file: string,
  configurations = new Configurations(world, undefined),
): Promise<Inspection> {
  const settings = await configurations.of(file);
  return inspect(file === '-' ? '（标准输入）' : file, await readInput(world, file, MAX_BYTES), settings);
}

/** Diagnostics and their count, as they go to a terminal; '' where there is nothing to say. */
export function report(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  colour: Colour,
): string {
  if (diagnostics.length === 0) return '';
  return `${pretty(diagnostics, sources, colour)}\n${summary(diagnostics)}\n`;
}
