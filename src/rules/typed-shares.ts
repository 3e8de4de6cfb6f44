import { rateDigits, rounded } from '../figures/number.ts';
import { slack } from '../passages/stated-rates.ts';
import { isExact } from '../report/amount.ts';
import { amountIn, isPercent } from '../report/table-cells.ts';
import { decimalsOf } from '../zh/digits.ts';
import { NOT_ADDED, numberOfCell, type Typed, type TypedTable, totalRow, UNLIKE } from './typed-totals.ts';

/** 占比, 占总数的比重（%）; 占全省比重 is of another whole. */
const SHARE_HEAD = /^所?(?:占(?:总[数量额]|全部|合计)?的?)?(?:占比|比[重例]|百分比)(?:[（(][%％][）)]|[%％])?$/u;

/** What to do about it. */
export const WRONG_SHARE = '核对这一行的数和合计；占的是别的总数的，在表头里写明。';

interface WrongShare {
  row: number;
  column: number;
  /** Of which number it is the share. */
  part: string;
  whole: string;
  typed: string;
  /** With its %. */
  right: string;
}

/**
 * The shares that are not those of the row's number in 合计 of its column. None of a column of which fewer are right
 * than wrong, or whose own 合计 is not 100%: it is of another whole.
 */
export function wrongShares({ head, rows }: Omit<TypedTable, 'title'>): WrongShare[] {
  const { cells: total, at } = totalRow(rows) ?? {};
  if (!total || at === undefined) return [];
  return head.flatMap((typedHead, column) => {
    const base = SHARE_HEAD.test(typedHead.replace(/\s/gu, '')) ? baseOf(head, column, at) : undefined;
    const whole = base === undefined ? undefined : numberOfCell(total[base] ?? '');
    const ofAll = shareIn(total[column]);
    if (base === undefined || !whole?.value.gt(0) || (ofAll && !ofAll.value.eq(100))) return [];
    const shares = rows.slice(0, -1).flatMap((cells, row) => {
      const [part, share] = [numberOfCell(cells[base] ?? ''), shareIn(cells[column])];
      const isPart = !cells.slice(0, at + 1).some((cell) => UNLIKE.test(cell));
      return part && share && isPart ? [{ row, column, part, whole, share, cells }] : [];
    });
    const wrong = shares.filter(({ part, share, cells }) => !fits(share, part, whole) && !isOfRow(share, part, cells));
    return wrong.length * 2 > shares.length ? [] : wrong.map(told);
  });
}

/** The column of the numbers whose shares stand in this one: the next to the left that can be added up. */
function baseOf(head: readonly string[], column: number, at: number): number | undefined {
  const left = head.slice(at + 1, column).findLastIndex((each) => !NOT_ADDED.test(each));
  return left < 0 ? undefined : left + at + 1;
}

function shareIn(cell = ''): Typed | undefined {
  const amount = amountIn({ text: cell.replace(/\s/gu, '') });
  if (!amount || amount.digits === null || !isExact(amount)) return undefined;
  if (amount.unit !== '' && !isPercent(amount.unit)) return undefined;
  return numberOfCell(amount.digits);
}

/** 规上企业24家 of 48家 in the same row. */
function isOfRow(share: Typed, part: Typed, cells: readonly string[]): boolean {
  const numbers = cells.flatMap((cell) => numberOfCell(cell) ?? []);
  return numbers.some((other) => other.value.gt(0) && fits(share, part, other));
}

/** Whether a share is possible, given that decimals of both numbers may be rounded. */
function fits(share: Typed, part: Typed, whole: Typed): boolean {
  const off = ({ digits }: Typed) => slack({ decimals: decimalsOf(digits), unit: '' });
  const ends = [
    part.value.minus(off(part)).div(whole.value.plus(off(whole))),
    part.value.plus(off(part)).div(whole.value.minus(off(whole))),
  ].map((each) => rounded(each.times(100), decimalsOf(share.digits)));
  return ends.some((end) => end.lte(share.value)) && ends.some((end) => end.gte(share.value));
}

function told(found: { row: number; column: number; part: Typed; whole: Typed; share: Typed }): WrongShare {
  const { row, column, part, whole, share } = found;
  const exact = part.value.div(whole.value).times(100);
  return {
    row,
    column,
    part: part.digits + part.unit,
    whole: whole.digits + whole.unit,
    typed: `${share.digits}%`,
    right: `${rateDigits(exact, Math.max(1, decimalsOf(share.digits)))}%`,
  };
}
