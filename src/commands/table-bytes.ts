import { basename, extname } from 'node:path';
import { csvText } from '../csv-text.ts';
import { isWorkbook } from '../pipeline/read-data.ts';

/**
 * A department's table in the format of this file name: CSV, or a workbook with its sheet named after the department.
 */
export async function tableBytes(
  path: string,
  rows: readonly (readonly string[])[],
  sheet?: string,
): Promise<Uint8Array> {
  if (!isWorkbook(path)) return Buffer.from(csvText(rows));
  const { figureTable } = await import('../xlsx/figure-table.ts');
  const name = basename(path, extname(path));
  return figureTable(rows, sheet ?? name, `${name}报送的数据`);
}
