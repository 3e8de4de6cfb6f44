import type { Diagnostic } from '../diagnostic.ts';
import { inspect, inspectData, readData } from '../pipeline.ts';
import { allKeys } from '../report/fields.ts';
import type { Settings } from '../settings/settings.ts';
import { parse } from '../source/parse.ts';
import { type NextYear, nextYear } from './next-year.ts';

export interface Made {
  /** Undefined where the old file cannot be read as a report. */
  next: NextYear | undefined;
  /** Of the old file where it stood in the way; else the errors of the new one. */
  diagnostics: Diagnostic[];
  sources: Map<string, string>;
}

/** Titles may refer to what went with the texts: each round takes out all such references that are seen. */
const ROUNDS = 4;

/** Last year's data file, bytes → the new year's. `name`: of the new file, for what is said of it. */
export function makeNext(
  file: string,
  bytes: Uint8Array,
  lastYear: string | undefined,
  name: string,
  settings: Settings,
): Made {
  const { sound, diagnostics, sources } = inspectData(readData(file, bytes), settings);
  if (!sound) {
    return { next: undefined, diagnostics: diagnostics.filter(({ severity }) => severity === 'error'), sources };
  }
  const { source } = parse(file, bytes, allKeys());
  const next = nextYear({ source, ...sound }, lastYear);
  const text = settled(name, next.text);
  const found = inspect(name, new TextEncoder().encode(text), settings);
  const errors = found.diagnostics.filter(({ severity }) => severity === 'error');
  return { next: { ...next, text }, diagnostics: errors, sources: found.sources };
}

function settled(name: string, text: string): string {
  let current = text;
  for (let round = 0; round < ROUNDS; round++) {
    const lost = lostReferences(name, current);
    if (lost.length === 0) break;
    let at = 0;
    let mended = '';
    for (const [from, to] of lost) {
      mended += `${current.slice(at, from)}【待补】`;
      at = to;
    }
    current = mended + current.slice(at);
  }
  return current;
}

/** Where 【…】 stand that lead nowhere now, in their order. */
function lostReferences(name: string, text: string): [from: number, to: number][] {
  const { diagnostics } = inspect(name, new TextEncoder().encode(text));
  const found = new Map<number, number>();
  for (const { severity, place } of diagnostics) {
    if (severity !== 'error') continue;
    const from = text.lastIndexOf('【', place.start.offset);
    const to = text.indexOf('】', from) + 1;
    const isInside = from >= 0 && to > place.start.offset && !/[\r\n]/u.test(text.slice(from, to));
    if (isInside && text.slice(from, to) !== '【待补】') found.set(from, to);
  }
  return [...found].sort(([a], [b]) => a - b);
}
