/** @import { Spot } from '../shown.ts' */
/** @typedef {{ key: string, offset: number, top: number }} Anchor */
/** @typedef {{ element: Element, offset: number, length: number }} Unit */

// Attributes, since the report’s own style depends on classes, and on their absence.
const HERE = 'data-here';
const ASKED = 'data-asked';
const CHANGED = 'data-changed';
/** The name of a highlight. */
const SPOT = 'here';

/** The pages in their frame, patched only where they change, so that readers keep their place. */
export class Pages {
  /** @type {string[]} */
  #sections = [];
  /** @type {Spot | null} */
  #spot = null;
  /** @type {{ keys: string[], since: number }} */
  #changed = { keys: [], since: 0 };
  #document;
  #window;
  #article;

  /** @param {HTMLIFrameElement} frame */
  constructor(frame) {
    const { contentDocument, contentWindow } = frame;
    const article = contentDocument?.querySelector('article');
    if (!contentDocument || !contentWindow || !article) throw new Error('no report');
    this.#document = contentDocument;
    this.#window = /** @type {Window & typeof globalThis} */ (contentWindow);
    this.#article = article;
  }

  get document() {
    return this.#document;
  }

  /** @param {string} style */
  setStyle(style) {
    const [first] = this.#document.querySelectorAll('style');
    const own = first?.textContent ?? '';
    const rest = own.slice(own.lastIndexOf(OWN));
    if (first && own !== `${style}${rest}`) first.textContent = `${style}${rest}`;
  }

