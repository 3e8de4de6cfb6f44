import { gridOf, millimetresOfTwips, type Page, twipsOfPoints } from './page.ts';

/** Smaller type for a page with too much text for 3号: its name, and sizes and line pitches in points. */
export const SMALLER = [
  { name: '4号', size: 14, linePitch: 24, title: 20, table: 12, tablePitch: 18 },
  { name: '小四号', size: 12, linePitch: 20, title: 18, table: 10.5, tablePitch: 16 },
] as const;

/** The same page in smaller type; margins, fonts and what surrounds the body are unchanged. */
export function smallerPage(page: Page, { size, linePitch, title, table, tablePitch }: (typeof SMALLER)[number]): Page {
  const smaller = {
    ...page,
    body: { ...page.body, size },
    linePitch,
    characterSpacing: 0,
    title: { ...page.title, size: title, linePitch: title + linePitch - size },
    headingSizes: page.headingSizes.map(() => size) as Page['headingSizes'],
    table: { ...page.table, size: table, linePitch: tablePitch },
  };
  return { ...smaller, grid: gridOf(smaller) };
}

/** The same page with this many lines less at the bottom. */
export function withFewerLines(page: Page, lines: number): Page {
  const foot = page.margins.bottom + millimetresOfTwips(twipsOfPoints(lines * page.linePitch));
  const shorter = { ...page, margins: { ...page.margins, bottom: foot } };
  return { ...shorter, grid: gridOf(shorter) };
}
