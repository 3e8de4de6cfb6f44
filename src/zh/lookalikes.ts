/** Characters that look like the right ones and are not, so that no search finds the word. */
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

/** ГОСТ Р and РФФИ are Russian. */
const RUSSIAN = '\\p{Script=Cyrillic}';
export const LOOKALIKE = new RegExp(`(?<!${RUSSIAN} ?)[${Object.keys(TAKEN_FOR).join('')}](?! ?${RUSSIAN})`, 'gu');

/**
 * Radicals that have the shape of a whole character: what a PDF gives in its place when text is copied from it. Unicode
 * names the character of each (EquivalentUnifiedIdeograph.txt), but its compatible form (NFKC) is the radical itself.
 */
const RADICALS =
  '⺒巳 ⺓幺 ⺠民 ⺬示 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟';

const MEANT = new Map([
  ...Object.entries(TAKEN_FOR),
  ...RADICALS.split(' ').map(([radical = '', character = '']) => [radical, character] as const),
]);

/** The character that is meant by one that looks like it; any other is itself. */
export function meantBy(character: string): string {
  return MEANT.get(character) ?? character.normalize('NFKC');
}

/** What is typed for a digit: letters (Latin, Greek, Cyrillic), and marks that no word is written with. */
export const LIKE_ZERO = { letters: 'OoΟО', marks: '○〇' };
export const LIKE_ONE = { letters: 'lI', marks: '|' };

/** The digit that such a letter or mark looks like; any other character is itself. */
export function digitMeantBy(character: string): string {
  const isLike = ({ letters, marks }: typeof LIKE_ZERO) => letters.includes(character) || marks.includes(character);
  if (isLike(LIKE_ZERO)) return '0';
  return isLike(LIKE_ONE) ? '1' : character;
}

/**
 * Common characters that are taken for each other by their shape, so that a name with the other reads as well. Those that
 * names are often made with either of (峰锋, 琦琪) are left out.
 */
const IN_SHAPE =
  '杉衫 晴睛 博搏 蓝篮 侯候 壁璧 拨拔 栗粟 崇祟 戊戌戍 冶治 弛驰 赢羸 孟盂 梁粱 暖暧 淅浙 籍藉 辨辩 徽微 檀擅 炬矩 骄娇 沪护 珑胧 钢纲 拆折析 茶荼 竞竟 辑缉揖 慕幕暮 燥躁 板扳 肓盲 杭抗';

const SHAPES = new Map(IN_SHAPE.split(' ').flatMap((group) => [...group].map((each) => [each, group] as const)));

export const ALIKE_IN_SHAPE = new RegExp(`[${[...SHAPES.keys()].join('')}]`, 'gu');

/** All that look like a character of ALIKE_IN_SHAPE, itself among them. */
export function alikeInShape(character: string): string {
  return SHAPES.get(character) ?? character;
}
