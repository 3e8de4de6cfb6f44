/** Words by which a rank was the same the year before: 保持全市第2. */
export const KEPT = /^(?:继续|保持|仍)/u;

/** 全市第2 · 嘉兴市首位 · 居全市第2 · 全市待补: among whom, and which rank. */
export const RANK =
  /^(?:继续|保持|仍)?(?:位?居|位列)?(.+?)(第\s*(?:\d+|[一二三四五六七八九十]+)(?:位|名)?|首位|待补)$/u;

/** Marks between several ranks typed as one text. */
export const BETWEEN_RANKS = /[、，,；;]/u;

/** Whether each piece is a rank by itself: 全市第2、全省第3; not 省会、计划单列市第3. */
export function isSeveralRanks(text: string): boolean {
  const pieces = text.split(BETWEEN_RANKS).map((piece) => piece.trim());
  return pieces.length > 1 && pieces.every((piece) => RANK.test(piece));
}
