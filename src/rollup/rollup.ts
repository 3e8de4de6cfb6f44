import type { Figures } from '../figures/figures.ts';
import type { Report } from '../report/schema.ts';
import { dateTyped, FigureSum } from './figure-sum.ts';
import { Sections } from './sections.ts';
import { flat } from './sum.ts';

/** A unit whose data file is included. */
interface Unit {
  file: string;
  fullName: string;
  shortName: string;
}

/** What a unit states about its whole report. */
type About = '年度' | '模板' | '截至' | '主语' | '工作';

/** Sums figures of many units by name. Units are added one after another, and only what the sums need is kept. */
export class Rollup {
  readonly units: Unit[] = [];
  /** Names in the order of the input files, merged. */
  readonly #order: string[] = [];
  readonly #byName = new Map<string, FigureSum>();
  readonly #said: Record<About, Map<string, number[]>> = {
    年度: new Map(),
    模板: new Map(),
    截至: new Map(),
    主语: new Map(),
    工作: new Map(),
  };
  readonly sections = new Sections();
  year = 0;

  add(file: string, report: Report, figures: Figures): void {
    const unit = this.units.length;
    const { fullName, shortName = fullName } = report.organization;
    this.units.push({ file, fullName: flat(fullName), shortName: flat(shortName) });
    this.year = report.period.year;
    this.#say('年度', report.period.label, unit);
    this.#say('模板', report.template ?? '', unit);
    this.#say('截至', report.asOf ? dateTyped(report.asOf) : '', unit);
    this.#say('主语', report.wording?.subject ?? '', unit);
    this.#say('工作', report.wording?.business ?? workIn(report.title ?? ''), unit);
    this.sections.add(report);
    for (const [name, figure] of figures.byName) {
      let sum = this.#byName.get(name);
      if (!sum) {
        sum = new FigureSum(name);
        this.#byName.set(sum.name, sum);
      }
      sum.add(unit, figure, report.figures?.[name] ?? figure.data, report.asOf);
    }
    this.#register(Object.keys(report.figures ?? {}));
  }

  /** A new name is inserted after the one before it, or else before the next known one, or else at the end. */
  #register(names: readonly string[]): void {
    let before = -1;
    for (const [index, name] of names.entries()) {
      const sum = this.#byName.get(name);
      if (!sum) continue;
      if (sum.isRegistered) before = this.#order[before + 1] === name ? before + 1 : this.#order.indexOf(name);
      else {
        sum.isRegistered = true;
        const next = before < 0 ? names.slice(index).find((each) => this.#order.includes(each)) : undefined;
        const at = before >= 0 ? before + 1 : next === undefined ? this.#order.length : this.#order.indexOf(next);
        this.#order.splice(at, 0, sum.name);
        before = at;
      }
    }
  }

  /** Figures that any unit has under 指标. */
  get figures(): FigureSum[] {
    return this.#order.flatMap((name) => this.#byName.get(name) ?? []);
  }

  /** Figures that are only defined in texts. */
  get unregistered(): FigureSum[] {
    return [...this.#byName.values()].filter(({ isRegistered }) => !isRegistered);
  }

  /** The texts for a key, those of most units first. */
  said(key: About): [text: string, units: readonly number[]][] {
    return [...this.#said[key]].sort((a, b) => b[1].length - a[1].length);
  }

  /** 简称; if several units have the same, followed by the file name. */
  get names(): string[] {
    const counts = new Map<string, number>();
    for (const { shortName } of this.units) counts.set(shortName, (counts.get(shortName) ?? 0) + 1);
    const stems = this.units.map(({ shortName, file }) =>
      counts.get(shortName) === 1 ? shortName : `${shortName}（${stemOf(file)}）`,
    );
    const seen = new Set<string>();
    const twice = new Set(stems.filter((stem) => seen.size === seen.add(stem).size));
    return this.units.map(({ shortName, file }, index) => {
      const stem = stems[index] ?? '';
      return twice.has(stem) ? `${shortName}（${file}）` : stem;
    });
  }

  /** Files with the same 全称: they are of one unit, which would be counted twice. */
  get twice(): { fullName: string; files: string[] }[] {
    const byName = new Map<string, string[]>();
    for (const { fullName, file } of this.units) byName.set(fullName, [...(byName.get(fullName) ?? []), file]);
    return [...byName].flatMap(([fullName, files]) => (files.length > 1 ? [{ fullName, files }] : []));
  }

  #say(key: About, text: string, unit: number): void {
    const texts = this.#said[key];
    const units = texts.get(text);
    if (units) units.push(unit);
    else texts.set(flat(text), [unit]);
  }
}

/** 农业科技工作 in 清源县农业农村局2026年农业科技工作总结. */
function workIn(title: string): string {
  return /(?:19|20)\d\d年(?:度|[上下]半年)?(\p{Script=Han}{2,10}工作)(?:总结|汇报|报告|情况)/u.exec(title)?.[1] ?? '';
}

/** 甲县 for 县区/甲县.yaml. */
function stemOf(file: string): string {
  return file.replace(/^.*[\\/]/u, '').replace(/\.ya?ml$/iu, '');
}
