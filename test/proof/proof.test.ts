import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { inspectFile } from '../../src/inputs/inspect-files.ts';
import { templateOf } from '../../src/inputs/template-of.ts';
import { ofDocx } from '../../src/passages/of-docx.ts';
import { ofMarkdown } from '../../src/passages/of-markdown.ts';
import { type Proof, type ProofForm, proofOf } from '../../src/proof/proof.ts';
import type { World } from '../../src/world.ts';

const EXAMPLES = readdirSync('examples').flatMap((name) => (name.endsWith('.yaml') ? [`examples/${name}`] : []));

async function proof(file: string, form: ProofForm): Promise<Proof> {
  const world = { cwd: () => resolve('.'), env: {} } as World;
  const inspection = await inspectFile(world, file);
  const templates = await templateOf(world, file, inspection);
  if (!inspection.sound || !('main' in templates)) throw new Error(`${file} cannot be drafted.`);
  const { report, figures } = inspection.sound;
  return proofOf(report, figures, templates, inspection.page.page, form);
}

test.each(EXAMPLES)('%s: the lines are those that a reader of the Word file finds', async (file) => {
  const { lines } = await proof(file, 'docx');
  const docx = await ofDocx('', await readFile(file.replace('.yaml', '.docx')));
  const found = docx?.manuscript.passages.map(({ text, row }) => [text, row]);
  expect(lines.map(({ text, row }) => [text, row])).toEqual(found);
});

test.each(EXAMPLES)('%s: and of the Markdown', async (file) => {
  const { lines } = await proof(file, 'md');
  const { passages } = ofMarkdown('', await readFile(file.replace('.yaml', '.md'), 'utf8'));
  expect(lines.map(({ text, row }) => [text, row])).toEqual(passages.map(({ text, row }) => [text, row]));
});

test('a phrase is known by what it was made of, where it came to stand', async () => {
  const { lines } = await proof('examples/annual-city.yaml', 'docx');
  const told = lines.flatMap(({ text, said }) =>
    said.map(({ names, from, to }) => [names.join('，'), text.slice(from, to)]),
  );
  expect(told).toContainEqual(['专利申请量', expect.stringMatching(/^专利申请量2924件/u)]);
});
