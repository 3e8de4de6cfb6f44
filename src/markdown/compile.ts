import Handlebars from 'handlebars';
import type { Diagnostic } from '../diagnostic.ts';
import { checkTemplate } from './check.ts';
import type { TemplateFile } from './template-file.ts';

/** Only loaded for the user's own templates, which need Handlebars' compiler. */

export function checked(main: TemplateFile, partials: ReadonlyMap<string, TemplateFile>): Diagnostic[] {
  return checkTemplate(main, partials, Handlebars.parse);
}

/** An environment that can compile. */
export function environment(): typeof Handlebars {
  return Handlebars.create();
}
