import type { Diagnostic } from '../../diagnostic.ts';
import type { Joined } from '../../report/join.ts';
import { partOf, schoolTime, withinOf } from '../../report/period.ts';
import type { Report } from '../../report/schema.ts';
import type { Setting } from '../figure.ts';
import type { Figures, LastYear } from '../figures.ts';
import { say as plainWording } from '../wording.ts';
import { definitionsIn } from './definitions.ts';
import { numberedAchievements } from './numbered.ts';
import { Registry } from './registry.ts';
import { withWhole } from './share-of.ts';

/** The figures, and the faults in their definitions. */
export interface Registered {
  figures: Figures;
  diagnostics: Diagnostic[];
}

/** All figures of a report by name, from 指标, 数据 and the texts (【名=值】), each defined once. */
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
  const parts = report.include && [...joined.departments.keys()];
  return {
    figures: {
      report,
      byName,
      achievements,
      sets,
      say: plainWording,
      disputes,
      ...(parts && { parts }),
      ...(lastYear && { lastYear }),
    },
    diagnostics: [...diagnostics, ...numbered.diagnostics],
  };
}