  /** @param {string[]} sections @param {boolean} isNew The text has changed, not only the page breaks. */
  setPages(sections, isNew) {
    const anchors = this.#anchors();
    const focused = this.#focused();
    for (const [index, section] of sections.entries()) {
      if (section === this.#sections[index]) continue;
      const holder = this.#document.createElement('template');
      holder.innerHTML = section;
      const old = this.#article.children[index];
      if (old) old.replaceWith(holder.content);
      else this.#article.append(holder.content);
    }
    while (this.#article.children.length > sections.length) this.#article.lastElementChild?.remove();
    this.#sections = sections;
    this.#makeButtons();
    this.#restore(anchors);
    if (focused) this.#find(focused)?.focus({ preventScroll: true });
    if (isNew) {
      this.#spot = null;
      this.#changed = { keys: [], since: 0 };
    } else this.#flash();
    if (this.#spot) this.#mark(this.#spot);
  }

  /** Highlights blocks with new text for a moment. @param {string[]} keys */
  flash(keys) {
    this.#changed = { keys, since: performance.now() };
    this.#flash();
  }

  /** Whether any of these blocks is in view. @param {string[]} keys */
  areSeen(keys) {
    const height = this.#window.innerHeight;
    const boxes = keys.flatMap((key) => this.#blocks(key)).map((block) => block.getBoundingClientRect());
    return boxes.some(({ top, bottom }) => bottom > 0 && top < height);
  }

  /** Scrolls to the spot and marks it. @param {Spot} spot @param {string} [block] In case the spot is not found. */
  goTo(spot, block) {
    this.clear();
    const target = this.#mark(spot) ?? (block === undefined ? undefined : this.#mark({ block, from: 0, to: 0 }));
    this.#spot = spot;
    if (!target) return false;
    const { top, height } = target.getBoundingClientRect();
    this.#window.scrollBy(0, top + Math.min(height, this.#window.innerHeight) / 2 - this.#window.innerHeight / 2);
    return true;
  }

  clear() {
    this.#spot = null;
    this.#window.CSS.highlights?.delete(SPOT);
    for (const name of [HERE, ASKED]) {
      for (const each of this.#document.querySelectorAll(`[${name}]`)) each.removeAttribute(name);
    }
  }

  /** Goes to the number after or before the focused one, or to the first in view. @param {1 | -1} step */
  step(step) {
    const all = this.#buttons();
    const current = all.indexOf(/** @type {HTMLElement} */ (this.#document.activeElement));
    const seen = all.findIndex((each) => each.getBoundingClientRect().top >= 0);
    const next = current < 0 ? (step > 0 ? seen : seen - 1) : current + step;
    const button = all[Math.min(Math.max(next, 0), all.length - 1)];
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest' });
    const box = button?.getBoundingClientRect();
    // Not at the very edge.
    if (box && (box.bottom > this.#window.innerHeight - 60 || box.top < 60))
      button?.scrollIntoView({ block: 'center' });
  }

  /** Marks the words that were asked about. @param {Element} words */
  ask(words) {
    this.clear();
    words.setAttribute(ASKED, '');
  }

  focus() {
    this.#window.focus();
  }

  /** Continues the highlight if a block has moved to another page. */
  #flash() {
    const { keys, since } = this.#changed;
    for (const key of keys) {
      for (const block of this.#blocks(key)) {
        if (block.hasAttribute(CHANGED)) continue;
        block.setAttribute(CHANGED, '');
        /** @type {HTMLElement} */ (block).style.animationDelay = `${Math.round(since - performance.now())}ms`;
      }
    }
  }

  /** Elements that can be clicked: the numbers, and phrases without one. @returns {HTMLElement[]} */
  #buttons() {
    return [...this.#document.querySelectorAll('[role=button]')].map((each) => /** @type {HTMLElement} */ (each));
  }

  #makeButtons() {
    /** @type {Map<string, HTMLElement[]>} */
    const phrases = new Map();
    for (const each of this.#document.querySelectorAll('[data-u]')) {
      const words = /** @type {HTMLElement} */ (each);
      const { u = '' } = words.dataset;
      phrases.set(u, [...(phrases.get(u) ?? []), words]);
    }
    for (const words of phrases.values()) {
      const numbers = words.filter(({ dataset }) => dataset.n !== undefined);
      for (const each of numbers.length > 0 ? numbers : words.slice(0, 1)) {
        each.setAttribute('role', 'button');
        each.tabIndex = -1;
      }
    }
    // A single tab stop; n and p go on from there.
    const [first] = this.#buttons();
    if (first) first.tabIndex = 0;
  }

  #focused() {
    const active = /** @type {HTMLElement | null} */ (this.#document.activeElement);
    return active?.dataset.u === undefined ? undefined : { ...active.dataset };
  }

  /** @param {DOMStringMap} tags */
  #find({ u, n }) {
    return this.#buttons().find(({ dataset }) => dataset.u === u && dataset.n === n);
  }

  /** @param {string} key */
  #blocks(key) {
    return [...this.#document.querySelectorAll(`[data-b="${key}"]`)];
  }

  /** A block's lines with the count of characters before each; or the block. @param {string} key @returns {Unit[]} */
  #units(key) {
    let offset = 0;
    return this.#blocks(key).flatMap((block) => {
      const lines = [...block.querySelectorAll('.line')];
      return (lines.length > 0 ? lines : [block]).map((each) => {
        const unit = { element: each, offset, length: each.textContent?.length ?? 0 };
        offset += unit.length;
        return unit;
      });
    });
  }

  /** The block at the top of the view, and some after it, in case it disappears. @returns {Anchor[]} */
  #anchors() {
    if (this.#window.scrollY === 0) return [];
    const keys = new Set();
    for (const block of this.#document.querySelectorAll('[data-b]')) {
      if (block.getBoundingClientRect().bottom > 0) keys.add(/** @type {HTMLElement} */ (block).dataset.b);
      if (keys.size === 4) break;
    }
    return [...keys].flatMap((key) => {
      const unit = this.#units(key).find(({ element }) => element.getBoundingClientRect().bottom > 0);
      return unit ? [{ key, offset: unit.offset, top: unit.element.getBoundingClientRect().top }] : [];
    });
  }

  /** @param {Anchor[]} anchors */
  #restore(anchors) {
    for (const { key, offset, top } of anchors) {
      const unit = this.#units(key).findLast((each) => each.offset <= offset);
      if (!unit) continue;
      this.#window.scrollBy(0, unit.element.getBoundingClientRect().top - top);
      return;
    }
  }

  /** @param {Spot} spot @returns {Element | Range | undefined} */
  #mark(spot) {
    if ('phrase' in spot) {
      const words = [...this.#document.querySelectorAll(`[data-u="${spot.phrase}"]`)];
      for (const each of words) each.setAttribute(HERE, '');
      return words[0];
    }
    const range = this.#range(spot);
    if (range && this.#window.CSS.highlights) {
      this.#window.CSS.highlights.set(SPOT, new this.#window.Highlight(range));
      return range;
    }
    const blocks = this.#blocks(spot.block);
    for (const each of blocks) each.setAttribute(HERE, '');
    return blocks[0];
  }

  /**
   * A range of a block's characters, across lines and pages; undefined in a table, whose cells are not one text.
   * @param {{ block: string, from: number, to: number }} spot
   */
  #range({ block, from, to }) {
    const blocks = this.#blocks(block);
    if (from === to || blocks.some((each) => /^(?:table|figure)$/iu.test(each.tagName))) return undefined;
    const range = this.#document.createRange();
    let at = 0;
    let isBegun = false;
    for (const each of blocks) {
      const walker = this.#document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.textContent ?? '';
        if (!isBegun && from < at + length) {
          range.setStart(node, from - at);
          isBegun = true;
        }
        if (isBegun && to <= at + length) {
          range.setEnd(node, to - at);
          return range;
        }
        at += length;
      }
    }
    return undefined;
  }
}

/** How report.css begins, after the report's own style. */
const OWN = '/* 预览 */';
