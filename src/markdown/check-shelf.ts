import Handlebars from 'handlebars';
import { byPlace, type Diagnostic } from '../diagnostic.ts';
import { nearest } from '../zh/nearest.ts';
import { checkTemplate } from './check.ts';
import { ANY } from './file-check.ts';
import type { TemplateFile } from './template-file.ts';
import { type Files, partialsOf, partsUsed, type Shelf } from './templates.ts';
import { isPhrase, phraseFaults } from './wording.ts';

/** All faults of the user's own templates, before any data is written with them. */
export function checkShelf(shelf: Shelf): Diagnostic[] {
  const { builtIn, own } = shelf;
  const partials = partialsOf(shelf);
  const found: Diagnostic[] = [];
  const unused = new Map(own.partials);
  const check = (main: TemplateFile, given?: Parameters<typeof checkTemplate>[3]) =>
    found.push(...checkTemplate(main, partials, Handlebars.parse, given));
  for (const main of own.mains.values()) {
    check(main);
    for (const name of partsUsed(main, partials)) unused.delete(name);
  }
  // If a folder only has parts, the built-in templates use them.
  for (const main of builtIn.mains.values()) {
    const used = [...partsUsed(main, partials)].filter((name) => unused.has(name));
    if (used.length > 0) check(main);
  }
  for (const main of builtIn.mains.values()) for (const name of partsUsed(main, partials)) unused.delete(name);
  for (const part of unused.values()) {
    check(part, ANY);
    found.push(isPhrase(part.name) ? misplaced(part, '短语') : unusedPart(part, builtIn.partials.keys()));
  }
  for (const main of own.mains.values()) {
    if (builtIn.partials.has(main.name)) found.push(misplaced(main, '部分'));
    else if (isPhrase(main.name)) found.push(misplaced(main, '短语'));
  }
  for (const [name, phrase] of own.phrases) found.push(...phraseFaults(name, phrase));
  return once(found.filter(({ place }) => isOwn(shelf, place.file))).sort(byPlace);
}

/** Files and folders beside the templates that are not read, though they were probably meant to be. */
export function strayFiles(files: Files, own: string, shelf: Shelf): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!files.isFolder(own)) return found;
  for (const folder of [own, `${own}/partials`, `${own}/短语`]) {
    for (const entry of files.list(folder)) {
      const path = `${folder}/${entry}`;
      const isFolder = files.isFolder(path);
      if (isFolder && folder === own && entry !== 'partials' && entry !== '短语') {
        if (!files.list(path).some((name) => name.endsWith('.hbs'))) continue;
        const meant = nearest(entry.toLowerCase(), ['partials', '短语']);
        const remedy = meant ? `您是不是要写“${meant}”？` : '各部分放在partials里，短语放在短语里。';
        found.push(warning(path, `文件夹${entry}里的模板不会被读到，应放在partials或短语里。`, remedy));
      } else if (!isFolder && !entry.endsWith('.hbs') && looksMeant(entry, shelf)) {
        const stem = entry.replace(/\..*$/u, '');
        const remedy = `改名为${stem}.hbs；看不到完整文件名的，先在系统里设为显示扩展名。`;
        found.push(warning(path, `${entry}不会被读到，模板的文件名应以.hbs结尾。`, remedy));
      }
    }
  }
  return found;
}

function looksMeant(entry: string, { builtIn }: Shelf): boolean {
  const stem = entry.replace(/\..*$/u, '');
  if (/\.hbs/iu.test(entry)) return !entry.startsWith('.') && !/(?:~|\.bak|\.swp)$/iu.test(entry);
  return /\.(?:txt|html?)$/iu.test(entry) && (builtIn.mains.has(stem) || builtIn.partials.has(stem));
}

function unusedPart(part: TemplateFile, known: Iterable<string>): Diagnostic {
  const meant = nearest(part.name, known);
  const message = `没有一个模板用到“${part.name}”这一部分，文件名应与{{> 名称}}里的相同。`;
  return warning(
    part.file,
    message,
    meant ? `您是不是要写“${meant}.hbs”？` : `在模板里写{{> ${part.name} ……}}，或删去这个文件。`,
  );
}

const FOLDERS = { 部分: 'partials', 短语: '短语' } as const;

function misplaced({ name, file }: TemplateFile, what: keyof typeof FOLDERS): Diagnostic {
  const folder = FOLDERS[what];
  return warning(
    file,
    `“${name}”是一个${what}的名称，应放在${folder}里。`,
    `移到${folder}里；确是另一个模板的，换一个名称。`,
  );
}

function warning(file: string, message: string, hint: string): Diagnostic {
  const start = { line: 1, column: 1, offset: 0 };
  return { rule: 'template', severity: 'warning', message, hint, place: { file, start, end: start }, related: [] };
}

function isOwn({ builtIn }: Shelf, file: string): boolean {
  return ![...builtIn.mains.values(), ...builtIn.partials.values()].some((each) => each.file === file);
}

/** Two templates may use the same faulty part. */
function once(found: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return found.filter(({ place, message }) => {
    const key = `${place.file}\n${place.start.offset}\n${message}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
