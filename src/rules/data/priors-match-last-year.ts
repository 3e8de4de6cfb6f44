import type { Path } from '../../diagnostic.ts';
import type { Figure } from '../../figures/figure.ts';
import type { LastYear } from '../../figures/figures.ts';
import { exact, type Quantity, quantityOf, quantityText } from '../../figures/number.ts';
import { carriedOn, isSameSpan, isSameTotal } from '../../figures/register/last-year.ts';
import type { Amount } from '../../report/amount.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { nearestPlace } from '../../source/node.ts';
import { Candidates } from '../../zh/nearest.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';

/** What was this year's number a year ago is last year's now, so they must be equal. */
export const priorsMatchLastYear: DataRule = {
  name: 'priors-match-last-year',
  severity: 'error',
  description: '写下的上年数应与上年的数据文件相同，单位一致；后来修订过的写明“口径”。',
  why: '去年的总结报过的数，今年说成另一个，上级拿两份总结一对就看出来。',
  basis: '惯例：同一年的同一指标只有一个数',
  lastYear: '指标: {专利申请量: {单位: 件, 数值: 2063}}',
  bad: '指标: {专利申请量: {单位: 件, 数值: 2924, 上年: 2036}}',
  good: '指标: {专利申请量: {单位: 件, 数值: 2924, 上年: 2063}}',
  *check(report, figures) {
    const { lastYear } = figures;
    if (!lastYear) return;
    const asOf = { mine: report.asOf, theirs: lastYear.report.asOf };
    yield* withoutPredecessor(everyFigure(figures), lastYear);
    for (const { mine, theirs } of carriedOn(figures)) {
      if (mine.data.basis || theirs.data.basis || !isSameSpan(mine, theirs, asOf)) continue;
      const year = mine.setting.year - 1;
      const own: Typed[] = [
        ['上年', mine.data.prior, ['prior'], theirs.value, ['value']],
        [`“历年”里的${year}年`, mine.data.series?.[String(year)], ['series', String(year)], theirs.value, ['value']],
      ];
      const total: Typed = [
        '总数的上年',
        mine.data.total?.prior,
        ['total', 'prior'],
        theirs.total?.quantity,
        ['total'],
      ];
      for (const typed of isSameTotal(mine, theirs) ? [...own, total] : own)
        yield* unlike(mine, theirs, typed, lastYear);
    }
  },
};

type Typed = [what: string, typed: Amount | undefined, path: Path, found: Quantity | undefined, foundAt: Path];

function* unlike(
  mine: Figure,
  theirs: Figure,
  [what, typed, path, found, foundAt]: Typed,
  lastYear: LastYear,
): Generator<Finding> {
  const quantity = typed && quantityOf(typed, mine.unit);
  const own = path[0] === 'total' ? mine.total : path[0] === 'prior' ? mine.value : undefined;
  const isOfBoth = found && exact(found) && (quantity ? exact(quantity) : own);
  if (!isOfBoth) return;
  const place = nearestPlace(lastYear.source, [...theirs.path, ...foundAt]);
  const where = `上年的数据文件${place.file}第${place.start.line}行`;
  const related = [{ message: '上年的数在这里。', place }];
  const unit = quantity?.unit ?? mine.unit;
  if (unit !== '' && found.unit !== '' && !isSameBase(found.unit, unit)) {
    yield {
      path: [...mine.path, ...(quantity ? path : ['unit'])],
      message: `“${mine.name}”的单位是${unit}，${where}是${quantityText(found)}，单位应一致。`,
      hint: '核对单位；不是同一个指标的，换一个名称。',
      related,
    };
  } else if (quantity && !exact(quantity)?.eq(exact(found) ?? Number.NaN)) {
    yield {
      path: [...mine.path, ...path],
      message: `“${mine.name}”的${what}是${quantityText(quantity)}，${where}是${quantityText(found)}，应相同。`,
      hint: '核对哪一个对；只留一处，不写“上年”就从上年的数据文件取；后来修订过的，写上“口径: 修订”。',
      related,
    };
  }
}

/** A 曾用名 that last year's file does not have. */
function* withoutPredecessor(all: readonly Figure[], { source, figures: { byName } }: LastYear): Generator<Finding> {
  const names = new Set(
    [...byName.values()].flatMap((figure) => [figure.name, ...figure.parts.map(({ name }) => name)]),
  );
  const candidates = new Candidates(names);
  for (const { path, data } of all) {
    if (data.formerName === undefined || names.has(data.formerName)) continue;
    const meant = candidates.nearest(data.formerName);
    yield {
      path: [...path, 'formerName'],
      message: `上年的数据文件${source.file}里没有名为“${data.formerName}”的指标，“曾用名”应是那里的名称。`,
      hint: meant ? `您是不是要写“${meant}”？` : '核对名称；去年没有这个指标的，删去“曾用名”。',
    };
  }
}
