import type { Diagnostic } from '../diagnostic.ts';
import type { Templates } from '../markdown/templates.ts';
import type { Inspection } from '../pipeline/inspect-data.ts';
import type { Colour } from '../reporters/colour.ts';
import { findingsText } from '../reporters/findings-text.ts';
import type { World } from '../world.ts';

/**
 * Produces something from a report that is sound and has a template (see templateOf). If that is impossible, reports
 * the errors of data and template, and returns undefined.
 */
export function ifDraftable<T>(
  world: World,
  inspection: Inspection,
  words: Templates | Diagnostic,
  colour: Colour,
  make: (sound: NonNullable<Inspection['sound']>, words: Templates) => T | undefined,
): T | undefined {
  const { sound, sources } = inspection;
  const made = sound && 'main' in words ? make(sound, words) : undefined;
  if (made !== undefined) return made;
  // The rules are only run if there is something to report.
  const errors = [...inspection.diagnostics, ...('main' in words ? [] : [words])].filter(
    ({ severity }) => severity === 'error',
  );
  world.stderr.write(findingsText(errors, sources, colour));
  return undefined;
}
