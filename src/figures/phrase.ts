import { asOfText } from '../report/date.ts';
import { attainment } from './attainment.ts';
import { changeText } from './change.ts';
import { type Figure, isPending, isPerHead } from './figure.ts';
import type { Form } from './form.ts';
import { funnelClauses } from './funnel.ts';
import { quantityText } from './number.ts';
import { partsText } from './parts.ts';
import { seriesClauses } from './series.ts';
import { shapeOf } from './shape.ts';
import { againstClauses, firstClause, rankClauses, shareClauses } from './standing.ts';
import { tallyClauses } from './tallies.ts';
import { gap, isExcerpt, namesText, quantityOrGap, valueText } from './words.ts';

export interface PhraseOptions {
  form: Form;
  /** Replaces the figure's own verb; '' leaves it out, where the group has said one. */
  verb?: string;
  /** Replaces the figure's name, where a part of it has been said. */
  label?: string;
  /** 同比 has been said of a figure before this one: growth stands alone. */
  compared?: boolean;
  /** The period has been said at the front of the group. */
  dated?: boolean;
}

/** One figure as a clause without end mark: 专利申请量2924件，同比增长41.7%. */
export function phrase(figure: Figure, options: PhraseOptions): string {
  const { data } = figure;
  const period = options.dated ? '' : periodText(figure);
  const leadIn = data.leadIn && options.verb === undefined ? `${data.leadIn}，` : '';
  return `${period === '' ? '' : `${period}，`}${leadIn}${clauses(figure, options).join('，')}`;
}

/** When the number was counted, as it opens a sentence: 1—11月, 截至11月底; '' for the report's own period. */
export function periodText({ data }: Figure): string {
  if (data.asOf) return asOfText(data.asOf);
  return isForecast(data.forecast) ? '' : (data.period ?? '');
}

function isForecast(typed: string | undefined): boolean {
  return typed === 'true' || typed === '是';
}

/** The head that the figure's shape makes, and the tail that all shapes share: plan, rank, share; a plan missed last. */
function clauses(figure: Figure, options: PhraseOptions): string[] {
  const full = options.form === '全';
  const aim = full ? attainment(figure) : undefined;
  const [head = '', ...rest] = headClauses(figure, options);
  return [
    `${forecastText(figure)}${head}`,
    ...rest,
    aim?.met ? aim.text : '',
    ...rankClauses(figure),
    ...shareClauses(figure),
    ...againstClauses(figure).clauses,
    ...firstClause(figure),
    full ? benefit(figure) : '',
    aim && !aim.met ? aim.text : '',
  ].filter((clause) => clause !== '');
}

function forecastText({ data }: Figure): string {
  return isForecast(data.forecast) ? `预计${data.period ?? '全年'}` : '';
}

function headClauses(figure: Figure, options: PhraseOptions): string[] {
  const label = options.label ?? figure.label;
  const verb = options.verb ?? figure.data.verb ?? '';
  if (isPending(figure)) return [`${verb}${label}${gap(figure)}${figure.unit}`];
  switch (shapeOf(figure)) {
    case 'funnel':
      return funnelClauses(figure, label);
    case 'tallies':
      return tallyClauses(figure, label, verb || undefined, options.form);
    case 'series':
      return seriesClauses(figure, label);
    case 'facts':
      return factClauses(figure, label);
    default:
      return valueClauses(figure, label, verb, options);
  }
}

/** Figure, comparison, parts. */
function valueClauses(figure: Figure, label: string, verb: string, options: PhraseOptions): string[] {
  const full = options.form === '全';
  // Points are against the year before even where 同比 has been said of other figures.
  const compared = options.compared === true && figure.change?.kind !== 'points';
  const change = figure.change ? changeText(figure, figure.change, compared) : '';
  if (!figure.value) return [`${label}${change}`];
  return [
    opening(figure, label, verb, full),
    change,
    full && figure.parts.length > 0 ? partsText(figure) : '',
    ...(full ? factClauses(figure, '') : []),
  ];
}

function opening(figure: Figure, label: string, verb: string, full: boolean): string {
  const { data, value, names } = figure;
  if (!value) return label;
  if (full && data.object && isExcerpt(names, value)) {
    return `${names.join('、')}等${valueText(figure, value)}${data.object}${verb}${label}`;
  }
  return `${verb}${label}${verb === '' ? reach(figure) : ''}${valueText(figure, value)}${full ? namesText(names, value) : ''}`;
}

/** 达 for a good percentage, 为 for a bad one; 达 for a stock counted up to a day; nothing for plain output. */
function reach(figure: Figure): string {
  const { data, change, unit, label } = figure;
  if (unit !== '%') return (data.asOf ? !change : isPerHead(label)) ? '达' : '';
  if (data.against) return againstClauses(figure).above ? '' : '为';
  const fell = change?.size.lt(0) === true;
  return data.trend === '越低越好' ? (fell ? '降至' : '为') : fell ? '为' : '达';
}

/** 惠及企业186家. */
function benefit({ data }: Figure): string {
  const amount = data.beneficiaries;
  return amount ? `惠及${data.object ?? ''}${quantityText({ amount, unit: amount.unit })}` : '';
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
