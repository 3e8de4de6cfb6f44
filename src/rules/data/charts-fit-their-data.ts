import type { Figures } from '../../figures/figures.ts';
import { type Drawing, digitsOf, drawingOf, isRound } from '../../figures/tables/chart-points.ts';
import { plot } from '../../figures/tables/plot.ts';
import type { ChartData } from '../../report/schema.ts';
import { TO } from '../../zh/range-mark.ts';
import type { DataRule, Finding } from '../rule.ts';

/** How many slices of a pie, or series of a chart, remain distinguishable in black and white. */
const MOST_SLICES = 6;
const MOST_SERIES = 5;
/** In percent: the names of several thinner slices overlap. */
const THIN = 3;
/** The fewest points that make a line. */
const LEAST_POINTS = 3;

/** A chart that can be drawn may still be unreadable. */
export const chartsFitTheirData: DataRule = {
  name: 'charts-fit-their-data',
  severity: 'warning',
  needsYear: true,
  description: '图的类型应与数据相合，画得出每个数，印成黑白也分得清；标题写的年份应与画的相同。',
  why: '两个点连成的线看不出走势，块数太多的饼图分不清，读者从图里得不到文字以外的东西。',
  basis: '惯例：走势用折线，比较用柱形，构成用饼图',
  bad: '指标: {专利申请量: {单位: 件, 历年: {2011: 1900, 2013: 2924}}}\n图表: [{标题: 专利申请量, 类型: 折线, 数据: [专利申请量]}]',
  good: '指标: {专利申请量: {单位: 件, 历年: {2011: 1900, 2013: 2924}}}\n图表: [{标题: 专利申请量, 类型: 柱形, 数据: [专利申请量]}]',
  *check(report, figures) {
    for (const [index, chart] of (report.charts ?? []).entries()) {
      const drawing = drawingOf(figures, chart);
      if (isRound(chart)) yield* ofSlices(chart, drawing, figures, index);
      else yield* ofType(chart, drawing, index);
      yield* gaps(chart, drawing, index);
      yield* yearsInTitle(chart, drawing, index);
    }
  },
};

function* ofType(chart: ChartData, { by, lines, unit }: Drawing, index: number): Generator<Finding> {
  const path = ['charts', index, 'type'];
  const counts = lines.map(({ points }) => points.filter((point) => digitsOf(point, unit) !== undefined).length);
  const most = Math.max(0, ...counts);
  if (chart.type === '折线' && by === 'part') {
    const message = '折线连的是各个部分，它们没有先后，连起来没有意思，应画成条形或柱形。';
    yield { path, message, hint: '“类型”写条形或柱形。' };
  } else if (chart.type === '折线' && most > 0 && most < LEAST_POINTS) {
    const message = `折线只有${most === 1 ? '一' : '两'}个点，看不出走势，应画成柱形。`;
    yield { path, message, hint: '“类型”写柱形；或在“历年”里补上其他年份的数。' };
  }
  if (lines.length > MOST_SERIES) {
    const message = `一张图里画了${lines.length}个指标，印成黑白分不清，应不超过${MOST_SERIES}个。`;
    yield { path: ['charts', index, 'data'], message, hint: '分成几张图，或改用附表。' };
  }
}

function* ofSlices(chart: ChartData, { lines }: Drawing, figures: Figures, index: number): Generator<Finding> {
  // A pie of several figures is already reported as an error.
  if (lines.length > 1) return;
  const path = ['charts', index, 'type'];
  const shares = plot(figures, chart).series.flatMap((series) => series.shares ?? []);
  const thin = shares.filter((share) => share !== null && Number.parseFloat(share) < THIN);
  const hint = '“类型”写条形；或在“指标”里把小的几项合并。';
  if (shares.length > MOST_SLICES) {
    const message = `${chart.type}分成${shares.length}块，印成黑白分不清，应不超过${MOST_SLICES}块。`;
    yield { path, message, hint };
  } else if (thin.length > 1) {
    const message = `${chart.type}里有${thin.length}块不到${THIN}%，太薄，名称会挤在一起，应画成条形。`;
    yield { path, message, hint };
  }
}

/** In a pie an approximate number is already reported as an error. */
function* gaps(chart: ChartData, { by, lines }: Drawing, index: number): Generator<Finding> {
  if (isRound(chart)) return;
  for (const { figure, points } of lines) {
    const vague = points.filter(({ missing }) => missing === 'approximate');
    if (vague.length === 0 || vague.length === points.length) continue;
    const where = vague.map(({ at }) => (by === 'year' ? `${at}年` : `“${at}”`)).join('、');
    yield {
      path: ['charts', index, 'data'],
      message: `“${figure.name}”${where}的数是约数、范围，图里空着，应为准确的数。`,
      hint: '填上准确的数；没有的，用“年份”避开，或从图里去掉。',
    };
  }
}

/** 2021—2026年: not a school year, and not the years of a plan in 《》. */
const SPAN = new RegExp(`(?<![《\\d][^》]*)((?:19|20)\\d\\d)年?${TO}((?:19|20)\\d\\d)年(?!度?规划)`, 'u');

/** 2021—2026年集团研发投入 above a chart that begins with 2022. */
function* yearsInTitle({ title }: ChartData, { by, lines }: Drawing, index: number): Generator<Finding> {
  const [span, first, last] = SPAN.exec(title) ?? [];
  if (by !== 'year' || span === undefined) return;
  const drawn = lines.flatMap(({ points }) => points.map(({ at }) => Number(at)));
  const [from, to] = [Math.min(...drawn), Math.max(...drawn)];
  if (drawn.length === 0 || (from === Number(first) && to === Number(last))) return;
  yield {
    path: ['charts', index, 'title'],
    message: `标题写“${span}”，图里画的是${from}—${to}年，应相同。`,
    hint: `标题改为“${title.replace(span, `${from}—${to}年`)}”，或核对“年份”和“历年”。`,
  };
}
