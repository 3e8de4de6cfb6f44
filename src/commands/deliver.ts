import { CannotRun } from '../files/cannot-run.ts';
import { print } from '../files/print.ts';
import { type IsUntouched, replaceFile, type Written } from '../files/replace.ts';
import { withCharts } from '../markdown/charts.ts';
import { isUntouchedText, withDigest } from '../markdown/digest.ts';
import { withFrame } from '../markdown/frame.ts';
import type { Page } from '../page/page.ts';
import type { Chart, Frame, Tree } from '../tree.ts';
import type { World } from '../world.ts';

export type Format = 'md' | 'docx' | 'html';

export interface Target {
  /** Undefined: stdout. */
  file: string | undefined;
  format: Format;
}

/** A report as it is written, before it takes a file format. */
export interface Drafted {
  markdown: string;
  charts: Chart[];
  frame: Frame;
  page: Page;
}

/** The report as Markdown, from 版头 to 版记. */
export function wholeText({ markdown, charts, frame }: Omit<Drafted, 'page'>): string {
  return withFrame(withCharts(markdown, charts), frame);
}

/** Sets a report in its format, to its file or to stdout; undefined where it went to stdout. */
export async function deliver(
  world: World,
  { markdown, charts, frame, page }: Drafted,
  { file, format }: Target,
  force: boolean,
): Promise<Written | undefined> {
  const put = async (bytes: string | Uint8Array, isOwn: IsUntouched) => {
    if (file !== undefined) return replaceFile(world, file, Buffer.from(bytes), isOwn, force);
    await print(world, bytes);
    return undefined;
  };
  const putText = (text: string) => put(file === undefined ? text : withDigest(text), isUntouchedText);
  if (format === 'md') return putText(wholeText({ markdown, charts, frame }));
  const tree = await treeOf(markdown, charts);
  if (format === 'html') {
    const [{ layoutOf }, { toHtml }] = await Promise.all([import('../docx/layout.ts'), import('../html/index.ts')]);
    return putText(toHtml(tree, frame, layoutOf(tree, frame, page), page));
  }
  const { isUntouched, toDocx } = await import('../docx/index.ts');
  return put(await toDocx(tree, frame, page), isUntouched);
}

/** How many pages the report fills. */
export async function pagesOf({ markdown, charts, frame, page }: Drafted): Promise<number> {
  const { layoutOf } = await import('../docx/layout.ts');
  return layoutOf(await treeOf(markdown, charts), frame, page).pages.length;
}

/** Markdown that a template wrote, as a tree; told where it holds what cannot be set. */
export async function treeOf(markdown: string, charts: readonly Chart[]): Promise<Tree> {
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
