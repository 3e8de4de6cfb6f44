import { CannotRun } from '../files/cannot-run.ts';
import type { Screen } from '../reporters/colour.ts';
import { tablesOf, type UnitTable } from '../rollup/table.ts';
import type { World } from '../world.ts';
import { asDocx, asJson, asMarkdown, asXlsx, type Made, withoutDigest } from './made.ts';
import { formatOf, shownFormat, type Target } from './output.ts';
import { putMade } from './put.ts';

/** A new format needs a line here and a case in `written`. */
const TABLE_FORMATS = ['docx', 'xlsx', 'md', 'csv', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** With more rows, Word takes minutes. */
const MOST_ROWS = 6000;
/** With more rows, Excel or its reader does. */
const MOST_SHEET_ROWS = 50_000;

/** The file of --table, by its extension, with which -f must agree; otherwise CannotRun is thrown. Without a file, stdout. */
export function tableTarget(
  world: World,
  file: string | undefined,
  format: TableFormat | 'pretty' | undefined,
): Target<TableFormat | 'pretty'> {
  if (file === undefined) return { file, format: format ?? shownFormat(world) };
  return { file, format: formatOf(file, format === 'pretty' ? undefined : format, TABLE_FORMATS, '') };
}

/** Writes the table by unit to its file or to stdout. */
export async function deliverTable(
  world: World,
  table: UnitTable,
  { file, format }: Target<TableFormat | 'pretty'>,
  force: boolean,
  screen: Screen,
): Promise<void> {
  await putMade(world, await written(table, format, file, screen), file, force);
}

async function written(
  table: UnitTable,
  format: TableFormat | 'pretty',
  file: string | undefined,
  screen: Screen,
): Promise<Made> {
  switch (format) {
    case 'pretty':
      return withoutDigest((await import('../rollup/to-terminal.ts')).toTerminal(table, screen));
    case 'csv':
      return withoutDigest((await import('../rollup/to-csv.ts')).toCsv(table));
    case 'json':
      return asJson((await import('../rollup/to-json.ts')).toJson(table));
    case 'docx':
      refuseBeyond(MOST_ROWS, 'Word文件', table, file);
      return asDocx(tablesOf(table), 'report');
    case 'xlsx':
      refuseBeyond(MOST_SHEET_ROWS, 'Excel文件', table, file);
      return asXlsx(await (await import('../rollup/to-xlsx.ts')).toXlsx(table));
    case 'md':
      return asMarkdown(tablesOf(table), file !== undefined);
  }
}

function refuseBeyond(most: number, what: string, { boards }: UnitTable, file: string | undefined): void {
  let rows = 0;
  for (const board of boards) rows += board.rows.length;
  if (rows <= most) return;
  throw new CannotRun(
    `没有写${file ?? '表'}：共${rows}行，${what}装不下这么多。请写成.csv，或用--figures只列几个指标。`,
  );
}
