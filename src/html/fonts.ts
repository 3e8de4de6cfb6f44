import { alternativesTo } from '../page/fonts.ts';
import type { Page } from '../page/page.ts';

/** The page's fonts by use, as CSS variables; digits have their own font if the page sets one. */
export function fontNames(page: Page): string {
  const { body, title, headingFonts, labelFonts, letterhead, pageNumber, imprint, table, digitFont } = page;
  const [first, second, third, fourth] = headingFonts;
  const { secrecy, attachment, signatory } = labelFonts;
  const ofText = { body: body.font, first, second, third, fourth, secrecy, attachment };
  const ofTables = { table: table.font, head: table.headFont };
  const others = { title: title.font, letterhead: letterhead.font, signatory };
  const numbers = { number: pageNumber.font, imprint: imprint.font };
  const digits = digitFont === undefined ? '' : '"数字", ';
  const variables = [
    ...Object.entries({ ...ofText, ...ofTables }).map(([use, font]) => `  --${use}: ${digits}${family(font)};\n`),
    ...Object.entries({ ...others, ...numbers }).map(([use, font]) => `  --${use}: ${family(font)};\n`),
  ];
  return `:root {\n${variables.join('')}}\n`;
}

/** A font with its substitutes on Windows, macOS and Linux. */
function family(font: string): string {
  const names = [font, ...alternativesTo(font), ...substitutes(font)];
  return [...names.map((name) => `"${plain(name)}"`), 'serif'].join(', ');
}

/** A name typed by a person must not end the string or the style sheet. */
function plain(name: string): string {
  return name.replace(/[^\p{L}\p{N} _-]/gu, '');
}

function substitutes(font: string): string[] {
  if (/黑/u.test(font)) return ['Heiti SC', '半角黑', '替黑'];
  if (/楷/u.test(font)) return ['STKaiti', 'Kaiti SC', '半角宋', '替宋'];
  return [/仿宋/u.test(font) ? 'STFangsong' : 'STSong', '半角宋', '替宋'];
}

const last = { 宋: ['Noto Serif CJK SC', 'Source Han Serif SC'], 黑: ['Noto Sans CJK SC', 'Source Han Sans SC'] };

/**
 * The fonts of last resort, adjusted to those of the standard: a character's square is at the middle of its line, and
 * digits and Latin letters are half as wide. The space is excluded: the first font with a space sets the line height.
 */
export function fontFaces({ digitFont }: Page): string {
  const digits = digitFont === undefined ? [] : [digitFont, ...alternativesTo(digitFont)];
  const sources = digits.map((name) => `local("${plain(name)}")`).join(', ');
  const ofDigits =
    digits.length === 0 ? '' : `@font-face { font-family: "数字"; src: ${sources}; unicode-range: U+21-7E; }\n`;
  return ofDigits + lastFaces();
}

function lastFaces(): string {
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
