import type { Files } from './answer.ts';
import card from './page/card.js?raw';
import elements from './page/elements.js?raw';
import findings from './page/findings.js?raw';
import html from './page/index.html?raw';
import keys from './page/keys.js?raw';
import main from './page/main.js?raw';
import pages from './page/pages.js?raw';
import panel from './page/panel.css?raw';
import style from './page/style.css?raw';
import view from './page/view.js?raw';

const script = (text: string) => ({ type: 'text/javascript; charset=utf-8', text });

/** The files of the preview's page, by their names in the URL. */
export const FILES: Files = new Map([
  ['', { type: 'text/html; charset=utf-8', text: html }],
  ['style.css', { type: 'text/css; charset=utf-8', text: style }],
  ['panel.css', { type: 'text/css; charset=utf-8', text: panel }],
  ['main.js', script(main)],
  ['view.js', script(view)],
  ['pages.js', script(pages)],
  ['elements.js', script(elements)],
  ['card.js', script(card)],
  ['findings.js', script(findings)],
  ['keys.js', script(keys)],
]);
