import type { Path } from '../diagnostic.ts';
import { readStyleFile, type StyleFile } from '../settings/style-file.ts';
import type { Source } from '../source/node.ts';
import type { World } from '../world.ts';
import { readNamed } from './read-named.ts';

const NAMED = {
  what: '版式文件',
  rules: { outside: 'style-file-outside', missing: 'style-file-missing' },
};

/**
 * The style file that a data file or a configuration names under `at`; undefined if it names none. One that cannot be
 * read is reported where it is named. `root`: --root.
 */
export async function styleOf(
  world: World,
  source: Source,
  at: Path,
  root: string | undefined,
): Promise<StyleFile | undefined> {
  const path = [...at, 'file'];
  const found = await readNamed(world, { ...NAMED, source, path, root }, readStyleFile);
  if (!found || 'read' in found) return found?.read;
  const { file, text } = source;
  return { file, text, layer: undefined, diagnostics: [{ ...found.unread, severity: 'error', path, related: [] }] };
}
