import { alternativesOf } from '../page/fonts.ts';
import type { Page } from '../page/page.ts';
import { escapeXml } from '../typeset/clean.ts';
import { xmlPart } from './xml.ts';

/** word/fontTable.xml: every font of the page, with the names to try in its place (`w:altName`). */
export function fontTablePart(page: Page): string {
  const names = new Set([
    page.body.font,
    page.title.font,
    ...page.headingFonts,
    page.letterhead.font,
    page.pageNumber.font,
    page.imprint.font,
    page.table.font,
    page.table.headFont,
  ]);
  const fonts = [...names].sort().map(fontElement).join('');
  return xmlPart(`<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts}</w:fonts>`);
}

function fontElement(name: string): string {
  const others = alternativesOf(name);
  const altName = others.length > 0 ? `<w:altName w:val="${escapeXml(others.join(','))}"/>` : '';
  // Charset 86 is GB 2312: where no name is known at all, Word then looks for a Chinese font and not for a western one.
  return `<w:font w:name="${escapeXml(name)}">${altName}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`;
}

/** The page in faces whose widths the layout knows: each font by the alternative of the same widths, other fonts as 仿宋. */
export function measurable(page: Page): Page {
  const of = <Font extends { font: string }>(face: Font): Font => ({ ...face, font: known(face.font) });
  const [first, second, third] = page.headingFonts;
  return {
    ...page,
    body: of(page.body),
    title: of(page.title),
    headingFonts: [known(first), known(second), known(third)],
    letterhead: of(page.letterhead),
    pageNumber: of(page.pageNumber),
    imprint: of(page.imprint),
    table: { ...of(page.table), headFont: known(page.table.headFont) },
  };
}

function known(name: string): string {
  if (measured.has(name)) return name;
  return alternativesOf(name).find((other) => measured.has(other)) ?? '仿宋';
}

// All Chinese fonts that the layout has widths of and the standard has a use for.
const measured = new Set(['仿宋', '楷体', '黑体', '宋体']);
