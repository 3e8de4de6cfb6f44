import type { Tally } from '../figures/figure.ts';
import { exact, type Quantity } from '../figures/number.ts';
import { isExact, PENDING, parseAmount } from '../report/amount.ts';
import { ranksApart, readRank } from '../report/rank-text.ts';
import { stage } from '../report/schema/stage.ts';
import { type Count, count, figure } from '../report/schema.ts';
import { shareWords } from '../report/text-forms.ts';
import type { Entry, Mapping } from '../source/node.ts';
import { braced } from '../yaml-words.ts';
import { elementOf, Fields, schemaOf } from './fields-of.ts';
import type { Splices, Within } from './splices.ts';
import { withYearsMoved } from './years.ts';

/** 数值: 待补, as a key and its text. */
export const VALUE: [string, string] = ['数值', PENDING];

/** 上年: 8, likewise. */
export function priorOf(digits: string): [string, string] {
  return ['上年', digits];
}

/** Maps for 全市第2、全省第3, each with the old rank as 上年; empty if a rank is written in another form. */
function rankMaps(text: string): string[] {
  const read = ranksApart(text).map(readRank);
  if (read.every((rank) => rank?.place.text === PENDING)) return [];
  return read.flatMap((rank) => {
    if (!rank) return [];
    const place = rank.place.text;
    const prior = place.replace(/^第\s*(?=\d)/u, '').replace(/(?<!首)[位名]$/u, '');
    return braced([
      ...(rank.of === undefined ? [] : [['项', rank.of] as const]),
      ['范围', rank.scope.text],
      ['名次', PENDING],
      ...(place === PENDING ? [] : [['上年', prior] as const]),
    ]);
  });
}

/** Advances the numbers beside a figure's own: totals and stages become their 上年, the others become 待补. */
export class NextCounts {
  readonly #splices: Splices;
  readonly #moving: ReadonlySet<number>;

  constructor(splices: Splices, moving: ReadonlySet<number>) {
    this.#splices = splices;
    this.#moving = moving;
  }

  /** `isKept`: whether its number becomes 上年; if undefined, only if it has a 上年 already. */
  count(
    entry: Entry,
    holder: Within<Mapping>,
    tally: Tally | undefined,
    data: Count | undefined,
    isKept: boolean | undefined,
  ): void {
    const { value } = entry;
    const digits = digitsOf(tally?.quantity);
    if (value.kind !== 'map') {
      if (value.kind === 'scalar' && value.text.trim() === PENDING) return;
      const isPlain = value.kind === 'scalar' && data?.value !== undefined && isExact(data.value);
      if (isKept !== true || digits === undefined) this.#splices.supersede(entry, holder, PENDING);
      else if (isPlain) this.#splices.replace(value, braced([VALUE, priorOf(value.text.trim())]));
      else this.#splices.supersede(entry, holder, braced([VALUE, priorOf(digits)]));
      return;
    }
    const at = this.#splices.inside(value, holder);
    const fields = new Fields(value, count);
    if (!fields.isKnown) {
      this.advanceNamed(entry, holder);
      return;
    }
    const [own, prior, names, kinds] = ['value', 'prior', 'names', 'kinds'].map((id) => fields.get(id));
    const pairOf = (id: string, text: string) => `${fields.key(id)}: ${text}`;
    const keeps = isKept ?? prior !== undefined;
    const told = keeps && !prior && digits !== undefined ? [pairOf('prior', digits)] : [];
    if (own) {
      const exactly = data?.value !== undefined && isExact(data.value);
      if (data?.value?.pending) {
        if (prior) this.#splices.replace(prior.value, PENDING);
      } else if (keeps && exactly) {
        this.#splices.before(own, at, [pairOf('value', PENDING)]);
        this.#splices.rename(own, at, fields.key('prior'));
        if (prior) this.#splices.drop(prior, at);
      } else {
        this.#splices.supersede(own, at, PENDING);
        if (prior) this.#splices.drop(prior, at);
      }
      if (names) this.#splices.mute(names, at);
    } else {
      if (prior) this.#splices.replace(prior.value, keeps ? (digits ?? PENDING) : PENDING);
      if (names) this.#splices.exchange(names, at, kinds ? told : [pairOf('value', PENDING), ...told]);
      else if (kinds) this.#splices.before(kinds, at, told);
    }
    this.advanceNamed(kinds, at);
  }

  stage(entry: Entry, holder: Within<Mapping>, isExpected: boolean): void {
    const { value } = entry;
    if (value.kind === 'scalar') {
      const amount = parseAmount(value.text);
      if (typeof amount === 'string' || amount.pending) return;
      if (isExact(amount) && !isExpected) this.#splices.replace(value, braced([VALUE, priorOf(value.text.trim())]));
      else this.#splices.supersede(entry, holder, PENDING);
    } else if (value.kind === 'map') {
      this.#pair(this.#splices.inside(value, holder), new Fields(value, stage), isExpected);
    }
  }

