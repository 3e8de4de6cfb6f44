import type { Figures } from '../figures/figures.ts';
import { group, report } from '../report/schema.ts';
import type { Entry, List, Mapping, Node, Scalar } from '../source/node.ts';
import { scalar } from '../yaml-words.ts';
import { Fields } from './fields-of.ts';
import { Names } from './names.ts';
import type { NextFigure } from './next-figure.ts';
import type { Splices, Within } from './splices.ts';
import { withYearsMoved } from './years.ts';

/** Advances 数据 and lists of names: figures are kept; those defined in a text, and achievements, are removed. */
export class NextData {
  readonly #splices: Splices;
  readonly #moving: ReadonlySet<number>;
  readonly #figures: Figures;
  readonly #names: Names;
  readonly #next: NextFigure;

  constructor(splices: Splices, moving: ReadonlySet<number>, figures: Figures, next: NextFigure) {
    this.#splices = splices;
    this.#moving = moving;
    this.#figures = figures;
    this.#names = new Names(figures);
    this.#next = next;
  }

  /** Whether any of it is kept. */
  hasAny(value: Node): boolean {
    if (value.kind === 'scalar') return this.#names.left(value.text).trim() !== '';
    if (value.kind === 'list') return value.items.some((item) => this.hasAny(item));
    const named = namesIn(value);
    return named ? this.hasAny(named.value) : value.entries.length > 0;
  }

  /** Advances 数据 in any of its forms. */
  advance(entry: Entry, holder: Within<Mapping>): void {
    const { value } = entry;
    if (value.kind === 'scalar' || !this.hasAny(value)) this.names(entry, holder);
    else if (value.kind === 'map') this.#group(this.#splices.inside(value, holder));
    else {
      const at = this.#splices.inside(value, holder);
      for (const item of value.items) {
        if (item.kind === 'map' && this.hasAny(item)) this.#group(this.#splices.inside(item, at));
        else if (item.kind !== 'scalar') this.#splices.muteItem(item, at);
        else this.#name(item, at);
      }
    }
  }

  /** Advances a set: its name and its members. */
  set(entry: Entry, holder: Within<Mapping>): void {
    if (this.hasAny(entry.value)) this.#splices.rekey(entry, (key) => this.#moved(key));
    this.names(entry, holder);
  }

  /** The year in a name, 2025年引进人才, moves on as it does where the figure is registered. */
  #moved(name: string): string {
    return withYearsMoved(name, this.#moving);
  }

  /** Advances a list of names, or names pasted as one text. */
  names(entry: Entry, holder: Within<Mapping>): void {
    const { value } = entry;
    if (!this.hasAny(value)) this.#splices.mute(entry, holder);
    else if (value.kind === 'scalar') {
      const left = this.#moved(this.#names.left(value.text));
      if (left !== value.text) this.#splices.replace(value, scalar(left));
    } else if (value.kind === 'list') {
      const at = this.#splices.inside(value, holder);
      for (const item of value.items) if (item.kind === 'scalar') this.#name(item, at);
    }
  }

  /** A group of names with wording of its own, or figures defined in place. */
  #group(at: Within<Mapping>): void {
    const named = namesIn(at.node);
    if (!named) {
      for (const figure of at.node.entries) this.#next.advance(figure, at, this.#figures.byName.get(figure.key));
      return;
    }
    const own = new Fields(at.node, group);
    for (const id of ['period', 'leadIn']) {
      const entry = own.get(id);
      if (entry) this.#splices.retext(entry, (text) => withYearsMoved(text, this.#moving));
    }
    this.names(named, at);
  }

  #name(item: Scalar, at: Within<List>): void {
    if (item.style === 'empty') return;
    const left = this.#moved(this.#names.left(item.text));
    if (left.trim() === '') this.#splices.muteItem(item, at);
    else if (left !== item.text) this.#splices.replace(item, scalar(left));
  }
}

/** The list of names in a group with wording of its own; undefined for figures defined in place. */
function namesIn(map: Mapping): Entry | undefined {
  const own = new Fields(map, group);
  const set = new Fields(map, report).get('figureSets');
  return own.isKnown || set ? (own.get('figures') ?? set) : undefined;
}
