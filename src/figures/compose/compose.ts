import type { Achievement, Form, Group } from '../../report/schema.ts';
import { achievementSentences } from '../achievements/achievement.ts';
import type { Figure } from '../figure.ts';
import type { Figures } from '../figures.ts';
import { isStock } from '../flow.ts';
import { marked } from '../mark.ts';
import { absence } from '../phrase/absence.ts';
import { isNameOfMeasure } from '../phrase/count-name.ts';
import { isFunnel } from '../phrase/funnel.ts';
import { inForm } from '../phrase/in-form.ts';
import { tell } from '../phrase/phrase.ts';
import { lossOf } from '../phrase/profit.ts';
import { shapeOf } from '../phrase/shape.ts';
import { saysTotalAlone, tellsAdded, wayAdded } from '../phrase/tallies.ts';
import { type Clock, endsEarlier, ownPeriodText, periodText, timeIn, timeOf } from '../phrase/times.ts';
import { type Clause, joined, sharing } from './clause.ts';
import { isBare, MOST_PAIRS, paired } from './paired.ts';
import { setSummary } from './set-summary.ts';
import { levelOf, sharedLevel } from './shared-level.ts';
import { isOnlyTotal, isPlain, onlyTotals, sharedTotals } from './shared-totals.ts';
import { allUnchanged, saysOnlyChange, unchanged } from './unchanged.ts';

/**
 * The sentences of a 数据, one or more per group, joined by “。” and without the last end mark. `clock`: the time last
 * mentioned before them; it is updated.
 */
export function compose(
  figures: Figures,
  groups: readonly Group[],
  form: Form,
  clock: Clock = { time: 'own' },
): string {
  return groups
    .flatMap((group) => sentencesOf(figures, group, form, clock))
    .filter((text) => text !== '')
    .join('。');
}

/** First the counts of sets, then the figures by period, then the achievements. */
function sentencesOf(figures: Figures, group: Group, form: Form, clock: Clock): string[] {
  const { members, achievements } = membersOf(figures, group, form);
  const counted = setsOf(figures, group).map(([name, set]) =>
    marked(
      figures,
      set.map((figure) => figure.name),
      setSummary(figures.say, name, set),
    ),
  );
  const told = byPeriod(members).flatMap((run, index) => {
    const leadIn = index === 0 ? (group.leadIn ?? '') : '';
    const said: Said = { compared: false };
    return ofPeriod(figures, run, leadIn, clock, (some) => sentenceOf(figures, some, group, form, said));
  });
  return [...counted, ...told, ...achievementSentences(figures, achievements, group.form ?? form, clock)];
}

/** Readers must not take a number for another year's: the time is repeated if the last one mentioned was different. */
function ofPeriod(
  { report, say }: Figures,
  run: readonly Figure[],
  leadIn: string,
  clock: Clock,
  sentence: (some: readonly Figure[]) => string,
): string[] {
  const [first] = run;
  if (!first) return [];
  const period = periodText(first, clock);
  if (period !== '') {
    clock.time = timeOf(period, report);
    return [`${period}${leadIn}${sentence(run)}`];
  }
  if (endsEarlier(first)) {
    clock.time = 'other';
    return [`${leadIn}${sentence(run)}`];
  }
  const named = timeIn(leadIn, report);
  const own = named === undefined ? ownPeriodText(clock, report, say) : '';
  clock.time = named ?? clock.time;
  if (own === '') return [`${leadIn}${sentence(run)}`];
  // A history states its own years; what there is at a date was not done in 全年.
  const isTimeless = (figure: Figure) => shapeOf(figure) === 'series' || (own === say('全年') && isStock(figure));
  const other = run.findIndex((figure) => !isTimeless(figure));
  if (other < 0) return [`${leadIn}${sentence(run)}`];
  clock.time = 'own';
  if (other === 0) return [`${own}${leadIn}${sentence(run)}`];
  return [`${leadIn}${sentence(run.slice(0, other))}`, `${own}${sentence(run.slice(other))}`];
}

