import type { Entry, List, Mapping, Node } from '../source/node.ts';
import { elementOf, Fields } from './fields-of.ts';
import type { NextData } from './next-data.ts';
import { PLANNED } from './plans.ts';
import type { Splices, Within } from './splices.ts';
import type { Titles } from './titles.ts';

/** A section has the fields of its items, and of what these are told in. */
const SECTION = elementOf('work');
const ITEM = elementOf('items', SECTION);

/** Sections keep their titles, figures and order; their texts become comments. */
export class NextSections {
  readonly #splices: Splices;
  readonly #titles: Titles;
  readonly #data: NextData;

  constructor(splices: Splices, titles: Titles, data: NextData) {
    this.#splices = splices;
    this.#titles = titles;
    this.#data = data;
  }

  /** The items of a list; of 主要工作 one given as one text is a title. */
  advance({ node, closes }: Within<List>, ofTitles: boolean): void {
    for (const item of node.items) this.#section(item, { node, closes }, ofTitles);
  }

  /** Whether anything but this year's words is in an item: a title, figures. */
  survives(item: Node, ofTitles: boolean): boolean {
    if (item.kind === 'scalar') return ofTitles && item.style !== 'empty';
    if (item.kind === 'list') return false;
    const own = new Fields(item, SECTION, ITEM);
    const [title, data] = [own.get('title')?.value, own.get('data')];
    // Plans of the year before last have been reported on.
    if (title?.kind === 'scalar' && title.text.startsWith(PLANNED)) return false;
    return title !== undefined || (data !== undefined && this.#data.hasAny(data.value)) || this.#hasItems(own);
  }

  /** What stands beside a 标题: texts, figures, achievements. */
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
