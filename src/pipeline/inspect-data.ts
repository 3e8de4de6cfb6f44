import type { Diagnostic } from '../diagnostic.ts';
import type { Figures } from '../figures/figures.ts';
import { checkReferences } from '../figures/references/references.ts';
import { statementsOf } from '../figures/references/statements.ts';
import { type LastYearFile, lastYearFile } from '../figures/register/last-year-file.ts';
import { type Registered, register } from '../figures/register/register.ts';
import { checkCharts } from '../figures/tables/chart-faults.ts';
import { checkTables } from '../figures/tables/table-faults.ts';
import { lintData } from '../lint/data.ts';
import { withoutMended } from '../lint/echoes.ts';
import { lintText } from '../lint/text.ts';
import { ofData } from '../passages/of-data.ts';
import { join } from '../report/join.ts';
import type { Report } from '../report/schema.ts';
import { validate } from '../report/validate.ts';
import { type PageLayer, type ReportPage, reportPage, settledBy } from '../settings/page-layers.ts';
import { DEFAULTS, type Settings } from '../settings/settings.ts';
import type { StyleFile } from '../settings/style-file.ts';
import { type Source, sourceOf } from '../source/node.ts';
import { allFindings } from './all-findings.ts';
import type { Included, NamedFiles } from './named-files.ts';
import type { DataFile } from './read-data.ts';
import { sourcesOf } from './sources.ts';

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

/** 版式 of the data, then that of the style file. */
function ownLayers(report: Report | undefined, source: Source, style: StyleFile | undefined): PageLayer[] {
  return [
    ...(report?.page ? [{ settings: report.page, source, at: ['page'] }] : []),
    ...(style?.layer ? [style.layer] : []),
  ];
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

/** The file named by 上年数据, with its parts → last year's report; its errors are reported where it is named. */
export function inspectLastYear(
  { source }: Pick<DataFile, 'source'>,
  old: DataFile,
  included?: Included,
  settings: Settings = DEFAULTS,
): LastYearFile {
  const { sound, source: whole, diagnostics } = inspectData(old, settings, { included });
  return lastYearFile(source, old.source.file, sound && { ...sound, source: whole }, diagnostics);
}
