import { everyMatch } from '../../every-match.ts';
import { isNamePending, resultOf, unquoted } from '../../figures/achievements/achievement-words.ts';
import { decimal, type Exact, exact } from '../../figures/number.ts';
import type { Achievement, Report } from '../../report/schema.ts';
import { countValue } from '../../zh/numerals.ts';
import { type DataRule, everyText, type Finding } from '../rule.ts';

const GRADE = '特等奖|[一二三]等奖|[金银铜]奖|优秀奖';
/** 一等奖1项, 一等奖一项; 一等奖 alone means at least one; 一等奖的项目 does not count. */
const GRADED = new RegExp(
  `(${GRADE})(?:(\\d+|[一两二三四五六七八九十]+)[项个]|(?=$|[，。；、）\\n]|[和及](?:${GRADE})))`,
  'gu',
);
const WON = /[获膺]|[摘夺捧拿][得取回]/u;

/** Another time, other winners, or a wish; one's own area is 全市 or 全县. */
const OTHERWISE =
  /\d年|以来|期间|时期|累计|[一二三四五六七八九十]年(?:来|共)|上一年|邻|未|拟|每|对|历[年届]|往年|[去上前近]年|近[\d一二两三四五六七八九十]+年|曾|此前|申报|推荐|提名|力争|争取|冲[击刺]|有望|目标|全国(?!重点)|全省/u;

/** Exclusions that follow it: 给予奖励50万元, 公示中, 我县获二等奖2项. */
const NOT_OURS = /^[^。；\n]*(?:给予|奖励|奖补|提名|公示|我[县区])/u;

/** An award in a text with a grade that is not registered, or with more awards than registered. */
export const awardsMatchAchievements: DataRule = {
  name: 'awards-match-achievements',
  severity: 'warning',
  needsWhole: true,
  description: '文中写到的奖，等级和项数不应超出登记的成果。',
  why: '导语说一等奖，成果里登记的是二等奖，上级一核就知写错了。',
  basis: '惯例：同一事项前后说法一致',
  bad: '导语: 全市获省科学技术奖一等奖1项。\n成果: [{类别: 奖励, 名称: 省科学技术奖, 等级: {二等奖: 2}}]',
  good: '导语: 全市获省科学技术奖二等奖2项。\n成果: [{类别: 奖励, 名称: 省科学技术奖, 等级: {二等奖: 2}}]',
  *check(report) {
    for (const [name, achievements] of byName(report)) {
      const totals = totalsOf(achievements);
      if (totals) yield* beyond(report, name, totals);
    }
  },
};

/** Graded awards by name; 国家科学技术进步奖 and 国家科技进步奖 are the same. */
function byName({ achievements = [] }: Report): Map<string, Achievement[]> {
  const awards = new Map<string, Achievement[]>();
  for (const achievement of achievements) {
    const { kind, name = '', grades = {} } = achievement;
    const isGraded =
      Object.keys(grades).length > 0 && !isNamePending(achievement) && resultOf(achievement) === undefined;
    if (kind !== '奖励' || !name.endsWith('奖') || !isGraded) continue;
    const key = unquoted(name).replaceAll('科学技术', '科技');
    awards.set(key, [...(awards.get(key) ?? []), achievement]);
  }
  return awards;
}

/** The number of each grade; undefined if one is missing or not exact. */
function totalsOf(achievements: readonly Achievement[]): Map<string, Exact> | undefined {
  const totals = new Map<string, Exact>();
  for (const [grade, amount] of achievements.flatMap(({ grades = {} }) => Object.entries(grades))) {
    const number = exact({ amount, unit: '' });
    if (!number) return undefined;
    totals.set(grade, (totals.get(grade) ?? decimal('0')).plus(number));
  }
  return totals;
}

function* beyond(report: Report, name: string, totals: ReadonlyMap<string, Exact>): Generator<Finding> {
  // Directly after the verb or in its list: 嘉兴市科技进步奖 is not 市科技进步奖.
  const award = name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll('科技', '科(?:学)?技(?:术)?');
  const typed = new RegExp(`(?<=[获得取回膺、，和及“]|年度)${award}”?(?:${GRADED.source}[、和及]?)+`, 'gu');
  for (const { text, path } of everyText(report)) {
    if (path[0] === 'plans' || path[0] === 'problems') continue;
    for (const { 0: said, index } of everyMatch(text, typed)) {
      const sentence = /[^。；\n]*$/u.exec(text.slice(0, index))?.[0] ?? '';
      const before = sentence.replaceAll(`${report.period.year}年`, '');
      const called = unquoted(said.slice(0, said.search(GRADED)));
      if (!WON.test(before) || OTHERWISE.test(before) || NOT_OURS.test(text.slice(index + said.length))) continue;
      for (const { 0: each, 1: grade = '', 2: count, index: at } of everyMatch(said, GRADED)) {
        const total = totals.get(grade);
        if (total?.gte(count === undefined ? 1 : (countValue(count) ?? 0))) continue;
        const from = index + at;
        yield {
          path,
          within: { from, to: from + each.length },
          message: `这里写获${called}${each}，登记的成果里${total ? `只有${total.toFixed()}项` : `没有${grade}`}。`,
          hint: '核对哪个对；得了没有登记的，在“成果”里补上；这里用【成果.编号】引用，不再打一遍。',
        };
      }
    }
  }
}
