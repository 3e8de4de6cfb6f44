import { Rollup } from '../../src/rollup/rollup.ts';
import { toYaml } from '../../src/rollup/to-yaml.ts';
import { type Whole, wholeOf } from '../../src/rollup/whole.ts';
import { reportOf } from '../report-of.ts';

export interface Rolled {
  rollup: Rollup;
  whole: Whole;
  text: string;
}

/** Units by name, each with the lines of its 指标, rolled up. */
export function rolled(units: Record<string, string>, absentAsNone = false): Rolled {
  return rolledFiles(
    Object.entries(units).map(([name, lines]) => [
      `${name}.yaml`,
      `单位: ${name}\n年度: 2024\n指标:\n${indented(lines)}`,
    ]),
    absentAsNone,
  );
}

/** Whole files. */
export function rolledFiles(files: readonly (readonly [file: string, text: string])[], absentAsNone = false): Rolled {
  const rollup = new Rollup();
  for (const [file, text] of files) {
    const { report, figures } = reportOf(text);
    rollup.add(file, report, figures);
  }
  const whole = wholeOf(rollup, { absentAsNone, leftOut: [] });
  return { rollup, whole, text: toYaml(rollup, whole, { unit: '某市科学技术局', area: '全市' }) };
}

/** The lines of one figure, without its 来源. */
export function figureIn({ text }: Pick<Rolled, 'text'>, name: string): string[] {
  const lines = text.split('\n');
  const from = lines.indexOf(`  ${name}:`);
  const to = lines.findIndex((line, index) => index > from && !line.startsWith('    '));
  return lines
    .slice(from + 1, to)
    .filter((line) => !line.includes('来源: '))
    .map((line) => line.slice(4));
}

function indented(lines: string): string {
  return lines
    .trim()
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('');
}
