import { type Basis, conforms, elements, standardText } from '../page/elements.ts';
import { alternativesTo, type Installed, isInstalled, usesOfFonts } from '../page/fonts.ts';
import { numberText } from '../page/number-text.ts';
import {
  characterAdvance,
  millimetresOfTwips,
  type Page,
  twipsOfPoints,
  typeAreaHeight,
  typeAreaWidth,
} from '../page/page.ts';
import { sizeText } from '../page/type-sizes.ts';
import { placeOfValue, type ReportPage } from '../settings/page-layers.ts';

/** A report's page as shown: its values, their effects, and whether its fonts are installed. */
export interface PageSheet {
  rows: PageRow[];
  /** One sentence each. */
  effects: string[];
  fonts: FontRow[];
}

export interface PageRow {
  name: string;
  value: string;
  standard: string;
  clause: string;
  basis: Basis;
  conforms: boolean;
  /** Where it was set; undefined if it is the default, or follows from other values. */
  set: { file: string; line: number } | undefined;
}

export interface FontRow {
  font: string;
  uses: string[];
  /** Undefined if unknown. */
  installed: boolean | undefined;
  remedy: string;
}

/** `installed`: which fonts this machine has; asked once for each font of the page. */
export function pageSheetOf({ page, given }: ReportPage, installed: Installed): PageSheet {
  return {
    rows: elements.map((element) => {
      const value = given.get(element.path);
      const place = value && placeOfValue(value);
      return {
        name: element.name,
        value: element.text(page),
        standard: standardText(element),
        clause: element.clause,
        basis: element.basis,
        conforms: conforms(element, page),
        set: place && { file: place.file, line: place.start.line },
      };
    }),
    effects: effectsOf(page),
    fonts: [...usesOfFonts(page)].map(([font, uses]) => {
      const isHere = isInstalled(font, installed);
      return { font, uses, installed: isHere, remedy: remedyFor(font, isHere, installed) };
    }),
  };
}

/** What fits on a page, computed in twentieths of a point (twips) as in Word. */
function effectsOf(page: Page): string[] {
  const { paper, margins, grid, body, linePitch } = page;
  const [width, height] = [typeAreaWidth(page), typeAreaHeight(page)];
  const advance = characterAdvance(page);
  const last = Math.max(advance, twipsOfPoints(body.size));
  const [right, foot] = [
    width - (grid.characters - 1) * advance - last,
    height - grid.lines * twipsOfPoints(linePitch),
  ].map((rest) => numberText(millimetresOfTwips(rest)));
  return [
    `版心宽${numberText(paper.width - margins.left - margins.right)}毫米，高${numberText(paper.height - margins.top - margins.bottom)}毫米。`,
    `${sizeText(body.size)}字一个占${numberText(advance / 20)}磅，一行排${grid.characters}字，右边余${right}毫米。`,
    `一行占${numberText(linePitch)}磅，一页排${grid.lines}行，下边余${foot}毫米。`,
    `排满的一页是${grid.lines}行、每行${grid.characters}字，共${grid.lines * grid.characters}字。`,
  ];
}

function remedyFor(font: string, isHere: boolean | undefined, installed: Installed): string {
  if (isHere) return '';
  if (isHere === undefined) return '在Word、WPS的字体框里找一找；没有的，向本单位信息部门要来装上。';
  const stand = alternativesTo(font).find((name) => isInstalled(name, installed));
  return stand === undefined
    ? `Word、WPS会用别的字体代替，字形不对；印发前装上${font}，或在“版式”里改写本机有的字体。`
    : `Word、WPS一般用${stand}代替，字形略有不同；印发前装上${font}，或在“版式”里改写${stand}。`;
}
