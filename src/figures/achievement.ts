import { dateText } from '../report/date.ts';
import type { Achievement, Form } from '../report/schema.ts';
import { countWord } from '../zh/numerals.ts';
import { clause, enumerate, fullMarks } from '../zh/text.ts';
import { factsOf } from './derive.ts';
import { marked } from './mark.ts';
import { decimal, exact, quantityText } from './number.ts';
import type { Figures } from './register.ts';
import type { Say } from './wording.ts';

const LEVELS = [/^(?:国际|世界)/u, /^(?:国家|全国|中国)/u, /^(?:省|部|自治区)/u, /^(?:市|地)/u, /^(?:县|区|校|院)/u];
const GRADES = ['特等奖', '金奖', '一等奖', '银奖', '二等奖', '铜奖', '三等奖', '优秀奖'];

/** An achievement as a clause without end mark: 10月11日，市科技创业园区大楼主体工程顺利结顶. */
export function achievementPhrase(figures: Figures, achievement: Achievement, form: Form = '全'): string {
  return achievementSentences(figures, [achievement], form).join('。');
}

/**
 * Achievements as sentences without end marks: awards in one sentence by level, award and grade, honours in one, neighbours
 * that share a verb in one; whatever has a date or a result of its own stands by itself.
 */
export function achievementSentences(figures: Figures, achievements: readonly Achievement[], form: Form): string[] {
  const groups = new Map<string, Achievement[]>();
  achievements.forEach((achievement, index) => {
    const key = isAlone(achievement) ? String(index) : `${achievement.kind} ${achievement.verb ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), achievement]);
  });
  return [...groups.values()].map((group) =>
    marked(
      figures,
      group.flatMap(({ id }) => (id === undefined ? [] : [`成果.${id}`])),
      sentenceOf(figures, group, form),
    ),
  );
}

function isAlone(achievement: Achievement): boolean {
  const { kind, date, result, streak, cumulative, funds, facts, venue } = achievement;
  const single = [date, result, streak, cumulative, funds, facts, venue].some((field) => field !== undefined);
  return single || kind === undefined || kind === '活动';
}

function sentenceOf(figures: Figures, group: readonly Achievement[], form: Form): string {
  const [first] = group;
  if (!first) return '';
  const when = first.date ? `${dateText(first.date, figures.report.period.year)}，` : '';
  if (first.result !== undefined) return `${when}${clause(first.result)}`;
  switch (first.kind) {
    case '奖励':
      return `${when}${awards(figures, group, form)}`;
    case '荣誉':
      return `${when}${honours(figures, group)}`;
    case '项目':
      return `${when}${projects(figures, group)}`;
    case '活动':
      return `${when}${event(figures, first)}`;
    default:
      return `${when}${plain(figures, group)}`;
  }
}

/** 获国家科技进步奖二等奖2项，省科技进步奖一等奖1项、二等奖3项、三等奖4项. */
function awards({ say }: Figures, group: readonly Achievement[], form: Form): string {
  const byHolder = new Map<string, Achievement[]>();
  for (const each of group) byHolder.set(each.holder ?? '', [...(byHolder.get(each.holder ?? '') ?? []), each]);
  return [...byHolder]
    .map(([holder, all]) => {
      const byName = new Map<string, Achievement[]>();
      const ranked = [...all].sort((a, b) => levelOf(a) - levelOf(b));
      for (const each of ranked) byName.set(nameOf(each), [...(byName.get(nameOf(each)) ?? []), each]);
      const said = [...byName].map(([name, same]) => {
        const all = form === '简' ? totalOf(same) : undefined;
        return `${name}${all ?? enumerate(same.flatMap(gradesOf))}`;
      });
      const several = form === '全' && [...byName.values()].some((same) => same.flatMap(gradesOf).length > 1);
      const separator = several ? '，' : '、';
      return [`${holder}${all[0]?.verb ?? say('获奖')}${said.join(separator)}`, ...fundsOf(say, all[0])].join('，');
    })
    .join('；');
}

/** 8项: all grades together, where there is room for little; undefined where they cannot be added. */
function totalOf(achievements: readonly Achievement[]): string | undefined {
  const amounts = achievements.flatMap(({ grades }) => Object.values(grades ?? {}));
  const units = new Set(amounts.map(({ unit }) => unit || '项'));
  const numbers = amounts.flatMap((amount) => exact({ amount, unit: '' }) ?? []);
  const [unit] = units;
  if (amounts.length < 2 || units.size > 1 || numbers.length < amounts.length) return undefined;
  return `${numbers.reduce((sum, number) => sum.plus(number), decimal('0')).toFixed()}${unit}`;
}

/** 一等奖1项, 二等奖1项（合作), the highest first. */
function gradesOf({ grades, role }: Achievement): string[] {
  const place = (grade: string) => {
    const index = GRADES.indexOf(grade);
    return index < 0 ? GRADES.length : index;
  };
  return Object.entries(grades ?? {})
    .sort(([a], [b]) => place(a) - place(b))
    .map(([grade, amount]) => {
      // There is one 第一名, and it is not counted.
      const only = /^第.+名$/u.test(grade) && amount.unit === '' && amount.digits === '1';
      const number = only ? '' : quantityText({ amount, unit: amount.unit || '项' });
      return `${grade}${number}${role === undefined ? '' : `（${role}）`}`;
    });
}

/** 连续两次、累计7次荣获“全国科技进步先进市”称号. */
function honours({ say }: Figures, group: readonly Achievement[]): string {
  const [first] = group;
  const { streak, cumulative, holder = '' } = first ?? {};
  const times = [
    streak ? say('连续几次', { 数: countWord(streak) }) : '',
    cumulative ? say('累计几次', { 数: String(cumulative) }) : '',
  ];
  const said = enumerate(times.filter((text) => text !== ''));
  const names = group.map((each) => `“${nameOf(each)}”`).join('');
  return `${holder}${said}${first?.verb ?? say('荣获')}${say('称号', { 名称: names })}`;
}

/** 矿业集团承担的国家科技重大专项“……示范工程”获国家资金1.4亿元. */
function projects({ say }: Figures, group: readonly Achievement[]): string {
  const [first] = group;
  if (!first) return '';
  const { holder = '', role, programme = '', funds, verb } = first;
  const names = group.map((each) => `“${nameOf(each)}”`).join('');
  const doing = role ?? (holder === '' ? '' : say('承担'));
  if (funds) {
    const by = holder === '' ? '' : say('所承担', { 主体: holder, 承担: doing });
    const level = (first.level ?? /^(?:国家|省|市)/u.exec(programme)?.[0] ?? '').replace(/级$/u, '');
    return `${by}${programme}${names}${say('获资金', { 动词: verb ?? say('获奖'), 级: level, 数: quantityText({ amount: funds, unit: funds.unit }) })}`;
  }
  const counted = group.flatMap(gradesOf);
  return `${holder}${verb ?? doing}${programme}${group.length > 1 ? say('几个项目', { 名称: names, 数: String(group.length) }) : names}${enumerate(counted)}`;
}

/** 在宿州市举办第四届皖北产学研对接会，征集技术需求120余项，实现对接95项. */
function event({ say }: Figures, { venue, verb, facts, holder = '', ...achievement }: Achievement): string {
  const head = `${holder}${venue ? say('在何处', { 地点: venue }) : ''}${verb ?? say('举办')}${nameOf(achievement)}`;
  const outputs = factsOf(facts, '').map(({ name, quantity }) => `${name}${quantityText(quantity)}`);
  return [head, ...outputs].join('，');
}

function plain({ say }: Figures, group: readonly Achievement[]): string {
  const [first] = group;
  const { holder = '', verb = '' } = first ?? {};
  const names = group.map((each) => `${nameOf(each)}${enumerate(gradesOf(each))}`);
  return [`${holder}${verb}${enumerate(names)}`, ...fundsOf(say, first)].join('，');
}

function fundsOf(say: Say, achievement: Achievement | undefined): string[] {
  const funds = achievement?.funds;
  return funds ? [say('另有资金', { 数: quantityText({ amount: funds, unit: funds.unit }) })] : [];
}

/** Without the quotation marks that the sentence puts round it. */
function nameOf({ name = '' }: Pick<Achievement, 'name'>): string {
  return fullMarks(name.replace(/^“([^“”]*)”$/u, '$1'));
}

function levelOf({ level, name = '' }: Achievement): number {
  const index = LEVELS.findIndex((pattern) => pattern.test(level ?? name));
  return index < 0 ? LEVELS.length : index;
}
