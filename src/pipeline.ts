import type { Diagnostic } from './diagnostic.ts';
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
import { inOrder } from './lint/in-order.ts';
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

/** A data file as a tree that follows its schema. */
export interface DataFile {
  source: Source;
  /** About syntax. */
  slips: Diagnostic[];
  /** About keys and short forms. */
  diagnostics: Diagnostic[];
}

/** The parts that a data file includes, and the faults of how it includes them. */
export interface Included {
  parts: readonly Part[];
  diagnostics: readonly Diagnostic[];
  /** The rule settings of a part, by its file, if they differ from the report's. */
  settings?: ReadonlyMap<string, Settings>;
}

const NOTHING: Included = { parts: [], diagnostics: [] };

export interface Inspection {
  /** Including the nodes of its parts. */
  source: Source;
  /** The page of the report; the standard's if its 版式 cannot be read. */
  page: ReportPage;
  /** All files that a place may be in, with their texts. */
  sources: ReadonlyMap<string, string>;
  /**
   * Undefined if there is an error other than the rules' findings: in syntax, schema, references or 版式, here or in
   * the files that it names. Then nothing may be drafted.
   */
  sound: { report: Report; figures: Figures } | undefined;
  /** Its rule settings. */
  settings: Settings;
  /** In the order of their places. The rules only run when these are first read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Bytes → tree. The files that it names can then be read, before it is inspected. */
export function readData(file: string, bytes: Uint8Array): DataFile {
  const parsed = parse(file, bytes, dataKeys());
  return { slips: parsed.diagnostics, ...normalise(parsed.source) };
}

/** A department's part, bytes → tree; of a workbook the sheet of that name, by default the first visible one. */
export async function readPartFile(file: string, bytes: Uint8Array, sheet?: string): Promise<Part> {
  // The reader of workbooks is only loaded for one.
  if (isWorkbook(file)) return tablePart(await (await import('./xlsx/read-sheet.ts')).readSheet(file, bytes, sheet));
  return readPart(file, bytes);
}

/** The same for a text: YAML, or a table of figures (a workbook's as CSV) whose department is the file's name. */
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
export interface NamedFiles {
  style?: StyleFile | undefined;
  lastYear?: LastYearFile | undefined;
  included?: Included | undefined;
}

/** One data file, and the files that it names: every stage uses what the one before could recover. */
export function inspectData(data: DataFile, settings: Settings, named: NamedFiles = {}): Inspection {
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
    // Paths in a part are not paths in the report.
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
      diagnostics ??= allFindings({ slips, refusals, findings: rules(), isWhole }, files, style, included.settings);
      return diagnostics;
    },
  };
}

/** Faults of the figures, and of what refers to them. */
function ofFigures(report: Report, { figures, diagnostics }: Registered, source: Source): Diagnostic[] {
  return [
    ...diagnostics,
    ...checkReferences(report, figures, source),
    ...checkTables(report, source),
    ...checkCharts(report, figures, source),
  ];
}

/** The text rules' findings in the texts of the data. */
function ofTexts(
  { report, figures, source }: { report: Report; figures: Figures; source: Source },
  slips: readonly Diagnostic[],
  settings: Settings,
): Diagnostic[] {
  // A syntax error may have cut a text short or joined it to the next: a file's texts are only checked once it parses.
  const cut = new Set(slips.flatMap(({ severity, place }) => (severity === 'error' ? [place.file] : [])));
  const manuscript = ofData(source, report);
  const passages = manuscript.passages.filter(({ placeOf }) => !cut.has(placeOf(0, 0).file));
  const said = () => [...figures.byName.values()].flatMap(statementsOf);
  return lintText({ ...manuscript, passages, said }, (file) => sourceOf(source, file).text, settings);
}

interface Found {
  slips: readonly Diagnostic[];
  /** Those that keep the data from being a report. */
  refusals: readonly Diagnostic[];
  /** Those of the rules. */
  findings: readonly Diagnostic[];
  isWhole: boolean;
}

/** All findings in the order of their places, without those that follow from others or that comments disable. */
function allFindings(
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
  return inOrder([
    ...files.flatMap((each) => kept(of(each.file), each)),
    ...(style && !names.has(style.file) ? kept(elsewhere, style) : elsewhere),
  ]);
}

/** Applies the office's settings for a part to a finding in it. */
function retuned(finding: Diagnostic, settings: Included['settings']): Diagnostic[] {
  const severity = settings?.get(finding.place.file)?.severities.get(finding.rule);
  if (severity === 'off') return [];
  return [severity === undefined ? finding : { ...finding, severity }];
}

/** The file named by 上年数据, read with its parts → last year's report; its errors are reported where it is named. */
export function readLastYear(
  { source }: Pick<DataFile, 'source'>,
  old: DataFile,
  included?: Included,
  settings: Settings = DEFAULTS,
): LastYearFile {
  const { sound, source: whole, diagnostics } = inspectData(old, settings, { included });
  return lastYearFile(source, old.source.file, sound && { ...sound, source: whole }, diagnostics);
}

/** The files read, and those with page settings. */
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

/** What these layers set on the page; nothing if the page has errors, which are reported already. */
function settledBy(own: readonly PageLayer[], page: ReportPage): ReportPage {
  const isWhole = !page.diagnostics.some(({ severity }) => severity === 'error');
  return { ...page, given: new Map([...page.given].filter(([, { layer }]) => isWhole && own.includes(layer))) };
}

/** A style file by itself; it overrides the office's settings, as if a data file named it. */
export function inspectStyleFile(style: StyleFile, settings: Settings): StyleInspection {
  const own = style.layer ? [style.layer] : [];
  const page = reportPage([...own, ...settings.pages]);
  const found = [...style.diagnostics, ...page.diagnostics, ...lintPage(settledBy(own, page), settings)];
  const isWhole = !found.some(({ severity }) => severity === 'error');
  const diagnostics = inOrder(withoutDisabled(found, style.file, style.text, isWhole));
  return { text: style.text, diagnostics, page, sources: sourcesOf([style], settings) };
}

interface DraftInspection {
  /** The text that the places refer to: for a Word file, one paragraph per line. */
  text: string;
  diagnostics: readonly Diagnostic[];
}

export interface StyleInspection extends DraftInspection {
  page: ReportPage;
  sources: ReadonlyMap<string, string>;
}

export type DraftForm = 'txt' | 'md' | 'docx';

/** A finished draft, bytes → diagnostics; `years` if given by the user. Undefined if `readDraft` returns that. */
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
  return { text: read.text, diagnostics: inOrder(withoutDisabled(findings, file, read.text, true)) };
}

/** A finished draft, bytes → its passages. Undefined if it is not of that form, or has more characters than `most`. */
export async function readDraft(
  file: string,
  bytes: Uint8Array,
  form: DraftForm,
  most = Number.POSITIVE_INFINITY,
): Promise<Docx | undefined> {
  // The reader of Word files is large: it is only loaded for one.
  if (form === 'docx') return (await import('./passages/of-docx.ts')).ofDocx(file, bytes, most);
  const text = decode(bytes)?.text;
  if (text === undefined || text.length > most) return undefined;
  if (form === 'txt' || !isMarkdown(text)) return { manuscript: ofText(file, text), text };
  return { manuscript: (await import('./passages/of-markdown.ts')).ofMarkdown(file, text), text };
}
