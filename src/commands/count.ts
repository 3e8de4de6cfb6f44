import { inspectFile } from '../inputs/inspect-files.ts';
import { templateOf } from '../inputs/template-of.ts';
import { lengthsOf } from '../length/lengths.ts';
import { tablesOf } from '../length/table.ts';
import { toJson } from '../length/to-json.ts';
import { toTerminal } from '../length/to-terminal.ts';
import type { Colours, Screen } from '../reporters/colour.ts';
import type { World } from '../world.ts';
import { ifDraftable } from './if-draftable.ts';
import { deliverPaper, type PaperOptions, paperTarget } from './paper.ts';

/**
 * `summarize count FILE`: the length of the report and of its parts, compared with 字数, to stdout or to -o. Returns 0
 * if within the limits, 1 if beyond one or if errors prevent a draft. Throws CannotRun if a file cannot be read or
 * written.
 */
export async function count(world: World, file: string, options: PaperOptions, colours: Colours): Promise<0 | 1> {
  const target = paperTarget(world, options, '字数', file);
  const inspection = await inspectFile(world, file, options.root);
  const words = await templateOf(world, file, inspection, options);
  const lengths = ifDraftable(world, inspection, words, colours.err, (sound, templates) =>
    lengthsOf(sound.report, sound.figures, templates),
  );
  if (!lengths) {
    world.stderr.write(`数不出字数：${file}里有错误，生成不了报告，请先改正。\n`);
    return 1;
  }
  const paper = {
    tables: tablesOf(lengths),
    toTerminal: (screen: Screen) => toTerminal(lengths, screen),
    toJson: () => toJson(lengths),
  };
  await deliverPaper(world, paper, target, options.force, colours.out);
  const all = [lengths.whole, ...lengths.parts.flatMap((part) => [part, ...part.sections])];
  return all.some(({ length, limit }) => limit !== undefined && length > limit) ? 1 : 0;
}
