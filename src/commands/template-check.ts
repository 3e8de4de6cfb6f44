import { resolve } from 'node:path';
import { CannotRun } from '../files/cannot-run.ts';
import { print } from '../files/print.ts';
import { isFolder } from '../files/read.ts';
import { filesOf, noTemplate } from '../inputs/template-of.ts';
import { checkShelf, strayFiles } from '../markdown/check-shelf.ts';
import { shelfOf } from '../markdown/templates.ts';
import type { Colour } from '../reporters/colour.ts';
import { listing } from '../reporters/pretty.ts';
import type { World } from '../world.ts';

/**
 * `summarize templates check PATH`: faults of the user's templates, to stdout. Returns 0 if none is an error, else 1.
 * Throws CannotRun if no templates are there.
 */
export async function checkTemplates(world: World, path: string, colour: Colour): Promise<0 | 1> {
  const files = filesOf(world);
  const own = path.replace(/(?<=.)[\\/]+$/u, '');
  const shelf = shelfOf(files, own);
  if (!shelf) {
    const isThere = isFolder(resolve(world.cwd(), own));
    throw new CannotRun(
      isThere ? `${path}里没有模板，应有.hbs文件，或放在partials、短语里的.hbs文件。` : noTemplate(path),
    );
  }
  const found = [...checkShelf(shelf), ...strayFiles(files, own, shelf)];
  const { mains, partials, phrases } = shelf.own;
  const texts = [...mains.values(), ...partials.values(), ...phrases.values()].map(
    ({ file, text }) => [file, text] as const,
  );
  await print(world, listing(found, new Map(texts), colour));
  if (found.length === 0) {
    const counts = [
      [mains, '模板'],
      [partials, '部分'],
      [phrases, '短语'],
    ] as const;
    const seen = counts.filter(([{ size }]) => size > 0).map(([{ size }, kind]) => `${size}个${kind}`);
    world.stderr.write(`${path}没有问题：看了${seen.join('、')}。\n`);
  }
  return found.some(({ severity }) => severity === 'error') ? 1 : 0;
}
