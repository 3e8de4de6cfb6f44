import type { Figures } from '../src/figures/register.ts';
import { inspect } from '../src/pipeline.ts';
import type { Report } from '../src/report/schema.ts';

/** A sound report out of YAML text, for tests of what comes after; throws with the diagnostics where it is not sound. */
export function reportOf(yaml: string): { report: Report; figures: Figures } {
  const { sound, diagnostics } = inspect('test.yaml', new TextEncoder().encode(yaml));
  if (!sound) throw new Error(diagnostics.map(({ place, message }) => `${place.start.line}: ${message}`).join('\n'));
  return sound;
}

/** The least that a report must have, round the lines given. */
export function withHead(lines: string, year = 2013): string {
  return `单位: 某市科学技术局\n年度: ${year}\n${lines}\n`;
}
