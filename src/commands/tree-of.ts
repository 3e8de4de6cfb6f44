import { CannotRun } from '../files/cannot-run.ts';
import type { Attachment, Block, Chart, Tree } from '../tree.ts';

/** Maximum number of paragraphs and cells: four hundred pages, which take some seconds and half a gigabyte. */
const MOST = 10_000;

interface Written {
  markdown: string;
  charts: readonly Chart[];
  attachments: readonly Attachment[] | undefined;
}

/**
 * A template's Markdown as a tree; throws if it has something that cannot be set, or is too large with its attachments.
 */
export async function treeOf({ markdown, charts, attachments = [] }: Written): Promise<Tree> {
  // With many more, the parser alone would take the half gigabyte.
  refuseBeyond(markdown.match(/\S[^\n]*/gu)?.length ?? 0, '行');
  const tree = await parsed(markdown, charts);
  const all = [...tree.children, ...attachments.flatMap(({ content }) => content)];
  refuseBeyond(sum(all.map(sizeOf)), '个段落和单元格');
  return tree;
}

function refuseBeyond(size: number, what: string): void {
  if (size <= MOST) return;
  throw new CannotRun(`全文有${size}${what}，多于${MOST}，不能排版。请减少表格的行，或改模板；只要文字的，加-f md。`);
}

async function parsed(markdown: string, charts: readonly Chart[]): Promise<Tree> {
  const { toTree, UnknownMarkdown } = await import('../parse-tree.ts');
  try {
    return toTree(markdown, charts);
  } catch (error) {
    if (!(error instanceof UnknownMarkdown)) throw error;
    const what = MARKDOWN[error.message] ?? error.message;
    throw new CannotRun(`模板写出了报告里不用的内容（${what}），在Markdown的第${error.line}行，不能排版。请改模板。`);
  }
}

function sizeOf(content: Block | Attachment['content'][number]): number {
  if (typeof content === 'string') return 1;
  if ('names' in content) return content.names.length;
  return content.type === 'table' ? sum(content.children.map(({ children }) => children.length)) : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Markdown that a template may produce but a report cannot contain, by mdast's names. */
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
