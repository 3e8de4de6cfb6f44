import type { Diagnostic } from '../diagnostic.ts';
import type { Joined } from '../report/join.ts';
import { partOf, schoolTime, withinOf } from '../report/period.ts';
import type { Achievement, Report } from '../report/schema.ts';
import type { Dispute } from '../report/unite.ts';
import { definitionsIn } from './definitions.ts';
import type { Figure, Setting } from './figure.ts';
import type { LastYear } from './last-year.ts';
import { numberedAchievements } from './numbered.ts';
import { Registry } from './registry.ts';
import { withWhole } from './share-of.ts';
import { say as plainWording, type Say } from './wording.ts';

/** Every figure of a report by name, from 指标, from 数据 and from the texts (【名=值】), each defined once. */
export interface Figures {
  report: Report;
  byName: ReadonlyMap<string, Figure>;
  achievements: ReadonlyMap<string, Achievement>;
  sets: ReadonlyMap<string, readonly string[]>;
  say: Say;
  /** What departments do not agree on, in the joined parts. */
  disputes: readonly Dispute[];
  /** The data file of 上年数据, where it is sound and of last year. */
  lastYear?: LastYear;
  /** Told of every phrase on its way into a text; what it gives back stands there instead. See mark.ts. */
  mark?: (names: readonly string[], text: string) => string;
}

export interface Registered {
  figures: Figures;
  diagnostics: Diagnostic[];
}

export function register(report: Report, joined: Joined, lastYear?: LastYear): Registered {
  const { source } = joined;
  const { year, isStandIn } = report.period;
  const setting: Setting = {
    year,
    isYearUnknown: isStandIn === true,
    within: withinOf(report),
    part: partOf(report.period),
    asOf: report.asOf,
    term: schoolTime(report.period.label),
    area: report.wording?.area ?? '',
    say: plainWording,
  };
  const registry = new Registry(joined);
  const { byName, disputes, diagnostics } = registry;
  for (const each of definitionsIn(report, { source, setting, lastYear })) {
    if ('rule' in each) diagnostics.push(each);
    else registry.define(each);
  }
  for (const [name, figure] of byName) byName.set(name, withWhole(figure, byName));
  const numbered = numberedAchievements(report, source);
  const { achievements } = numbered;
  const sets = new Map(Object.entries(report.figureSets ?? {}));
  return {
    figures: { report, byName, achievements, sets, say: plainWording, disputes, ...(lastYear && { lastYear }) },
    diagnostics: [...diagnostics, ...numbered.diagnostics],
  };
}

/** The same figures, said in other words. */
export function withWording(figures: Figures, say: Say): Figures {
  return figures.say === say ? figures : { ...withSetting(figures, { say }), say };
}

/** The same figures, as they are told among the problems. */
export function amongProblems(figures: Figures): Figures {
  return withSetting(figures, { amongProblems: true });
}

function withSetting(figures: Figures, other: Partial<Setting>): Figures {
  const set = (figure: Figure): Figure => ({
    ...figure,
    setting: { ...figure.setting, ...other },
    parts: figure.parts.map(set),
  });
  return { ...figures, byName: new Map([...figures.byName].map(([name, figure]) => [name, set(figure)])) };
}
