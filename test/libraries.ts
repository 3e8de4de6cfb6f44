import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(import.meta.dirname, '../src');

/** Names of the packages that the program is made with: all that its files import, but types alone. */
export const LIBRARIES: readonly string[] = [
  ...new Set(
    readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const text = readFileSync(join(SOURCES, name), 'utf8').replaceAll(/^import type [^;]*;/gmu, '');
        return [...text.matchAll(/(?:\bfrom |\bimport\(|\bimport )'([^'.][^']*)'/gu)].map(([, target = '']) => target);
      })
      .filter((target) => !target.startsWith('node:'))
      .map((target) => /^(?:@[^/]+\/)?[^/]+/u.exec(target)?.[0] ?? ''),
  ),
].sort();
