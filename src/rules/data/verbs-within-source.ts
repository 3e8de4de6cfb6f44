import { everyMatch } from '../../every-match.ts';
import { deedOf, endsClause, resultOf, titleOf } from '../../figures/achievements/achievement-words.ts';
import type { Figures } from '../../figures/figures.ts';
import { groupsOf } from '../../figures/printed-lists.ts';
import type { Achievement, Report } from '../../report/schema.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';

/** Verbs that claim something has been achieved. */
const GRANTED =
  /获批|立项|批准(?!号|文)|认定(?!培训|管理|办法|工作|标准|条件|申报)|命名|授牌|授予|获评|入选|列入|成功申报|升格|晋级|^(?:荣|共)?获/u;
const BUILT = /建成|投用|投产|启用|竣工|落成|组建完成/u;
const ACCEPTED = /通过.{0,12}(?:验收|复核)|验收合格|完成验收|结题/u;

/** Sources of an earlier stage; not offices or systems (申报系统, 培育科). */
const APPLIED =
  /申报(?:汇总|统计)?(?:书|材料|表|名单|稿|情况|台账|函|文件|清单)|申请(?:书|材料|表|函)|受理(?:通知书?|名单|表)/u;
const PROPOSED =
  /推荐(?:函|名单|表|书|意见|文件)|初审|拟(?:认定|立项|入选|推荐|批准|支持|命名|授予|表彰|奖励|列入|建|获)|培育(?:名单|库|对象)|意向|草签/u;
const PUBLISHED = /^(?!.*(?:期满|无异议|结束)).*公示/u;
const PREPARED = /(?:同意|批准|批复|准予).{0,6}筹建|筹建(?:批复|通知|方案)/u;
const PLANNED = /可行性研究|可研报告|开工|在建|建设(?:方案|规划)|立项(?:批复|文件)/u;

/** Each claim with the sources that contradict it. */
const LADDER: readonly [claim: RegExp, weak: readonly RegExp[]][] = [
  [GRANTED, [APPLIED, PROPOSED, PUBLISHED, PREPARED]],
  [BUILT, [APPLIED, PROPOSED, PREPARED, PLANNED]],
  [ACCEPTED, [APPLIED, /验收申请|申请验收|中期/u]],
];
/** Claims that themselves say it is unfinished. */
const MODEST = /筹建|拟|申报|推荐|公示|培育|意向|候选|提名|待/u;

/** 成功申报为省级高新区, although the source says 同意筹建. */
export const verbsWithinSource: DataRule = {
  name: 'verbs-within-source',
  severity: 'warning',
  description: '说“获批”“认定”“建成”的，来源和名称也应到了这一步，不应还是申报、公示或筹建。',
  why: '还在公示、筹建的说成已经获批、建成，上级一查来源便知说满了。',
  basis: '《党政机关公文处理工作条例》第十九条：一切从实际出发，分析问题实事求是',
  bad: '成果: [{类别: 平台, 动词: 获批, 名称: 省级高新技术产业开发区, 来源: 省政府同意筹建的批复}]',
  good: '成果: [{类别: 平台, 动词: 获批筹建, 名称: 省级高新技术产业开发区, 来源: 省政府同意筹建的批复}]',
  *check(report, figures) {
    for (const [index, achievement] of (report.achievements ?? []).entries()) {
      const { source, name, result, verb } = achievement;
      const plain = PLAINEST[achievement.kind ?? ''];
      const deed = plain === undefined && !endsClause(achievement) ? deedOf(achievement, '') : (verb ?? plain ?? '');
      const claim = resultOf(achievement) ?? deed;
      const path = ['achievements', index, result !== undefined ? 'result' : verb !== undefined ? 'verb' : 'name'];
      const title = titleOf(achievement, index);
      yield* overstated(title, claim, source, result === undefined ? name : undefined, path);
    }
    for (const { name, label, path, data } of everyFigure(figures)) {
      const { verb, source, first } = data;
      if (verb !== undefined) yield* overstated(name, claimOf(verb, label), source, label, [...path, 'verb']);
      if (first?.evidence !== undefined && weakIn(first.evidence, [APPLIED, PROPOSED, PUBLISHED, PREPARED]))
        yield finding(name, first.claim, `依据“${first.evidence}”`, [...path, 'first', 'evidence']);
    }
    for (const { path, group } of groupsOf(report)) {
      for (const name of group.figures.flatMap((each) => figures.sets.get(each) ?? [each])) {
        const figure = figures.byName.get(name);
        if (figure && group.verb !== undefined)
          yield* overstated(name, claimOf(group.verb, figure.label), figure.data.source, figure.label, [
            ...path,
            'verb',
          ]);
      }
    }
    yield* titles(report, figures);
  },
};

