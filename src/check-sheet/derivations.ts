import { sayAgainst } from '../figures/against.ts';
import { type Change, type Fact, type Figure, ratio, share, type Tally, wholeOf } from '../figures/figure.ts';
import { decimal, type Exact, exact, inUnit, type Quantity, quantityOf, quantityText } from '../figures/number.ts';
import { AIMS, type Attainment, attainment, whoseAim } from '../figures/phrase/attainment.ts';
import { changeText, growth, increaseText } from '../figures/phrase/change.ts';
import { firstClause } from '../figures/phrase/claim.ts';
import { beneficiariesText, effectClauses, isGrant, runningTotal } from '../figures/phrase/effects.ts';
import { rateTold, stageChange } from '../figures/phrase/funnel.ts';
import { knowsThisYear } from '../figures/phrase/in-form.ts';
import { quotaClause } from '../figures/phrase/quota.ts';
import { averageText, seriesClauses, sinceText, timesOfPrior } from '../figures/phrase/series.ts';
import { againstClauses, isStreakBroken, rankClauses, shareClauses } from '../figures/phrase/standing.ts';
import { differenceText, rateText } from '../figures/phrase/words.ts';
import type { Amount } from '../report/amount.ts';
import type { Stage } from '../report/counts.ts';
import { isSameBase } from '../report/same-amount.ts';
import type { Rank, Target } from '../report/schema.ts';
import { enumerate } from '../zh/text.ts';
import { AGREES, type Derivation, minus, onBasis, rate, TYPED, terms, typed } from './derivation.ts';

/**
 * Everything derived from a figure's own number or typed beside it. `asked`: fields that the report refers to, for
 * values that are listed only if the report mentions them (增量, 年均增长).
 */
export function derivationsOf(figure: Figure, asked: ReadonlySet<string> = new Set()): Derivation[] {
  return [
    ...additions(figure),
    ...listed(figure.names),
    ...(isToldAsHistory(figure) && !asksForChange(figure, asked) && !knowsThisYear(figure) ? [] : changes(figure)),
    ...(asked.has('增量') ? increase(figure) : []),
    ...overYears(figure, asked.has('年均增长')),
    ...approval(figure),
    ...targets(figure),
    ...(figure.data.ranks ?? []).flatMap((rank) => ranked(figure, rank)),
    ...shares(figure),
    ...averages(figure),
    ...firstClause(figure).map((text) => ({ text, how: evidenceOf(figure) })),
    ...effects(figure),
    ...ofBatch(figure),
    ...nextTargets(figure),
  ];
}

/** What a part has besides: its share of the whole. A share of 100% is listed only if it is asked for. */
export function shareOf(part: Figure, whole: Figure, asked: ReadonlySet<string> = new Set()): Derivation[] {
  const percent = share(part, whole);
  const all = wholeOf(whole);
  if (!percent || !part.value || !all) return [];
  if (percent.eq(100) && !asked.has('占比')) return [];
  return [{ text: `占比${rateText(part, percent)}`, how: terms(part.value, all).join('÷') }];
}

/** For 新增, 复审, 总数 and the like: the names, and how the count changed. */
export function tallyDerivations(figure: Figure, tally: Tally, prior: Quantity | undefined): Derivation[] {
  const { change, quantity, names, kinds } = tally;
  return [...added(kinds, quantity.unit), ...listed(names), ...netChange(figure, quantity, prior, change)];
}

/** 合计：3+7=10, the sum of the kinds of a count; nothing for a single kind or inexact numbers. */
function added(kinds: readonly Fact[], unit: string): Derivation[] {
  const sum = sumOf(kinds.map(({ quantity }) => quantity));
  if (kinds.length < 2 || !sum) return [];
  const terms = kinds.map(({ name, quantity }) => `${name}${quantityText(quantity)}`);
  return [{ text: '合计', how: `${terms.join('+')}=${inUnit(sum, unit)}${unit}` }];
}

function sumOf(quantities: readonly Quantity[]): Exact | undefined {
  const numbers = quantities.flatMap((quantity) => exact(quantity) ?? []);
  if (numbers.length < quantities.length) return undefined;
  return numbers.reduce((all, number) => all.plus(number), decimal('0'));
}

function netChange(
  figure: Figure,
  value: Quantity,
  prior: Quantity | undefined,
  change: Change | undefined,
): Derivation[] {
  if (!prior) return [];
  if (!change?.difference) return [typed(`上年${quantityText(prior)}`)];
  const { difference } = change;
  const say = sayAgainst(figure);
  if (difference.isZero()) return [{ text: say('持平'), how: terms(value, prior).join('=') }];
  const size = differenceText(figure, difference, value.unit);
  const net = { text: say(difference.gt(0) ? '净增' : '净减', { 差: size }), how: minus(value, prior, difference) };
  if (change.kind !== 'rate') return [net];
  const how = rate(value, prior, change.size);
  return [net, { text: growth(figure, change.size, rateText(figure, change.size)), how: onBasis(figure, how) }];
}

