/** By how many places each word moves the decimal point. */
const PLACES: Record<string, number> = { 万亿: 12, 千亿: 11, 百亿: 10, 亿: 8, 千万: 7, 百万: 6, 万: 4, 千: 3, 百: 2 };
/** Not 千克, 千米, 百帕, 百分点, which are units of their own. */
const SCALED = /^(万亿|千亿|百亿|千万|百万|亿|万|千(?![克米瓦卡赫帕焦伏字])|百(?![帕分]))(?=.)/u;

/** Two names of one unit: 公斤 is 千克, 平方公里 is 平方千米. */
const SAME: Record<string, string> = { 公斤: '千克', 公里: '千米' };

/** `name`: the unit without the multiplier, as typed. `base`: the same, equal for all names of the unit. */
interface Scaled {
  places: number;
  name: string;
  base: string;
}

/** A unit split up: 亿元 → 8 places of 元. A bare 亿 is 8 places of no unit. */
export function scaled(unit: string): Scaled {
  if (isBare(unit)) return { places: PLACES[unit] ?? 0, name: '', base: '' };
  const word = SCALED.exec(unit)?.[1] ?? '';
  const name = unit.slice(word.length);
  return { places: PLACES[word] ?? 0, name, base: name.replace(/公[斤里]/u, (each) => SAME[each] ?? each) };
}

/** Whether it is only a multiplier, 万 or 亿, whose unit is stated elsewhere. */
export function isBare(unit: string): boolean {
  return Object.hasOwn(PLACES, unit);
}
