import type { TextRun } from 'docx';
import type { Page } from '../../page/page.ts';
import type { Inline } from '../../tree.ts';

/** What a node inherits. It is never changed, only copied with something else in it: `{ ...state, runStyle }`. */
export interface State {
  page: Page;
  /** On the page of what follows. */
  keepNext?: true;
  /** Character style of the text. */
  runStyle?: string;
  /** The dispatcher, handed down so that a node's file need not import the table that imports it. */
  runs(nodes: readonly Inline[], state: State): TextRun[];
}
