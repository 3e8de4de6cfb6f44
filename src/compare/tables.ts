import { SEVERITIES } from '../reporters/pretty.ts';
import type { TableDocument, TablePart } from '../tables/document.ts';
import { type CompareReport, type Excerpt, UNSAID } from './report.ts';
import { textRows } from './text-changes.ts';

/** Tables without rows are left out. */
export function tablesOf(report: CompareReport, title: string): TableDocument {
  const { numbers, left, typed, lost, texts, findings } = report;
  const parts: TablePart[] = [
    {
      heading: '改了的数',
      head: ['序号', '位置', '数据里', '改成', '所在的句子', '写在哪里', '怎么办'],
      rows: numbers.map((each) => [
        String(each.id),
        each.place,
        each.before,
        each.after,
        excerptText(each.excerpt),
        each.source,
        each.remedy,
      ]),
    },
    {
      heading: '还要跟着改的数',
      note: '上面的数都写进数据以后，改后稿里的这些数、这些说法没有跟着变。',
      head: ['位置', '改后稿', '应为', '所在的句子'],
      rows: left.map((each) => [
        each.place,
        each.typed,
        each.drawn === '' ? UNSAID : each.drawn,
        excerptText(each.excerpt),
      ]),
    },
    {
      heading: '数据里没有的数',
      note: '改稿时新写的，对不上数据里的任何一个数。',
      head: ['位置', '数', '所在的句子'],
      rows: typed.map((each) => [each.place, each.number, excerptText(each.excerpt)]),
    },
    {
      heading: '删去的数',
      note: '报告里有，改后稿里没有了：不用的，从数据里也删去，或写“省略: true”；删错的，在改后稿里补上。',
      head: ['原稿里的位置', '数', '所在的句子'],
      rows: lost.map((each) => [each.place, each.number, excerptText(each.excerpt)]),
    },
    {
      heading: '文字的改动',
      head: ['位置', '改动', '原稿', '改后稿'],
      rows: textRows(texts),
    },
    {
      heading: '改动带来的问题',
      head: ['位置', '轻重', '问题', '改法'],
      rows: findings.map((each) => [each.place, SEVERITIES[each.severity], each.message, each.hint ?? '']),
    },
  ];
  return {
    title,
    introduction: [report.summary, ...(report.note === undefined ? [] : [report.note])],
    parts: parts.filter(({ rows }) => rows.length > 0),
  };
}

function excerptText({ before, number, behind }: Excerpt): string {
  return before + number + behind;
}
