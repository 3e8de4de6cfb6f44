import { PENDING } from '../../report/amount.ts';
import { isSameBase } from '../../report/same-amount.ts';
import type { Ordinal, Rank } from '../../report/schema.ts';
import { countWord } from '../../zh/numerals.ts';
import { enumerate } from '../../zh/text.ts';
import { sayAgainst } from '../against.ts';
import { isBetterLow } from '../duration.ts';
import { type Change, type Figure, isMean, isScore, ratio } from '../figure.ts';
import { decimal, type Exact, exact, inUnit, plainDigits, quantityOf } from '../number.ts';
import type { PhraseName, Say } from '../wording.ts';
import { sizeOf } from './change.ts';
import { totalPhrase } from './count-name.ts';
import { gap, quantityOrGap, rateText, roundedRate, settle } from './words.ts';

/** What each 项 of a rank is called; 数值 is only named next to others. */
const RANKED = {
  数值: '总量',
  同比: '增速',
  总数: '总数',
  占比: '比重',
  完成率: '目标完成率',
  新增: '新增数',
  立项: '立项数',
  入选: '入选数',
} as const satisfies Record<NonNullable<Rank['of']>, PhraseName>;

/** A change in 百分点 is called 增幅, not 增速; an average or a score has no 总量. */
function nameOf({ unit, label }: Figure, thing: NonNullable<Rank['of']>): PhraseName {
  if (thing === '数值' && (isMean(label) || isScore(unit))) return '水平';
  if (thing === '总数') return totalPhrase(unit);
  return unit === '%' && thing === '同比' ? '增幅' : RANKED[thing];
}

/** 居全市第2位, 增速居全市首位, 总量、增速分别居全市第2位、首位; and its change. What was just `said` is not named again. */
export function rankClauses(figure: Figure, said?: Rank['of']): string[] {
  const { data, setting } = figure;
  const { say } = setting;
  const ranks = data.ranks ?? [];
  const [first] = ranks;
  if (!first) return [];
  const plain = ranks.every(({ prior, streak }) => prior === undefined && streak === undefined);
  const scopes = new Set(ranks.map(({ scope }) => scope));
  // A percentage has no 总量 to name next to its 增幅.
  const isNamed = figure.unit !== '%' || ranks.every((rank) => thingOf(rank) !== '数值');
  if (ranks.length > 1 && scopes.size === 1 && plain && isNamed) {
    const places = ranks.map((rank) => placeText(figure, rank));
    const slots = { 各项: enumerate(ranks.map((rank) => say(nameOf(figure, thingOf(rank))))), 范围: scopeText(first) };
    return new Set(places).size === 1 && typeof first.place === 'number'
      ? [say('位次相同', { ...slots, 位: places[0] ?? '' })]
      : [say('分别位次', { ...slots, 各位: enumerate(places) })];
  }
  // Next to 分别高于全市、全省平均水平 a second 分别 would be too much.
  const mayShare = Object.keys(data.against ?? {}).length < 2;
  let compared = false;
  let named = said;
  return alikeRuns(byThing(ranks), mayShare).flatMap((run) => {
    const [rank] = run;
    const thing = thingOf(rank);
    const of = thing === '数值' || thing === named ? '' : say(nameOf(figure, thing));
    named = thing;
    const places = run.map((each, index) => `${index === 0 ? '' : scopeText(each)}${placeText(figure, each)}`);
    const slots = { 项: of, 范围: scopeText(rank), 位: enumerate(places) };
    const streak = rank.streak !== undefined && rank.streak > 1 ? say('几年', { 数: countWord(rank.streak) }) : '';
    if (isStreakBroken(rank)) return [say('位次', slots), brokenStreak(figure, rank, streak)];
    if (isKept(rank) && (run.length > 1 || rank.place === 1)) return [say('继续位次', slots)];
    const moves = run.length > 1 ? movedTogether(sayAgainst(figure), run) : moved(sayAgainst(figure), rank, compared);
    compared ||= directionOf(rank) !== undefined;
    return [streak === '' ? say('位次', slots) : say('连续位次', { ...slots, 几年: streak }), ...moves];
  });
}

function thingOf({ of = '数值' }: Rank): NonNullable<Rank['of']> {
  return of;
}

/** Groups ranks by what they refer to, named once; first those of the figure's number, which need no name. */
function byThing(ranks: readonly Rank[]): Rank[] {
  const things = new Set<Rank['of']>(['数值', ...ranks.map(thingOf)]);
  return [...things].flatMap((thing) => ranks.filter((rank) => thingOf(rank) === thing));
}

