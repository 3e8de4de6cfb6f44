import type { Diagnostic } from '../diagnostic.ts';
import type { Figures } from '../figures/figures.ts';
import { nameOf, refuseOddName } from '../files/file-names.ts';
import { readInput } from '../files/read.ts';
import { inspectData } from '../pipeline/inspect-data.ts';
import { readData } from '../pipeline/read-data.ts';
import { isPart } from '../report/part.ts';
import type { Report } from '../report/schema.ts';
import { MADE_BY } from '../rollup/to-yaml.ts';
import { dataRules, textRules } from '../rules/index.ts';
import { DEFAULTS, type Settings } from '../settings/settings.ts';
import { isStyleFile } from '../settings/style-file.ts';
import { MAX_BYTES } from '../source/parse.ts';
import type { World } from '../world.ts';
import { lastYearOf } from './last-year-of.ts';
import { partsOf } from './parts-of.ts';

/** The kind of a file given to be added up. */
type Input =
  | { kind: 'report'; report: Report; figures: Figures; parts: string[]; isSum: boolean }
  | { kind: 'part' | 'style' }
  | { kind: 'faulty'; errors: Diagnostic[]; sources: ReadonlyMap<string, string> };

/** A data file with totals states within this many characters what made it. */
const HEADER = 400;

/** No rules are run: faults in how a report reads do not affect its numbers. */
const WITHOUT_RULES: Settings = {
  ...DEFAULTS,
  severities: new Map([...dataRules, ...textRules].map(({ name }) => [name, 'off'])),
};

/** Reads a data file with its parts and last year's file, only for its numbers: its page settings are ignored. */
export async function readUnit(world: World, file: string, root: string | undefined): Promise<Input> {
  refuseOddName(file);
  const name = nameOf(file);
  const data = readData(name, await readInput(world, file, MAX_BYTES));
  if (isPart(data.source.root)) return { kind: 'part' };
  if (isStyleFile(data.source.root)) return { kind: 'style' };
  const included = await partsOf(world, file, data.source, root);
  const lastYear = await lastYearOf(world, data.source, root, WITHOUT_RULES);
  const { sound, source, sources, diagnostics } = inspectData(data, WITHOUT_RULES, { included, lastYear });
  if (!sound) {
    return { kind: 'faulty', errors: diagnostics.filter(({ severity }) => severity === 'error'), sources };
  }
  const isSum = data.source.text.slice(0, HEADER).includes(MADE_BY);
  return { kind: 'report', ...sound, parts: [...(source.parts?.keys() ?? [])], isSum };
}
