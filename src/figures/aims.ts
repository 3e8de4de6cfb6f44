import type { Amount } from '../report/amount.ts';
import { isSameBase } from '../report/same-amount.ts';
import type { Target } from '../report/schema.ts';
import { enumerate } from '../zh/text.ts';
import { isUnderWay, mainQuantity, plannedStage } from './attainment.ts';
import { growthWords, isBetterLow } from './change.ts';
import { countName } from './count-name.ts';
import type { Figure } from './figure.ts';
import { CAME_THROUGH } from './funnel.ts';
import { isIncident } from './incident.ts';
import { marked } from './mark.ts';
import { exact, type Quantity, quantityOf } from './number.ts';
import type { Figures } from './register.ts';
import { goalText } from './words.ts';

/** 力争技术合同成交额达42亿元以上，净增高新技术企业30家以上: what a plan sets out to reach; '' where it names no figure. */
export function aimsSentence(figures: Figures, names: readonly string[], leadIn?: string): string {
  const aims = names.flatMap((name) => {
    const figure = figures.byName.get(name);
    const planned = figure && plannedTarget(figure);
    if (!figure || !planned) return [];
    const text = aim(figure, planned.target);
    return text === '' ? [] : [{ text: marked(figures, [`${name}.${planned.member}`], text), member: planned.member }];
  });
  if (aims.length === 0) return '';
  const all = aims.map(({ text }) => text).join('，');
  // 到2026年底 is a time, 确保 a verb.
  if (leadIn !== undefined) return `${leadIn}${/[年月季底末]$/u.test(leadIn) ? '，' : ''}${all}`;
  const isOfYear = aims.every(({ member }) => member === '目标数');
  return figures.say('力争', { 期间: isOfYear ? figures.say('全年') : '', 各目标: all });
}

/** Every number that 下一步思路 aims at, as references name it: 技术合同成交额.目标数. */
export function aimedNumbers({ byName, report }: Pick<Figures, 'byName' | 'report'>): Set<string> {
  const names = (report.plans ?? []).flatMap(({ targets }) => targets ?? []);
  return new Set(
    names.flatMap((name) => {
      const figure = byName.get(name);
      const planned = figure && plannedTarget(figure);
      return planned ? [`${name}.${planned.member}`] : [];
    }),
  );
}

/** What a plan that names the figure aims at: 明年目标, or, in a report of a part of the year, that year's own 目标. */
export function plannedTarget(figure: Figure): { target: Target; member: '明年目标' | '目标数' } | undefined {
  const { nextTarget, target } = figure.data;
  if (nextTarget) return { target: nextTarget, member: '明年目标' };
  return target && isUnderWay(figure) ? { target, member: '目标数' } : undefined;
}

function aim(figure: Figure, nextTarget: Target): string {
  const { say } = figure.setting;
  const text = (amount: Amount) => goalText(figure, quantityOf(amount, figure.unit));
  const parts: string[] = [];
  const name = () => (parts.length === 0 ? figure.label : '');
  if (nextTarget.value) parts.push(levelAim(figure, quantityOf(nextTarget.value, figure.unit)));
  if (nextTarget.added) parts.push(say('力争新增', { 名称: name(), 数: text(nextTarget.added) }));
  if (nextTarget.net) parts.push(say('力争净增', { 名称: name(), 数: text(nextTarget.net) }));
  if (nextTarget.growth) {
    const grown = parts.length === 0 ? countName(figure, figure.label) : '';
    parts.push(`${grown}${growthAim(figure, nextTarget.growth)}`);
  }
  return enumerate(parts);
}

/** 技术合同成交额达42亿元以上; what should be low is 降至7天, 控制在18%以下. */
function levelAim(figure: Figure, goal: Quantity): string {
  const { data, label, setting } = figure;
  const { say } = setting;
  const slots = { 名称: label, 数: goalText(figure, goal) };
  if (data.verb !== undefined) return say('力争做到', { ...slots, 动词: data.verb });
  const stage = plannedStage(figure);
  if (stage) return say(CAME_THROUGH[stage], slots);
  // 不少于30家, 不超过18% are predicates by themselves.
  if (/^(?:不|至少)/u.test(goal.amount.before)) return say('力争为', slots);
  if (/^(?:以内|以下)$/u.test(goal.amount.end)) return say('控制在', slots);
  if (!isBetterLow(figure)) return say('力争达', slots);
  const [wanted, value] = [exact(goal), mainQuantity(figure)];
  if (wanted?.isZero()) return isIncident(figure) ? say('不发生', { 名称: label }) : say('力争为零', { 名称: label });
  if (goal.amount.before.includes('—')) return say('控制在', slots);
  const now = value && isSameBase(value.unit, goal.unit) ? exact(value) : undefined;
  return wanted && now?.lte(wanted) ? say('控制在以内', slots) : say('力争降至', slots);
}

/** 增长12%, 下降5%, 提高1个百分点. */
function growthAim(figure: Figure, { digits, unit, before, after, end }: Amount): string {
  const { say } = figure.setting;
  const [rise, fall] = growthWords(figure);
  const fell = digits?.startsWith('-') === true;
  // 6%—8%: of a range of percentages both bear the mark.
  const from = unit === '%' ? before.replace('—', '%—') : before;
  const size = `${from}${(digits ?? '').replace('-', '')}${after}`;
  if (unit === '个百分点') return `${say(fell ? '下降点数' : '提高点数', { 差: size })}${end}`;
  return say(fell ? fall : rise, { 比: '', 幅: `${size}${unit}${end}` });
}
