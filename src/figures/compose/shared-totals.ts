import { enumerate } from '../../zh/text.ts';
import type { Figure } from '../figure.ts';
import { exact, quantityText } from '../number.ts';
import { totalWord } from '../phrase/count-name.ts';
import { addsNothing, REACHES } from '../phrase/tallies.ts';
import { MOST_PAIRS } from './paired.ts';

/**
 * Tells figures together that say only what was added and the total: 新增甲、乙各2家，总数均达10家, or
 * 培育甲8家、乙12家，总数分别达36家、112家; below ten 总数分别增至6家、8家. Undefined if they say more or differ in
 * verb.
 */
export function sharedTotals(figures: readonly Figure[], groupVerb: string | undefined): string | undefined {
  const [first] = figures;
  if (!first || figures.length < 2 || !figures.every(isPlain)) return undefined;
  const { say } = first.setting;
  const verbs = new Set(figures.map((figure) => groupVerb ?? figure.data.verb ?? say('新增')));
  const [verb] = verbs;
  if (verbs.size > 1 || verb === undefined) return undefined;
  const added = figures.flatMap((figure) => (figure.added ? quantityText(figure.added.quantity) : []));
  const totals = figures.flatMap((figure) => (figure.total ? quantityText(figure.total.quantity) : []));
  const words = new Set(figures.map((figure) => totalWord(figure)));
  const [word = ''] = words;
  const sameAdded = new Set(added).size === 1;
  const sameTotal = new Set(totals).size === 1;
  if (words.size > 1 || (!sameTotal && figures.length > MOST_PAIRS)) return undefined;
  const names = figures.map(({ label }) => label);
  const opening = sameAdded
    ? say('各', { 各项: enumerate(names), 数: added[0] ?? '' })
    : enumerate(names.map((name, index) => `${name}${added[index] ?? ''}`));
  // One verb for all of them: 达 only if even the smallest total is large enough, otherwise 增至.
  const reaches = figures.every(({ total }) => total && exact(total.quantity)?.gte(REACHES));
  const reached = sameTotal
    ? say(reaches ? '总数均达' : '总数均增至', { 总数: word, 数: totals[0] ?? '' })
    : say(reaches ? '总数分别达' : '总数分别增至', { 总数: word, 各数: enumerate(totals) });
  return `${verb}${opening}，${reached}`;
}

/** 甲、乙总数分别为6个、21个: two or three figures that have only a total, told with one verb. */
export function onlyTotals(figures: readonly Figure[]): string | undefined {
  const [first] = figures;
  if (!first || figures.length < 2 || figures.length > MOST_PAIRS || !figures.every(isOnlyTotal)) return undefined;
  const totals = figures.flatMap(({ total }) => (total ? quantityText(total.quantity) : []));
  const reaches = figures.every(({ total }) => total && exact(total.quantity)?.gte(REACHES));
  const names = enumerate(figures.map(({ label }) => label));
  const { say } = first.setting;
  // With equal totals 分别 adds nothing.
  const words = new Set(figures.map((figure) => totalWord(figure, figure.label)));
  const [word = ''] = words;
  if (new Set(totals).size === 1 || words.size > 1) return undefined;
  return `${names}${say(reaches ? '总数分别达' : '总数分别为', { 总数: word, 各数: enumerate(totals) })}`;
}

/** Whether a figure tells its total and nothing else. */
export function isOnlyTotal({ added, total, data }: Figure): boolean {
  if (added || !total || data.verb !== undefined || Object.keys(data).some((key) => !ALLOWED.has(key))) return false;
  return (
    !total.label && total.kinds.length === 0 && !total.change && !total.conflict && exact(total.quantity) !== undefined
  );
}

/** The only fields that a figure told together with others may have; any other needs its own wording. */
const ALLOWED = new Set(['unit', 'label', 'shortLabel', 'verb', 'added', 'total', 'source', 'owner', 'nextTarget']);

/** Whether a figure tells what was added and the total, both without names, and nothing else. */
export function isPlain(figure: Figure): boolean {
  const { added, total, data } = figure;
  if (!added || !total || addsNothing(figure) || Object.keys(data).some((key) => !ALLOWED.has(key))) return false;
  const named =
    added.names.length + added.kinds.length + total.kinds.length > 0 ||
    total.label !== undefined ||
    total.change !== undefined;
  return !named && !added.conflict && !total.conflict && exact(total.quantity) !== undefined;
}