interface Said {
  /** 同比 has been said in this sentence, so later growth omits it. */
  compared: boolean;
}

/** Groups figures by period, in order of first appearance. */
function byPeriod(members: readonly Figure[]): Figure[][] {
  const runs = new Map<string, Figure[]>();
  for (const member of members) {
    const period = `${periodText(member)}${endsEarlier(member)}`;
    runs.set(period, [...(runs.get(period) ?? []), member]);
  }
  return [...runs.values()];
}

function setsOf(figures: Figures, group: Group): [string, Figure[]][] {
  return (group.figures ?? []).flatMap((name): [string, Figure[]][] => {
    const set = figures.sets.get(name);
    return set ? [[name, set.flatMap((each) => figures.byName.get(each) ?? [])]] : [];
  });
}

function sentenceOf(figures: Figures, members: readonly Figure[], group: Group, placeForm: Form, said: Said): string {
  const form = group.form ?? placeForm;
  const behindVerb = behindTheirVerb(members, form);
  const manner = { group, form, said, level: sharedLevel(members), behindVerb };
  const clauses: Clause[] = [];
  for (const run of inOneBreath(members, form)) {
    const ofGroup = clauses.length === 0 ? group.verb : '';
    const opens = group.verb !== undefined ? ofGroup : run.every((each) => behindVerb.has(each)) ? '' : undefined;
    const together =
      run.length > 1 ? (tellTogether(run, group, said, form) ?? allUnchanged(run, form, opens)) : undefined;
    if (together === undefined) for (const figure of run) clauses.push(clauseOf(figure, clauses.at(-1), manner));
    else clauses.push({ names: run.map(({ name }) => name), text: together, heavy: true, verb: '' });
  }
  const shared = sharing(clauses, figures.say);
  return joined(shared.map((clause) => ({ ...clause, text: marked(figures, clause.names, clause.text) })));
}

/** What the clauses of a sentence have in common. */
interface Manner {
  group: Group;
  form: Form;
  said: Said;
  /** See `sharedLevel`. */
  level: string | undefined;
  /** See `behindTheirVerb`. */
  behindVerb: ReadonlySet<Figure>;
}

/** A figure's own clause, behind `before`. */
function clauseOf(figure: Figure, before: Clause | undefined, manner: Manner): Clause {
  const { group, said, behindVerb } = manner;
  const verb = group.verb ?? openingVerb(figure);
  const level = levelOf(figure.label);
  const options = { form: figure.data.form ?? manner.form, compared: said.compared, dated: true };
  const own = behindVerb.has(figure) ? '' : undefined;
  const opening = group.verb === undefined ? own : before ? '' : group.verb;
  let told = tell(figure, { ...options, verb: opening });
  // Only next to a light neighbour: after a clause with its own verb, the full name is needed again.
  if (told.light && before?.heavy === false && before.verb === verb) {
    const isSaid = level !== undefined && level === before.level && level === manner.level;
    const label = isSaid ? figure.label.slice(level.length) : undefined;
    told = tell(figure, { ...options, verb: verb === '' ? undefined : '', label });
  }
  said.compared ||= told.compared;
  const { text, light, counted } = told;
  return {
    names: [figure.name],
    text,
    heavy: !light,
    verb,
    level,
    role: roleOf(figure, verb),
    counted: counted && { ...counted, label: figure.label },
  };
}

/** Figures that omit a verb just said by their neighbour: in a run with one verb where each tells only its change. */
function behindTheirVerb(members: readonly Figure[], form: Form): Set<Figure> {
  const stretches: Figure[][] = [];
  for (const figure of members) {
    const stretch = stretches.at(-1);
    if (figure.data.verb !== undefined && stretch?.[0]?.data.verb === figure.data.verb) stretch.push(figure);
    else stretches.push([figure]);
  }
  const even = stretches.filter((each) => each.every((figure) => saysOnlyChange(figure, figure.data.form ?? form)));
  return new Set(even.flatMap(([, ...others]) => others));
}