  /** 数值 and 上年 of one map, in 申报 and 占. */
  #pair(at: Within<Mapping>, fields: Fields, isExpected = false): void {
    const [value, prior] = [fields.get('value'), fields.get('prior')];
    if (value?.value.kind !== 'scalar') return;
    const amount = parseAmount(value.value.text);
    if (typeof amount === 'string' || amount.pending) {
      if (prior) this.#splices.replace(prior.value, PENDING);
      return;
    }
    if (isExact(amount) && !isExpected) {
      this.#splices.before(value, at, [`${fields.key('value')}: ${PENDING}`]);
      this.#splices.rename(value, at, fields.key('prior'));
    } else this.#splices.supersede(value, at, PENDING);
    if (prior) this.#splices.drop(prior, at);
  }

  share(entry: Entry | undefined, holder: Within<Mapping>): void {
    if (entry?.value.kind === 'scalar') {
      const { label } = shareWords(entry.value.text.trim());
      if (label !== undefined)
        this.#splices.supersede(
          entry,
          holder,
          braced([
            ['名称', this.#moved(label)],
            ['比重', PENDING],
          ]),
        );
      else this.#splices.retext(entry, (text) => this.#moved(text));
    }
    if (entry?.value.kind !== 'map') return;
    const at = this.#splices.inside(entry.value, holder);
    const fields = new Fields(entry.value, schemaOf('share', figure));
    this.#pair(at, fields);
    const label = fields.get('label');
    if (label) this.#splices.retext(label, (text) => this.#moved(text));
    for (const id of ['ratio', 'change']) this.await(fields.get(id), at);
  }

  #moved(name: string): string {
    return withYearsMoved(name, this.#moving);
  }

  /** 全市第2 becomes 待补 with the old rank as 上年; 连续, the number of years in a row, is commented out. */
  ranks(entry: Entry, holder: Within<Mapping>): void {
    const { value } = entry;
    // 连续三年居全市第2, 由全市第5升至第3: what the new maps do not say is kept in the comment.
    if (value.kind === 'scalar' && /连续|^.{0,4}[由从]/u.test(value.text.trim())) {
      const told = rankMaps(value.text);
      if (told.length > 0)
        this.#splices.supersede(entry, holder, told.length > 1 ? `[${told.join(', ')}]` : (told[0] ?? PENDING));
      return;
    }
    const list = this.#splices.inside(value, holder);
    for (const rank of value.kind === 'list' ? value.items : [value]) {
      if (rank.kind === 'scalar') {
        const [first, ...others] = rankMaps(rank.text);
        if (first !== undefined)
          this.#splices.replace(rank, others.length > 0 ? `[${[first, ...others].join(', ')}]` : first);
      } else if (rank.kind === 'map') this.#rank(this.#splices.inside(rank, list));
    }
  }

  #rank(at: Within<Mapping>): void {
    const fields = new Fields(at.node, elementOf('ranks', figure));
    const [place, prior, streak] = ['place', 'prior', 'streak'].map((id) => fields.get(id));
    if (place?.value.kind === 'scalar' && place.value.text.trim() !== PENDING) {
      this.#splices.before(place, at, [`${fields.key('place')}: ${PENDING}`]);
      this.#splices.rename(place, at, fields.key('prior'));
      if (prior) this.#splices.drop(prior, at);
    } else if (prior) this.#splices.replace(prior.value, PENDING);
    if (streak) this.#splices.mute(streak, at);
  }

  /** Replaces an amount, or the 数值 of a map such as 资金 and 撬动, by 待补. */
  await(entry: Entry | undefined, holder: Within<Mapping>): void {
    if (entry?.value.kind === 'map') {
      const own = new Fields(entry.value, schemaOf('funds', figure), schemaOf('leverage', figure)).get('value');
      this.await(own, this.#splices.inside(entry.value, holder));
    } else if (entry?.value.kind === 'scalar' && entry.value.text.trim() !== PENDING) {
      this.#splices.supersede(entry, holder, PENDING);
    }
  }

  /** Replaces each amount of a map by 待补, and advances the years in the names that are its keys: 2025年引进: 36. */
  advanceNamed(entry: Entry | undefined, holder: Within<Mapping>): void {
    if (entry?.value.kind !== 'map') return;
    const at = this.#splices.inside(entry.value, holder);
    for (const each of entry.value.entries) {
      this.#splices.rekey(each, (key) => this.#moved(key));
      this.await(each, at);
    }
  }
}

/** The digits of an exact number, in its own unit. */
export function digitsOf(quantity: Quantity | undefined): string | undefined {
  return quantity && exact(quantity) ? (quantity.amount.digits ?? undefined) : undefined;
}
