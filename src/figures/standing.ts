import type { Rank } from '../report/schema.ts';
import { enumerate } from '../zh/text.ts';
import type { Figure } from './figure.ts';
import {
  decimal,
  type Exact,
  exact,
  inUnit,
  plainDigits,
  quantityOf,
  quantityText,
  rateDigits,
  sameBase,
} from './number.ts';

/** What a rank is of, where it is not the figure's main number. */
const RANKED: Record<NonNullable<Rank['of']>, string> = {
  数值: '总量',
  同比: '增速',
  总数: '总数',
  占比: '比重',
  完成率: '完成率',
};

/** 居全市第2位, 增速居全市首位, 总量、增速分别居全市第2位、首位; and how it moved. */
export function rankClauses({ data }: Figure): string[] {
  const ranks = data.ranks ?? [];
  const [first] = ranks;
  if (!first) return [];
  const scopes = new Set(ranks.map(({ scope }) => scope));
  if (ranks.length > 1 && scopes.size === 1) {
    const places = ranks.map((rank) => placeText(rank.place));
    const words = enumerate(ranks.map(({ of }) => RANKED[of ?? '数值']));
    const same = new Set(places).size === 1;
    return [`${words}${same ? '均' : '分别'}居${first.scope}${same ? places[0] : enumerate(places)}`];
  }
  return ranks.flatMap((rank) => {
    const word = rank.of === undefined || rank.of === '数值' ? '' : RANKED[rank.of];
    return [`${word}居${rank.scope}${placeText(rank.place)}`, ...moved(rank)];
  });
}

function placeText(place: number): string {
  return place === 1 ? '首位' : `第${place}位`;
}

function moved({ place, prior }: Rank): string[] {
  if (prior === undefined) return [];
  if (prior === place) return ['位次与上年持平'];
  return [`比上年${prior > place ? '前移' : '后移'}${Math.abs(prior - place)}位`];
}

/** 占规上工业增加值的68.4%, 比重比上年提高1.2个百分点. */
export function shareClauses(figure: Figure): string[] {
  const { share } = figure.data;
  if (!share) return [];
  const whole = share.value && quantityOf(share.value, figure.unit);
  const [a, b] = [figure.value && exact(figure.value), whole && exact(whole)];
  const alike = figure.value && whole && sameBase(figure.value, whole);
  const computed = alike && a && b?.gt(0) ? `${rateDigits(a.div(b).times(100))}%` : undefined;
  const ratio = share.ratio ? quantityText({ amount: share.ratio, unit: '%' }) : computed;
  if (ratio === undefined) return [];
  const clauses = [`占${share.label}的${ratio}`];
  const change = share.change?.digits && decimal(share.change.digits);
  if (change) clauses.push(`比重比上年${change.lt(0) ? '下降' : '提高'}${plainDigits(change.abs())}个百分点`);
  return clauses;
}

/** 分别高于全市、全省平均水平23.6个、26.5个百分点; one by one where they differ in direction. */
export function againstClauses({ data, value, unit }: Figure): { clauses: string[]; above: boolean } {
  const now = value && exact(value);
  const gaps = Object.entries(data.against ?? {}).flatMap(([label, amount]) => {
    const base = exact(quantityOf(amount, unit));
    return now && base ? [{ label: label.replace(/平均(?:水平|数|值)?$/u, ''), gap: now.minus(base) }] : [];
  });
  const above = gaps.every(({ gap }) => gap.gte(0));
  const oneWay = above || gaps.every(({ gap }) => gap.lt(0));
  if (gaps.length > 1 && oneWay && gaps.every(({ gap }) => !gap.isZero())) {
    const sizes = gaps.map(({ gap }, index) => size(gap, unit, index === gaps.length - 1));
    const labels = enumerate(gaps.map(({ label }) => label));
    return { above, clauses: [`分别${above ? '高于' : '低于'}${labels}平均水平${enumerate(sizes)}`] };
  }
  const clauses = gaps.map(({ label, gap }) =>
    gap.isZero() ? `与${label}平均水平持平` : `${gap.gt(0) ? '高于' : '低于'}${label}平均水平${size(gap, unit, true)}`,
  );
  return { above, clauses };
}

/** 23.6个 before the last, 26.5个百分点 for it. */
function size(gap: Exact, unit: string, last: boolean): string {
  if (unit === '%') return `${plainDigits(gap.abs())}个${last ? '百分点' : ''}`;
  return `${inUnit(gap.abs(), unit)}${unit}`;
}

/** 实现全市零的突破, 为历年最多, 创历史新高: a person's word, said as a sentence says it. */
export function firstClause({ data, area }: Figure): string[] {
  if (data.first === undefined) return [];
  if (data.first === '零的突破') return [`实现${area}零的突破`];
  return [/新高$/u.test(data.first) ? `创${data.first.replace(/^创/u, '')}` : `为${data.first.replace(/^为/u, '')}`];
}
