import { basename, extname } from 'node:path';
import { broughtErrors } from '../compare/brought-errors.ts';
import { type Comparison, compare as compareTexts, numbersBetween, type Redrawn } from '../compare/comparison.ts';
import { findingsOf } from '../compare/findings.ts';
import { reportOf, unreadNote } from '../compare/report.ts';
import { tablesOf } from '../compare/tables.ts';
import { blocksOf, type Line } from '../compare/text.ts';
import { toJson } from '../compare/to-json.ts';
import { toTerminal } from '../compare/to-terminal.ts';
import type { Diagnostic, Edit } from '../diagnostic.ts';
import { CannotRead, CannotRun } from '../files/cannot-run.ts';
import { Confines } from '../files/confines.ts';
import { readInput } from '../files/read.ts';
import { readReport } from '../inputs/inspect-files.ts';
import { templateOf } from '../inputs/template-of.ts';
import type { Manuscript, Passage, Unread } from '../passages/passage.ts';
import { type DraftForm, readDraft } from '../pipeline/inspect-draft.ts';
import type { SearchedData } from '../provenance/origin.ts';
import type { Colours, Screen } from '../reporters/colour.ts';
import type { Settings } from '../settings/settings.ts';
import type { World } from '../world.ts';
import { acceptInto } from './accept.ts';
import { ifDraftable } from './if-draftable.ts';
import { DRAFTS, MAX_DRAFT_BYTES, MOST_CHARACTERS } from './lint-file.ts';
import { deliverPaper, type PaperOptions, paperTarget } from './paper.ts';
import { inspectEdited, redrawn } from './redraw.ts';
import { otherDraft, unreadDraft } from './unread-draft.ts';

export interface CompareOptions extends PaperOptions {
  /** The numbers to write into the data, by their places in the list. */
  accept: readonly string[] | undefined;
}

/**
 * `summarize compare DRAFT FILE`: what a person changed in the written report, compared with its data, to stdout or to
 * -o; or, with --accept, into the data. Returns 0 if the numbers agree, 1 if they do not, if the edits broke a rule or
 * if the data have errors. Throws CannotRun if a file cannot be read or written.
 */
export async function compare(
  world: World,
  edited: string,
  file: string,
  options: CompareOptions,
  colours: Colours,
): Promise<0 | 1> {
  const form = formOf(edited);
  const isPaper = options.output !== undefined || options.format !== undefined;
  if (options.accept && isPaper) throw new CannotRun('--accept只写进数据，不能同时用-o、-f写对照，请分两次运行。');
  const target = paperTarget(world, options, '对照', edited);
  const draft = await draftOf(world, file, form, options, colours);
  if (!draft) {
    world.stderr.write(`没有比较：${file}里有错误，生成不了报告，请先改正。\n`);
    return 1;
  }
  const { manuscript, text, unread } = await readEdited(world, edited, form);
  const lines = form === 'txt' ? cellByCell(manuscript.passages) : manuscript.passages;
  const { proof, data, redraw, settings } = draft;
  const compared = compareTexts(proof, data, lines, (edits) => redraw(edits)?.proof);
  if (options.accept) {
    const confines = Confines.of(world, file, options.root);
    const code = await acceptInto(world, data.source, confines, compared, options.accept, (edits) =>
      differing(draft, lines, edits),
    );
    const note = unreadNote(unread);
    if (note !== undefined) world.stderr.write(`${note}\n`);
    return code;
  }
  const comparison = { ...compared, findings: findingsOf(proof, manuscript, text, settings), unread };
  const report = reportOf(comparison, placesIn(manuscript));
  const paper = {
    tables: tablesOf(report, titleOf(edited)),
    toTerminal: (screen: Screen) => toTerminal(report, screen),
    toJson: () => toJson(report, comparison),
  };
  await deliverPaper(world, paper, target, options.force, colours.out);
  return isSame(comparison) ? 0 : 1;
}

/** Throws CannotRead or CannotRun if the edited report is a file of another kind. */
function formOf(edited: string): DraftForm {
  const form = DRAFTS[extname(edited).toLowerCase()];
  if (form) return form;
  // Of a PDF it asks for the Word file or the data, which is no edited draft.
  const other = /\.pdf$/iu.test(edited) ? undefined : otherDraft(edited);
  if (other) throw new CannotRead(edited, other);
  throw new CannotRun(`${edited}不是写好的报告，应为.docx、.md或.txt文件。`);
}

/** The report as drawn from its data, and as it would be with edits of them. */
interface Draft {
  proof: Redrawn;
  data: SearchedData;
  settings: Settings;
  /** Undefined if then no report could be drawn. */
  redraw(edits: readonly Edit[]): { proof: Redrawn; data: SearchedData } | undefined;
}

/** Undefined, and the errors are told, if no report can be drawn from the data. */
async function draftOf(
  world: World,
  file: string,
  form: DraftForm,
  options: CompareOptions,
  colours: Colours,
): Promise<Draft | undefined> {
  const files = await readReport(world, file, options.root);
  const inspection = inspectEdited(files, []);
  const found = await templateOf(world, file, inspection, options);
  return ifDraftable(world, inspection, found, colours.err, ({ figures }, words) => {
    const proof = redrawn(inspection, words, form);
    const redraw = (edits: readonly Edit[]) => {
      const then = inspectEdited(files, edits);
      const draft = redrawn(then, words, form);
      return draft && then.sound && { proof: draft, data: { source: then.source, figures: then.sound.figures } };
    };
    return proof && { proof, data: { source: inspection.source, figures }, settings: files.settings, redraw };
  });
}

/** What still differs after the edits, and the errors that they bring; undefined if then no report could be drawn. */
function differing({ proof, redraw }: Draft, lines: readonly Line[], edits: readonly Edit[]) {
  const then = redraw(edits);
  return (
    then && {
      ...numbersBetween(then.proof, then.data, lines),
      errors: broughtErrors(proof.errors, then.proof.errors),
    }
  );
}

/** Whether the numbers agree and the edits broke no rule. */
function isSame({ numbers, typed, lost, findings }: Comparison): boolean {
  return numbers.length + typed.length + lost.length === 0 && !findings.some(({ severity }) => severity === 'error');
}

/** A table saved as text: its cells one after another, on lines of their own or separated by tabs. */
function cellByCell(passages: readonly Passage[]): Line[] {
  return passages.flatMap(({ kind, text }) => text.split('\t').map((cell): Line => ({ kind, text: cell.trim() })));
}

async function readEdited(
  world: World,
  file: string,
  form: DraftForm,
): Promise<{ manuscript: Manuscript; text: string; unread?: Unread }> {
  const bytes = await readInput(world, file, MAX_DRAFT_BYTES);
  const read = await readDraft(file, bytes, form, MOST_CHARACTERS);
  if (!read) throw await unreadDraft(form, file, bytes);
  if (read.manuscript.passages.length === 0) throw new CannotRun(`${file}里没有文字，不能对照。`);
  return read;
}

/** The place of a finding in the edited text: 二（三）2.第1段. */
function placesIn({ passages }: Manuscript): (finding: Diagnostic) => string {
  const blocks = blocksOf(passages);
  return ({ place }) => {
    const index = passages.findLastIndex(({ placeOf }) => placeOf(0, 0).start.line <= place.start.line);
    return blocks.findLast(({ line }) => line <= index + 1)?.place ?? '';
  };
}

function titleOf(edited: string): string {
  return `${basename(edited, extname(edited))}与数据对照`;
}
