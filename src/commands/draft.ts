import { basename, extname, join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { withCharts } from '../markdown/charts.ts';
import { isUntouchedText, withDigest } from '../markdown/digest.ts';
import { frameOf, titleOf, withFrame } from '../markdown/frame.ts';
import { write as writeReport } from '../markdown/write.ts';
import type { Page } from '../page/page.ts';
import type { Inspection } from '../pipeline.ts';
import type { Colour } from '../reporters/colour.ts';
import type { Chart, Frame, Tree } from '../tree.ts';
import type { World } from '../world.ts';
import { CannotRun, expandFiles, INTERNAL, isFolder, makeFolder, print, replaceFile } from './files.ts';
import { inspectFile, report } from './inspect-files.ts';
import { templateOf } from './template-of.ts';

export type Format = 'md' | 'docx' | 'html';

export interface DraftOptions {
  output: string | undefined;
  format: Format | undefined;
  template: string | undefined;
  /** The folder that parts may be in; else what is found. */
  root: string | undefined;
  force: boolean;
}

/**
 * `summarize FILE…`: drafts each file to stdout or to -o. Findings go to stderr and do not stop a draft; syntax, schema
 * and reference errors do. 0 clean, 1 errors found, 2 a file could not be read or written.
 */
export async function draft(
  world: World,
  files: readonly string[],
  options: DraftOptions,
  templates: string,
  colour: Colour,
): Promise<0 | 1 | 2> {
  const inputs = await expandFiles(world, files);
  const targets = await targetsOf(world, inputs, options);
  let code: 0 | 1 | 2 = 0;
  for (const [index, file] of inputs.entries()) {
    const target = targets[index] ?? { file: undefined, format: 'md' };
    try {
      if (await draftOne(world, file, target, options, templates, colour)) code ||= 1;
    } catch (error) {
      if (inputs.length === 1 || (error as NodeJS.ErrnoException).code === 'EPIPE') throw error;
      // One file's trouble is not the others': they are drafted all the same.
      const message = error instanceof CannotRun ? error.message : `${file}：${INTERNAL}`;
      world.stderr.write(`错误：${message}\n`);
      code = 2;
    }
  }
  return code;
}

/** Drafts one file; true where its data hold errors. */
async function draftOne(
  world: World,
  file: string,
  target: Target,
  options: DraftOptions,
  templates: string,
  colour: Colour,
): Promise<boolean> {
  const inspection = await inspectFile(world, file, options.root);
  const drafted = await compose(world, file, inspection, options.template, templates);
  const diagnostics = [...inspection.diagnostics, ...drafted.diagnostics];
  const sources = new Map([...inspection.sources, ...drafted.sources]);
  world.stderr.write(report(diagnostics, sources, colour));
  if (!drafted.result) {
    world.stderr.write(`没有生成${target.file ?? '报告'}：请先改正以上错误。\n`);
  } else await deliver(world, drafted.result, inspection.page.page, target, options.force);
  return diagnostics.some(({ severity }) => severity === 'error');
}

interface Target {
  /** Undefined: stdout. */
  file: string | undefined;
  format: Format;
}

async function targetsOf(world: World, inputs: readonly string[], options: DraftOptions): Promise<Target[]> {
  const { output, format } = options;
  if (output === undefined) {
    if (inputs.length > 1) throw new CannotRun('给了几个数据文件，请用-o指定存放的文件夹，如-o 总结/。');
    if (format === 'docx' && world.stdout.isTTY) {
      throw new CannotRun('DOCX不能显示在终端上，请用-o写成文件，如-o 总结.docx。');
    }
    return [{ file: undefined, format: format ?? 'md' }];
  }
  const folder = /[\\/]$/u.test(output) || (await isFolder(resolve(world.cwd(), output)));
  if (!folder) {
    if (inputs.length > 1)
      throw new CannotRun(`给了几个数据文件，-o应为文件夹，如-o ${output.replace(/\.\w+$/u, '')}/。`);
    return [{ file: output, format: format ?? formatOf(output) }];
  }
  const kind = format ?? 'docx';
  const targets = inputs.map((file) => {
    const stem = file === '-' ? '总结' : basename(file, extname(file));
    return { file: join(output, `${stem}.${kind}`), format: kind };
  });
  const names = targets.map((target) => target.file.toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new CannotRun(`有两个数据文件都要写成${twice}，请分开生成或改名。`);
  await makeFolder(world, output);
  return targets;
}

function formatOf(output: string): Format {
  const extension = extname(output).toLowerCase();
  if (extension === '.docx') return 'docx';
  if (extension === '.html' || extension === '.htm') return 'html';
  if (extension === '.md' || extension === '.markdown') return 'md';
  throw new CannotRun(`从文件名${output}看不出格式，应以.docx、.html或.md结尾，或用-f指定。`);
}

interface Composed {
  result: { markdown: string; charts: Chart[]; frame: Frame } | undefined;
  diagnostics: Diagnostic[];
  /** Texts of the templates, for code frames. */
  sources: [string, string][];
}

async function compose(
  world: World,
  file: string,
  inspection: Inspection,
  own: string | undefined,
  builtIn: string,
): Promise<Composed> {
  const { sound } = inspection;
  if (!sound) return { result: undefined, diagnostics: [], sources: [] };
  const found = await templateOf(world, file, inspection, own, builtIn);
  if (!('main' in found)) return { result: undefined, diagnostics: [found], sources: [] };
  const { markdown, charts, attachments, diagnostics } = writeReport(sound.report, sound.figures, found);
  const sources = [found.main, ...found.partials.values(), ...found.phrases.values()].map((each): [string, string] => [
    each.file,
    each.text,
  ]);
  if (diagnostics.length > 0) return { result: undefined, diagnostics, sources };
  return {
    result: { markdown, charts, frame: frameOf(sound.report, titleOf(markdown), attachments) },
    diagnostics: [],
    sources: [],
  };
}

async function deliver(
  world: World,
  { markdown, charts, frame }: NonNullable<Composed['result']>,
  page: Page,
  { file, format }: Target,
  force: boolean,
): Promise<void> {
  if (format === 'md') {
    const text = withFrame(withCharts(markdown, charts), frame);
    if (file === undefined) await print(world, text);
    else await write(world, file, Buffer.from(withDigest(text)), isUntouchedText, force);
    return;
  }
  const tree = await treeOf(markdown, charts);
  if (format === 'html') {
    const [{ layoutOf }, { toHtml }] = await Promise.all([import('../docx/layout.ts'), import('../html/index.ts')]);
    const text = toHtml(tree, frame, layoutOf(tree, frame, page), page);
    if (file === undefined) await print(world, text);
    else await write(world, file, Buffer.from(withDigest(text)), isUntouchedText, force);
    return;
  }
  const { isUntouched, toDocx } = await import('../docx/index.ts');
  const bytes = await toDocx(tree, frame, page);
  if (file === undefined) await print(world, bytes);
  else await write(world, file, bytes, isUntouched, force);
}

async function treeOf(markdown: string, charts: readonly Chart[]): Promise<Tree> {
  const { toTree, UnknownMarkdown } = await import('../parse-tree.ts');
  try {
    return toTree(markdown, charts);
  } catch (error) {
    if (!(error instanceof UnknownMarkdown)) throw error;
    const what = MARKDOWN[error.message] ?? error.message;
    throw new CannotRun(`模板写出了报告里不用的内容（${what}），在Markdown的第${error.line}行，不能排版。请改模板。`);
  }
}

/** Markdown that a template may hold and a report is not made of, by mdast's names. */
const MARKDOWN: Record<string, string> = {
  code: '代码块',
  inlineCode: '代码',
  list: '列表',
  blockquote: '引文',
  emphasis: '斜体',
  html: 'HTML',
  link: '链接',
  image: '图片',
  thematicBreak: '分隔线',
  heading: '四级以下的标题',
  break: '换行',
};

async function write(
  world: World,
  file: string,
  bytes: Uint8Array,
  isOwn: (old: Uint8Array) => boolean,
  force: boolean,
): Promise<void> {
  const { kept, unchanged } = await replaceFile(world, file, bytes, isOwn, force);
  if (kept) world.stderr.write(`原来的文件保留为${kept}。\n`);
  world.stderr.write(unchanged ? `${file}没有变化。\n` : `已写入${file}。\n`);
}
