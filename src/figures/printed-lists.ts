import type { Path } from '../diagnostic.ts';
import { eachPrintedValue } from '../report/printed-values.ts';
import type { Group, Report } from '../report/schema.ts';

/** Every group under a 数据 of the report, with its path. */
export function groupsOf(report: Report): { path: Path; group: Group }[] {
  return listsOf(report, 'data').flatMap(({ path, value }) =>
    value.map((group, index) => ({ path: [...path, index], group: group as Group })),
  );
}

/** Every list under the key in the printed parts of the report, with its path. */
export function listsOf(report: Report, wanted: string): { path: Path; value: unknown[] }[] {
  const found: { path: Path; value: unknown[] }[] = [];
  eachPrintedValue(report, (value, path) => {
    if (path.at(-1) === wanted && Array.isArray(value)) found.push({ path, value });
  });
  return found;
}
