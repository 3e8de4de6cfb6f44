import { isBesideWholeYears } from '../figures/against.ts';
import type { Figure } from '../figures/figure.ts';
import { yearOf } from '../figures/year-of.ts';
import { isExact, PENDING, parseAmount } from '../report/amount.ts';
import { STAGE_FIELDS, TALLY_FIELDS } from '../report/counts.ts';
import { figure as figureSchema } from '../report/schema.ts';
import type { Entry, Mapping } from '../source/node.ts';
import { braced } from '../yaml-words.ts';
import { Fields } from './fields-of.ts';
import { digitsOf, NextCounts, priorOf, VALUE } from './next-counts.ts';
import type { Splices, Within } from './splices.ts';
import { nextDate, nextSpan, withYearsMoved } from './years.ts';

/** Advances a figure: its number becomes 上年 or a year of 历年, and facts about the old year are removed. */
export class NextFigure {
  readonly #splices: Splices;
  readonly #moving: ReadonlySet<number>;
  readonly #counts: NextCounts;
  /** How many figures had a number that became 上年 or part of 历年. */
  moved = 0;

  constructor(splices: Splices, moving: ReadonlySet<number>) {
    this.#splices = splices;
    this.#moving = moving;
    this.#counts = new NextCounts(splices, moving);
  }

  /** `isExpected`: the figure, or the whole it is part of, is 预计; an expected number does not become last year's. */
  advance(entry: Entry, holder: Within<Mapping>, figure: Figure | undefined, isExpected = isForecast(figure)): void {
    const { value } = entry;
    const before = this.moved;
    this.#splices.rekey(entry, (key) => withYearsMoved(key, this.#moving));
    if (value.kind === 'map') this.#map(this.#splices.inside(value, holder), figure, isExpected);
    else if (value.kind === 'list') {
      const names = isExpected ? 0 : (figure?.names.length ?? 0);
      if (!isExpected) this.moved++;
      this.#splices.supersede(entry, holder, names > 0 ? braced([VALUE, priorOf(String(names))]) : PENDING);
    } else if (value.style !== 'empty') {
      const amount = parseAmount(value.text);
      if (typeof amount === 'string' || amount.pending) return;
      const unit: [string, string][] =
        amount.unit === '' ? [] : [['单位', amount.unit === '%' ? '百分比' : amount.unit]];
      if (isExact(amount) && amount.digits !== null && !isExpected) {
        this.moved++;
        this.#splices.replace(value, braced([...unit, VALUE, priorOf(amount.digits)]));
      } else this.#splices.supersede(entry, holder, unit.length > 0 ? braced([...unit, VALUE]) : PENDING);
    }
    // A figure counts once, even if several of its parts have numbers.
    this.moved = Math.min(this.moved, before + 1);
  }

