import { resolve } from 'node:path';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { expandFiles } from '../files/expand.ts';
import { nameOf, refuseOddName } from '../files/file-names.ts';
import { print, put } from '../files/print.ts';
import { readText } from '../files/read.ts';
import { replaceFile } from '../files/replace.ts';
import { PartsHandedIn } from '../inputs/handed-in.ts';
import { isForeign } from '../inputs/inspect-files.ts';
import { MainFiles } from '../inputs/main-files.ts';
import { Configurations } from '../inputs/settings-of.ts';
import { baselineOf, baselineText, beyondBaseline, parseBaseline } from '../lint/baseline.ts';
import type { Years } from '../passages/passage.ts';
import { type Colour, PLAIN } from '../reporters/colour.ts';
import { isOwn, type ReportFormat, reporters } from '../reporters/index.ts';
import { lineChanges } from '../reporters/line-changes.ts';
import { dataRules, textRules } from '../rules/index.ts';
import { MAX_BYTES } from '../source/parse.ts';
import type { World } from '../world.ts';
import { visible } from '../zh/visible.ts';
import { failedLine, failedText, filesText, type OnFailure } from './failed.ts';
import { lintFile, type Run } from './lint-file.ts';
import { mend, type Show } from './mend.ts';
import { Progress } from './progress.ts';

export interface LintOptions {
  /** For drafts whose title does not state them. */
  years: Years | undefined;
  /** `dry`: only shows what would be fixed. */
  fix: 'no' | 'dry' | 'yes';
  failOn: Severity;
  maxWarnings: number;
  /** Only errors are shown. */
  quiet: boolean;
  /** Each to stdout, or to its file. */
  formats: readonly { format: ReportFormat; file: string | undefined }[];
  version: string;
  /** Skips .yaml files that have nothing to do with reports. */
  skipOthers: boolean;
  /** The folder that files named in the data must be in; by default that of the configuration or the Git repository. */
  root: string | undefined;
  /** A configuration file; by default the nearest above each file. */
  config: string | undefined;
  /** Accepts the findings that this file lists; if it is missing, writes it. */
  baseline: string | undefined;
}

/**
 * `summarize lint FILE…`: diagnostics to stdout; only --fix changes files. Returns 1 if there are any of the severity
 * `failOn` or above, or more than `maxWarnings` warnings, else 0; 2 if a file could not be read.
 */
export async function lintFiles(
  world: World,
  files: readonly string[],
  options: LintOptions,
  colour: Colour,
): Promise<0 | 1 | 2> {
  const linted = await lintAll(world, files, options, colour);
  await print(world, await published(world, linted, options, colour));
  const { all, diagnostics, inputs, unread } = linted;
  if (unread.length > 0) {
    world.stderr.write(failedText(inputs.length, unread, '校核'));
    return 2;
  }
  if (diagnostics.length === 0 && all.length === 0 && inputs.length > 0)
    world.stderr.write(`${namesOf(inputs)}没有问题。\n`);
  return fails(diagnostics, options) ? 1 : 0;
}

interface LintedAll {
  inputs: string[];
  all: Diagnostic[];
  /** Without those that the baseline accepts. */
  diagnostics: Diagnostic[];
  /** All files read; texts only of those with findings, since there may be thousands. */
  sources: Map<string, string>;
  /** Files that could not be read; `onFailure` was told why. */
  unread: string[];
}

