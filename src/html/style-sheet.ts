import { alternativesOf } from '../page/fonts.ts';
import { landscapeOf, type Page } from '../page/page.ts';
import { chartType } from '../typeset/chart-look.ts';
import { margin } from './table.ts';

/** The page's values as CSS: millimetres of paper, points of type. */
export function styleSheet(page: Page): string {
  return [
    fonts(page),
    paper(page),
    landscape(page),
    type(page),
    frame(page),
    tables(page),
    charts(),
    print(page),
    narrow(page),
  ].join('');
}

/** Digits of half a character, as they are in the fonts of the standard, for those that may stand in for them. */
function fonts({ body, title, headingFonts, letterhead, pageNumber, imprint, table }: Page): string {
  const [first, second, third] = headingFonts;
  const sources = serif.map((name) => `local("${name}")`).join(', ');
  const names = {
    body,
    title,
    first,
    second,
    third,
    letterhead,
    number: pageNumber,
    imprint,
    table,
    head: table.headFont,
  };
  const families = Object.entries(names).map(
    ([name, font]) => `  --${name}: ${family(typeof font === 'string' ? font : font.font)};\n`,
  );
  return `@font-face { font-family: 半角; src: ${sources}; unicode-range: U+20-7E; size-adjust: 90%; }
:root {
${families.join('')}}
`;
}

function paper({ paper, margins, body, pageNumber }: Page): string {
  return `* { box-sizing: border-box; }
body { margin: 0; background: #e8e8e8; color: #000; }
.page { position: relative; width: ${paper.width}mm; height: ${paper.height}mm; margin: 8mm auto; padding: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm; background: #fff; box-shadow: 0 0 2mm rgba(0, 0, 0, 0.35); overflow: hidden; }
footer { position: absolute; bottom: calc(${margins.bottom - pageNumber.below}mm - ${pageNumber.size / 2}pt); font: ${pageNumber.size}pt/1 var(--number); }
.odd footer { right: calc(${margins.right}mm + ${pageNumber.aside * body.size}pt); }
.even footer { left: calc(${margins.left}mm + ${pageNumber.aside * body.size}pt); }
`;
}

/** GB/T 9704-2012, 8: the paper turned, the number where it is on the other pages, lying on its side. */
function landscape(page: Page): string {
  const { paper, margins, pageNumber, body } = landscapeOf(page);
  const aside = `${pageNumber.aside * body.size}pt`;
  return `.landscape { page: landscape; width: ${paper.width}mm; height: ${paper.height}mm; padding: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm; }
.landscape footer { right: auto; bottom: auto; left: calc(${margins.left - pageNumber.below}mm - ${pageNumber.size / 2}pt); writing-mode: vertical-rl; }
.landscape.odd footer { bottom: calc(${margins.bottom}mm + ${aside}); }
.landscape.even footer { top: calc(${margins.top}mm + ${aside}); }
`;
}

function type({ body, title, linePitch, characterSpacing, firstLine }: Page): string {
  const indent = `text-indent: ${firstLine * body.size}pt`;
  return `article { font: ${body.size}pt/${linePitch}pt var(--body); letter-spacing: ${characterSpacing}pt; font-kerning: none; text-autospace: no-autospace; text-spacing-trim: space-all; line-break: strict; text-align: justify; }
p, h1, h2, h3, strong, th { margin: 0; font-size: inherit; font-weight: normal; }
p { min-height: ${linePitch}pt; }
p:not([class]), p[class="broken"], h2, h3 { ${indent}; }
.broken { text-align-last: justify; }
h1, h2.attachment-title { font: ${title.size}pt/${linePitch}pt var(--title); letter-spacing: 0; text-align: center; text-indent: 0; }
h2 { font-family: var(--first); }
h3, .second, .signatory { font-family: var(--second); }
strong { font-family: var(--third); }
strong.second { font-family: var(--second); }
.line { white-space: nowrap; }
`;
}

