import { decimal } from '../figures/number.ts';
import type { TableDocument } from '../tables/document.ts';
import type { Table } from '../tree.ts';
import { printedDigits } from '../zh/digits.ts';
import type { Board } from './boards.ts';

/** The boards for readers, with a title and remarks. */
export interface UnitTable {
  title: string;
  remarks: readonly string[];
  boards: Iterable<Board>;
}

export const HEAD = ['位次', '单位', '本年', '上年', '同比', '增速位次'];
export const ALIGN: Table['align'] = ['center', 'left', 'right', 'right', 'right', 'center'];

/** The name in the row of the total: 合计, 83个单位合计; 全部 for a percentage, which is not a sum. */
export function totalName({ unit, total }: Board): string {
  if (unit === '%') return '全部';
  return `${total?.organizations === undefined ? '' : `${total.organizations}个单位`}合计`;
}

const POINTS = '个百分点';

/** 专利申请量（件）, 高新技术企业（总数，家）, 研发投入强度（%，同比以百分点计）. */
export function headingOf({ name, item, unit, lowFirst, isApart }: Board): string {
  const told = [
    item,
    unit,
    unit === '%' ? `同比以百分点计` : '',
    lowFirst ? '越低越好' : '',
    isApart ? '期间不同' : '',
  ];
  const inner = told.filter((text) => text !== '').join('，');
  return inner === '' ? name : `${name}（${inner}）`;
}

/** For paper: a table for each figure. */
export function tablesOf({ title, remarks, boards }: UnitTable): TableDocument {
  return {
    title,
    introduction: remarks,
    parts: Array.from(boards, (board) => ({
      heading: headingOf(board),
      head: HEAD,
      rows: rowsOf(board),
      align: ALIGN,
    })),
  };
}

/** The total, if there is one, and the units, rounded to the decimals to show. */
export function rowsOf(board: Board): string[][] {
  const { rows, total, places } = board;
  const shown = (text: string) =>
    places === undefined || !/^-?\d/u.test(text) ? text : printedDigits(decimal(text).toFixed(places));
  const growth = (text: string) => text.replace(POINTS, '');
  return [
    ...(total ? [['', totalName(board), shown(total.value), shown(total.prior), growth(total.growth), '']] : []),
    ...rows.map((row) => [
      `${row.rank ?? '—'}`,
      row.organization,
      shown(row.value),
      shown(row.prior),
      growth(row.growth),
      `${row.growthRank ?? '—'}`,
    ]),
  ];
}
