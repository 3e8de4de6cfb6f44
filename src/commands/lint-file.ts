import { extname, resolve } from 'node:path';
import { byPlace, type Diagnostic } from '../diagnostic.ts';
import { CannotRead } from '../files/cannot-run.ts';
import { readInput, realPath } from '../files/read.ts';
import type { PartsHandedIn } from '../inputs/handed-in.ts';
import { inspectAny } from '../inputs/inspect-files.ts';
import type { MainFiles } from '../inputs/main-files.ts';
import type { Configurations } from '../inputs/settings-of.ts';
import { templateOf, templateTexts } from '../inputs/template-of.ts';
import type { Years } from '../passages/passage.ts';
import { type DraftForm, inspectDraft } from '../pipeline/inspect-draft.ts';
import type { Part } from '../report/part.ts';
import { shellWord } from '../shell-word.ts';
import { decode } from '../source/decode.ts';
import type { World } from '../world.ts';
import { visible } from '../zh/visible.ts';
import { overLengths } from './over-lengths.ts';
import { templateFaults } from './template-faults.ts';
import { otherDraft, unreadDraft } from './unread-draft.ts';

/** What all files of one run share. */
export interface Run {
  world: World;
  /** For drafts whose title does not state them. */
  years: Years | undefined;
  configurations: Configurations;
  mainFiles: MainFiles;
  /** Undefined if files that a report does not include are not searched for. */
  handedIn: PartsHandedIn | undefined;
  /**
   * Reports with parts that were already read, by the name given, since each part needs its own. Cleared when a file is
   * fixed.
   */
  linted: Map<string, Linted>;
}

export interface Linted {
  diagnostics: readonly Diagnostic[];
  sources: [string, string][];
  /** The files that may be fixed, with their decoded texts, for splicing. */
  texts: ReadonlyMap<string, string>;
  /** The given file, or for a part its main file: its folders may be written to. */
  report: string;
  /** Why the given file cannot be fixed, if so. */
  unmendable: string | undefined;
  /** For a part: what to say about the errors elsewhere in its report. */
  elsewhere?: string;
}

/** Treated as drafts by their extensions; every other file is a data file. */
export const DRAFTS: Record<string, DraftForm> = { '.txt': 'txt', '.md': 'md', '.markdown': 'md', '.docx': 'docx' };
/** A Word file may contain pictures. */
export const MAX_DRAFT_BYTES = 64 * 1024 * 1024;
/** A summary has some thousands; checks and comparisons take time for each. */
export const MOST_CHARACTERS = 200_000;

/**
 * All findings in one file given on the command line: for a report also those in its parts, for a part only its own.
 */
export async function lintFile(run: Run, file: string): Promise<Linted> {
  const known = run.linted.get(file);
  if (known) return known;
  const form = DRAFTS[extname(file).toLowerCase()];
  const { world, configurations } = run;
  if (form && !(form === 'txt' && (await isDataText(world, file)))) return lintDraft(run, file, form);
  const other = otherDraft(file);
  if (other !== undefined) throw new CannotRead(file, other);
  const inspection = await inspectAny(world, file, configurations);
  if ('part' in inspection) return lintPart(run, file, inspection.part);
  const { diagnostics } = inspection;
  const sources = [...inspection.sources];
  const unmendable = file === '-' ? '标准输入不能改' : undefined;
  if (!('source' in inspection)) {
    return { report: file, diagnostics, sources, unmendable, texts: new Map([[file, inspection.text]]) };
  }
  const { source, sound } = inspection;
  const found = sound && (await templateOf(world, file, inspection, configurations));
  const templates = found && 'main' in found ? found : undefined;
  const faults = templates ? await templateFaults(inspection, templates) : [];
  const over = templates && faults.length === 0 ? await overLengths(inspection, templates) : [];
  if (templates && faults.length > 0) sources.push(...templateTexts(templates));
  const left = sound && file !== '-' ? (run.handedIn?.notIncluded(source) ?? []) : [];
  const linted = {
    report: file,
    sources,
    unmendable,
    texts: new Map([source, ...(source.parts?.values() ?? [])].map((each) => [each.file, each.text])),
    diagnostics: [...diagnostics, ...faults, ...over, ...left, ...(found && !('main' in found) ? [found] : [])].sort(
      byPlace,
    ),
  };
  if (source.parts) run.linted.set(file, linted);
  return linted;
}

async function lintDraft({ world, years, configurations }: Run, file: string, form: DraftForm): Promise<Linted> {
  const bytes = await readInput(world, file, MAX_DRAFT_BYTES);
  const read = await inspectDraft(file, bytes, form, years, await configurations.of(file), MOST_CHARACTERS);
  if (!read) throw await unreadDraft(form, file, bytes);
  const { text, diagnostics } = read;
  const unmendable = form === 'docx' ? 'Word文件只检查，不改动' : undefined;
  return { report: file, diagnostics, sources: [[file, text]], texts: new Map([[file, text]]), unmendable };
}

/** Saved by an editor as .txt, a data file still has its keys at the start of lines: 单位:, 年度:. */
async function isDataText(world: World, file: string): Promise<boolean> {
  const text = decode(await readInput(world, file, MAX_DRAFT_BYTES))?.text ?? '';
  const keys = new Set(
    [...text.matchAll(/^(单位|年度|指标|主要工作|成果|引入)[ \t]*:(?=\s)/gmu)].map(([, key]) => key),
  );
  return keys.has('年度') && keys.size > 1;
}

/** A part is checked within its report, which alone knows the rest; only what concerns the part is reported. */
async function lintPart(run: Run, file: string, part: Part): Promise<Linted> {
  const { world, mainFiles } = run;
  const main = await mainFiles.of(file, part);
  if (typeof main !== 'string') {
    const { text } = part.source;
    const diagnostics = [...part.slips, ...part.diagnostics, main];
    return {
      report: file,
      diagnostics,
      sources: [[file, text]],
      texts: new Map([[file, text]]),
      unmendable: undefined,
    };
  }
  const linted = await lintFile(run, main);
  const path = realPath(resolve(world.cwd(), file));
  const name = [...linted.texts.keys()].find((each) => realPath(resolve(world.cwd(), each)) === path) ?? file;
  const concerns = ({ place, related }: Diagnostic) =>
    place.file === name || related.some((other) => other.place.file === name);
  const diagnostics = linted.diagnostics.filter(concerns);
  const others = linted.diagnostics.filter((each) => !concerns(each) && each.severity === 'error').length;
  return {
    ...linted,
    diagnostics,
    texts: new Map([[name, linted.texts.get(name) ?? part.source.text]]),
    ...(others > 0 && {
      elsewhere: `${visible(main)}和其他部分另有${others}个错误，用summarize lint ${shellWord(visible(main))}看。\n`,
    }),
  };
}
