import type { Figure } from './figure.ts';
import { decimal, type Exact, exact, inUnit, plainDigits, quantityOf, rateDigits, sameBase } from './number.ts';

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
  const aim = target.setBy === undefined ? '年度目标' : `${target.setBy.replace(/定$/u, '')}定目标`;
  if (target.net) return ofNet(figure, aim.replace('目标', '净增目标'));
  if (target.growth) return ofGrowth(figure, aim);
  const quantity = figure.value ?? figure.total?.quantity;
  const [now, goal] = [quantity && exact(quantity), target.value && exact(quantityOf(target.value, figure.unit))];
  if (!quantity || !now || !goal || !target.value) return undefined;
  if (!sameBase(quantity, quantityOf(target.value, figure.unit))) return undefined;
  if (figure.data.trend === '越低越好') {
    const met = now.lte(goal);
    return { met, text: met ? `控制在${aim}以内` : `超出${aim}${distance(now.minus(goal), quantity.unit)}` };
  }
  if (quantity.unit === '%') return ofPoints(now.minus(goal), aim);
  return ofQuantity(now, goal, aim, quantity.unit);
}

function ofQuantity(now: Exact, goal: Exact, aim: string, unit: string): Attainment | undefined {
  if (now.eq(goal)) return { met: true, text: `完成${aim}` };
  if (now.lt(goal)) return { met: false, text: `距${aim}尚差${distance(goal.minus(now), unit)}` };
  return goal.gt(0) ? { met: true, text: `完成${aim}的${rateDigits(now.div(goal).times(100))}%` } : undefined;
}

function ofPoints(over: Exact, aim: string): Attainment {
  if (over.isZero()) return { met: true, text: `完成${aim}` };
  const points = `${plainDigits(over.abs())}个百分点`;
  return over.gt(0) ? { met: true, text: `超${aim}${points}` } : { met: false, text: `距${aim}尚差${points}` };
}

/** Against the rate as printed, so that a reader who subtracts gets what is said. */
function ofGrowth({ change, data }: Figure, aim: string): Attainment | undefined {
  const goal = data.target?.growth?.digits;
  if (!goal || change?.kind !== 'rate') return undefined;
  const sign = change.size.lt(0) ? -1 : 1;
  const over = decimal(change.stated ?? rateDigits(change.size))
    .times(sign)
    .minus(goal);
  if (over.isZero()) return { met: true, text: `达到${aim}` };
  const met = data.trend === '越低越好' ? over.lt(0) : over.gt(0);
  return { met, text: `${over.gt(0) ? '高于' : '低于'}${aim}${plainDigits(over.abs())}个百分点` };
}

function ofNet({ total, data, unit }: Figure, aim: string): Attainment | undefined {
  const net = total?.change?.difference;
  const goal = data.target?.net && exact(quantityOf(data.target.net, unit));
  return net && goal ? ofQuantity(net, goal, aim, unit) : undefined;
}

function distance(size: Exact, unit: string): string {
  return unit === '%' ? `${plainDigits(size)}个百分点` : `${inUnit(size, unit)}${unit}`;
}
