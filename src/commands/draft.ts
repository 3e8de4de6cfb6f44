import type { Diagnostic } from '../diagnostic.ts';
import { CannotRun } from '../files/cannot-run.ts';
import { expandFiles } from '../files/expand.ts';
import { refuseOddName } from '../files/file-names.ts';
import { inFolder, namesFolder } from '../files/folders.ts';
import { inspectFile } from '../inputs/inspect-files.ts';
import { templateOf, templateTexts } from '../inputs/template-of.ts';
import { isDisabled } from '../lint/disables.ts';
import { brief as briefOf } from '../markdown/brief.ts';
import { frameOf, titleOf } from '../markdown/frame.ts';
import { write as writeReport } from '../markdown/write.ts';
import type { Inspection } from '../pipeline/inspect-data.ts';
import { inspectDraft } from '../pipeline/inspect-draft.ts';
import type { Colour } from '../reporters/colour.ts';
import { findingsText } from '../reporters/findings-text.ts';
import type { World } from '../world.ts';
import { visible } from '../zh/visible.ts';
import { type Drafted, deliver, type Format, wholeText } from './deliver.ts';
import { failedLine, failedText } from './failed.ts';
import { type Finality, type Obstacle, obstacles, obstaclesText, waysOut } from './final.ts';
import { fitOnOnePage } from './one-page.ts';
import { outputOf, refuseToShow, stemOf, type Target } from './output.ts';
import { overLengths } from './over-lengths.ts';
import type { PaperOptions } from './paper.ts';
import { Progress } from './progress.ts';
import { tellWritten } from './put.ts';

export interface DraftOptions extends PaperOptions<Format> {
  finality: Finality;
  /** On one page: lead, highlights and a table. */
  brief?: boolean;
}

/**
 * `summarize FILE…`: drafts each file to stdout or to -o. Findings go to stderr and do not stop a draft; syntax, schema
 * and reference errors do. Returns 0 if there are no errors, 1 if there are or a final report lacks something, 2 if one
 * of several files could not be read or written; for a single file that throws CannotRun.
 */
export async function draft(
  world: World,
  files: readonly string[],
  options: DraftOptions,
  colour: Colour,
): Promise<0 | 1 | 2> {
  const inputs = await expandFiles(world, files);
  const { targets, folder } = targetsOf(world, inputs, options);
  return inFolder(world, folder, () => draftEach(world, inputs, targets, options, colour));
}

async function draftEach(
  world: World,
  inputs: readonly string[],
  targets: readonly Target<Format>[],
  options: DraftOptions,
  colour: Colour,
): Promise<0 | 1 | 2> {
  const failed: string[] = [];
  let code: 0 | 1 | 2 = 0;
  const progress = new Progress(world, inputs.length, '起草');
  const above = progress.above(world);
  for (const [index, file] of inputs.entries()) {
    const target = targets[index] ?? { file: undefined, format: 'md' };
    progress.at(index);
    try {
      const { isDrafted, hasErrors } = await draftOne(above, file, target, options, colour);
      if (!isDrafted) failed.push(file);
      if (hasErrors) code ||= 1;
    } catch (error) {
      if (inputs.length === 1) throw error;
      above.stderr.write(failedLine(file, error, world.env));
      failed.push(file);
      code = 2;
    }
  }
  progress.clear();
  world.stderr.write(failedText(inputs.length, failed, '生成'));
  return code;
}

/** Drafts one file; its data may still have errors. */
async function draftOne(
  world: World,
  file: string,
  target: Target<Format>,
  options: DraftOptions,
  colour: Colour,
): Promise<{ isDrafted: boolean; hasErrors: boolean }> {
  refuseOddName(file);
  const { diagnostics, sources, drafted, lacking } = await compose(world, file, options);
  world.stderr.write(findingsText(diagnostics, sources, colour));
  if (!drafted) {
    const why =
      lacking.length === 0 ? '请先改正以上错误' : `还不能定稿，有${obstaclesText(lacking)}。${waysOut(lacking, file)}`;
    world.stderr.write(`没有生成${target.file ?? '报告'}：${why}。\n`);
  } else {
    const set = await fitOnOnePage(drafted, target, options.brief);
    world.stderr.write(set.remark);
    const written = await deliver(world, set.drafted, target, options.force);
    if (written) tellWritten(world, written);
  }
  const hasErrors = lacking.length > 0 || diagnostics.some(({ severity }) => severity === 'error');
  return { isDrafted: drafted !== undefined, hasErrors };
}

