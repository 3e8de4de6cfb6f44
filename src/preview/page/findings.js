/** @import { Finding } from '../shown.ts' */
import { byId, element, placeInFile } from './elements.js';

/** The list of what was found, errors first. */
export class Findings {
  /** @type {Finding[]} */
  #all = [];
  #current = -1;
  /** Whether it is shown as chosen; j and k also continue from one that was left. */
  #isChosen = false;
  #list = byId('findings');
  #choose;

  /** @param {(finding: Finding) => void} choose */
  constructor(choose) {
    this.#choose = choose;
  }

  /** @param {Finding[]} findings */
  show(findings) {
    if (JSON.stringify(findings) === JSON.stringify(this.#all)) return;
    const chosen = this.#all[this.#current];
    const hasFocus = this.#list.contains(document.activeElement);
    this.#all = findings;
    this.#current = findings.findIndex(({ rule, message }) => rule === chosen?.rule && message === chosen.message);
    byId('findings-title').textContent = findings.length === 0 ? '问题' : `问题（${findings.length}个）`;
    byId('no-findings').hidden = findings.length > 0;
    this.#list.replaceChildren(...findings.map((finding, index) => this.#item(finding, index)));
    this.#mark();
    if (hasFocus) this.#buttons()[Math.max(this.#current, 0)]?.focus({ preventScroll: true });
  }

  /** @param {1 | -1} step */
  step(step) {
    const next = this.#current < 0 ? (step > 0 ? 0 : this.#all.length - 1) : this.#current + step;
    if (next < 0 || next >= this.#all.length) return;
    this.#take(next);
    this.#buttons()[next]?.focus({ preventScroll: true });
    this.#buttons()[next]?.scrollIntoView({ block: 'nearest' });
  }

  /** Deselects the finding; j and k continue from there. */
  leave() {
    this.#isChosen = false;
    this.#mark();
  }

  /** @param {number} index */
  #take(index) {
    const finding = this.#all[index];
    if (!finding) return;
    this.#current = index;
    this.#isChosen = true;
    this.#mark();
    this.#choose(finding);
  }

  #mark() {
    for (const [index, button] of this.#buttons().entries()) {
      if (this.#isChosen && index === this.#current) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }

  #buttons() {
    return [...this.#list.querySelectorAll('button')].filter((each) => each.classList.contains('finding'));
  }

  /** @param {Finding} finding @param {number} index */
  #item({ severity, severityText, message, hint, where, code, at, rule }, index) {
    const note = at ? [] : [element('span', { class: 'hint' }, '不在正文里，见数据文件。')];
    return element(
      'li',
      { class: severity },
      element(
        'button',
        { type: 'button', class: 'finding', title: rule, click: () => this.#take(index) },
        element('em', {}, severityText),
        element('span', { class: 'message' }, message),
        ...(hint === '' ? [] : [element('span', { class: 'hint' }, `改法：${hint}`)]),
        ...note,
      ),
      placeInFile(where, code),
    );
  }
}
