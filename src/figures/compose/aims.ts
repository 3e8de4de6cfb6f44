import type { Amount } from '../../report/amount.ts';
import { partOf } from '../../report/period.ts';
import { isSameBase } from '../../report/same-amount.ts';
import type { Target } from '../../report/schema.ts';
import { enumerate } from '../../zh/text.ts';
import { isBetterLow } from '../duration.ts';
import type { Figure } from '../figure.ts';
import type { Figures } from '../figures.ts';
import { isStock } from '../flow.ts';
import { marked } from '../mark.ts';
import { exact, type Quantity, quantityOf } from '../number.ts';
import { aimedNumber } from '../phrase/attainment.ts';
import { growthWords } from '../phrase/change.ts';
import { countName, hasEmptyVerb, totalName } from '../phrase/count-name.ts';
import { CAME_THROUGH } from '../phrase/funnel.ts';
import { isIncident } from '../phrase/incident.ts';
import { goalText } from '../phrase/words.ts';
import type { PhraseName } from '../wording.ts';
import { yearOf } from '../year-of.ts';

/** 力争技术合同成交额达42亿元以上，净增高新技术企业30家以上: the targets of a plan; '' if none of its names has a target. */
export function aimsSentence(figures: Figures, names: readonly string[], leadIn?: string): string {
  const byYear = new Map<number, string[]>();
  for (const name of names) {
    const figure = figures.byName.get(name);
    const planned = figure && plannedTarget(figure);
    const text = planned ? aim(figure, planned.target) : '';
    if (!planned || text === '') continue;
    const told = byYear.get(planned.year) ?? [];
    byYear.set(planned.year, [...told, marked(figures, [`${name}.${planned.member}`], text)]);
  }
  const [first, ...later] = [...byYear].sort(([a], [b]) => a - b);
  if (!first) return '';
  const [year, aims] = first;
  const rest = later.map(([other, others]) => `${whenOf(figures, other)}${others.join('，')}`);
  const all = [aims.join('，'), ...rest].join('；');
  if (leadIn === undefined) return figures.say('力争', { 期间: whenOf(figures, year), 各目标: all });
  // 到2026年底 is a time and takes a comma, 确保 is a verb; the target is for this year unless another is given.
  if (/[年月季底末]$/u.test(leadIn)) return `${leadIn}，${all}`;
  return `${leadIn}${year === figures.report.period.year ? '' : whenOf(figures, year)}${all}`;
}

/** 全年 or 2027年 if the report is on part of 2026; '' in a whole-year report, whose plans are all for next year. */
function whenOf({ report: { period }, say }: Figures, year: number): string {
  if (partOf(period) === undefined) return '';
  return year === period.year ? say('全年') : `${year}年`;
}

/** Every target number used in 下一步思路, in reference syntax: 技术合同成交额.目标数. */
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

/** A target and the year it is for. */
interface Planned {
  target: Target;
  member: '明年目标' | '目标数';
  year: number;
}

/** The target that a plan naming the figure states: 明年目标, or, in a report on part of the year, that year's own 目标. */
export function plannedTarget({ data, setting }: Figure): Planned | undefined {
  const [target, nextTarget] = [data.target, data.nextTarget].map((each) =>
    each && setsNumber(each) ? each : undefined,
  );
  // The plans of a whole-year report are all for the next year.
  if (setting.part === undefined) {
    return nextTarget && { target: nextTarget, member: '明年目标', year: setting.year + 1 };
  }
  const year = yearOf(data, setting.year);
  if (target && year >= setting.year) return { target, member: '目标数', year };
  return nextTarget && { target: nextTarget, member: '明年目标', year: Math.max(year + 1, setting.year) };
}

/** A target with only a level such as 市 says who set it but no number. */
export function setsNumber({ value, net, added, growth }: Target): boolean {
  return [value, net, added, growth].some((amount) => amount !== undefined);
}

function aim(figure: Figure, nextTarget: Target): string {
  const { data, setting } = figure;
  const { say } = setting;
  const text = (amount: Amount) => goalText(figure, quantityOf(amount, figure.unit));
  const parts: string[] = [];
  const name = () => (parts.length === 0 ? figure.label : '');
  if (nextTarget.value) parts.push(levelAim(figure, quantityOf(nextTarget.value, figure.unit)));
  if (nextTarget.added) {
    // The verb of what was added this year may say of what level: 获评国家级.
    const opens = data.verb !== undefined && parts.length === 0 && !isStock(figure) && !hasEmptyVerb(figure);
    const slots = { 名称: name(), 数: text(nextTarget.added) };
    parts.push(opens ? say('力争做到', { ...slots, 动词: data.verb ?? '' }) : say('力争新增', slots));
  }
  if (nextTarget.net) parts.push(say('力争净增', { 名称: name(), 数: text(nextTarget.net) }));
  if (nextTarget.growth) {
    const grown = parts.length === 0 ? countName(figure, figure.label) : '';
    parts.push(`${grown}${growthAim(figure, nextTarget.growth)}`);
  }
  return enumerate(parts);
}

/** 技术合同成交额达42亿元以上; if lower is better, 降至7天 or 控制在18%以下. It is for the number that 目标 compares. */
function levelAim(figure: Figure, goal: Quantity): string {
  const { data, total, setting } = figure;
  const { say } = setting;
  const aimed = aimedNumber(figure);
  const ofTotal = aimed?.of === 'total';
  const label = ofTotal ? totalName(figure, total?.label ?? figure.label) : figure.label;
  const slots = { 名称: label, 数: goalText(figure, goal) };
  // A verb tells what was done this year, so it does not belong to a total.
  if (data.verb !== undefined && !ofTotal) return say('力争做到', { ...slots, 动词: data.verb });
  const came = aimed && CAME[aimed.of];
  if (came) return say(came, slots);
  // 不少于30家, 不超过18% are predicates by themselves.
  if (/^(?:不|至少)/u.test(goal.amount.before)) return say('力争为', slots);
  if (/^(?:以内|以下)$/u.test(goal.amount.end)) return say('控制在', slots);
  if (!isBetterLow(figure)) return say('力争达', slots);
  const [wanted, value] = [exact(goal), aimed?.quantity];
  if (wanted?.isZero()) return isIncident(figure) ? say('不发生', { 名称: label }) : say('力争为零', { 名称: label });
  if (goal.amount.before.includes('—')) return say('控制在', slots);
  const now = value && isSameBase(value.unit, goal.unit) ? exact(value) : undefined;
  return wanted && now?.lte(wanted) ? say('控制在以内', slots) : say('力争降至', slots);
}

/** The phrases that open with what is counted anew each year. */
const CAME: Partial<Record<NonNullable<ReturnType<typeof aimedNumber>>['of'], PhraseName>> = {
  ...CAME_THROUGH,
  // 立项 only tells it from 申报 before it.
  approved: '获批',
  added: '力争新增',
};

/** A target for growth as a predicate: 增长12%, 下降5%, 提高1个百分点. */
function growthAim(figure: Figure, { digits, unit, before, after, end }: Amount): string {
  const { say } = figure.setting;
  const [rise, fall] = growthWords(figure);
  const fell = digits?.startsWith('-') === true;
  // 6%—8%: both ends of a range of percentages take the mark.
  const from = unit === '%' ? before.replace('—', '%—') : before;
  const size = `${from}${(digits ?? '').replace('-', '')}${after}`;
  if (unit === '个百分点') return `${say(fell ? '下降点数' : '提高点数', { 差: size })}${end}`;
  return say(fell ? fall : rise, { 比: '', 幅: `${size}${unit}${end}` });
}
