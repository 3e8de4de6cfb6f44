import type { HelperOptions, TemplateDelegate } from 'handlebars';
import runtime from 'handlebars/dist/cjs/handlebars.runtime.js';
import type { Diagnostic } from '../diagnostic.ts';
import { sentence } from '../zh/text.ts';
import { escapeMarkdown } from './escape.ts';
import { numbering } from './numbering.ts';
import type { TemplateFile } from './template-file.ts';
import type { Templates } from './templates.ts';
import type { View } from './view-shape.ts';

interface Rendered {
  markdown: string;
  /** Faults of the template; nothing is rendered where there is one. */
  diagnostics: Diagnostic[];
}

/** View → Markdown: a paragraph a line, blank lines between, LF, one at the end. */
export function render(view: View, templates: Omit<Templates, 'phrases'>): Rendered {
  const { template, diagnostics } = compiled(templates);
  if (diagnostics.length > 0) return { markdown: '', diagnostics };
  const next = numbering();
  const helpers = { 序: (form: string) => next(form) };
  return { markdown: tidy(template(escaped(view), { helpers, ...ONLY_ITS_OWN })), diagnostics };
}

/** A template may be a stranger's: of the view it sees what was put there. */
const ONLY_ITS_OWN = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

interface Compiled {
  partials: ReadonlyMap<string, TemplateFile>;
  template: TemplateDelegate;
  diagnostics: Diagnostic[];
}

/** Who drafts again with the same templates has them checked and compiled once; the built-in ones were when built. */
function compiled({ main, partials, compiler }: Omit<Templates, 'phrases'>): Compiled {
  const known = made.get(main);
  if (known?.partials === partials) return known;
  const handlebars = compiler ? compiler.environment() : runtime.default.create();
  // The view's texts are escaped for Markdown in `render`, once; Handlebars' own escaping is for HTML.
  const ready = ({ spec, text }: TemplateFile) =>
    spec ? handlebars.template(spec) : handlebars.compile(text, { noEscape: true });
  for (const [name, partial] of partials) handlebars.registerPartial(name, ready(partial));
  handlebars.registerHelper({
    或: (value: unknown, otherwise: string) => value || otherwise,
    句(this: unknown, options: HelperOptions) {
      return sentence(options.fn(this).replace(/\s*\n\s*/gu, ''));
    },
  });
  const fresh = { partials, template: ready(main), diagnostics: compiler?.checked(main, partials) ?? [] };
  made.set(main, fresh);
  return fresh;
}

const made = new WeakMap<TemplateFile, Compiled>();

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
