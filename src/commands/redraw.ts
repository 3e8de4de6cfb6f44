import type { Edit } from '../diagnostic.ts';
import type { ReportFiles } from '../inputs/inspect-files.ts';
import { withEdits } from '../lint/fix.ts';
import type { Templates } from '../markdown/templates.ts';
import { type Inspection, inspectData, readData, readPart } from '../pipeline.ts';
import { type Proof, type ProofForm, proofOf } from '../proof/proof.ts';

/** The report as it would be with other numbers in its files, none of which is written. */
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

/** The lines that it would be written in; undefined where it cannot be. */
export function drawn({ sound, page }: Inspection, templates: Templates, form: ProofForm): Proof | undefined {
  if (!sound) return undefined;
  const proof = proofOf(sound.report, sound.figures, templates, page.page, form);
  return proof.diagnostics.length > 0 ? undefined : proof;
}
