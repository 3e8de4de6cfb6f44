import { asOfText } from '../../report/date.ts';
import { isSameBase } from '../../report/same-amount.ts';
import type { ColumnName, Rank } from '../../report/schema.ts';
import { BEHIND } from '../../zh/approximation.ts';
import { isDuration } from '../duration.ts';
import { type Change, type DisputedChange, type Figure, isPending, type Tally } from '../figure.ts';
import { type Exact, exact, inUnit, plainDigits, type Quantity, quantityOf, quantityText } from '../number.ts';
import { attainment } from '../phrase/attainment.ts';
import { growthWords, percentText, sizeOf } from '../phrase/change.ts';
import { totalName } from '../phrase/count-name.ts';
import { mainStage, stageChange } from '../phrase/funnel.ts';
import { turnOf } from '../phrase/profit.ts';
import { rankCell } from '../phrase/standing.ts';
import { isForecast } from '../phrase/times.ts';
import {
  differenceText,
  gap,
  goalText,
  quantityOrGap,
  rateText,
  roundedRate,
  settle,
  tallyText,
  valueText,
} from '../phrase/words.ts';

/** Printed where there is nothing to say. */
export const NOTHING = '—';

/** A figure as a table row: its main number and the columns that go with it. */
export interface TableRow {
  /** See `rowLabel`. */
  label: string;
  unit: string;
  /** Without the row's unit; 【待补：成果科】 if missing, '' if there is nothing. */
  cells: Record<Exclude<ColumnName, '指标' | '单位'>, string>;
}

/** The row of a figure. `whole`: the figure it is a part of, whose source and owner are the defaults. */
export function tableRow(figure: Figure, whole?: Figure): TableRow {
  const main = mainOf(figure);
  const { data } = figure;
  const unit = main.quantity && !main.quantity.amount.pending ? shownUnit(figure, main.quantity) : figure.unit;
  const number = (quantity: Quantity | undefined, text = quantityOrGap) =>
    quantity ? bare(text(figure, inRow(quantity, unit)), unit) : '';
  const awaited = main.quantity?.amount.pending === true || (main.quantity === undefined && isPending(figure));
  return {
    label: rowLabel(figure, main),
    unit,
    cells: {
      本年: main.text === '' && awaited ? gap(figure) : bare(main.text, unit),
      上年: number(main.prior),
      同比: changeCell(figure, main.change) || (awaited && (main.prior || data.growth) ? gap(figure) : ''),
      目标: targetCell(figure, (quantity) => number(quantity, goalText)),
      完成率: attainmentCell(figure) || (awaited && data.target ? gap(figure) : ''),
      位次: rankCell(figure, main.is),
      累计: number(data.cumulative && quantityOf(data.cumulative, figure.unit)),
      来源: data.source ?? whole?.data.source ?? '',
      责任: data.owner ?? whole?.data.owner ?? '',
    },
  };
}

/** The label with what distinguishes it: 高新技术企业总数, 全社会研发投入强度（2023年）. */
export function rowLabel(figure: Figure, { label } = mainOf(figure)): string {
  return `${label}${circumstances(figure)}`;
}

interface Main {
  is: NonNullable<Rank['of']> | '安排';
  label: string;
  quantity: Quantity | undefined;
  text: string;
  prior: Quantity | undefined;
  change: Change | DisputedChange | undefined;
}

/**
 * The number that a target refers to (`mainQuantity`), labelled so that it is not mistaken for another of the figure's.
 * Not 累计, which has a column of its own.
 */
export function mainOf(figure: Figure): Main {
  const { value, total, added, data, unit, label } = figure;
  if (value || !(total || added)) {
    const stage = value ? undefined : mainStage(figure);
    const { value: amount, prior } = (stage && data[stage]) ?? {};
    if (stage === undefined || !amount) {
      const text = value ? valueText(figure, value) : '';
      return { is: '数值', label, quantity: value, text, prior: figure.prior, change: figure.change };
    }
    const quantity = quantityOf(amount, unit);
    return {
      is: STAGE[stage],
      label: `${label}（${STAGE[stage]}）`,
      quantity,
      text: quantityOrGap(figure, quantity),
      prior: prior && quantityOf(prior, unit),
      change: stageChange(figure, stage),
    };
  }
  const of = (tally: Tally, name: string): Main => {
    const prior = (tally === total ? data.total : data.added)?.prior;
    return {
      is: tally === total ? '总数' : '新增',
      label: tally.label ?? name,
      quantity: tally.quantity,
      text: tallyText(figure, tally),
      prior: prior && quantityOf(prior, unit),
      change: tally.change,
    };
  };
  if (total) return of(total, totalName(figure, label));
  const verb = data.verb ?? figure.setting.say('新增');
  return added
    ? of(added, `${verb}${label}`)
    : { is: '数值', label, quantity: undefined, text: '', prior: undefined, change: undefined };
}

const STAGE = { approved: '立项', selected: '入选', arranged: '安排' } as const;

