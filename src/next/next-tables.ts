import type { List, Mapping } from '../source/node.ts';
import { scalar } from '../yaml-words.ts';
import { elementOf, Fields } from './fields-of.ts';
import type { NextData } from './next-data.ts';
import type { Splices, Within } from './splices.ts';
import type { Titles } from './titles.ts';
import { nextPeriod, nextStretch } from './years.ts';

/** Advances tables and charts: titles and years move on, figures are kept, numbers typed in cells become last year's or 待补. */
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
        const following = head?.kind === 'list' ? followingOf(head, this.#titles.heads(head)) : new Map();
        if (rows?.kind !== 'list') continue;
        const all = this.#splices.inside(rows, table);
        for (const row of rows.items) {
          if (row.kind === 'list') this.#cells(this.#splices.inside(row, all), following);
        }
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

  /**
   * Replaces numbers of the old year in the cells of a row, the first of which is its name: a column takes the numbers
   * of the one whose year it is of now, the last one has none yet.
   */
  #cells(row: Within<List>, following: ReadonlyMap<number, number>): void {
    const { items } = row.node;
    for (const [index, cell] of items.entries()) {
      if (cell.kind !== 'scalar' || cell.style === 'empty' || (index === 0 && items.length > 1)) continue;
      const text = this.#titles.references(cell.text);
      if (!hasNumber(text)) {
        if (text !== cell.text) this.#splices.replace(cell, scalar(text));
        continue;
      }
      const next = items[following.get(index) ?? -1];
      if (next === cell) continue;
      const known =
        next?.kind === 'scalar' && hasNumber(next.text) && !next.text.includes('【') ? next.text : undefined;
      this.#splices.supersedeItem(cell, row, known === undefined ? '【待补】' : scalar(known));
    }
  }
}

function hasNumber(text: string): boolean {
  return /\d/u.test(text.replace(/【[^【】]*】|\d{4}年/gu, ''));
}

/** Words for this year and the one before, as heads of columns. */
const SINCE = new Map([
  ['上年', '本年'],
  ['去年', '今年'],
]);

/** For each column, the one whose numbers are of its year once the heads have moved on: itself if its year stays. */
function followingOf({ items }: List, moving: ReadonlySet<number>): Map<number, number> {
  const heads = items.map((item) => (item.kind === 'scalar' ? item.text.trim() : ''));
  const following = new Map<number, number>();
  for (const [index, head] of heads.entries()) {
    const year = Number(/^\d{4}(?=年)/u.exec(head)?.[0]);
    const isKept = year > 0 && !moving.has(year);
    const next = heads.indexOf(year > 0 ? head.replace(`${year}`, `${year + 1}`) : (SINCE.get(head) ?? ''));
    if (isKept || next >= 0) following.set(index, isKept ? index : next);
  }
  return following;
}
