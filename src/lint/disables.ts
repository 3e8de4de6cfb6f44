import type { Diagnostic, Place } from '../diagnostic.ts';
import { everyMatch } from '../every-match.ts';
import { dataRules, textRules } from '../rules/index.ts';
import { pointsOf } from '../source/points.ts';
import { nearest } from '../zh/nearest.ts';

/** # summarize-disable-next-line RULE 理由, in Markdown <!-- … -->; also -line and -file. */
interface Disable {
  /** Undefined for the whole file. */
  line: number | undefined;
  rule: string;
  reason: string;
  place: Place;
}

const DISABLE = /(?:#|<!--)[ \t]*summarize-disable-(next-line|line|file)\b[ \t]*([a-z]+(?:-[a-z]+)*)?([^\n]*)/gu;

/**
 * Removes the findings that comments in the file disable. Reports comments without a known rule or without a reason,
 * and those that disable nothing; the latter only if `isWhole`, since otherwise not every rule was run.
 */
export function withoutDisabled(
  diagnostics: readonly Diagnostic[],
  file: string,
  text: string,
  isWhole: boolean,
): Diagnostic[] {
  if (!text.includes('summarize-disable-')) return [...diagnostics];
  const disables = disablesOf(file, text);
  const used = new Set<Disable>();
  const left = diagnostics.filter(({ rule, place }) => {
    const silencer = disables.find(
      (each) => each.rule === rule && (each.line ?? place.start.line) === place.start.line,
    );
    if (silencer) used.add(silencer);
    return !silencer;
  });
  return [...left, ...disables.flatMap((disable) => judge(disable, used.has(disable) || !isWhole))];
}

/** Whether a comment disables a rule in the whole file. */
export function isDisabled(rule: string, text: string): boolean {
  return disablesOf('', text).some((each) => each.line === undefined && each.rule === rule);
}

function disablesOf(file: string, text: string): Disable[] {
  const pointAt = pointsOf(text);
  return everyMatch(text, DISABLE).map(({ 0: whole, 1: where, 2: rule = '', 3: rest = '', index }) => {
    const start = pointAt(index);
    return {
      line: where === 'file' ? undefined : start.line + (where === 'next-line' ? 1 : 0),
      rule,
      reason: rest.replace(/-->.*$/u, '').trim(),
      place: { file, start, end: pointAt(index + whole.trimEnd().length) },
    };
  });
}

function judge({ rule, reason, place }: Disable, isUsed: boolean): Diagnostic[] {
  const names = [...dataRules, ...textRules].map(({ name }) => name);
  const known = names.includes(rule);
  const tell = (name: string, message: string, hint: string): Diagnostic[] => [
    { rule: name, severity: 'warning', message, hint, place, related: [] },
  ];
  if (!known) {
    const meant = rule === '' ? undefined : nearest(rule, names);
    const message = rule === '' ? '这里没有写要停用哪条规则。' : `没有名为“${rule}”的规则，这一行不起作用。`;
    return tell('disables-work', message, meant ? `您是不是要写“${meant}”？` : '用summarize rules看有哪些规则。');
  }
  if (!isUsed) return tell('disables-work', `停用了“${rule}”，这里已没有它要说的问题。`, '删去这一行。');
  if (reason === '') return tell('disables-work', `停用“${rule}”没有写理由，应说明为什么。`, '在规则名后写上理由。');
  return [];
}
