import { PENDING } from '../report/amount.ts';
import { isSameBase } from '../report/same-amount.ts';
import { type Apart, type Counting, countingOf } from './counting.ts';
import { Entries } from './entry.ts';
import type { FigureSum } from './figure-sum.ts';
import { MAIN, ofItsOwn, unitOf } from './measure.ts';
import type { Names } from './names.ts';
import { type Added, inMeasure, type Sum } from './sum.ts';
import { amountText, verdictOf } from './verdict.ts';

/** The figure that contains a part: its unit of measure, and why its numbers cannot be combined. */
interface Above extends Apart {
  unit: string;
}

/** A figure of the whole under construction: what has been written, and which units lack numbers. */
export class Settlement {
  readonly figure: FigureSum;
  /** Units that must be in every number of it. */
  readonly required: readonly number[];
  readonly names: Names;
  readonly unit: string;
  readonly counting: Counting;
  readonly isPart: boolean;
  readonly entries = new Entries();
  readonly lacking = new Set<number>();
  isPending = false;
  /** How many units gave the most common of its own numbers. */
  readonly #most: number;

  constructor(figure: FigureSum, required: readonly number[], names: Names, above: Above | undefined) {
    this.figure = figure;
    this.required = required;
    this.names = names;
    this.unit = unitOf(figure, above?.unit ?? '');
    this.counting = countingOf(figure, above);
    this.isPart = above !== undefined;
    this.#most = Math.max(...MAIN.map((path) => figure.get(...path)?.givers.length ?? 0));
  }

  /** Writes a text if no unit has a different one. */
  word(key: string, path: readonly string[] = [key]): void {
    const texts = this.figure.texts(key);
    if (texts.length === 1 && texts[0]?.[0]) this.entries.put(path, texts[0][0]);
  }

  /** Writes a number, or 待补 if units lack it, or only a comment if few give it. Returns whether it was written. */
  number(path: readonly string[], sum: Sum, wanted = this.required): boolean {
    const { entries, names } = this;
    const isMinor = sum.givers.length * 2 < wanted.length && sum.givers.length < this.#most;
    if (isMinor) {
      const [first] = sum.added();
      entries.remark(
        `“${keyText(path)}”没有列：只有${names.some(sum.givers)}写了${first ? `，${amountText(first)}` : ''}。`,
      );
      return false;
    }
    const verdict = verdictOf(sum, wanted, names, this.counting.apart);
    if (verdict.added) {
      const { added } = verdict;
      entries.put(path, ofItsOwn(path) ? `${added.digits}${added.measure}` : this.valueText(added));
    } else {
      this.wants(verdict.lacking);
      entries.put(path, PENDING, verdict.why);
    }
    return true;
  }

  /** Writes a number for comparison if it is complete, otherwise a comment. Returns whether it was written. */
  compared(path: readonly string[]): boolean {
    const sum = this.figure.get(...path);
    if (!sum) return false;
    const { apart, priorsApart } = this.counting;
    const verdict = verdictOf(sum, this.required, this.names, path.at(-1) === '上年' ? priorsApart : apart);
    if (verdict.added) this.entries.put(path, this.valueText(verdict.added));
    else this.entries.remark(`“${keyText(path)}”没有列：${verdict.why}。`);
    return verdict.added !== undefined;
  }

  /** Records that a number is 待补 until these units give theirs. */
  wants(units: Iterable<number>): void {
    this.isPending = true;
    for (const each of units) this.lacking.add(each);
  }

  /** In the figure's unit of measure if the base is the same, otherwise with its own. */
  valueText(added: Added): string {
    const isOfUnit = isSameBase(added.measure, this.unit);
    return isOfUnit ? inMeasure(added, this.unit).digits : `${added.digits}${added.measure}`;
  }
}

/** 总数的上年, 目标的净增. */
function keyText(path: readonly string[]): string {
  return path.filter((key, index) => key !== '数值' || index === 0).join('的');
}
