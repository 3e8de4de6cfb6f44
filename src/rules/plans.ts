import type { Manuscript, Passage } from '../passages/passage.ts';

/** 科技计划 is a programme that funds, and no plan. */
export const PLANS = /下一步|下步|思路|打算|(?<!科技|研发|项目|人才)计划|安排|努力方向|设想/u;
const ATTACHED = /^附件[：:]/u;

/** What stands below a heading of plans, such as 下一步思路, that heading too. What is attached is none of them. */
export function plansIn({ origin, passages, years }: Manuscript): ReadonlySet<Passage> {
  const found = new Set<Passage>();
  let isPlans = false;
  for (const passage of passages) {
    const { text, path } = passage;
    if (origin === 'data') isPlans = path?.[0] === 'plans';
    // 2025年度获奖清单 is none of the plans; 三、2026年重点任务 are those of a report of 2025.
    else if (isChapter(passage) || ATTACHED.test(text)) {
      isPlans = isChapter(passage) && (PLANS.test(text) || (years !== undefined && text.includes(`${years.to + 1}年`)));
    }
    if (isPlans) found.add(passage);
  }
  return found;
}

/** A heading with none above it but the title. */
export function isChapter({ kind, number }: Passage): boolean {
  return kind === 'heading' && (number?.level ?? 1) === 1;
}
