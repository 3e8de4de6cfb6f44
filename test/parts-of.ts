import { type Inspection, inspectData } from '../src/pipeline/inspect-data.ts';
import { readData, readPart } from '../src/pipeline/read-data.ts';
import { DEFAULTS } from '../src/settings/settings.ts';
import { withHead } from './report-of.ts';

/** A report of these lines with its parts by file, inspected as a command does once it has read them. */
export function inspectWith(main: string, parts: Record<string, string>): Inspection {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const read = Object.entries(parts).map(([file, text]) => readPart(file, bytes(text)));
  const data = readData('总结.yaml', bytes(withHead(main)));
  return inspectData(data, DEFAULTS, { included: { parts: read, diagnostics: [] } });
}

/** Rule, file and text at the place of everything found. */
export function told({ diagnostics, sources }: Inspection): [rule: string, file: string, at: string][] {
  return diagnostics.map(({ rule, place }) => [
    rule,
    place.file,
    sources.get(place.file)?.slice(place.start.offset, place.end.offset) ?? '',
  ]);
}
