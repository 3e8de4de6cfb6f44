import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { inspectEdited, redrawn } from '../../src/commands/redraw.ts';
import type { Redraw, Redrawn } from '../../src/compare/comparison.ts';
import { readReport } from '../../src/inputs/inspect-files.ts';
import { templateOf } from '../../src/inputs/template-of.ts';
import type { SearchedData } from '../../src/provenance/origin.ts';
import type { World } from '../../src/world.ts';

export const EXAMPLES = readdirSync('examples').flatMap((name) => (name.endsWith('.yaml') ? [`examples/${name}`] : []));

interface Drawn {
  proof: Redrawn;
  data: SearchedData;
  redraw: Redraw;
}

/** A data file's report, and how it is drawn with other data. */
export async function draw(file: string): Promise<Drawn> {
  const world = { cwd: () => resolve('.'), env: {} } as World;
  const files = await readReport(world, file);
  const inspection = inspectEdited(files, []);
  const templates = await templateOf(world, file, inspection);
  const proof = 'main' in templates ? redrawn(inspection, templates, 'docx') : undefined;
  if (!inspection.sound || !('main' in templates) || !proof) throw new Error(`${file} cannot be drafted.`);
  return {
    proof,
    data: { source: inspection.source, figures: inspection.sound.figures },
    redraw: (edits) => redrawn(inspectEdited(files, edits), templates, 'docx'),
  };
}
