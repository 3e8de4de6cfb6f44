import { resolve } from 'node:path';
import { inspectFile } from '../src/inputs/inspect-files.ts';
import { templateOf } from '../src/inputs/template-of.ts';
import { frameOf, titleOf } from '../src/markdown/frame.ts';
import { write } from '../src/markdown/write.ts';
import { toTree } from '../src/parse-tree.ts';
import type { Frame, Tree } from '../src/tree.ts';
import type { World } from '../src/world.ts';
import { inspect } from './report-of.ts';

export interface Drafted {
  tree: Tree;
  frame: Frame;
}

/** The tree and the frame that the drafting of a data file gives. */
export async function drafted(file: string, bytes?: Uint8Array): Promise<Drafted> {
  const world = { cwd: () => resolve('.'), env: {} } as World;
  // What a file includes is read with it.
  const inspection = bytes ? inspect(file, bytes) : await inspectFile(world, file);
  const { sound } = inspection;
  const templates = await templateOf(world, file, inspection);
  if (!sound || !('main' in templates)) {
    throw new Error(`${file} cannot be drafted: ${inspection.diagnostics.map(({ message }) => message).join('')}`);
  }
  const { markdown, charts, attachments } = write(sound.report, sound.figures, templates);
  return { tree: toTree(markdown, charts), frame: frameOf(sound.report, titleOf(markdown), attachments) };
}
