import type { Figures } from '../figures/figures.ts';
import { apart } from '../figures/tables/apart.ts';
import type { Report } from '../report/schema.ts';
import { type Department, departmentsOf } from './departments.ts';
import { grouped } from './matching.ts';
import { achievementRow, rowsOf } from './rows.ts';
import type { Use } from './uses.ts';

/** 数据核对表: every number of a report, for the department that supplied it to check and sign. */
export interface Sheet {
  /** The report's title followed by 数据核对表. */
  title: string;
  period: string;
  counts: Counts;
  /** In the order in which the data name them; the rows without a department come last. */
  departments: Department[];
}

interface Counts {
  /** Figures and achievements; parts are not counted separately. */
  figures: number;
  /** Rows that lack a number, that hold contradictory numbers, and that are not used in the report. */
  pending: number;
  conflicts: number;
  unused: number;
}

/** `title`: the report's, without 数据核对表. `uses`: where the report prints the figures; without them all are unused. */
export function sheetOf(report: Report, figures: Figures, title: string, uses: readonly Use[]): Sheet {
  const byFigure = grouped(figures, uses);
  const labelled = apart([...figures.byName.values()], ({ label }) => label);
  const blocks = [
    ...[...figures.byName.values()].map((figure, index) =>
      rowsOf(report, figure, byFigure.get(figure.name) ?? [], labelled[index]?.label),
    ),
    ...(report.achievements ?? []).map((achievement, index) => [
      achievementRow(figures, achievement, index, byFigure.get(`成果.${achievement.id}`) ?? []),
    ]),
  ];
  const rows = blocks.flat();
  return {
    title: `${title}数据核对表`,
    period: report.period.label,
    counts: {
      figures: blocks.length,
      pending: rows.filter(({ pending }) => pending).length,
      conflicts: rows.filter(({ conflict }) => conflict).length,
      unused: rows.filter(({ unused }) => unused).length,
    },
    departments: departmentsOf(rows),
  };
}
