import type { Severity } from '../diagnostic.ts';
import type { PageLayer } from './page-layers.ts';

/** An office's settings for the rules; see summarize.config.yaml in the README. */
export interface Settings {
  /** By rule name; a rule that is not included has its default severity. */
  severities: ReadonlyMap<string, Severity | 'off'>;
  /** Wrong term → right term: 站台 → 台站. */
  terms: ReadonlyMap<string, string>;
  /** Exact full names; similar spellings are reported. */
  names: readonly string[];
  /** Banned word → reason. */
  banned: ReadonlyMap<string, string>;
  /** 版式 of the office, in order of precedence. */
  pages: readonly PageLayer[];
}

export const DEFAULTS: Settings = {
  severities: new Map(),
  terms: new Map(),
  names: [],
  banned: new Map(),
  pages: [],
};

/** The rules that are not off, each with its effective severity. */
export function tuned<T extends { name: string; severity: Severity }>(
  rules: readonly T[],
  { severities }: Settings,
): { rule: T; severity: Severity }[] {
  return rules.flatMap((rule) => {
    const severity = severities.get(rule.name) ?? rule.severity;
    return severity === 'off' ? [] : [{ rule, severity }];
  });
}
