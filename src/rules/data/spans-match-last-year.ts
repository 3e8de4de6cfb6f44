import type { Path } from '../../diagnostic.ts';
import type { Figure } from '../../figures/figure.ts';
import { exact } from '../../figures/number.ts';
import { before, isSameSpan, wantsPrior } from '../../figures/register/last-year.ts';
import type { PartialDate } from '../../report/date.ts';
import { nearestPlace } from '../../source/node.ts';
import type { DataRule } from '../rule.ts';

/** Eleven months are not compared with twelve: last year's number is not used then. */
export const spansMatchLastYear: DataRule = {
  name: 'spans-match-last-year',
  severity: 'warning',
  description: '同一指标的期间、截至的月份应与上年的数据文件相同，不同的、预计的不能取作上年。',
  why: '十一个月的数和全年的数相比，增长算出来是错的，所以没有取，句子里便没有同比。',
  basis: '惯例：同比取上年同期',
  lastYear: '指标: {工业增加值: {单位: 亿元, 数值: 30}}',
  bad: '指标: {工业增加值: {单位: 亿元, 期间: 1—11月, 数值: 31}}',
  good: '指标: {工业增加值: {单位: 亿元, 期间: 1—11月, 数值: 31, 上年: 27}}',
  *check(report, figures) {
    const { lastYear } = figures;
    if (!lastYear) return;
    const asOf = { mine: report.asOf, theirs: lastYear.report.asOf };
    const isOfReport: string[] = [];
    for (const mine of figures.byName.values()) {
      const theirs = before(mine.name, mine.data, lastYear.figures.byName);
      if (!theirs?.value || !exact(theirs.value) || !wantsPrior(mine) || isSameSpan(mine, theirs, asOf)) continue;
      // If only the reports' dates differ, one finding is enough.
      if (isSameSpan(mine, theirs, { mine: undefined, theirs: undefined })) {
        isOfReport.push(mine.name);
        continue;
      }
      const place = nearestPlace(lastYear.source, [...theirs.path, theirs.data.period ? 'period' : 'value']);
      const where = `上年的数据文件${place.file}第${place.start.line}行`;
      yield {
        path: [...mine.path, ...fieldOf(mine)],
        message: theirs.data.forecast
          ? `“${mine.name}”在${where}是预计数，没有取作上年，应取最后核定的数。`
          : `“${mine.name}”是${spanText(mine, asOf.mine)}的数，${where}是${spanText(theirs, asOf.theirs)}的，没有取作上年。`,
        hint: '查到上年同期核定的数，写在“上年”里。',
        related: [{ message: '上年的数在这里。', place }],
      };
    }
    if (isOfReport.length === 0) return;
    yield {
      path: report.asOf ? ['asOf'] : ['lastYear'],
      message: `数字统计到${monthText(asOf.mine)}，上年的数据文件${lastYear.source.file}统计到${monthText(asOf.theirs)}，“${isOfReport[0]}”等${isOfReport.length}个指标没有取作上年。`,
      hint: '换成统计到同一个月的数据文件，或把上年同期的数写在各指标的“上年”里。',
    };
  },
};

function fieldOf({ data }: Figure): Path {
  return data.period !== undefined ? ['period'] : data.asOf ? ['asOf'] : ['value'];
}

function spanText({ data }: Figure, reported: PartialDate | undefined): string {
  if (data.period !== undefined) return data.period;
  const asOf = data.asOf ?? reported;
  return asOf?.month === undefined || asOf.month === 12 ? '全年' : `截至${asOf.month}月`;
}

function monthText(asOf: PartialDate | undefined): string {
  return asOf?.month === undefined ? '年底' : `${asOf.month}月`;
}
