import { enumerate } from '../zh/text.ts';
import { direction, pointWord } from './change.ts';
import { type Change, type Figure, seriesGrowth } from './figure.ts';
import { exact, plainDigits, rateDigits } from './number.ts';
import { quantityOrGap } from './words.ts';

/** 由2008年的1400万元增加到2013年的6746万元，年均增长37.0%. */
export function seriesClauses(figure: Figure, label: string): string[] {
  const { series, data } = figure;
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last) return [label];
  const years = series.map(({ year }) => `${year}年`);
  const values = series.map(({ quantity }) => quantityOrGap(figure, quantity));
  if (data.style === '分列') {
    return [`${label}${enumerate(years)}${years.length > 1 ? '分别' : ''}达到${enumerate(values)}`];
  }
  const [base, value] = [exact(first.quantity), exact(last.quantity)];
  const ends = `${years.at(-1)}的${values.at(-1)}`;
  if (!base || !value) return [`${label}由${years[0]}的${values[0]}变为${ends}`];
  if (value.eq(base)) return [`${label}${years[0]}、${years.at(-1)}均为${values[0]}`];
  const percent = first.quantity.unit === '%';
  const up = value.gt(base);
  const verb = percent ? (up ? '上升到' : '下降到') : up ? '增加到' : '减少到';
  const fromTo = `${label}由${years[0]}的${values[0]}${verb}${ends}`;
  if (percent) {
    const points = value.minus(base);
    return [fromTo, `${pointWord(figure, { size: points } as Change)}${plainDigits(points.abs())}个百分点`];
  }
  if (data.style === '倍数' && up && base.gt(0)) {
    return [fromTo, `增长${rateDigits(value.div(base).minus(1))}倍`];
  }
  const average = averageText(figure);
  return average ? [fromTo, average] : [fromTo];
}

/** 年均增长37.0%, or 增长12.0% over a single year; undefined where no rate can be computed. */
export function averageText(figure: Figure): string | undefined {
  const growth = seriesGrowth(figure);
  if (!growth) return undefined;
  return `${growth.years > 1 ? '年均' : ''}${direction({ size: growth.rate })}${rateDigits(growth.rate)}%`;
}
