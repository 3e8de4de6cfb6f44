import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { parseAllDocuments } from 'yaml';
import { report } from '../../src/report/schema.ts';
import type { World } from '../../src/world.ts';

/**
 * What no linter made of these libraries can be without: a command line, a file parsed, its data held against the data
 * format, a line said; and for a draft, a document of paragraphs that are written already. Nothing is put in order, figured,
 * judged, worded or set. Bundled and run as the program itself is.
 */
export async function main(argv: string[], world: World): Promise<number> {
  const program = new Command('floor').argument('<文件>').argument('[正文]').argument('[稿]');
  program.action(async (file: string, paragraphs?: string, draft?: string) => {
    const text = readFileSync(file, 'utf8');
    const [document] = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
    const checked = report.safeParse(await dataOf(file, text));
    const isSound = document?.errors.length === 0 && checked.success;
    if (paragraphs && draft) writeFileSync(draft, await documentOf(readFileSync(paragraphs, 'utf8')));
    world.stderr.write(`${file}${isSound ? '没有问题' : '有问题'}。\n`);
  });
  await program.parseAsync(argv, { from: 'user' });
  return 0;
}

export function uncaught(error: unknown): void {
  throw error;
}

/** A paragraph a line, packed as the program packs what the library makes. */
async function documentOf(text: string): Promise<Uint8Array> {
  const [{ Document, Packer, Paragraph }, { pack }] = await Promise.all([
    import('docx'),
    import('../../src/ooxml/pack.ts'),
  ]);
  const { compiler } = Packer as unknown as { compiler: { compile(document: object): Map<string, string> } };
  const children = text.split('\n').flatMap((line) => (line === '' ? [] : [new Paragraph(line)]));
  const parts = compiler.compile(new Document({ sections: [{ children }] }));
  return pack(Object.fromEntries([...parts].map(([name, part]) => [name, Buffer.from(part)])));
}

/** The data as the format has them, put so by the program once and kept beside the file. */
async function dataOf(file: string, text: string): Promise<unknown> {
  const kept = `${file}.json`;
  if (!existsSync(kept)) {
    const [{ readData }, { plain }] = await Promise.all([
      import('../../src/pipeline/read-data.ts'),
      import('../../src/report/validate.ts'),
    ]);
    const { root } = readData(file, new TextEncoder().encode(text)).source;
    writeFileSync(kept, JSON.stringify(root && plain(root)));
  }
  return JSON.parse(readFileSync(kept, 'utf8'));
}
