import { daysText } from '../../report/date.ts';
import type { Achievement, Form } from '../../report/schema.ts';
import { enumerate } from '../../zh/text.ts';
import type { Figures } from '../figures.ts';
import { marked } from '../mark.ts';
import { type Clock, timeIn } from '../phrase/times.ts';
import type { Say } from '../wording.ts';
import { deedOf, endsClause, listed, markedName, nameOf, resultOf, settingOf, tailOf } from './achievement-words.ts';
import { awards, gradesOf } from './awards.ts';
import { honours, isTitle } from './honours.ts';
import { isFunded, levelSaid, projects } from './projects.ts';

/** An achievement as a clause without an end mark: 10月11日，市科技创业园区大楼主体工程顺利结顶. */
export function achievementPhrase(
  figures: Figures,
  achievement: Achievement,
  form: Form = '全',
  clock?: Clock,
): string {
  return achievementSentences(figures, [achievement], form, clock).join('。');
}

/**
 * Achievements as sentences without end marks. Awards share one sentence, ordered by level, award and grade; neighbours
 * of another kind share one if all that it says once is the same for each; an achievement with its own date or result
 * stands alone.
 */
export function achievementSentences(
  figures: Figures,
  achievements: readonly Achievement[],
  form: Form,
  clock: Clock = { time: 'own' },
): string[] {
  return grouped(holderlessFirst(achievements)).map((group) =>
    marked(
      figures,
      group.flatMap(({ id }) => (id === undefined ? [] : [`成果.${id}`])),
      `${whenOf(figures, group, clock)}${sentenceOf(figures, group, form)}`,
    ),
  );
}

/**
 * 10月11日，; 2025年， if it is undated and the last year mentioned was another; '' if no time is needed or the 结果 gives it.
 * Updates the clock.
 */
function whenOf({ report }: Figures, [first]: readonly Achievement[], clock: Clock): string {
  const { year } = report.period;
  const isOpen = clock.time === 'other';
  if (first?.date) {
    clock.time = first.date.year === year ? 'own' : 'other';
    return `${daysText(first.date, isOpen ? undefined : year)}，`;
  }
  const said = timeIn(first?.result ?? '', report);
  if (!isOpen || said !== undefined) {
    clock.time = said ?? clock.time;
    return '';
  }
  clock.time = 'own';
  return `${year}年，`;
}

/** After a holder, an achievement without one would seem to be that holder's, so it moves up. Dated ones stay. */
function holderlessFirst(achievements: readonly Achievement[]): Achievement[] {
  const ordered: Achievement[] = [];
  for (const achievement of achievements) {
    const { holder, date } = achievement;
    const keeps = holder !== undefined || date !== undefined || hasOwnSubject(achievement);
    const behind = ordered.findLastIndex((each) => each.holder === undefined || hasOwnSubject(each)) + 1;
    ordered.splice(keeps ? ordered.length : behind, 0, achievement);
  }
  return ordered;
}

/** 水稻实验室通过验收, 甲厂承担的“甲项”获国家资金1.4亿元: the subject is the thing itself. */
function hasOwnSubject(achievement: Achievement): boolean {
  const { kind, holder, role } = achievement;
  // In 主持国家项目“甲项”，获国家资金20万元 the subject is whoever leads the project.
  const isMoneyOf = isFunded(achievement) && (holder !== undefined || role === undefined);
  const isOfThing = kind !== '活动' && (endsClause(achievement) || isMoneyOf);
  return isOfThing || resultOf(achievement) !== undefined;
}

/** A group stands where its first member does. Awards may join a group past other awards, but not past other kinds. */
function grouped(achievements: readonly Achievement[]): Achievement[][] {
  const groups: { key: string | undefined; members: Achievement[] }[] = [];
  for (const achievement of achievements) {
    const key = isAlone(achievement) ? undefined : keyOf(achievement);
    const since = groups.findLastIndex(({ members }) => members[0]?.kind !== '奖励') + 1;
    const near = achievement.kind === '奖励' ? groups.slice(since) : groups.slice(-1);
    const joined =
      key === undefined ? undefined : near.find((each) => each.key === key && suits(each.members, achievement));
    if (joined) joined.members.push(achievement);
    else groups.push({ key, members: [achievement] });
  }
  return groups.map(({ members }) => members);
}

/** Honours of one holder share a sentence, and so do the holders of one honour. */
function suits(members: readonly Achievement[], { kind, holder, name }: Achievement): boolean {
  if (kind !== '荣誉' || members.every((each) => each.holder === holder)) return true;
  return [...members, { holder, name }].every((each) => each.holder !== undefined && each.name === name);
}

function isAlone(achievement: Achievement): boolean {
  const { kind, date, result, streak, cumulative, funds, facts, venue, grades } = achievement;
  const single = [date, result, streak, cumulative, funds, facts, venue].some((field) => field !== undefined);
  return single || kind === undefined || kind === '活动' || (kind === '项目' && grades !== undefined);
}

/** Everything a sentence says once for its whole group. Awards list their holders and roles inside it. */
function keyOf(achievement: Achievement): string {
  const { kind, name, verb, holder, role, programme } = achievement;
  const shared = {
    奖励: [name === undefined],
    荣誉: [isTitle(achievement)],
    项目: [holder, role, programme, levelSaid(achievement)],
    平台: [holder, role],
    活动: [],
  };
  return JSON.stringify([kind, verb ?? '', ...(kind === undefined ? [] : shared[kind])]);
}

function sentenceOf(figures: Figures, group: readonly Achievement[], form: Form): string {
  const [first] = group;
  if (!first) return '';
  const result = resultOf(first);
  if (result !== undefined) return [result, ...tailOf(figures.say, first, result)].join('，');
  switch (first.kind) {
    case '奖励':
      return awards(figures, group, form);
    case '荣誉':
      return honours(figures, group);
    case '项目':
      return projects(figures, group);
    case '活动':
      return event(figures, first);
    default:
      return plain(figures, group);
  }
}

/** 在宿州市举办第四届皖北产学研对接会，征集技术需求120余项，实现对接95项. */
function event({ say }: Figures, achievement: Achievement): string {
  const head = `${settingOf(say, achievement)}${deedOf(achievement, say('举办'))}${nameOf(achievement)}`;
  return [head, ...tailOf(say, achievement)].join('，');
}

/** 甲校建成甲中心、乙中心，资金500万元. No default verb: 获批, 筹建 and 建成 differ in meaning. */
function plain({ say }: Figures, group: readonly Achievement[]): string {
  const [first] = group;
  if (!first) return '';
  const names = group.map((each) => `${markedName(each, (name) => name)}${enumerate(gradesOf([each]))}`);
  const head = endsClause(first)
    ? `${bearerOf(say, first)}${listed(names)}${settingOf(say, { ...first, holder: undefined })}${doneTo(say, first)}`
    : `${settingOf(say, first)}${deedOf(first, '')}${listed(names)}`;
  return [head, ...tailOf(say, first)].join('，');
}

/** 获批 of 获批建设 behind 牵头建设的……, which has said 建设. */
function doneTo(say: Say, { role, verb = '' }: Achievement): string {
  const built = say('建设');
  const isSaid = role !== undefined && deedOf({ role }, built).endsWith(built);
  return isSaid && verb.length > built.length && verb.endsWith(built) ? verb.slice(0, -built.length) : verb;
}

/** 甲校, 甲校承建的, 甲校牵头建设的: whose achievement passed or was opened. */
function bearerOf(say: Say, { holder = '', role }: Achievement): string {
  return role === undefined ? holder : say('所承担', { 主体: holder, 承担: deedOf({ role }, say('建设')) });
}
