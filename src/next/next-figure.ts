import { yearOf } from '../figures/derive.ts';
import type { Figure, Tally } from '../figures/figure.ts';
import { exact, type Quantity } from '../figures/number.ts';
import { isExact, parseAmount } from '../report/amount.ts';
import { type Count, count, figure as figureSchema } from '../report/schema.ts';
import type { Entry, Mapping } from '../source/node.ts';
import { Fields } from './fields-of.ts';
import type { Splices, Within } from './splices.ts';
import { braced } from './yaml-words.ts';
import { nextDate, nextSpan, withYearsMoved } from './years.ts';

const PENDING = '待补';

/** One figure's entry a year on: its number becomes 上年 or one more year of 历年, and what it said of this year goes. */
export class NextFigure {
  readonly #splices: Splices;
  readonly #moving: ReadonlySet<number>;
  /** Figures that have a number for 上年 or 历年. */
  moved = 0;

  constructor(splices: Splices, moving: ReadonlySet<number>) {
    this.#splices = splices;
    this.#moving = moving;
  }

  advance(entry: Entry, holder: Within<Mapping>, figure: Figure | undefined): void {
    const { value } = entry;
    const before = this.moved;
    if (value.kind === 'map') this.#map(this.#splices.inside(value, holder), figure);
    else if (value.kind === 'list') {
      this.moved++;
      const names = figure?.names.length ?? 0;
      this.#splices.supersede(entry, holder, names > 0 ? braced([this.#value, this.#prior(String(names))]) : PENDING);
    } else if (value.style !== 'empty') {
      const amount = parseAmount(value.text);
      if (typeof amount === 'string' || amount.pending) return;
      const unit: [string, string][] =
        amount.unit === '' ? [] : [['单位', amount.unit === '%' ? '百分比' : amount.unit]];
      if (isExact(amount) && amount.digits !== null) {
        this.moved++;
        this.#splices.replace(value, braced([...unit, this.#value, this.#prior(amount.digits)]));
      } else this.#splices.supersede(entry, holder, unit.length > 0 ? braced([...unit, this.#value]) : PENDING);
    }
    // A figure counts once, however many of its parts have numbers.
    this.moved = Math.min(this.moved, before + 1);
  }

  readonly #value: [string, string] = ['数值', PENDING];

