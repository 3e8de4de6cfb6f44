/** Chinese names of type sizes, in points, as in Word. */
const POINTS: Record<string, number> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
  七号: 5.5,
  八号: 5,
};

const NUMERALS = '一二三四五六七八';

/** 3号, 三号, 小2号, 小二 → points; undefined if there is no such size. */
export function pointsOfSizeName(name: string): number | undefined {
  const [, small, which = ''] = /^(小)?([初一二三四五六七八1-8])(?:号(?:字)?)?$/u.exec(name) ?? [];
  const numeral = NUMERALS[Number(which) - 1] ?? which;
  if (!small && !/号/u.test(name)) return undefined;
  return POINTS[small ? `小${numeral}` : `${numeral}号`];
}

/** Text meant as a size, whether that size exists or not: 3号, 小四, 16磅, 99号. */
const SIZE =
  '小?[初一二三四五六七八九十\\d０-９]+号|小[初一二三四五六七八九十\\d０-９]|[\\d０-９][\\d０-９.]*\\s*(?:磅|点|pt)';

/** A size at the start or end of a text, with the separators between it and a font. */
export const SIZE_FIRST = new RegExp(`^\\s*(?:${SIZE})[\\s，、]*`, 'iu');
export const SIZE_LAST = new RegExp(`[\\s，、]*(?:${SIZE})\\s*$`, 'iu');

/** 16 → 3号, 12 → 小4号, 11 → 11磅: as the standard writes sizes. */
export function sizeText(points: number): string {
  const name = Object.keys(POINTS).find((each) => POINTS[each] === points);
  if (name === undefined) return `${points}磅`;
  const which = name.replace(/[小号]/gu, '');
  const digit = NUMERALS.indexOf(which);
  if (digit < 0) return name;
  return `${name.startsWith('小') ? '小' : ''}${digit + 1}号`;
}

/** All names of sizes, for the hint of a message. */
export const SIZE_NAMES = Object.keys(POINTS).join('、');
