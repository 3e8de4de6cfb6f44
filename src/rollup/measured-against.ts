import { without } from './names.ts';
import type { Settlement } from './settlement.ts';

/** Writes what a figure is compared with: the whole of which it is a share, and this and next year's targets. */
export function measuredAgainst(settlement: Settlement): void {
  share(settlement);
  for (const key of ['目标', '明年目标']) aims(settlement, key);
}

function share(settlement: Settlement): void {
  const { figure, names, required, entries } = settlement;
  const labels = figure.texts('占.名称');
  const [only] = labels;
  if (!only) return;
  const others = without(required, only[1]);
  if (labels.length > 1) entries.remark('“占”没有列：各单位占的整体不同。');
  else if (others.length > 0) entries.remark(`“占”没有列：${names.some(others)}没有写。`);
  // A name without 数值 refers to another figure, which has the number.
  else if (!figure.get('占', '数值')) {
    if (!figure.texts('未汇总').some(([text]) => text === '占的比重')) entries.put(['占', '名称'], only[0]);
  } else if (settlement.compared(['占', '数值'])) {
    entries.put(['占', '名称'], only[0]);
    settlement.compared(['占', '上年']);
  }
}

function aims(settlement: Settlement, key: string): void {
  const { figure, required } = settlement;
  const whole = ['数值', '净增', '新增'].filter((aim) => settlement.compared([key, aim]));
  const isOfAll = figure.texts('目标.下达')[0]?.[1].length === required.length;
  if (key === '目标' && whole.length > 0 && isOfAll) settlement.word('目标.下达', ['目标', '下达']);
}
