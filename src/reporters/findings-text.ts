import type { Diagnostic } from '../diagnostic.ts';
import type { Colour } from './colour.ts';
import { pretty, SEVERITIES, summary } from './pretty.ts';

/** If a rule has more findings than this, only the first few are listed. Errors are always listed. */
const MOST = 5;
const FIRST = 3;

/**
 * Findings as listed by commands other than `lint`; '' if there are none. A file fresh from `summarize init` lacks dozens
 * of numbers, and listing each would push everything else off the screen.
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
