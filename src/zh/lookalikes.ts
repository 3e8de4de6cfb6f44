/** Wrong characters that look like the right ones, so that a search does not find the word. */
const TAKEN_FOR: Record<string, string> = {
  髙: '高',
  囯: '国',
  巿: '市',
  亊: '事',
  収: '收',
  徳: '德',
  黒: '黑',
  戸: '户',
  敎: '教',
  硏: '研',
  硺: '琢',
  兪: '俞',
  愽: '博',
  塲: '场',
  倂: '并',
  Р: 'P',
  Ⅾ: 'D',
};

/** Not ГОСТ Р or РФФИ, which are Russian. */
const RUSSIAN = '\\p{Script=Cyrillic}';
export const LOOKALIKE = new RegExp(`(?<!${RUSSIAN} ?)[${Object.keys(TAKEN_FOR).join('')}](?! ?${RUSSIAN})`, 'gu');

/**
 * Radicals shaped like a whole character, which appear when text is copied from a PDF. Unicode lists the character for
 * each (EquivalentUnifiedIdeograph.txt), but NFKC leaves them unchanged.
 */
const RADICALS =
  '⺒巳 ⺓幺 ⺠民 ⺬示 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟';

const MEANT = new Map([
  ...Object.entries(TAKEN_FOR),
  ...RADICALS.split(' ').map(([radical = '', character = '']) => [radical, character] as const),
]);

/** The character meant by one that looks like it; any other is returned unchanged. */
export function meantBy(character: string): string {
  return MEANT.get(character) ?? character.normalize('NFKC');
}

/** Typed instead of a digit: letters (Latin, Greek, Cyrillic), and marks that do not occur in words. */
export const LIKE_ZERO = { letters: 'OoΟО', marks: '○〇' };
export const LIKE_ONE = { letters: 'lI', marks: '|' };

/** The digit that such a letter or mark looks like; any other character is returned unchanged. */
export function digitMeantBy(character: string): string {
  const isLike = ({ letters, marks }: typeof LIKE_ZERO) => letters.includes(character) || marks.includes(character);
  if (isLike(LIKE_ZERO)) return '0';
  return isLike(LIKE_ONE) ? '1' : character;
}

/**
 * Common characters that look alike and are confused in names. Pairs that are both frequent in names (峰锋, 琦琪) are
 * left out.
 */
const IN_SHAPE =
  '杉衫 晴睛 博搏 蓝篮 侯候 壁璧 拨拔 栗粟 崇祟 戊戌戍 冶治 弛驰 赢羸 孟盂 梁粱 暖暧 淅浙 籍藉 辨辩 徽微 檀擅 炬矩 骄娇 沪护 珑胧 钢纲 拆折析 茶荼 竞竟 辑缉揖 慕幕暮 燥躁 板扳 肓盲 杭抗';

const SHAPES = new Map(IN_SHAPE.split(' ').flatMap((group) => [...group].map((each) => [each, group] as const)));

export const ALIKE_IN_SHAPE = new RegExp(`[${[...SHAPES.keys()].join('')}]`, 'gu');

/** All lookalikes of a character of ALIKE_IN_SHAPE, including itself. */
export function alikeInShape(character: string): string {
  return SHAPES.get(character) ?? character;
}
