import type { Diagnostic } from '../diagnostic.ts';
import type { Colour } from '../reporters/colour.ts';
import type { World } from '../world.ts';
import { CannotRun, expandFiles, print } from './files.ts';
import { inspectFile, report } from './inspect-files.ts';
import { templateOf } from './template-of.ts';

/** `summarize lint FILE…`: diagnostics on stdout, nothing written. 0 clean, 1 errors found, 2 a file not read. */
export async function lintFiles(
  world: World,
  files: readonly string[],
  templates: string,
  colour: Colour,
): Promise<0 | 1 | 2> {
  const inputs = await expandFiles(world, files);
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, string>();
  let unread = false;
  for (const file of inputs) {
    try {
      const inspection = await inspectFile(world, file);
      sources.set(inspection.source.file, inspection.source.text);
      diagnostics.push(...inspection.diagnostics);
      const template = inspection.sound && (await templateOf(world, file, inspection, undefined, templates));
      if (template && !('main' in template)) diagnostics.push(template);
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      world.stderr.write(`错误：${error.message}\n`);
      unread = true;
    }
  }
  await print(world, report(diagnostics, sources, colour));
  if (unread) return 2;
  if (diagnostics.length === 0)
    world.stderr.write(`${inputs.length === 1 ? inputs[0] : `${inputs.length}个文件`}没有问题。\n`);
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}
