import type { Diagnostic } from '../diagnostic.ts';
import type { Templates } from '../markdown/templates.ts';
import type { Inspection } from '../pipeline/inspect-data.ts';

/** What exceeds the limits of 字数, if the data sets any: the report must be written to know. */
export async function overLengths({ sound, source }: Inspection, templates: Templates): Promise<Diagnostic[]> {
  if (!sound) return [];
  const { length, work = [] } = sound.report;
  if (length === undefined && work.every((section) => section.length === undefined)) return [];
  const [{ lengthsOf }, { overLength }] = await Promise.all([
    import('../length/lengths.ts'),
    import('../length/over-length.ts'),
  ]);
  const lengths = lengthsOf(sound.report, sound.figures, templates);
  return lengths ? overLength(lengths, source) : [];
}
