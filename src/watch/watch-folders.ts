import { existsSync, type FSWatcher, readdirSync, realpathSync, statSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/**
 * Rings at what may concern one of the paths, until closed. Watches the folders that hold them, not the files: an editor
 * that saves by renaming puts another file in the old one's place. Of what is not there, the nearest folder that is. A
 * folder that cannot be watched is left out: who waits looks now and then for himself.
 */
export function watchFolders(paths: Iterable<string>, ring: () => void): { close(): void } {
  const watchers: FSWatcher[] = [];
  for (const [folder, names] of foldersOf(paths)) {
    try {
      const watcher = watch(folder, (_, name) => {
        // A folder that goes names itself.
        if (name === null || names === ALL || names.has(plain(name)) || name === basename(folder)) ring();
      });
      watcher.on('error', ring);
      watchers.push(watcher);
    } catch {}
  }
  return {
    close() {
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** What changes with a file's content, or with the names in a folder; '' where there is nothing. */
export function stampOf(path: string): string {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return `/${readdirSync(path).filter(isLasting).sort().join('/')}`;
    return `${found.ino} ${found.size} ${found.mtimeMs}`;
  } catch {
    return '';
  }
}

const ALL = new Set<string>();

function foldersOf(paths: Iterable<string>): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const path of [...paths].flatMap((each) => [each, ...targetOf(each)])) {
    if (stampOf(path).startsWith('/')) folders.set(path, ALL);
    let name = path;
    let folder = dirname(path);
    while (!existsSync(folder) && folder !== dirname(folder)) {
      name = folder;
      folder = dirname(folder);
    }
    const names = folders.get(folder) ?? new Set();
    if (names !== ALL) folders.set(folder, names.add(plain(basename(name))));
  }
  return folders;
}

/** Where a link leads. */
function targetOf(path: string): string[] {
  try {
    const real = realpathSync(path);
    return real === path ? [] : [real];
  } catch {
    return [];
  }
}

/** One system hands names down decomposed, another does not tell 甲.YAML from 甲.yaml. */
function plain(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** What editors and this program put beside a file for a moment is no new file. */
function isLasting(name: string): boolean {
  return !/^(?:\.|~\$)|~$/u.test(name);
}
