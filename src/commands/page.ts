import type { Diagnostic } from '../diagnostic.ts';
import { print } from '../files/print.ts';
import { inspectAny, inspectFile } from '../inputs/inspect-files.ts';
import { Configurations } from '../inputs/settings-of.ts';
import { type PageSheet, pageSheetOf } from '../page-sheet/sheet.ts';
import type { Inspection } from '../pipeline/inspect-data.ts';
import type { StyleInspection } from '../pipeline/inspect-style-file.ts';
import type { Colour, Colours, Screen } from '../reporters/colour.ts';
import { findingsText } from '../reporters/findings-text.ts';
import { type ReportPage, reportPage } from '../settings/page-layers.ts';
import type { World } from '../world.ts';
import { fontsHere } from './fonts-here.ts';
import { shownFormat } from './output.ts';

export type PageFormat = 'pretty' | 'md' | 'json';

/**
 * `summarize page [FILE]`: the page settings of a report or of a style file; without a file, those of this folder's
 * configuration. Faults of 版式 go to stderr; if one is an error, nothing is printed. Returns 0 if it was printed, or 1.
 */
export async function tellPage(
  world: World,
  file: string | undefined,
  format: PageFormat | undefined,
  colours: Colours,
  root?: string,
): Promise<0 | 1> {
  const page = await pageOf(world, file, colours.err, root);
  if (!page) return 1;
  const sheet = pageSheetOf(page, await fontsHere(world));
  await print(world, await written(sheet, format ?? shownFormat(world), colours.out));
  return 0;
}

/** Undefined if the values cannot be read or conflict. The rest of a report is not checked here. */
async function pageOf(
  world: World,
  file: string | undefined,
  colour: Colour,
  root: string | undefined,
): Promise<ReportPage | undefined> {
  const configurations = new Configurations(world, undefined, root);
  if (file === undefined) return reportPage((await configurations.of('-')).pages);
  const read = await inspectAny(world, file, configurations);
  // A part is refused, as by other commands.
  const inspection = 'part' in read ? await inspectFile(world, file, root) : read;
  const own = inspection.diagnostics.filter((each) => isOfPage(each, inspection));
  world.stderr.write(findingsText(own, inspection.sources, colour));
  if (!own.some(({ severity }) => severity === 'error')) return inspection.page;
  world.stderr.write('没有列出版式：请先改正以上错误。\n');
  return undefined;
}

/** Findings about 版式, and for a data file also syntax errors, which may have hidden it. Deviations are in the table. */
function isOfPage({ path, place, rule, severity }: Diagnostic, inspection: Inspection | StyleInspection): boolean {
  if (rule === 'page-follows-standard') return false;
  if (!('source' in inspection)) return true;
  const { file, parts } = inspection.source;
  if (parts?.has(place.file)) return false;
  if (place.file !== file) return true;
  return path === undefined ? severity === 'error' : path[0] === 'page';
}

async function written(sheet: PageSheet, format: PageFormat, screen: Screen): Promise<string> {
  switch (format) {
    case 'pretty':
      return (await import('../page-sheet/to-terminal.ts')).toTerminal(sheet, screen);
    case 'md':
      return (await import('../page-sheet/to-markdown.ts')).toMarkdown(sheet);
    case 'json':
      return (await import('../page-sheet/to-json.ts')).toJson(sheet);
  }
}
