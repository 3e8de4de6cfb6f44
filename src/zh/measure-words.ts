/** Measure words (量词), as the letters of a character class. A rule that uses fewer says why. */

/** Those that end no name, unlike 期, 所, 部 and 条: 智慧医院2期, 设计3所, 研发1部, 人才20条. */
export const PLAIN_MEASURE_WORDS = '个家项件名人篇册份场台套座户种例对张';
/** All with which whole things are counted; 元, 亩, 天 and the like measure. */
export const MEASURE_WORDS = `${PLAIN_MEASURE_WORDS}位部次届期所处条批支镇村门间辆幅块本宗`;
/** Of people. */
export const OF_PEOPLE = '人名位';
/** Of the places and organisations among which one ranks: 居14个市州第2位. */
export const OF_RIVALS = '个所家';
/** Of the points of a text, after a numeral that counts them: 三大亮点, 四个方面. */
export const OF_POINTS = '大个项条';

/** 人次, 家次: how often; a pattern, not letters. */
export const TURNS = '[人家户件条班批场]次';
/** 人数, 批数: names that say what they count; a pattern. */
export const NUMBER_OF = '[人次场批户份件]数';
/** What a number of whole things is in: 家, 人次; a pattern. */
export const COUNTED = `(?:[${MEASURE_WORDS}]|${TURNS})`;
