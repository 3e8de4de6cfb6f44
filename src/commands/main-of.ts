import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { readData } from '../pipeline.ts';
import { mainFileOf, type Part } from '../report/part.ts';
import { entryOf, startOf } from '../source/node.ts';
import { MAX_BYTES } from '../source/parse.ts';
import type { World } from '../world.ts';
import { CannotRun, CONFIG, exists, listFolder, readInput, real } from './files.ts';
import { partsOf, patternsOf } from './parts-of.ts';

/**
 * The main file that a part says it belongs to; of a table, which cannot say it, the nearest that includes it. A
 * diagnostic in the part where there is none.
 */
export async function mainOf(
  world: World,
  file: string,
  part: Part,
  root: string | undefined,
): Promise<string | Diagnostic> {
  const { source } = part;
  const own = await real(resolve(world.cwd(), file));
  const fault = (message: string, hint: string): Diagnostic => {
    const place = entryOf(source.root, 'mainFile')?.value.place ?? entryOf(source.root, 'department')?.keyPlace;
    const at = place ?? startOf(source);
    return { rule: 'part-without-main', severity: 'error', message, hint, place: at, related: [] };
  };
  if (/\.csv$/iu.test(file)) {
    const main = await includingMain(world, file, own, root);
    const hint = `在主文件里写“引入: [${basename(file)}]”，带上从主文件起的路径。`;
    return main ?? fault('没有找到引入这个表的主文件，应在这个文件夹或上级文件夹里。', hint);
  }
  const named = mainFileOf(source);
  if (named === undefined) {
    return fault('没有写“归入”，看不出这一部分归入哪个主文件。', '在“部门”下面加一行“归入: ../总结.yaml”。');
  }
  const path = resolve(world.cwd(), dirname(file), named.replaceAll('\\', '/'));
  const main = relative(world.cwd(), path) || path;
  world.touched?.(path);
  if (!(await exists(path))) return fault(`没有找到主文件“${named}”，路径应从这个文件起。`, '检查文件夹和文件的名称。');
  const included = await includedBy(world, main, root);
  if (included?.has(own)) return main;
  const way = relative(dirname(path), resolve(world.cwd(), file)).replaceAll('\\', '/');
  return included
    ? fault(`主文件“${named}”没有引入这个文件，应写在它的“引入”里。`, `在主文件里写“引入: [${way}]”。`)
    : fault(`“${named}”不是能引入部分的数据文件。`, '写主文件的路径，它写着单位、年度和“引入”。');
}

/** Real paths of what a data file includes; undefined where it is none. */
async function includedBy(
  world: World,
  main: string,
  root: string | undefined,
): Promise<ReadonlySet<string> | undefined> {
  try {
    const { source } = readData(main, await readInput(world, main, MAX_BYTES));
    if (patternsOf(source).length === 0) return source.root?.kind === 'map' ? new Set() : undefined;
    const { parts } = await partsOf(world, main, source, root);
    return new Set(await Promise.all(parts.map((each) => real(resolve(world.cwd(), each.source.file)))));
  } catch (error) {
    if (error instanceof CannotRun) return undefined;
    throw error;
  }
}

/** Folders above a table in which its main file is looked for. */
const MOST_ABOVE = 4;

async function includingMain(
  world: World,
  file: string,
  own: string,
  root: string | undefined,
): Promise<string | undefined> {
  let folder = dirname(resolve(world.cwd(), file));
  for (let step = 0; step < MOST_ABOVE; step++, folder = dirname(folder)) {
    const names = (await listFolder(folder)).filter((name) => /\.ya?ml$/iu.test(name) && name !== CONFIG).sort();
    for (const name of names) {
      const path = join(folder, name);
      const main = relative(world.cwd(), path) || path;
      if ((await includedBy(world, main, root))?.has(own)) return main;
    }
  }
  return undefined;
}
