import type { Diagnostic } from '../diagnostic.ts';
import type { Colour } from './colour.ts';
import { pretty, SEVERITIES, summary } from './pretty.ts';

/** Up to so many findings of one rule are all listed; of more, only the first few. Errors are always listed. */
const MOST = 5;
const FIRST = 3;

/**
 * What is found, as a command lists it that does something else: a file begun by `summarize init` has dozens of numbers that
 * are still missing, and its reader would scroll past what matters. '' where nothing is found.
 */
export function findingsText(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  colour: Colour,
): string {
  if (diagnostics.length === 0) return '';
  const left = [...byRule(diagnostics.filter(({ severity }) => severity !== 'error')).values()]
    .filter(({ length }) => length > MOST)
    .map((alike) => alike.slice(FIRST));
  const unlisted = new Set(left.flat());
  const listed = diagnostics.filter((each) => !unlisted.has(each));
  return `${pretty(listed, sources, colour)}\n${left.map(unlistedText).join('')}${summary(diagnostics)}\n`;
}

function byRule(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const each of diagnostics) {
    const group = groups.get(each.rule) ?? [];
    groups.set(each.rule, group);
    group.push(each);
  }
  return groups;
}

function unlistedText(alike: readonly Diagnostic[]): string {
  const [first] = alike;
  return first
    ? `另有${alike.length}个同样的${SEVERITIES[first.severity]}（${first.rule}），用summarize lint逐条看。\n`
    : '';
}
