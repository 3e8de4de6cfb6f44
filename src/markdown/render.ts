import Handlebars from 'handlebars';
import type { Diagnostic } from '../diagnostic.ts';
import { sentence } from '../zh/text.ts';
import { checkTemplate, type TemplateFile } from './check.ts';
import { escapeMarkdown } from './escape.ts';
import { numbering } from './numbering.ts';
import type { View } from './view-shape.ts';

export interface Rendered {
  markdown: string;
  /** Faults of the template; nothing is rendered where there is one. */
  diagnostics: Diagnostic[];
}

/** View → Markdown: a paragraph a line, blank lines between, LF, one at the end. */
export function render(view: View, main: TemplateFile, partials: ReadonlyMap<string, TemplateFile>): Rendered {
  const diagnostics = checkTemplate(main, partials, Handlebars.parse);
  if (diagnostics.length > 0) return { markdown: '', diagnostics };
  const handlebars = Handlebars.create();
  for (const [name, { text }] of partials) handlebars.registerPartial(name, text);
  const next = numbering();
  handlebars.registerHelper({
    序: (form: string) => next(form),
    或: (value: unknown, otherwise: string) => value || otherwise,
    句(this: unknown, options: Handlebars.HelperOptions) {
      return sentence(options.fn(this).replace(/\s*\n\s*/gu, ''));
    },
  });
  // The view's texts are escaped for Markdown here, once; Handlebars' own escaping is for HTML.
  const template = handlebars.compile(main.text, { noEscape: true, strict: false });
  return { markdown: tidy(template(escaped(view))), diagnostics };
}

function escaped(value: unknown): unknown {
  if (typeof value === 'string') return escapeMarkdown(value);
  if (Array.isArray(value)) return value.map(escaped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escaped(inner)]));
}

function tidy(markdown: string): string {
  const lines = markdown.replaceAll('\r\n', '\n').split('\n');
  return `${lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()}\n`;
}
