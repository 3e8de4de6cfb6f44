import { FALL, RISE } from '../zh/change-words.ts';
import { halfWidth } from './half-width.ts';

/** A target as people write it: who set it, what kind of change it is, and the number as typed. */
interface TargetWords {
  setBy: string | undefined;
  kind: 'value' | 'growth' | 'net' | 'added';
  number: string;
}

const CHANGE = new RegExp(`^(?:(净增)|(新增)|(?:同比)?(?:${RISE}|(?=${FALL})))(.+)$`, 'u');

/** 35 · 市定35 · 35（市定） · 省下达35 · 增长12% · 下降5% · 净增30 · 新增12. */
export function targetWords(typed: string): TargetWords {
  const text = halfWidth(typed).trim();
  const [, before, after = text] = /^(\p{Script=Han}{1,6}?)(?:定|下达)[:：]?(.+)$/u.exec(text) ?? [];
  const [, goal = after, behind] = /^(.+?)[（(](\p{Script=Han}{1,6}?)(?:定|下达)[）)]$/u.exec(after) ?? [];
  const [whole, net, added, number = goal] = CHANGE.exec(goal) ?? [];
  const kind = whole === undefined ? 'value' : net ? 'net' : added ? 'added' : 'growth';
  return { setBy: before ?? behind, kind, number };
}
