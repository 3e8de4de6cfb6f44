import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDocx } from '../../src/docx/index.ts';
import { layoutOf } from '../../src/docx/layout.ts';
import { gbt9704 } from '../../src/page/page.ts';
import type { Frame, Tree } from '../../src/tree.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { drafted } from '../drafted.ts';
import { missing, skipped } from './rendering.ts';

/**
 * The layout against LibreOffice, line by line over all examples. Where the fonts of the standard are not installed,
 * others stand in whose digits, Latin letters and middle dots are of other widths; full-width characters therefore stand
 * here for them.
 */
describe.skipIf(missing.length > 0)(missing.length > 0 ? skipped : 'the lines and pages of the layout', async () => {
  const names = (await readdir('examples')).filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -5));
  const documents = new Map<string, { tree: Tree; frame: Frame }>();
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'summarize-layout-'));
    for (const name of names) {
      const document = fullWidth(await drafted(`examples/${name}.yaml`));
      documents.set(name, document);
      await writeFile(join(folder, `${name}.docx`), await toDocx(document.tree, document.frame));
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const files = names.map((name) => join(folder, `${name}.docx`));
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true }));

  test.each(names)(
    'are LibreOffice’s: %s',
    (name) => {
      const { tree, frame } = documents.get(name) ?? {};
      if (!tree || !frame) throw new Error(`${name} was not drafted`);
      const text = execFileSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' });
      const pages = text.split('\f').slice(0, -1);
      const { pages: laid, imprintPages } = layoutOf(tree, frame);
      // A page that is blank before 版记 is not among LibreOffice’s.
      expect(laid.length + (imprintPages ? 1 : 0)).toBe(pages.length);
      const all = typeset(tree, frame, gbt9704).flatMap(({ pieces }) => pieces);
      for (const [index, { pieces }] of laid.entries()) {
        // What LibreOffice sets in a table's cells, or writes on a chart, is not in lines of the page.
        if (pieces.some(({ index }) => all[index]?.type !== 'paragraph')) continue;
        if (imprintPages === 0 && index === laid.length - 1) continue;
        expect(pieces.flatMap(({ lines = [] }) => lines.map(squeezed)).filter(Boolean)).toEqual(linesOf(pages[index]));
      }
    },
    60_000,
  );
});

function linesOf(page = ''): string[] {
  const lines = page.split('\n').map(squeezed).filter(Boolean);
  return lines.filter((line) => !/^—\d+—$/u.test(line));
}

function squeezed(text: string): string {
  return text.replace(/\s/gu, '');
}

/** All texts with a full-width character for each that is not; what has no Chinese in it, such as a type, is no text. */
function fullWidth<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === 'string' && /\p{Script=Han}/u.test(part) ? part.replace(/[!-~·]/gu, '数') : part,
  );
}
