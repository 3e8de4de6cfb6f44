import { dataKeys } from '../report/fields.ts';
import { parsePeriod } from '../report/period.ts';
import { entryOf } from '../source/node.ts';
import { parse } from '../source/parse.ts';
import { nextPeriod } from './years.ts';

/** 2024年总结 → 2025年总结.yaml; the year is appended to a name without one. `stem` may be ''. */
export function suggestedName(stem: string, bytes: Uint8Array): string {
  const { root } = parse('', bytes, dataKeys()).source;
  const node = (entryOf(root, '年度') ?? entryOf(root, 'period'))?.value;
  const parts = node?.kind === 'map' ? node.entries.map(({ value }) => value) : [node];
  const typed = parts.flatMap((part) => (part?.kind === 'scalar' ? part.text : [])).join('—');
  const period = parsePeriod(typed);
  if (!period) return `${stem}（下年）.yaml`;
  const next = parsePeriod(nextPeriod(typed))?.year ?? period.year + 1;
  const years = new RegExp(`(?<!\\d)${period.year}(?!\\d)`, 'gu');
  if (years.test(stem)) return `${stem.replace(years, String(next))}.yaml`;
  return stem === '' ? `${next}年.yaml` : `${stem}-${next}.yaml`;
}