function frame({ letterhead, imprint, margins, linePitch, body }: Page): string {
  const red = `#${letterhead.colour}`;
  return `.secrecy, .attachment-number { font-family: var(--first); }
p.issuer { min-height: 1em; font-family: var(--letterhead); line-height: 1; letter-spacing: 0; text-align: center; color: ${red}; }
.document-number { text-align: center; }
.ruled { border-bottom: 1pt solid ${red}; padding-bottom: calc(${letterhead.rule}mm - ${(linePitch - body.size) / 2}pt); }
.apart { display: flex; justify-content: space-between; white-space: nowrap; }
.signature, .date { text-align: left; white-space: nowrap; }
.imprint { position: absolute; bottom: ${margins.bottom}mm; left: ${margins.left}mm; right: ${margins.right}mm; border: solid #000; border-width: ${imprint.thick}mm 0; font: ${imprint.size}pt/${imprint.linePitch}pt var(--imprint); letter-spacing: 0; text-align: left; }
.imprint p { min-height: 0; padding: ${(linePitch - imprint.linePitch) / 2}pt ${imprint.aside * body.size}pt; }
.imprint p + p { border-top: ${imprint.thin}mm solid #000; }
p.copied-to { padding-left: ${imprint.aside * body.size + 3 * imprint.size}pt; text-indent: -${3 * imprint.size}pt; }
.printed { display: flex; justify-content: space-between; }
.names .line { white-space: pre; }
p.closing { min-height: 1pt; line-height: 1pt; }
`;
}

function tables({ table }: Page): string {
  const size = `${table.size}pt/${table.linePitch}pt`;
  return `table { border-collapse: collapse; table-layout: fixed; font: ${size} var(--table); letter-spacing: 0; text-align: left; }
caption, figcaption, .caption { font-family: var(--head); font-size: ${table.size}pt; letter-spacing: 0; text-align: center; }
th, td { border: 0.5pt solid #000; padding: 0 ${margin / 20}pt; }
th { font-family: var(--head); text-align: center; }
.center { text-align: center; }
.right { text-align: right; }
`;
}

/** A unit of a picture is a point on the page, and less on a narrower screen. */
function charts(): string {
  return `figure { margin: 0; }
svg { display: block; width: 100%; height: auto; font: ${chartType}px var(--table); letter-spacing: 0; }
.over { paint-order: stroke; stroke: #fff; stroke-width: 2px; stroke-linejoin: round; }
`;
}

/** The browser's own margins would shift the pages. */
function print({ paper }: Page): string {
  return `@page { size: ${paper.width}mm ${paper.height}mm; margin: 0; }
@page landscape { size: ${paper.height}mm ${paper.width}mm; margin: 0; }
@media print {
body { background: none; }
.page { margin: 0; box-shadow: none; break-after: page; }
.page:last-child { break-after: auto; }
}
`;
}

/** On a screen narrower than the paper the lines are broken anew, and the pages follow each other without white margins. */
function narrow({ paper }: Page): string {
  return `@media screen and (max-width: ${paper.width}mm) {
body { background: #fff; }
.page { width: auto; height: auto; margin: 0; padding: 6vw 5vw; box-shadow: none; border-bottom: 1px solid #ccc; overflow-x: auto; }
.page footer { position: static; margin-top: 4vw; text-align: center; writing-mode: horizontal-tb; }
.imprint { position: static; margin-top: 6vw; }
.line { white-space: normal; }
.broken { text-align-last: auto; }
h1, h2.attachment-title { text-wrap: balance; }
h1 br, .attachment-title br { display: none; }
.issuer { margin-top: 6vw !important; font-size: 9vw !important; }
.apart { flex-wrap: wrap; }
.signature, .date { padding-left: 0 !important; text-align: right; white-space: normal; }
table:not(.small) { width: 100% !important; }
}
`;
}

/** A font with the names that may stand in for it on Windows, macOS and Linux. */
function family(font: string): string {
  const names = [font, ...alternativesOf(font), ...substitutes(font)];
  // A name that a person typed must not end the string, nor the style sheet.
  return [...names.map((name) => `"${name.replace(/[^\p{L}\p{N} _-]/gu, '')}"`), 'serif'].join(', ');
}

function substitutes(font: string): readonly string[] {
  if (/黑/u.test(font)) return ['Heiti SC', 'Noto Sans CJK SC', 'Source Han Sans SC'];
  if (/楷/u.test(font)) return ['STKaiti', 'Kaiti SC', '半角', ...serif];
  return [/仿宋/u.test(font) ? 'STFangsong' : 'STSong', '半角', ...serif];
}

const serif = ['Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC'];
