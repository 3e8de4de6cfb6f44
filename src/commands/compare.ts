import { basename, extname } from 'node:path';
import { type Comparison, compare as compareTexts } from '../compare/comparison.ts';
import { findingsOf } from '../compare/findings.ts';
import { type CompareReport, reportOf } from '../compare/report.ts';
import { blocksOf } from '../compare/text.ts';
import type { Diagnostic, Edit } from '../diagnostic.ts';
import type { Manuscript } from '../passages/passage.ts';
import { type DraftForm, readDraft } from '../pipeline.ts';
import type { Colour } from '../reporters/colour.ts';
import type { World } from '../world.ts';
import { acceptInto } from './accept.ts';
import { CannotRun, print, readInput, replaceFile } from './files.ts';
import { readReport, report as told } from './inspect-files.ts';
import { DRAFTS, MAX_DRAFT_BYTES } from './lint-file.ts';
import { drawn, inspectEdited } from './redraw.ts';
import { templateOf } from './template-of.ts';

export const COMPARE_FORMATS = ['pretty', 'md', 'json', 'docx'] as const;
export type CompareFormat = (typeof COMPARE_FORMATS)[number];

export interface CompareOptions {
  output: string | undefined;
  format: CompareFormat | undefined;
  template: string | undefined;
  /** The folder that parts may be in; else what is found. */
  root: string | undefined;
  /** The numbers to write into the data, by their places in the list. */
  accept: readonly number[] | undefined;
  force: boolean;
}

/**
 * `summarize compare DRAFT FILE`: what a person changed in the written report, against its data, to stdout or to -o.
 * 0 the numbers agree, 1 they do not, or the edits broke a rule, 2 a file could not be read or written.
 */
export async function compare(
  world: World,
  edited: string,
  file: string,
  options: CompareOptions,
  templates: string,
  colours: { out: Colour; err: Colour },
): Promise<0 | 1> {
  const form = DRAFTS[extname(edited).toLowerCase()];
  if (!form) throw new CannotRun(`${edited}不是写好的报告，应为.docx、.md或.txt文件。`);
  const target = targetOf(world, options);
  const files = await readReport(world, file, options.root);
  const inspection = inspectEdited(files, []);
  const found = await templateOf(world, file, inspection, options.template, templates);
  const words = 'main' in found ? found : undefined;
  const proof = words && drawn(inspection, words, form);
  if (!inspection.sound || !words || !proof) {
    const errors = [...inspection.diagnostics, ...('main' in found ? [] : [found])].filter(
      ({ severity }) => severity === 'error',
    );
    world.stderr.write(told(errors, inspection.sources, colours.err));
    world.stderr.write(`没有比较：${file}里有错误，生成不了报告，请先改正。\n`);
    return 1;
  }
  const { manuscript, text } = await readEdited(world, edited, form);
  const data = { source: inspection.source, figures: inspection.sound.figures };
  const redraw = (edits: readonly Edit[]) => drawn(inspectEdited(files, edits), words, form);
  const lines = manuscript.passages;
  const compared = (draft = proof) => compareTexts(draft, data, lines, redraw);
  if (options.accept) {
    return acceptInto(world, inspection.source, compared().numbers, options.accept, (edits) => {
      const draft = redraw(edits);
      return draft ? compared(draft).numbers.length : undefined;
    });
  }
  const comparison = { ...compared(), findings: findingsOf(proof, manuscript, text, files.settings) };
  const report = reportOf(comparison, placesIn(manuscript));
  await deliver(world, titleOf(edited), report, comparison, target, options.force, colours.out);
  const broken = comparison.findings.some(({ severity }) => severity === 'error');
  return comparison.numbers.length + comparison.typed.length > 0 || broken ? 1 : 0;
}

async function readEdited(
  world: World,
  file: string,
  form: DraftForm,
): Promise<{ manuscript: Manuscript; text: string }> {
  const read = await readDraft(file, await readInput(world, file, MAX_DRAFT_BYTES), form);
  if (!read) throw new CannotRun(`读不了${file}：它不是${form === 'docx' ? 'Word的.docx' : '文本'}文件。`);
  return read;
}

/** 二（三）2.第1段, of what is found in the edited text. */
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

interface Target {
  file: string | undefined;
  format: CompareFormat;
}

function targetOf(world: World, { output, format }: CompareOptions): Target {
  if (output === undefined) {
    if (format === 'docx' && world.stdout.isTTY) {
      throw new CannotRun('DOCX不能显示在终端上，请用-o写成文件，如-o 对照.docx。');
    }
    return { file: undefined, format: format ?? (world.stdout.isTTY ? 'pretty' : 'md') };
  }
  const extension = extname(output).toLowerCase().replace('.markdown', '.md').replace('.txt', '.pretty').slice(1);
  const known = format ?? COMPARE_FORMATS.find((each) => each === extension);
  if (known) return { file: output, format: known };
  throw new CannotRun(`从文件名${output}看不出格式，应以.docx、.md或.json结尾，或用-f指定。`);
}

async function deliver(
  world: World,
  title: string,
  report: CompareReport,
  comparison: Comparison,
  { file, format }: Target,
  force: boolean,
  colour: Colour,
): Promise<void> {
  const { bytes, isUntouched } = await written(title, report, comparison, format, file !== undefined, colour);
  if (file === undefined) return print(world, bytes);
  const { kept, unchanged } = await replaceFile(world, file, Buffer.from(bytes), isUntouched, force);
  if (kept) world.stderr.write(`原来的文件保留为${kept}。\n`);
  world.stderr.write(unchanged ? `${file}没有变化。\n` : `已写入${file}。${report.summary}\n`);
}

interface Written {
  bytes: Uint8Array | string;
  isUntouched(old: Uint8Array): boolean;
}

async function written(
  title: string,
  report: CompareReport,
  comparison: Comparison,
  format: CompareFormat,
  toFile: boolean,
  colour: Colour,
): Promise<Written> {
  if (format === 'pretty') {
    const { toTerminal } = await import('../compare/to-terminal.ts');
    return { bytes: toTerminal(report, colour), isUntouched: () => false };
  }
  if (format === 'json') {
    const { toJson } = await import('../compare/to-json.ts');
    const { isUntouchedJson } = await import('../json-digest.ts');
    return { bytes: toJson(report, comparison), isUntouched: isUntouchedJson };
  }
  const { tablesOf } = await import('../compare/tables.ts');
  const tables = tablesOf(report, title);
  if (format === 'docx') {
    const [{ toTree }, { isUntouched, sheetPage, toDocx }] = await Promise.all([
      import('../tables/to-tree.ts'),
      import('../docx/index.ts'),
    ]);
    return { bytes: await toDocx(toTree(tables), { title }, sheetPage), isUntouched };
  }
  const [{ toMarkdown }, { isUntouchedText, withDigest }] = await Promise.all([
    import('../tables/to-markdown.ts'),
    import('../markdown/digest.ts'),
  ]);
  const text = toMarkdown(tables);
  return { bytes: toFile ? withDigest(text) : text, isUntouched: isUntouchedText };
}
