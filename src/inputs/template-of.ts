import { basename, relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { Confines, type Refusal } from '../files/confines.ts';
import { isFolder, listFolder, readText } from '../files/read.ts';
import { builtIn } from '../markdown/built-in.ts';
import { type Files, loadTemplates, type Templates } from '../markdown/templates.ts';
import type { Inspection } from '../pipeline/inspect-data.ts';
import { nodeAt, startOf } from '../source/node.ts';
import type { World } from '../world.ts';
import { nearest } from '../zh/nearest.ts';

interface TemplateOptions {
  /** --template: the user's own, which may be anywhere. */
  template?: string | undefined;
  root?: string | undefined;
}

/** The built-in ones have at most 1 KB; compiling a template takes over a thousand times its size in memory. */
const MAX_TEMPLATE_BYTES = 200 * 1024;

/** The template of a sound report; a diagnostic if its 模板 names none. Throws CannotRun if --template names none. */
export async function templateOf(
  world: World,
  file: string,
  { sound, source }: Inspection,
  { template: own, root }: TemplateOptions = {},
): Promise<Templates | Diagnostic> {
  const named = sound?.report.template;
  const isPath = named !== undefined && /\.hbs$|[\\/]/u.test(named);
  const fault = (rule: string, message: string, hint: string): Diagnostic => {
    const place = nodeAt(source.root, ['template'])?.place ?? startOf(source);
    return { rule, severity: 'error', message, hint, place, path: ['template'], related: [] };
  };
  const confines = own === undefined && isPath ? Confines.of(world, file, root) : undefined;
  const reached = confines && isPath ? confines.reach(named) : undefined;
  if (reached && 'message' in reached) return fault('template-outside', reached.message, reached.hint);
  const path = own !== undefined ? resolve(world.cwd(), own) : reached?.path;
  const shown = path === undefined ? undefined : relative(world.cwd(), path) || path;
  const refused: Refusal[] = [];
  const files = confines ? confined(world, confines, refused) : filesOf(world);
  const loaded = await loadTemplates(files, isPath ? basename(named, '.hbs') : named, shown);
  const [refusal] = refused;
  if (refusal) return fault('template-outside', refusal.message, refusal.hint);
  if ('main' in loaded) return loaded;
  if (own !== undefined && loaded.known === undefined) {
    throw new CannotRun(noTemplate(own));
  }
  const { known } = loaded;
  const meant = named && nearest(named, known ?? []);
  const message = !known
    ? `没有找到模板文件“${named}”。`
    : named === undefined
      ? `${own}里有几个模板，数据里应写明用哪一个。`
      : `没有名为“${named}”的模板，应为${known.join('、')}之一。`;
  const hint = meant
    ? `您是不是要写“${meant}”？`
    : named === undefined
      ? `在数据里加一行，如“模板: ${known?.[0]}”。`
      : (ofPeriod(named) ?? '改写“模板”；用自己的模板，写它的路径，如./我的模板.hbs。');
  return fault('unknown-template', message, hint);
}

/** 半年总结 is no template: the period decides, not the template. */
function ofPeriod(named: string): string | undefined {
  const period = /半年|季|月/u.test(named) ? '2025年上半年' : /学年/u.test(named) ? '2024—2025学年' : undefined;
  return period && `也用“年度总结”，写的是哪一段时间由“年度”定，如“年度: ${period}”。`;
}

/** The same files, without those that links in a template folder lead out to; these are added to `refused`. */
function confined(world: World, confines: Confines, refused: Refusal[]): Files {
  const all = filesOf(world);
  const may = (name: string): boolean => {
    const refusal = confines.refuse(resolve(world.cwd(), name), name);
    if (refusal) refused.push(refusal);
    return refusal === undefined;
  };
  return {
    read: (name) => (may(name) ? all.read(name) : undefined),
    list: (name) => (may(name) ? all.list(name) : []),
    isFolder: (name) => may(name) && all.isFolder(name),
  };
}

/** The files of a template with their texts, for places in them. */
export function templateTexts({ main, partials, phrases }: Templates): [file: string, text: string][] {
  return [main, ...partials.values(), ...phrases.values()].map(({ file, text }) => [file, text]);
}

/** File access for templates, relative to the working folder. */
export function filesOf(world: World): Files {
  const path = (name: string) => {
    const whole = resolve(world.cwd(), name);
    world.touched?.(whole);
    return whole;
  };
  return {
    read: (name) => readText(path(name), MAX_TEMPLATE_BYTES, name),
    list: (name) => listFolder(path(name)),
    isFolder: (name) => isFolder(path(name)),
  };
}

/** Why a path given on the command line is not a template. */
export function noTemplate(path: string): string {
  const remedy = builtIn.mains.has(path)
    ? `“${path}”是内置的模板，在数据里写“模板: ${path}”就用它。`
    : '应为.hbs文件，或放有.hbs文件的文件夹，请检查路径。';
  return `没有找到模板${path}，${remedy}`;
}
