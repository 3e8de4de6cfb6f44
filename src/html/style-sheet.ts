import { landscapeOf, noteSize, type Page } from '../page/page.ts';
import { chartType } from '../typeset/chart-look.ts';
import { fontFaces, fontNames } from './fonts.ts';
import { margin } from './table.ts';

/** The page's values as CSS: millimetres for paper, points for type. */
export function styleSheet(page: Page): string {
  return [
    fontFaces(page),
    fontNames(page),
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

function paper(page: Page): string {
  const { paper, margins, pageNumber } = page;
  return `* { box-sizing: border-box; }
body { margin: 0; background: #e8e8e8; color: #000; }
.page { position: relative; width: ${paper.width}mm; min-height: ${paper.height}mm; margin: 8mm auto; padding: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm; background: #fff; box-shadow: 0 0 2mm rgba(0, 0, 0, 0.35); }
footer { position: absolute; bottom: calc(${margins.bottom - pageNumber.below}mm - ${pageNumber.size / 2}pt); font: ${pageNumber.size}pt/1 var(--number); }
${numberPlaces(page)}`;
}

/** 7.5: on which side of the bottom the number is. */
function numberPlaces({ margins, pageNumber, body }: Page): string {
  const place = (side: Side) =>
    side === 'center'
      ? `left: ${margins.left}mm; right: ${margins.right}mm; text-align: center;`
      : `${side}: calc(${margins[side]}mm + ${pageNumber.aside * body.size}pt);`;
  return sides(pageNumber.position)
    .map(([pages, side]) => `${pages} footer { ${place(side)} }\n`)
    .join('');
}

type Side = 'left' | 'right' | 'center';

function sides(position: Page['pageNumber']['position']): [pages: string, side: Side][] {
  return [
    ['.odd', position === 'outside' ? 'right' : position],
    ['.even', position === 'outside' ? 'left' : position],
  ];
}

/** GB/T 9704-2012, 8: the paper is turned; the number stays where it is on the other pages, rotated. */
function landscape(page: Page): string {
  const { paper, margins, pageNumber, body } = landscapeOf(page);
  const place = (side: Side) => {
    if (side === 'center') return `top: ${margins.top}mm; bottom: ${margins.bottom}mm;`;
    const edge = side === 'right' ? 'bottom' : 'top';
    return `${edge}: calc(${margins[edge]}mm + ${pageNumber.aside * body.size}pt);`;
  };
  const places = sides(pageNumber.position).map(([pages, side]) => `.landscape${pages} footer { ${place(side)} }\n`);
  return `.landscape { page: landscape; width: ${paper.width}mm; min-height: ${paper.height}mm; padding: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm; }
.landscape footer { right: auto; bottom: auto; left: calc(${margins.left - pageNumber.below}mm - ${pageNumber.size / 2}pt); writing-mode: vertical-rl; }
${places.join('')}`;
}

function type(page: Page): string {
  const { body, title, linePitch, characterSpacing, firstLine } = page;
  const indent = `text-indent: ${firstLine * body.size}pt`;
  return `article { font: ${body.size}pt/${linePitch}pt var(--body); letter-spacing: ${characterSpacing}pt; font-kerning: none; text-autospace: no-autospace; text-spacing-trim: space-all; line-break: strict; text-align: justify; }
p, h1, h2, h3, strong, th { margin: 0; font-size: inherit; font-weight: normal; }
p { min-height: ${linePitch}pt; }
p:not([class]), p[class="broken"], h2, h3 { ${indent}; }
.broken { text-align-last: justify; }
h1, h2.attachment-title { font: ${weight(title.bold)}${title.size}pt/${title.linePitch}pt var(--title); letter-spacing: 0; text-align: center; text-indent: 0; }
${heading('h2', 'first', 0, page)}${heading('h3, strong.second', 'second', 1, page)}${heading('strong', 'third', 2, page)}${heading('strong.fourth', 'fourth', 3, page)}.line { white-space: nowrap; }
`;
}

function heading(selector: string, font: string, level: 0 | 1 | 2 | 3, page: Page): string {
  const { headingSizes, headingBold, body } = page;
  const size = headingSizes[level] === body.size ? '' : ` font-size: ${headingSizes[level]}pt;`;
  return `${selector} { font-family: var(--${font});${size}${headingBold[level] ? ' font-weight: bold;' : ''} }\n`;
}

function weight(isBold: boolean): string {
  return isBold ? 'bold ' : '';
}

function frame({ letterhead, imprint, margins, linePitch, body }: Page): string {
  const red = `#${letterhead.colour}`;
  return `.secrecy { font-family: var(--secrecy); }
.attachment-number { font-family: var(--attachment); }
.signatory { font-family: var(--signatory); }
p.issuer { min-height: 1em; font-family: var(--letterhead); line-height: 1; letter-spacing: 0; text-align: center; color: ${red}; }
.document-number { text-align: center; }
.ruled { border-bottom: 1pt solid ${red}; padding-bottom: calc(${letterhead.rule}mm - ${(linePitch - body.size) / 2}pt); }
.apart { display: flex; justify-content: space-between; white-space: nowrap; }
.signature, .date { text-align: left; white-space: nowrap; }
.imprint { position: absolute; bottom: ${margins.bottom}mm; left: ${margins.left}mm; right: ${margins.right}mm; border: solid #000; border-width: ${imprint.thick}mm 0; font: ${imprint.size}pt/${imprint.linePitch}pt var(--imprint); letter-spacing: 0; text-align: left; }
.imprint p { min-height: 0; padding: ${Math.max(0, linePitch - imprint.linePitch) / 2}pt ${imprint.aside * body.size}pt; }
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
p.note { font-family: var(--table); font-size: ${noteSize(table)}pt; letter-spacing: 0; text-align: left; text-indent: 0; }
th, td { border: 0.5pt solid #000; padding: 0 ${margin / 20}pt; }
th { font-family: var(--head); text-align: center; }
.center { text-align: center; }
.right { text-align: right; }
`;
}

/** A unit of a picture is one point on the page, and less on a narrower screen. */
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

/** On a screen narrower than the paper, lines wrap anew, and pages follow each other without margins. */
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
