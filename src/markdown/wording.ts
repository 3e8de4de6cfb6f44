import type { Diagnostic } from '../diagnostic.ts';
import { fill, PHRASES, type PhraseName, say as plain, type Say, slotsOf } from '../figures/wording.ts';
import { pointsOf } from '../source/points.ts';
import { nearest } from '../zh/nearest.ts';
import type { TemplateFile } from './template-file.ts';

interface Wording {
  say: Say;
  /** Faults of the user's phrases; if there are any, `say` is the built-in one. */
  diagnostics: Diagnostic[];
}

/** The phrases, with the user's own (短语/名称.hbs in the template folder) in place of the built-in ones. */
export function wordingOf(own: ReadonlyMap<string, TemplateFile>): Wording {
  const replaced = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const [name, template] of own) {
    diagnostics.push(...phraseFaults(name, template));
    // A phrase is a piece of a sentence: the line end that an editor adds is not part of it.
    replaced.set(name, template.text.replace(/\s*\n\s*/gu, '').trim());
  }
  if (diagnostics.length > 0 || replaced.size === 0) return { say: plain, diagnostics };
  return {
    say: (name, slots = {}) => {
      const text = replaced.get(name);
      return text === undefined ? plain(name, slots) : fill(text, slots);
    },
    diagnostics,
  };
}

/**
 * A phrase is plain text with the slots of the built-in one, each any number of times; anything else in braces is a
 * fault.
 */
export function phraseFaults(name: string, { file, text }: TemplateFile): Diagnostic[] {
  const pointAt = pointsOf(text);
  const fault = (from: number, to: number, message: string, hint: string): Diagnostic => ({
    rule: 'template',
    severity: 'error',
    message,
    hint,
    place: { file, start: pointAt(from), end: pointAt(to) },
    related: [],
  });
  if (!isPhrase(name)) {
    const meant = nearest(name, Object.keys(PHRASES));
    const hint = meant ? `您是不是要写“${meant}.hbs”？` : '全部名称见README的“附：短语”。';
    return [fault(0, 0, `没有名为“${name}”的短语，文件名应为短语表里的名称。`, hint)];
  }
  const slots = slotsOf(name);
  const known =
    slots.length > 0
      ? `可用的空位：${slots.map((slot) => `{{${slot}}}`).join('、')}。`
      : '这个短语没有空位，只写文字。';
  return [...text.matchAll(/\{+[^{}]*\}*|\}+/gu)].flatMap((match) => {
    const slot = /^\{\{([^{}]+)\}\}$/u.exec(match[0])?.[1];
    if (slot !== undefined && slots.includes(slot)) return [];
    const meant = slot === undefined ? undefined : nearest(slot, slots);
    return [
      fault(
        match.index,
        match.index + match[0].length,
        `短语“${name}”里没有“${match[0]}”这样的空位。`,
        meant ? `您是不是要写“{{${meant}}}”？` : known,
      ),
    ];
  });
}

/** Whether `summarize` has a phrase of this name, which a template may word anew. */
export function isPhrase(name: string): name is PhraseName {
  return Object.hasOwn(PHRASES, name);
}
