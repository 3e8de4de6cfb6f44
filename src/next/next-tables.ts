import type { List, Mapping, Node } from '../source/node.ts';
import { scalar } from '../yaml-words.ts';
import { elementOf, Fields } from './fields-of.ts';
import type { NextData } from './next-data.ts';
import type { Splices, Within } from './splices.ts';
import { movedReferences, type Titles } from './titles.ts';
import { nextPeriod, nextStretch } from './years.ts';

/** Advances tables and charts: titles and years move on, figures are kept, numbers typed in cells become 待补. */
export class NextTables {
  readonly #splices: Splices;
  readonly #titles: Titles;
  readonly #data: NextData;

  constructor(splices: Splices, titles: Titles, data: NextData) {
    this.#splices = splices;
    this.#titles = titles;
    this.#data = data;
  }

  tables(list: Within<List>): void {
    for (const item of list.node.items) {
      if (item.kind !== 'map') continue;
      const own = new Fields(item, elementOf('tables'));
      const rows = own.get('rows')?.value;
      if (!this.#hasData(own) && !rows) this.#splices.muteItem(item, list);
      else {
        const table = this.#common(item, own, list);
        const achievements = own.get('achievements');
        if (achievements) this.#splices.mute(achievements, table);
        const head = own.get('head')?.value;
        if (head?.kind === 'list') this.#titles.heads(head);
        if (rows?.kind === 'list') for (const row of rows.items) this.#cells(row);
      }
    }
  }

  charts(list: Within<List>): void {
    for (const item of list.node.items) {
      if (item.kind !== 'map') continue;
      const own = new Fields(item, elementOf('charts'));
      if (!this.#hasData(own)) {
        this.#splices.muteItem(item, list);
        continue;
      }
      this.#common(item, own, list);
      const years = own.get('years');
      if (years?.value.kind === 'map') nextStretch(years.value, this.#splices);
      else if (years) this.#splices.retext(years, nextPeriod);
    }
  }

  #hasData(own: Fields): boolean {
    const data = own.get('data');
    return data !== undefined && this.#data.hasAny(data.value);
  }

  #common(item: Mapping, own: Fields, list: Within<List>): Within<Mapping> {
    const at = this.#splices.inside(item, list);
    const data = own.get('data');
    this.#titles.advance(own.get('title'), at);
    if (data) this.#data.names(data, at);
    return at;
  }

  /** Replaces numbers of the old year in the cells of a row; the first cell is its name. */
  #cells(row: Node): void {
    if (row.kind !== 'list') return;
    for (const [index, cell] of row.items.entries()) {
      if (cell.kind !== 'scalar' || cell.style === 'empty' || (index === 0 && row.items.length > 1)) continue;
      const text = movedReferences(cell.text);
      const bare = text.replace(/【[^【】]*】|\d{4}年/gu, '');
      if (/\d/u.test(bare)) this.#splices.replace(cell, '【待补】');
      else if (text !== cell.text) this.#splices.replace(cell, scalar(text));
    }
  }
}
