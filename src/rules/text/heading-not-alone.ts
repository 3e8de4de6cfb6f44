import type { LadderNumber } from '../../passages/passage.ts';
import type { TextRule } from '../rule.ts';

export const headingNotAlone: TextRule = {
  name: 'heading-not-alone',
  severity: 'info',
  description: '一级之下分项，应不止一项。',
  why: '只有“（一）”没有“（二）”，这一级就不必分。',
  basis: '惯例',
  bad: '一、主要工作\n（一）强化企业培育\n二、存在问题',
  good: '一、主要工作\n（一）强化企业培育\n（二）完善平台\n二、存在问题',
  *check({ origin, passages, numberedByWord }) {
    if (origin === 'data' || numberedByWord) return;
    const numbered = passages.filter(({ kind, number }) => number && kind !== 'cell');
    for (const [index, passage] of numbered.entries()) {
      const number = passage.number;
      if (!number || number.level === 1 || number.ordinal !== 1 || goesOn(passage.text, number)) continue;
      const rest = numbered.slice(index + 1, index + 200);
      const end = rest.findIndex((each) => (each.number?.level ?? 0) < number.level);
      const below = end < 0 ? rest : rest.slice(0, end);
      if (below.some((each) => each.number?.level === number.level)) continue;
      yield {
        passage,
        from: 0,
        to: number.typed.length,
        message: `这一级只有“${number.typed}”一项。`,
        hint: '删去序号，或再分出一项。',
      };
    }
  },
};

/** Whether the next item follows in the same paragraph: （1）投入不足。（2）人才短缺。 */
function goesOn(text: string, { typed }: LadderNumber): boolean {
  const next = typed.replace('1', '2').replace('一', '二').replaceAll(/[.()]/gu, '\\$&');
  return new RegExp(`[，。；：、！]\\s*${next}(?!\\d)`, 'u').test(text.slice(typed.length));
}
