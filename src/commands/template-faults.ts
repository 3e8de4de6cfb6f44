import type { Diagnostic } from '../diagnostic.ts';
import type { Templates } from '../markdown/templates.ts';
import type { Inspection } from '../pipeline.ts';

/** Why a sound report cannot be drafted in one's own templates or phrases; of the built-in ones that is not asked. */
export async function templateFaults({ sound }: Inspection, templates: Templates): Promise<Diagnostic[]> {
  if (!sound || (!templates.compiler && templates.phrases.size === 0)) return [];
  const { write } = await import('../markdown/write.ts');
  return write(sound.report, sound.figures, templates).diagnostics;
}
