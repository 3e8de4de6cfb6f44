import { groupsOf } from '../figures/printed-lists.ts';
import type { Report } from '../report/schema.ts';
import { flat, interned } from './sum.ts';

/** A section of the new report and its figures. */
export interface Section {
  title: string;
  figures: string[];
}

/** Which figures are in which section of the units' reports: sections that most units have are used for the whole. */
export class Sections {
  readonly #byTitle = new Map<string, { units: number; figures: Map<string, number> }>();
  #units = 0;

  add(report: Report): void {
    this.#units++;
    const own = new Map<string, Set<string>>();
    for (const { path, group } of groupsOf(report)) {
      const title = path[0] === 'work' ? report.work?.[Number(path[1])]?.title : undefined;
      if (title === undefined || title.includes('【')) continue;
      const names = group.figures.flatMap((name) => report.figureSets?.[name] ?? [name]);
      own.set(title, new Set([...(own.get(title) ?? []), ...names]));
    }
    for (const [title, names] of own) {
      const section = this.#byTitle.get(title) ?? { units: 0, figures: new Map<string, number>() };
      if (section.units === 0) this.#byTitle.set(flat(title), section);
      section.units++;
      for (const name of names) section.figures.set(interned(name), (section.figures.get(name) ?? 0) + 1);
    }
  }

  /** Sections of more than half the units, each figure where most units have it; the others in one of their own. */
  of(names: readonly string[]): Section[] {
    const shared = [...this.#byTitle].filter(([, { units }]) => units * 2 > this.#units);
    const placed = new Map<string, string>();
    for (const name of names) {
      const [best] = shared
        .map(([title, { figures }]) => ({ title, count: figures.get(name) ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count);
      if (best) placed.set(name, best.title);
    }
    const sections = shared.map(([title]) => ({ title, figures: names.filter((name) => placed.get(name) === title) }));
    const rest = names.filter((name) => !placed.has(name));
    return [
      ...sections.filter(({ figures }) => figures.length > 0),
      ...(rest.length > 0 ? [{ title: sections.length > 0 ? '其他指标' : '主要指标完成情况', figures: rest }] : []),
    ];
  }
}
