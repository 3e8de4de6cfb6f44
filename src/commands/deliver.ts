import { print } from '../files/print.ts';
import { type IsUntouched, replaceFile, type Written } from '../files/replace.ts';
import { withCharts } from '../markdown/charts.ts';
import { isUntouchedText, withDigest } from '../markdown/digest.ts';
import { withFrame } from '../markdown/frame.ts';
import type { Page } from '../page/page.ts';
import type { Chart, Frame } from '../tree.ts';
import type { World } from '../world.ts';
import type { Target } from './output.ts';
import { treeOf } from './tree-of.ts';

export type Format = 'md' | 'docx' | 'html';

/** A report as written, before it is converted to a file format. */
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

/** Converts a report to its format, and writes it to its file or to stdout; undefined if it went to stdout. */
export async function deliver(
  world: World,
  { markdown, charts, frame, page }: Drafted,
  { file, format }: Target<Format>,
  force: boolean,
): Promise<Written | undefined> {
  const put = async (bytes: string | Uint8Array, isOwn: IsUntouched) => {
    if (file !== undefined) return replaceFile(world, file, Buffer.from(bytes), isOwn, force);
    await print(world, bytes);
    return undefined;
  };
  const putText = (text: string) => put(file === undefined ? text : withDigest(text), isUntouchedText);
  if (format === 'md') return putText(wholeText({ markdown, charts, frame }));
  const tree = await treeOf({ markdown, charts, attachments: frame.attachments });
  if (format === 'html') {
    const [{ layoutOf }, { toHtml }] = await Promise.all([import('../docx/layout.ts'), import('../html/index.ts')]);
    const layout = layoutOf(tree, frame, page);
    if (layout.isPartial) {
      world.stderr.write(`全文太长，网页只分出前${layout.pages.length}页，其余都在最后一页；Word文件不受影响。\n`);
    }
    return putText(toHtml(tree, frame, layout, page));
  }
  const { isUntouched, toDocx } = await import('../docx/index.ts');
  return put(await toDocx(tree, frame, page), isUntouched);
}

/** How many pages the report fills. */
export async function pagesOf({ markdown, charts, frame, page }: Drafted): Promise<number> {
  const { layoutOf } = await import('../docx/layout.ts');
  return layoutOf(await treeOf({ markdown, charts, attachments: frame.attachments }), frame, page).pages.length;
}
