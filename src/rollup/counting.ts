import type { FigureSum } from './figure-sum.ts';
import type { Names } from './names.ts';
import type { Settlement } from './settlement.ts';

/** Why numbers cannot be combined. */
export interface Apart {
  /** Why they cannot be added: their periods differ. */
  apart: string | undefined;
  /** Why they cannot be compared with last year's: the methods of counting differ. */
  priorsApart: string | undefined;
}

/** When and how the units counted a figure: each text with the units that wrote it; '' for those that wrote none. */
export interface Counting extends Apart {
  periods: Said;
  bases: Said;
  dates: Said;
}

type Said = [text: string, units: readonly number[]][];

/** Whether the units counted it over different periods. */
export function isOfSeveralPeriods(figure: FigureSum): boolean {
  return figure.texts('期间').length > 1;
}

/** `whole`: the same for the figure that this is a part of. */
export function countingOf(figure: FigureSum, whole: Apart | undefined): Counting {
  const [periods, bases, dates] = [figure.texts('期间'), figure.texts('口径'), figure.texts('截至')];
  const apart = whole?.apart ?? (isOfSeveralPeriods(figure) ? '期间不同，不能相加' : undefined);
  const priorsApart = apart ?? whole?.priorsApart ?? (bases.length > 1 ? '口径不同，不能比较' : undefined);
  return { periods, bases, dates, apart, priorsApart };
}

/** Writes when and how it was counted if all units agree; otherwise a comment on who says what. */
export function countedSo(settlement: Settlement): void {
  const { figure, names, entries, counting, isPart } = settlement;
  const { periods, bases, dates } = counting;
  if (periods.length === 1) settlement.word('期间');
  else if (periods.length > 1) entries.remark(`期间不同：${saidText(periods, '期间', names)}。`);
  if (bases.length === 1) settlement.word('口径');
  else if (bases.length > 1) entries.remark(`口径不同：${saidText(bases, '口径', names)}。`);
  if (isPart) return;
  // If no unit dates this figure itself, the comment at the top of the file tells how the reports' dates differ.
  if (dates.length === 1 && figure.hasOwnDate) settlement.word('截至');
  else if (dates.length > 1 && figure.hasOwnDate) entries.remark(`截至的日子不同：${saidText(dates, '截至', names)}。`);
  if (figure.preliminary.length > 0) entries.put(['预计'], '是', `${names.some(figure.preliminary)}是预计数`);
}

function saidText(said: Said, key: string, names: Names): string {
  return said.map(([text, units]) => `${text || `没有写${key}`}的有${names.some(units)}`).join('，');
}
