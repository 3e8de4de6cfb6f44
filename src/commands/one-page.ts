import { SMALLER, smallerPage, withFewerLines } from '../page/smaller-page.ts';
import { type Drafted, type Format, pagesOf } from './deliver.ts';
import type { Target } from './output.ts';

/** Sets a brief report in the largest type in which it fits on one page; `remark`: a line about that, to be reported. */
export async function fitOnOnePage(
  drafted: Drafted,
  { format }: Pick<Target<Format>, 'format'>,
  brief: boolean | undefined,
): Promise<{ drafted: Drafted; remark: string }> {
  // Markdown has no pages.
  if (!brief || format === 'md' || (await fits(drafted))) return { drafted, remark: '' };
  let smallest = drafted;
  for (const type of SMALLER) {
    smallest = { ...drafted, page: smallerPage(drafted.page, type) };
    if (await fits(smallest)) return { drafted: smallest, remark: `3号字排不下一页，用了${type.name}字。\n` };
  }
  const pages = await pagesOf(smallest);
  if (pages <= 1) return { drafted: smallest, remark: `3号字排不下一页，用了${SMALLER.at(-1)?.name}字，刚好排满。\n` };
  const remedy = '删减导语、亮点，给次要的亮点写“省略: true”，或在“附表”里少列几个指标';
  return { drafted: smallest, remark: `警告：一页纸用${SMALLER.at(-1)?.name}字也排了${pages}页。${remedy}。\n` };
}

/** With lines to spare: substituted fonts may be wider. */
async function fits(drafted: Drafted): Promise<boolean> {
  return (await pagesOf({ ...drafted, page: withFewerLines(drafted.page, SPARE) })) <= 1;
}

const SPARE = 2;
