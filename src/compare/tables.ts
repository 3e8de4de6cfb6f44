import type { TableDocument, TablePart } from '../tables/document.ts';
import type { Stretch } from './changes.ts';
import type { CompareReport, Excerpt, TextEntry } from './report.ts';

export const SEVERITY = { error: '错误', warning: '警告', info: '提示' } as const;

/** Only the tables that have rows. */
export function tablesOf(report: CompareReport, title: string): TableDocument {
  const { numbers, left, typed, texts, findings } = report;
  const parts: TablePart[] = [
    {
      heading: '改了的数',
      head: ['序号', '位置', '数据里', '改成', '所在的句子', '写在哪里', '怎么办'],
      rows: numbers.map((each) => [
        String(each.id),
        each.place,
        each.before,
        each.after,
        told(each.excerpt),
        each.source,
        each.remedy,
      ]),
    },
    {
      heading: '还要跟着改的数',
      note: '上面的数都写进数据以后，改后稿里的这些数没有跟着变。',
      head: ['位置', '改后稿', '应为', '所在的句子'],
      rows: left.map((each) => [each.place, each.typed, each.drawn, told(each.excerpt)]),
    },
    {
      heading: '数据里没有的数',
      note: '改稿时新写的，对不上数据里的任何一个数。',
      head: ['位置', '数', '所在的句子'],
      rows: typed.map((each) => [each.place, each.number, told(each.excerpt)]),
    },
    {
      heading: '文字的改动',
      head: ['位置', '改动', '原稿', '改后稿'],
      rows: texts.map((each) => [each.place, kindText(each), sideOf(each, 'gone'), sideOf(each, 'fresh')]),
    },
    {
      heading: '改动带来的问题',
      head: ['位置', '轻重', '问题', '改法'],
      rows: findings.map((each) => [each.place, SEVERITY[each.severity], each.message, each.hint ?? '']),
    },
  ];
  return { title, introduction: report.summary, parts: parts.filter(({ rows }) => rows.length > 0) };
}

function told({ before, number, behind }: Excerpt): string {
  return before + number + behind;
}

/** 移动（原在二（一）第1段）. */
export function kindText({ kind, from }: Pick<TextEntry, 'kind' | 'from'>): string {
  return from === undefined ? kind : `${kind}（原在${from}）`;
}

function sideOf({ stretches }: TextEntry, side: 'gone' | 'fresh'): string {
  const isHere = stretches.some(({ kind }) => kind === side) || stretches.every(({ kind }) => kind === 'same');
  if (!isHere) return '';
  return shortened(stretches)
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ text }) => text)
    .join('');
}

/** What stayed is told only as far as it shows where the change is. */
export function shortened(stretches: readonly Stretch[]): Stretch[] {
  if (stretches.every(({ kind }) => kind === 'same')) {
    return stretches.map(({ kind, text }) => ({
      kind,
      text: text.length > 2 * AROUND ? `${text.slice(0, 2 * AROUND)}……` : text,
    }));
  }
  return stretches.map(({ kind, text }, index) => {
    if (kind !== 'same' || text.length <= 2 * AROUND + 2) return { kind, text };
    const [head, tail] = [
      index > 0 ? text.slice(0, AROUND) : '',
      index < stretches.length - 1 ? text.slice(-AROUND) : '',
    ];
    return { kind, text: `${head}……${tail}` };
  });
}

/** Characters shown on each side of a change. */
const AROUND = 12;
