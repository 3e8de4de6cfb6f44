import Handlebars from 'handlebars';
import type { Diagnostic } from '../diagnostic.ts';
import { checkTemplate } from './check.ts';
import type { TemplateFile } from './template-file.ts';

/** Who has templates of one's own waits for Handlebars' compiler. */

export function checked(main: TemplateFile, partials: ReadonlyMap<string, TemplateFile>): Diagnostic[] {
  return checkTemplate(main, partials, Handlebars.parse);
}

/** An environment that can compile. */
export function environment(): typeof Handlebars {
  return Handlebars.create();
}
