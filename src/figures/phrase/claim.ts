import type { Figure } from '../figure.ts';
import { exact } from '../number.ts';

/** 首次突破3亿元, 跻身全省前十: claims that already contain a predicate. */
const PREDICATE =
  /^(?:[再连屡开]?创|为|[成被]|属|[稳跃位排]?居|系|是|实现|填补|刷新|打破|突破|跻身|进入|迈[入上进]|率先|[位名]?列|[排位]名|跃升|走在|领[跑先]|保持|连续|翻|荣?获|超[过出]|高于|达到|结束|改写|接近|仅次|处于|[比较与])|首[次度]./u;
/** 增幅创历史新高, 立项数历年最多: claims that name their own subject. */
const OWN_SUBJECT =
  /^\P{P}{1,10}?[数率额量幅费级速值产目](?:最|历[年史]|[近全][省市县区校院国\p{N}一二三四五六七八九十]|[再连]?创|位?居|为|达)/u;

/** 实现全市零的突破, 为历年最多, 创历史新高, 首次突破3亿元: the claim in the data, made into a clause. */
export function firstClause({ data, setting }: Figure): string[] {
  const claim = data.first?.claim;
  if (claim === undefined) return [];
  const { say } = setting;
  if (claim === '零的突破') return [say('零的突破', { 范围: setting.area })];
  if (PREDICATE.test(claim) || OWN_SUBJECT.test(claim)) return [claim];
  if (claim === '首次') return [say('属', { 说法: claim })];
  if (/突破$/u.test(claim)) return [say('实现突破', { 说法: claim })];
  if (/(?:领先|前列)(?:水平)?$/u.test(claim)) return [say('处于', { 说法: claim })];
  if (/(?:新高|之最|[纪记]录)$/u.test(claim)) return [say('创', { 说法: claim })];
  return [`${say(/水平$/u.test(claim) && !/最/u.test(claim) ? '达' : '为')}${claim}`];
}

/** 零的突破 after a year with none: 比上年增加2人 would only repeat it. */
export function breaksZero({ data, prior }: Figure): boolean {
  return /零的突破$/u.test(data.first?.claim ?? '') && prior !== undefined && exact(prior)?.isZero() === true;
}
