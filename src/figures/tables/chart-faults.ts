import type { Diagnostic } from '../../diagnostic.ts';
import { isSameBase } from '../../report/same-amount.ts';
import type { ChartData, Report } from '../../report/schema.ts';
import { entryOf, nodeAt, type Source } from '../../source/node.ts';
import type { Figures } from '../figures.ts';
import { exact } from '../number.ts';
import { type Drawing, digitsOf, drawingOf, isRound, type Line, type Point, restOf } from './chart-points.ts';

interface Fault {
  key: keyof ChartData;
  /** The figure listed under the key. */
  name?: string;
  message: string;
  hint: string;
}

/** Faults of every chart in 图表 that cannot be drawn: too few numbers, different units, or a pie without a whole. */
export function checkCharts(report: Report, figures: Figures, source: Source): Diagnostic[] {
  // Without the report's year the years of the numbers are unknown.
  if (report.period.isStandIn) return [];
  return (report.charts ?? []).flatMap((chart, index): Diagnostic[] => {
    const node = nodeAt(source.root, ['charts', index]);
    // An entry that is not a map has already been reported.
    const fault = node?.kind === 'map' ? faultOf(chart, figures) : undefined;
    if (!node || !fault) return [];
    const { key, name = '', message, hint } = fault;
    const at = (chart.data ?? []).findIndex((each) => each === name || figures.sets.get(each)?.includes(name));
    const path = ['charts', index, key, ...(key === 'data' && at >= 0 ? [at] : [])];
    const whole = entryOf(node, key)?.keyPlace ?? { ...node.place, end: node.place.start };
    const place = (at >= 0 ? nodeAt(source.root, path)?.place : undefined) ?? whole;
    return [{ rule: 'chart-data', severity: 'error', message, hint, place, path, related: [] }];
  });
}

/** The first fault that prevents a chart from being drawn. */
function faultOf(chart: ChartData, figures: Figures): Fault | undefined {
  const unknown = (name: string) => !figures.byName.has(name) && !figures.sets.has(name);
  // Already reported.
  if (chart.data?.some(unknown)) return undefined;
  const drawing = drawingOf(figures, chart);
  const [first] = drawing.lines;
  if (!first) {
    const hint = '如“数据: [专利申请量]”；不要这张图就整项删去。';
    return { key: 'data', message: '这张图没有列出指标，应写画哪些。', hint };
  }
  if (isRound(chart)) return ofKind(chart, drawing) ?? ofPie(chart, first) ?? ofUnits(drawing) ?? ofSize(drawing);
  return (
    ofKind(chart, drawing) ??
    (drawing.by === 'year' ? ofYears(chart, drawing) : ofParts(first)) ??
    ofUnits(drawing) ??
    ofSize(drawing)
  );
}

/** Word draws with floating-point numbers, which overflow at about 308 digits. */
const MOST_DIGITS = 300;

function ofSize({ lines, unit }: Drawing): Fault | undefined {
  for (const { figure, points } of lines) {
    const large = points.find((point) => (digitsOf(point, unit) ?? '').replace(/\..*/u, '').length > MOST_DIGITS);
    if (!large) continue;
    const message = `“${figure.name}”的数有${MOST_DIGITS}位以上，画不成图，应核对数位。`;
    return { key: 'data', name: figure.name, message, hint: '单位写大一些，如万元改为亿元；不画它就从“数据”里删去。' };
  }
  return undefined;
}

function ofKind({ type, years, ...chart }: ChartData, { by, lines }: Drawing): Fault | undefined {
  if (isRound({ type, years, ...chart }) && lines.length > 1) {
    const message = `${type}只画一个指标的各部分，这里有${lines.length}个，应只写一个。`;
    return { key: 'data', message, hint: '分成几张图；要比较几个指标的，“类型”写柱形。' };
  }
  if (!years || by === 'year') return undefined;
  const message = '“年份”用于画历年的数，这张图画的是各部分，不应写。';
  return { key: 'years', message, hint: '删去“年份”；要画历年的数，在指标里写“历年”，“类型”写柱形或折线。' };
}

