import type { Diagnostic } from '../diagnostic.ts';
import { type Data, type Included, type Inspection, inspectData, isTable, readData, readPart } from '../pipeline.ts';
import { dataKeys } from '../report/fields.ts';
import { DEFAULTS, type Settings } from '../settings/settings.ts';
import { parse } from '../source/parse.ts';
import { type NextTable, nextParts, withPlansOf } from './next-parts.ts';
import { nextYear } from './next-year.ts';

/** What makes a year's file that of the next. */
interface NextOf {
  /** The old main file, and what it includes. */
  file: string;
  bytes: Uint8Array;
  included: Included;
  /** How the new file names the old one; undefined where the old has no name. */
  lastYear: string | undefined;
  /** The new name of each old file. */
  newName(file: string): string;
  /** How a part, by its old name, names the new main file. */
  mainOf(file: string): string;
}

interface NextFiles {
  /** By their new names; the main file first. */
  texts: Map<string, string>;
  /** Of those that are tables: the rows. */
  tables: Map<string, NextTable>;
  /** Figures of 指标 whose number became that of last year. */
  figures: number;
  /** Plans to report on. */
  plans: number;
}

export interface Made {
  /** Undefined where the old file cannot be read as a report. */
  next: NextFiles | undefined;
  /** Of the old files where they stood in the way; else the errors of the new ones. */
  diagnostics: Diagnostic[];
  sources: ReadonlyMap<string, string>;
}

/** Titles may refer to what went with the texts: each round takes out all such references that are seen. */
const ROUNDS = 4;

/** Last year's data file and its parts → the new year's. */
export function makeNext(wanted: NextOf, settings: Settings): Made {
  const { file, bytes, included, lastYear, newName, mainOf } = wanted;
  const old = inspectData(readData(file, bytes), settings, { included });
  const { sound, source: whole, sources } = old;
  // The rules are run only where there is something to tell.
  if (!sound) return { next: undefined, diagnostics: errorsOf(old), sources };
  const { source } = parse(file, bytes, dataKeys());
  const main = nextYear({ source, ...sound, report: withPlansOf(sound.report, whole, file) }, lastYear);
  const parts = nextParts(included, { source: whole, ...sound }, mainOf);
  const texts = new Map([
    [newName(file), main.text],
    ...parts.map(({ file: old, text }): [string, string] => [newName(old), text]),
  ]);
  const { data, named } = settled(texts);
  const found = inspectData(data, settings, named);
  const sum = (of: 'figures' | 'plans') => parts.reduce((all, part) => all + part[of], main[of]);
  const tables = new Map(parts.flatMap(({ file: old, table }) => (table ? [[newName(old), table]] : [])));
  const next = { texts, tables, figures: sum('figures'), plans: sum('plans') };
  return { next, diagnostics: errorsOf(found), sources: found.sources };
}

function errorsOf({ diagnostics }: Inspection): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

interface Read {
  data: Data;
  named: { included: Included };
}

/** A main file, the first, with its parts. */
function readAll(texts: ReadonlyMap<string, string>): Read {
  const [main = ['', ''], ...parts] = texts;
  const encode = (text: string) => new TextEncoder().encode(text);
  const included = { parts: parts.map(([file, text]) => readPart(file, encode(text))), diagnostics: [] };
  return { data: readData(main[0], encode(main[1])), named: { included } };
}

/** The files once nothing in them refers to what is gone, as they are then read. */
function settled(texts: Map<string, string>): Read {
  for (let round = 0; round < ROUNDS; round++) {
    const read = readAll(texts);
    const lost = lostReferences(texts, read);
    if (lost.size === 0) return read;
    for (const [file, places] of lost) texts.set(file, withGaps(texts.get(file) ?? '', places));
  }
  return readAll(texts);
}

type Places = ReadonlyMap<number, number>;

function withGaps(text: string, places: Places): string {
  let at = 0;
  let mended = '';
  for (const [from, to] of [...places].sort(([a], [b]) => a - b)) {
    mended += `${text.slice(at, from)}【待补】`;
    at = to;
  }
  return mended + text.slice(at);
}

/** Where 【…】 stand that lead nowhere now: from where to where, by their files. */
function lostReferences(texts: ReadonlyMap<string, string>, { data, named }: Read): Map<string, Places> {
  const lost = new Map<string, Map<number, number>>();
  for (const { place } of errorsOf(inspectData(data, DEFAULTS, named))) {
    const text = texts.get(place.file);
    if (text === undefined || isTable(place.file)) continue;
    const from = text.lastIndexOf('【', place.start.offset);
    const to = text.indexOf('】', from) + 1;
    const isInside = from >= 0 && to > place.start.offset && !/[\r\n]/u.test(text.slice(from, to));
    if (!isInside || text.slice(from, to) === '【待补】') continue;
    const places = lost.get(place.file) ?? new Map<number, number>();
    lost.set(place.file, places.set(from, to));
  }
  return lost;
}
