import { Paragraph, TextRun } from 'docx';
import { twipsOfPoints, typeAreaWidth } from '../../page/page.ts';
import { titleLines } from '../../page/title-lines.ts';
import type { Heading } from '../../tree.ts';
import { style } from '../styles.ts';
import type { State } from './state.ts';

export function heading(node: Heading, state: State): Paragraph[] {
  if (node.depth === 1) return title(node.children.map(({ value }) => value).join(''), style.title, state);
  const headingStyle = node.depth === 2 ? style.heading1 : style.heading2;
  return [new Paragraph({ style: headingStyle, children: state.runs(node.children, state) })];
}

/**
 * A title, in one paragraph broken where the sense is, and below it one empty line (GB/T 9704-2012, 7.3.1, 7.3.2): the
 * document's and, in a style of its own, an attachment's.
 */
export function title(words: string, titleStyle: string, state: State): Paragraph[] {
  const { page } = state;
  const perLine = Math.floor(typeAreaWidth(page) / twipsOfPoints(page.title.size));
  const runs = titleLines(words, perLine).flatMap((value, index) => [
    ...(index > 0 ? [new TextRun({ break: 1 })] : []),
    ...state.runs([{ type: 'text', value }], state),
  ]);
  return [new Paragraph({ style: titleStyle, children: runs }), new Paragraph({})];
}
