import { Paragraph as DocxParagraph } from 'docx';
import type { Inline, Paragraph } from '../../tree.ts';
import { style } from '../styles.ts';
import type { State } from './state.ts';
import { runInStyle } from './strong.ts';

export function paragraph({ children, isCaption }: Paragraph, state: State): DocxParagraph[] {
  return [
    new DocxParagraph({
      style: isCaption ? style.caption : style.body,
      ...(state.keepNext && { keepNext: true }),
      children: runs(children, state),
    }),
  ];
}

/** Markdown wants the 。 of a run-in heading outside the `strong`; on paper it belongs to the heading. */
function runs(children: Inline[], state: State) {
  const [first, second, ...rest] = children;
  if (first?.type !== 'strong' || second?.type !== 'text' || !second.value.startsWith('。')) {
    return state.runs(children, state);
  }
  return [
    ...state.runs([first], state),
    ...state.runs([{ type: 'text', value: '。' }], { ...state, runStyle: runInStyle(first) }),
    ...state.runs([{ type: 'text', value: second.value.slice(1) }, ...rest], state),
  ];
}
