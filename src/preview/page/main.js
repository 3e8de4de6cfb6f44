/** @import { Shown } from '../shown.ts' */
import { CardView } from './card.js';
import { byId } from './elements.js';
import { Findings } from './findings.js';
import { listen } from './keys.js';
import { Pages } from './pages.js';

const frame = /** @type {HTMLIFrameElement} */ (byId('report'));
const help = /** @type {HTMLDialogElement} */ (byId('keys'));

if (frame.contentDocument?.readyState === 'complete' && frame.contentDocument.querySelector('article')) start();
else frame.addEventListener('load', start, { once: true });

function start() {
  const pages = new Pages(frame);
  /** @type {Shown | undefined} */
  let shown;
  /** @type {string[]} */
  let changed = [];
  const card = new CardView((phrase, block) => pages.goTo({ phrase }, block));
  const findings = new Findings(({ at }) => {
    pages.clear();
    if (at) pages.goTo(at);
  });

  const source = new EventSource('events');
  source.addEventListener('message', ({ data }) => {
    /** @type {Partial<Shown>} */
    const change = JSON.parse(data);
    const isFirst = shown === undefined;
    shown = { ...(shown ?? /** @type {Shown} */ (change)), ...change };
    if (change.style !== undefined) pages.setStyle(change.style);
    if (change.pages) pages.setPages(change.pages, change.changed !== undefined);
    if (change.findings) findings.show(change.findings);
    if (change.cards) card.refresh(shown);
    if (change.title !== undefined) {
      byId('title').textContent = change.title || '预览';
      document.title = `${change.title || '报告'} · 预览`;
    }
    if (change.changed && change.changed.length > 0) {
      changed = change.changed;
      pages.flash(changed);
      byId('to-change').hidden = pages.areSeen(changed);
    }
    if (change.status) {
      const { text, isStale, detail } = change.status;
      const rest = !isStale ? '' : shown.pages.length > 0 ? '页面还是改动前的样子。' : '改正后就显示报告。';
      tell(`${isFirst ? '' : `${timeText(new Date())} `}${text}${rest}`, isStale);
      byId('detail').textContent = detail;
      byId('detail').hidden = detail === '';
    }
  });
  source.addEventListener('error', () => {
    tell('预览已停止，这里是最后的样子。要接着看，请在终端里再运行一次。', true);
    source.close();
  });

  pages.document.addEventListener('click', ({ target }) => ask(/** @type {Element} */ (target)));
  listen([document, pages.document], {
    n: () => pages.step(1),
    p: () => pages.step(-1),
    j: () => findings.step(1),
    k: () => findings.step(-1),
    Escape: leave,
    '?': () => (help.open ? help.close() : help.showModal()),
  });
  for (const key of ['Enter', ' ']) {
    pages.document.addEventListener('keydown', (event) => {
      const { activeElement } = pages.document;
      if (event.key !== key || activeElement?.getAttribute('role') !== 'button') return;
      ask(activeElement);
      event.preventDefault();
    });
  }
  byId('help').addEventListener('click', () => help.showModal());
  byId('to-change').addEventListener('click', () => {
    const [block] = changed;
    if (block !== undefined) pages.goTo({ block, from: 0, to: 0 });
    byId('to-change').hidden = true;
  });
  pages.focus();

  /** @param {Element} target */
  function ask(target) {
    const words = /** @type {HTMLElement | null} */ (target.closest('[data-u]'));
    if (!words || !shown) return;
    const { u, n } = words.dataset;
    pages.ask(words);
    card.ask(shown, Number(u), n === undefined ? undefined : Number(n));
  }

  function leave() {
    card.close();
    findings.leave();
    pages.clear();
    pages.focus();
  }
}

/** @param {string} text @param {boolean} isStale */
function tell(text, isStale) {
  byId('status').textContent = text;
  document.body.classList.toggle('stale', isStale);
}

/** @param {Date} date */
function timeText(date) {
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((each) => String(each).padStart(2, '0')).join(':');
}
