import type { History } from './history.ts';
import { MAIN } from './measure.ts';
import type { Settlement } from './settlement.ts';
import type { Sum } from './sum.ts';

/** Writes a figure's own numbers, each with its 上年 and 分级; those that are part of 历年 are written only there. */
export function ownNumbers(settlement: Settlement, history: History): void {
  for (const path of MAIN) {
    const sum = settlement.figure.get(...path);
    const [key = ''] = path;
    if (!sum || history.has(key) || !settlement.number(path, sum)) continue;
    if (key === '数值' && !history.has('上年')) settlement.compared(['上年']);
    if (path.length < 2) continue;
    if (key === '资金') settlement.word('资金.名称', ['资金', '名称']);
    settlement.compared([key, '上年']);
    kinds(settlement, key, sum);
  }
}

/** 分级 covers the whole count: in a unit that has other kinds, a missing kind is zero. */
function kinds(settlement: Settlement, key: string, count: Sum): void {
  const { figure, names, entries } = settlement;
  const own = [...figure.sums.values()].filter(({ path }) => path[0] === key && path[1] === '分级');
  if (own.length === 0) return;
  const listing = new Set(own.flatMap(({ sum }) => sum.givers));
  const missing = count.givers.filter((each) => !listing.has(each));
  if (missing.length > 0) entries.remark(`“${key}”的“分级”没有列：${names.some(missing)}没有分级。`);
  else for (const { path, sum } of own) settlement.number(path, sum, sum.givers);
}
