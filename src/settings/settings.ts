import type { Severity } from '../diagnostic.ts';
import type { PageLayer } from './page-layers.ts';

/** How an office has tuned the rules; see summarize.config.yaml in the README. */
export interface Settings {
  /** Rule name → its severity here, or off. */
  severities: ReadonlyMap<string, Severity | 'off'>;
  /** What is not to be written → what is: 台站 ← 站台. */
  terms: ReadonlyMap<string, string>;
  /** Full names as they must stand; near misses are told. */
  names: readonly string[];
  /** Words that the office does not want to see → why. */
  banned: ReadonlyMap<string, string>;
  /** 版式 of the office, the nearest first. */
  pages: readonly PageLayer[];
}

export const DEFAULTS: Settings = {
  severities: new Map(),
  terms: new Map(),
  names: [],
  banned: new Map(),
  pages: [],
};

/** The rules that are on, each with the severity that holds. */
export function tuned<T extends { name: string; severity: Severity }>(
  rules: readonly T[],
  { severities }: Settings,
): { rule: T; severity: Severity }[] {
  return rules.flatMap((rule) => {
    const severity = severities.get(rule.name) ?? rule.severity;
    return severity === 'off' ? [] : [{ rule, severity }];
  });
}
