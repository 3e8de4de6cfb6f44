import type { Entry, List, Mapping, Node } from '../source/node.ts';
import { elementOf, Fields } from './fields-of.ts';
import type { NextData } from './next-data.ts';
import { PLANNED } from './plans.ts';
import type { Splices, Within } from './splices.ts';
import type { Titles } from './titles.ts';

/** Sections and their items are both read with the fields of both schemas. */
const SECTION = elementOf('work');
const ITEM = elementOf('items', SECTION);

/** Advances sections: titles, figures and order are kept; texts are commented out. */
export class NextSections {
  readonly #splices: Splices;
  readonly #titles: Titles;
  readonly #data: NextData;

  constructor(splices: Splices, titles: Titles, data: NextData) {
    this.#splices = splices;
    this.#titles = titles;
    this.#data = data;
  }

  /** Advances the items of a list. `ofTitles`: an item that is a plain text is a title, as in 主要工作. */
  advance({ node, closes }: Within<List>, ofTitles: boolean): void {
    for (const item of node.items) this.#section(item, { node, closes }, ofTitles);
  }

  /** Whether an item has anything to keep: a title or figures. */
  survives(item: Node, ofTitles: boolean): boolean {
    if (item.kind === 'scalar') return ofTitles && item.style !== 'empty';
    if (item.kind === 'list') return false;
    const own = new Fields(item, SECTION, ITEM);
    const [title, data] = [own.get('title')?.value, own.get('data')];
    // Plans reported on in the old year are not carried over again.
    if (title?.kind === 'scalar' && title.text.startsWith(PLANNED)) return false;
    return title !== undefined || (data !== undefined && this.#data.hasAny(data.value)) || this.#hasItems(own);
  }

  /** Advances what is beside a 标题: figures are kept, texts and achievements commented out. */
  tell(own: Fields, at: Within<Mapping>, texts: readonly string[]): void {
    for (const id of texts) this.comment(own.get(id), at);
    const [data, achievements] = [own.get('data'), own.get('achievements')];
    if (data) this.#data.advance(data, at);
    if (achievements) this.#splices.mute(achievements, at);
  }

  comment(entry: Entry | undefined, holder: Within<Mapping>): void {
    if (entry) this.#splices.supersede(entry, holder, '');
  }

  #section(item: Node, holder: Within<List>, ofTitles: boolean): void {
    if (item.kind === 'scalar' && item.style === 'empty') return;
    if (!this.survives(item, ofTitles)) {
      this.#splices.muteItem(item, holder);
      return;
    }
    if (item.kind !== 'map') return;
    const at = this.#splices.inside(item, holder);
    const own = new Fields(item, SECTION, ITEM);
    this.#titles.advance(own.get('title'), at);
    this.tell(own, at, ['overview', 'content', 'followUp']);
    for (const entry of itemsOf(own)) {
      const { value } = entry;
      if (value.kind === 'list' && value.items.some((each) => this.survives(each, false))) {
        this.advance(this.#splices.inside(value, at), false);
      } else this.comment(entry, at);
    }
  }

  #hasItems(own: Fields): boolean {
    return itemsOf(own).some(
      ({ value }) => value.kind === 'list' && value.items.some((each) => this.survives(each, false)),
    );
  }
}

function itemsOf(own: Fields): Entry[] {
  return ['items', 'subItems'].flatMap((id) => own.get(id) ?? []);
}
