import { existsSync, type FSWatcher, readdirSync, realpathSync, statSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/**
 * Calls `ring` when one of the paths may have changed, until closed. Watches their folders, since an editor that saves
 * by renaming replaces the file; for a missing path, the nearest folder that exists. A folder that cannot be watched is
 * skipped: the caller also polls.
 */
export function watchFolders(paths: Iterable<string>, ring: () => void): { close(): void } {
  const watchers: FSWatcher[] = [];
  for (const [folder, names] of foldersOf(paths)) {
    try {
      const watcher = watch(folder, (_, name) => {
        // A folder that is removed reports its own name.
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

/** A text that changes with a file's content, or with the names in a folder; '' where nothing exists. */
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

/** macOS reports names decomposed; Windows does not tell 甲.YAML from 甲.yaml. */
function plain(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Whether it is not just a temporary file of an editor or of this program. */
function isLasting(name: string): boolean {
  return !/^(?:\.|~\$)|~$/u.test(name);
}
