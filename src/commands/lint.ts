import type { Diagnostic } from '../diagnostic.ts';
import type { Colour } from '../reporters/colour.ts';
import type { World } from '../world.ts';
import { inspectFile, report } from './inspect-files.ts';

/** `summarize lint FILE…`: diagnostics on stdout, nothing written. 0 clean, 1 errors found. */
export async function lintFiles(world: World, files: readonly string[], colour: Colour): Promise<0 | 1> {
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, string>();
  for (const file of new Set(files)) {
    const inspection = await inspectFile(world, file);
    sources.set(inspection.source.file, inspection.source.text);
    diagnostics.push(...inspection.diagnostics);
  }
  world.stdout.write(report(diagnostics, sources, colour));
  if (diagnostics.length === 0)
    world.stderr.write(`${files.length === 1 ? files[0] : `${files.length}个文件`}没有问题。\n`);
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}
