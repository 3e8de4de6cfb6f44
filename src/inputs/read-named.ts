import { relative } from 'node:path';
import type { Path, Place } from '../diagnostic.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { Confines } from '../files/confines.ts';
import { isYaml } from '../files/file-names.ts';
import { readInput } from '../files/read.ts';
import { nodeAt, type Source } from '../source/node.ts';
import { MAX_BYTES } from '../source/parse.ts';
import type { World } from '../world.ts';

/** A place in a data file or a configuration that names another YAML file. */
interface Naming {
  source: Source;
  path: Path;
  /** --root. */
  root: string | undefined;
  /** 版式文件 */
  what: string;
  rules: { outside: string; missing: string };
}

/** Why the file could not be read, to be reported where it is named. */
interface Unread {
  rule: string;
  message: string;
  hint: string;
  place: Place;
}

/** The file that is named there, relative to the naming file's folder; undefined if none is named. */
export async function readNamed<T>(
  world: World,
  { source, path, root, what, rules }: Naming,
  read: (file: string, bytes: Uint8Array) => T | Promise<T>,
): Promise<{ read: T } | { unread: Unread } | undefined> {
  const node = nodeAt(source.root, path);
  // A name that is not a YAML file's is reported by the schema, and never opened.
  if (node?.kind !== 'scalar' || !isYaml(node.text.trim()) || /:\/\//u.test(node.text)) return undefined;
  const { place } = node;
  const named = node.text.trim();
  const reached = Confines.of(world, source.file, root).reach(named);
  if ('message' in reached) return { unread: { rule: rules.outside, ...reached, place } };
  const file = relative(world.cwd(), reached.path) || named;
  try {
    return { read: await read(file, await readInput(world, file, MAX_BYTES)) };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    const message = `读不了${what}“${named}”：${error.reason}`;
    const hint = `应在${source.file}所在的文件夹里，或写出路径。`;
    return { unread: { rule: rules.missing, message, hint, place } };
  }
}
