import { type Figure, wholeOf } from '../../figures/figure.ts';
import type { Figures } from '../../figures/figures.ts';
import { exact, type Quantity, quantityOf } from '../../figures/number.ts';
import { resolve } from '../../figures/references/resolve.ts';
import { usedNames } from '../../figures/references/used-names.ts';
import { quantities, type WrittenQuantity } from '../../passages/quantities.ts';
import { sentenceStart } from '../../passages/sentences.ts';
import { isSameBase } from '../../report/same-amount.ts';
import type { Report } from '../../report/schema.ts';
import { averageIn, averagesIn, type Given, isAverageOf, pairIn, quotientOf, wrongAverage } from '../averages.ts';
import { type DataRule, everyFigure, everyText, type Finding, type Text } from '../rule.ts';

/** 4320万元 for 215家, and 平均每家22万元. */
export const averagesMatchTotals: DataRule = {
  name: 'averages-match-totals',
  severity: 'warning',
  description: '户均、人均、平均每家这样的平均数，总量和个数都写了的，应与算出的一致。',
  why: '总量、个数和平均数都在，读者一除便知不对。',
  basis: '惯例：平均数＝总量÷个数',
  bad: '指标: {创新券: {单位: 万元, 动词: 兑付, 数值: 4320, 惠及: 215家企业}}\n结语: 【创新券】，平均每家22万元。',
  good: '指标: {创新券: {单位: 万元, 动词: 兑付, 数值: 4320, 惠及: 215家企业}}\n结语: 【创新券】，平均每家20万元。',
  *check(report, figures) {
    for (const figure of everyFigure(figures)) yield* ofFacts(figure);
    const averages = [...figures.byName.values()].flatMap((figure) => {
      const average = averageIn(figure.label);
      return average ? [{ figure, average }] : [];
    });
    if (averages.length > 0) {
      const known = knownIn(report, figures);
      for (const { figure, average } of averages) yield* ofFigure(figure, average, known);
    }
    for (const text of everyText(report)) yield* inText(text, figures);
  },
};

/** A number that is not approximate, with what messages call it. */
interface Named extends Given {
  name: string;
}

function namedOf(name: string, quantity: Quantity | undefined): Named[] {
  if (!quantity || !exact(quantity)) return [];
  return [{ name, digits: quantity.amount.digits ?? '', unit: quantity.unit }];
}

/** The numbers of one figure that belong together: its own, 惠及, 资金 and 分项; no averages. */
function numbersOf(figure: Figure): Named[] {
  const { data, facts } = figure;
  return [
    ...wholeIn(figure),
    ...namedOf('惠及', data.beneficiaries && quantityOf(data.beneficiaries, '')),
    ...namedOf('资金', data.funds?.value && quantityOf(data.funds.value, '')),
    ...facts.flatMap((fact) => (averageIn(fact.name) ? [] : namedOf(fact.name, fact.quantity))),
  ];
}

/** 分项: {惠及企业: 215家, 平均每家: 20万元}. */
function* ofFacts(figure: Figure): Generator<Finding> {
  for (const fact of figure.facts) {
    const average = averageIn(fact.name);
    const [stated] = namedOf(fact.name, fact.quantity);
    const pair = average && stated && pairIn(numbersOf(figure), stated.unit, average.isCount);
    const found = pair && wrongAverage(`“${figure.name}”的“${fact.name}”`, stated, ...pair);
    if (found) yield { path: [...figure.path, 'facts', fact.name], ...found };
  }
}

/** With more figures there would be too many pairs to try; then only what the names tell is compared. */
const MOST_FIGURES = 400;

/** What a figure's name says that it is an average of. */
type Average = NonNullable<ReturnType<typeof averageIn>>;

interface Known {
  /** Every figure, unless they are too many. */
  all: readonly Figure[];
  byLabel: ReadonlyMap<string, readonly Figure[]>;
  /** For each figure the sets of names that items use it with. */
  beside: ReadonlyMap<string, readonly ReadonlySet<string>[]>;
}

