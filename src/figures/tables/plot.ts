import type { ChartData } from '../../report/schema.ts';
import type { Chart, ChartSeries } from '../../tree.ts';
import { printedDigits } from '../../zh/digits.ts';
import { clause, oneLine } from '../../zh/text.ts';
import type { Figures } from '../figures.ts';
import { marked, unmarked } from '../mark.ts';
import { decimal, inUnit, rateDigits } from '../number.ts';
import { resolve } from '../references/resolve.ts';
import { type Drawing, digitsOf, drawingOf, isRound, type Line, type Point, restOf } from './chart-points.ts';

const KINDS = { 柱形: 'column', 折线: 'line', 条形: 'bar', 饼图: 'pie', 圆环: 'doughnut' } as const;
const NAMES = { column: '柱形图', line: '折线图', bar: '条形图', pie: '饼图', doughnut: '圆环图' } as const;
/** How a category marks a missing number. */
const MISSING = { pending: '【待补】', conflict: '【待核】' } as const;

/** A chart of the report with final numbers and text. `number`: 1 for 图1 in the body; undefined in an attachment. */
export function plot(figures: Figures, data: ChartData, number?: number): Chart {
  const drawing = drawingOf(figures, data);
  const title = clause(oneLine(resolve(figures, data.title, '简')));
  const { unit } = drawing;
  const { categories, series } = isRound(data) ? slices(figures, drawing) : columns(figures, data, drawing);
  const kind = KINDS[data.type ?? '柱形'];
  const inUnits = unit === '' || /单位[:：]/u.test(title) ? '' : `单位：${unit}`;
  const chart = { type: 'chart', kind, title, unit, head: drawing.by === 'year' ? '年份' : '类别', categories, series };
  return {
    ...(chart as Omit<Chart, 'caption' | 'description'>),
    caption: number === undefined ? inUnits : `图${number}　${title}${inUnits && `（${inUnits}）`}`,
    ...(series.some(({ shares }) => shares && !addUp(shares)) ? { note: ROUNDED } : {}),
    description: unmarked(describe(`${NAMES[kind]}：${title}${inUnits && `，${inUnits}`}`, categories, series)),
  };
}

const ROUNDED = '注：因四舍五入，各部分的占比合计不等于100%。';

/** Whether the printed shares add up to 100%, or one is missing, so that no reader adds them up. */
function addUp(shares: readonly (string | null)[]): boolean {
  const sum = shares.reduce((all, share) => all.plus(share?.slice(0, -1) ?? 0), decimal('0'));
  return shares.includes(null) || sum.eq(100);
}

type Drawn = Pick<Chart, 'categories' | 'series'>;

function columns(figures: Figures, data: ChartData, { by, lines, unit }: Drawing): Drawn {
  const places = by === 'year' ? yearsOf(data, lines) : (lines[0]?.points ?? []).map(({ at }) => at);
  const at = ({ points }: Line, place: number | string) => points.find((point) => point.at === place);
  const alone = lines.length === 1;
  return {
    categories: places.map((place) => {
      const points = lines.flatMap((line) => at(line, place) ?? []);
      const name = by === 'year' ? `${place}年` : String(place);
      return `${name}${alone ? (points[0]?.when ?? '') : ''}${missingIn(points)}`;
    }),
    series: lines.map((line) => ({
      name: `${line.name}${alone ? '' : whenOf(line)}`,
      values: places.map((place) => {
        const point = at(line, place);
        const digits = point && digitsOf(point, unit);
        return point && digits !== undefined ? marked(figures, [point.reference], digits) : null;
      }),
    })),
  };
}

/** The years with numbers; for a line every year in between, so that distances are true. */
function yearsOf({ type }: ChartData, lines: readonly Line[]): number[] {
  const years = [...new Set(lines.flatMap(({ points }) => points.map(({ at }) => Number(at))))].sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (type !== '折线' || first === undefined || last === undefined) return years;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function missingIn(points: readonly Point[]): string {
  const kinds = new Set(points.flatMap(({ missing }) => (missing && missing !== 'approximate' ? missing : [])));
  return [...kinds].map((kind) => MISSING[kind]).join('');
}

/** （2013年为1—11月）: with several series, each states its own. */
function whenOf({ points }: Line): string {
  const last = points.findLast(({ when }) => when !== '');
  return last ? `（${last.at}年为${last.when.replace(/^（|）$/gu, '')}）` : '';
}

/** The slices of a pie: the parts, and what remains of the whole. */
function slices(figures: Figures, { lines: [line], unit }: Drawing): Drawn {
  if (!line) return { categories: [], series: [] };
  const rest = restOf(line);
  const parts = line.points.map((point) => ({
    category: `${point.at}${missingIn([point])}`,
    digits: digitsOf(point, unit),
    reference: point.reference,
  }));
  if (rest?.gt(0)) {
    const category = parts.some((part) => part.category === '其他') ? '其余' : '其他';
    parts.push({ category, digits: inUnit(rest, unit), reference: '' });
  }
  const sum = parts.reduce((all, { digits }) => all.plus(digits ?? 0), decimal('0'));
  const shares = parts.map(({ digits }) => {
    if (digits === undefined || !sum.gt(0)) return null;
    return `${rateDigits(decimal(digits).div(sum).times(100), Number(line.figure.data.decimals ?? 1))}%`;
  });
  const values = parts.map(({ digits, reference }) => {
    if (digits === undefined) return null;
    return reference === '' ? digits : marked(figures, [reference], digits);
  });
  return { categories: parts.map(({ category }) => category), series: [{ name: line.name, values, shares }] };
}

/** 柱形图：历年专利申请量，单位：件。专利申请量：2008年390，2014年3172。 */
function describe(opening: string, categories: readonly string[], series: readonly ChartSeries[]): string {
  const told = series.map(({ name, values, shares }) => {
    const points = categories.flatMap((category, index) => {
      const [value, share] = [values[index] ?? null, shares?.[index]];
      // A missing number is mentioned; a year that has none is skipped.
      if (value === null) return category.endsWith('】') ? category : [];
      return `${category}${printedDigits(value)}${share ? `（占${share}）` : ''}`;
    });
    return `${name}：${points.join('，')}`;
  });
  return `${opening}。${told.join('；')}。`;
}
