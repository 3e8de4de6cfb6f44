import type { Achievement, Report } from '../report/schema.ts';
import type { Dispute } from '../report/unite.ts';
import type { Source } from '../source/node.ts';
import type { Figure, Setting } from './figure.ts';
import type { Say } from './wording.ts';

/** The figures and achievements of a report by name, and the wording used to print them. */
export interface Figures {
  report: Report;
  byName: ReadonlyMap<string, Figure>;
  achievements: ReadonlyMap<string, Achievement>;
  /** The names in each 指标组, by the name of the set. */
  sets: ReadonlyMap<string, readonly string[]>;
  say: Say;
  /** Numbers on which departments disagree, in the merged parts. */
  disputes: readonly Dispute[];
  /** The files of 引入 that were read; undefined if the report includes none. */
  parts?: readonly string[];
  /** The data file named by 上年数据, if it is valid and for last year. */
  lastYear?: LastYear;
  /** Called with every phrase before it goes into a text; the text it returns is used instead. See mark.ts. */
  mark?: (names: readonly string[], text: string) => string;
}

/** Last year's data file, already found valid. */
export interface LastYear {
  source: Source;
  report: Report;
  figures: Figures;
}

/** The same figures with another wording. */
export function withWording(figures: Figures, say: Say): Figures {
  return figures.say === say ? figures : { ...withSetting(figures, { say }), say };
}

/** The same figures, as told among the problems. */
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
