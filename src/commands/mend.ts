import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { Confines } from '../files/confines.ts';
import { withItsEnd } from '../files/links.ts';
import { rewriteFiles } from '../files/rewrite.ts';
import { withFixes } from '../lint/fix.ts';
import { isTable, isWorkbook } from '../pipeline/read-data.ts';
import { type Linted, lintFile, type Run } from './lint-file.ts';

/** Why an Excel file is not fixed. */
const WORKBOOK = 'Excel文件只检查，不改动，请在Excel里照提示改';

/** A fix may reveal another fault. */
const ROUNDS = 5;

/** Shows what would change in a file, instead of changing it. */
export type Show = (name: string, before: string, after: string) => Promise<void>;

/**
 * Writes the fixed file and its parts, or with `show` only shows the changes; the result is what is found in the files
 * afterwards.
 */
export async function mend(run: Run, file: string, linted: Linted, show?: Show): Promise<Linted> {
  const { world } = run;
  const counts = new Map<string, number>();
  const refused = new Set<string>();
  let current = linted;
  for (let round = 0; round < ROUNDS; round++) {
    let wrote = false;
    for (const [name, before] of current.texts) {
      const { text, count } = withFixes(before, fixable(name, current.diagnostics));
      if (count === 0 || refused.has(name)) continue;
      const unmendable = isWorkbook(name) ? WORKBOOK : isPart(name, linted) ? undefined : linted.unmendable;
      if (unmendable !== undefined) {
        world.stderr.write(`${isPart(name, linted) ? name : file}没有改：${unmendable}。\n`);
        refused.add(name);
      } else if (show) await show(name, before, text);
      else {
        const done = await write(name, before, text);
        wrote ||= done;
        if (done) counts.set(name, (counts.get(name) ?? 0) + count);
      }
    }
    if (!wrote) break;
    run.linted.clear();
    current = await lintFile(run, file);
  }
  for (const [name, count] of counts) world.stderr.write(`${withItsEnd(world, name)}改了${count}处。\n`);
  return current;

  async function write(name: string, before: string, after: string): Promise<boolean> {
    try {
      const confines = Confines.of(world, linted.report, run.configurations.root);
      await rewriteFiles(world, [{ path: resolve(world.cwd(), name), file: name, before, after }], confines);
      return true;
    } catch (error) {
      // A part that cannot be fixed does not prevent the others.
      if (!(error instanceof CannotRun) || !isPart(name, linted)) throw error;
      world.stderr.write(`${error.message}\n`);
      refused.add(name);
      return false;
    }
  }
}

/** The first text is that of the given file. */
function isPart(name: string, { texts }: Linted): boolean {
  return name !== [...texts.keys()][0];
}

/** In a table, no fix may insert a character that separates cells. */
function fixable(name: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const here = diagnostics.filter(({ place }) => place.file === name);
  return isTable(name) ? here.filter(({ fix = [] }) => fix.every(({ text }) => !/[",\t\r\n]/u.test(text))) : here;
}
