import { relative } from 'node:path';
import type { Diagnostic, Path } from '../diagnostic.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { Confines } from '../files/confines.ts';
import { readInput } from '../files/read.ts';
import { readStyleFile, type StyleFile } from '../settings/style-file.ts';
import { nodeAt, type Source } from '../source/node.ts';
import { MAX_BYTES } from '../source/parse.ts';
import type { World } from '../world.ts';

/**
 * The style file that a data file or a configuration names under `at`, from its own folder on; undefined where it names
 * none. One that cannot be read is told where it is named. `root`: --root.
 */
export async function styleOf(
  world: World,
  source: Source,
  at: Path,
  root: string | undefined,
): Promise<StyleFile | undefined> {
  const path = [...at, 'file'];
  const node = nodeAt(source.root, path);
  // What is not the name of a style file is told by the schema, and never opened.
  if (node?.kind !== 'scalar' || !/\.ya?ml$/iu.test(node.text.trim()) || /:\/\//u.test(node.text)) return undefined;
  const named = node.text.trim();
  const unread = (rule: string, message: string, hint: string): StyleFile => {
    const diagnostic: Diagnostic = { rule, severity: 'error', message, hint, place: node.place, path, related: [] };
    return { file: source.file, text: source.text, layer: undefined, diagnostics: [diagnostic] };
  };
  const reached = Confines.of(world, source.file, root).reach(named);
  if ('message' in reached) return unread('style-file-outside', reached.message, reached.hint);
  const file = relative(world.cwd(), reached.path) || named;
  try {
    return readStyleFile(file, await readInput(world, file, MAX_BYTES));
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    const message = `读不了版式文件“${named}”：${error.reason}`;
    return unread('style-file-missing', message, `应在${source.file}所在的文件夹里，或写出路径。`);
  }
}
