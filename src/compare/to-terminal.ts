import type { Colour } from '../reporters/colour.ts';
import { SEVERITIES } from '../reporters/pretty.ts';
import { type CompareReport, type Excerpt, UNSAID } from './report.ts';
import { textLines } from './text-changes.ts';

/** For the terminal: numbers first, each with its sentence and what to do. */
export function toTerminal(report: CompareReport, colour: Colour): string {
  const { numbers, left, typed, lost, texts, findings, summary, note } = report;
  const parts = [
    section(
      '改了的数',
      numbers.map(({ id, place, before, after, excerpt, source, remedy }) =>
        [
          `${colour.bold(`${id}. ${before} → ${colour.cyan(after)}`)}  ${place}`,
          `   ${excerptText(excerpt, colour)}`,
          ...(source === '' ? [] : [`   ${colour.dim('出处：')}${source}`]),
          `   ${remedy}`,
        ].join('\n'),
      ),
    ),
    section(
      '上面的数写进数据以后，还要跟着改的',
      left.map(({ place, typed: now, drawn, excerpt }) =>
        [
          `${colour.bold(`${now}，${drawn === '' ? UNSAID : `应为${drawn}`}`)}  ${place}`,
          `   ${excerptText(excerpt, colour)}`,
        ].join('\n'),
      ),
    ),
    section(
      '数据里没有的数',
      typed.map(({ place, number, excerpt }) =>
        [`${colour.bold(number)}  ${place}`, `   ${excerptText(excerpt, colour)}`].join('\n'),
      ),
    ),
    section(
      '删去的数',
      lost.map(({ place, number, excerpt }) =>
        [`${colour.bold(number)}  原在${place}`, `   ${excerptText(excerpt, colour)}`].join('\n'),
      ),
    ),
    section(
      '文字的改动',
      texts.map((each) => textLines(each, colour)),
    ),
    section(
      '改动带来的问题',
      findings.map(({ place, severity, message, hint }) => {
        const paint = severity === 'error' ? colour.red : severity === 'warning' ? colour.yellow : colour.cyan;
        return [`${paint(SEVERITIES[severity])}  ${place}  ${message}`, ...(hint ? [`   改法：${hint}`] : [])].join(
          '\n',
        );
      }),
    ),
  ].flat();
  const ids = numbers.filter(({ acceptable }) => acceptable).map(({ id }) => id);
  const all = ids.length > 1 ? `全部写进数据，加--accept ${ids.join(',')}。` : '';
  return `${[...parts, summary + all, ...(note === undefined ? [] : [note])].join('\n')}\n`;

  function section(heading: string, entries: readonly string[]): string[] {
    return entries.length === 0 ? [] : [colour.bold(heading), ...entries.flatMap((entry) => [entry, ''])];
  }
}

function excerptText({ before, number, behind }: Excerpt, colour: Colour): string {
  return `${before}${colour.cyan(number)}${behind}`;
}
