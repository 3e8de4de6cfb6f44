import { dirname, relative, resolve } from 'node:path';
import type { Diagnostic, Path } from '../diagnostic.ts';
import { readStyleFile, type StyleFile } from '../settings/style-file.ts';
import { nodeAt, type Source } from '../source/node.ts';
import { MAX_BYTES } from '../source/parse.ts';
import type { World } from '../world.ts';
import { CannotRun, readInput } from './files.ts';

/**
 * The style file that a data file or a configuration names under `at`, from its own folder on; undefined where it names
 * none. One that cannot be read is told where it is named.
 */
export async function styleOf(world: World, source: Source, at: Path): Promise<StyleFile | undefined> {
  const path = [...at, 'file'];
  const node = nodeAt(source.root, path);
  // What is not the name of a style file is told by the schema, and never opened.
  if (node?.kind !== 'scalar' || !/\.ya?ml$/iu.test(node.text.trim()) || /:\/\//u.test(node.text)) return undefined;
  const named = node.text.trim();
  const folder = resolve(world.cwd(), dirname(source.file));
  const file = relative(world.cwd(), resolve(folder, named)) || named;
  try {
    return readStyleFile(file, await readInput(world, file, MAX_BYTES));
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    const diagnostic: Diagnostic = {
      rule: 'style-file-missing',
      severity: 'error',
      message: `读不了版式文件“${named}”，应在${source.file}所在的文件夹里，或写出路径。`,
      hint: `${error.message.replace(/^读不了.*?：/u, '')}`,
      place: node.place,
      path,
      related: [],
    };
    return { file: source.file, text: source.text, layer: undefined, diagnostics: [diagnostic] };
  }
}
