import { characterAdvance, type Page, twipsOfPoints, typeAreaWidth } from '../page/page.ts';
import { textWidth } from '../page/text-width.ts';
import type { Imprint } from '../tree.ts';

/** 版记 as it is printed (GB/T 9704-2012, 7.4.2, 7.4.3). */
interface ImprintLines {
  copied?: string;
  /** 印发机关, and on its right 印发日期. */
  printed?: { by: string; on?: string };
}

export const copiedTo = '抄送：';

/** 抄送：市政府办公室。 and 印发机关 with 2013年12月20日印发; undefined is what the report does not have. */
export function imprintLines({ copiedTo: names, printedBy: by, printedOn: on }: Imprint): ImprintLines {
  return {
    ...(names !== undefined && { copied: `${copiedTo}${names}。` }),
    ...(by !== undefined && { printed: { by, ...(on !== undefined && { on: `${on}印发` }) } }),
  };
}

/** Its height above the type area's lower edge, in points. */
export function imprintHeight(imprint: Imprint, page: Page): number {
  const { copied, printed } = imprintLines(imprint);
  const { size, linePitch } = page.imprint;
  // Further lines are aligned with the first name.
  const hanging = textWidth(copiedTo);
  const perLine = Math.floor((typeAreaWidth(page) - 2 * imprintAside(page)) / twipsOfPoints(size)) - hanging;
  const lines = copied === undefined ? 0 : Math.ceil((textWidth(copied) - hanging) / perLine);
  const rows = (copied === undefined ? 0 : 1) + (printed === undefined ? 0 : 1);
  // A rule is at most 1 pt high.
  return (lines + (printed === undefined ? 0 : 1)) * linePitch + rows * (2 * (imprintPadding(page) / 20) + 1);
}

/** 空一字 on both sides, in characters of the body, like the page number's; in twips. */
export function imprintAside(page: Page): number {
  return Math.round(characterAdvance(page) * page.imprint.aside);
}

/** Padding above and below the lines of a row, in twips: a row of one line is as high as a line of the body. */
export function imprintPadding({ linePitch, imprint }: Page): number {
  return Math.max(0, Math.round(twipsOfPoints(linePitch - imprint.linePitch) / 2));
}