  #prior(digits: string): [string, string] {
    return ['上年', digits];
  }

  #map(at: Within<Mapping>, figure: Figure | undefined): void {
    const fields = new Fields(at.node, figureSchema);
    this.#ownNumber(at, fields, figure);
    this.#growth(at, fields);
    for (const [id, tally] of [
      ['added', figure?.added],
      ['firstTime', figure?.firstTime],
      ['again', figure?.again],
      ['renewed', figure?.renewed],
      ['total', figure?.total],
    ] as const) {
      const entry = fields.get(id);
      if (entry) this.#count(entry, at, tally, figure?.data[id], id === 'total');
    }
    for (const id of ['applied', 'approved', 'recommended', 'selected', 'arranged']) {
      const entry = fields.get(id);
      if (entry) this.#stage(entry, at);
    }
    for (const id of ['cumulative', 'beneficiaries', 'ofAll', 'ofProvince', 'funds']) this.#await(fields.get(id), at);
    this.#await(fields.get('leverage'), at);
    for (const id of ['facts', 'against']) this.#awaitEach(fields.get(id), at);
    this.#targets(at, fields);
    const ranks = fields.get('ranks');
    if (ranks) this.#ranks(ranks, at);
    this.#share(fields.get('share'), at);
    for (const id of ['first', 'quota', 'forecast', 'formerName']) {
      const entry = fields.get(id);
      if (entry) this.#splices.mute(entry, at);
    }
    this.#dates(fields);
    for (const id of ['parts', 'breakdown'] as const) this.#parts(fields.get(id), at, id, figure);
  }

  #ownNumber(at: Within<Mapping>, fields: Fields, figure: Figure | undefined): void {
    const [value, prior, names, breakdown] = ['value', 'prior', 'names', 'breakdown'].map((id) => fields.get(id));
    const typed = figure?.data.value;
    const pairOf = (id: string, text: string) => `${fields.key(id)}: ${text}`;
    if (this.#history(at, fields, figure)) {
      if (names) this.#splices.mute(names, at);
      return;
    }
    if (value && typed) {
      if (typed.pending) {
        if (prior) this.#splices.replace(prior.value, PENDING);
      } else if (isExact(typed)) {
        this.moved++;
        const unit = typed.unit === '%' ? '百分比' : typed.unit;
        const hasUnit = fields.get('unit') !== undefined || unit === '';
        this.#splices.before(value, at, [...(hasUnit ? [] : [pairOf('unit', unit)]), pairOf('value', PENDING)]);
        this.#splices.rename(value, fields.key('prior'));
        if (prior) this.#splices.drop(prior, at);
      } else {
        // Nothing can be held against an approximation.
        this.#splices.supersede(value, at, PENDING);
        if (prior) this.#splices.drop(prior, at);
      }
      if (names) this.#splices.mute(names, at);
      return;
    }
    const digits = digitsOf(figure?.value);
    if (digits !== undefined) this.moved++;
    if (prior) this.#splices.replace(prior.value, digits ?? PENDING);
    const told = digits !== undefined && !prior ? [pairOf('prior', digits)] : [];
    if (names) this.#splices.exchange(names, at, breakdown ? told : [pairOf('value', PENDING), ...told]);
    else if (breakdown) this.#splices.before(breakdown, at, told);
  }

  /** One year, one source: where there is a history, this year's number is one of it. */
  #history(at: Within<Mapping>, fields: Fields, figure: Figure | undefined): boolean {
    const [history, value, prior] = ['series', 'value', 'prior'].map((id) => fields.get(id));
    if (!figure || history?.value.kind !== 'map') return false;
    const { data, setting } = figure;
    const year = yearOf(data, setting.year);
    const has = (wanted: number) => data.series?.[String(wanted)] !== undefined;
    if (!value && !has(year)) return false;
    this.moved++;
    const within = this.#splices.inside(history.value, at);
    if (value) this.#splices.supersede(value, at, PENDING);
    if (!value && !has(year + 1)) this.#splices.append(within, `${year + 1}: ${PENDING}`);
    else if (!has(year) && value?.value.kind === 'scalar') {
      this.#splices.append(within, `${year}: ${value.value.text.trim()}`);
    }
    if (prior) this.#splices.drop(prior, at);
    return true;
  }

  /** At comparable prices it is the statistician's to give; else it follows from the numbers. */
  #growth(at: Within<Mapping>, fields: Fields): void {
    const growth = fields.get('growth');
    const basis = fields.get('basis');
    // What was revised is the year gone by.
    const isRevised = basis?.value.kind === 'scalar' && basis.value.text.includes('修订');
    if (basis && isRevised) this.#splices.mute(basis, at);
    if (!growth) return;
    if (basis && !isRevised) this.#await(growth, at);
    else this.#splices.mute(growth, at);
  }

  #count(
    entry: Entry,
    holder: Within<Mapping>,
    tally: Tally | undefined,
    data: Count | undefined,
    isTotal: boolean,
  ): void {
    const { value } = entry;
    const digits = digitsOf(tally?.quantity);
    if (isTotal && digits !== undefined) this.moved++;
    if (value.kind !== 'map') {
      if (value.kind === 'scalar' && value.text.trim() === PENDING) return;
      const isPlain = value.kind === 'scalar' && data?.value !== undefined && isExact(data.value);
      if (!isTotal || digits === undefined) this.#splices.supersede(entry, holder, PENDING);
      else if (isPlain) this.#splices.replace(value, braced([this.#value, this.#prior(value.text.trim())]));
      else this.#splices.supersede(entry, holder, braced([this.#value, this.#prior(digits)]));
      return;
    }
    const at = this.#splices.inside(value, holder);
    const fields = new Fields(value, count);
    if (!fields.isKnown) {
      this.#awaitEach(entry, holder);
      return;
    }
    const [own, prior, names, kinds] = ['value', 'prior', 'names', 'kinds'].map((id) => fields.get(id));
    const pairOf = (id: string, text: string) => `${fields.key(id)}: ${text}`;
    const keeps = isTotal || prior !== undefined;
    const told = keeps && !prior && digits !== undefined ? [pairOf('prior', digits)] : [];
    if (own) {
      const exactly = data?.value !== undefined && isExact(data.value);
      if (data?.value?.pending) {
        if (prior) this.#splices.replace(prior.value, PENDING);
      } else if (keeps && exactly) {
        this.#splices.before(own, at, [pairOf('value', PENDING)]);
        this.#splices.rename(own, fields.key('prior'));
        if (prior) this.#splices.drop(prior, at);
      } else {
        this.#splices.supersede(own, at, PENDING);
        if (prior) this.#splices.drop(prior, at);
      }
      if (names) this.#splices.mute(names, at);
    } else {
      if (prior) this.#splices.replace(prior.value, digits ?? PENDING);
      if (names) this.#splices.exchange(names, at, kinds ? told : [pairOf('value', PENDING), ...told]);
      else if (kinds) this.#splices.before(kinds, at, told);
    }
    this.#awaitEach(kinds, at);
  }

  #stage(entry: Entry, holder: Within<Mapping>): void {
    const { value } = entry;
    if (value.kind === 'scalar') {
      const amount = parseAmount(value.text);
      if (typeof amount === 'string' || amount.pending) return;
      if (isExact(amount)) this.#splices.replace(value, braced([this.#value, this.#prior(value.text.trim())]));
      else this.#splices.supersede(entry, holder, PENDING);
    } else if (value.kind === 'map') this.#pair(this.#splices.inside(value, holder));
  }

  /** 数值 and 上年 side by side, in 申报 and 占. */
  #pair(at: Within<Mapping>): void {
    const entryAt = (zh: string, id: string) => at.node.entries.find(({ key }) => key === zh || key === id);
    const [value, prior] = [entryAt('数值', 'value'), entryAt('上年', 'prior')];
    if (value?.value.kind !== 'scalar') return;
    const amount = parseAmount(value.value.text);
    if (typeof amount === 'string' || amount.pending) {
      if (prior) this.#splices.replace(prior.value, PENDING);
      return;
    }
    if (isExact(amount)) {
      this.#splices.before(value, at, [`${value.typed}: ${PENDING}`]);
      this.#splices.rename(value, value.typed === 'value' ? 'prior' : '上年');
    } else this.#splices.supersede(value, at, PENDING);
    if (prior) this.#splices.drop(prior, at);
  }

  #share(entry: Entry | undefined, holder: Within<Mapping>): void {
    if (entry?.value.kind !== 'map') return;
    const at = this.#splices.inside(entry.value, holder);
    this.#pair(at);
    for (const each of entry.value.entries) {
      if (/^(?:比重|ratio|比上年|change)$/u.test(each.key)) this.#await(each, at);
    }
  }

  #targets(at: Within<Mapping>, fields: Fields): void {
    const [target, next] = [fields.get('target'), fields.get('nextTarget')];
    if (target) this.#splices.mute(target, at);
    if (next) this.#splices.rename(next, fields.key('target'));
  }

  /** 全市第2 becomes a place that is awaited, beside the old one; how many years in a row is not known any more. */
  #ranks(entry: Entry, holder: Within<Mapping>): void {
    const { value } = entry;
    const list = this.#splices.inside(value, holder);
    for (const rank of value.kind === 'list' ? value.items : [value]) {
      if (rank.kind === 'scalar') {
        const [, scope, place] =
          /^(.+?)(第\s*(?:\d+|[一二三四五六七八九十]+)|首位)(?:位|名)?$/u.exec(rank.text.trim()) ?? [];
        if (scope === undefined || place === undefined) continue;
        const pairs = [
          ['范围', scope],
          ['名次', PENDING],
          ['上年', place.replace(/^第\s*(?=\d)/u, '')],
        ] as const;
        this.#splices.replace(rank, braced(pairs));
      } else if (rank.kind === 'map') {
        const at = this.#splices.inside(rank, list);
        const entryAt = (zh: string, id: string) => rank.entries.find(({ key }) => key === zh || key === id);
        const [place, prior, streak] = [entryAt('名次', 'place'), entryAt('上年', 'prior'), entryAt('连续', 'streak')];
        if (place?.value.kind === 'scalar' && place.value.text.trim() !== PENDING) {
          this.#splices.before(place, at, [`${place.typed}: ${PENDING}`]);
          this.#splices.rename(place, place.typed === 'place' ? 'prior' : '上年');
          if (prior) this.#splices.drop(prior, at);
        } else if (prior) this.#splices.replace(prior.value, PENDING);
        if (streak) this.#splices.mute(streak, at);
      }
    }
  }

  #dates(fields: Fields): void {
    const changes = { period: nextSpan, asOf: nextDate, leadIn: (text: string) => withYearsMoved(text, this.#moving) };
    for (const [id, change] of Object.entries(changes)) {
      const entry = fields.get(id);
      if (entry) this.#splices.retext(entry, change);
    }
  }

  #parts(entry: Entry | undefined, holder: Within<Mapping>, kind: string, figure: Figure | undefined): void {
    if (entry?.value.kind !== 'map') return;
    const at = this.#splices.inside(entry.value, holder);
    for (const part of entry.value.entries) {
      const found = figure?.parts.find(({ name, path }) => name === part.key && path.at(-2) === kind);
      this.advance(part, at, found);
    }
  }

  /** 待补 in place of an amount, or of the 数值 that stands beside a name. */
  #await(entry: Entry | undefined, holder: Within<Mapping>): void {
    if (entry?.value.kind === 'map') {
      const at = this.#splices.inside(entry.value, holder);
      for (const each of entry.value.entries) if (/^(?:数值|value)$/u.test(each.key)) this.#await(each, at);
    } else if (entry?.value.kind === 'scalar' && entry.value.text.trim() !== PENDING) {
      this.#splices.supersede(entry, holder, PENDING);
    }
  }

  #awaitEach(entry: Entry | undefined, holder: Within<Mapping>): void {
    if (entry?.value.kind !== 'map') return;
    const at = this.#splices.inside(entry.value, holder);
    for (const each of entry.value.entries) this.#await(each, at);
  }
}

/** An exact number's digits, in its own unit. */
function digitsOf(quantity: Quantity | undefined): string | undefined {
  return quantity && exact(quantity) ? (quantity.amount.digits ?? undefined) : undefined;
}
