import { PENDING } from '../report/amount.ts';
import { plainRank, ranksApart, readRank } from '../report/rank-text.ts';
import { isNone } from '../report/table-cells.ts';

// Ranks in a cell of an old table: 全市第2, 全省第3、全市首位, or under 全省排名 only 3.

/** 3 and 第3名 under 全省排名. */
const BARE = /^第?\d{1,4}[位名]?$/u;

/** This year's, still to come: 全省待补、全市待补, 待补; '' if there was none, or none that can be read. */
export function awaitedRanks(text: string): string {
  if (isNone({ text })) return text;
  return isBare(text) ? PENDING : joined(text, PENDING);
}

/** The same as last year's: 全省第3、全市首位, 3; '' if it was still to come. */
export function lastRanks(text: string): string {
  if (isNone({ text }) || text.includes(PENDING)) return '';
  return isBare(text) ? text : joined(text);
}

/** Whether nothing more is said than the ranks: 连续三年 and where they were before are lost. */
export function isPlainRanks(text: string): boolean {
  if (isBare(text)) return true;
  return ranksApart(text).every((piece) => {
    const rank = readRank(piece);
    return rank !== undefined && rank.prior === undefined && rank.streak === undefined;
  });
}

function isBare(text: string): boolean {
  return BARE.test(text.trim()) || text.trim() === PENDING;
}

function joined(text: string, place?: string): string {
  return ranksApart(text)
    .flatMap((piece) => plainRank(piece, place) ?? [])
    .join('、');
}
