import type { Diagnostic } from '../diagnostic.ts';

/**
 * Findings accepted today: by file, rule and message, the number of occurrences. Lines are not kept, so that a finding
 * stays accepted when it moves.
 */
type Baseline = Record<string, Record<string, Record<string, number>>>;

/** Every finding of a run as accepted. */
export function baselineOf(diagnostics: readonly Diagnostic[]): Baseline {
  const baseline: Baseline = {};
  for (const { place, rule, message } of diagnostics) {
    baseline[place.file] ??= {};
    const rules = baseline[place.file] ?? {};
    rules[rule] ??= {};
    const messages = rules[rule] ?? {};
    messages[message] = (messages[message] ?? 0) + 1;
  }
  return baseline;
}

/** Only new findings: if a message occurs more often than accepted, the last ones. */
export function beyondBaseline(diagnostics: readonly Diagnostic[], baseline: Baseline): Diagnostic[] {
  const seen = new Map<string, number>();
  return diagnostics.filter(({ place, rule, message }) => {
    const key = [place.file, rule, message].join('\n');
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times > (baseline[place.file]?.[rule]?.[message] ?? 0);
  });
}

/** Keys are sorted, so that the file changes only if the findings do. */
export function baselineText(baseline: Baseline): string {
  return `${JSON.stringify({ 说明: MARK, 已接受: sorted(baseline) }, undefined, 2)}\n`;
}

/** The baseline in the text of its file; undefined if it is none. */
export function parseBaseline(text: string): Baseline | undefined {
  try {
    const value = JSON.parse(text);
    return value?.说明 === MARK && typeof value.已接受 === 'object' ? value.已接受 : undefined;
  } catch {
    return undefined;
  }
}

const MARK = 'summarize lint --baseline：这里列出的问题已经接受，只报新的。';

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
