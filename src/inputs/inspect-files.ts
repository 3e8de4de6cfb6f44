import { basename, dirname, join } from 'node:path';
import { CannotRead, CannotRun } from '../files/cannot-run.ts';
import { isYaml, nameOf } from '../files/file-names.ts';
import { readInput } from '../files/read.ts';
import { type Inspection, inspectData } from '../pipeline/inspect-data.ts';
import { inspectStyleFile, type StyleInspection } from '../pipeline/inspect-style-file.ts';
import type { Included, NamedFiles } from '../pipeline/named-files.ts';
import { type DataFile, isTable, readData, readPartFile } from '../pipeline/read-data.ts';
import { isData } from '../report/is-data.ts';
import { isPart, mainFileOf, type Part } from '../report/part.ts';
import type { Settings } from '../settings/settings.ts';
import { isStyleFile, readStyleFile } from '../settings/style-file.ts';
import { MAX_BYTES } from '../source/parse.ts';
import type { World } from '../world.ts';
import { lastYearOf } from './last-year-of.ts';
import { otherTable, partsOf } from './parts-of.ts';
import { Configurations } from './settings-of.ts';
import { styleOf } from './style-of.ts';

/** A department's part, which is inspected with the report that it belongs to. */
interface PartFile {
  part: Part;
}

/** Reads and inspects a data file, with the style file and the parts that it names. `root`: --root. */
export async function inspectFile(world: World, file: string, root?: string): Promise<Inspection> {
  const { data, settings, named } = await readReport(world, file, root);
  return inspectData(data, settings, named);
}

/** A data file with all that it names, read but not inspected. */
export interface ReportFiles {
  data: DataFile;
  settings: Settings;
  named: NamedFiles & { included: Included };
}

/** Reads a data file and all that it names, to inspect it, possibly with other numbers. Throws CannotRun for a part. */
export async function readReport(world: World, file: string, root?: string): Promise<ReportFiles> {
  const read = await readAny(world, file, new Configurations(world, undefined, root));
  if ('data' in read) return read;
  if ('part' in read) {
    const main = mainFileOf(read.part.source);
    const whole = main === undefined ? '写了“引入”的主文件' : join(dirname(file), main);
    throw new CannotRun(`${file}是${read.part.department}报来的部分，不能单独用。请用${whole}，它引入各科室的部分。`);
  }
  throw new CannotRun(`${file}是版式文件，不是数据文件。在数据文件里写“版式: ${basename(file)}”，就用它排版。`);
}

/** Like inspectFile, but also takes a style file, and a part, which is only read. */
export async function inspectAny(
  world: World,
  file: string,
  configurations: Configurations,
): Promise<Inspection | StyleInspection | PartFile> {
  const read = await readAny(world, file, configurations);
  return 'data' in read ? inspectData(read.data, read.settings, read.named) : read;
}

/** Whether a .yaml file has nothing to do with reports, like most in a repository. */
export async function isForeign(world: World, file: string): Promise<boolean> {
  if (!isYaml(file)) return false;
  const { root } = readData(file, await readInput(world, file, MAX_BYTES)).source;
  return !isData(root) && !isStyleFile(root);
}

async function readAny(
  world: World,
  file: string,
  configurations: Configurations,
): Promise<ReportFiles | StyleInspection | PartFile> {
  const settings = await configurations.of(file);
  const name = nameOf(file);
  const other = otherTable(name);
  if (other !== undefined) throw new CannotRead(name, other);
  const bytes = await readInput(world, file, MAX_BYTES);
  if (isTable(name)) return { part: await readPartFile(name, bytes) };
  const data = readData(name, bytes);
  const { root } = data.source;
  if (isPart(root)) return { part: await readPartFile(name, bytes) };
  if (isStyleFile(root)) return inspectStyleFile(readStyleFile(name, bytes), settings);
  const style = await styleOf(world, data.source, ['page'], configurations.root);
  const included = await partsOf(world, file, data.source, configurations.root);
  const tuned = new Map<string, Settings>();
  for (const { source } of included.parts) tuned.set(source.file, await configurations.of(source.file));
  const lastYear = await lastYearOf(world, data.source, configurations.root);
  return { data, settings, named: { style, lastYear, included: { ...included, settings: tuned } } };
}
