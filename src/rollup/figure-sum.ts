import type { Figure } from '../figures/figure.ts';
import { whyNoSum } from '../figures/why-no-sum.ts';
import { entries } from '../report/counts.ts';
import type { PartialDate } from '../report/date.ts';
import type { FigureData } from '../report/schema.ts';
import { addendsOf, OWN } from './addends.ts';
import { without } from './names.ts';
import { flat, interned, Sum } from './sum.ts';

/** Wording of a figure that is kept for the whole if no unit has a different one. */
export const WORDS = {
  label: '名称',
  shortLabel: '简名',
  verb: '动词',
  shownUnit: '显示单位',
  decimals: '小数',
  form: '写法',
  trend: '趋势',
  style: '句式',
  object: '对象',
} as const;

/** Period and method of counting: a unit that does not state them counts as stating something else. */
const BASES: ReadonlySet<string> = new Set(['期间', '截至', '口径']);

/** One figure summed over the units that have it, with its parts. Units are given by index. */
export class FigureSum {
  readonly name: string;
  readonly units: number[] = [];
  /** By path, joined by newlines. */
  readonly sums = new Map<string, { path: readonly string[]; sum: Sum }>();
  /** By key and text, the units that wrote it. */
  readonly words = new Map<string, Map<string, number[]>>();
  readonly parts = new Map<string, FigureSum>();
  readonly breakdown = new Map<string, FigureSum>();
  /** Units that list all the parts (包括). */
  readonly brokenDown: number[] = [];
  /** 同比 as typed, by unit. */
  readonly growths = new Map<number, { digits: string; unit: string }>();
  readonly preliminary: number[] = [];
  /** Why it cannot be added; undefined if it can. */
  whyNot: ReturnType<typeof whyNoSum>;
  /** Whether any unit has it under 指标, not only in a text. */
  isRegistered = false;
  /** Whether a unit states 截至 for this figure itself. */
  hasOwnDate = false;

  constructor(name: string) {
    this.name = flat(name);
  }

  add(unit: number, figure: Figure, typed: FigureData, asOf: PartialDate | undefined): void {
    const { data } = figure;
    this.units.push(unit);
    this.whyNot ??= whyNoSum(figure);
    for (const { path, quantity, contradiction } of addendsOf(figure, typed))
      this.#sum(path).add(unit, quantity, contradiction);
    for (const [field, zh] of entries(WORDS)) this.#word(zh, data[field], unit);
    const dated = data.asOf ?? asOf;
    this.hasOwnDate ||= data.asOf !== undefined;
    this.#word('期间', data.period, unit);
    this.#word('口径', data.basis, unit);
    this.#word('截至', dated && dateTyped(dated), unit);
    this.#word('目标.下达', data.target?.setBy, unit);
    this.#word('占.名称', typed.share?.label, unit);
    this.#word('资金.名称', data.funds?.label, unit);
    for (const [field, zh] of entries(OWN)) if (data[field]) this.#word('未汇总', zh, unit);
    if (data.share?.ratio && !data.share.value) this.#word('未汇总', '占的比重', unit);
    if (data.target?.growth) this.#word('未汇总', '目标的同比', unit);
    if (data.forecast) this.preliminary.push(unit);
    if (data.growth?.digits) this.growths.set(unit, { digits: data.growth.digits, unit: interned(data.growth.unit) });
    const whole = data.breakdown ?? {};
    if (Object.keys(whole).length > 0) this.brokenDown.push(unit);
    for (const part of figure.parts) {
      const kind = Object.hasOwn(whole, part.name) && part.path.at(-2) === 'breakdown' ? this.breakdown : this.parts;
      let sum = kind.get(part.name);
      if (!sum) {
        sum = new FigureSum(part.name);
        kind.set(sum.name, sum);
      }
      sum.add(unit, part, part.data, asOf);
    }
  }

  /** The texts written for a key, those of most units first. */
  texts(key: string): [text: string, units: readonly number[]][] {
    const written = [...(this.words.get(key) ?? [])];
    const silent = BASES.has(key)
      ? without(
          this.units,
          written.flatMap(([, units]) => units),
        )
      : [];
    const all: [string, number[]][] = silent.length > 0 ? [...written, ['', silent]] : written;
    return all.sort((a, b) => b[1].length - a[1].length);
  }

  get(...path: readonly string[]): Sum | undefined {
    return this.sums.get(path.join('\n'))?.sum;
  }

  #sum(path: readonly string[]): Sum {
    const key = path.join('\n');
    const before = this.sums.get(key);
    if (before) return before.sum;
    const sum = new Sum();
    this.sums.set(flat(key), { path: path.map(flat), sum });
    return sum;
  }

  #word(key: string, text: string | undefined, unit: number): void {
    if (text === undefined) return;
    let texts = this.words.get(key);
    if (!texts) {
      texts = new Map();
      this.words.set(key, texts);
    }
    const units = texts.get(text);
    if (units) units.push(unit);
    else texts.set(flat(text), [unit]);
  }
}

/** As people type it: 2013-11-30. */
export function dateTyped({ year, month, day }: PartialDate): string {
  return [year, month, day].flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0'))).join('-');
}
