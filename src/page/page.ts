/** A font by its name, and its size in points. */
export interface Face {
  font: string;
  size: number;
}

/**
 * What the standard fixes about a page, in millimetres for paper, points for type, and characters along a line (3.1).
 */
export interface Page {
  paper: { width: number; height: number };
  margins: { top: number; bottom: number; left: number; right: number };
  /** Characters on a line and lines on a page, if all are full-width body text. */
  grid: { characters: number; lines: number };
  body: Face;
  /** From one line to the next, in points. */
  linePitch: number;
  /** Added to the advance of every character of body size, in points. */
  characterSpacing: number;
  /** Indent of a paragraph's first line, in characters. */
  firstLine: number;
  /** `linePitch`: of the title's lines, in points. */
  title: Face & { bold: boolean; linePitch: number };
  /** Of “一、”, “（一）”, “1.” and “（1）”. */
  headingFonts: [first: string, second: string, third: string, fourth: string];
  headingSizes: [first: number, second: number, third: number, fourth: number];
  headingBold: [first: boolean, second: boolean, third: boolean, fourth: boolean];
  /**
   * Font of half-width digits and Latin in the body, headings, frame and tables; undefined: that of the text around
   * them.
   */
  digitFont?: string;
  /** Fonts of 密级 and 紧急程度, of the name after 签发人, and of “附件1”. */
  labelFonts: { secrecy: string; signatory: string; attachment: string };
  /** Free characters to the right of 署名, and from its first character to that of the date. */
  signature: { right: number; dateShift: number };
  /** Free characters to the right of the date if it has a seal. */
  sealedDate: { right: number };
  /** `below`: millimetres from the type area's top to the top of 发文机关标志. `rule`: from 发文字号 to the red rule. */
  letterhead: { font: string; size: number; colour: string; below: number; rule: number; emptyLines: number };
  /**
   * `form`: page 1 as printed, see `pageNumberPieces`. `below`: millimetres from the type area to the middle of the
   * number's line; `aside`: characters of body size from the side that `position` names, `outside` being right on odd
   * pages and left on even ones.
   */
  pageNumber: Face & { form: string; below: number; aside: number; position: 'outside' | 'center' | 'right' | 'left' };
  /** 版记: `thick` and `thin` are the heights of its rules in millimetres, `aside` characters of body size. */
  imprint: Face & { linePitch: number; aside: number; thick: number; thin: number };
  table: Face & { headFont: string; linePitch: number };
}

/** GB/T 9704-2012, the clause beside each value. */
export const gbt9704: Page = {
  paper: { width: 210, height: 297 }, // 5.1: A4
  // 5.2.1: 天头 37 mm, 订口 28 mm, type area 156 mm × 225 mm; the bottom and right margins are the remainder.
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  grid: { characters: 28, lines: 22 }, // 5.2.3
  body: { font: '仿宋_GB2312', size: 16 }, // 5.2.2: 3号仿宋
  // 5.2.3: 225 mm over 22 lines is 28.99 pt; rounded to whole twips, 29 pt would leave 21 lines and a gap.
  linePitch: 28.95,
  // 5.2.3: 156 mm over 28 characters is 15.79 pt; 3号 is 16 pt, and Word only has twentieths of a point.
  characterSpacing: -0.25,
  firstLine: 2, // 7.3.3: 每个自然段左空二字，回行顶格
  title: { font: '方正小标宋简体', size: 22, bold: false, linePitch: 28.95 }, // 7.3.1: 2号小标宋
  headingFonts: ['黑体', '楷体_GB2312', '仿宋_GB2312', '仿宋_GB2312'], // 7.3.3
  headingSizes: [16, 16, 16, 16], // 5.2.2
  headingBold: [false, false, false, false], // 7.3.3 asks for no bold
  labelFonts: { secrecy: '黑体', signatory: '楷体_GB2312', attachment: '黑体' }, // 7.2.2, 7.2.3; 7.2.6; 7.3.7
  signature: { right: 2, dateShift: 2 }, // 7.3.5.2
  sealedDate: { right: 4 }, // 7.3.5.1: 成文日期一般右空四字
  // 7.2.4: 35 mm, 小标宋, red; the size is the office's, as large as fits. 7.2.5: 空二行. 7.2.7: 4 mm.
  letterhead: { font: '方正小标宋简体', size: 62, colour: 'FF0000', below: 35, rule: 4, emptyLines: 2 },
  // 7.5: 4号半角宋体, a dash on each side, 7 mm, 空一字, right on odd pages and left on even ones
  pageNumber: { form: '— 1 —', font: '宋体', size: 14, below: 7, aside: 1, position: 'outside' },
  // 7.4: 4号仿宋, 左右各空一字; the rules are 0.35 mm and 0.25 mm; the standard does not give the pitch.
  imprint: { font: '仿宋_GB2312', size: 14, linePitch: 22, aside: 1, thick: 0.35, thin: 0.25 },
  // The standard does not give the type inside a table (8 is about its place); 4号 is customary, with 黑体 for the head.
  table: { font: '仿宋_GB2312', size: 14, headFont: '黑体', linePitch: 20 },
};

