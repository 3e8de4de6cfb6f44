import { YEAR_BEFORE } from './change-words.ts';
import { FIVE_YEAR_PLAN } from './five-year-plan.ts';

/**
 * Amounts whose growth is of constant prices (可比价) while they themselves are of current ones, so that it cannot be
 * computed from them. Source: 国家统计局《统计公报》的注：国内生产总值、各产业增加值、人均国内生产总值绝对数按现价计算，增长
 * 速度按不变价格计算. The same holds of what is divided by or into them: 全员劳动生产率, 单位GDP能耗（能耗强度）.
 */
const NAMES = [
  '生产总值',
  'GDP',
  '经济总量',
  '增加值',
  '(?:农业|农林牧渔业?)总产值',
  '劳动生产率',
  '能耗强度',
  '单位(?:地区|国内)?(?:生产总值|GDP)能(?:源消)?耗',
].join('|');
/** Whatever the amount, its growth is then of other numbers than its own. */
const COMPARABLE = /可比|不变价|同口径/u;
const REACHED = '(?:首次|历史性|再次|预计|初步核算|实现|完成|达到?|为|突破|超过?|跨[上过]|迈[上过]|[约近])*';
const FIRST = '(?:(?:\\d{1,8}(?:\\.\\d{1,4})?)?[百千万]?[万亿]元(?:大关|台阶|关口)?[，,](?:达到?|为))?';
const SINCE = `(?:[由从自])?(?:${YEAR_BEFORE}|(?:19|20)\\d\\d年|${FIVE_YEAR_PLAN})?[底末初]?(?:同期)?的?`;
const LED = new RegExp(`(?:${NAMES})(?:[（(][^（()）]{1,12}[）)])?${REACHED}${FIRST}${SINCE}$`, 'u');
const FAR = 48;

/** Whether the number at this offset is such an amount, by the name that leads to it. */
export function growsAtConstantPrices(text: string, at: number): boolean {
  return LED.test(text.slice(Math.max(0, at - FAR), at));
}

/** Whether a name or the head of a column says so: 主营业务收入（可比口径）, 可比增长. */
export function saysComparable(words: string): boolean {
  return COMPARABLE.test(words);
}
