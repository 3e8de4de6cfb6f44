import type { Amount } from '../report/amount.ts';
import { enumerate } from '../zh/text.ts';
import type { Figure } from './figure.ts';
import { marked } from './mark.ts';
import { quantityOf, quantityText } from './number.ts';
import type { Figures } from './register.ts';
import { quantityOrGap } from './words.ts';

/** 力争技术合同成交额达42亿元以上，净增高新技术企业30家以上: what a plan sets out to reach; '' where it names no figure. */
export function aimsSentence(figures: Figures, names: readonly string[]): string {
  const aims = names.flatMap((name) => {
    const figure = figures.byName.get(name);
    return figure ? aim(figure).map((text) => marked(figures, [`${name}.明年目标`], text)) : [];
  });
  return aims.length === 0 ? '' : figures.say('力争', { 各目标: aims.join('，') });
}

function aim(figure: Figure): string[] {
  const { nextTarget } = figure.data;
  if (!nextTarget) return [];
  const { say } = figure.setting;
  const text = (amount: Amount) => quantityOrGap(figure, quantityOf(amount, figure.unit));
  const parts: string[] = [];
  const name = () => (parts.length === 0 ? figure.label : '');
  if (nextTarget.value) {
    const { verb } = figure.data;
    const slots = { 名称: name(), 数: text(nextTarget.value) };
    parts.push(verb === undefined ? say('力争达', slots) : say('力争做到', { ...slots, 动词: verb }));
  }
  if (nextTarget.added) parts.push(say('力争新增', { 名称: name(), 数: text(nextTarget.added) }));
  if (nextTarget.net) parts.push(say('力争净增', { 名称: name(), 数: text(nextTarget.net) }));
  if (nextTarget.growth) {
    const amount = quantityText({ amount: nextTarget.growth, unit: nextTarget.growth.unit });
    parts.push(say('力争增长', { 名称: name(), 幅: amount }));
  }
  return parts.length === 0 ? [] : [enumerate(parts)];
}
