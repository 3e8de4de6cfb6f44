import { inspectData } from '../../src/pipeline/inspect-data.ts';
import { readData, readPart } from '../../src/pipeline/read-data.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';
import { inspect, inspectAfter, withHead, yearsOf } from '../report-of.ts';

interface Found {
  rule: string;
  severity: string;
  at: string;
}

/** All that is found in lines of a data file, in the order in which it is told. */
export function found(lines: string, { part, lastYear }: { part?: string; lastYear?: string } = {}): Found[] {
  const bytes = (typed: string) => new TextEncoder().encode(typed);
  const [before, text] = lastYear === undefined ? [undefined, withHead(lines)] : yearsOf(lastYear, lines);
  const parts = part === undefined ? [] : [readPart('part.yaml', bytes(part))];
  const included = { parts, diagnostics: [] };
  const { diagnostics, sources } =
    before === undefined
      ? inspectData(readData('test.yaml', bytes(text)), DEFAULTS, { included })
      : inspectAfter(before, text);
  return diagnostics.map(({ rule, severity, place }) => ({
    rule,
    severity,
    at: sources.get(place.file)?.slice(place.start.offset, place.end.offset) ?? '',
  }));
}

/** The same of a line under 指标. */
export function findings(line: string): Found[] {
  return found(`指标:\n  ${line}`);
}

/** Rule and place of everything found. */
export function told(line: string): string[] {
  return findings(line).map(({ rule, at }) => `${rule} ${at}`);
}

export function messages(line: string): string[] {
  return inspect('test.yaml', new TextEncoder().encode(withHead(`指标:\n  ${line}`))).diagnostics.map(
    ({ message }) => message,
  );
}
