import { byPlace, type Diagnostic } from './diagnostic.ts';
import type { Figures } from './figures/figures.ts';
import { checkReferences } from './figures/references/references.ts';
import { statementsOf } from './figures/references/statements.ts';
import { type LastYearFile, lastYearFile } from './figures/register/last-year-file.ts';
import { type Registered, register } from './figures/register/register.ts';
import { checkCharts } from './figures/tables/chart-faults.ts';
import { checkTables } from './figures/tables/table-faults.ts';
import { lintData, lintPage } from './lint/data.ts';
import { withoutDisabled } from './lint/disables.ts';
import { withoutEchoes, withoutMended } from './lint/echoes.ts';
import { lintText } from './lint/text.ts';
import { isMarkdown } from './passages/is-markdown.ts';
import { ofData } from './passages/of-data.ts';
import type { Docx } from './passages/of-docx.ts';
import { ofText } from './passages/of-text.ts';
import type { Years } from './passages/passage.ts';
import { dataKeys } from './report/fields.ts';
import { join } from './report/join.ts';
import { normalise } from './report/normalise.ts';
import { type Part, partOf } from './report/part.ts';
import { part as partSchema, type Report } from './report/schema.ts';
import { tablePart } from './report/table-part.ts';
import { validate } from './report/validate.ts';
import { type PageLayer, type ReportPage, reportPage } from './settings/page-layers.ts';
import { DEFAULTS, type Settings } from './settings/settings.ts';
import type { StyleFile } from './settings/style-file.ts';
import { readTable } from './source/csv.ts';
import { decode } from './source/decode.ts';
import { type Source, sourceOf } from './source/node.ts';
import { parse } from './source/parse.ts';

/** A data file as a tree along its schema. */
export interface Data {
  source: Source;
  /** Of syntax. */
  slips: Diagnostic[];
  /** Of keys and short forms. */
  diagnostics: Diagnostic[];
}

/** The parts that a data file includes, and what is wrong with how it includes them. */
export interface Included {
  parts: readonly Part[];
  diagnostics: readonly Diagnostic[];
  /** How the rules are tuned for a part, by its file, where that is not as for the report. */
  settings?: ReadonlyMap<string, Settings>;
}

const NOTHING: Included = { parts: [], diagnostics: [] };

