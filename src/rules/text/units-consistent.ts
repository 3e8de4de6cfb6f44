import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

/** Things that may be counted with different measure words, but only one within a report. */
const COUNTED =
  /(发明专利|实用新型专利|专利|论文|高新技术企业|科技型中小企业|重点实验室|工程技术研究中心|众创空间|软件著作权|技术标准)(?:申请|授权|登记)?(?:量|数)?(?:总数|总量)?(?:共计|累计|共有|达到|达|为|共|约|近)?\d{1,8}([件项篇家个款部])(?!百分点)/gu;

export const unitsConsistent: TextRule = {
  name: 'units-consistent',
  severity: 'warning',
  description: '同一事物，全文应用同一个量词。',
  why: '专利前面论“件”、后面论“项”，读者会疑心是不是同一个数。',
  basis: 'GB/T 15835—2011；惯例',
  bad: '专利申请2924件。\n拥有专利197项。',
  good: '专利申请2924件。\n拥有专利197件。',
  *check(manuscript) {
    const known = new Map<string, string>();
    for (const { passage, to, groups } of matches(manuscript, COUNTED)) {
      const [, typed = '', unit = ''] = groups;
      const thing = typed.replace(/^(?:发明|实用新型)/u, '');
      const before = known.get(thing);
      if (!before) known.set(thing, unit);
      else if (before !== unit) {
        yield {
          passage,
          from: to - 1,
          to,
          message: `“${thing}”这里用“${unit}”，前面用“${before}”，全文应一致。`,
          hint: `是一回事的，统一用“${before}”。`,
        };
      }
    }
  },
};
