import type { Report } from './schema.ts';

type Omittable = { omitted?: boolean | undefined };

/** The report without what 省略 leaves out; what is defined there stays known. */
export function printed(report: Report): Report {
  const { highlights, work, problems, plans, sections } = report;
  return {
    ...report,
    ...(highlights && { highlights: kept(highlights) }),
    ...(work && {
      work: kept(work).map((section) => {
        const { items } = section;
        if (!items) return section;
        return {
          ...section,
          items: kept(items).map((item) => (item.subItems ? { ...item, subItems: kept(item.subItems) } : item)),
        };
      }),
    }),
    ...(problems && { problems: kept(problems) }),
    ...(plans && { plans: kept(plans) }),
    ...(sections && { sections: kept(sections) }),
  };
}

function kept<T extends Omittable>(items: readonly T[]): T[] {
  return items.filter(({ omitted }) => !omitted);
}
