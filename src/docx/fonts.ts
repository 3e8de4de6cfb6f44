import { xmlPart } from '../ooxml/xml.ts';
import { alternativesTo, chineseFontsOf } from '../page/fonts.ts';
import type { Page } from '../page/page.ts';
import { escapeXml } from '../typeset/clean.ts';

/** word/fontTable.xml: every font of the page, with its substitutes (`w:altName`). */
export function fontTablePart(page: Page): string {
  const chinese = chineseFontsOf(page);
  const { digitFont } = page;
  const western = digitFont === undefined || chinese.includes(digitFont) ? [] : [digitFont];
  // Charset 86 is GB 2312: if none of the names is known, Word then chooses a Chinese font, not a western one.
  const fonts = [
    ...chinese.sort().map((name) => fontElement(name, '86')),
    ...western.map((name) => fontElement(name, '00')),
  ].join('');
  return xmlPart(`<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts}</w:fonts>`);
}

function fontElement(name: string, charset: string): string {
  const others = alternativesTo(name);
  const altName = others.length > 0 ? `<w:altName w:val="${escapeXml(others.join(','))}"/>` : '';
  return `<w:font w:name="${escapeXml(name)}">${altName}<w:charset w:val="${charset}"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`;
}
