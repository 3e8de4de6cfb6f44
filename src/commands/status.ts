import { sheetOf } from '../check-sheet/sheet.ts';
import { statusOf } from '../check-sheet/status.ts';
import { statusAsJson, statusAsMarkdown, statusForTerminal } from '../check-sheet/status-texts.ts';
import { print } from '../files/print.ts';
import { inspectFile } from '../inputs/inspect-files.ts';
import type { Colours } from '../reporters/colour.ts';
import { findingsText } from '../reporters/findings-text.ts';
import type { World } from '../world.ts';
import { shownFormat } from './output.ts';

export type StatusFormat = 'pretty' | 'md' | 'json';

/**
 * `summarize status FILE`: who still owes which numbers, to stdout. Only errors go to stderr: missing numbers are the
 * result itself. Returns 0 if there are no errors, 1 if there are. Throws CannotRun if a file cannot be read.
 */
export async function tellStatus(
  world: World,
  file: string,
  { format, root }: { format?: StatusFormat | undefined; root?: string | undefined },
  colours: Colours,
): Promise<0 | 1> {
  const { sound, diagnostics, sources } = await inspectFile(world, file, root);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  world.stderr.write(findingsText(errors, sources, colours.err));
  if (!sound) {
    world.stderr.write('还说不出各责任单位报了多少：请先改正以上错误。\n');
    return 1;
  }
  const statuses = statusOf(sheetOf(sound.report, sound.figures, '', []), sound.figures.disputes);
  await print(world, written());
  return errors.length > 0 ? 1 : 0;

  function written(): string {
    const chosen = format ?? shownFormat(world);
    if (chosen === 'json') return statusAsJson(statuses);
    return chosen === 'md' ? statusAsMarkdown(statuses) : statusForTerminal(statuses, colours.out);
  }
}
