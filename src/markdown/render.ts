import type { HelperOptions, TemplateDelegate } from 'handlebars';
import runtime from 'handlebars/dist/cjs/handlebars.runtime.js';
import type { Diagnostic } from '../diagnostic.ts';
import { withTexts } from '../texts.ts';
import { sentence } from '../zh/text.ts';
import { type BlockHelper, Budget, TooMuch } from './budget.ts';
import { escapeMarkdown } from './escape.ts';
import { BLOCKS } from './helpers.ts';
import { numbered, numberMark } from './numbering.ts';
import type { TemplateFile } from './template-file.ts';
import type { Templates } from './templates.ts';
import type { View } from './view-shape.ts';

interface Rendered {
  markdown: string;
  /** Faults of the template; if there are any, nothing is rendered. */
  diagnostics: Diagnostic[];
}

/** View → Markdown: one line per paragraph, blank lines between, LF, one at the end. */
export function render(view: View, templates: Omit<Templates, 'phrases'>): Rendered {
  const { template, diagnostics, parts, blocks } = compiled(templates);
  if (diagnostics.length > 0) return { markdown: '', diagnostics };
  const budget = new Budget();
  const helpers = { ...mapped(blocks, (block) => budget.block(block)), 序: numberMark };
  const partials = mapped(parts, (part) => budget.part(part));
  try {
    const text = template(withTexts(view, escapeMarkdown), { helpers, partials, ...ONLY_ITS_OWN });
    return { markdown: tidy(numbered(text)), diagnostics };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return { markdown: '', diagnostics: [tooMuch(templates.main)] };
  }
}

function mapped<T>(record: Readonly<Record<string, T>>, map: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

function picked<T>(record: Readonly<Record<string, T>>, names: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => names.has(key)));
}

function tooMuch({ file }: TemplateFile): Diagnostic {
  const start = { line: 1, column: 1, offset: 0 };
  const message = '模板展开的内容太多，超过任何总结会有的，没有印完。';
  const hint = '看它和它用的部分里，有没有{{#each}}套着同一个列表，或一个部分里几次放进另一个部分的；去掉重复的。';
  return { rule: 'template', severity: 'error', message, hint, place: { file, start, end: start }, related: [] };
}

/** A template may be a stranger's: it only sees the view's own properties. */
const ONLY_ITS_OWN = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

interface Compiled {
  partials: ReadonlyMap<string, TemplateFile>;
  template: TemplateDelegate;
  diagnostics: Diagnostic[];
  /** What may expand too much, by name; the built-in ones do not. */
  parts: Readonly<Record<string, TemplateDelegate>>;
  blocks: Readonly<Record<string, BlockHelper>>;
}

/** Checks and compiles templates once for all drafts; the built-in ones were compiled in the build. */
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
  const fresh = {
    partials,
    template: ready(main),
    diagnostics: compiler?.checked(main, partials) ?? [],
    parts: compiler ? (handlebars.partials as Compiled['parts']) : {},
    blocks: compiler ? picked(handlebars.helpers as Compiled['blocks'], BLOCKS) : {},
  };
  made.set(main, fresh);
  return fresh;
}

const made = new WeakMap<TemplateFile, Compiled>();

function tidy(markdown: string): string {
  const lines = markdown.replaceAll('\r\n', '\n').split('\n');
  return `${lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()}\n`;
}
