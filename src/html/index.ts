import { gbt9704, type Page } from '../page/page.ts';
import type { Frame, Tree } from '../tree.ts';
import { cleanText, escapeXml } from '../typeset/clean.ts';
import type { Layout } from '../typeset/layout.ts';
import { typeset } from '../typeset/typeset.ts';
import { elements } from './elements.ts';
import { type Part, pagesOf } from './pages.ts';
import { styleSheet } from './style-sheet.ts';

/**
 * The document as one HTML file that asks for nothing else: a section a page, broken where `layout` breaks them. It is
 * well-formed XML too. Throws on a node it does not know.
 */
export function toHtml(tree: Tree, frame: Frame, layout: Layout, page: Page = gbt9704): string {
  const pages = pagesOf(
    typeset(tree, frame, page).flatMap(({ pieces }) => pieces),
    layout,
  );
  return [
    '<!DOCTYPE html>',
    '<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">',
    ...head(frame, page),
    '<body>',
    '<article>',
    ...pages.flatMap((parts, index) => section(parts, index + 1)),
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

/** GB/T 9704-2012, 7.5: the number stands right on odd pages, left on even ones. */
function section(parts: readonly Part[], number: number): string[] {
  const side = number % 2 === 1 ? 'odd' : 'even';
  return [
    `<section class="page ${side}" id="page-${number}" aria-label="第${number}页">`,
    ...elements(parts),
    `<footer>— ${number} —</footer>`,
    '</section>',
  ];
}
