import type { Report } from './schema.ts';

type Omittable = { omitted?: boolean | undefined };

/** The report without what is marked 省略. Figures defined there can still be referred to. */
export function printed(report: Report): Report {
  const { highlights, work, problems, plans, sections } = report;
  return {
    ...report,
    ...(highlights && { highlights: kept(highlights) }),
    ...(work && {
      work: kept(work).flatMap((section) => {
        const { items } = section;
        if (!items) return section;
        const left = kept(items).map((item) => (item.subItems ? { ...item, subItems: kept(item.subItems) } : item));
        // A heading with nothing left below it is removed too.
        return items.length > 0 && left.length === 0 && isBare(section) ? [] : { ...section, items: left };
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

function isBare({ overview, content, data, achievements }: NonNullable<Report['work']>[number]): boolean {
  return overview === undefined && content === undefined && data === undefined && achievements === undefined;
}
