import type { Figures } from '../src/figures/figures.ts';
import { type Inspection, inspectData, inspectLastYear } from '../src/pipeline/inspect-data.ts';
import { readData } from '../src/pipeline/read-data.ts';
import type { Report } from '../src/report/schema.ts';
import { DEFAULTS } from '../src/settings/settings.ts';

/** One data file, bytes → diagnostics. The files that it names are not looked at. */
export function inspect(file: string, bytes: Uint8Array): Inspection {
  return inspectData(readData(file, bytes), DEFAULTS);
}

/** A sound report out of YAML text, for tests of what comes after; throws with the diagnostics where it is not sound. */
export function reportOf(yaml: string): { report: Report; figures: Figures } {
  const { sound, diagnostics } = inspect('test.yaml', new TextEncoder().encode(yaml));
  if (!sound) throw new Error(diagnostics.map(({ place, message }) => `${place.start.line}: ${message}`).join('\n'));
  return sound;
}

/** The least that a report must have, round the lines given. */
export function withHead(lines: string, year: number | string = 2013): string {
  return `单位: 某市科学技术局\n年度: ${year}\n${lines}\n`;
}

/** A data file beside last year's, which stands in 上年.yaml. */
export function inspectAfter(lastYear: string, text: string): Inspection {
  const read = (file: string, typed: string) => readData(file, new TextEncoder().encode(typed));
  const data = read('test.yaml', text);
  return inspectData(data, DEFAULTS, { lastYear: inspectLastYear(data, read('上年.yaml', lastYear)) });
}

/** The lines of two years, each with the least that a report must have. */
export function yearsOf(lastYear: string, lines: string): [before: string, text: string] {
  return [withHead(lastYear, 2012), withHead(`上年数据: 上年.yaml\n${lines}`)];
}
