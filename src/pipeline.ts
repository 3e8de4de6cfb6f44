import { byPlace, type Diagnostic } from './diagnostic.ts';
import { checkReferences } from './figures/references.ts';
import { type Figures, register } from './figures/register.ts';
import { lint } from './lint.ts';
import { allKeys } from './report/fields.ts';
import { normalise } from './report/normalise.ts';
import type { Report } from './report/schema.ts';
import { validate } from './report/validate.ts';
import type { Source } from './source/node.ts';
import { parse } from './source/parse.ts';

export interface Inspection {
  source: Source;
  /** Undefined where syntax, schema or references are at fault: then nothing may be drafted. */
  sound: { report: Report; figures: Figures } | undefined;
  /** In the order of their places. */
  diagnostics: Diagnostic[];
}

/** One data file, bytes → diagnostics: every stage runs on what the one before could save, so one run tells all. */
export function inspect(file: string, bytes: Uint8Array): Inspection {
  const parsed = parse(file, bytes, allKeys());
  const normalised = normalise(parsed.source);
  const validated = validate(normalised.source);
  const blocking = [...parsed.diagnostics, ...normalised.diagnostics, ...validated.diagnostics];
  const findings: Diagnostic[] = [];
  let figures: Figures | undefined;
  if (validated.partial) {
    const registered = register(validated.partial, normalised.source);
    figures = registered.figures;
    blocking.push(...registered.diagnostics, ...checkReferences(validated.partial, figures, normalised.source));
    findings.push(...lint(validated.partial, figures, normalised.source));
  }
  const stopped = blocking.some(({ severity }) => severity === 'error');
  const { report } = validated;
  return {
    source: normalised.source,
    sound: report && figures && !stopped ? { report, figures } : undefined,
    diagnostics: onceEach([...blocking, ...findings].sort(byPlace)),
  };
}

/** What two stages say of the same place is said by the first. */
function onceEach(diagnostics: Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ place, rule }) => {
    const key = `${place.file} ${place.start.offset} ${rule}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
