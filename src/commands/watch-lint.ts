import { resolve } from 'node:path';
import { CannotRun, stackOf } from '../files/cannot-run.ts';
import type { Colour } from '../reporters/colour.ts';
import { countsText } from '../reporters/pretty.ts';
import { type Told, troubleOf, watch } from '../watch/watch.ts';
import { type World, worldWith } from '../world.ts';
import { whyFailed } from './failed.ts';
import { type LintOptions, lintAll, namesOf, published } from './lint.ts';

/**
 * `summarize lint FILE… --watch`: lints, and again when a file that was read changes, or one is added to a given
 * folder.
 */
export async function watchLint(
  world: World,
  files: readonly string[],
  options: LintOptions,
  colour: Colour,
): Promise<0> {
  if (files.includes('-')) throw new CannotRun('--watch不能从标准输入读，请写文件的名称。');
  if (options.fix !== 'no') throw new CannotRun('--watch只检查，不改动，不能和--fix、--fix-dry-run一起用。');
  const what = files.length === 1 && files[0] === '.' ? '本文件夹' : namesOf(files);
  world.stderr.write(`正在看着${what}和用到的文件，改动后自动校核；按Ctrl-C停止。\n`);
  const run = (recorded: World) => lintAgain(recorded, files, options, colour);
  return watch(world, [{ run, output: world.stdout }]);
}

async function lintAgain(world: World, files: readonly string[], options: LintOptions, colour: Colour): Promise<Told> {
  // Messages for stderr: what could not be read, what the baseline accepts.
  let said = '';
  let stack = '';
  const stderr = {
    write(chunk: string | Uint8Array, done?: () => void) {
      said += chunk;
      done?.();
    },
  };
  const onFailure = (file: string, error: unknown) => {
    said += whyFailed(file, error);
    stack += stackOf(error, world.env);
  };
  try {
    const linted = await lintAll(worldWith(world, { stderr }), files, options, colour, onFailure);
    for (const source of linted.sources.keys()) world.touched?.(resolve(world.cwd(), source));
    const counts = countsText(linted.diagnostics);
    const names = namesOf(linted.inputs);
    const found = counts !== '' ? `${names}：${counts}。` : linted.unread.length > 0 ? '' : `${names}没有问题。`;
    const line = found + said.replaceAll('\n', '');
    return { line, findings: await published(world, linted, options, colour), stack };
  } catch (error) {
    return troubleOf(error, '没有校核', world.env);
  }
}
