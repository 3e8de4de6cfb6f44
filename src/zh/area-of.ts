import { AREA_LETTERS } from './levels.ts';

/** Not 州, in which names of cities end: 杭州市. */
const PLACE = '[^省市县区旗盟]';
/** Not 园区, 库区 or 水源保护区, which are no administrative level. */
const DISTRICT = '(?<![社园库护山老景灾矿厂校城])区';
/** Nested places from the start of a name; words such as 城市管理局 and 区划地名办公室 are not places. */
const LEVELS = new RegExp(
  `^(?:${PLACE}{1,7}?(省|自治区))?(?:${PLACE}{1,8}?(市(?!场|容|政(?!府|协|法))|自治州|盟))?(?:${PLACE}{1,8}?(县(?!域)|${DISTRICT}(?![域块])|旗|市(?!场|容|政(?!府|协|法)))|${PLACE}{1,18}?(?:开发|产业|示范|试验|保税)(区))?`,
  'u',
);
const IS_OFFICE = new RegExp(`(?:局|厅|委|委员会|管委会|办公室|政府|[${AREA_LETTERS}])$`, 'u');

/** How a place or its government office refers to its area: 青澜县科学技术局 → 全县. Undefined if unknown. */
export function areaOf(unit: string): string | undefined {
  if (!IS_OFFICE.test(unit)) return undefined;
  const level = LEVELS.exec(unit)?.slice(1).findLast(Boolean);
  return level && `全${level.replace('自治', '')}`;
}