function knownIn(report: Report, figures: Figures): Known {
  const all = [...figures.byName.values()];
  const byLabel = new Map<string, Figure[]>();
  for (const figure of all) added(byLabel, figure.label, figure);
  const beside = new Map<string, ReadonlySet<string>[]>();
  if (all.length > MOST_FIGURES) return { all: [], byLabel, beside };
  for (const holder of new Set(everyText(report).map((text) => text.holder))) {
    const used = usedNames(holder, figures);
    for (const name of used) added(beside, name, used);
  }
  return { all, byLabel, beside };
}

function added<T>(map: Map<string, T[]>, key: string, value: T): void {
  const before = map.get(key);
  if (before) before.push(value);
  else map.set(key, [value]);
}

/** 人均研发投入 beside 研发投入 and the number of people. */
function* ofFigure(figure: Figure, average: Average, { all, byLabel, beside }: Known): Generator<Finding> {
  if (figure.data.basis !== undefined) return;
  const total = byLabel.get(average.what)?.find(({ unit }) => isSameBase(unit, figure.unit));
  const [stated] = namedOf(figure.name, figure.value);
  const [whole] = total ? wholeIn(total) : [];
  if (!total || !stated || !whole) return;
  const counted = all.filter(({ unit }) => average.isCount.test(unit));
  const own = numbersOf(total).filter(({ unit }) => average.isCount.test(unit));
  const named = (byLabel.get(average.of) ?? []).filter(({ unit }) => average.isCount.test(unit));
  const listed = (beside.get(figure.name) ?? []).flatMap((used) => {
    const some = counted.filter(({ name }) => used.has(name));
    return some.length === 1 ? some : [];
  });
  if ([...own, ...[...named, ...counted].flatMap(wholeIn)].some((count) => quotientOf(stated, whole, count)?.fits))
    return;
  const shown = counted.filter((each) => wasDividedBy(figure, total, each));
  for (const count of [...own, ...[...named, ...listed, ...shown].flatMap(wholeIn)]) {
    const found = wrongAverage(`“${figure.name}”`, stated, whole, count);
    if (!found) continue;
    yield { path: [...figure.path, 'value'], ...found };
    return;
  }
}

/** Its number; none if it is contradictory itself, which is told already. */
function wholeIn(figure: Figure): Named[] {
  return figure.conflict ? [] : namedOf(figure.name, wholeOf(figure));
}

/** With fewer digits last year's numbers may fit by chance. */
const FEWEST_DIGITS = 3;

/** Whether last year's average, to three digits, is that of last year's total and count. */
function wasDividedBy(average: Figure, total: Figure, count: Figure): boolean {
  const [stated, all, many] = [average, total, count].map((each) => namedOf(each.name, each.prior)[0]);
  if (!stated || !all || !many || stated.digits.replace(/^[0.]*|\./gu, '').length < FEWEST_DIGITS) return false;
  return quotientOf(stated, all, many)?.fits === true;
}

/** 兑付【创新券.数值】，惠及企业215家，平均每家22万元: by the numbers of its sentence, else of one figure of the item. */
function* inText({ text, path, holder }: Text, figures: Figures): Generator<Finding> {
  for (const average of averagesIn(text)) {
    const { stated, isCount, from } = average;
    const told = resolve(figures, text.slice(sentenceStart(text, from), from), '全');
    const pair = pairIn(quantities(told), stated.unit, isCount) ?? pairOf(holder, figures, stated, isCount);
    const names = pair?.map(({ name = '' }) => name).join('');
    const found = pair && isAverageOf(told, average, names) && wrongAverage('这里平均数', stated, ...pair);
    if (found) yield { path, within: { from: stated.from, to: stated.to }, ...found };
  }
}

/** Of the only figure used in the item that has both a total and a count. */
function pairOf(
  holder: object,
  { byName, sets }: Figures,
  { unit }: WrittenQuantity,
  isCount: RegExp,
): [Given, Given] | undefined {
  const used = [...usedNames(holder, { byName, sets })].flatMap((name) => byName.get(name) ?? []);
  const pairs = used.flatMap((figure) => {
    const pair = pairIn(numbersOf(figure), unit, isCount);
    return pair ? [pair] : [];
  });
  return pairs.length === 1 ? pairs[0] : undefined;
}
