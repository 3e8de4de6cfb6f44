import { isSameBase } from '../../report/same-amount.ts';
import { enumerate } from '../../zh/text.ts';
import { MEASURES } from '../../zh/units-of-measure.ts';
import { sayAgainst } from '../against.ts';
import { isBetterLow, isDuration } from '../duration.ts';
import { type Figure, isArea, seriesGrowth } from '../figure.ts';
import { decimal, type Exact, exact, plainDigits, rateDigits } from '../number.ts';
import { growth } from './change.ts';
import { quantityOrGap, rateText, roundedRate } from './words.ts';

/** 由2008年的1400万元增加到2013年的6746万元，年均增长37.0%. */
export function seriesClauses(figure: Figure, label: string): string[] {
  const { series, data, setting } = figure;
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last) return [label];
  const years = series.map(({ year }) => `${year}年`);
  const values = series.map(({ quantity }) => quantityOrGap(figure, quantity));
  if (data.style === '分列') {
    return [setting.say('历年分列', { 名称: label, 各年: enumerate(years), 各数: enumerate(values) })];
  }
  const ends = {
    名称: label,
    起年: years[0] ?? '',
    起: values[0] ?? '',
    止年: years.at(-1) ?? '',
    止: values.at(-1) ?? '',
  };
  const [base, value] = [exact(first.quantity), exact(last.quantity)];
  if (!base || !value) return [setting.say('由到', { ...ends, 变化: setting.say('变为') })];
  if (value.eq(base)) {
    return [setting.say('历年相同', { 名称: label, 各年: `${ends.起年}、${ends.止年}`, 数: ends.起 })];
  }
  const up = value.gt(base);
  if (first.quantity.unit === '%') {
    return [setting.say('由到', { ...ends, 变化: movement(figure, '%', up) }), pointsText(figure, value.minus(base))];
  }
  const fromTo = setting.say('由到', { ...ends, 变化: movement(figure, first.quantity.unit, up) });
  if (data.style === '倍数' && up && base.gt(0)) {
    const times = rateDigits(value.div(base).minus(1), Number(data.decimals ?? 1));
    // 增长0.0倍 would contradict the growth that the two ends show.
    return decimal(times).isZero()
      ? [fromTo]
      : [fromTo, growth(figure, value.minus(base), setting.say('几倍', { 倍: times }))];
  }
  // 年均下降 would seem to be for the worse.
  const average = isFiner(figure) ? undefined : averageText(figure);
  return average ? [fromTo, average] : [fromTo];
}

/** 年均增长37.0%, or 增长12.0% over a single year; undefined if no rate can be computed or it rounds to zero. */
export function averageText(figure: Figure): string | undefined {
  const found = seriesGrowth(figure);
  if (!found) return undefined;
  if (roundedRate(figure, found.rate).isZero()) return undefined;
  const grown = growth(figure, found.rate, rateText(figure, found.rate));
  return found.years === 1 ? grown : figure.setting.say('年均', { 增幅: grown });
}

/** 2020年以来年均增长13.5%, for a percentage 2020年以来年均提高1.5个百分点: beside the change of the last year alone. */
export function sinceText(figure: Figure): string | undefined {
  const found = figure.unit === '%' ? pointsAYear(figure) : seriesGrowth(figure);
  if (!found || found.years < 2) return undefined;
  const rate = roundedRate(figure, found.rate);
  if (rate.isZero()) return undefined;
  const grown = figure.unit === '%' ? pointsText(figure, rate) : growth(figure, rate, rateText(figure, found.rate));
  return figure.setting.say('以来年均', { 起年: `${figure.series[0]?.year}年`, 增幅: grown });
}

/** The mean yearly change of a percentage, in percentage points. */
function pointsAYear({ series }: Figure): { rate: Exact; years: number } | undefined {
  const [first, last] = [series[0], series.at(-1)];
  const [base, value] = [first && exact(first.quantity), last && exact(last.quantity)];
  if (!first || !last || !base || !value || last.year === first.year) return undefined;
  const years = last.year - first.year;
  return { rate: value.minus(base).div(years), years };
}

/** 提高0.2个百分点, without 比上年. */
function pointsText(figure: Figure, size: Exact): string {
  const rise = isBetterLow(figure) ? '上升点数' : '提高点数';
  return figure.setting.say(size.gt(0) ? rise : '下降点数', { 差: plainDigits(size.abs()) });
}

const RATE = /^‰$|[/／]/u;
/** What is measured, not counted: 3公里 of 空间分辨率. */
const MEASURED = new RegExp(`^[百千万亿]*[毫微纳厘分]?(?:${MEASURES})$`, 'u');
/** The finer, the better: the number falls while what it tells rises, so neither 下降到 nor 提高到 is clear. */
const FINER = /(?:分辨率|精度|准确度|灵敏度|粒度)$/u;

function isFiner(figure: Figure): boolean {
  return isBetterLow(figure) && FINER.test(figure.label);
}

/**
 * 上升到 for a percentage or another rate (‰, /10万, 克/千瓦时) and for what is measured and better low, 扩大到 for an area,
 * 缩短到 for a duration, 提高到 for a score or a ratio, 变为 for a resolution; otherwise 增加到.
 */
function movement(figure: Figure, unit: string, up: boolean): string {
  const { say } = figure.setting;
  if (isFiner(figure)) return say('变为');
  if (unit === '%' || RATE.test(unit)) return say(up ? '上升到' : '下降到');
  if (isArea(unit)) return say(up ? '扩大到' : '缩小到');
  if (isDuration({ ...figure, unit })) return say(up ? '延长到' : '缩短到');
  if (/^分?$/u.test(unit)) return say(up ? '提高到' : '下降到');
  if (isBetterLow(figure) && MEASURED.test(unit)) return say(up ? '上升到' : '下降到');
  return say(up ? '增加到' : '减少到');
}

/** 由上年的92件减少到61件. */
export function fromPriorClauses(figure: Figure, label: string): string[] {
  const { value, prior } = figure;
  const say = sayAgainst(figure);
  const [now, base] = [value && exact(value), prior && exact(prior)];
  if (!value || !prior) return [label];
  const slots = { 名称: label, 起: quantityOrGap(figure, prior), 止: quantityOrGap(figure, value) };
  if (!now || !base) return [say('由上年到', { ...slots, 变化: say('变为') })];
  if (now.eq(base)) return [`${label}${slots.止}`, say('持平')];
  return [say('由上年到', { ...slots, 变化: movement(figure, value.unit, now.gt(base)) })];
}

/** 是上年的3倍, if 句式 asks for it; undefined if it did not grow, is a percentage, or has a target for its growth. */
export function timesOfPrior(figure: Figure): string | undefined {
  const { value, prior, data, unit } = figure;
  const [now, base] = [value && exact(value), prior && exact(prior)];
  const isAsked = data.style === '倍数' && data.target?.growth === undefined && unit !== '%';
  if (!isAsked || !value || !prior || !now || !base?.gt(0) || !isSameBase(value.unit, prior.unit)) return undefined;
  const times = roundedRate(figure, now.div(base));
  return times.gt(1) ? sayAgainst(figure)('上年几倍', { 倍: plainDigits(times) }) : undefined;
}
