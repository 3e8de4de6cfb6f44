import { FALL, RISE } from '../zh/change-words.ts';
import { halfWidth } from './half-width.ts';

/** A target as people write it: who set it, what kind of change it is, and the number as typed. */
interface TargetWords {
  setBy: string | undefined;
  kind: 'value' | 'growth' | 'net' | 'added';
  number: string;
}

const CHANGE = new RegExp(`^(?:(净增)|(新增)|(?:同比)?(?:${RISE}|(?=${FALL})))(.+)$`, 'u');

/** 力争35, 稳定在41以上: words that say no more than that it is a target. */
const AIMED = /^(?:力争|争取|确保|计划|预期)?(?:稳定在|保持在|控制在|达到?|实现|完成)?(?=\d)/u;

/** 35 · 市定35 · 35（市定） · 省下达35 · 增长12% · 下降5% · 净增30 · 新增12. */
export function targetWords(typed: string): TargetWords {
  const text = halfWidth(typed).trim().replace(AIMED, '');
  const [, before, after = text] = /^(\p{Script=Han}{1,6}?)(?:(?<![稳确预规拟议])定|下达)[:：]?(.+)$/u.exec(text) ?? [];
  const [, goal = after, behind] = /^(.+?)[（(](\p{Script=Han}{1,6}?)(?:定|下达)[）)]$/u.exec(after) ?? [];
  const [whole, net, added, number = goal] = CHANGE.exec(goal) ?? [];
  const kind = whole === undefined ? 'value' : net ? 'net' : added ? 'added' : 'growth';
  return { setBy: before ?? behind, kind, number };
}
