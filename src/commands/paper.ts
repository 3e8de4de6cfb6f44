import { inFolder } from '../files/folders.ts';
import type { Colour } from '../reporters/colour.ts';
import type { TableDocument } from '../tables/document.ts';
import type { World } from '../world.ts';
import { outputOf, refuseToShow, stemOf } from './output.ts';
import { type Made, putMade } from './put.ts';

const PAPER_FORMATS = ['docx', 'md', 'json'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number] | 'pretty';

/** A working paper, in whatever form it is asked for. */
interface Paper {
  tables: TableDocument;
  toTerminal(colour: Colour): string;
  toJson(): string;
}

interface PaperTarget {
  /** Undefined: stdout. */
  file: string | undefined;
  format: PaperFormat;
  /** That -o names, and that may have to be made. */
  folder?: string;
}

/** Where -o and -f send it. `name`: what papers of its kind are called; `of`: the file that it is of. */
export function paperTarget(
  world: World,
  { output, format }: { output: string | undefined; format: PaperFormat | undefined },
  name: string,
  of: string,
): PaperTarget {
  if (output === undefined) {
    refuseToShow(world, format, name);
    return { file: undefined, format: format ?? (world.stdout.isTTY ? 'pretty' : 'md') };
  }
  return outputOf(world, { output, format }, PAPER_FORMATS, `${stemOf(of)}${name}`);
}

export async function deliverPaper(
  world: World,
  paper: Paper,
  { file, format, folder }: PaperTarget,
  force: boolean,
  colour: Colour,
): Promise<void> {
  const made = await written(paper, format, file !== undefined, colour);
  await inFolder(world, folder, () => putMade(world, made, file, force));
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
