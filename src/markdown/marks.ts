/**
 * What goes through a template in place of a table or a chart, since a template's texts are escaped and these are not.
 * Private-use characters, which no data holds: source/clean.ts.
 */
const OPEN = { table: '\ue013', chart: '\ue014' };
const CLOSE = '\ue015';
const MARKS = {
  table: new RegExp(`${OPEN.table}(\\d+)${CLOSE}`, 'gu'),
  chart: new RegExp(`${OPEN.chart}(\\d+)${CLOSE}`, 'gu'),
};

type Marked = keyof typeof OPEN;

export function markOf(kind: Marked, index: number): string {
  return `${OPEN[kind]}${index}${CLOSE}`;
}

/** The indexes of those whose marks stand in a text, as often as they do. */
export function marksIn(text: string, kind: Marked): number[] {
  return [...text.matchAll(MARKS[kind])].map(([, index]) => Number(index));
}

export function replaceMarks(text: string, kind: Marked, by: (index: number) => string): string {
  return text.replace(MARKS[kind], (_, index: string) => by(Number(index)));
}
