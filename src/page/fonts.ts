import type { Page } from './page.ts';

/** What the same face is called where the first name is not installed: Windows since Vista, macOS, the GBK editions. */
const ALTERNATIVES: Record<string, string[]> = {
  方正小标宋简体: ['方正小标宋_GBK', '宋体', 'SimSun'],
  仿宋_GB2312: ['仿宋', 'FangSong'],
  楷体_GB2312: ['楷体', 'KaiTi'],
  仿宋: ['FangSong', '仿宋_GB2312'],
  楷体: ['KaiTi', '楷体_GB2312'],
  黑体: ['SimHei'],
  宋体: ['SimSun'],
};

/** Names to try in the place of a font, the nearest first. */
export function alternativesTo(font: string): readonly string[] {
  return Object.hasOwn(ALTERNATIVES, font) ? (ALTERNATIVES[font] ?? []) : [];
}

/** Every Chinese font that a page names, once. */
export function chineseFontsOf(page: Page): string[] {
  return [
    ...new Set([
      page.body.font,
      page.title.font,
      ...page.headingFonts,
      ...Object.values(page.labelFonts),
      page.letterhead.font,
      page.pageNumber.font,
      page.table.font,
      page.table.headFont,
    ]),
  ];
}