/** Below a table or chart a note is in 五号, which is customary, unless the table is smaller still. */
export function noteSize({ size }: Page['table']): number {
  return Math.min(10.5, size);
}

/**
 * A working paper of wide tables, not covered by the standard: A4 landscape, the standard's left and right margins at
 * the top and bottom, and 5号 in the tables, so that a row of six columns stays legible.
 */
export const sheetPage: Page = {
  ...gbt9704,
  paper: { width: 297, height: 210 },
  margins: { top: 28, bottom: 26, left: 25, right: 25 },
  grid: { characters: 44, lines: 15 },
  table: { ...gbt9704.table, size: 10.5, linePitch: 20 },
};

/**
 * The page in landscape, for a wide table (8): turned so that the table's head is at the binding edge of an odd page
 * and at the fore-edge of an even one, which is the left edge of both. The type area turns with the paper.
 */
export function landscapeOf(page: Page): Page {
  const { paper, margins } = page;
  const turned = {
    ...page,
    paper: { width: paper.height, height: paper.width },
    margins: { top: margins.left, right: margins.top, bottom: margins.right, left: margins.bottom },
  };
  return { ...turned, grid: gridOf(turned) };
}

/**
 * Characters per line, and lines per page. If the spacing is negative, the last character still takes its full width.
 */
export function gridOf(
  page: Pick<Page, 'paper' | 'margins' | 'body' | 'characterSpacing' | 'linePitch'>,
): Page['grid'] {
  const advance = characterAdvance(page);
  const own = Math.max(advance, twipsOfPoints(page.body.size));
  return {
    characters: advance <= 0 ? 0 : Math.floor((typeAreaWidth(page) - own) / advance) + 1,
    lines: Math.floor(typeAreaHeight(page) / twipsOfPoints(page.linePitch)),
  };
}

/** A length in millimetres as twips, twentieths of a point, which is how Word counts. */
export function twipsOfMillimetres(length: number): number {
  return Math.round((length / 25.4) * 1440);
}

/** Twips as millimetres. */
export function millimetresOfTwips(length: number): number {
  return (length / 1440) * 25.4;
}

/** A length in points as twips. */
export function twipsOfPoints(length: number): number {
  return Math.round(length * 20);
}

/** Width of the type area in twips, as in Word: the paper's width minus the rounded margins. */
export function typeAreaWidth(page: Pick<Page, 'paper' | 'margins'>): number {
  const { paper, margins } = page;
  return twipsOfMillimetres(paper.width) - twipsOfMillimetres(margins.left) - twipsOfMillimetres(margins.right);
}

/** Height of the type area in twips, likewise. */
export function typeAreaHeight(page: Pick<Page, 'paper' | 'margins'>): number {
  const { paper, margins } = page;
  return twipsOfMillimetres(paper.height) - twipsOfMillimetres(margins.top) - twipsOfMillimetres(margins.bottom);
}

/** Distance from one character of body text to the next, in twips. */
export function characterAdvance(page: Pick<Page, 'body' | 'characterSpacing'>): number {
  return twipsOfPoints(page.body.size + page.characterSpacing);
}
