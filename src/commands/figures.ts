import { type Sheet, sheetOf } from '../check-sheet/sheet.ts';
import { trace } from '../check-sheet/uses.ts';
import { inFolder } from '../files/folders.ts';
import { inspectFile } from '../inputs/inspect-files.ts';
import { templateOf, templateTexts } from '../inputs/template-of.ts';
import type { Colours, Screen } from '../reporters/colour.ts';
import { findingsText } from '../reporters/findings-text.ts';
import type { World } from '../world.ts';
import { asDocx, asJson, asMarkdown, asXlsx, type Made, withoutDigest } from './made.ts';
import { stemOf, targetOf } from './output.ts';
import type { PaperOptions } from './paper.ts';
import { putMade } from './put.ts';

const SHEET_FORMATS = ['docx', 'xlsx', 'md', 'csv', 'json'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number] | 'pretty';

/**
 * `summarize figures FILE`: the check sheet of one report, to stdout or to -o. Findings go to stderr and do not stop
 * it; errors that stop a draft do. Returns 0 if there are no errors, 1 if there are. Throws CannotRun if a file cannot
 * be read or written.
 */
export async function checkSheet(
  world: World,
  file: string,
  options: PaperOptions<SheetFormat>,
  colours: Colours,
): Promise<0 | 1> {
  const target = targetOf(world, options, SHEET_FORMATS, `${stemOf(file)}数据核对表`, '核对表');
  const inspection = await inspectFile(world, file, options.root);
  const diagnostics = [...inspection.diagnostics];
  const sources = new Map(inspection.sources);
  const sheet = await made();
  world.stderr.write(findingsText(diagnostics, sources, colours.err));
  if (sheet) await inFolder(world, target.folder, () => deliver(sheet));
  else world.stderr.write(`没有生成${target.file ?? '核对表'}：请先改正以上错误。\n`);
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;

  async function deliver(sheet: Sheet): Promise<void> {
    const paper = await written(sheet, target.format, target.file !== undefined, colours.out);
    await putMade(world, paper, target.file, options.force);
  }

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

async function written(sheet: Sheet, format: SheetFormat, toFile: boolean, screen: Screen): Promise<Made> {
  const tables = async () => (await import('../check-sheet/table.ts')).tablesOf(sheet);
  switch (format) {
    case 'pretty':
      return withoutDigest((await import('../check-sheet/to-terminal.ts')).toTerminal(sheet, screen));
    case 'csv':
      return withoutDigest((await import('../check-sheet/to-csv.ts')).toCsv(sheet));
    case 'json':
      return asJson((await import('../check-sheet/to-json.ts')).toJson(sheet));
    case 'docx':
      return asDocx(await tables(), 'sheet');
    case 'xlsx':
      return asXlsx(await (await import('../check-sheet/to-xlsx.ts')).toXlsx(sheet));
    case 'md':
      return asMarkdown(await tables(), toFile);
  }
}
