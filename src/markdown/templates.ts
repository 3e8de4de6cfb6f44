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
}

export interface TemplateMissing {
  message: string;
  hint: string;
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
  if (own === undefined) return pick(mains, partials, name, '内置模板');
  if (await files.isFolder(own)) {
    const ownMains = await folder(files, own);
    for (const [key, partial] of await folder(files, `${own}/partials`)) partials.set(key, partial);
    const [only] = ownMains.values();
    if (ownMains.size === 1 && only && !ownMains.has(name) && !mains.has(name)) return { main: only, partials };
    return pick(new Map([...mains, ...ownMains]), partials, name, own);
  }
  const text = await files.read(own);
  if (text === undefined) {
    return { message: `没有找到模板“${own}”，应为.hbs文件或存放模板的文件夹。`, hint: '检查路径是否写对。' };
  }
  return { main: { name, file: own, text }, partials };
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
  name: string,
  where: string,
): Templates | TemplateMissing {
  const main = mains.get(name);
  if (main) return { main, partials };
  return {
    message: `${where}里没有名为“${name}”的模板，应为${[...mains.keys()].join('、')}之一。`,
    hint: '改写数据文件里的“模板”，或用--template指定自己的模板。',
  };
}
