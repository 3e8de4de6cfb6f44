import { basename } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { type Inspection, inspectData, inspectStyleFile, readData, type StyleInspection } from '../pipeline.ts';
import type { Colour } from '../reporters/colour.ts';
import { pretty, summary } from '../reporters/pretty.ts';
import { isStyleFile, readStyleFile } from '../settings/style-file.ts';
import { MAX_BYTES } from '../source/parse.ts';
import type { World } from '../world.ts';
import { CannotRun, readInput } from './files.ts';
import { lastYearOf } from './last-year-of.ts';
import { Configurations } from './settings-of.ts';
import { styleOf } from './style-of.ts';

/** A data file read and inspected, with the files that it names; standard input goes by this name in messages. */
export async function inspectFile(world: World, file: string): Promise<Inspection> {
  const read = await inspectAny(world, file, new Configurations(world, undefined));
  if ('source' in read) return read;
  throw new CannotRun(`${file}是版式文件，不是数据文件。在数据文件里写“版式: ${basename(file)}”，就用它排版。`);
}

/** The same, or a style file by itself. */
export async function inspectAny(
  world: World,
  file: string,
  configurations: Configurations,
): Promise<Inspection | StyleInspection> {
  const settings = await configurations.of(file);
  const name = file === '-' ? '（标准输入）' : file;
  const bytes = await readInput(world, file, MAX_BYTES);
  const data = readData(name, bytes);
  if (isStyleFile(data.source.root)) return inspectStyleFile(readStyleFile(name, bytes), settings);
  const style = await styleOf(world, data.source, ['page']);
  return inspectData(data, settings, { style, lastYear: await lastYearOf(world, data.source) });
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
