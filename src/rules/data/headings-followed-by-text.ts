import type { Path } from '../../diagnostic.ts';
import { bareTitle } from '../bare-title.ts';
import type { DataRule, Finding } from '../rule.ts';
import { isSilent } from '../silent-item.ts';

/** A heading printed with nothing below it: a department handed in nothing, or the text was deleted. */
export const headingsFollowedByText: DataRule = {
  name: 'headings-followed-by-text',
  severity: 'warning',
  needsWhole: true,
  description: '标题下面应有内容。',
  why: '只印标题，下面空着，读者会以为漏了一页，或这件事没有做。',
  basis: '惯例：列出的工作都有内容',
  bad: '主要工作:\n  - {标题: 培育创新主体}\n  - {标题: 推动成果转化, 概述: 转化成果多项。}',
  good: '主要工作:\n  - {标题: 培育创新主体, 概述: 走访企业多家。}\n  - {标题: 推动成果转化, 概述: 转化成果多项。}',
  *check({ work = [], sections = [] }) {
    for (const [index, section] of sections.entries()) yield* ofHeading(section, ['sections', index]);
    for (const [index, section] of work.entries()) {
      const items = (section.items ?? []).filter(({ omitted }) => !omitted);
      if (items.length === 0) yield* ofHeading(section, ['work', index], work);
      // If none has text, they may be meant as a list of what was done.
      if (!items.some(hasText)) continue;
      for (const [at, item] of (section.items ?? []).entries()) yield* ofHeading(item, ['work', index, 'items', at]);
    }
  },
};

interface Heading {
  title?: string | undefined;
  omitted?: boolean | undefined;
}

/** `others`: headings among which a department may have written the same title with other punctuation. */
function* ofHeading(heading: Heading, path: Path, others: readonly Heading[] = []): Generator<Finding> {
  if (heading.omitted || !heading.title?.trim() || hasText(heading)) return;
  const title = heading.title.trim();
  const like = others.find((each) => each !== heading && bareTitle(each.title) === bareTitle(title))?.title?.trim();
  yield {
    path: [...path, 'title'],
    message: `“${title}”下面没有内容，只印出一个标题。`,
    hint:
      like === undefined
        ? '写上内容或数据；没有做的，连标题删去。'
        : `另有一部分的标题是“${like}”；是同一部分的，两处写得一字不差，要点就归到这里。`,
  };
}

/** Whether anything is printed below the title, apart from its items. */
function hasText(below: object): boolean {
  return !isSilent({ ...below, title: undefined, items: undefined });
}
