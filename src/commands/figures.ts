import { type Sheet, sheetOf } from '../check-sheet/sheet.ts';
import { trace } from '../check-sheet/uses.ts';
import { inFolder } from '../files/folders.ts';
import { inspectFile, report } from '../inputs/inspect-files.ts';
import { templateOf, templateTexts } from '../inputs/template-of.ts';
import type { Colour } from '../reporters/colour.ts';
import type { World } from '../world.ts';
import { outputOf, refuseToShow, stemOf } from './output.ts';
import { type Made, putMade } from './put.ts';

const SHEET_FORMATS = ['docx', 'xlsx', 'md', 'csv', 'json'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number] | 'pretty';

interface FiguresOptions {
  output: string | undefined;
  format: SheetFormat | undefined;
  template: string | undefined;
  /** The folder that parts may be in; else what is found. */
  root: string | undefined;
  force: boolean;
}

/**
 * `summarize figures FILE`: the check sheet of one report, to stdout or to -o. Findings go to stderr and do not stop it;
 * what stops a draft does. 0 clean, 1 errors found, 2 could not be read or written.
 */
export async function checkSheet(
  world: World,
  file: string,
  options: FiguresOptions,
  colours: { out: Colour; err: Colour },
): Promise<0 | 1> {
  const target = targetOf(world, file, options);
  const inspection = await inspectFile(world, file, options.root);
  const diagnostics = [...inspection.diagnostics];
  const sources = new Map(inspection.sources);
  const sheet = await made();
  world.stderr.write(report(diagnostics, sources, colours.err));
  if (sheet) await inFolder(world, target.folder, () => deliver(world, sheet, target, options.force, colours.out));
  else world.stderr.write(`没有生成${target.file ?? '核对表'}：请先改正以上错误。\n`);
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;

  async function made(): Promise<Sheet | undefined> {
    const { sound } = inspection;
    if (!sound) return undefined;
    const found = await templateOf(world, file, inspection, options);
    if (!('main' in found)) {
      diagnostics.push(found);
      return undefined;
    }
    const traced = trace(sound.report, sound.figures, found);
    for (const [name, text] of templateTexts(found)) sources.set(name, text);
    diagnostics.push(...traced.diagnostics);
    if (traced.diagnostics.length > 0) return undefined;
    return sheetOf(sound.report, traced.figures, traced.title, traced.uses);
  }
}

interface Target {
  /** Undefined: stdout. */
  file: string | undefined;
  format: SheetFormat;
  /** That -o names, and that may have to be made. */
  folder?: string;
}

function targetOf(world: World, file: string, { output, format }: FiguresOptions): Target {
  if (output === undefined) {
    refuseToShow(world, format, '核对表');
    return { file: undefined, format: format ?? (world.stdout.isTTY ? 'pretty' : 'md') };
  }
  return outputOf(world, { output, format }, SHEET_FORMATS, `${stemOf(file)}数据核对表`);
}

async function deliver(
  world: World,
  sheet: Sheet,
  { file, format }: Target,
  force: boolean,
  colour: Colour,
): Promise<void> {
  await putMade(world, await written(sheet, format, file !== undefined, colour), file, force);
}

async function written(sheet: Sheet, format: SheetFormat, toFile: boolean, colour: Colour): Promise<Made> {
  switch (format) {
    case 'csv': {
      const { toCsv } = await import('../check-sheet/to-csv.ts');
      return { bytes: toCsv(sheet), isUntouched: () => false, keeps: true };
    }
    case 'json': {
      const [{ toJson }, { isUntouchedJson }] = await Promise.all([
        import('../check-sheet/to-json.ts'),
        import('../json-digest.ts'),
      ]);
      return { bytes: toJson(sheet), isUntouched: isUntouchedJson };
    }
    case 'docx': {
      const [{ tablesOf }, { toTree }, { isUntouched, sheetPage, toDocx }] = await Promise.all([
        import('../check-sheet/table.ts'),
        import('../tables/to-tree.ts'),
        import('../docx/index.ts'),
      ]);
      const bytes = await toDocx(toTree(tablesOf(sheet)), { title: sheet.title }, sheetPage);
      return { bytes, isUntouched };
    }
    case 'xlsx': {
      const [{ toXlsx }, { isUntouched }] = await Promise.all([
        import('../check-sheet/to-xlsx.ts'),
        import('../ooxml/digest.ts'),
      ]);
      return { bytes: await toXlsx(sheet), isUntouched };
    }
    case 'md': {
      const [{ tablesOf }, { toMarkdown }, { isUntouchedText, withDigest }] = await Promise.all([
        import('../check-sheet/table.ts'),
        import('../tables/to-markdown.ts'),
        import('../markdown/digest.ts'),
      ]);
      const text = toMarkdown(tablesOf(sheet));
      return { bytes: toFile ? withDigest(text) : text, isUntouched: isUntouchedText };
    }
    case 'pretty': {
      const { toTerminal } = await import('../check-sheet/to-terminal.ts');
      return { bytes: toTerminal(sheet, colour), isUntouched: () => false, keeps: true };
    }
  }
}