/**
 * Runs of neighbours that can be told together: all kept, all held for as many years, all moved the same way if they
 * `mayShare` it, or all without a known change.
 */
function alikeRuns(ranks: readonly Rank[], mayShare: boolean): [Rank, ...Rank[]][] {
  const runs: [Rank, ...Rank[]][] = [];
  for (const rank of ranks) {
    const run = runs.at(-1);
    const kept = mayShare || directionOf(rank) === undefined ? mannerOf(rank) : undefined;
    if (run && kept !== undefined && mannerOf(run[0]) === kept) run.push(rank);
    else runs.push([rank]);
  }
  return runs;
}

/** What the rank refers to and how it changed; undefined if it needs its own wording. */
function mannerOf(rank: Rank): string | undefined {
  const { prior, streak = 1 } = rank;
  const of = thingOf(rank);
  if (isStreakBroken(rank) || isUnknown(rank)) return undefined;
  if (streak > 1) return `${of}${streak}`;
  if (prior === undefined) return of;
  return isKept(rank) ? `${of}继续` : `${of}${directionOf(rank)}`;
}

function placeText(figure: Figure, { scope, place }: Rank): string {
  const { say } = figure.setting;
  if (place === 1) return say('首位');
  return isUnknown({ scope, place }) ? gap(figure) : say('第几位', { 名次: ordinalText(figure, place) });
}

function scopeText(rank: Rank): string {
  return isUnknown(rank) ? '' : rank.scope;
}

/** If neither scope nor place is known, only the gap marker is printed. */
function isUnknown({ scope, place }: Rank): boolean {
  return scope === PENDING && typeof place !== 'number';
}

/** A place as printed: 2, or the marker that it is missing or disputed. */
export function ordinalText(figure: Figure, ordinal: Ordinal): string {
  if (typeof ordinal === 'number') return String(ordinal);
  return ordinal.pending ? gap(figure) : ordinal.disputed;
}

/** Whether its 连续 and its 上年 contradict each other: 连续三年居首位, but second the year before. */
export function isStreakBroken({ place, prior, streak = 1 }: Rank): boolean {
  return streak > 1 && typeof place === 'number' && typeof prior === 'number' && prior !== place;
}

/** 【待核：连续三年／上年第2位】. */
function brokenStreak(figure: Figure, rank: Rank, streak: string): string {
  const before = placeText(figure, { ...rank, place: rank.prior ?? rank.place });
  return settle({ stated: `连续${streak}`, what: '上年', found: before, field: 'ranks' });
}

/** Whether it is told as kept (继续) rather than unchanged, which suits first place or several ranks. */
function isKept({ place, prior, streak = 1 }: Rank): boolean {
  return typeof place === 'number' && prior === place && streak === 1;
}

/** The direction of its move since the year before; undefined if it did not move or that is unknown. */
function directionOf(rank: Rank): '前移' | '后移' | undefined {
  const { place, prior } = rank;
  if (typeof prior !== 'number' || typeof place !== 'number' || prior === place || isStreakBroken(rank))
    return undefined;
  return prior > place ? '前移' : '后移';
}

function placesMoved({ place, prior }: Rank): string {
  return typeof prior === 'number' && typeof place === 'number' ? String(Math.abs(prior - place)) : '';
}

/** `compared`: 比上年 has been said for an earlier rank. */
function moved(say: Say, rank: Rank, compared: boolean): string[] {
  const { place, prior, streak = 1 } = rank;
  const direction = directionOf(rank);
  if (direction) return [say(compared ? `又${direction}` : direction, { 差: placesMoved(rank) })];
  // 连续三年 already says that it did not move.
  return prior === place && streak === 1 ? [say('位次持平')] : [];
}

/** 分别比上年前移3位、2位, 均比上年后移1位; nothing for ranks that did not move. */
function movedTogether(say: Say, run: readonly [Rank, ...Rank[]]): string[] {
  const direction = directionOf(run[0]);
  if (!direction) return [];
  const sizes = run.map(placesMoved);
  const [size = ''] = sizes;
  if (new Set(sizes).size === 1) return [say(`均${direction}`, { 差: size })];
  return [say(`分别${direction}`, { 各差: enumerate(sizes.map((each) => say('移几位', { 差: each }))) })];
}

