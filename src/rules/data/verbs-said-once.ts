import type { Path } from '../../diagnostic.ts';
import { achievementPhrase } from '../../figures/achievements/achievement.ts';
import { nameOf, resultOf } from '../../figures/achievements/achievement-words.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Figures } from '../../figures/figures.ts';
import { phrase } from '../../figures/phrase/phrase.ts';
import { groupsOf } from '../../figures/printed-lists.ts';
import { STAGE_FIELDS, STAGES, TALLIES } from '../../report/counts.ts';
import type { Report } from '../../report/schema.ts';
import { opensNoun } from '../../zh/noun-of-verb.ts';
import type { DataRule, Finding } from '../rule.ts';

/** 争取 before 争取资金 prints 争取争取资金320万元: the name already contains the verb. */
export const verbsSaidOnce: DataRule = {
  name: 'verbs-said-once',
  severity: 'warning',
  needsSound: true,
  description: '指标、成果的名称里已有的动词，前面不应再说。',
  why: '“争取争取资金”“培训教师培训”，一读就知是拼出来的。',
  basis: '《党政机关公文处理工作条例》第十九条：文字精练',
  bad: '指标: {争取资金: {单位: 万元, 动词: 争取, 数值: 320}}',
  good: '指标: {争取资金: {名称: 资金, 单位: 万元, 动词: 争取, 数值: 320}}',
  *check(report, figures) {
    yield* ofAchievements(report, figures);
    const told = new Set<Figure>();
    for (const figure of figures.byName.values()) {
      for (const finding of [...twice(figure, undefined, undefined), ...actsOnce(figure), ...stepsOnce(figure)].slice(
        0,
        1,
      )) {
        told.add(figure);
        yield finding;
      }
    }
    for (const { group, path } of groupsOf(report)) {
      const names = (group.figures ?? []).flatMap((name) => figures.sets.get(name) ?? [name]);
      for (const name of group.verb === undefined ? [] : new Set(names)) {
        const figure = figures.byName.get(name);
        if (figure && !told.has(figure)) yield* twice(figure, group.verb, [...path, 'verb']);
      }
    }
  },
};

/** Verbs before an honour's name that are not part of it. */
const AWARDED = /^(?:荣[获膺]|获[评得]|被?评为|被?授予)(?=.{2})/u;

/** 荣获“荣获省先进集体”称号. */
function* ofAchievements(report: Report, figures: Figures): Generator<Finding> {
  for (const [index, achievement] of (report.achievements ?? []).entries()) {
    const name = nameOf(achievement);
    if (name === '' || resultOf(achievement) !== undefined) continue;
    const said = achievementPhrase(figures, achievement);
    const before =
      /[^，、。；（）]*$/u.exec(said.slice(0, Math.max(0, said.indexOf(name))).replace(/[“‘《]$/u, ''))?.[0] ?? '';
    const verb = saidAgain(before, name);
    const own = verb !== undefined && name.startsWith(verb) ? verb : undefined;
    const awarded = achievement.kind === '荣誉' ? AWARDED.exec(name)?.[0] : undefined;
    const again = own ?? (awarded !== undefined && opens(name, awarded) ? awarded : undefined);
    if (again === undefined || again.length < 2 || again === name) continue;
    yield {
      path: ['achievements', index, 'name'],
      message: `“${name}”前面还要说“${before}”，动词重复。`,
      hint: `把“名称”写成“${name.slice(again.length)}”。`,
    };
  }
}

/** A name that tells itself what was done: 学生竞赛获奖. Before it only 实现, 完成 and the like can stand. */
const ACTED = /(?:获奖|获批|入选|签约|到账|到位)$/u;
const BRINGS_ABOUT = /(?:实现|完成|推动|促成|组织|带动|协助|帮助|指导|助力|确保)$/u;
/** 转让 is one way of 转化. */
const WAYS: readonly [way: RegExp, of: string][] = [[/(?:转让|许可|出让)$/u, '转化']];

