import { atName, type LastYearFile } from '../figures/register/last-year-file.ts';
import { inspectLastYear } from '../pipeline/inspect-data.ts';
import { readData } from '../pipeline/read-data.ts';
import type { Settings } from '../settings/settings.ts';
import type { Source } from '../source/node.ts';
import type { World } from '../world.ts';
import { partsOf } from './parts-of.ts';
import { readNamed } from './read-named.ts';

const NAMED = {
  path: ['lastYear'],
  what: '上年的数据文件',
  rules: { outside: 'last-year-outside', missing: 'last-year-missing' },
};

/**
 * Last year's data file, named under 上年数据 in a data file; undefined if none is named. One that cannot be read is
 * reported where it is named. `root`: --root.
 */
export async function lastYearOf(
  world: World,
  source: Source,
  root: string | undefined,
  settings?: Settings,
): Promise<LastYearFile | undefined> {
  const found = await readNamed(world, { ...NAMED, source, root }, async (file, bytes) => {
    const old = readData(file, bytes);
    return inspectLastYear({ source }, old, await partsOf(world, file, old.source, root), settings);
  });
  if (!found || 'read' in found) return found?.read;
  const { rule, message, hint } = found.unread;
  return { read: undefined, diagnostics: [atName(source, rule, message, hint)] };
}
