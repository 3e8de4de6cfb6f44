import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { World } from '../world.ts';
import { CannotRun } from './cannot-run.ts';
import { isFolder, realPath } from './read.ts';
import { type Root, rootOf } from './root.ts';

/** Why a file that is named is not read, and what to do. */
export interface Refusal {
  message: string;
  hint: string;
}

/**
 * What a data file or a configuration may read: it may come from a stranger, and names nothing outside of one folder,
 * neither by its path nor by a link. What a person types on the command line is not asked about here.
 */
export class Confines {
  /** The folder beyond which nothing is read; an absolute path without links. */
  readonly top: string;
  readonly #by: Root['by'];
  /** Of the file that names others, as it is written and without links. */
  readonly #folder: string;
  readonly #realFolder: string;

  private constructor({ folder: top, by }: Root, folder: string, realFolder: string) {
    this.top = top;
    this.#by = by;
    this.#folder = folder;
    this.#realFolder = realFolder;
  }

  /** Of a file; `root` is --root, in place of the folder that is found. */
  static of(world: World, file: string, root: string | undefined): Confines {
    if (root === undefined) return Confines.within(world, file, rootOf(world, file));
    const folder = resolve(world.cwd(), root);
    if (!isFolder(folder)) throw new CannotRun(`--root写的“${root}”不是文件夹，或者没有，请检查路径。`);
    return Confines.within(world, file, { folder: realPath(folder), by: 'option' });
  }

  /** The same, in a folder that is known. */
  static within(world: World, file: string, root: Root): Confines {
    const folder = resolve(world.cwd(), file === '-' ? '.' : dirname(file));
    return new Confines(root, folder, realPath(folder));
  }

  /** The absolute path of what is named, from the file's own folder on. What is outside is not even looked for. */
  reach(named: string): { path: string } | Refusal {
    const name = named.trim().replaceAll('\\', '/');
    // A network path is asked of its server as soon as it is looked at: first by the name alone.
    if (!isInside(this.top, resolve(this.#realFolder, name))) return this.outside(named);
    const path = resolve(this.#folder, name);
    return this.refuse(path, named) ?? { path };
  }

  /** Why an absolute path is not read, called by the name that it goes by; undefined where it may be. */
  refuse(path: string, named: string): Refusal | undefined {
    const actual = realPath(path);
    if (!isInside(this.top, actual)) return this.outside(named);
    // What Git keeps for itself, such as the password of a server, is no data of the repository.
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

/** Whether a path is a folder or in it, by the names alone. */
export function isInside(top: string, path: string): boolean {
  const way = relative(top, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