/** The action at the end of a name that the verb before it tells already: 获 before 学生竞赛获奖. */
function actedAgain(verb: string, label: string): string | undefined {
  if (verb === '') return undefined;
  const [, way] = WAYS.find(([pattern, of]) => pattern.test(verb) && label.endsWith(of)) ?? [];
  return way ?? (BRINGS_ABOUT.test(verb) ? undefined : ACTED.exec(label)?.[0]);
}

/** 申报科研立项96项，获批立项34项: the name of what was put in, and the step that it passed. */
const STEP = /(?:立项|申报|入选|推荐)$/u;

function* stepsOnce({ name, label, data, path }: Figure): Generator<Finding> {
  const step = STEP.exec(label)?.[0];
  const stage = STAGE_FIELDS.find((field) => data[field] !== undefined);
  const rest = label.slice(0, -(step?.length ?? 0));
  if (step === undefined || stage === undefined || rest === '') return;
  yield {
    path: [...path, stage],
    message: `“${name}”前面还要说“${STAGES[stage]}”，“${step}”在名称里就重复了。`,
    hint: `把“名称”写成所做的事，如“${rest}项目”。`,
  };
}

function* actsOnce(figure: Figure): Generator<Finding> {
  const { name, label, data, path } = figure;
  const again = actedAgain(data.verb ?? '', label);
  const rest = label.slice(0, -(again?.length ?? 0));
  if (again === undefined || rest === '' || !phrase(figure, { form: '全' }).includes(`${data.verb}${label}`)) return;
  yield {
    path: [...path, 'verb'],
    message: `“${name}”印作“${data.verb}${label}”，“${again}”已经说了做什么，动词重复。`,
    hint: `删去“动词”，或把“名称”写成做的是什么，如“${rest}${again === '获奖' ? '奖项' : ''}”。`,
  };
}

/** Where a figure without 动词 may get its verb from. */
const COUNTED = [...Object.values(TALLIES), ...Object.values(STAGES), '累计'];

/** `verb` and `place` are the group's. In the full form, since the verb may come from the figure's shape: 新增, 申报. */
function* twice(figure: Figure, verb: string | undefined, place: Path | undefined): Generator<Finding> {
  const { data, label, path } = figure;
  // Most names contain no verb, and producing the phrase is expensive.
  if (!COUNTED.some((word) => label.startsWith(word)) && saidAgain(verb ?? data.verb ?? '', label) === undefined)
    return;
  const said = phrase(figure, { form: '全', verb });
  // If the name equals the verb (培训), the second occurrence is the name.
  const at = said.indexOf(label, (verb ?? data.verb ?? '').length);
  const before = /[^，、。；（）]*$/u.exec(said.slice(0, Math.max(0, at)))?.[0] ?? '';
  const again = saidAgain(before, label);
  if (again === undefined) return;
  const rest = label.startsWith(again) ? label.slice(again.length) : label.slice(0, -again.length);
  const typed = verb === undefined && data.verb !== undefined;
  const remedies = [
    // 获 cannot be removed from 获奖论文.
    ...(rest === '' || again.length < 2 ? [] : [`把“名称”写成“${rest}”`]),
    ...(typed ? ['删去“动词”'] : place === undefined ? [] : ['把它移出这一组']),
  ];
  yield {
    path: place ?? (typed ? [...path, 'verb'] : path),
    message: `“${label}”前面再说“${again}”，印作“${before}${label}”，动词重复。`,
    hint: `${remedies.join('，或')}。`,
  };
}

/** Whether the name begins with it as a verb, not as the first half of a noun. */
function opens(label: string, verb: string): boolean {
  return label.startsWith(verb) && !opensNoun(verb, label);
}

/** The verb before a name that also begins or ends the name. A single character counts only if it is the whole verb. */
function saidAgain(before: string, label: string): string | undefined {
  for (let from = 0; from < before.length; from++) {
    const verb = before.slice(from);
    if (verb.length < 2 && from > 0) return undefined;
    if (opens(label, verb) || (from === 0 && verb.length > 1 && label.endsWith(verb))) return verb;
  }
  return undefined;
}
