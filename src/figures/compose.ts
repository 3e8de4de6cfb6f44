import type { Group } from '../report/schema.ts';
import { achievementPhrase } from './achievement.ts';
import type { Figure } from './figure.ts';
import { type Form, type PhraseOptions, phrase } from './phrase.ts';
import type { Figures } from './register.ts';
import { sharedTotals } from './shared-totals.ts';

/** Levels that several names may open with: said once where neighbours share one (国家火炬计划项目7项、星火计划项目3项). */
const LEVELS = ['国家级', '省级', '市级', '区级', '县级', '国家', '全省', '全市', '省', '市'];

/** The sentences, without the last mark, that a 数据 makes: one a group, parted by 。 */
export function compose(figures: Figures, groups: readonly Group[], form: Form): string {
  return groups
    .map((group) => composeGroup(figures, group, form))
    .filter((text) => text !== '')
    .join('。');
}

function composeGroup(figures: Figures, group: Group, form: Form): string {
  const members = membersOf(figures, group);
  const together = members.every((member) => typeof member !== 'string') && sharedTotals(members, group.verb);
  if (together) return `${group.leadIn ?? ''}${together}`;
  const clauses: { text: string; heavy: boolean }[] = [];
  let level: string | undefined;
  let period: string | undefined;
  let compared = false;
  members.forEach((member, index) => {
    if (typeof member === 'string') {
      clauses.push({ text: member, heavy: member.includes('，') });
      return;
    }
    const options: PhraseOptions = { form, compared };
    const next = levelOf(member.label);
    if (group.verb !== undefined) {
      options.verb = index === 0 ? group.verb : '';
      // Only beside a light neighbour: after a clause of its own the full name must stand again.
      const light = clauses.at(-1)?.heavy === false && !member.total && !member.change;
      if (light && next !== undefined && next === level) options.label = member.label.slice(next.length);
    }
    level = next;
    if (index > 0 && member.data.period !== undefined && member.data.period === period) options.dated = true;
    period = member.data.period;
    const text = phrase(member, options);
    compared ||= text.includes('同比');
    clauses.push({ text, heavy: text.includes('，') });
  });
  const separator = clauses.some(({ heavy }) => heavy) ? '；' : sameShape(members, group) ? '、' : '，';
  return `${group.leadIn ?? ''}${clauses.map(({ text }) => text).join(separator)}`;
}

/** Names without verbs of their own stand side by side with 、; clauses with verbs want a comma. */
function sameShape(members: readonly (Figure | string)[], group: Group): boolean {
  return (
    group.verb !== undefined ||
    members.every((member) => typeof member !== 'string' && member.data.verb === undefined && !member.added)
  );
}

function membersOf(figures: Figures, group: Group): (Figure | string)[] {
  return (group.figures ?? []).flatMap((name): (Figure | string)[] => {
    const set = figures.sets.get(name);
    if (set) return membersOf(figures, { figures: [...set] });
    const achievement = name.startsWith('成果.') ? figures.achievements.get(name.slice(3)) : undefined;
    if (achievement) return [achievementPhrase(achievement, figures.report.period.year)];
    const figure = figures.byName.get(name);
    return figure ? [figure] : [];
  });
}

function levelOf(label: string): string | undefined {
  return LEVELS.find((level) => label.startsWith(level) && label.length > level.length + 1);
}
