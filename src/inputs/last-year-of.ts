import { relative } from 'node:path';
import { atName, type LastYearFile } from '../figures/last-year-file.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { Confines } from '../files/confines.ts';
import { readInput } from '../files/read.ts';
import { readData, readLastYear } from '../pipeline.ts';
import type { Settings } from '../settings/settings.ts';
import { nodeAt, type Source } from '../source/node.ts';
import { MAX_BYTES } from '../source/parse.ts';
import type { World } from '../world.ts';
import { partsOf } from './parts-of.ts';

/**
 * Last year's data file, which a data file names under 上年数据, from its own folder on; undefined where it names none.
 * One that cannot be read is told where it is named.
 */
export async function lastYearOf(
  world: World,
  source: Source,
  root: string | undefined,
  settings?: Settings,
): Promise<LastYearFile | undefined> {
  const node = nodeAt(source.root, ['lastYear']);
  // What is not the name of a data file is told by the schema, and never opened.
  if (node?.kind !== 'scalar' || !/\.ya?ml$/iu.test(node.text.trim()) || /:\/\//u.test(node.text)) return undefined;
  const named = node.text.trim();
  const reached = Confines.of(world, source.file, root).reach(named);
  if ('message' in reached) {
    return { read: undefined, diagnostics: [atName(source, 'last-year-outside', reached.message, reached.hint)] };
  }
  const file = relative(world.cwd(), reached.path) || named;
  try {
    const old = readData(file, await readInput(world, file, MAX_BYTES));
    return readLastYear({ source }, old, await partsOf(world, file, old.source, root), settings);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    const message = `读不了上年的数据文件“${named}”：${error.reason}`;
    const hint = `应在${source.file}所在的文件夹里，或写出路径。`;
    return { read: undefined, diagnostics: [atName(source, 'last-year-missing', message, hint)] };
  }
}
