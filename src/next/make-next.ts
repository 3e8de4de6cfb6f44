import type { Diagnostic } from '../diagnostic.ts';
import { type Inspection, inspectData } from '../pipeline/inspect-data.ts';
import type { Included } from '../pipeline/named-files.ts';
import { type DataFile, isTable, readData, readPart } from '../pipeline/read-data.ts';
import { dataKeys } from '../report/fields.ts';
import { DEFAULTS, type Settings } from '../settings/settings.ts';
import { shellWord } from '../shell-word.ts';
import { nextParts, type TableFile, withPlansOf } from './next-parts.ts';
import { nextYear } from './next-year.ts';
import { withNotesDated } from './old-notes.ts';

/** What is needed to make next year's files from this year's. */
interface NextOf {
  /** The old main file and the files it includes. */
  file: string;
  bytes: Uint8Array;
  included: Included;
  /** The path by which the new file refers to the old one; undefined if the old one has no name. */
  lastYear: string | undefined;
  /** Returns the new name of an old file. */
  newName(file: string): string;
  /** Returns the path by which a part, given by its old name, refers to the new main file. */
  mainOf(file: string): string;
}

export interface NextFiles {
  /** By new name; the main file first. */
  texts: Map<string, string>;
  /** The rows of those files that are tables. */
  tables: Map<string, TableFile>;
  /** Figures in 指标 whose number became last year's. */
  figures: number;
  /** Plans to report on. */
  plans: number;
}

export interface NextResult {
  /** Undefined if the old file cannot be read as a report. */
  next: NextFiles | undefined;
  /** Errors of the old files if these prevented it, otherwise those of the new ones. */
  diagnostics: Diagnostic[];
  sources: ReadonlyMap<string, string>;
}

/** Titles may refer to figures removed with the texts; each round replaces the references then reported as invalid. */
const ROUNDS = 4;

/** Makes the new year's files from last year's data file and its parts. */
export function makeNext(wanted: NextOf, settings: Settings): NextResult {
  const { file, bytes, included, lastYear, newName, mainOf } = wanted;
  const old = inspectData(readData(file, bytes), settings, { included });
  const { sound, source: whole, sources } = old;
  // Reading `diagnostics` runs the rules, so it is done only if there are errors to report.
  if (!sound) return { next: undefined, diagnostics: errorsOf(old), sources };
  const source = withNotesDated(file, bytes, dataKeys(), sound.report.period);
  const name = { old: typedName(file), new: typedName(newName(file)) };
  const main = nextYear({ source, ...sound, report: withPlansOf(sound.report, whole, file) }, lastYear, name);
  const parts = nextParts(included, { source: whole, ...sound }, mainOf);
  const texts = new Map([
    [newName(file), main.text],
    ...parts.map(({ file: old, text }): [string, string] => [newName(old), text]),
  ]);
  const { data, named } = settled(texts);
  const found = inspectData(data, settings, named);
  // A figure may stand in several files.
  const figures = new Set([main, ...parts].flatMap((part) => part.figures)).size;
  const plans = parts.reduce((all, part) => all + part.plans, main.plans);
  const tables = new Map(parts.flatMap(({ file: old, table }) => (table ? [[newName(old), table]] : [])));
  const next = { texts, tables, figures, plans };
  return { next, diagnostics: errorsOf(found), sources: found.sources };
}

/** The name by which a command names a file in its own folder. */
function typedName(path: string): string {
  return shellWord(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
}

function errorsOf({ diagnostics }: Inspection): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

interface Read {
  data: DataFile;
  named: { included: Included };
}

/** Reads the files; the first is the main file, the others are its parts. */
function readAll(texts: ReadonlyMap<string, string>): Read {
  const [main = ['', ''], ...parts] = texts;
  const encode = (text: string) => new TextEncoder().encode(text);
  const included = { parts: parts.map(([file, text]) => readPart(file, encode(text))), diagnostics: [] };
  return { data: readData(main[0], encode(main[1])), named: { included } };
}

/** Replaces references to removed things by 【待补】, and returns the files as then read. */
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

/** The ranges of 【…】 that refer to nothing now, from start to end offset, by file. */
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
