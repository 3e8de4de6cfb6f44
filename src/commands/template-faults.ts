import type { Diagnostic } from '../diagnostic.ts';
import type { Templates } from '../markdown/templates.ts';
import type { Inspection } from '../pipeline/inspect-data.ts';

/** Why a sound report cannot be drafted with the user's own templates or phrases; built-in ones are not checked. */
export async function templateFaults({ sound }: Inspection, templates: Templates): Promise<Diagnostic[]> {
  if (!sound || (!templates.compiler && templates.phrases.size === 0)) return [];
  const { write } = await import('../markdown/write.ts');
  return write(sound.report, sound.figures, templates).diagnostics;
}
