/**
 * Placeholders for tables and charts in a template, whose texts are escaped, while tables and charts are not.
 * Private-use characters, which no data contains: source/clean.ts.
 */
const OPEN = { table: '\ue013', chart: '\ue014' };
const CLOSE = '\ue015';
const MARKS = {
  table: new RegExp(`${OPEN.table}(\\d+)${CLOSE}`, 'gu'),
  chart: new RegExp(`${OPEN.chart}(\\d+)${CLOSE}`, 'gu'),
};

type Marked = keyof typeof OPEN;

/** The placeholder of the table or chart with this index. */
export function markOf(kind: Marked, index: number): string {
  return `${OPEN[kind]}${index}${CLOSE}`;
}

/** The indexes of all marks in a text, in order and with repetitions. */
export function marksIn(text: string, kind: Marked): number[] {
  return [...text.matchAll(MARKS[kind])].map(([, index]) => Number(index));
}

/** The text with each mark of this kind replaced by what `by` gives for its index. */
export function replaceMarks(text: string, kind: Marked, by: (index: number) => string): string {
  return text.replace(MARKS[kind], (_, index: string) => by(Number(index)));
}
