import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { World } from '../world.ts';
import { CannotRun } from './cannot-run.ts';
import { isFolder, realPath } from './read.ts';
import { type Root, rootOf } from './root.ts';

/** Why a file named in another is not read, and what to do. */
export interface Refusal {
  message: string;
  hint: string;
}

/**
 * Limits what a data file or a configuration may read: it may come from a stranger, so neither a path nor a link in it
 * may lead out of a single folder. Paths typed on the command line are not limited.
 */
export class Confines {
  /** The folder beyond which nothing is read; an absolute path without links. */
  readonly top: string;
  readonly #by: Root['by'];
  /** The folder of the file that names others, as written; then with links resolved. */
  readonly #folder: string;
  readonly #realFolder: string;

  private constructor({ folder: top, by }: Root, folder: string, realFolder: string) {
    this.top = top;
    this.#by = by;
    this.#folder = folder;
    this.#realFolder = realFolder;
  }

  /** For a file; `root` is --root, instead of the folder that is found. */
  static of(world: World, file: string, root: string | undefined): Confines {
    if (root === undefined) return Confines.within(world, file, rootOf(world, file));
    const folder = resolve(world.cwd(), root);
    if (!isFolder(folder)) throw new CannotRun(`--root写的“${root}”不是文件夹，或者没有，请检查路径。`);
    return Confines.within(world, file, { folder: realPath(folder), by: 'option' });
  }

  /** The same, for a known folder. */
  static within(world: World, file: string, root: Root): Confines {
    const folder = resolve(world.cwd(), file === '-' ? '.' : dirname(file));
    return new Confines(root, folder, realPath(folder));
  }

  /**
   * Resolves a name relative to the file's own folder. A path outside is refused without checking whether it exists.
   */
  reach(named: string): { path: string } | Refusal {
    const name = named.trim().replaceAll('\\', '/');
    // Looking at a network path already contacts its server, so the name alone is checked first.
    if (!isInside(this.top, resolve(this.#realFolder, name))) return this.outside(named);
    const path = resolve(this.#folder, name);
    return this.refuse(path, named) ?? { path };
  }

  /** Why an absolute path may not be read; undefined if it may. `named`: its name in messages. */
  refuse(path: string, named: string): Refusal | undefined {
    const actual = realPath(path);
    if (!isInside(this.top, actual)) return this.outside(named);
    // Git's own folder may hold secrets, such as the password of a server.
    if (!relative(this.top, actual).split(sep).some(isGits)) return undefined;
    return {
      message: `“${named}”指到Git自己的文件夹里，应是数据文件。`,
      hint: '改成数据文件的路径；是链接的，换成文件。',
    };
  }

  outside(named: string): Refusal {
    return {
      message: `“${named}”在“${basename(this.top) || this.top}”文件夹之外，这里写的文件应在它里面。`,
      hint: REMEDIES[this.#by],
    };
  }
}

const ONCE = '只这一次，运行时加--root，写上两处共同的上级文件夹。';
const REMEDIES: Record<Root['by'], string> = {
  own: `把文件移到里面；或者在两处共同的上级文件夹里放一个空的summarize.config.yaml；${ONCE}`,
  config: `把文件移到里面；或者把那里的summarize.config.yaml移到两处共同的上级文件夹；${ONCE}`,
  repository: `把文件放进这个仓库；${ONCE}`,
  option: '把文件移到里面，或把--root换成两处共同的上级文件夹。',
};

function isGits(step: string): boolean {
  return step.toLowerCase() === '.git';
}

/** Whether a path is `top` or inside it, by the names only. */
export function isInside(top: string, path: string): boolean {
  const way = relative(top, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
