import Handlebars from 'handlebars';
import type { Diagnostic } from '../diagnostic.ts';
import { PHRASES, type PhraseName, say as plain, type Say, slotsOf } from '../figures/wording.ts';
import { nearest } from '../zh/nearest.ts';
import { checkTemplate, type TemplateFile } from './check.ts';

export interface Wording {
  say: Say;
  /** Faults of the user's phrases; then `say` is the built-in one. */
  diagnostics: Diagnostic[];
}

/** The set phrases with the user's own (短语/名称.hbs in the template folder) in the place of the built-in ones. */
export function wordingOf(own: ReadonlyMap<string, TemplateFile>): Wording {
  const diagnostics: Diagnostic[] = [];
  const replaced = new Map<string, (slots: object) => string>();
  for (const [name, template] of own) {
    if (!isPhrase(name)) {
      diagnostics.push(unknown(name, template.file));
      continue;
    }
    const slots = slotsOf(name).map((slot) => [slot, { kind: 'text', about: slot }] as const);
    const shape = { kind: 'fields', about: name, fields: Object.fromEntries(slots) } as const;
    diagnostics.push(...checkTemplate(template, new Map(), Handlebars.parse, shape));
    replaced.set(name, Handlebars.create().compile(template.text.trim(), { noEscape: true }));
  }
  if (diagnostics.length > 0 || replaced.size === 0) return { say: plain, diagnostics };
  return { say: (name, slots = {}) => replaced.get(name)?.(slots) ?? plain(name, slots), diagnostics };
}

function isPhrase(name: string): name is PhraseName {
  return Object.hasOwn(PHRASES, name);
}

function unknown(name: string, file: string): Diagnostic {
  const start = { line: 1, column: 1, offset: 0 };
  const meant = nearest(name, Object.keys(PHRASES));
  return {
    rule: 'template',
    severity: 'error',
    message: `没有名为“${name}”的短语，文件名应为短语表里的名称。`,
    hint: meant ? `您是不是要写“${meant}.hbs”？` : '短语表见README。',
    place: { file, start, end: start },
    related: [],
  };
}
