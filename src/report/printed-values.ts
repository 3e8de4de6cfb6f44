import type { Path } from '../diagnostic.ts';
import type { Report } from './schema.ts';

/** The parts of a report that are printed as its text, in the order of reading. */
const PRINTED = ['lead', 'highlights', 'work', 'problems', 'plans', 'sections', 'closing'] as const;

/** Every value in these parts, parents first, with its path and its parent. */
export function eachPrintedValue(report: Report, visit: (value: unknown, path: Path, holder: object) => void): void {
  const walk = (value: unknown, path: Path, holder: object): void => {
    visit(value, path, holder);
    if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...path, index], value);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key], value);
    }
  };
  for (const key of PRINTED) walk(report[key], [key], report);
}