/** The default verb for kinds that print no role before it: an award has the role in brackets. */
const PLAINEST: Record<string, string> = { 奖励: '获', 荣誉: '获' };

/** 通过 needs what was passed: 通过认定. */
function claimOf(verb: string, label: string): string {
  return verb.endsWith('通过') ? `${verb}${label}` : verb;
}

function* overstated(
  title: string,
  claim: string,
  source: string | undefined,
  name: string | undefined,
  path: Finding['path'],
): Generator<Finding> {
  const weak = isModest(claim) ? undefined : LADDER.find(([strong]) => strong.test(claim))?.[1];
  if (!weak) return;
  if (name !== undefined && /^拟建|（筹）|筹建(?!处|办)|待批/u.test(name))
    yield finding(title, claim, `名称“${name}”`, path);
  // 列入培育库, 获批候选: the name itself says how far it is.
  else if (source !== undefined && !isModest(name ?? '') && weakIn(source, weak))
    yield finding(title, claim, `来源“${source}”`, path);
}

function finding(title: string, claim: string, what: string, path: Finding['path']): Finding {
  return {
    path,
    message: `“${title}”写的是“${claim}”，${what}还没有到这一步，不应说满。`,
    hint: '照来源说，如“获批筹建”“推荐申报”“列入公示名单”；已经办成的，把来源改成批复、公布的文件。',
  };
}

function weakIn(text: string, weak: readonly RegExp[]): boolean {
  return weak.some((pattern) => pattern.test(text));
}

function isModest(claim: string): boolean {
  return MODEST.test(claim.replaceAll('成功申报', ''));
}

const IN_TITLE = /获批|建成|成功申报|获评|升格|落成|通过.{0,8}验收/u;
const ON_THE_WAY = [PREPARED, PROPOSED, PUBLISHED, /(?:推荐|组织|提交|正在|已)申报|上报/u];

/** A title that claims more than any of the achievements under it. */
function* titles({ highlights = [], work = [] }: Report, figures: Figures): Generator<Finding> {
  const items = [
    ...highlights.map((item, index) => ({ item, path: ['highlights', index] })),
    ...work.flatMap(({ items = [] }, at) => items.map((item, index) => ({ item, path: ['work', at, 'items', index] }))),
  ];
  for (const { item, path } of items) {
    const { title = '', content = '', achievements = [] } = item;
    const ids = [...achievements, ...everyMatch(content, /【成果\.([^】.]+)】/gu).map(([, id = '']) => id)];
    const told = ids.flatMap((id) => figures.achievements.get(id) ?? []);
    const claim = isModest(title) ? undefined : IN_TITLE.exec(title)?.[0];
    if (claim === undefined || told.length === 0 || !told.every(isOnTheWay)) continue;
    const [first] = told;
    yield {
      path: [...path, 'title'],
      message: `标题写的是“${claim}”，下面的“${first?.name ?? first?.result ?? ids[0]}”还没有到这一步，不应说满。`,
      hint: '标题照成果的说法写，如“获批筹建”。',
    };
  }
}

/** 同意筹建, 推荐申报: whether its own words say it is unfinished. */
function isOnTheWay(achievement: Achievement): boolean {
  return weakIn(resultOf(achievement) ?? achievement.verb ?? '', ON_THE_WAY);
}
