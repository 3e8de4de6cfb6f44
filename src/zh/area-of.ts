/** The last level in a name; 市场, 市政, 区域 and 社区 name none. 州 by itself is part of a name: 杭州. */
const LEVEL = /^.*(省|市(?!场|容|政(?!府|协|法))|县(?!域)|(?<!社)区(?![域块])|自治州|旗|盟)/u;
const IS_OFFICE = /(?:局|厅|委|委员会|管委会|办公室|政府)$/u;

/** What an office of the government calls its area: 青澜县科学技术局 → 全县. Undefined where its name does not tell. */
export function areaOf(unit: string): string | undefined {
  if (!IS_OFFICE.test(unit)) return undefined;
  const level = LEVEL.exec(unit)?.[1];
  return level && `全${level.replace('自治', '')}`;
}
