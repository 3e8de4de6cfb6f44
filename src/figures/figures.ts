import type { Achievement, Report } from '../report/schema.ts';
import type { Dispute } from '../report/unite.ts';
import type { Source } from '../source/node.ts';
import type { Figure, Setting } from './figure.ts';
import type { Say } from './wording.ts';

/** The figures and achievements of a report by name, and what they are said with. */
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

/** Last year's data file, which is sound. */
export interface LastYear {
  source: Source;
  report: Report;
  figures: Figures;
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
