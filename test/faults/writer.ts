import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Confines } from '../../src/files/confines.ts';
import { replaceFile, replaceFiles } from '../../src/files/replace.ts';
import { rewriteFiles } from '../../src/files/rewrite.ts';
import type { World } from '../../src/world.ts';

/**
 * A process that writes in all the ways there are, without a pause, until it is killed: `writer FOLDER`. With `once` it
 * ends after one round. Each content is one letter over and over, so that a file made of two is seen.
 */
const [folder = '', times] = process.argv.slice(2);
const world: World = process;
const path = (name: string) => join(folder, name);
const content = (letter: string) => Buffer.from(letter.repeat(60_000));
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const own = () => true;

// Another than the last run's, so that there is something to write.
const last = existsSync(path('one.docx')) ? readFileSync(path('one.docx'), 'latin1').charAt(0) : '';

async function writeOn(): Promise<void> {
  for (let round = letters.indexOf(last) + 1; ; round++) {
    const letter = letters[round % letters.length] ?? 'a';
    await replaceFile(world, path('one.docx'), content(letter), own, false);
    process.stdout.write('.');
    await replaceFiles(
      world,
      ['x', 'y', 'z'].map((name) => ({ file: path(`${name}.yaml`), bytes: content(letter) })),
      own,
      false,
    );
    // What stands there is another's.
    if (round % 8 === 0) await replaceFile(world, path('kept.md'), content(letter), () => false, true);
    await rewriteFiles(
      world,
      ['x', 'z'].map((name) => {
        const before = readFileSync(path(`${name}.yaml`), 'utf8');
        return { path: path(`${name}.yaml`), file: name, before, after: before.toUpperCase() };
      }),
      Confines.of(world, path('x.yaml'), undefined),
    );
    if (times === 'once') break;
  }
}

void writeOn();
