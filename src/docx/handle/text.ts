import { TextRun } from 'docx';
import type { Text } from '../../tree.ts';
import { cleanText } from '../clean.ts';
import type { State } from './state.ts';

/** A run. The hint makes “”, ——, …… and · Chinese to Word, so that they break and space as Chinese marks do. */
export function text({ value }: Text, { runStyle }: State): TextRun[] {
  const content = cleanText(value);
  if (content === '') return [];
  return [new TextRun({ text: content, font: { hint: 'eastAsia' }, ...(runStyle && { style: runStyle }) })];
}
