import { asOfText } from '../report/date.ts';
import { enumerate } from '../zh/text.ts';
import { type Change, type Figure, isPending, seriesGrowth, type Tally } from './figure.ts';
import { decimal, exact, inUnit, plainDigits, type Quantity, quantityText, rateDigits } from './number.ts';

/** 全: all that is known of a figure, for 主要工作. 简: number and change, for lead, highlights, plans. */
export type Form = '全' | '简';

export interface PhraseOptions {
  form: Form;
  /** Replaces the figure's own verb; '' leaves it out, where the group has said one. */
  verb?: string;
  /** Replaces the figure's name, where a part of it has been said. */
  label?: string;
  /** 同比 has been said in this group: growth stands alone. */
  compared?: boolean;
  /** The period has been said at the front of the group. */
  dated?: boolean;
}

/** More names than these are counted, not printed. */
const MOST_NAMES = 8;
/** An award's name and its grade: of neighbours the award is said once (省科技进步奖一等奖3项、二等奖7项). */
const AWARD = /^(.+?)(?:特等|[一二三]等|金|银|铜|优秀)奖$/u;
/** From here up a total 达; below it 增至 or 为. */
const REACHES = 10;

/** One figure as a clause without end mark: 专利申请量2924件，同比增长41.7%. */
export function phrase(figure: Figure, options: PhraseOptions): string {
  const { data } = figure;
  const when = options.dated || !data.period ? '' : `${data.period}，`;
  const leadIn = data.leadIn && options.verb === undefined ? `${data.leadIn}，` : '';
  return `${when}${leadIn}${clauses(figure, options).join('，')}`;
}

/** 市级科技投入2008年 is nothing; a gap is printed where the number would stand, and listed. */
export function gap(figure: Pick<Figure, 'data'>): string {
  return figure.data.owner ? `【待补：${figure.data.owner}】` : '【待补】';
}

function clauses(figure: Figure, options: PhraseOptions): string[] {
  const label = options.label ?? figure.label;
  const verb = options.verb ?? figure.data.verb;
  if (isPending(figure)) return [`${verb ?? ''}${label}${gap(figure)}${figure.unit}`];
  if (figure.added || figure.renewed || figure.total) return tallies(figure, label, verb, options);
  if (figure.series.length > 1) return [...seriesClauses(figure, label)];
  if (figure.facts.length > 0 && !figure.value) return factClauses(figure, label);
  if (!figure.value)
    return figure.change ? [`${label}${changeText(figure, figure.change, options.compared)}`] : [label];
  return valueClauses(figure, label, verb, options);
}

function valueClauses(figure: Figure, label: string, verb: string | undefined, options: PhraseOptions): string[] {
  const { data, value } = figure;
  if (!value) return [];
  const asOf = data.asOf && !options.dated ? `${asOfText(data.asOf)}，` : '';
  const reach = asOf !== '' ? '达' : value.unit !== '%' || verb ? '' : data.trend === '越低越好' ? '为' : '达';
  const clauses = [`${asOf}${verb ?? ''}${label}${reach}${valueText(figure, value)}`];
  if (options.form === '全') clauses[0] += namesText(figure.names, value);
  if (figure.change) clauses.push(changeText(figure, figure.change, options.compared));
  if (options.form === '全' && figure.parts.length > 0) clauses.push(partsText(figure));
  return clauses;
}

/** The number as printed; where two contradict each other, both, for a person to settle. */
export function valueText(figure: Figure, value: Quantity): string {
  const { conflict } = figure;
  return conflict?.field === 'value'
    ? `【待核：${conflict.stated}／${conflict.what}${conflict.found}】${value.unit}`
    : quantityText(value);
}

/** 其中发明专利307件、增长65.9%，实用新型专利1445件: a comma between parts as soon as one of them has a comparison. */
function partsText(figure: Figure): string {
  let award: string | undefined;
  const parts = figure.parts.map((part) => {
    const before = award;
    award = AWARD.exec(part.data.shortLabel ?? part.label)?.[1];
    return partText(part, award !== undefined && award === before ? award : '');
  });
  const separator = parts.some((part) => part.includes('、')) ? '，' : '、';
  return `其中${parts.join(separator)}`;
}

/** `said`: the beginning of its name that the part before it has said. */
export function partText(part: Figure, said = ''): string {
  const label = (part.data.shortLabel ?? part.label).slice(said.length);
  if (isPending(part)) return `${label}${gap(part)}${part.unit}`;
  const value = part.value ? `${label}${valueText(part, part.value)}` : label;
  return part.change ? `${value}、${changeText(part, part.change, true)}` : value;
}

