import { byPlace, type Diagnostic, type Place } from './diagnostic.ts';
import { checkReferences } from './figures/references.ts';
import { type Figures, register } from './figures/register.ts';
import { lintData } from './lint/data.ts';
import { lintText } from './lint/text.ts';
import { ofData } from './passages/of-data.ts';
import { allKeys } from './report/fields.ts';
import { normalise } from './report/normalise.ts';
import type { Report } from './report/schema.ts';
import { validate } from './report/validate.ts';
import { DEFAULTS, type Settings } from './settings.ts';
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
export function inspect(file: string, bytes: Uint8Array, settings: Settings = DEFAULTS): Inspection {
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
    findings.push(...lintData(validated.partial, figures, normalised.source));
    const manuscript = ofData(normalised.source, validated.partial);
    findings.push(...lintText(manuscript, normalised.source.text, settings));
  }
  const stopped = blocking.some(({ severity }) => severity === 'error');
  const { report } = validated;
  return {
    source: normalised.source,
    sound: report && figures && !stopped ? { report, figures } : undefined,
    diagnostics: withoutEchoes(parsed.diagnostics, blocking, findings),
  };
}

/**
 * One slip, one diagnostic: a value that the parser mended, or that already has an error in it, is not judged again. And
 * what two stages say of the same place is said by the first.
 */
function withoutEchoes(slips: Diagnostic[], blocking: Diagnostic[], findings: Diagnostic[]): Diagnostic[] {
  const errors = slips.filter(({ severity }) => severity === 'error');
  const mended = ({ start, end }: Place) =>
    errors.some(({ place }) => place.start.offset >= start.offset && place.start.offset < end.offset);
  const judged = blocking.filter(
    (each) =>
      errors.includes(each) ||
      each.severity !== 'error' ||
      each.place.start.line !== each.place.end.line ||
      !mended(each.place),
  );
  const faulty = judged.flatMap(({ path }) => (path ? [path] : []));
  const sound = findings.filter(
    ({ path = [] }) => !faulty.some((at) => path.every((step, index) => at[index] === step)),
  );
  const seen = new Set<string>();
  return [...judged, ...sound].sort(byPlace).filter(({ place, rule, message }) => {
    const key = `${place.file} ${place.start.offset} ${rule} ${message}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
