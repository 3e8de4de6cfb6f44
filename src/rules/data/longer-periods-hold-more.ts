import type { Path } from '../../diagnostic.ts';
import { type CoveredTime, coveredTime, withoutTime } from '../../figures/covered-time.ts';
import type { Figure } from '../../figures/figure.ts';
import { isFlow } from '../../figures/flow.ts';
import { exact, type Quantity, quantityOf, quantityText } from '../../figures/number.ts';
import { hasEmptyVerb } from '../../figures/phrase/count-name.ts';
import { isBalance } from '../../figures/phrase/profit.ts';
import { whyNoSum } from '../../figures/why-no-sum.ts';
import type { Amount } from '../../report/amount.ts';
import { entries, STAGES, TALLIES } from '../../report/counts.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { isOtherBasis } from '../other-basis.ts';
import type { DataRule, Finding } from '../rule.ts';

/** 技术合同成交额 of 1—9月 is 36亿元, and of 1—11月 30亿元: what accumulates does not shrink. */
export const longerPeriodsHoldMore: DataRule = {
  name: 'longer-periods-hold-more',
  severity: 'error',
  description: '同一指标写了几个时段的，成交额、授权量这样累计的数，长的时段不应比它里面短的时段少。',
  why: '1—9月已有36亿元，1—11月不会只有30亿元，不是填错了一个，就是换了口径。',
  basis: '惯例：累计数只增不减',
  bad: '指标: {技术合同成交额: {单位: 亿元, 期间: 1—11月, 数值: 30}, 前三季度技术合同成交额: {单位: 亿元, 数值: 36}}',
  good: '指标: {技术合同成交额: {单位: 亿元, 期间: 1—11月, 数值: 36}, 前三季度技术合同成交额: {单位: 亿元, 数值: 30}}',
  *check(_report, figures) {
    for (const group of groupsOf(figures.byName.values())) {
      for (const short of group) {
        const longer = group.filter((each) => holds(each, short)).sort((a, b) => lengthOf(a) - lengthOf(b));
        const found = longer.flatMap((long) => [
          ...shrunk(short.figure, long.figure, [short.time.text, long.time.text]),
        ]);
        // A number that is more than those of several longer times is told once, beside the shortest.
        yield* firstOfEach(found, ({ path }) => path.join('\n'));
      }
    }
  },
};

/** What messages call the number of the time itself. */
const VALUE = '数';

interface Spanned {
  figure: Figure;
  time: CoveredTime;
}

/** Figures printed alike, of one year, one of each name and span; only those with several spans. */
function groupsOf(figures: Iterable<Figure>): Spanned[][] {
  const groups = new Map<string, Spanned[]>();
  for (const figure of figures) {
    const time = coveredTime(figure);
    if (!time) continue;
    const what = whatOf(figure, time);
    const group = groups.get(what) ?? [];
    group.push({ figure, time });
    groups.set(what, group);
  }
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => firstOfEach(group, ({ figure, time }) => `${spanOf(time)} ${withoutTime(figure.name).label}`))
    .filter((group) => new Set(group.map(({ time }) => spanOf(time))).size > 1);
}

/** What a figure's number is of, but for its span, as a key. */
function whatOf({ data, label: typed }: Figure, { year }: CoveredTime): string {
  const { label } = withoutTime(typed);
  const act = hasEmptyVerb({ data, label }) ? undefined : data.verb;
  return JSON.stringify([label, act, data.leadIn, isOtherBasis(data.basis) ? data.basis : '', year]);
}

function spanOf({ from, until }: CoveredTime): string {
  return `${from}—${until}`;
}

/** The first of those that have a key in common. */
function firstOfEach<T>(all: readonly T[], keyOf: (each: T) => string): T[] {
  const first = new Map<string, T>();
  for (const each of all) if (!first.has(keyOf(each))) first.set(keyOf(each), each);
  return [...first.values()];
}

function holds(long: Spanned, short: Spanned): boolean {
  const isLonger = long !== short && long.time.from <= short.time.from && long.time.until >= short.time.until;
  return isLonger && isSameThing(long.figure, short.figure);
}

/** Not 横向合同额 and 产学研合同额, both printed as 合同金额 behind what they are of. */
function isSameThing(...both: [Figure, Figure]): boolean {
  const [one, other] = both.map(({ name }) => withoutTime(name).label);
  return one === other || both.some(({ name, label }) => withoutTime(name).label === withoutTime(label).label);
}

function lengthOf({ time }: Spanned): number {
  return time.until - time.from;
}

/** Numbers of the shorter time that are more than those of the longer one; parts of what accumulates do so too. */
function* shrunk(short: Figure, long: Figure, times: readonly [string, string], isPart = false): Generator<Finding> {
  const others = accumulated(long, isPart);
  for (const [what, { at, quantity: one }] of accumulated(short, isPart)) {
    const other = others.get(what)?.quantity;
    const [some, all] = [exact(one), other && exact(other)];
    if (!other || !some || !all || !isSameBase(one.unit, other.unit) || some.lte(all)) continue;
    yield {
      path: [...short.path, ...at],
      message: `“${short.name}”是${times[0]}的${what}，有${quantityText(one)}，${times[1]}的“${long.name}”却只有${quantityText(other)}，时段长的不应比短的少。`,
      hint: '核对哪个对；统计口径不同的写明“口径”，不是同一个数的，名称写出区别。',
    };
  }
  const isOfFlow = accumulated(short, isPart).has(VALUE);
  for (const part of short.parts) {
    const same = isOfFlow ? long.parts.find(({ label }) => label === part.label) : undefined;
    if (same) yield* shrunk(part, same, times, true);
  }
}

/** A figure's numbers that accumulate, by what they are, and where they stand in it. `isPart`: of such a number. */
function accumulated(figure: Figure, isPart: boolean): Map<string, { at: Path; quantity: Quantity }> {
  const { data, unit, value, prior } = figure;
  const numbers = new Map<string, { at: Path; quantity: Quantity }>();
  const add = (what: string, at: Path, quantity: Quantity | undefined) =>
    quantity && numbers.set(what, { at, quantity });
  const { label } = withoutTime(figure.label);
  const named = { data, unit, label, name: label };
  if (isBalance(label)) return numbers;
  if (isPart ? whyNoSum(named) === undefined : isFlow(named)) {
    add(VALUE, ['value'], value);
    add('上年数', ['prior'], prior);
  }
  for (const [field, zh] of entries(TALLIES)) {
    if (field !== 'total') add(zh, [field, 'value'], figure[field]?.quantity);
  }
  for (const [field, zh] of entries(STAGES)) add(zh, [field, 'value'], stageOf(data[field]?.value, unit));
  return numbers;
}

function stageOf(amount: Amount | undefined, unit: string): Quantity | undefined {
  return amount && quantityOf(amount, unit);
}