/** （2023年）, （截至11月底）, （预计）: a figure's own period and date, and whether it is a forecast; '' if it has none. */
export function circumstances(figure: Figure): string {
  const { data, setting } = figure;
  const told = [
    data.period ?? '',
    data.asOf ? asOfText(data.asOf, setting.within) : '',
    isForecast(figure) ? '预计' : '',
  ].filter((word) => word !== '');
  return told.length === 0 ? '' : `（${told.join('，')}）`;
}

/** The footnote with a figure's 口径, for readers who recompute 同比 from 本年 and 上年; undefined if it has none. */
export function noteOf({ data, label, change }: Figure): string | undefined {
  if (data.basis === undefined || change === undefined) return undefined;
  // 可比价, 同口径; other words say in full how it was counted: 今年起含校外.
  const by = /(?:价|口径)$/u.test(data.basis) ? data.basis : /^已?修订$/u.test(data.basis) ? '修订后的数' : undefined;
  return by === undefined ? `${label}的统计口径：${data.basis}` : `${label}的同比按${by}计算`;
}

/** The unit in which the number is printed: 显示单位 only if the number can be shown in it. */
export function shownUnit(figure: Figure, quantity: Quantity): string {
  const shown = figure.data.shownUnit;
  return shown !== undefined && quantityOrGap(figure, quantity).endsWith(shown) ? shown : quantity.unit;
}

const ENDS_ABOUT = new RegExp(`(?:${BEHIND})$`, 'u');

/** 2924件 → 2924, 200家左右 → 200左右, if the row's unit is 件 or 家; a number in another unit keeps it. */
export function bare(text: string, unit: string): string {
  if (unit === '') return text;
  const end = ENDS_ABOUT.exec(text)?.[0] ?? '';
  const rest = text.slice(0, text.length - end.length);
  return rest.endsWith(unit) ? `${rest.slice(0, -unit.length)}${end}` : text;
}

/** 0.52亿元 becomes 5200 in a row of 万元, for comparison with the others. */
function inRow(quantity: Quantity, unit: string): Quantity {
  const size = isSameBase(quantity.unit, unit) ? exact(quantity) : undefined;
  return size && quantity.unit !== unit
    ? { amount: { ...quantity.amount, digits: inUnit(size, unit), unit: '' }, unit }
    : quantity;
}

/** 11.4%, −3.5%, 0.17个百分点, 增加2项, 持平: as in the sentence, but a rate has a sign instead of a verb. */
function changeCell(figure: Figure, change: Main['change']): string {
  if (change?.kind === 'disputed') return settle(change.between);
  if (figure.conflict?.field === 'growth') return settle(figure.conflict);
  if (!change) return figure.data.growth?.pending ? gap(figure) : '';
  const { size, stated } = change;
  if (size.isZero()) return '持平';
  const sign = size.lt(0) ? '−' : '';
  const { digits, end } = sizeOf(change);
  switch (change.kind) {
    case 'points':
      return `${sign}${digits}个百分点${end}`;
    case 'difference': {
      const turn = change === figure.change ? turnOf(figure) : undefined;
      if (turn === '扭亏为盈' || turn === '由盈转亏') return turn;
      // Among percentages 2项 alone would read as a separate number.
      const [more, less] = isDuration(figure) ? ['延长', '缩短'] : ['增加', '减少'];
      return `${turn ?? (size.lt(0) ? less : more)}${differenceText(figure, size, change.unit)}`;
    }
    case 'times':
      return `${digits}倍${end}`;
    default:
      if (stated === undefined && roundedRate(figure, size).isZero()) return '基本持平';
      return `${sign}${percentText(figure, change)}`;
  }
}

function targetCell(figure: Figure, number: (quantity: Quantity) => string): string {
  const { target } = figure.data;
  const { unit } = figure;
  if (!target) return '';
  const { value, net, added, growth } = target;
  if (net) return `净增${number(quantityOf(net, unit))}`;
  if (growth) {
    const text = quantityText({ amount: growth, unit: growth.unit });
    const [rise, fall] = growth.unit === '个百分点' ? ['提高', '下降'] : growthWords(figure);
    return text.startsWith('−') ? `${fall}${text.slice(1)}` : `${rise}${text}`;
  }
  if (added) return `新增${number(quantityOf(added, unit))}`;
  return value ? number(quantityOf(value, unit)) : '';
}

/** 134.7%; percentage points if the sentence has points; a word if neither makes sense. */
function attainmentCell(figure: Figure): string {
  const held = attainment(figure);
  if (!held) return '';
  const { met, now, goal, by, isCap } = held;
  const [size, wanted] = [exact(now), exact(goal)];
  const word = met ? '完成' : '未完成';
  if (!size || !wanted || by === '≤' || by === '≥') return word;
  // If lower is better, 超 and 差 would be misread.
  if (isCap && !met) return word;
  if (now.unit === '%') return pointsCell(size.minus(wanted), word);
  // A loss has no percentage of a profit target.
  const percent = wanted.gt(0) && size.gte(0) ? size.div(wanted).times(100) : undefined;
  // A target narrowly missed is not 100.0%.
  if (!percent || met !== roundedRate(figure, percent).gte(100)) return word;
  return rateText(figure, percent);
}

function pointsCell(over: Exact, word: string): string {
  if (over.isZero()) return word;
  return `${over.gt(0) ? '超' : '差'}${plainDigits(over.abs())}个百分点`;
}
