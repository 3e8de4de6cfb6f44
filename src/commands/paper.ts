import { extname } from 'node:path';
import type { Colour } from '../reporters/colour.ts';
import type { TableDocument } from '../tables/document.ts';
import type { World } from '../world.ts';
import { CannotRun } from './files.ts';
import { type Made, putMade } from './put.ts';

const PAPER_FORMATS = ['pretty', 'md', 'json', 'docx'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** A working paper, in whatever form it is asked for. */
export interface Paper {
  tables: TableDocument;
  toTerminal(colour: Colour): string;
  toJson(): string;
}

export interface PaperTarget {
  /** Undefined: stdout. */
  file: string | undefined;
  format: PaperFormat;
}

/** Where -o and -f send it. `example`: a name for a file of its kind. */
export function paperTarget(
  world: World,
  { output, format }: { output: string | undefined; format: PaperFormat | undefined },
  example: string,
): PaperTarget {
  if (output === undefined) {
    if (format === 'docx' && world.stdout.isTTY) {
      throw new CannotRun(`DOCX不能显示在终端上，请用-o写成文件，如-o ${example}.docx。`);
    }
    return { file: undefined, format: format ?? (world.stdout.isTTY ? 'pretty' : 'md') };
  }
  const extension = extname(output).toLowerCase().replace('.markdown', '.md').slice(1);
  const known = format ?? PAPER_FORMATS.find((each) => each === extension);
  if (known) return { file: output, format: known };
  throw new CannotRun(`从文件名${output}看不出格式，应以.docx、.md或.json结尾，或用-f指定。`);
}

export async function deliverPaper(
  world: World,
  paper: Paper,
  { file, format }: PaperTarget,
  force: boolean,
  colour: Colour,
): Promise<void> {
  await putMade(world, await written(paper, format, file !== undefined, colour), file, force);
}

async function written(paper: Paper, format: PaperFormat, toFile: boolean, colour: Colour): Promise<Made> {
  const { tables } = paper;
  switch (format) {
    case 'pretty':
      return { bytes: paper.toTerminal(colour), isUntouched: () => false };
    case 'json': {
      const { isUntouchedJson } = await import('../json-digest.ts');
      return { bytes: paper.toJson(), isUntouched: isUntouchedJson };
    }
    case 'docx': {
      const [{ toTree }, { isUntouched, sheetPage, toDocx }] = await Promise.all([
        import('../tables/to-tree.ts'),
        import('../docx/index.ts'),
      ]);
      return { bytes: await toDocx(toTree(tables), { title: tables.title }, sheetPage), isUntouched };
    }
    default: {
      const [{ toMarkdown }, { isUntouchedText, withDigest }] = await Promise.all([
        import('../tables/to-markdown.ts'),
        import('../markdown/digest.ts'),
      ]);
      const text = toMarkdown(tables);
      return { bytes: toFile ? withDigest(text) : text, isUntouched: isUntouchedText };
    }
  }
}
