import type { TemplateFile } from './check.ts';

/** Reading of files, handed down by the commands: undefined where there is none. */
export interface Files {
  read(file: string): Promise<string | undefined>;
  /** Names of the files in a folder; [] where there is none. */
  list(folder: string): Promise<string[]>;
  isFolder(path: string): Promise<boolean>;
}

export interface Templates {
  main: TemplateFile;
  partials: ReadonlyMap<string, TemplateFile>;
  /** The user's own set phrases, by name. */
  phrases: ReadonlyMap<string, TemplateFile>;
}

/** `known`: the names that there are; undefined where the file or folder itself is missing. */
export interface TemplateMissing {
  known: string[] | undefined;
}

/**
 * The template called `name` with its partials: the built-in ones, over which those of the user's own folder or file
 * (`own`) are laid, so that a folder may hold only what differs.
 */
export async function loadTemplates(
  files: Files,
  builtIn: string,
  name: string,
  own: string | undefined,
): Promise<Templates | TemplateMissing> {
  const mains = await folder(files, builtIn);
  const partials = await folder(files, `${builtIn}/partials`);
  if (own === undefined) return pick(mains, partials, new Map(), name);
  if (await files.isFolder(own)) {
    const ownMains = await folder(files, own);
    const ownPartials = await folder(files, `${own}/partials`);
    const phrases = await folder(files, `${own}/短语`);
    if (ownMains.size + ownPartials.size + phrases.size === 0) return { known: undefined };
    for (const [key, partial] of ownPartials) partials.set(key, partial);
    const [only] = ownMains.values();
    if (ownMains.size === 1 && only && !ownMains.has(name) && !mains.has(name))
      return { main: only, partials, phrases };
    return pick(new Map([...mains, ...ownMains]), partials, phrases, name);
  }
  const text = own.endsWith('.hbs') ? await files.read(own) : undefined;
  if (text === undefined) return { known: undefined };
  return { main: { name, file: own, text }, partials, phrases: new Map() };
}

async function folder(files: Files, path: string): Promise<Map<string, TemplateFile>> {
  const found = new Map<string, TemplateFile>();
  for (const entry of (await files.list(path)).filter((each) => each.endsWith('.hbs')).sort()) {
    const file = `${path}/${entry}`;
    const text = await files.read(file);
    if (text !== undefined) found.set(entry.slice(0, -4).normalize('NFC'), { name: entry.slice(0, -4), file, text });
  }
  return found;
}

function pick(
  mains: ReadonlyMap<string, TemplateFile>,
  partials: ReadonlyMap<string, TemplateFile>,
  phrases: ReadonlyMap<string, TemplateFile>,
  name: string,
): Templates | TemplateMissing {
  const main = mains.get(name);
  return main ? { main, partials, phrases } : { known: [...mains.keys()] };
}
