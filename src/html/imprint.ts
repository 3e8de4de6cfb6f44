import type { Imprint } from '../tree.ts';
import { imprintLines } from '../typeset/imprint.ts';
import { words } from '../typeset/runs.ts';
import { lineOf } from './runs.ts';

/** 版记 (GB/T 9704-2012, 7.4), between its rules. */
export function imprintTable(parts: Imprint): string[] {
  const { copied, printed } = imprintLines(parts);
  const text = (value: string) => lineOf(words(value));
  return [
    '<div class="imprint">',
    ...(copied === undefined ? [] : [`<p class="copied-to">${text(copied)}</p>`]),
    ...(printed === undefined ? [] : [`<p class="printed"><span>${text(printed.by)}</span>${on(printed.on)}</p>`]),
    '</div>',
  ];

  function on(value: string | undefined): string {
    return value === undefined ? '' : `<span>${text(value)}</span>`;
  }
}
