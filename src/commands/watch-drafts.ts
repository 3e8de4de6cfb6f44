import { resolve } from 'node:path';
import { CannotRun, CannotWrite } from '../files/cannot-run.ts';
import { expandFiles } from '../files/expand.ts';
import { refuseOddName } from '../files/file-names.ts';
import { inFolder } from '../files/folders.ts';
import type { Colour } from '../reporters/colour.ts';
import { findingsText } from '../reporters/findings-text.ts';
import { countsText } from '../reporters/pretty.ts';
import { type Told, troubleOf, watch } from '../watch/watch.ts';
import type { World } from '../world.ts';
import { deliver, type Format } from './deliver.ts';
import { compose, type DraftOptions, targetsOf } from './draft.ts';
import { obstaclesText } from './final.ts';
import { fitOnOnePage } from './one-page.ts';
import type { Target } from './output.ts';

/**
 * `summarize FILE… -o … --watch`: drafts each file, and again when it changes, or its style file, its template or its
 * configuration. If a file cannot be drafted, its old output stays.
 */
export async function watchDrafts(
  world: World,
  files: readonly string[],
  options: DraftOptions,
  colour: Colour,
): Promise<0> {
  if (options.output === undefined) throw new CannotRun('--watch要用-o写成文件，如-o 总结.docx。');
  const inputs = await expandFiles(world, files);
  if (inputs.includes('-')) throw new CannotRun('--watch不能从标准输入读，请写数据文件的名称。');
  inputs.forEach(refuseOddName);
  const { targets, folder } = targetsOf(world, inputs, options);
  const what = inputs.length === 1 ? `${inputs[0]}和它用到的文件` : `${inputs.length}个数据文件和它们用到的文件`;
  world.stderr.write(`正在看着${what}，改动后自动更新；按Ctrl-C停止。\n`);
  const each = inputs.flatMap((file, index) => {
    const target = targets[index];
    if (!target) return [];
    const run = (recorded: World) => draftAgain(recorded, file, target, options, colour);
    return [{ run, output: world.stderr }];
  });
  return inFolder(world, folder, () => watch(world, each));
}

async function draftAgain(
  world: World,
  file: string,
  target: Target<Format>,
  options: DraftOptions,
  colour: Colour,
): Promise<Told> {
  let findings = '';
  try {
    const { diagnostics, sources, drafted, lacking } = await compose(world, file, options);
    // All files that a place may refer to are watched, however they were read.
    for (const source of sources.keys()) world.touched?.(resolve(world.cwd(), source));
    findings = findingsText(diagnostics, sources, colour);
    const counts = diagnostics.length === 0 ? '' : `，${countsText(diagnostics)}`;
    if (!drafted) {
      const why = lacking.length === 0 ? counts : `，还不能定稿，有${obstaclesText(lacking)}`;
      return { line: `没有更新${target.file}${why}。`, findings };
    }
    const set = await fitOnOnePage(drafted, target, options.brief);
    findings += set.remark;
    const written = await deliver(world, set.drafted, target, options.force);
    const kept = written?.kept ? `，原来的文件保留为${written.kept}` : '';
    const named = written?.named ?? target.file;
    const done = written?.unchanged ? `${named}没有变化` : `已更新${named}`;
    return { line: `${done}${kept}${counts}。`, findings };
  } catch (error) {
    // The line already names the file.
    const trouble = error instanceof CannotWrite && error.file === target.file ? new CannotRun(error.reason) : error;
    return { ...troubleOf(trouble, `没有更新${target.file}`, world.env), ...(findings === '' ? {} : { findings }) };
  }
}
