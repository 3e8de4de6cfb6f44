import { landscapeOf, type Page } from '../page/page.ts';
import { fontFaces, fontNames } from './fonts.ts';
import { margin } from './table.ts';

/** The page's values as CSS: millimetres of paper, points of type. */
export function styleSheet(page: Page): string {
  return [
    fontFaces(),
    fontNames(page),
    paper(page),
    landscape(page),
    type(page),
    frame(page),
    tables(page),
    print(page),
    narrow(page),
  ].join('');
}

function paper({ paper, margins, body, pageNumber }: Page): string {
  return `* { box-sizing: border-box; }
body { margin: 0; background: #e8e8e8; color: #000; }
.page { position: relative; width: ${paper.width}mm; min-height: ${paper.height}mm; margin: 8mm auto; padding: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm; background: #fff; box-shadow: 0 0 2mm rgba(0, 0, 0, 0.35); }
footer { position: absolute; bottom: calc(${margins.bottom - pageNumber.below}mm - ${pageNumber.size / 2}pt); font: ${pageNumber.size}pt/1 var(--number); }
.odd footer { right: calc(${margins.right}mm + ${pageNumber.aside * body.size}pt); }
.even footer { left: calc(${margins.left}mm + ${pageNumber.aside * body.size}pt); }
`;
}

/** GB/T 9704-2012, 8: the paper turned, the number where it is on the other pages, lying on its side. */
function landscape(page: Page): string {
  const { paper, margins, pageNumber, body } = landscapeOf(page);
  const aside = `${pageNumber.aside * body.size}pt`;
  return `.landscape { page: landscape; width: ${paper.width}mm; min-height: ${paper.height}mm; padding: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm; }
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
figure { margin: 0; }
svg { display: block; width: 100%; font-family: var(--table); letter-spacing: 0; }
th, td { border: 0.5pt solid #000; padding: 0 ${margin / 20}pt; }
th { font-family: var(--head); text-align: center; }
.center { text-align: center; }
.right { text-align: right; }
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
.page { width: auto; min-height: 0; margin: 0; padding: 6vw 5vw; box-shadow: none; border-bottom: 1px solid #ccc; overflow-x: auto; }
.page footer { position: static; margin-top: 4vw; text-align: center; writing-mode: horizontal-tb; }
.imprint { position: static; margin-top: 6vw; }
.line { white-space: normal; }
.broken { text-align-last: auto; }
h1, h2.attachment-title { text-wrap: balance; }
h1 br, .attachment-title br { display: none; }
.issuer { margin-top: 6vw !important; font-size: 9vw !important; }
.apart { flex-wrap: wrap; }
.signature, .date { padding-left: 0 !important; text-align: right; white-space: normal; }
.page:not(.landscape) table:not(.small) { width: 100% !important; }
}
`;
}
