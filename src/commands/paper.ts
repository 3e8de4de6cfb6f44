import { inFolder } from '../files/folders.ts';
import type { Screen } from '../reporters/colour.ts';
import type { TableDocument } from '../tables/document.ts';
import type { World } from '../world.ts';
import { asDocx, asJson, asMarkdown, type Made } from './made.ts';
import { stemOf, type Target, targetOf } from './output.ts';
import { putMade } from './put.ts';

const PAPER_FORMATS = ['docx', 'md', 'json'] as const;
type PaperFormat = (typeof PAPER_FORMATS)[number] | 'pretty';

/** The options of a paper about a report. */
export interface PaperOptions<Format extends string = PaperFormat> {
  output: string | undefined;
  format: Format | undefined;
  template: string | undefined;
  /** The folder that files named in the data must be in; by default that of the configuration or the Git repository. */
  root: string | undefined;
  force: boolean;
}

/** A working paper, which can be written in any of the formats. */
interface Paper {
  tables: TableDocument;
  toTerminal(screen: Screen): string;
  toJson(): string;
}

/** Where -o and -f send it. `name`: the name of this kind of paper; `of`: the file that it is about. */
export function paperTarget(
  world: World,
  { output, format }: { output: string | undefined; format: PaperFormat | undefined },
  name: string,
  of: string,
): Target<PaperFormat> {
  return targetOf(world, { output, format }, PAPER_FORMATS, `${stemOf(of)}${name}`, name);
}

/** Writes a paper to its file, creating `folder` if there is one, or to stdout. Throws CannotRun if it cannot. */
export async function deliverPaper(
  world: World,
  paper: Paper,
  { file, format, folder }: Target<PaperFormat>,
  force: boolean,
  screen: Screen,
): Promise<void> {
  const made = await written(paper, format, file !== undefined, screen);
  await inFolder(world, folder, () => putMade(world, made, file, force));
}

async function written(paper: Paper, format: PaperFormat, toFile: boolean, screen: Screen): Promise<Made> {
  switch (format) {
    case 'pretty':
      return { bytes: paper.toTerminal(screen), isUntouched: () => false };
    case 'json':
      return asJson(paper.toJson());
    case 'docx':
      return asDocx(paper.tables, 'sheet');
    case 'md':
      return asMarkdown(paper.tables, toFile);
  }
}