  #map(at: Within<Mapping>, figure: Figure | undefined, isExpected: boolean): void {
    const fields = new Fields(at.node, figureSchema);
    this.#ownNumber(at, fields, figure, isExpected);
    this.#growth(at, fields);
    for (const id of TALLY_FIELDS) {
      const [entry, tally] = [fields.get(id), figure?.[id]];
      if (!entry) continue;
      this.#counts.count(entry, at, tally, figure?.data[id], isExpected ? false : id === 'total' || undefined);
      if (id === 'total' && !isExpected && digitsOf(tally?.quantity) !== undefined) this.moved++;
    }
    for (const id of STAGE_FIELDS) {
      const entry = fields.get(id);
      if (entry) this.#counts.stage(entry, at, isExpected);
      const put = figure?.data[id]?.value;
      if (entry && put && isExact(put) && !isExpected) this.moved++;
    }
    for (const id of ['cumulative', 'beneficiaries', 'ofAll', 'ofProvince', 'funds'])
      this.#counts.await(fields.get(id), at);
    this.#counts.await(fields.get('leverage'), at);
    for (const id of ['facts', 'against']) this.#counts.advanceNamed(fields.get(id), at);
    this.#targets(at, fields);
    const ranks = fields.get('ranks');
    if (ranks) this.#counts.ranks(ranks, at);
    this.#counts.share(fields.get('share'), at);
    for (const id of ['first', 'quota', 'forecast', 'formerName']) {
      const entry = fields.get(id);
      if (entry) this.#splices.mute(entry, at);
    }
    this.#dates(fields);
    for (const id of ['parts', 'breakdown'] as const) this.#parts(fields.get(id), at, id, figure, isExpected);
  }

  #ownNumber(at: Within<Mapping>, fields: Fields, figure: Figure | undefined, isExpected: boolean): void {
    const [value, prior, names, breakdown] = ['value', 'prior', 'names', 'breakdown'].map((id) => fields.get(id));
    const typed = figure?.data.value;
    const pairOf = (id: string, text: string) => `${fields.key(id)}: ${text}`;
    if (this.#history(at, fields, figure, isExpected)) {
      if (names) this.#splices.mute(names, at);
      return;
    }
    if (value && typed) {
      if (typed.pending) {
        if (prior) this.#splices.replace(prior.value, PENDING);
      } else {
        const unit = typed.unit === '%' ? '百分比' : typed.unit;
        const given = fields.get('unit') !== undefined || unit === '' ? [] : [pairOf('unit', unit)];
        if (isExact(typed) && !isExpected) {
          this.moved++;
          this.#splices.before(value, at, [...given, pairOf('value', PENDING)]);
          this.#splices.rename(value, at, fields.key('prior'));
        } else {
          // An approximation, or an expected number, is nothing to compare with.
          this.#splices.before(value, at, given);
          this.#splices.supersede(value, at, PENDING);
        }
        if (prior) this.#splices.drop(prior, at);
      }
      if (names) this.#splices.mute(names, at);
      return;
    }
    const digits = isExpected ? undefined : digitsOf(figure?.value);
    if (digits !== undefined) this.moved++;
    if (prior) this.#splices.replace(prior.value, digits ?? PENDING);
    const told = digits !== undefined && !prior ? [pairOf('prior', digits)] : [];
    if (names) this.#splices.exchange(names, at, breakdown ? told : [pairOf('value', PENDING), ...told]);
    else if (breakdown) this.#splices.before(breakdown, at, told);
  }

  /** With 历年 the old number moves there, unless it is of part of a year; returns false if there is none to move. */
  #history(at: Within<Mapping>, fields: Fields, figure: Figure | undefined, isExpected: boolean): boolean {
    const [history, value, prior] = ['series', 'value', 'prior'].map((id) => fields.get(id));
    if (!figure || history?.value.kind !== 'map') return false;
    const { data, setting } = figure;
    const isAwaited = isExpected || isBesideWholeYears(figure);
    const year = yearOf(data, setting.year);
    const has = (wanted: number) => data.series?.[String(wanted)] !== undefined;
    if (!value && !has(year)) return false;
    if (!isAwaited) this.moved++;
    const within = this.#splices.inside(history.value, at);
    const typed = value?.value.kind === 'scalar' ? value.value.text.trim() : PENDING;
    const old = !has(year) && value ? [`${year}: ${isAwaited ? PENDING : typed}`] : [];
    const expected = isAwaited ? history.value.entries.find(({ key }) => key === String(year)) : undefined;
    if (expected) this.#splices.supersede(expected, within, PENDING);
    const next = has(year + 1) ? [] : [`${year + 1}: ${PENDING}`];
    for (const pair of [...old, ...next]) this.#splices.append(within, pair);
    if (value && isAwaited) this.#splices.mute(value, at);
    else if (value) this.#splices.drop(value, at);
    if (prior) this.#splices.drop(prior, at);
    return true;
  }

  /** With 口径 such as comparable prices the rate is given by statisticians (待补); otherwise it is computed. */
  #growth(at: Within<Mapping>, fields: Fields): void {
    const growth = fields.get('growth');
    const basis = fields.get('basis');
    // A revision applies to the year that has passed.
    const isRevised = basis?.value.kind === 'scalar' && basis.value.text.includes('修订');
    if (basis && isRevised) this.#splices.mute(basis, at);
    if (!growth) return;
    if (basis && !isRevised) this.#counts.await(growth, at);
    else this.#splices.mute(growth, at);
  }

  #targets(at: Within<Mapping>, fields: Fields): void {
    const [target, next] = [fields.get('target'), fields.get('nextTarget')];
    if (target) this.#splices.mute(target, at);
    if (next) this.#splices.rename(next, at, fields.key('target'));
  }

  #dates(fields: Fields): void {
    const moved = (text: string) => withYearsMoved(text, this.#moving);
    const changes = { period: nextSpan, asOf: nextDate, label: moved, shortLabel: moved, leadIn: moved, source: moved };
    for (const [id, change] of Object.entries(changes)) {
      const entry = fields.get(id);
      if (entry) this.#splices.retext(entry, change);
    }
  }

  #parts(
    entry: Entry | undefined,
    holder: Within<Mapping>,
    kind: string,
    figure: Figure | undefined,
    isExpected: boolean,
  ): void {
    if (entry?.value.kind !== 'map') return;
    const at = this.#splices.inside(entry.value, holder);
    for (const part of entry.value.entries) {
      const found = figure?.parts.find(({ name, path }) => name === part.key && path.at(-2) === kind);
      this.advance(part, at, found, isExpected || isForecast(found));
    }
  }
}

function isForecast(figure: Figure | undefined): boolean {
  return figure?.data.forecast ?? false;
}
