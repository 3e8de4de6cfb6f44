import { deedOf, isNameless, joinsVerb, resultOf, titleOf } from '../../figures/achievements/achievement-words.ts';
import { groupsOf, listsOf } from '../../figures/printed-lists.ts';
import type { Achievement, Report } from '../../report/schema.ts';
import { type DataRule, everyText } from '../rule.ts';

/** 【成果.实验室】 between two stops: the text has no verb for it. */
const ALONE = /(?<=^|[。；])\s*【成果\.([^】.]+)】(?=\s*(?:[。；]|$))/gu;

/** A name alone is no sentence, and only the writer knows the right verb. Inside a text, the text provides the verb. */
export const achievementsHaveVerbs: DataRule = {
  name: 'achievements-have-verbs',
  severity: 'warning',
  needsSound: true,
  description: '单独成句的平台应有动词，说明是获批、筹建还是建成。',
  why: '只印一个平台的名称，读者不知是获批了、还在筹建，还是已经建成。',
  basis: '《党政机关公文处理工作条例》第十九条：表述准确',
  bad: '成果: [{编号: 实验室, 类别: 平台, 名称: 煤炭安全省重点实验室}]\n章节: [{标题: 平台建设, 成果: [实验室]}]',
  good: '成果: [{编号: 实验室, 类别: 平台, 动词: 获批筹建, 名称: 煤炭安全省重点实验室}]\n章节: [{标题: 平台建设, 成果: [实验室]}]',
  *check(report) {
    const listed = idsOf(report);
    for (const [index, achievement] of (report.achievements ?? []).entries()) {
      const { id, kind } = achievement;
      if (id === undefined || !listed.has(id) || !isVerbless(achievement)) continue;
      yield {
        path: ['achievements', index, 'name'],
        message: `“${titleOf(achievement, index)}”没有动词，只印出名称，不成一句话，应写上“动词”。`,
        hint: `${kind === undefined ? '写上“类别”；' : ''}写明是获批、筹建还是建成，如“动词: 获批”；或在“结果”里写一句完整的话。`,
      };
    }
  },
};

/** The achievements that are printed as sentences of their own. */
function idsOf(report: Report): Set<unknown> {
  const inData = groupsOf(report).flatMap(({ group }) => group.figures ?? []);
  const inTexts = everyText(report).flatMap(({ text, path }) =>
    path.at(-1) === 'title' ? [] : [...text.matchAll(ALONE)].map(([, id = '']) => id),
  );
  return new Set([
    ...inTexts,
    ...listsOf(report, 'achievements').flatMap(({ value }) => value),
    ...inData.flatMap((name) => (name.startsWith('成果.') ? name.slice('成果.'.length) : [])),
  ]);
}

/** Every other kind has a default verb; 参与 and 牵头 only say how. */
function isVerbless(achievement: Achievement): boolean {
  const { kind, role = '' } = achievement;
  if ((kind !== undefined && kind !== '平台') || isNameless(achievement) || resultOf(achievement)) return false;
  const deed = deedOf(achievement, '');
  return deed === '' || (deed === role && joinsVerb(role));
}