/** 合计：90+60+20=170. */
function additions({ data, parts, unit }: Figure): Derivation[] {
  const members = parts.filter((part) => data.breakdown && Object.hasOwn(data.breakdown, part.name));
  const values = members.flatMap(({ value }) => value ?? []);
  const sum = sumOf(values);
  if (members.length < 2 || values.length < members.length || !sum) return [];
  const alike = new Set([unit, ...values.map((value) => value.unit)]).size === 1;
  return [{ text: '合计', how: `${terms(...values).join('+')}=${inUnit(sum, unit)}${alike ? '' : unit}` }];
}

/** All the names, however many: this is the sheet in which they are checked. */
function listed(names: readonly string[]): Derivation[] {
  return names.length === 0 ? [] : [{ text: `名单${names.length}个`, how: enumerate(names) }];
}

/** Told by first and last year or year by year; the change from last year is listed only if a form tells it or it is asked for. */
function isToldAsHistory({ series, data }: Figure): boolean {
  return series.length > 0 && data.style !== '年均';
}

/** For a rate of change, 【甲.增量】 has a line of its own; otherwise 增量 is the change itself. */
function asksForChange({ change }: Figure, asked: ReadonlySet<string>): boolean {
  return asked.has('同比') || (asked.has('增量') && change?.kind !== 'rate');
}

/** 同比增长12.6%：394÷350−1, for 申报, 立项 and the like. */
export function stageDerivations(figure: Figure, field: Stage): Derivation[] {
  const { value, prior } = figure.data[field] ?? {};
  if (!value || !prior) return [];
  const data = { ...figure.data, growth: undefined };
  const [now, before] = [quantityOf(value, figure.unit), quantityOf(prior, figure.unit)];
  const change = stageChange(figure, field);
  return changes({ ...figure, data, value: now, prior: before, change, conflict: undefined });
}

function changes(figure: Figure): Derivation[] {
  const { change, value, prior, data, conflict } = figure;
  if (!change) return prior ? [typed(`上年${quantityText(prior)}`)] : [];
  const text = timesOfPrior(figure) ?? changeText(figure, change);
  if (value && prior && timesOfPrior(figure)) return [{ text, how: onBasis(figure, terms(value, prior).join('÷')) }];
  const [now, base] = [value && exact(value), prior && exact(prior)];
  if (!value || !prior || !now || !base) return [{ text, how: onBasis(figure, TYPED) }];
  if (change.kind !== 'disputed' && change.stated === undefined)
    return [{ text, how: onBasis(figure, computed(value, prior, change)) }];
  // Typed, and both numbers are there too: not comparable if 口径 is set or if the numbers give no rate.
  const gives = isSameBase(value.unit, prior.unit) && (change.kind === 'points' || base.gt(0));
  if (data.basis || !gives) return [{ text, how: onBasis(figure, TYPED) }, typed(`上年${quantityText(prior)}`)];
  const formula = change.kind === 'points' ? minus(value, prior, now.minus(base)) : rate(value, prior, now.minus(base));
  return [{ text, how: conflict?.field === 'growth' ? formula : `${formula}${AGREES}` }];
}

function computed(value: Quantity, prior: Quantity, change: Change): string {
  if (change.size.isZero()) return terms(value, prior).join('=');
  return change.kind === 'rate' || change.kind === 'times'
    ? rate(value, prior, change.size)
    : minus(value, prior, change.size);
}

/** 增加861件: for a figure whose change is told as a rate. */
function increase(figure: Figure): Derivation[] {
  const { change, value, prior } = figure;
  const text = change?.kind === 'rate' ? increaseText(figure, change) : undefined;
  if (text === undefined || !change?.difference || !value || !prior) return [];
  return [{ text, how: minus(value, prior, change.difference) }];
}

function overYears(figure: Figure, wantsAverage: boolean): Derivation[] {
  const [first, last] = [figure.series[0], figure.series.at(-1)];
  const [base, value] = [first && exact(first.quantity), last && exact(last.quantity)];
  if (!first || !last || !base || !value) return [];
  const average = averageText(figure);
  const byYear: Derivation[] =
    average === undefined
      ? []
      : [
          {
            text: average,
            how: onBasis(figure, averageFormula(first.quantity, last.quantity, last.year - first.year)),
          },
        ];
  const points = last.quantity.unit === '%';
  const [, said] = figure.data.style === '年均' ? [undefined, sinceText(figure)] : seriesClauses(figure, '');
  if (figure.data.style === '年均' && said !== undefined) {
    const yearly = `(${terms(last.quantity, first.quantity).join('−')})÷${last.year - first.year}`;
    return points ? [{ text: said, how: yearly }] : byYear.map((each) => ({ ...each, text: said }));
  }
  if (said === undefined) return wantsAverage || figure.data.style === '分列' ? byYear : [];
  if (said === average) return byYear;
  const how = points
    ? minus(last.quantity, first.quantity, value.minus(base))
    : rate(last.quantity, first.quantity, value.minus(base));
  return [{ text: said, how: onBasis(figure, how) }, ...(wantsAverage ? byYear : [])];
}

