import { without } from './names.ts';
import type { Settlement } from './settlement.ts';

/** Comments on what the units have but the sums do not. */
export function notSummed({ figure, names, entries, counting }: Settlement): void {
  const prior = figure.get('上年')?.givers ?? [];
  const hasBasis = counting.bases.some(([text]) => text !== '');
  const stated = hasBasis ? [...figure.growths.keys()] : without([...figure.growths.keys()], prior);
  if (stated.length > 0) {
    const why = hasBasis ? '的增幅口径不同于现价' : '只写了增幅，没有写上年的数';
    entries.remark(`“同比”没有列：${names.some(stated)}${why}，增幅不能相加。`);
  }
  const own = figure.texts('未汇总').map(([text]) => text);
  if (own.length > 0) entries.remark(`没有汇总：${own.join('、')}。`);
}
