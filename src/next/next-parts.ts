import { csvText } from '../csv-text.ts';
import type { Included } from '../pipeline/named-files.ts';
import { isTable } from '../pipeline/read-data.ts';
import { dataKeys } from '../report/fields.ts';
import { originsOf } from '../report/origins.ts';
import { part as partSchema, type Report } from '../report/schema.ts';
import { readTable } from '../source/csv.ts';
import type { Source } from '../source/node.ts';
import { nextTable } from './next-table.ts';
import { nextYear, type ThisYear } from './next-year.ts';
import { withNotesDated } from './old-notes.ts';

/** A department's table as rows, and for a workbook the sheet they were in. */
export interface TableFile {
  rows: string[][];
  sheet: string | undefined;
}

/** A department's file for the new year. `file`: the name of the old one. */
interface NextPart {
  file: string;
  text: string;
  /** If it is a table and not YAML. */
  table?: TableFile;
  plans: number;
  figures: readonly string[];
}

/** `main`: returns the path by which a part refers to the new main file. */
export function nextParts(
  { parts }: Included,
  { source, report, figures: register }: ThisYear,
  main: (file: string) => string,
): NextPart[] {
  return parts.map(({ source: { file, text, sheet } }) => {
    const bytes = new TextEncoder().encode(text);
    if (isTable(file)) {
      const { rows, figures } = nextTable(readTable(file, bytes).rows, report.period);
      return { file, text: csvText(rows), table: { rows, sheet }, plans: 0, figures };
    }
    const own = withNotesDated(file, bytes, dataKeys(partSchema), report.period);
    const next = nextYear({ source: own, report: withPlansOf(report, source, file), figures: register }, undefined);
    const belongs = /^((?:归入|mainFile)[ \t]*:[ \t]*)[^\s#][^#\r\n]*?([ \t]*(?:#[^\r\n]*)?)$/mu;
    const moved = next.text.replace(belongs, (_, key: string, end: string) => `${key}${main(file)}${end}`);
    return { file, text: moved, plans: next.plans, figures: next.figures };
  });
}

/** The report with only the plans typed in one of its files. */
export function withPlansOf(report: Report, whole: Source, file: string): Report {
  const own = new Set(
    originsOf(whole).flatMap(({ kind, path: [, index], file: at }) => (kind === 'plan' && at === file ? [index] : [])),
  );
  const { plans, ...rest } = report;
  return plans ? { ...rest, plans: plans.filter((_, index) => own.has(index)) } : report;
}
