import type { Redrawn } from '../compare/comparison.ts';
import type { Edit } from '../diagnostic.ts';
import type { ReportFiles } from '../inputs/inspect-files.ts';
import { withEdits } from '../lint/fix.ts';
import type { Templates } from '../markdown/templates.ts';
import { type Inspection, inspectData } from '../pipeline/inspect-data.ts';
import { readData, readPart } from '../pipeline/read-data.ts';
import { type Proof, type ProofForm, proofOf } from '../proof/proof.ts';
import { dataRules } from '../rules/index.ts';

/** The report as it would be with other numbers in its files; nothing is written. */
export function inspectEdited({ data, settings, named }: ReportFiles, edits: readonly Edit[]): Inspection {
  const edited = (file: string, text: string) => {
    const own = edits.filter(({ place }) => place.file === file);
    return own.length === 0 ? undefined : new TextEncoder().encode(withEdits(text, own).text);
  };
  const { file, text } = data.source;
  const main = edited(file, text);
  const parts = named.included.parts.map((part) => {
    const bytes = edited(part.source.file, part.source.text);
    return bytes ? readPart(part.source.file, bytes) : part;
  });
  return inspectData(main ? readData(file, main) : data, settings, {
    ...named,
    included: { ...named.included, parts },
  });
}

/** The lines of the report; undefined if it cannot be drafted. */
export function drawn({ sound, page }: Inspection, templates: Templates, form: ProofForm): Proof | undefined {
  if (!sound) return undefined;
  const proof = proofOf(sound.report, sound.figures, templates, page.page, form);
  return proof.diagnostics.length > 0 ? undefined : proof;
}

/** The same, with the errors that the rules find in its data; they only run when `errors` is read. */
export function redrawn(inspection: Inspection, templates: Templates, form: ProofForm): Redrawn | undefined {
  const proof = drawn(inspection, templates, form);
  if (!proof) return undefined;
  return {
    lines: proof.lines,
    get errors() {
      return inspection.diagnostics.filter(({ rule, severity }) => severity === 'error' && OF_DATA.has(rule));
    },
  };
}

const OF_DATA = new Set(dataRules.map(({ name }) => name));
