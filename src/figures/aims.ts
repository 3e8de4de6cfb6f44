import type { Amount } from '../report/amount.ts';
import { enumerate } from '../zh/text.ts';
import type { Figure } from './figure.ts';
import { marked } from './mark.ts';
import { quantityOf } from './number.ts';
import type { Figures } from './register.ts';
import { quantityOrGap } from './words.ts';

/** 力争技术合同成交额达42亿元以上，净增高新技术企业30家以上: what a plan sets out to reach; '' where it names no figure. */
export function aimsSentence(figures: Figures, names: readonly string[], leadIn?: string): string {
  const aims = names.flatMap((name) => {
    const figure = figures.byName.get(name);
    return figure ? aim(figure).map((text) => marked(figures, [`${name}.明年目标`], text)) : [];
  });
  if (aims.length === 0) return '';
  const all = aims.join('，');
  // 到2026年底 is a time, 确保 a verb.
  if (leadIn !== undefined) return `${leadIn}${/[年月季底末]$/u.test(leadIn) ? '，' : ''}${all}`;
  return figures.say('力争', { 各目标: all });
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
  if (nextTarget.growth) parts.push(`${name()}${growthAim(figure, nextTarget.growth)}`);
  return parts.length === 0 ? [] : [enumerate(parts)];
}

/** 增长12%, 下降5%, 提高1个百分点. */
function growthAim({ setting: { say } }: Figure, { digits, unit, before, after, end }: Amount): string {
  const fell = digits?.startsWith('-') === true;
  // 6%—8%: of a range of percentages both bear the mark.
  const from = unit === '%' ? before.replace('—', '%—') : before;
  const size = `${from}${(digits ?? '').replace('-', '')}${after}`;
  if (unit === '个百分点') return `${say(fell ? '下降点数' : '提高点数', { 差: size })}${end}`;
  return say(fell ? '下降' : '增长', { 比: '', 幅: `${size}${unit}${end}` });
}
