import { resolve } from 'node:path';
import { sheetOf } from '../check-sheet/sheet.ts';
import { trace } from '../check-sheet/uses.ts';
import { diffOf, type State } from '../diff/diff.ts';
import { tablesOf } from '../diff/tables.ts';
import { toJson } from '../diff/to-json.ts';
import { toTerminal } from '../diff/to-terminal.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { exists } from '../files/read.ts';
import { atRevision } from '../files/revision.ts';
import { inspectFile } from '../inputs/inspect-files.ts';
import { templateOf } from '../inputs/template-of.ts';
import type { Colours, Screen } from '../reporters/colour.ts';
import { shellWord } from '../shell-word.ts';
import type { World } from '../world.ts';
import { visible } from '../zh/visible.ts';
import { ifDraftable } from './if-draftable.ts';
import { deliverPaper, type PaperOptions, paperTarget } from './paper.ts';
import { drawn } from './redraw.ts';

/** A state of a report: a file, or a file as it was in a revision. */
interface Named {
  file: string;
  revision?: string;
}

/** Parses `summarize diff OLD NEW`, `diff REVISION FILE` or `diff REVISION REVISION FILE` into the two states. */
export function statesOf(world: World, given: readonly string[]): [Named, Named] {
  const [first = '', second = '', third] = given;
  const draft = given.find((each) => /\.(?:docx|md|markdown|txt)$/iu.test(each));
  if (draft !== undefined) {
    throw new CannotRun(
      `${visible(draft)}不是数据文件，diff比较两稿数据。改过的总结与数据对照，用summarize compare ${shellWord(visible(draft))} 数据文件.yaml。`,
    );
  }
  if (third !== undefined)
    return [
      { file: third, revision: first },
      { file: third, revision: second },
    ];
  // A name of a data file that is not there is no revision either.
  const isFile = exists(resolve(world.cwd(), first)) || /\.ya?ml$/iu.test(first);
  return [isFile ? { file: first } : { file: second, revision: first }, { file: second }];
}

/**
 * What changed from one state of the data to another, to stdout or to -o. Returns 0 if it was reported, 1 if errors
 * prevent a draft of one of them. Throws CannotRun if a file cannot be read or written, or Git does not give a
 * revision.
 */
export async function diff(
  world: World,
  [old, now]: [Named, Named],
  options: PaperOptions,
  colours: Colours,
): Promise<0 | 1> {
  const target = paperTarget(world, options, '改动清单', now.file);
  const [before, after] = [await stateOf(old), await stateOf(now)];
  if (!before || !after) {
    world.stderr.write(`没有比较：请先改正${visible(nameOf(before ? now : old))}里的错误。\n`);
    return 1;
  }
  const found = diffOf(before, after);
  const paper = {
    tables: tablesOf(found),
    toTerminal: (screen: Screen) => toTerminal(found, screen),
    toJson: () => toJson(found),
  };
  await deliverPaper(world, paper, target, options.force, colours.out);
  return 0;

  async function stateOf(named: Named): Promise<State | undefined> {
    const { file, revision } = named;
    if (revision === undefined) return read(world, file, named, options.root);
    if (file === '-') throw new CannotRun('与以前的版本比较，要写数据文件的名称，不能从标准输入读。');
    return atRevision(world, revision, file, (there, name, root) => read(there, name, named, root));
  }

  async function read(there: World, file: string, named: Named, root?: string): Promise<State | undefined> {
    const inspection = await inspectFile(there, file, root);
    const own = options.template === undefined ? undefined : resolve(world.cwd(), options.template);
    const found = await templateOf(there, file, inspection, { template: own, root });
    return ifDraftable(world, inspection, found, colours.err, (sound, words) => {
      const proof = drawn(inspection, words, 'docx');
      if (!proof) return undefined;
      const traced = trace(sound.report, sound.figures, words);
      const sheet = sheetOf(sound.report, traced.figures, traced.title, traced.uses);
      return { name: nameOf(named), sheet, proof };
    });
  }
}

function nameOf({ file, revision }: Named): string {
  return revision === undefined ? file : `${file}（${revision}）`;
}
