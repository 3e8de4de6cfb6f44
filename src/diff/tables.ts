import { type Derivation, TYPED } from '../check-sheet/derivation.ts';
import { textRows } from '../compare/text-changes.ts';
import type { TableDocument, TablePart } from '../tables/document.ts';
import { type Diff, followers, ownChanges, summaryOf } from './diff.ts';
import type { FigureChange, Moved } from './figure-changes.ts';

/** Old and new side by side, numbers first; tables without rows are left out. */
export function tablesOf(diff: Diff): TableDocument {
  const parts: TablePart[] = [
    {
      heading: '数的改动',
      head: ['指标', diff.before, diff.after, '随之变动', '用在何处'],
      rows: ownChanges(diff).map((change) => [...cellsOf(change), change.uses.join('；')]),
    },
    {
      heading: '随之变动的数',
      note: '没有改它，由改了的数算出来的跟着变了。',
      head: ['指标', diff.before, diff.after, '用在何处'],
      rows: followers(diff).map((change) => [nameOf(change), ...sidesOf(change), change.uses.join('；')]),
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

/** For a number that is the same in both states, what changed beside it. */
function cellsOf(change: FigureChange): string[] {
  const { before, after, moved } = change;
  if (before === after) return [nameOf(change), ...sidesOf(change), ''];
  return [nameOf(change), before || NOTHING, after || NOTHING, moved.map(movedText).join('；')];
}

/** 占比10.5% and 占比10.4%（307÷2950）: everything that changed, before and after. */
function sidesOf({ before, after, moved }: FigureChange): [string, string] {
  const own = before === after ? [] : [[before, after] as const];
  const pairs = [...own, ...moved.map(sidesOfMoved)];
  const side = (which: 0 | 1) => pairs.flatMap((pair) => pair[which] || []).join('；') || NOTHING;
  return [side(0), side(1)];
}

function sidesOfMoved({ before, after }: Moved): [string, string] {
  const isSame = before?.text === after?.text;
  return [
    before ? `${before.text}${isSame ? howText(before) : ''}` : '',
    after ? `${after.text}${howText(after)}` : '',
  ];
}

/** 由HEAD~1到2026年.yaml：数有2项改动。 */
export function introductionOf(diff: Diff): string {
  return `由${diff.before}到${diff.after}：${summaryOf(diff)}`;
}

/** Printed for a number that one of the two states does not have. */
export const NOTHING = '—';

/** 专利申请量·发明专利, 专利申请量（新增）. */
export function nameOf({ figure, item, kind }: FigureChange): string {
  const name = item === '' ? figure : `${figure}·${item.replaceAll('.', '·')}`;
  return kind === '新增' || kind === '删去' ? `${name}（${kind}）` : name;
}

/** 同比增长41.7%→同比增长43.0%（2950÷2063−1）. */
export function movedText({ before, after }: Moved): string {
  const how = after ? howText(after) : '';
  if (!before || !after) return before ? `不再有“${before.text}”` : `${after?.text ?? ''}${how}`;
  return before.text === after.text ? `${after.text}${how}` : `${before.text}→${after.text}${how}`;
}

function howText({ how }: Derivation): string {
  return how !== TYPED && how.length <= LONGEST ? `（${how}）` : '';
}

/** Longer formulas, such as lists of names, are not shown. */
const LONGEST = 60;