/** 全市第2, 增速全市第3: the ranks as a table cell; a rank of `main`, the row's own number, is not named. */
export function rankCell(figure: Figure, main: string): string {
  const ranks = figure.data.ranks ?? [];
  return ranks
    .map((rank) => {
      if (isUnknown(rank)) return gap(figure);
      const of = rank.of === undefined || rank.of === main ? '' : figure.setting.say(nameOf(figure, rank.of));
      const isKnown = typeof rank.place === 'number' || !rank.place.pending;
      const place = `${isKnown ? '第' : ''}${ordinalText(figure, rank.place)}`;
      return `${of}${rank.scope}${place}`;
    })
    .join('，');
}

/** 68.4%: the share of the whole that 占 names, as stated or computed. */
export function shareRate(figure: Figure): string | undefined {
  const { share } = figure.data;
  if (!share) return undefined;
  if (figure.conflict?.field === 'share') return settle(figure.conflict);
  const percent = shareOf(figure);
  return share.ratio ? quantityOrGap(figure, { amount: share.ratio, unit: '%' }) : percent && rateText(figure, percent);
}

function shareOf({ data: { share }, value, unit }: Figure): Exact | undefined {
  return ratio(value, share?.value && quantityOf(share.value, unit));
}

/** 占规上工业增加值的68.4%, 比重比上年提高1.2个百分点. */
export function shareClauses(figure: Figure): string[] {
  const {
    data: { share },
    setting,
  } = figure;
  const printed = shareRate(figure);
  if (!share || printed === undefined) return [];
  const clauses = [setting.say('占比', { 整体: share.label, 比重: printed })];
  const change = shareChange(figure, shareOf(figure));
  if (change && !change.size.isZero()) {
    const { digits, end } = sizeOf(change);
    clauses.push(`${sayAgainst(figure)(change.size.lt(0) ? '比重下降' : '比重提高', { 差: digits })}${end}`);
  }
  return clauses;
}

/** The change of the share in percentage points, as stated or else between the shares of both years, as printed. */
function shareChange(figure: Figure, percent: Exact | undefined): Pick<Change, 'size' | 'stated'> | undefined {
  const { change: stated, prior: whole } = figure.data.share ?? {};
  if (stated?.digits) return { size: decimal(stated.digits), stated };
  const before = ratio(figure.prior, whole && quantityOf(whole, figure.unit));
  if (!percent || !before) return undefined;
  return { size: roundedRate(figure, percent).minus(roundedRate(figure, before)), stated: undefined };
}

/**
 * 分别高于全市、全省平均水平23.6个、26.5个百分点; separate clauses if the directions differ. `above`: whether no average is
 * higher. `behind`: whether every average is better.
 */
export function againstClauses(figure: Figure): { clauses: string[]; above: boolean; behind: boolean } {
  const { data, value, unit, setting } = figure;
  const { say } = setting;
  const now = value && exact(value);
  const gaps = Object.entries(data.against ?? {}).flatMap(([label, amount]) => {
    const base = quantityOf(amount, unit);
    const number = exact(base);
    return value && now && number && isSameBase(value.unit, base.unit)
      ? [{ label: label.replace(/(?:平均(?:水平|数|值)?|均值)$/u, ''), gap: now.minus(number) }]
      : [];
  });
  const above = gaps.every(({ gap }) => gap.gte(0));
  const oneWay = above || gaps.every(({ gap }) => gap.lt(0));
  const behind = gaps.length > 0 && gaps.every(({ gap }) => (isBetterLow(figure) ? gap.gt(0) : gap.lt(0)));
  if (gaps.length > 1 && oneWay && gaps.every(({ gap }) => !gap.isZero())) {
    const sizes = enumerate(gaps.map(({ gap }, index) => size(say, gap, unit, index === gaps.length - 1)));
    const labels = enumerate(gaps.map(({ label }) => label));
    return { above, behind, clauses: [say(above ? '分别高于平均' : '分别低于平均', { 范围: labels, 差: sizes })] };
  }
  const clauses = gaps.map(({ label, gap }) =>
    gap.isZero()
      ? say('平均持平', { 范围: label })
      : say(gap.gt(0) ? '高于平均' : '低于平均', { 范围: label, 差: size(say, gap, unit, true) }),
  );
  return { above, behind, clauses };
}

/** 26.5个百分点 for the last of the list, 23.6个 for those before it. */
function size(say: Say, gap: Exact, unit: string, last: boolean): string {
  if (unit === '%') return say(last ? '百分点' : '几个点', { 差: plainDigits(gap.abs()) });
  return `${inUnit(gap.abs(), unit)}${unit}`;
}
