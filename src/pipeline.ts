import { byPlace, type Diagnostic, type Place } from './diagnostic.ts';
import { checkCharts } from './figures/chart-faults.ts';
import { checkReferences } from './figures/references.ts';
import { type Figures, register } from './figures/register.ts';
import { checkTables } from './figures/table-faults.ts';
import { lintData } from './lint/data.ts';
import { withoutDisabled } from './lint/disables.ts';
import { lintText } from './lint/text.ts';
import { ofData } from './passages/of-data.ts';
import type { Docx } from './passages/of-docx.ts';
import { ofText } from './passages/of-text.ts';
import type { Years } from './passages/passage.ts';
import { allKeys } from './report/fields.ts';
import { normalise } from './report/normalise.ts';
import type { Report } from './report/schema.ts';
import { validate } from './report/validate.ts';
import { DEFAULTS, type Settings } from './settings/settings.ts';
import { decode } from './source/decode.ts';
import type { Source } from './source/node.ts';
import { parse } from './source/parse.ts';

export interface Inspection {
  source: Source;
  /** Undefined where syntax, schema or references are at fault: then nothing may be drafted. */
  sound: { report: Report; figures: Figures } | undefined;
  /** In the order of their places. */
  diagnostics: Diagnostic[];
}

/** One data file, bytes → diagnostics: every stage runs on what the one before could save. */
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
    blocking.push(
      ...registered.diagnostics,
      ...checkReferences(validated.partial, figures, normalised.source),
      ...checkTables(validated.partial, normalised.source),
      ...checkCharts(validated.partial, figures, normalised.source),
    );
    const isWhole = !blocking.some(({ severity }) => severity === 'error');
    const read = { report: validated.partial, figures, source: normalised.source, isWhole };
    findings.push(...lintData(read, settings));
    // A slip of syntax may have cut a text short or joined it to the next: it is read for its words once it parses.
    if (!parsed.diagnostics.some(({ severity }) => severity === 'error')) {
      findings.push(...lintText(ofData(normalised.source, validated.partial), normalised.source.text, settings));
    }
  }
  const stopped = blocking.some(({ severity }) => severity === 'error');
  const { report } = validated;
  return {
    source: normalised.source,
    sound: report && figures && !stopped ? { report, figures } : undefined,
    diagnostics: withoutDisabled(
      withoutEchoes(parsed.diagnostics, blocking, findings),
      file,
      normalised.source.text,
      !stopped,
    ).sort(byPlace),
  };
}

export interface DraftInspection {
  /** The text that the places are in: of a Word file a paragraph a line. */
  text: string;
  diagnostics: Diagnostic[];
}

export type DraftForm = 'txt' | 'md' | 'docx';

/** A finished draft, bytes → diagnostics; `years` where the user has said them. Undefined: not a file of that form. */
export async function inspectDraft(
  file: string,
  bytes: Uint8Array,
  form: DraftForm,
  years: Years | undefined,
  settings: Settings = DEFAULTS,
): Promise<DraftInspection | undefined> {
  const read = await readDraft(file, bytes, form);
  if (!read) return undefined;
  const manuscript = years ? { ...read.manuscript, years } : read.manuscript;
  const findings = lintText(manuscript, read.text, settings);
  return { text: read.text, diagnostics: withoutDisabled(findings, file, read.text, true).sort(byPlace) };
}

async function readDraft(file: string, bytes: Uint8Array, form: DraftForm): Promise<Docx | undefined> {
  // A Word reader is heavy: only who has a Word file waits for it.
  if (form === 'docx') return (await import('./passages/of-docx.ts')).ofDocx(file, bytes);
  const text = decode(bytes)?.text;
  if (text === undefined) return undefined;
  if (form === 'txt') return { manuscript: ofText(file, text), text };
  return { manuscript: (await import('./passages/of-markdown.ts')).ofMarkdown(file, text), text };
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
