import { Paragraph } from 'docx';
import type { Heading, Text } from '../../tree.ts';
import { style } from '../styles.ts';
import type { State } from './state.ts';

export function heading(node: Heading, state: State): Paragraph[] {
  if (node.depth === 1) return title(node, state);
  const headingStyle = node.depth === 2 ? style.heading1 : style.heading2;
  return [new Paragraph({ style: headingStyle, children: state.runs(node.children, state) })];
}

/** The title and, below it, one empty line (GB/T 9704-2012, 7.3.2: 标题下空一行). */
function title({ children }: Heading, state: State): Paragraph[] {
  const lines = titleLines(children).map(
    (line) => new Paragraph({ style: style.title, children: state.runs(line, state) }),
  );
  return [...lines, new Paragraph({})];
}

/** The lines of a title. As yet one, which Word breaks where it is full; 7.3.1 wants it broken where the sense does. */
function titleLines(children: Text[]): Text[][] {
  return [children];
}
