import { type BookCell, type BookColumn, isKeptWhole, toXlsx as written } from '../xlsx/write-book.ts';
import { AMID, BEHIND } from '../zh/approximation.ts';
import type { Row } from './row.ts';
import type { Sheet } from './sheet.ts';
import { SIGNATURE, tablesOf } from './table.ts';

/** By the heads of the printed table; the unit has a column of its own, so that the value is a number. */
const COLUMNS: Record<string, Omit<BookColumn, 'head'>> = {
  指标: { width: 26 },
  数值: { width: 12, align: 'right' },
  单位: { width: 8, align: 'center' },
  推算及依据: { width: 36 },
  来源: { width: 14 },
  用在何处: { width: 24 },
  [SIGNATURE]: { width: 16 },
};
const [, VALUE] = Object.keys(COLUMNS);

/** A worksheet for each department, to be sorted, sent on, printed and signed. */
export function toXlsx(sheet: Sheet): Promise<Uint8Array> {
  const { title, parts } = tablesOf(sheet);
  const heads = (parts[0]?.head ?? []).flatMap((name) => (name === VALUE ? [name, '单位'] : [name]));
  return written({
    title,
    sheets: parts.map(({ heading, rows }, index) => ({
      name: heading,
      titles: [title, `责任单位：${heading}　　请对照原始资料逐行核对，在“${SIGNATURE}”栏签字。`],
      columns: heads.map((name) => ({ head: name, ...(COLUMNS[name] ?? { width: 20 }) })),
      rows: rows.map(([label = '', , ...rest], at) => {
        const { value, unit, beside } = parted(sheet.departments[index]?.rows[at]);
        return [label + beside, value, unit, ...rest];
      }),
    })),
  });
}

const ABOUT = new RegExp(`^${AMID}|(?:${BEHIND})$`, 'u');

/** 2924件（1—5月）: the number, its unit, and the note in brackets, which is added to the name. */
function parted(row: Row | undefined): { value: BookCell; unit: string; beside: string } {
  const [, said = '', beside = ''] = /^(.*?)(（[^（）]*）)?$/u.exec(row?.value ?? '') ?? [];
  const [, digits = '', decimals = '', unit = ''] = /^(-?\d+(?:\.(\d+))?)(\P{N}*)$/u.exec(said) ?? [];
  // 20多场 is not a number that can be summed.
  const isAbout = ABOUT.test(unit);
  const isNumber = digits !== '' && !isAbout && isKeptWhole(digits);
  if (isNumber) return { value: { number: Number(digits), decimals: decimals.length }, unit, beside };
  const own = row?.unit ?? '';
  const ends = own !== '' && said !== own && said.endsWith(own);
  return ends
    ? { value: said.slice(0, -own.length), unit: own, beside }
    : { value: row?.value ?? '', unit: '', beside: '' };
}
