import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { Confines, isInside } from '../files/confines.ts';
import { CONFIG } from '../files/expand.ts';
import { isYaml } from '../files/file-names.ts';
import { exists, listFolder, readInput, realPath } from '../files/read.ts';
import { markedRootOf } from '../files/root.ts';
import { isTable, readData } from '../pipeline/read-data.ts';
import { mainFileOf, type Part } from '../report/part.ts';
import { entryOf, startOf } from '../source/node.ts';
import { MAX_BYTES } from '../source/parse.ts';
import type { World } from '../world.ts';
import { partsOf, patternsOf } from './parts-of.ts';

/** How many folders, from a part's own upwards, are searched for its main file if no folder is marked. */
const MOST_ABOVE = 4;

/** Finds the main files of parts; each main file is read only once. */
export class MainFiles {
  readonly #world: World;
  readonly #root: string | undefined;
  readonly #included = new Map<string, ReadonlySet<string> | undefined>();

  /** `root`: --root. */
  constructor(world: World, root: string | undefined) {
    this.#world = world;
    this.#root = root;
  }

  /**
   * The main file that a part says it belongs to; for a table, which cannot say it, the nearest file that includes it.
   * A diagnostic in the part if there is none.
   */
  async of(file: string, { source }: Part): Promise<string | Diagnostic> {
    const own = realPath(this.#path(file));
    const fault = (message: string, hint: string): Diagnostic => {
      const named = entryOf(source.root, 'mainFile')?.value.place ?? entryOf(source.root, 'department')?.keyPlace;
      const place = named ?? startOf(source);
      return { rule: 'part-without-main', severity: 'error', message, hint, place, related: [] };
    };
    if (isTable(file)) {
      const hint = `在主文件里写“引入: [${basename(file)}]”，带上从主文件起的路径。`;
      const main = await this.#above(file, own);
      return main ?? fault('没有找到引入这个表的主文件，应在这个文件夹或上级文件夹里。', hint);
    }
    const named = mainFileOf(source);
    if (named === undefined) {
      return fault('没有写“归入”，看不出这一部分归入哪个主文件。', '在“部门”下面加一行“归入: ../总结.yaml”。');
    }
    const reached = await this.#confines(file).reach(named);
    if ('message' in reached) return fault(reached.message, reached.hint);
    const { path } = reached;
    const main = this.#name(path);
    this.#world.touched?.(path);
    if (!exists(path)) return fault(`没有找到主文件“${named}”，路径应从这个文件起。`, '检查文件夹和文件的名称。');
    const included = await this.#includedBy(main);
    if (included?.has(own)) return main;
    const way = relative(dirname(path), this.#path(file)).replaceAll('\\', '/');
    const refused = Confines.of(this.#world, main, this.#root).refuse(own, way);
    if (included && refused) return fault(`主文件“${named}”引入不了这个文件：${refused.message}`, refused.hint);
    return included
      ? fault(`主文件“${named}”没有引入这个文件，应写在它的“引入”里。`, `在主文件里写“引入: [${way}]”。`)
      : fault(`“${named}”不是能引入部分的数据文件。`, '写主文件的路径，它写着单位、年度和“引入”。');
  }

  async #above(file: string, own: string): Promise<string | undefined> {
    const confines = this.#confines(file);
    let folder = dirname(this.#path(file));
    for (let step = 0; step < MOST_ABOVE; step++, folder = dirname(folder)) {
      if (!isInside(confines.top, realPath(folder))) return undefined;
      const names = listFolder(folder).filter((name) => isYaml(name) && name !== CONFIG);
      for (const name of names.sort()) {
        const main = this.#name(join(folder, name));
        if (confines.refuse(join(folder, name), main)) continue;
        if ((await this.#includedBy(main))?.has(own)) return main;
      }
    }
    return undefined;
  }

  /** Where its main file may be: in the marked folder; if there is none, in the highest of the MOST_ABOVE folders. */
  #confines(file: string): Confines {
    if (this.#root !== undefined) return Confines.of(this.#world, file, this.#root);
    const highest = resolve(dirname(this.#path(file)), ...Array<string>(MOST_ABOVE - 1).fill('..'));
    const marked = markedRootOf(this.#world, file);
    return Confines.within(this.#world, file, marked ?? { folder: realPath(highest), by: 'own' });
  }

  /** Real paths of the files that a data file includes; undefined if it is not a data file. */
  async #includedBy(main: string): Promise<ReadonlySet<string> | undefined> {
    if (!this.#included.has(main)) this.#included.set(main, await this.#read(main));
    return this.#included.get(main);
  }

  async #read(main: string): Promise<ReadonlySet<string> | undefined> {
    try {
      const { source } = readData(main, await readInput(this.#world, main, MAX_BYTES));
      if (patternsOf(source).length === 0) return source.root?.kind === 'map' ? new Set() : undefined;
      const { parts } = await partsOf(this.#world, main, source, this.#root);
      return new Set(parts.map((each) => realPath(this.#path(each.source.file))));
    } catch (error) {
      if (error instanceof CannotRun) return undefined;
      throw error;
    }
  }

  #path(file: string): string {
    return resolve(this.#world.cwd(), file);
  }

  #name(path: string): string {
    return relative(this.#world.cwd(), path) || path;
  }
}
