import type { Figure } from '../figure.ts';
import type { Quantity } from '../number.ts';
import { moneyOf } from './money.ts';
import { openingOf } from './opening.ts';
import { partsText } from './parts.ts';
import { shapeOf } from './shape.ts';
import { namesText } from './words.ts';

/** What stands in brackets after the number: names, parts, or else （资金260万元）, which belongs to this figure only. */
export function bracketsText(figure: Figure, value: Quantity, label: string): string {
  const inBrackets = listed(figure, value, label);
  const money = inBrackets === '' ? moneyOf(figure) : undefined;
  return money ? figure.setting.say('括注资金', money) : inBrackets;
}

/** 资金8600万元 as a separate clause if names or parts occupy the brackets. */
export function moneyClauses(figure: Figure, verb: string): string[] {
  const { value, label, setting } = figure;
  if (!value || value.amount.pending || shapeOf(figure) !== 'value' || openingOf(figure, verb) !== '数') return [];
  const money = listed(figure, value, label) === '' ? undefined : moneyOf(figure);
  return money ? [setting.say('另有资金', money)] : [];
}

function listed(figure: Figure, value: Quantity, label: string): string {
  const { names, data, setting } = figure;
  const list = namesText(figure, names, value, setting.say('名单标题', { 名称: label }));
  return `${list}${data.style === '括注' ? partsText(figure) : ''}`;
}
