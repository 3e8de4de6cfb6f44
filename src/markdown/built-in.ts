import templates from '../../templates?precompiled';
import type { TemplateFile } from './template-file.ts';
import type { Leaves } from './templates.ts';

/** Their folder in messages: in the bundle they are no files. */
const FOLDER = '内置模板';

function within(folder: string): Map<string, TemplateFile> {
  const files = templates
    .filter((each) => each.folder === folder)
    .map(({ name: typed, text, spec }): TemplateFile => {
      const name = typed.normalize('NFC');
      return { name, file: [FOLDER, folder, `${name}.hbs`].filter(Boolean).join('/'), text, builtIn: true, spec };
    });
  return new Map(files.map((file) => [file.name, file]));
}

/**
 * The templates that come with the program; always the same objects, so that a second draft does not compile them
 * again.
 */
export const builtIn: Leaves = { mains: within(''), partials: within('partials') };
