import type { Manuscript, Passage } from '../passages/passage.ts';

const ATTACHED = /^附件[：:]/u;

/** A top-level heading, with only the title above it. */
export function isChapter({ kind, number }: Passage): boolean {
  return kind === 'heading' && (number?.level ?? 1) === 1;
}

/** The passages of one part of the report, with its heading: in data those of a field, in a draft those under a heading. */
export function passagesUnder(
  { origin, passages }: Manuscript,
  field: 'problems' | 'plans',
  isOf: (heading: string) => boolean,
): ReadonlySet<Passage> {
  const found = new Set<Passage>();
  let isWithin = false;
  for (const passage of passages) {
    const { text, path } = passage;
    if (origin === 'data') isWithin = (path?.[0] === 'sectionTitles' ? path[1] : path?.[0]) === field;
    // 2025年度获奖清单 in an attachment is not part of the plans.
    else if (isChapter(passage) || ATTACHED.test(text)) isWithin = isChapter(passage) && isOf(text);
    if (isWithin) found.add(passage);
  }
  return found;
}
