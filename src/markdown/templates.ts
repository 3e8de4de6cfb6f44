import { builtIn } from './built-in.ts';
import type { TemplateFile } from './template-file.ts';

/** Access to files, provided by the commands; `read` returns undefined if there is none. */
export interface Files {
  read(file: string): string | undefined;
  /** Names of the files in a folder; [] if there is none. */
  list(folder: string): string[];
  isFolder(path: string): boolean;
}

export interface Templates {
  main: TemplateFile;
  partials: ReadonlyMap<string, TemplateFile>;
  /** The user's own set phrases, by name. */
  phrases: ReadonlyMap<string, TemplateFile>;
  /** Undefined if none of these has to be compiled. */
  compiler: typeof import('./compile.ts') | undefined;
}

/** `known`: the names that exist; undefined if the file or folder itself is missing. */
interface TemplateMissing {
  known: string[] | undefined;
}

/** All available templates: the built-in ones, and those of the user's own folder or file. */
export interface Shelf {
  builtIn: Leaves;
  own: Leaves & { phrases: ReadonlyMap<string, TemplateFile> };
}

export interface Leaves {
  mains: ReadonlyMap<string, TemplateFile>;
  partials: ReadonlyMap<string, TemplateFile>;
}

/** The template of a report without 模板. */
export const DEFAULT_TEMPLATE = '年度总结';

const NONE: ReadonlyMap<string, TemplateFile> = new Map();

/** Undefined if `own` is neither a template file nor a folder that contains one. */
export function shelfOf(files: Files, own: string | undefined): Shelf | undefined {
  if (own === undefined) return { builtIn, own: { mains: NONE, partials: NONE, phrases: NONE } };
  if (files.isFolder(own)) {
    const mains = folder(files, own);
    const partials = folder(files, `${own}/partials`);
    const phrases = folder(files, `${own}/短语`);
    if (mains.size + partials.size + phrases.size === 0) return undefined;
    return { builtIn, own: { mains, partials, phrases } };
  }
  const text = own.endsWith('.hbs') ? files.read(own) : undefined;
  if (text === undefined) return undefined;
  const name = own.replace(/^.*[\\/]|\.hbs$/gu, '');
  const main = { name, file: own, text, builtIn: false };
  return { builtIn, own: { mains: new Map([[name, main]]), partials: NONE, phrases: NONE } };
}

/** The parts for a template: the user's own replace built-in ones of the same name. */
export function partialsOf({ builtIn, own }: Shelf): ReadonlyMap<string, TemplateFile> {
  if (own.partials.size === 0) return builtIn.partials;
  return new Map([...builtIn.partials, ...own.partials]);
}

/**
 * The template called `name` in the data, with its partials; the user's folder may only contain what differs. If the
 * data name none, it is the only one of the user's templates, else 年度总结. A template file is used whatever the name.
 */
export async function loadTemplates(
  files: Files,
  name: string | undefined,
  own: string | undefined,
): Promise<Templates | TemplateMissing> {
  const shelf = shelfOf(files, own);
  if (!shelf) return { known: undefined };
  const { mains, phrases } = shelf.own;
  const all = new Map([...shelf.builtIn.mains, ...mains]);
  const [only] = mains.size === 1 ? mains.values() : [];
  const isFile = own?.endsWith('.hbs') && only?.file === own;
  if (name === undefined && mains.size > 1 && !mains.has(DEFAULT_TEMPLATE)) return { known: [...mains.keys()] };
  const named = name === undefined ? (only ?? all.get(DEFAULT_TEMPLATE)) : (all.get(name) ?? only);
  const main = isFile ? only : named;
  if (!main) return { known: [...all.keys()] };
  const isOurs = main.builtIn && shelf.own.partials.size === 0;
  const compiler = isOurs ? undefined : await import('./compile.ts');
  return { main, partials: partialsOf(shelf), phrases, compiler };
}

/** The parts that a template calls, also through other parts. */
export function partsUsed(main: TemplateFile, partials: ReadonlyMap<string, TemplateFile>): Set<string> {
  const used = new Set<string>();
  const queue = [main];
  for (const { text } of queue) {
    for (const [, name = ''] of text.matchAll(/\{\{~?#?>\s*([^\s{}~]+)/gu)) {
      const found = partials.get(name);
      if (!found || used.has(name)) continue;
      used.add(name);
      queue.push(found);
    }
  }
  return used;
}

function folder(files: Files, path: string): Map<string, TemplateFile> {
  const found = new Map<string, TemplateFile>();
  for (const entry of files
    .list(path)
    .filter((each) => each.endsWith('.hbs'))
    .sort()) {
    const file = `${path}/${entry}`;
    const text = files.read(file);
    const name = entry.slice(0, -4).normalize('NFC');
    if (text !== undefined) found.set(name, { name, file, text, builtIn: false });
  }
  return found;
}
