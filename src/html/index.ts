import { gbt9704, landscapeOf, type Page } from '../page/page.ts';
import { pageNumberPieces } from '../page/page-number-pieces.ts';
import type { Frame, Tree } from '../tree.ts';
import { cleanText, escapeXml } from '../typeset/clean.ts';
import type { Layout } from '../typeset/layout.ts';
import type { Piece } from '../typeset/piece.ts';
import { typeset } from '../typeset/typeset.ts';
import { attributes } from './attributes.ts';
import { elements } from './elements.ts';
import { imprintTable } from './imprint.ts';
import { type FilledPage, pagesOf } from './pages.ts';
import { styleSheet } from './style-sheet.ts';

export { styleSheet } from './style-sheet.ts';

/**
 * The document as one self-contained HTML file: a section per page, broken where `layout` breaks them. It is also
 * well-formed XML. Throws on an unknown node.
 */
export function toHtml(tree: Tree, frame: Frame, layout: Layout, page: Page = gbt9704): string {
  const pieces = typeset(tree, frame, page).flatMap((sheets) => sheets.pieces);
  return documentOf(pageSections(pieces, frame, layout, page), frame, styleSheet(page));
}

/** The document around its pages. */
export function documentOf(sections: readonly string[], frame: Frame, style: string): string {
  return [
    '<!DOCTYPE html>',
    '<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">',
    ...head(frame, style),
    '<body>',
    '<article>',
    ...sections,
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The pages, one section each; `pieces` are those of the tree and the frame. */
export function pageSections(pieces: readonly Piece[], frame: Frame, layout: Layout, page: Page = gbt9704): string[] {
  return sections(pagesOf(pieces, layout), frame, layout, page).map((each, index, { length }) =>
    section(each, index + 1, length, page),
  );
}

function head({ title, author }: Frame, style: string): string[] {
  return [
    '<head>',
    '<meta charset="UTF-8"/>',
    // No external resources and no scripts, whatever is pasted into the file.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    ...(author === undefined ? [] : [`<meta name="author" content="${escapeXml(cleanText(author))}"/>`]),
    `<title>${escapeXml(cleanText(title))}</title>`,
    `<style>\n${style}</style>`,
    '</head>',
  ];
}

interface Section {
  isLandscape: boolean;
  isNumbered: boolean;
  content: string[];
}

/** The pages, with 版记 at the bottom of the last one; an empty page may come before it. */
function sections(
  pages: readonly FilledPage[],
  { imprint }: Frame,
  { imprintPages = 0 }: Layout,
  page: Page,
): Section[] {
  const all = pages.map(({ isLandscape, pieces }) => ({
    isLandscape,
    isNumbered: true,
    content: elements(pieces, isLandscape ? landscapeOf(page) : page),
  }));
  if (!imprint) return all;
  // GB/T 9704-2012, 7.5: a blank page before 版记 has no number, nor has the page of 版记 after it.
  const fresh = () => ({ isLandscape: false, isNumbered: imprintPages === 1, content: [] as string[] });
  all.push(...Array.from({ length: imprintPages }, fresh));
  all.at(-1)?.content.push(...imprintTable(imprint));
  return all;
}

/** 7.5: the number is on the right on odd pages, on the left on even ones. */
function section({ isLandscape, isNumbered, content }: Section, number: number, count: number, page: Page): string {
  const classes = ['page', number % 2 === 1 ? 'odd' : 'even', isLandscape && 'landscape'];
  return [
    `<section${attributes(classes)} id="page-${number}" aria-label="第${number}页">`,
    ...content,
    ...(isNumbered ? [`<footer>${escapeXml(cleanText(numberText(page, number, count)))}</footer>`] : []),
    '</section>',
  ].join('\n');
}

function numberText({ pageNumber }: Page, number: number, count: number): string {
  return pageNumberPieces(pageNumber.form)
    .map((piece) => (typeof piece === 'string' ? piece : `${piece.number === 'current' ? number : count}`))
    .join('');
}
