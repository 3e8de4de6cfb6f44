import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { listFolder } from '../files/read.ts';
import type { Installed } from '../page/fonts.ts';
import type { World } from '../world.ts';

/**
 * This machine's fonts: as listed by fontconfig, else by the files in the system's font folders; {} if there is
 * neither.
 */
export async function fontsHere(world: World): Promise<Installed> {
  const families = world.platform === 'win32' ? undefined : await listed(world);
  if (families) return { families };
  const files = foldersOf(world).flatMap(listFolder);
  return files.length > 0 ? { files } : {};
}

/** Every name of every family: a line of fc-list is “仿宋,FangSong”. */
function listed({ env }: World): Promise<string[] | undefined> {
  return new Promise((done) => {
    execFile('fc-list', [':', 'family'], { env, maxBuffer: 64 * 1024 * 1024 }, (error, out) => {
      const names = error ? [] : out.split(/[,\n]/u).map((name) => name.replace(/\\(.)/gu, '$1').trim());
      done(names.length > 0 ? names : undefined);
    });
  });
}

function foldersOf({ platform, env }: World): string[] {
  const under = (root: string | undefined, ...path: string[]) => (root ? [join(root, ...path)] : []);
  if (platform === 'win32') {
    const own = under(env.LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts');
    return [...under(env.SystemRoot ?? env.WINDIR ?? 'C:\\Windows', 'Fonts'), ...own];
  }
  if (platform !== 'darwin') return [];
  const system = ['/System/Library/Fonts', '/System/Library/Fonts/Supplemental', '/Library/Fonts'];
  return [...system, ...under(env.HOME, 'Library', 'Fonts')];
}