/** Lints, and fixes if asked to; reports on stderr what was fixed, and prints nothing else. */
export async function lintAll(
  world: World,
  files: readonly string[],
  options: LintOptions,
  colour: Colour,
  onFailure: OnFailure = (file, error) => world.stderr.write(failedLine(file, error, world.env)),
): Promise<LintedAll> {
  const named = await expandFiles(world, files, true);
  const inputs = options.skipOthers ? await withoutOthers(world, named) : named;
  const configurations = new Configurations(world, options.config, options.root);
  const mainFiles = new MainFiles(world, options.root);
  // With --skip-others a program such as Git lists the files, and does not mean the others in their folders.
  const handedIn = options.skipOthers ? undefined : new PartsHandedIn(world, inputs);
  const run: Run = { world, years: options.years, configurations, mainFiles, handedIn, linted: new Map() };
  const all: Diagnostic[] = [];
  const sources = new Map<string, string>();
  const unread: string[] = [];
  // Several data files may use the same style file or part: its findings are reported once.
  const seen = new Set<string>();
  const isNew = ({ place, rule, message }: Diagnostic) => {
    const key = [place.file, place.start.offset, rule, message].join('\n');
    return seen.has(key) ? false : seen.add(key);
  };
  const show = options.fix === 'dry' ? showChanges(world, options, colour) : undefined;
  const progress = new Progress(world, inputs.length);
  for (const [done, file] of inputs.entries()) {
    progress.at(done);
    try {
      refuseOddName(file);
      const read = await lintFile(run, file);
      const result = options.fix === 'no' ? read : await mend(run, file, read, show);
      if (result.elsewhere) world.stderr.write(result.elsewhere);
      const found = result.diagnostics.filter(isNew);
      const concerned = new Set(
        found.flatMap(({ place, related }) => [place.file, ...related.map((each) => each.place.file)]),
      );
      for (const [name, text] of result.sources)
        if (concerned.has(name) || !sources.has(name)) sources.set(name, concerned.has(name) ? text : '');
      for (const each of found) all.push(each);
    } catch (error) {
      if (inputs.length === 1 && !(error instanceof CannotRun)) throw error;
      progress.clear();
      onFailure(file, error);
      unread.push(file);
    }
  }
  progress.clear();
  const diagnostics = options.baseline === undefined ? all : await applyBaseline(world, options.baseline, all);
  return { inputs, all, diagnostics, sources, unread };
}

/** The files that are ours; the others are reported. Files that cannot be read are kept, and reported later. */
async function withoutOthers(world: World, files: readonly string[]): Promise<string[]> {
  const others = new Set<string>();
  for (const file of files) if (await isForeign(world, file).catch(() => false)) others.add(file);
  if (others.size > 0) world.stderr.write(`${filesText([...others])}不是数据文件，没有校核。\n`);
  return files.filter((file) => !others.has(file));
}

/** Shows the changed lines for --fix-dry-run: on stderr if a program reads stdout. */
function showChanges(world: World, { formats }: LintOptions, colour: Colour): Show {
  const isRead = formats.some(({ format, file }) => file === undefined && format !== 'pretty');
  return (name, before, after) =>
    isRead
      ? put(world.stderr, lineChanges(name, before, after, PLAIN))
      : print(world, lineChanges(name, before, after, colour));
}

/** Writes each format that goes to a file; returns what goes to stdout. */
export async function published(
  world: World,
  { diagnostics, sources }: LintedAll,
  options: LintOptions,
  colour: Colour,
): Promise<string> {
  const shown = options.quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const rules = [...dataRules, ...textRules];
  let printed = '';
  for (const { format, file } of options.formats) {
    // No colours in files.
    const painter = file === undefined ? colour : PLAIN;
    const context = { sources, rules, version: options.version, folder: world.cwd(), colour: painter };
    const text = await reporters[format](shown, context);
    if (file === undefined) printed += text;
    else await replaceFile(world, file, Buffer.from(text), (old) => isOwn(format, old), undefined);
  }
  return printed;
}

/** report.yaml, 3个文件. */
export function namesOf(inputs: readonly string[]): string {
  const [only] = inputs;
  if (inputs.length !== 1 || only === undefined) return `${inputs.length}个文件`;
  return visible(nameOf(only));
}

/** Removes what the baseline accepts; a missing baseline is written, and accepts everything. */
async function applyBaseline(world: World, file: string, diagnostics: readonly Diagnostic[]): Promise<Diagnostic[]> {
  const text = readText(resolve(world.cwd(), file), MAX_BYTES, file);
  if (text === undefined) {
    const bytes = Buffer.from(baselineText(baselineOf(diagnostics)));
    await replaceFile(world, file, bytes, () => false, undefined);
    world.stderr.write(`已把现有的${diagnostics.length}个问题记入${file}，以后只报新的。\n`);
    return [];
  }
  const baseline = parseBaseline(text);
  if (!baseline) throw new CannotRun(`${file}不是--baseline写的文件。换一个文件名，没有的会新建。`);
  const left = beyondBaseline(diagnostics, baseline);
  const accepted = diagnostics.length - left.length;
  if (accepted > 0) world.stderr.write(`另有${accepted}个问题已在${file}里接受。\n`);
  return left;
}

function fails(diagnostics: readonly Diagnostic[], { failOn, maxWarnings }: LintOptions): boolean {
  const order: Severity[] = ['error', 'warning', 'info'];
  const counted = order.slice(0, order.indexOf(failOn) + 1);
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  return warnings > maxWarnings || diagnostics.some(({ severity }) => counted.includes(severity));
}
