import type { TextRun } from 'docx';
import type { Strong } from '../../tree.ts';
import { style } from '../styles.ts';
import type { State } from './state.ts';

/** A run-in heading, number included. */
export function strong(node: Strong, state: State): TextRun[] {
  return state.runs(node.children, { ...state, runStyle: runInStyle(node) });
}

/** GB/T 9704-2012, 7.3.3: “（一）” is 楷体, “1.” and “（1）” are 仿宋; an office may tell these two apart. */
export function runInStyle({ children }: Strong): string {
  const opening = children.map(({ value }) => value).join('');
  const [, number] = /^\s*[（(]([一二三四五六七八九十百]+|\d+)[）)]/.exec(opening) ?? [];
  if (number === undefined) return style.runIn3;
  return /^\d/.test(number) ? style.runIn4 : style.runIn2;
}
