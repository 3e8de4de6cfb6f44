import { countValue } from '../zh/numerals.ts';

/** A part of a text, and where it begins. */
interface Piece {
  text: string;
  from: number;
}

/** A rank as people write it. */
interface RankText {
  /** What is ranked, in the words of 项; undefined for the figure's main number. */
  of: string | undefined;
  scope: Piece;
  place: Piece;
  /** The place of the year before, if it moved. */
  prior: Piece | undefined;
  /** For how many years. */
  streak: string | undefined;
}

/** Words for the number that is ranked, and what 项 calls it. */
const OF: Readonly<Record<string, string>> = {
  ...{ 总量: '数值', 增速: '同比', 增幅: '同比', 总数: '总数', 比重: '占比', 占比: '占比', 完成率: '完成率' },
};
const OF_WORD = new RegExp(`^(?:${Object.keys(OF).join('|')})`, 'u');
const KEPT = /^(?:继续|保持|仍)/u;
const PLACE = '第\\s*(?:\\d+|[一二三四五六七八九十]+)(?:位|名)?|首位';
/** No scope is what tells a move or another claim. */
const SCOPE = '((?!由|从|连续|并列)(?:(?!第|升|降|移至).)+?)';
const RANK = new RegExp(
  `^(${Object.keys(OF).join('|')})?(?:连续([两二三四五六七八九十]|\\d{1,2})年)?(?:继续|保持|仍)?(?:位?居|位列)?${SCOPE}(${PLACE}|待补)$`,
  'du',
);
const MOVED = new RegExp(
  `^(${Object.keys(OF).join('|')})?[由从]${SCOPE}(${PLACE})(?:上升|提升|跃升|攀升|前移|升|下降|后移|下滑|降)[至到为](${PLACE})$`,
  'du',
);

/** 全市第2 · 居全市首位 · 保持全市第2 · 连续三年居全市第2 · 增速全市第1 · 由全市第5上升到第3 · 全市待补; undefined if it is none. */
export function readRank(text: string): RankText | undefined {
  const moved = MOVED.exec(text);
  const match = moved ?? RANK.exec(text);
  const piece = (group: number): Piece => ({ text: match?.[group] ?? '', from: match?.indices?.[group]?.[0] ?? 0 });
  if (!match) return undefined;
  const of = OF[match[1] ?? ''];
  if (moved) return { of, scope: piece(2), prior: piece(3), place: piece(4), streak: undefined };
  const years = countValue(match[2] ?? '');
  return {
    of,
    scope: piece(3),
    place: piece(4),
    prior: undefined,
    streak: years === undefined ? undefined : String(years),
  };
}

/**
 * A rank without how it came about, 增速全市第3 of 增速由全市第5升至第3, with another place if one is given: 增速全市待补. Undefined if
 * the text is no rank.
 */
export function plainRank(text: string, place?: string): string | undefined {
  const rank = readRank(text);
  const of = OF_WORD.exec(text)?.[0] ?? '';
  return rank && `${of}${rank.scope.text}${place ?? rank.place.text}`;
}

/** Whether a rank was the same the year before: 保持全市第2. */
export function isKept(text: string): boolean {
  return KEPT.test(text.trim());
}

/** Marks between several ranks typed as one text. */
export const BETWEEN_RANKS = /[、，,；;]/u;

/** Whether each piece is a rank by itself: 全市第2、全省第3; not 省会、计划单列市第3. */
export function isSeveralRanks(text: string): boolean {
  return ranksApart(text).length > 1;
}

/** Each rank by itself: 全市第2 and 全省第3 of 全市第2、全省第3; otherwise the text as one: 省会、计划单列市第3. */
export function ranksApart(text: string): string[] {
  const pieces = text.split(BETWEEN_RANKS).map((piece) => piece.trim());
  return pieces.every((piece) => readRank(piece) !== undefined) ? pieces : [text.trim()];
}
