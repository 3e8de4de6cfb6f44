import Handlebars from 'handlebars';
import type { Diagnostic } from '../diagnostic.ts';
import { checkTemplate } from './check.ts';
import type { TemplateFile } from './template-file.ts';

/** Only loaded for the user's own templates, which need Handlebars' compiler. */

/** What is wrong with a template and its parts, in their syntax too. */
export function checked(main: TemplateFile, partials: ReadonlyMap<string, TemplateFile>): Diagnostic[] {
  return checkTemplate(main, partials, Handlebars.parse);
}

/** An environment that can compile. */
export function environment(): typeof Handlebars {
  return Handlebars.create();
}
