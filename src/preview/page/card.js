/** @import { Card, CardLine, Hit, Shown, Typed } from '../shown.ts' */
import { byId, element, placeInFile } from './elements.js';

/** If no particular number was asked for, this many of the places where the figure is typed are shown at once. */
const FEW = 3;

/** @typedef {{ figure: string, hit: Hit | null, phrase: number | null }} Asked */

/** What is known about the figure that was asked for. */
export class CardView {
  /** @type {Asked | null} */
  #asked = null;
  #goTo;
  #section = byId('card');

  /** @param {(phrase: number, block: string) => void} goTo */
  constructor(goTo) {
    this.#goTo = goTo;
  }

  isOpen() {
    return this.#asked !== null;
  }

  /** @param {Shown} shown @param {number} phrase @param {number | undefined} number Which of the phrase's. */
  ask(shown, phrase, number) {
    const found = shown.phrases[phrase];
    const hit = (number === undefined ? undefined : found?.numbers[number]) ?? null;
    const figure = hit?.figure ?? found?.figures[0];
    if (!found || figure === undefined) return;
    // 8项核心指标中，7项完成年度目标: its numbers are not of one figure, but of all together.
    if (number !== undefined && !hit && found.figures.length > 1) this.#list(shown, phrase, found.figures);
    else this.#show(shown, { figure, hit, phrase }, found.figures);
    this.#section.focus({ preventScroll: true });
    this.#section.scrollTop = 0;
  }

  close() {
    this.#asked = null;
    this.#section.hidden = true;
  }

  /** Shows the same card with new data; closes it if the figure is gone. @param {Shown} shown */
  refresh(shown) {
    if (!this.#asked) return;
    const { figure, hit } = this.#asked;
    if (!shown.cards[figure]) this.close();
    else {
      const { scrollTop } = this.#section;
      this.#show(shown, { figure, hit, phrase: null }, [figure]);
      this.#section.scrollTop = scrollTop;
    }
  }

  /** @param {Shown} shown @param {Asked} asked @param {string[]} figures Of the same phrase. */
  #show(shown, asked, figures) {
    const card = shown.cards[asked.figure];
    if (!card) return;
    this.#asked = asked;
    const others = figures.filter((name) => name !== asked.figure);
    this.#section.replaceChildren(
      this.#bar(card.name),
      ...given(card),
      element('ul', { class: 'lines' }, ...card.lines.map((line, index) => lineOf(line, index, asked.hit))),
      ...typedIn(card, asked.hit),
      ...this.#uses(card, asked.phrase),
      ...(others.length === 0
        ? []
        : [element('h3', {}, '这一句还说到'), this.#others(shown, asked.phrase, figures, others)]),
    );
    this.#section.hidden = false;
  }

  /** The figures that a number is made of. @param {Shown} shown @param {number} phrase @param {string[]} figures */
  #list(shown, phrase, figures) {
    this.#asked = null;
    this.#section.replaceChildren(this.#bar('由这些指标得出'), this.#others(shown, phrase, figures, figures));
    this.#section.hidden = false;
  }

  /** @param {string} title */
  #bar(title) {
    return element(
      'div',
      { class: 'bar' },
      element('h2', { id: 'card-title' }, title),
      element('button', { type: 'button', 'aria-label': '关上', click: () => this.close() }, '×'),
    );
  }

  /** @param {Shown} shown @param {number | null} phrase @param {string[]} figures @param {string[]} names */
  #others(shown, phrase, figures, names) {
    const items = names.map((figure) => {
      const click = () => this.#show(shown, { figure, hit: null, phrase }, figures);
      const { name = figure } = shown.cards[figure] ?? {};
      return element('li', {}, element('button', { type: 'button', click }, name));
    });
    return element('ul', { class: 'others' }, ...items);
  }

  /** @param {Card} card @param {number | null} here */
  #uses({ uses }, here) {
    const items = uses.map(({ phrase, block, place, text }) =>
      element(
        'li',
        {},
        element(
          'button',
          {
            type: 'button',
            class: 'use',
            'aria-current': phrase === here && 'true',
            click: () => this.#goTo(phrase, block),
          },
          element('strong', {}, place),
          phrase === here ? '（这里）' : '',
          element('span', {}, text),
        ),
      ),
    );
    return [
      element('h3', {}, uses.length === 0 ? '用在何处：没有用到' : `用在何处（${uses.length}处）`),
      element('ul', { class: 'uses' }, ...items),
    ];
  }
}

/** @param {Card} card */
function given({ owner, source }) {
  const told = [owner === '' ? '' : `责任：${owner}`, source === '' ? '' : `来源：${source}`].filter(
    (each) => each !== '',
  );
  return told.length === 0 ? [] : [element('p', { class: 'given' }, told.join('　'))];
}

/** @param {CardLine} line @param {number} index @param {Hit | null} hit */
function lineOf({ label, depth, value, notes, derived }, index, hit) {
  const isHit = hit?.line === index;
  return element(
    'li',
    { class: `depth-${Math.min(depth, 3)}` },
    element(
      'div',
      { class: 'number', 'aria-current': isHit && hit.derived === null && 'true' },
      element('span', {}, label),
      element('strong', {}, value),
      ...notes.map((note) => element('em', {}, note)),
    ),
    ...derived.map(({ text, how }, at) =>
      element(
        'div',
        { class: 'derived', 'aria-current': isHit && hit.derived === at && 'true' },
        element('span', {}, text),
        element('span', { class: 'how' }, how),
      ),
    ),
  );
}

/** @param {Card} card @param {Hit | null} hit */
function typedIn({ typed }, hit) {
  const wanted = hit && hit.typed.length > 0 ? hit.typed.flatMap((index) => typed[index] ?? []) : typed.slice(0, FEW);
  const rest = typed.filter((each) => !wanted.includes(each));
  return [
    element('h3', {}, '在哪里写的'),
    ...wanted.map(typedAt),
    ...(rest.length === 0
      ? []
      : [element('details', {}, element('summary', {}, `这个指标的其余${rest.length}处`), ...rest.map(typedAt))]),
  ];
}

/** @param {Typed} typed @param {number} index @param {Typed[]} all */
function typedAt({ what, where, code }, index, all) {
  const line = lineOfPlace(where);
  // Several on one line share its code, which is shown after the last one.
  const isLast = line !== lineOfPlace(all[index + 1]?.where ?? '');
  const place = placeInFile(where, isLast ? code : '');
  if (what !== '') place.prepend(element('span', { class: 'what' }, what));
  return place;
}

/** Without the column. @param {string} where */
function lineOfPlace(where) {
  return where.replace(/:\d+$/u, '');
}
