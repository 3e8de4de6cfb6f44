// Units that measure rather than count; patterns, of which no alternative hides a longer one behind it.

const LENGTH = '公里|千米|米';
/** How large something is. */
export const AREA = '平方(?:公里|千米|米)|公顷|亩';
const VOLUME = '立方米';
const MASS = '吨标准煤|公斤|千克|吨|克';
const ENERGY = '[千兆]瓦时?';

/** Of the currencies that reports use, without 万 or 亿 before them. */
export const MONEY = '[美欧日港]元|英镑|元';
/** Of area, volume, length, mass and energy, as standards of measurement have them: not of money or time. */
export const MEASURES = [AREA, VOLUME, LENGTH, MASS, ENERGY].join('|');
/** Of which there is an amount, no number: 年产值能耗总量. */
export const AMOUNTS = [VOLUME, LENGTH, MASS, ENERGY].join('|');
