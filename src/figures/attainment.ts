import { isBetterLow } from './change.ts';
import type { Change, Figure } from './figure.ts';
import { decimal, type Exact, exact, inUnit, plainDigits, type Quantity, quantityOf, sameBase } from './number.ts';
import { rateText, roundedRate } from './words.ts';

/** How a figure stands to its target. */
export interface Attainment {
  met: boolean;
  /** 完成年度目标的134.7%, 距年度目标尚差4件. */
  text: string;
}

/** Undefined where there is no target, or nothing exact to hold against it. */
export function attainment(figure: Figure): Attainment | undefined {
  const { target } = figure.data;
  if (!target) return undefined;
  const { say } = figure.setting;
  const who = target.setBy === undefined ? say('年度') : say('谁定', { 谁: target.setBy.replace(/定$/u, '') });
  const aim = (of: '目标' | '净增目标' | '新增目标') => say(of, { 谁: who });
  if (target.net) return ofNet(figure, aim('净增目标'));
  if (target.growth) return ofGrowth(figure, aim('目标'));
  if (target.added)
    return ofQuantity(figure, figure.added?.quantity, quantityOf(target.added, figure.unit), aim('新增目标'));
  return target.value && ofQuantity(figure, mainQuantity(figure), quantityOf(target.value, figure.unit), aim('目标'));
}

/** The number that a plan speaks of: the value, or the total, or what was added or approved. */
export function mainQuantity({ value, total, added, data, unit }: Figure): Quantity | undefined {
  const counted = data.approved ?? data.selected ?? data.arranged ?? data.cumulative;
  return value ?? total?.quantity ?? added?.quantity ?? (counted && quantityOf(counted, unit));
}

function ofQuantity(
  figure: Figure,
  quantity: Quantity | undefined,
  target: Quantity,
  aim: string,
): Attainment | undefined {
  const [now, goal] = [quantity && exact(quantity), exact(target)];
  if (!quantity || !now || !goal || !sameBase(quantity, target)) return undefined;
  return isBetterLow(figure)
    ? within(figure, now, goal, aim, quantity.unit)
    : reached(figure, now, goal, aim, quantity.unit);
}

function within(figure: Figure, now: Exact, goal: Exact, aim: string, unit: string): Attainment {
  const met = now.lte(goal);
  const slots = { 目标: aim, 差: distance(figure, now.minus(goal).abs(), unit) };
  return { met, text: figure.setting.say(met ? '控制在目标内' : '超出目标', slots) };
}

function reached(figure: Figure, now: Exact, goal: Exact, aim: string, unit: string): Attainment | undefined {
  const { say } = figure.setting;
  const slots = { 目标: aim, 差: distance(figure, now.minus(goal).abs(), unit) };
  if (now.eq(goal)) return { met: true, text: say('完成目标', slots) };
  if (now.lt(goal)) return { met: false, text: say('尚差', slots) };
  if (unit === '%') return { met: true, text: say('超目标', slots) };
  if (!goal.gt(0)) return undefined;
  const percent = now.div(goal).times(100);
  // 完成目标的100.0% of a target passed by a hair would say the same as one just met.
  return {
    met: true,
    text: roundedRate(figure, percent).eq(100)
      ? say('完成目标', slots)
      : say('完成率', { ...slots, 率: rateText(figure, percent) }),
  };
}

/** Against the rate as printed, so that a reader who subtracts gets what is said. */
function ofGrowth(figure: Figure, aim: string): Attainment | undefined {
  const { change, data, setting } = figure;
  const goal = data.target?.growth?.digits;
  if (!goal || change?.kind !== 'rate') return undefined;
  const rate = printedGrowth(figure, change);
  const over = rate.minus(goal);
  if (over.isZero()) return { met: true, text: setting.say('达到目标', { 目标: aim }) };
  const met = isBetterLow(figure) ? over.lt(0) : over.gt(0);
  const slots = { 目标: aim, 差: distance(figure, over.abs(), '%') };
  return { met, text: setting.say(over.gt(0) ? '高于目标' : '低于目标', slots) };
}

/** A growth as printed, signed. */
export function printedGrowth(figure: Figure, { stated, size }: Change): Exact {
  return stated === undefined ? roundedRate(figure, size) : decimal(stated).times(size.lt(0) ? -1 : 1);
}

function ofNet(figure: Figure, aim: string): Attainment | undefined {
  const net = figure.total?.change?.difference;
  const goal = figure.data.target?.net && exact(quantityOf(figure.data.target.net, figure.unit));
  return net && goal ? reached(figure, net, goal, aim, figure.unit) : undefined;
}

function distance({ setting }: Figure, size: Exact, unit: string): string {
  return unit === '%' ? setting.say('百分点', { 差: plainDigits(size) }) : `${inUnit(size, unit)}${unit}`;
}