/** See `Clause`. A measure is no object: 签订合同12项，成交额3亿元. */
function roleOf(figure: Figure, verb: string): Clause['role'] {
  if (verb === '') return isNameOfMeasure(figure.label) ? undefined : 'thing';
  return verb === figure.data.verb || verb === figure.setting.say('新增') ? 'act' : undefined;
}

/** The verb that begins a figure's clause: its own or the one its shape implies. */
function openingVerb(figure: Figure): string {
  const { data, firstTime, again, name } = figure;
  // Neither has a verb that a neighbour could share.
  if (absence(figure) || lossOf(figure) !== undefined) return name;
  // 总数为3个 has a verb of its own that does not carry over: a list after it would read as its continuation.
  if (!isFunnel(figure) && saysTotalAlone(figure)) return figure.setting.say('总数');
  if (data.verb === undefined && (firstTime || again || isFunnel(figure))) return name;
  return wayAdded(figure) ?? data.verb ?? (tellsAdded(figure) ? figure.setting.say('新增') : '');
}

/**
 * Splits figures into runs to be told together: every run of figures that are unchanged alike (均), and the first other
 * run of two or three of one kind, or of any length if they tell only what was added and the total. The rest are alone.
 */
function inOneBreath(members: readonly Figure[], form: Form): Figure[][] {
  const runs: { kind: string | undefined; figures: Figure[] }[] = [];
  for (const figure of members) {
    const kind = breathOf(figure, form);
    const last = runs.at(-1);
    if (kind !== undefined && last?.kind === kind) last.figures.push(figure);
    else runs.push({ kind, figures: [figure] });
  }
  const first = runs.findIndex(
    ({ kind, figures }) =>
      figures.length > 1 && !kind?.startsWith('均') && (kind === '总数' || figures.length <= MOST_PAIRS),
  );
  return runs.flatMap(({ kind, figures }, index) =>
    index === first || kind?.startsWith('均') ? [figures] : figures.map((each) => [each]),
  );
}

/** The kind of run that a figure can be part of; undefined if it must be told alone. */
function breathOf(figure: Figure, form: Form): string | undefined {
  const flat = unchanged(figure, form);
  if (flat !== undefined) return `均${flat}${figure.data.verb ?? ''}`;
  if (isPlain(figure)) return '总数';
  if (isOnlyTotal(figure)) return '只有总数';
  if (!isBare(figure, form)) return undefined;
  return figure.series.length > 0 ? '历年' : figure.change?.kind;
}

function tellTogether(run: readonly Figure[], group: Group, said: Said, form: Form): string | undefined {
  const pair = group.verb === undefined ? paired(run, said.compared, form) : undefined;
  said.compared ||= pair !== undefined && !run.every(isStock);
  return pair ?? sharedTotals(run, group.verb) ?? (group.verb === undefined ? onlyTotals(run) : undefined);
}

function membersOf(
  figures: Figures,
  group: Group,
  placeForm: Form,
): { members: Figure[]; achievements: Achievement[] } {
  const names = [...new Set((group.figures ?? []).flatMap((name) => figures.sets.get(name) ?? [name]))];
  const achievements = names.flatMap((name) =>
    name.startsWith('成果.') ? (figures.achievements.get(name.slice(3)) ?? []) : [],
  );
  const members = names.flatMap((name) => {
    const figure = figures.byName.get(name);
    if (!figure) return [];
    const { period, style } = group;
    const dated = period !== undefined && figure.data.period === undefined && figure.data.asOf === undefined;
    const data = {
      ...figure.data,
      ...(dated ? { period } : {}),
      ...(style !== undefined && figure.data.style === undefined ? { style } : {}),
    };
    const asked = dated || style !== undefined ? { ...figure, data } : figure;
    return [inForm(asked, data.form ?? group.form ?? placeForm)];
  });
  return { members, achievements };
}
