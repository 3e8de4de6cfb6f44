import { alternativesOf } from '../page/fonts.ts';
import type { Page } from '../page/page.ts';

/** The fonts of the page by their uses, as CSS variables. */
export function fontNames({ body, title, headingFonts, letterhead, pageNumber, imprint, table }: Page): string {
  const [first, second, third] = headingFonts;
  const fonts = {
    body: body.font,
    title: title.font,
    first,
    second,
    third,
    letterhead: letterhead.font,
    number: pageNumber.font,
    imprint: imprint.font,
    table: table.font,
    head: table.headFont,
  };
  const variables = Object.entries(fonts).map(([use, font]) => `  --${use}: ${family(font)};\n`);
  return `:root {\n${variables.join('')}}\n`;
}

/** A font with the names that may stand in for it on Windows, macOS and Linux. */
function family(font: string): string {
  const names = [font, ...alternativesOf(font), ...substitutes(font)];
  // A name that a person typed must not end the string, nor the style sheet.
  return [...names.map((name) => `"${name.replace(/[^\p{L}\p{N} _-]/gu, '')}"`), 'serif'].join(', ');
}

function substitutes(font: string): string[] {
  if (/黑/u.test(font)) return ['Heiti SC', '半角黑', '替黑'];
  if (/楷/u.test(font)) return ['STKaiti', 'Kaiti SC', '半角宋', '替宋'];
  return [/仿宋/u.test(font) ? 'STFangsong' : 'STSong', '半角宋', '替宋'];
}

const last = { 宋: ['Noto Serif CJK SC', 'Source Han Serif SC'], 黑: ['Noto Sans CJK SC', 'Source Han Sans SC'] };

/**
 * The fonts of last resort, made like those of the standard: a character's square stands in the middle of its line, and
 * digits and Latin letters take half of it. The space is not among these, since a line goes by the font that it is of.
 */
export function fontFaces(): string {
  return Object.entries(last)
    .map(([style, names]) => {
      const sources = `src: ${names.map((name) => `local("${name}")`).join(', ')};`;
      return (
        `@font-face { font-family: "替${style}"; ${sources} ascent-override: 88%; descent-override: 12%; line-gap-override: 0%; }\n` +
        `@font-face { font-family: "半角${style}"; ${sources} unicode-range: U+21-7E; size-adjust: 90%; }\n`
      );
    })
    .join('');
}
