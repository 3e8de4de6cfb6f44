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
