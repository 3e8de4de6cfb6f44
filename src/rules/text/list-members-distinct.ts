import { OPAQUE } from '../../passages/passage.ts';
import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

const LIST = /[^，,。；;：:！？（）()“”《》\n]{2,40}(?:、[^，,。；;：:！？、（）()“”《》\n]{2,40})+/gu;
const BEHIND_LAST = /(?:等|和|与|以及|及|联合|领域|称号|项目).*$/u;
const SHORTEST = 2;

export const listMembersDistinct: TextRule = {
  name: 'list-members-distinct',
  severity: 'warning',
  description: '顿号并列的各项不应重复。',
  why: '一串名称里同一个出现两次，往往是删改后两个不同的名称变得一样了。',
  basis: '惯例',
  bad: '建成高新区、经开区、经开区、工业园4个孵化基地。',
  good: '建成高新区、经开区、工业园3个孵化基地。',
  *check(manuscript) {
    const passages = manuscript.passages.filter(({ text }) => text.includes('、'));
    for (const { passage, from, groups } of matches({ passages }, LIST)) {
      const members = (groups[0] ?? '').split('、');
      const seen = new Set<string>();
      let at = from;
      for (const [nth, typed] of members.entries()) {
        const name = nth === members.length - 1 ? typed.replace(BEHIND_LAST, '') : typed;
        const first = members[0] ?? '';
        const isRepeated = seen.has(name) || (nth > 0 && first.length > name.length && first.endsWith(name));
        if (isRepeated && name.length > SHORTEST && !name.includes(OPAQUE) && !/^\d/u.test(name)) {
          yield {
            passage,
            from: at,
            to: at + name.length,
            message: `“${name}”在并列的各项中重复。`,
            hint: '删去一个；本是两个不同的，写全名称。',
          };
        }
        if (nth > 0) seen.add(name);
        else seen.add(first);
        at += typed.length + 1;
      }
    }
  },
};
