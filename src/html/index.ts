import { gbt9704, landscapeOf, type Page } from '../page/page.ts';
import type { Frame, Tree } from '../tree.ts';
import { cleanText, escapeXml } from '../typeset/clean.ts';
import type { Layout } from '../typeset/layout.ts';
import { typeset } from '../typeset/typeset.ts';
import { attributes } from './attributes.ts';
import { elements } from './elements.ts';
import { imprintTable } from './imprint.ts';
import { type PageParts, pagesOf } from './pages.ts';
import { styleSheet } from './style-sheet.ts';

/**
 * The document as one HTML file that asks for nothing else: a section a page, broken where `layout` breaks them. It is
 * well-formed XML too. Throws on a node it does not know.
 */
export function toHtml(tree: Tree, frame: Frame, layout: Layout, page: Page = gbt9704): string {
  const pieces = typeset(tree, frame, page).flatMap((sheets) => sheets.pieces);
  return [
    '<!DOCTYPE html>',
    '<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">',
    ...head(frame, page),
    '<body>',
    '<article>',
    ...sections(pagesOf(pieces, layout), frame, layout, page).flatMap(section),
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function head({ title, author }: Frame, page: Page): string[] {
  return [
    '<head>',
    '<meta charset="UTF-8"/>',
    // Nothing from elsewhere, no script, whatever a person pastes into the file.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    ...(author === undefined ? [] : [`<meta name="author" content="${escapeXml(cleanText(author))}"/>`]),
    `<title>${escapeXml(cleanText(title))}</title>`,
    `<style>\n${styleSheet(page)}</style>`,
    '</head>',
  ];
}

interface Section {
  isLandscape: boolean;
  isNumbered: boolean;
  content: string[];
}

/** The pages, with 版记 at the foot of the last one, before which an empty one may be. */
function sections(
  pages: readonly PageParts[],
  { imprint }: Frame,
  { imprintPages = 0 }: Layout,
  upright: Page,
): Section[] {
  const all = pages.map(({ isLandscape, parts }) => {
    const content = elements(parts, isLandscape ? landscapeOf(upright) : upright);
    return { isLandscape, isNumbered: true, content };
  });
  if (!imprint) return all;
  // GB/T 9704-2012, 7.5: neither a blank page before 版记 nor its own after one has a number.
  const fresh = () => ({ isLandscape: false, isNumbered: imprintPages === 1, content: [] as string[] });
  all.push(...Array.from({ length: imprintPages }, fresh));
  all.at(-1)?.content.push(...imprintTable(imprint));
  return all;
}

/** 7.5: the number stands right on odd pages, left on even ones. */
function section({ isLandscape, isNumbered, content }: Section, index: number): string[] {
  const number = index + 1;
  const classes = ['page', number % 2 === 1 ? 'odd' : 'even', isLandscape && 'landscape'];
  return [
    `<section${attributes(classes)} id="page-${number}" aria-label="第${number}页">`,
    ...content,
    ...(isNumbered ? [`<footer>— ${number} —</footer>`] : []),
    '</section>',
  ];
}
