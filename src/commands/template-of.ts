import { basename, dirname, relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { loadTemplates, type Templates } from '../markdown/templates.ts';
import type { Inspection } from '../pipeline.ts';
import { nodeAt, startOf } from '../source/node.ts';
import type { World } from '../world.ts';
import { nearest } from '../zh/nearest.ts';
import { CannotRun, isFolder, listFolder, readText } from './files.ts';

const DEFAULT_TEMPLATE = '年度总结';

/** The template of a sound report; a diagnostic where its 模板 names none. `own` is --template, `builtIn` a folder. */
export async function templateOf(
  world: World,
  file: string,
  { sound, source }: Inspection,
  own: string | undefined,
  builtIn: string,
): Promise<Templates | Diagnostic> {
  const named = sound?.report.template ?? DEFAULT_TEMPLATE;
  const isPath = /\.hbs$|[\\/]/u.test(named);
  const beside = resolve(world.cwd(), file === '-' ? '.' : dirname(file));
  const path = own !== undefined ? resolve(world.cwd(), own) : isPath ? resolve(beside, named) : undefined;
  const shown = path === undefined ? undefined : relative(world.cwd(), path) || path;
  const files = {
    read: (name: string) => readText(resolve(world.cwd(), name)),
    list: (name: string) => listFolder(resolve(world.cwd(), name)),
    isFolder: (name: string) => isFolder(resolve(world.cwd(), name)),
  };
  const loaded = await loadTemplates(files, builtIn, isPath ? basename(named, '.hbs') : named, shown);
  if ('main' in loaded) return loaded;
  if (own !== undefined && loaded.known === undefined) {
    throw new CannotRun(`没有找到模板${own}，应为.hbs文件，或放有.hbs文件的文件夹，请检查路径。`);
  }
  const meant = nearest(named, loaded.known ?? []);
  return {
    rule: 'unknown-template',
    severity: 'error',
    message: loaded.known
      ? `没有名为“${named}”的模板，应为${loaded.known.join('、')}之一。`
      : `没有找到模板文件“${named}”。`,
    hint: meant ? `您是不是要写“${meant}”？` : '改写“模板”；用自己的模板，写它的路径，如./我的模板.hbs。',
    place: nodeAt(source.root, ['template'])?.place ?? startOf(source),
    path: ['template'],
    related: [],
  };
}
