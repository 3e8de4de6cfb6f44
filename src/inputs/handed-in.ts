import { dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { CONFIG } from '../files/expand.ts';
import { leadsTo } from '../files/links.ts';
import { listFolder, readText, realPath } from '../files/read.ts';
import { readPart } from '../pipeline/read-data.ts';
import { mainFileOf } from '../report/part.ts';
import { entryOf, type Source, startOf } from '../source/node.ts';
import type { World } from '../world.ts';
import { enumerate } from '../zh/text.ts';

/** A folder with more data files is not searched: it is not an office's. */
const MOST = 60;
/** In bytes. A part is much smaller; a larger file is not read, as it is only looked for. */
const LARGEST = 256 * 1024;
/** How many files a message names. */
const NAMED = 3;
/** Finds 归入 without parsing: most data files have none. */
const NAMES_MAIN = /^(?:归入|mainFile)[ \t]*:/mu;

/** A part found in a folder, and the main file that it says it belongs to: absolute paths, without links. */
interface HandedIn {
  part: string;
  main: string;
}

/** Finds parts that departments have handed in but that their report does not include; each folder is searched once. */
export class PartsHandedIn {
  readonly #world: World;
  /** Files that are checked by themselves, and reported there. */
  readonly #apart: ReadonlySet<string>;
  readonly #lying = new Map<string, readonly HandedIn[]>();

  constructor(world: World, apart: readonly string[]) {
    this.#world = world;
    this.#apart = new Set(apart.map((file) => realPath(this.#path(file))));
  }

  /**
   * For a joined report: parts in its own folder or in its parts' folders that name it, but that it does not include.
   */
  notIncluded(source: Source): Diagnostic[] {
    const { file, root } = source;
    const main = realPath(this.#path(file));
    const included = [...(source.parts?.keys() ?? [])].map((each) => this.#path(each));
    const known = new Set([...this.#apart, ...included.map(realPath)]);
    const folders = new Set([this.#path(file), ...included].map(dirname));
    const left = [...folders]
      .flatMap((folder) => this.#lyingIn(folder))
      .filter((each) => each.main === main && !known.has(each.part));
    if (left.length === 0) return [];
    for (const { part } of left) this.#world.touched?.(part);
    const ways = left.map(({ part }) => relative(dirname(main), part).replaceAll('\\', '/'));
    const named = entryOf(root, 'include')?.keyPlace;
    return [
      {
        rule: 'part-not-included',
        severity: 'info',
        message: `${quoted(ways)}写着归入这个文件，“引入”里却没有${ways.length > 1 ? '它们' : '它'}。`,
        hint: `${named ? `在“引入”里加上${quoted(ways)}` : `加一行“引入: [${ways.join(', ')}]”`}；不要的，移到别的文件夹。`,
        place: named ?? startOf(source),
        related: [],
      },
    ];
  }

  #lyingIn(folder: string): readonly HandedIn[] {
    const known = this.#lying.get(folder);
    if (known) return known;
    const names = listFolder(folder).filter((name) => /^[^.~].*\.ya?ml$/iu.test(name) && name !== CONFIG);
    const top = realPath(folder);
    const others = names.length > MOST ? [] : names.sort().filter((name) => !this.#apart.has(join(top, name)));
    const found = others.flatMap((name) => this.#handedIn(join(folder, name)));
    this.#lying.set(folder, found);
    return found;
  }

  /** Empty unless it is certainly a part: valid, with its department and its main file. */
  #handedIn(path: string): HandedIn[] {
    const text = leadsTo(this.#world, path) === undefined ? textOf(path) : undefined;
    if (text === undefined || !NAMES_MAIN.test(text)) return [];
    const { source, department, slips, diagnostics, whole, nested } = readPart(path, Buffer.from(text));
    const named = mainFileOf(source);
    const isSound = slips.length === 0 && diagnostics.length === 0 && !whole && !nested;
    if (!isSound || named === undefined || department === '') return [];
    return [{ part: realPath(path), main: realPath(resolve(dirname(path), named.replaceAll('\\', '/'))) }];
  }

  #path(file: string): string {
    return resolve(this.#world.cwd(), file);
  }
}

function textOf(path: string): string | undefined {
  try {
    return readText(path, LARGEST);
  } catch {
    return undefined;
  }
}

/** “甲.yaml”、“乙.yaml”; if there are many, “甲.yaml”、……等4个文件. */
function quoted(ways: readonly string[]): string {
  const told = enumerate(ways.slice(0, NAMED).map((way) => `“${way}”`));
  return ways.length > NAMED ? `${told}等${ways.length}个文件` : told;
}