export interface Inspection {
  /** With the nodes of its parts. */
  source: Source;
  /** What the report is set by; the standard's, where its 版式 cannot be read. */
  page: ReportPage;
  /** All files that a place may be in, with their texts. */
  sources: ReadonlyMap<string, string>;
  /** Undefined where syntax, schema or references are at fault: then nothing may be drafted. */
  sound: { report: Report; figures: Figures } | undefined;
  /** How the rules are tuned for it. */
  settings: Settings;
  /** In the order of their places. The rules are run when these are first asked for. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Bytes → tree. What the file names besides can then be read, before it is inspected. */
export function readData(file: string, bytes: Uint8Array): Data {
  const parsed = parse(file, bytes, dataKeys());
  return { slips: parsed.diagnostics, ...normalise(parsed.source) };
}

/** A department's part, bytes → tree. Of a workbook the sheet of that name, else the first. */
export async function readPartFile(file: string, bytes: Uint8Array, sheet?: string): Promise<Part> {
  // Who has a workbook waits for its reader.
  if (isWorkbook(file)) return tablePart(await (await import('./xlsx/read-sheet.ts')).readSheet(file, bytes, sheet));
  return readPart(file, bytes);
}

/** The same of a text: YAML, or a table of figures whose department is the file's name; a workbook's as CSV. */
export function readPart(file: string, bytes: Uint8Array): Part {
  if (isTable(file)) return tablePart(readTable(file, bytes));
  const { source, diagnostics } = parse(file, bytes, dataKeys(partSchema));
  return partOf(source, diagnostics);
}

export function isTable(file: string): boolean {
  return /\.csv$/iu.test(file) || isWorkbook(file);
}

export function isWorkbook(file: string): boolean {
  return /\.xlsx$/iu.test(file);
}

/** Other files that a data file names. */
export interface Named {
  style?: StyleFile | undefined;
  lastYear?: LastYearFile | undefined;
  included?: Included | undefined;
}

/** One data file, and the files that it names: every stage runs on what the one before could save. */
export function inspectData(data: Data, settings: Settings, named: Named = {}): Inspection {
  const { style, lastYear, included = NOTHING } = named;
  const joined = join(data.source, included.parts);
  const { source } = joined;
  const validated = validate(source);
  const own = ownLayers(validated.partial, source, style);
  const page = reportPage([...own, ...settings.pages]);
  const registered = validated.partial && register(validated.partial, joined, lastYear?.read);
  const refusals = [
    ...data.diagnostics,
    ...included.diagnostics,
    // Paths of a part are not those of the report.
    ...included.parts.flatMap((part) => part.diagnostics.map(({ path: _, ...each }) => each)),
    ...validated.diagnostics,
    ...page.diagnostics,
    ...(style?.diagnostics ?? []),
    ...(lastYear?.diagnostics ?? []),
    ...(registered && validated.partial ? ofFigures(validated.partial, registered, source) : []),
  ];
  const slips = [...data.slips, ...included.parts.flatMap((part) => part.slips)];
  const isWhole = ![...slips, ...refusals].some(({ severity }) => severity === 'error');
  const rules = (): Diagnostic[] => {
    if (!registered || !validated.partial) return [];
    const { figures } = registered;
    const refused = validated.diagnostics.flatMap(({ path }) => (path ? [path] : []));
    const read = { report: validated.partial, figures, source, isWhole, refused, page: settledBy(own, page) };
    const judged = lintData(read, settings);
    return [...judged, ...withoutMended(ofTexts(read, slips, settings), judged)];
  };
  const files = [data.source, ...included.parts.map((part) => part.source)];
  let diagnostics: Diagnostic[] | undefined;
  return {
    source,
    page,
    settings,
    sources: sourcesOf(
      [...(lastYear?.read ? [lastYear.read.source] : []), ...files, ...(style ? [style] : [])],
      settings,
    ),
    sound:
      validated.report && registered && isWhole ? { report: validated.report, figures: registered.figures } : undefined,
    get diagnostics() {
      diagnostics ??= told({ slips, refusals, findings: rules(), isWhole }, files, style, included.settings);
      return diagnostics;
    },
  };
}

/** What is wrong with the figures, and with what refers to them. */
function ofFigures(report: Report, { figures, diagnostics }: Registered, source: Source): Diagnostic[] {
  return [
    ...diagnostics,
    ...checkReferences(report, figures, source),
    ...checkTables(report, source),
    ...checkCharts(report, figures, source),
  ];
}

/** What the text rules find in the texts of the data. */
function ofTexts(
  { report, figures, source }: { report: Report; figures: Figures; source: Source },
  slips: readonly Diagnostic[],
  settings: Settings,
): Diagnostic[] {
  // A slip of syntax may have cut a text short or joined it to the next: it is read for its words once it parses.
  const cut = new Set(slips.flatMap(({ severity, place }) => (severity === 'error' ? [place.file] : [])));
  const manuscript = ofData(source, report);
  const passages = manuscript.passages.filter(({ placeOf }) => !cut.has(placeOf(0, 0).file));
  const said = () => [...figures.byName.values()].flatMap(statementsOf);
  return lintText({ ...manuscript, passages, said }, (file) => sourceOf(source, file).text, settings);
}

interface Found {
  slips: readonly Diagnostic[];
  /** What keeps the data from being a report. */
  refusals: readonly Diagnostic[];
  /** Of the rules. */
  findings: readonly Diagnostic[];
  isWhole: boolean;
}

/** All that is found, in the order of places, less what follows from something else and what comments of its file disable. */
function told(
  { slips, refusals, findings, isWhole }: Found,
  files: readonly Source[],
  style: StyleFile | undefined,
  partSettings: Included['settings'],
): Diagnostic[] {
  const names = new Set(files.map(({ file }) => file));
  const isHere = ({ place }: Diagnostic) => names.has(place.file);
  const blocking = [...slips, ...refusals];
  const elsewhere = [...blocking, ...findings].filter((each) => !isHere(each));
  const tunedFindings = findings.filter(isHere).flatMap((each) => retuned(each, partSettings));
  const here = withoutEchoes(slips, blocking.filter(isHere), tunedFindings);
  const kept = (found: Diagnostic[], { file, text }: Pick<Source, 'file' | 'text'>) =>
    withoutDisabled(found, file, text, isWhole);
  const of = (name: string) => here.filter(({ place }) => place.file === name);
  return [
    ...files.flatMap((each) => kept(of(each.file), each)),
    ...(style && !names.has(style.file) ? kept(elsewhere, style) : elsewhere),
  ].sort(byPlace);
}

/** What is found in a part is told as the office has set it for that file. */
function retuned(finding: Diagnostic, settings: Included['settings']): Diagnostic[] {
  const severity = settings?.get(finding.place.file)?.severities.get(finding.rule);
  if (severity === 'off') return [];
  return [severity === undefined ? finding : { ...finding, severity }];
}

/** What 上年数据 names, read with its parts → last year's report; what keeps it from being one is told where it is named. */
export function readLastYear(
  { source }: Pick<Data, 'source'>,
  old: Data,
  included?: Included,
  settings: Settings = DEFAULTS,
): LastYearFile {
  const { sound, source: whole, diagnostics } = inspectData(old, settings, { included });
  return lastYearFile(source, old.source.file, sound && { ...sound, source: whole }, diagnostics);
}

/** The files read, and those of the settings. */
function sourcesOf(read: { file: string; text: string }[], { pages }: Settings): Map<string, string> {
  return new Map([...pages.map((layer) => layer.source), ...read].map(({ file, text }) => [file, text]));
}

/** 版式 of the data, then that of the style file. */
function ownLayers(report: Report | undefined, source: Source, style: StyleFile | undefined): PageLayer[] {
  return [
    ...(report?.page ? [{ settings: report.page, source, at: ['page'] }] : []),
    ...(style?.layer ? [style.layer] : []),
  ];
}

/** What these layers settle of a page; nothing where it cannot be set at all, which is told already. */
function settledBy(own: readonly PageLayer[], page: ReportPage): ReportPage {
  const isWhole = !page.diagnostics.some(({ severity }) => severity === 'error');
  return { ...page, given: new Map([...page.given].filter(([, { layer }]) => isWhole && own.includes(layer))) };
}

/** A style file by itself; it stands above what the office has settled, as where a data file names it. */
export function inspectStyleFile(style: StyleFile, settings: Settings): StyleInspection {
  const own = style.layer ? [style.layer] : [];
  const page = reportPage([...own, ...settings.pages]);
  const found = [...style.diagnostics, ...page.diagnostics, ...lintPage(settledBy(own, page), settings)];
  const isWhole = !found.some(({ severity }) => severity === 'error');
  const diagnostics = withoutDisabled(found, style.file, style.text, isWhole).sort(byPlace);
  return { text: style.text, diagnostics, page, sources: sourcesOf([style], settings) };
}

interface DraftInspection {
  /** The text that the places are in: of a Word file a paragraph a line. */
  text: string;
  diagnostics: readonly Diagnostic[];
}

export interface StyleInspection extends DraftInspection {
  page: ReportPage;
  sources: ReadonlyMap<string, string>;
}

export type DraftForm = 'txt' | 'md' | 'docx';

/** A finished draft, bytes → diagnostics; `years` where the user has said them. Undefined: not a file of that form. */
export async function inspectDraft(
  file: string,
  bytes: Uint8Array,
  form: DraftForm,
  years: Years | undefined,
  settings: Settings = DEFAULTS,
  most?: number,
): Promise<DraftInspection | undefined> {
  const read = await readDraft(file, bytes, form, most);
  if (!read) return undefined;
  const { manuscript: typed } = read;
  const manuscript = years ? { ...typed, years: { ...typed.years, ...years } } : typed;
  const findings = lintText(manuscript, () => read.text, settings);
  return { text: read.text, diagnostics: withoutDisabled(findings, file, read.text, true).sort(byPlace) };
}

/** A finished draft, bytes → its passages. Undefined: not a file of that form, or of more characters than `most`. */
export async function readDraft(
  file: string,
  bytes: Uint8Array,
  form: DraftForm,
  most = Number.POSITIVE_INFINITY,
): Promise<Docx | undefined> {
  // A Word reader is heavy: only who has a Word file waits for it.
  if (form === 'docx') return (await import('./passages/of-docx.ts')).ofDocx(file, bytes, most);
  const text = decode(bytes)?.text;
  if (text === undefined || text.length > most) return undefined;
  if (form === 'txt' || !isMarkdown(text)) return { manuscript: ofText(file, text), text };
  return { manuscript: (await import('./passages/of-markdown.ts')).ofMarkdown(file, text), text };
}
