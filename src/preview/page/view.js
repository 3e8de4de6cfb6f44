/** @import { Shown } from '../shown.ts' */
import { CardView } from './card.js';
import { byId } from './elements.js';
import { Findings } from './findings.js';
import { Pages } from './pages.js';

/** What is shown: the pages, the findings beside them, the card of the number that was asked for. */
export class View {
  findings = new Findings(({ at }) => {
    this.pages.clear();
    if (at) this.pages.goTo(at);
  });
  #card = new CardView((phrase, block) => this.pages.goTo({ phrase }, block));
  /** @type {Shown | undefined} */
  #shown;
  /** The blocks that changed last. @type {string[]} */
  #changed = [];

  /** @param {HTMLIFrameElement} frame the report’s own document */
  constructor(frame) {
    this.pages = new Pages(frame);
  }

  /** Shows what the server sends: all at first, then what is different. @param {Partial<Shown>} change */
  show(change) {
    const isFirst = this.#shown === undefined;
    const shown = { ...(this.#shown ?? /** @type {Shown} */ (change)), ...change };
    this.#shown = shown;
    if (change.style !== undefined) this.pages.setStyle(change.style);
    if (change.pages) this.pages.setPages(change.pages, change.changed !== undefined);
    if (change.findings) this.findings.show(change.findings);
    if (change.cards) this.#card.refresh(shown);
    if (change.title !== undefined) {
      byId('title').textContent = change.title || '预览';
      document.title = `${change.title || '报告'} · 预览`;
    }
    if (change.changed && change.changed.length > 0) {
      this.#changed = change.changed;
      this.pages.flash(this.#changed);
      byId('to-change').hidden = this.pages.areSeen(this.#changed);
    }
    if (change.status) tellStatus(change.status, isFirst, shown.pages.length > 0);
  }

  /** Shows where a number comes from, if there is one. @param {Element} target */
  ask(target) {
    const words = /** @type {HTMLElement | null} */ (target.closest('[data-u]'));
    if (!words || !this.#shown) return;
    const { u, n } = words.dataset;
    this.pages.ask(words);
    this.#card.ask(this.#shown, Number(u), n === undefined ? undefined : Number(n));
  }

  goToChange() {
    const [block] = this.#changed;
    if (block !== undefined) this.pages.goTo({ block, from: 0, to: 0 });
    byId('to-change').hidden = true;
  }

  leave() {
    this.#card.close();
    this.findings.leave();
    this.pages.clear();
    this.pages.focus();
  }
}

/** @param {Shown['status']} status @param {boolean} isFirst @param {boolean} hasPages */
function tellStatus({ text, isStale, detail }, isFirst, hasPages) {
  const rest = !isStale ? '' : hasPages ? '页面还是改动前的样子。' : '改正后就显示报告。';
  tell(`${isFirst ? '' : `${timeText(new Date())} `}${text}${rest}`, isStale);
  byId('detail').textContent = detail;
  byId('detail').hidden = detail === '';
}

/** What the status line says. @param {string} text @param {boolean} isStale */
export function tell(text, isStale) {
  byId('status').textContent = text;
  document.body.classList.toggle('stale', isStale);
}

/** @param {Date} date */
function timeText(date) {
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((each) => String(each).padStart(2, '0')).join(':');
}