function ofYears({ years }: ChartData, { lines, unit }: Drawing): Fault | undefined {
  const range = years ? (years.from === years.year ? `${years.year}年` : `${years.from}—${years.year}年`) : '';
  const bare = lines.find(({ points }) => points.length === 0);
  if (bare) {
    const { name } = bare.figure;
    const message = range
      ? `“${name}”没有${range}的数，画不进图，应有这几年的。`
      : `“${name}”没有各年的数，画不进图，应写“历年”或“上年”。`;
    return {
      key: 'data',
      name,
      message,
      hint: `如“历年: {2012: 2063, 2013: 2924}”；${range && '或改“年份”；'}不画它就从“数据”里删去。`,
    };
  }
  const all = new Set(lines.flatMap(({ points }) => points.map(({ at }) => at)));
  const [only] = all;
  const name = lines[0]?.figure.name ?? '';
  if (all.size === 1) {
    const message = `“${name}”${range && `在${range}里`}只有${only}年的数，画不成图，应有两年以上的。`;
    return { key: 'data', name, message, hint: `写上“上年”，或写“历年: {${Number(only) - 1}: ……, ${only}: ……}”。` };
  }
  return lines.flatMap((line) => ofApproximate(line, unit) ?? [])[0];
}

/** All points are approximate: none can be drawn, and none is pending. */
function ofApproximate({ figure: { name }, points }: Line, unit: string): Fault | undefined {
  if (points.some((point) => point.missing !== 'approximate' || digitsOf(point, unit) !== undefined)) return undefined;
  const message = `“${name}”的数都是约数、范围，画不进图，应有准确的数。`;
  return { key: 'data', name, message, hint: '填上准确的数；没有准确数的写在文字或附表里。' };
}

function ofParts({ figure: { name }, points }: Line): Fault | undefined {
  if (points.length > 1) return undefined;
  const message = `“${name}”只写了一个部分，画不成图，应有两个以上的。`;
  return { key: 'data', name, message, hint: '在“其中”或“包括”里写上其他部分；要画历年的数，写“历年”。' };
}

function ofPie(chart: ChartData, line: Line): Fault | undefined {
  const { figure, points } = line;
  const { name, value } = figure;
  const fault = (message: string, hint: string): Fault => ({ key: 'data', name, message, hint });
  if (points.length === 0) {
    const hint = '如“其中: {发明专利: 307, 实用新型专利: 1445}”；要画历年的数，“类型”写柱形或折线。';
    return fault(`“${name}”没有分出各部分，画不成${chart.type}，应写“其中”或“包括”。`, hint);
  }
  const isWhole = figure.parts.some(({ path }) => path.at(-2) === 'breakdown');
  if (!isWhole && !(value && (value.amount.pending || exact(value)))) {
    const message = `“${name}”没有准确的数值，不知道“其中”以外还有多少，画不成${chart.type}，应写“数值”。`;
    return fault(message, '各部分合起来就是全部的，“其中”改为“包括”；不是的，“类型”写柱形或条形。');
  }
  const vague = points.find(({ missing }) => missing === 'approximate');
  if (vague) {
    const message = `“${name}”的“${vague.at}”不是准确的数，算不出占比，画不成${chart.type}，应为准确的数。`;
    return fault(message, '填上准确的数；没有准确数的写在文字或附表里。');
  }
  const negative = points.find(({ quantity }) => exact(quantity)?.lt(0));
  if (negative) {
    const message = `“${name}”的“${negative.at}”是负数，画不成${chart.type}，应改用柱形。`;
    return fault(message, '“类型”写柱形或条形。');
  }
  const rest = restOf(line);
  if (rest?.lt(0)) {
    const message = `“${name}”的各部分合起来大于数值，画不成${chart.type}，应互不重叠。`;
    return fault(message, '各部分有重叠的，“类型”写柱形或条形；没有重叠的，核对各数。');
  }
  if (points.every(({ quantity }) => exact(quantity)?.isZero()) && !rest?.gt(0)) {
    return fault(`“${name}”的各部分都是零，画不成${chart.type}，应有不是零的。`, '不画这张图，就整项删去。');
  }
  return points.length === 1 && !rest?.gt(0) && !points[0]?.missing ? ofParts(line) : undefined;
}

/** One axis has one unit. */
function ofUnits({ lines }: Drawing): Fault | undefined {
  const all = lines.flatMap(({ figure, points }) => points.map((point) => ({ figure, point })));
  const [first] = all;
  const other = all.find(({ point }) => first && !isSameBase(point.quantity.unit, first.point.quantity.unit));
  if (!first || !other) return undefined;
  const [one, two] = [unitName(first.point), unitName(other.point)];
  const message =
    lines.length > 1 && first.figure !== other.figure
      ? `“${first.figure.name}”${one}，“${other.figure.name}”${two}，不能画在一张图里，单位应一样。`
      : `“${other.figure.name}”里“${first.point.at}”${one}，“${other.point.at}”${two}，不能画在一张图里，单位应一样。`;
  return { key: 'data', name: other.figure.name, message, hint: '单位写错的改正；本来不同的，分成几张图。' };
}

function unitName({ quantity: { unit } }: Point): string {
  return unit === '' ? '没有单位' : unit === '%' ? '是百分比' : `的单位是${unit}`;
}
