import { basename, dirname, relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { type Files, loadTemplates, type Templates } from '../markdown/templates.ts';
import type { Inspection } from '../pipeline.ts';
import { nodeAt, startOf } from '../source/node.ts';
import type { World } from '../world.ts';
import { nearest } from '../zh/nearest.ts';
import { CannotRun, isFolder, listFolder, readText } from './files.ts';

/** The template of a sound report; a diagnostic where its 模板 names none. `own` is --template, `builtIn` a folder. */
export async function templateOf(
  world: World,
  file: string,
  { sound, source }: Inspection,
  own: string | undefined,
  builtIn: string,
): Promise<Templates | Diagnostic> {
  const named = sound?.report.template;
  const isPath = named !== undefined && /\.hbs$|[\\/]/u.test(named);
  const beside = resolve(world.cwd(), file === '-' ? '.' : dirname(file));
  const path = own !== undefined ? resolve(world.cwd(), own) : isPath ? resolve(beside, named) : undefined;
  const shown = path === undefined ? undefined : relative(world.cwd(), path) || path;
  const loaded = await loadTemplates(filesOf(world), builtIn, isPath ? basename(named, '.hbs') : named, shown);
  if ('main' in loaded) return loaded;
  if (own !== undefined && loaded.known === undefined) {
    throw new CannotRun(await noTemplate(world, own, builtIn));
  }
  const { known } = loaded;
  const meant = named && nearest(named, known ?? []);
  const message = !known
    ? `没有找到模板文件“${named}”。`
    : named === undefined
      ? `${own}里有几个模板，数据里应写明用哪一个。`
      : `没有名为“${named}”的模板，应为${known.join('、')}之一。`;
  return {
    rule: 'unknown-template',
    severity: 'error',
    message,
    hint: meant
      ? `您是不是要写“${meant}”？`
      : named === undefined
        ? `在数据里加一行，如“模板: ${known?.[0]}”。`
        : '改写“模板”；用自己的模板，写它的路径，如./我的模板.hbs。',
    place: nodeAt(source.root, ['template'])?.place ?? startOf(source),
    path: ['template'],
    related: [],
  };
}

/** All texts that a place in a template may be in. */
export function templateTexts({ main, partials, phrases }: Templates): [file: string, text: string][] {
  return [main, ...partials.values(), ...phrases.values()].map(({ file, text }) => [file, text]);
}

/** Templates are read through these, from the working folder on. */
export function filesOf(world: World): Files {
  const path = (name: string) => {
    const whole = resolve(world.cwd(), name);
    world.touched?.(whole);
    return whole;
  };
  return {
    read: (name) => readText(path(name)),
    list: (name) => listFolder(path(name)),
    isFolder: (name) => isFolder(path(name)),
  };
}

/** Why a path given on the command line is no template. */
export async function noTemplate(world: World, path: string, builtIn: string): Promise<string> {
  const names = (await filesOf(world).list(builtIn)).map((name) => basename(name, '.hbs'));
  const remedy = names.includes(path)
    ? `“${path}”是内置的模板，在数据里写“模板: ${path}”就用它。`
    : '应为.hbs文件，或放有.hbs文件的文件夹，请检查路径。';
  return `没有找到模板${path}，${remedy}`;
}
