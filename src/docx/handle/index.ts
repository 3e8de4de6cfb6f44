import type { Paragraph, Table, TextRun } from 'docx';
import type { Page } from '../../page/page.ts';
import type { Block, Inline } from '../../tree.ts';
import { chart } from './chart.ts';
import { heading } from './heading.ts';
import { paragraph } from './paragraph.ts';
import type { State } from './state.ts';
import { strong } from './strong.ts';
import { table } from './table.ts';
import { text } from './text.ts';

const blocks: Handlers<Block, Paragraph | Table> = { heading, paragraph, table, chart };
const inlines: Handlers<Inline, TextRun> = { text, strong };

type Handlers<Node extends Block | Inline, Result> = {
  [Type in Node['type']]: (node: Extract<Node, { type: Type }>, state: State) => Result[];
};

/** What a tree's root hands down. */
export function rootState(page: Page): State {
  return { page, runs: (nodes, state) => nodes.flatMap((node) => dispatch(inlines, node, state)) };
}

/** A block as paragraphs and tables of the document. */
export function handleBlock(node: Block, state: State): (Paragraph | Table)[] {
  return dispatch(blocks, node, state);
}

/** Throws on a node without a handler: words must not vanish from a report in silence. */
function dispatch<Node extends Block | Inline, Result>(
  handlers: Handlers<Node, Result>,
  node: Node,
  state: State,
): Result[] {
  const { type } = node;
  if (!Object.hasOwn(handlers, type)) throw new Error(`No DOCX handler for a node of type “${type}”.`);
  const handle = handlers[type as keyof Handlers<Node, Result>] as (node: Node, state: State) => Result[];
  return handle(node, state);
}
