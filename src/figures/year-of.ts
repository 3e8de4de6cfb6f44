import type { FigureData } from '../report/schema.ts';

/** The year of a figure, by its own 期间 or 截至, else the report's: 2012 for 期间: 2012年. */
export function yearOf({ period, asOf }: Pick<FigureData, 'period' | 'asOf'>, year: number): number {
  const own = /^(\d{4})年/u.exec(period ?? '')?.[1];
  return own === undefined ? (asOf?.year ?? year) : Number(own);
}
