import { mkdtempSync, readdirSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT, Chunks, codeCacheOf, compiled } from '../bin/bundle.js';

/** The last step of a build: runs the everyday commands, and saves V8's code cache of what they used. */

const EXAMPLES = join(import.meta.dirname, '../examples');
/** The data format's own sample: in a few lines, it has much that the larger example lacks. */
const SAMPLE = join(import.meta.dirname, '../test/bench/sample.yaml');
const desk = mkdtempSync(join(tmpdir(), 'summarize-'));
const chunks = new Chunks(() => undefined);
const { main } = chunks.load('cli.cjs');
// A terminal, so that the colours are used too.
const nowhere = { isTTY: true, write: (_, done) => done?.() };
const world = { stdout: nowhere, stderr: nowhere, stdin: [], cwd: () => EXAMPLES, env: {}, platform: process.platform };

try {
  for (const args of [
    ['lint', 'annual-city.yaml'],
    ['lint', SAMPLE],
    ['annual-city.yaml', '-f', 'md', '-o', join(desk, '总结.md')],
    ['annual-city.yaml', '-o', join(desk, '总结.docx')],
  ]) {
    const code = await main(args, world);
    if (code !== 0) throw new Error(`summarize ${args.join(' ')}: ${code}`);
  }
} finally {
  for (const name of readdirSync(desk)) unlinkSync(join(desk, name));
  rmdirSync(desk);
}
writeFileSync(BUILT, codeCacheOf(compiled(chunks)));
