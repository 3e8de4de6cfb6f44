import templates from '../../templates?precompiled';
import type { TemplateFile } from './template-file.ts';
import type { Leaves } from './templates.ts';

/** The templates that come with the program; in messages they stand in the folder `root`. */
export function builtInLeaves(root: string): Leaves {
  const known = made.get(root);
  if (known) return known;
  const within = (folder: string, path: string) =>
    new Map(
      templates
        .filter((each) => each.folder === folder)
        .map(({ name, text, spec }): [string, TemplateFile] => [
          name.normalize('NFC'),
          { name: name.normalize('NFC'), file: `${path}/${name}.hbs`, text, builtIn: true, spec },
        ]),
    );
  const leaves = { mains: within('', root), partials: within('partials', `${root}/partials`) };
  made.set(root, leaves);
  return leaves;
}

/** The same objects each time, so that who drafts again need not compile again. */
const made = new Map<string, Leaves>();
