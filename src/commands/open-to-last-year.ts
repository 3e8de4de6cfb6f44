import { homedir, tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { CannotRun } from '../files/cannot-run.ts';
import { isInside } from '../files/confines.ts';
import { CONFIG } from '../files/expand.ts';
import { realPath } from '../files/read.ts';
import { replaceFile } from '../files/replace.ts';
import { markedRootOf } from '../files/root.ts';
import type { World } from '../world.ts';

/**
 * The new year's file reads last year's. If no marked folder contains both, marks one. If that is impossible, the
 * result says so. `old` and `now` are absolute paths. The result is a line for the user, or ''.
 */
export async function openToLastYear(world: World, old: string, now: string): Promise<string> {
  if (isInside(dirname(now), old)) return '';
  const marked = markedRootOf(world, now);
  if (marked) return isInside(marked.folder, realPath(old)) ? '' : TOGETHER;
  const folder = folderOfBoth(old, now);
  if (folder === undefined || isWide(folder)) return TOGETHER;
  const name = relative(world.cwd(), join(folder, CONFIG));
  try {
    await replaceFile(world, name, Buffer.from(MARK), () => false, undefined);
    return `已写入${name}：这个文件夹里的数据文件从此可以互相引用，今年的要用上年的。\n`;
  } catch (error) {
    if (error instanceof CannotRun) return TOGETHER;
    throw error;
  }
}

const MARK = '# 这个文件夹里的数据文件可以互相引用。本单位的规则、用语也可以写在这里，见summarize的说明“校核”。\n';
const TOGETHER =
  '注意：今年的文件要用上年的，而上年的不在它能读的文件夹里。请把两年的放到同一个文件夹里，再在那里放一个空的summarize.config.yaml；或者每次运行时加--root，写上两处共同的上级文件夹。\n';

/** The lowest folder that contains both; undefined if they are on two drives. */
export function folderOfBoth(one: string, other: string, path = { dirname, isInside }): string | undefined {
  for (let folder = path.dirname(one); ; folder = path.dirname(folder)) {
    if (path.isInside(folder, other)) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/**
 * Whether it contains a home folder or the folder for temporary files: a configuration there would apply to too much.
 */
function isWide(folder: string): boolean {
  const own = realPath(folder);
  return [...home(), tmpdir()].some((each) => isInside(own, realPath(each)));
}

/** Empty if the system does not know the user, as in a container. */
function home(): string[] {
  try {
    const own = homedir();
    return isAbsolute(own) ? [own] : [];
  } catch {
    return [];
  }
}
