/** Verbs that say that a number went up, or down, as patterns. */
export const RISE = '增长|增加|上升|提高|提升|攀升|扩大|净增';
export const FALL = '下降|减少|降低|回落|下滑|缩减|缩小|缩短|压缩|净减|压减';
/** The same in one character, which is part of other words too: 晋升12人. */
export const RISE_SHORT = '升|增|涨';
export const FALL_SHORT = '降|减';

/** The time that a year is compared with. */
export const LAST_YEAR = '(?:上年|去年|上一年)(?:同期|[末底])?';
/** What a change is against, in front of its verb: 同比, 较上年同期. */
export const AGAINST_LAST_YEAR = `同比|[比较]${LAST_YEAR}`;

const FALLS = new RegExp(`${FALL}|${FALL_SHORT}`, 'u');

export function isFall(verb: string): boolean {
  return FALLS.test(verb);
}