interface Targets {
  /** One for each input. */
  targets: Target<Format>[];
  /** The folder that -o names, which may have to be created. */
  folder: string | undefined;
}

const DRAFT_FORMATS: readonly Format[] = ['docx', 'html', 'md'];

/** Where each file's report is written. */
export function targetsOf(world: World, inputs: readonly string[], options: DraftOptions): Targets {
  const { output, format } = options;
  if (output === undefined) {
    if (inputs.length > 1) throw new CannotRun('给了几个数据文件，请用-o指定存放的文件夹，如-o 总结/。');
    refuseToShow(world, format, '总结');
    return { targets: [{ file: undefined, format: format ?? 'md' }], folder: undefined };
  }
  if (inputs.length > 1 && !namesFolder(world, output))
    throw new CannotRun(`给了几个数据文件，-o应为文件夹，如-o ${output.replace(/\.\w+$/u, '')}/。`);
  const targets = inputs.map((file) => outputOf(world, { output, format }, DRAFT_FORMATS, stemOf(file) || '总结'));
  const names = targets.map((target) => target.file.toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new CannotRun(`有两个数据文件都要写成${visible(twice)}，请分开生成或改名。`);
  return { targets, folder: targets[0]?.folder };
}

function briefly({ report: whole, figures }: NonNullable<Inspection['sound']>): NonNullable<Inspection['sound']> {
  return { report: briefOf(whole, figures), figures };
}

/** How places in the finished text are named. */
const PROOF = '成稿';

interface Composed {
  /** Undefined if errors stop it, or something that a final report needs is missing. */
  drafted: Drafted | undefined;
  /** What is missing, if it should be final. */
  lacking: Obstacle[];
  diagnostics: readonly Diagnostic[];
  /** Texts of all files that a place may refer to. */
  sources: ReadonlyMap<string, string>;
}

/** Inspects one data file and writes its report, using its template or the one asked for. */
export async function compose(
  world: World,
  file: string,
  { template, root, finality, brief }: Pick<DraftOptions, 'template' | 'root' | 'finality' | 'brief'>,
): Promise<Composed> {
  const whole = await inspectFile(world, file, root);
  const inspection = brief && whole.sound ? { ...whole, sound: briefly(whole.sound) } : whole;
  const { sound, diagnostics: ofData, sources } = inspection;
  const stopped = { drafted: undefined, lacking: [] };
  if (!sound) return { ...stopped, diagnostics: ofData, sources };
  const found = await templateOf(world, file, inspection, { template, root });
  if (!('main' in found)) return { ...stopped, diagnostics: [...ofData, found], sources };
  const { markdown, charts, attachments, diagnostics: ofTemplate } = writeReport(sound.report, sound.figures, found);
  if (ofTemplate.length > 0) {
    const all = new Map([...sources, ...templateTexts(found)]);
    return { ...stopped, diagnostics: [...ofData, ...ofTemplate], sources: all };
  }
  const diagnostics = brief ? ofData : [...ofData, ...(await overLengths(inspection, found))];
  const frame = frameOf(sound.report, titleOf(markdown), attachments);
  const drafted = { markdown, charts, frame, page: inspection.page.page };
  if (finality === 'draft') return { drafted, lacking: [], diagnostics, sources };
  const text = wholeText(drafted);
  // The text that data and template make together is checked as it will be read; gaps are counted separately.
  const proof = await inspectDraft(PROOF, new TextEncoder().encode(text), 'md', undefined, inspection.settings);
  const isAllowed = (rule: string) => [...sources.values()].some((each) => isDisabled(rule, each));
  const errors = (proof?.diagnostics ?? []).filter(
    ({ severity, rule }) => severity === 'error' && rule !== 'placeholders-replaced' && !isAllowed(rule),
  );
  const [{ proofOf }, { inData }] = await Promise.all([import('../proof/proof.ts'), import('./in-data.ts')]);
  const lines = () => proofOf(sound.report, sound.figures, found, drafted.page, 'md').lines;
  const all = [...diagnostics, ...inData({ text, errors, lines }, diagnostics, sources)];
  const lacking = obstacles(sound, all, text, finality);
  return {
    drafted: lacking.length === 0 ? drafted : undefined,
    lacking,
    diagnostics: all,
    sources: new Map([...sources, [PROOF, text]]),
  };
}