function tallies(figure: Figure, label: string, verb: string | undefined, options: PhraseOptions): string[] {
  const { added, renewed, total } = figure;
  const clauses: string[] = [];
  const full = options.form === '全';
  const names = (tally: Tally) => (full ? namesText(tally.names, tally.quantity) : '');
  if (added) clauses.push(`${verb ?? '新增'}${label}${tallyText(added)}${names(added)}`);
  if (renewed) {
    // 恒石纤维、京马电机等5家通过复审: an excerpt of names reads better before the number than in brackets behind it.
    const excerpt = full && added && isExcerpt(renewed);
    clauses.push(
      excerpt
        ? `${enumerate(renewed.names)}等${tallyText(renewed)}通过复审`
        : `${added ? '' : label}通过复审${tallyText(renewed)}${names(renewed)}`,
    );
  }
  if (total) {
    const own = total.label ?? (added || renewed ? '' : label);
    clauses.push(`${own}总数${reachWord(total, added !== undefined)}${tallyText(total)}`);
    if (total.change) clauses.push(netText(total));
  }
  if (figure.parts.length > 0 && full) clauses.push(partsText(figure));
  return clauses;
}

export function tallyText({ quantity, conflict }: Tally): string {
  return conflict
    ? `【待核：${conflict.stated}／${conflict.what}${conflict.found}】${quantity.unit}`
    : quantityText(quantity);
}

function reachWord({ quantity }: Tally, grew: boolean): string {
  const number = exact(quantity);
  if (!number || number.gte(REACHES)) return '达';
  return grew ? '增至' : '为';
}

/** 比上年净增31家、增长12.2%. */
function netText({ change, quantity }: Tally): string {
  if (!change?.difference) return '';
  const { difference } = change;
  if (difference.isZero()) return '与上年持平';
  const net = `比上年净${difference.gt(0) ? '增' : '减'}${inUnit(difference.abs(), quantity.unit)}${quantity.unit}`;
  const rate = change.kind === 'rate' ? rateDigits(change.size) : '0.0';
  return rate === '0.0' ? net : `${net}、${direction(change)}${rate}%`;
}

function isExcerpt({ names, quantity }: Tally): boolean {
  return names.length > 0 && names.length <= MOST_NAMES && exact(quantity)?.gt(names.length) === true;
}

/** （甲、乙）, or （甲、乙等） where they are fewer than the number says; nothing where they are too many to print. */
function namesText(names: readonly string[], quantity: Quantity): string {
  if (names.length === 0 || names.length > MOST_NAMES) return '';
  const number = exact(quantity);
  return `（${enumerate(names)}${number?.gt(names.length) ? '等' : ''}）`;
}

/** 同比增长41.7%, 比上年提高0.3个百分点, 比上年增加3个, 与上年持平. */
export function changeText(figure: Figure, change: Change, compared = false): string {
  if (figure.conflict?.field === 'growth') {
    return `同比增长【待核：${figure.conflict.stated}／${figure.conflict.what}${figure.conflict.found}】`;
  }
  if (change.size.isZero()) return '与上年持平';
  const against = compared ? '' : '比上年';
  switch (change.kind) {
    case 'points':
      return `${against}${pointWord(figure, change)}${change.stated ?? plainDigits(change.size.abs())}个百分点`;
    case 'difference':
      return `比上年${change.size.gt(0) ? '增加' : '减少'}${inUnit(change.size.abs(), figure.unit)}${figure.unit}`;
    case 'times':
      return `${compared ? '' : '同比'}${direction(change)}${change.stated ?? plainDigits(change.size.abs())}倍`;
    default: {
      const digits = change.stated ?? rateDigits(change.size);
      if (decimal(digits).isZero()) return '与上年基本持平';
      const basis = figure.data.basis === '同口径' ? '同口径' : '同比';
      return `${compared ? '' : basis}${direction(change)}${digits}%`;
    }
  }
}

export function direction({ size }: Pick<Change, 'size'>): string {
  return size.gt(0) ? '增长' : '下降';
}

/** A rate that is better low 上升; one that is better high 提高. Down is 下降 for both. */
function pointWord(figure: Figure, { size }: Change): string {
  if (size.lt(0)) return '下降';
  return figure.data.trend === '越低越好' ? '上升' : '提高';
}

/** 由2008年的1400万元增加到2013年的6746万元，年均增长37.0%. */
function seriesClauses(figure: Figure, label: string): string[] {
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
  const average = averageText(figure);
  return average ? [fromTo, average] : [fromTo];
}

/** 年均增长37.0%, or 增长12.0% over a single year; undefined where no rate can be computed. */
export function averageText(figure: Figure): string | undefined {
  const growth = seriesGrowth(figure);
  if (!growth) return undefined;
  return `${growth.years > 1 ? '年均' : ''}${direction({ size: growth.rate })}${rateDigits(growth.rate)}%`;
}

export function quantityOrGap(figure: Figure, quantity: Quantity): string {
  return quantity.amount.pending ? `${gap(figure)}${quantity.unit}` : quantityText(quantity);
}

/** 占地33亩，建筑面积7.5万平方米: after the name of the thing; 、 between neighbours of one unit. */
function factClauses(figure: Figure, label: string): string[] {
  const clauses: string[] = [];
  let unit: string | undefined;
  for (const { name, quantity } of figure.facts) {
    const text = `${name}${quantityOrGap(figure, quantity)}`;
    if (quantity.unit === unit) clauses.push(`${clauses.pop()}、${text}`);
    else clauses.push(clauses.length === 0 ? `${label}${text}` : text);
    unit = quantity.unit;
  }
  return clauses;
}
