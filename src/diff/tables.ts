import { textRows } from '../compare/text-changes.ts';
import type { TableDocument, TablePart } from '../tables/document.ts';
import { type Diff, summaryOf } from './diff.ts';
import type { FigureChange, Moved } from './figure-changes.ts';

/** Old beside new, the numbers first; only the tables that have rows. */
export function tablesOf(diff: Diff): TableDocument {
  const parts: TablePart[] = [
    {
      heading: '数的改动',
      head: ['指标', diff.before, diff.after, '随之变动', '用在何处'],
      rows: diff.figures.map((change) => [
        nameOf(change),
        change.before || NOTHING,
        change.after || NOTHING,
        change.moved.map(movedText).join('；'),
        change.uses.join('；'),
      ]),
    },
    {
      heading: '文中的数',
      note: '不是指标，写在文字里的数和日期。',
      head: ['位置', diff.before, diff.after, '所在的句子'],
      rows: diff.numbers.map((each) => [each.place, each.before, each.after, each.sentence]),
    },
    {
      heading: '文字的改动',
      head: ['位置', '改动', diff.before, diff.after],
      rows: textRows(diff.texts),
    },
  ];
  return {
    title: `${diff.title}改动清单`,
    introduction: [introductionOf(diff)],
    parts: parts.filter(({ rows }) => rows.length > 0),
  };
}

export function introductionOf(diff: Diff): string {
  return `由${diff.before}到${diff.after}：${summaryOf(diff)}`;
}

/** What stands in the place of a number that is not there. */
const NOTHING = '—';

/** 专利申请量.发明专利, 专利申请量（新增）. */
export function nameOf({ figure, item, kind }: FigureChange): string {
  const name = item === '' ? figure : `${figure}·${item.replaceAll('.', '·')}`;
  return kind === '改动' ? name : `${name}（${kind}）`;
}

/** 同比增长41.7%→同比增长43.0%（2950÷2063−1）. */
export function movedText({ before, after }: Moved): string {
  const how = after && after.how !== '填报' && after.how.length <= LONGEST ? `（${after.how}）` : '';
  if (!before || !after) return before ? `不再有“${before.text}”` : `${after?.text ?? ''}${how}`;
  return before.text === after.text ? `${after.text}${how}` : `${before.text}→${after.text}${how}`;
}

/** A list of names says nothing in so small a place. */
const LONGEST = 60;