/** (6746÷1400)^(1/5)−1; no power over one year, and 1−… if it fell. */
function averageFormula(first: Quantity, last: Quantity, years: number): string {
  const quotient = terms(last, first).join('÷');
  const power = years === 1 ? quotient : `(${quotient})^(1/${years})`;
  return exact(last)?.lt(exact(first) ?? 0) ? `1−${power}` : `${power}−1`;
}

function approval(figure: Figure): Derivation[] {
  const rate = rateTold(figure);
  const [approved, applied] = [figure.data.approved?.value, figure.data.applied?.value];
  if (rate === undefined || !approved || !applied) return [];
  const quantities = [approved, applied].map((amount) => quantityOf(amount, figure.unit));
  return [{ text: `立项率${rate}`, how: terms(...quantities).join('÷') }];
}

function targets(figure: Figure): Derivation[] {
  const { target } = figure.data;
  if (!target) return [];
  const whose = whoseAim(figure);
  const held = attainment(figure);
  if (!held) return aimTexts(figure, target, whose).map(typed);
  return [{ text: held.text, how: formulaOf(held) }, ...aimTexts(figure, besides(target), whose).map(typed)];
}

/** The aims of a target, without the one that a sentence compares with the result. */
function besides(target: Target): Target {
  const { [AIMS.find((aim) => target[aim] !== undefined) ?? 'value']: _, ...others } = target;
  return others;
}

/** 22.9÷17; a difference is the larger less the smaller. */
function formulaOf({ now, goal, by }: Attainment): string {
  const larger = exact(now)?.gte(exact(goal) ?? 0);
  return (by === '−' && !larger ? terms(goal, now) : terms(now, goal)).join(by);
}

/** 年度目标2800件, 年度净增目标30家, 年度增长目标12%. */
function aimTexts({ unit }: Figure, { value, net, growth, added }: Target, whose: string): string[] {
  const aim = (amount: Amount | undefined, word: string) =>
    amount ? [`${whose}${word}目标${quantityText(quantityOf(amount, unit))}`] : [];
  return [...aim(value, ''), ...aim(net, '净增'), ...aim(added, '新增'), ...aim(growth, '增长')];
}

function nextTargets(figure: Figure): Derivation[] {
  const { nextTarget } = figure.data;
  return nextTarget ? aimTexts(figure, nextTarget, '明年').map(typed) : [];
}

function ranked(figure: Figure, rank: Rank): Derivation[] {
  const [place = '', moved] = rankClauses({ ...figure, data: { ...figure.data, ranks: [rank] } });
  if (moved === undefined || typeof rank.place !== 'number' || typeof rank.prior !== 'number') return [typed(place)];
  if (isStreakBroken(rank)) return [typed(place), typed(moved)];
  const [high, low] = [Math.max(rank.place, rank.prior), Math.min(rank.place, rank.prior)];
  return [typed(place), { text: moved, how: high === low ? `${high}=${low}` : `${high}−${low}` }];
}

function shares(figure: Figure): Derivation[] {
  const { share: of } = figure.data;
  if (!of) return [];
  const [printed, moved] = shareClauses(figure);
  const whole = of.value && quantityOf(of.value, figure.unit);
  if (printed === undefined) return whole ? [typed(`${of.label}${quantityText(whole)}`)] : [];
  const how = of.ratio || !figure.value || !whole ? TYPED : terms(figure.value, whole).join('÷');
  if (moved === undefined) return [{ text: printed, how }];
  const before = of.prior && quantityOf(of.prior, figure.unit);
  const rates = [ratio(figure.value, whole), ratio(figure.prior, before)].flatMap((each) => each ?? []);
  const points = rates.sort((a, b) => b.cmp(a)).map((each) => rateText(figure, each));
  return [{ text: printed, how }, of.change ? typed(moved) : { text: moved, how: points.join('−') }];
}

function averages(figure: Figure): Derivation[] {
  return Object.entries(figure.data.against ?? {}).map(([label, amount]) => {
    const base = quantityOf(amount, figure.unit);
    const only = { ...figure, data: { ...figure.data, against: { [label]: amount } } };
    const [text] = againstClauses(only).clauses;
    const difference = figure.value && exact(figure.value)?.minus(exact(base) ?? 0);
    if (text === undefined || !figure.value || !difference) return typed(`${label}${quantityText(base)}`);
    return { text, how: minus(figure.value, base, difference) };
  });
}

/** 依据：科技部批复. */
function evidenceOf({ data }: Figure): string {
  return data.first?.evidence === undefined ? TYPED : `依据：${data.first.evidence}`;
}

/** The size of the batch, for a sentence that tells only the place in it. */
function ofBatch({ data: { quota }, unit }: Figure): Derivation[] {
  if (!quota?.of || quota.ordinal === undefined) return [];
  return [typed(`${quota.scope}同批${quantityText(quantityOf(quota.of, unit))}`)];
}

/** What was typed beside the number and is said after it. */
function effects(figure: Figure): Derivation[] {
  const { object = '' } = figure.data;
  const given = isGrant(figure) ? [`惠及${object}${beneficiariesText(figure)}`] : [];
  return [...quotaClause(figure), ...given, ...effectClauses(figure), ...runningTotal(figure)].map(typed);
}
