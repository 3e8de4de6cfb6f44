import { CannotRun } from '../files/cannot-run.ts';
import type { Colour } from '../reporters/colour.ts';
import { tablesOf, type UnitTable } from '../rollup/table.ts';
import type { World } from '../world.ts';
import { formatOf } from './output.ts';
import { type Made, putMade } from './put.ts';

/** A format more is a line here and a case in `written`. */
const TABLE_FORMATS = ['docx', 'xlsx', 'md', 'csv', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

interface TableTarget {
  /** Undefined: standard output. */
  file: string | undefined;
  format: TableFormat | 'pretty';
}

/** Word takes minutes over more rows than these. */
const MOST_ROWS = 6000;
/** And Excel, or who reads it. */
const MOST_SHEET_ROWS = 50_000;

export function tableTarget(
  world: World,
  file: string | undefined,
  format: TableFormat | 'pretty' | undefined,
): TableTarget {
  if (file === undefined) return { file, format: format ?? (world.stdout.isTTY ? 'pretty' : 'md') };
  return { file, format: formatOf(file, undefined, TABLE_FORMATS, '') };
}

/** The table by unit, to its file or to standard output. */
export async function deliverTable(
  world: World,
  table: UnitTable,
  { file, format }: TableTarget,
  force: boolean,
  colour: Colour,
): Promise<void> {
  await putMade(world, await written(table, format, file, colour), file, force);
}

async function written(
  table: UnitTable,
  format: TableFormat | 'pretty',
  file: string | undefined,
  colour: Colour,
): Promise<Made> {
  const unknown = { isUntouched: () => false, keeps: true };
  switch (format) {
    case 'csv':
      return { bytes: (await import('../rollup/to-csv.ts')).toCsv(table), ...unknown };
    case 'json': {
      const { isUntouchedJson } = await import('../json-digest.ts');
      return {
        bytes: (await import('../rollup/to-json.ts')).toJson(table),
        isUntouched: isUntouchedJson,
      };
    }
    case 'docx': {
      refuseBeyond(MOST_ROWS, 'Word文件', table, file);
      const { isUntouched, toDocx } = await import('../docx/index.ts');
      const tree = (await import('../tables/to-tree.ts')).toTree(tablesOf(table));
      return { bytes: await toDocx(tree, { title: table.title }), isUntouched };
    }
    case 'xlsx': {
      refuseBeyond(MOST_SHEET_ROWS, 'Excel文件', table, file);
      const [{ toXlsx }, { isUntouched }] = await Promise.all([
        import('../rollup/to-xlsx.ts'),
        import('../ooxml/digest.ts'),
      ]);
      return { bytes: await toXlsx(table), isUntouched };
    }
    case 'md': {
      const { isUntouchedText, withDigest } = await import('../markdown/digest.ts');
      const text = (await import('../tables/to-markdown.ts')).toMarkdown(tablesOf(table));
      return { bytes: file === undefined ? text : withDigest(text), isUntouched: isUntouchedText };
    }
    case 'pretty':
      return { bytes: (await import('../rollup/to-terminal.ts')).toTerminal(table, colour), ...unknown };
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
