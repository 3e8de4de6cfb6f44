import type { Path } from '../diagnostic.ts';
import type { WrittenNumber } from '../passages/written-numbers.ts';
import { asOfText, dateText, daysText, parseDays } from '../report/date.ts';
import { nodeAt } from '../source/node.ts';
import { labelOf } from './label.ts';
import type { Origin, SearchedData } from './origin.ts';

/** Where a date such as 2013年, 截至11月底 or 10月11日 is typed, usually in another format. */
export function ofDate(
  { source }: Pick<SearchedData, 'source'>,
  { text: printed }: WrittenNumber,
  below: Path = [],
): Origin[] {
  const found: Origin[] = [];
  const visit = (path: Path) => {
    const node = nodeAt(source.root, path);
    if (node?.kind === 'map') for (const { key } of node.entries) visit([...path, key]);
    if (node?.kind === 'list') for (const index of node.items.keys()) visit([...path, index]);
    const date = node?.kind === 'scalar' && path[0] !== 'period' ? parseDays(node.text) : undefined;
    if (!node || !date || date.month === undefined) return;
    const { until } = date;
    const said = [
      ...[date, ...(until ? [until] : [])].flatMap((each) => [dateText(each), dateText(each, date.year)]),
      ...(until
        ? [`${until.day}日`, daysText(date), daysText(date, date.year)]
        : [asOfText(date), asOfText(date, date.year)]),
    ];
    if (said.some((each) => each.replace('截至', '') === printed))
      found.push({ label: labelOf(path), place: node.place });
  };
  visit(below);
  return found;
}

/** 2025年 and the years next to it come from 年度. */
export function ofPeriod({ source, figures }: SearchedData, { text }: WrittenNumber): Origin[] {
  const { period } = figures.report;
  const year = /^\d{4}/u.exec(text)?.[0];
  const place = nodeAt(source.root, ['period'])?.place;
  const isOwn = Number(year) === period.year || Number(year) === period.from;
  if (year === undefined || !place || (!isOwn && Math.abs(Number(year) - period.year) > 1)) return [];
  return [{ label: '“年度”', place, ...(!isOwn && { how: '由“年度”推出' }) }];
}
