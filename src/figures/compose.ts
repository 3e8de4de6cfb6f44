import { asOfText } from '../report/date.ts';
import type { Group } from '../report/schema.ts';
import { achievementPhrase } from './achievement.ts';
import type { Figure } from './figure.ts';
import type { Form } from './form.ts';
import { marked } from './mark.ts';
import { paired } from './paired.ts';
import { type PhraseOptions, periodText, phrase } from './phrase.ts';
import type { Figures } from './register.ts';
import { setSummary } from './set-summary.ts';
import { sharedTotals } from './shared-totals.ts';

/** Levels that several names may open with: said once where neighbours share one (国家火炬计划项目7项、星火计划项目3项). */
const LEVELS = ['国家级', '省级', '市级', '区级', '县级', '国家'];

/** The sentences, without the last mark, that a 数据 makes: each group one or more, parted by 。 */
export function compose(figures: Figures, groups: readonly Group[], form: Form): string {
  const said = { compared: false };
  const { asOf } = figures.report;
  const wholePeriod = asOf ? `${asOfText(asOf)}，` : '全年';
  return groups
    .flatMap((group) => [
      ...setsOf(figures, group).map(([name, members]) => marked(figures, namesOf(members), setSummary(name, members))),
      ...byPeriod(membersOf(figures, group)).map((members, index) =>
        sentenceOf(
          figures,
          members,
          index === 0 ? group : { ...group, leadIn: undefined },
          form,
          said,
          index > 0,
          wholePeriod,
        ),
      ),
    ])
    .filter((text) => text !== '')
    .join('。');
}

type Member = Figure | string;

/** Runs of members that share a period: one sentence each. */
function byPeriod(members: readonly Member[]): Member[][] {
  const runs: Member[][] = [];
  let last: string | undefined;
  for (const member of members) {
    const period = typeof member === 'string' ? '' : periodText(member);
    if (runs.length > 0 && period === last) runs.at(-1)?.push(member);
    else runs.push([member]);
    last = period;
  }
  return runs;
}

function setsOf(figures: Figures, group: Group): [string, Figure[]][] {
  return (group.figures ?? []).flatMap((name): [string, Figure[]][] => {
    const set = figures.sets.get(name);
    const members = set && membersOf(figures, { figures: [...set] }).filter((member) => typeof member !== 'string');
    return members ? [[name, members]] : [];
  });
}

/** `later`: sentences of other periods went before, so the year itself must be named. */
function sentenceOf(
  figures: Figures,
  members: readonly Member[],
  group: Group,
  form: Form,
  said: { compared: boolean },
  later: boolean,
  wholePeriod: string,
): string {
  const [head] = members;
  const year = later && typeof head !== 'string' && head && periodText(head) === '' ? wholePeriod : '';
  const together = members.every((member) => typeof member !== 'string') && inOneBreath(members, group, said);
  if (together) return `${year}${group.leadIn ?? ''}${marked(figures, namesOf(members), together)}`;
  const clauses: { text: string; heavy: boolean }[] = [];
  let level: string | undefined;
  members.forEach((member, index) => {
    if (typeof member === 'string') {
      clauses.push({ text: member, heavy: member.includes('，') });
      return;
    }
    const options: PhraseOptions = { form, compared: said.compared, dated: index > 0 };
    const next = levelOf(member.label);
    if (group.verb !== undefined) {
      options.verb = index === 0 ? group.verb : '';
      // Only beside a light neighbour: after a clause of its own the full name must stand again.
      const light = clauses.at(-1)?.heavy === false && !member.total && !member.change;
      if (light && next !== undefined && next === level) options.label = member.label.slice(next.length);
    }
    level = next;
    const text = phrase(member, options);
    said.compared ||= text.includes('同比');
    clauses.push({ text: marked(figures, [member.name], text), heavy: text.includes('，') });
  });
  const separator = clauses.some(({ heavy }) => heavy) ? '；' : sameShape(members, group) ? '、' : '，';
  return `${year}${group.leadIn ?? ''}${clauses.map(({ text }) => text).join(separator)}`;
}

function inOneBreath(figures: readonly Figure[], group: Group, said: { compared: boolean }): string | undefined {
  const pair = group.verb === undefined ? paired(figures, said.compared) : undefined;
  said.compared ||= pair?.includes('同比') === true;
  return pair ?? sharedTotals(figures, group.verb);
}

/** Names without verbs of their own stand side by side with 、; clauses with verbs want a comma. */
function sameShape(members: readonly Member[], group: Group): boolean {
  return (
    group.verb !== undefined ||
    members.every((member) => typeof member !== 'string' && member.data.verb === undefined && !member.added)
  );
}

function membersOf(figures: Figures, group: Group): Member[] {
  return (group.figures ?? []).flatMap((name): Member[] => {
    const set = figures.sets.get(name);
    if (set) return membersOf(figures, { figures: [...set] });
    const achievement = name.startsWith('成果.') ? figures.achievements.get(name.slice(3)) : undefined;
    if (achievement) return [marked(figures, [name], achievementPhrase(achievement, figures.report.period.year))];
    const figure = figures.byName.get(name);
    return figure ? [figure] : [];
  });
}

function namesOf(members: readonly Member[]): string[] {
  return members.flatMap((member) => (typeof member === 'string' ? [] : member.name));
}

function levelOf(label: string): string | undefined {
  return LEVELS.find((level) => label.startsWith(level) && label.length > level.length + 1);
}
