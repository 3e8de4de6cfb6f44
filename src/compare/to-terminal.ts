import type { Colour } from '../reporters/colour.ts';
import { SEVERITIES } from '../reporters/pretty.ts';
import { type CompareReport, type Excerpt, UNSAID } from './report.ts';
import { textLines } from './text-changes.ts';

/** For the terminal: numbers first, each with its sentence and what to do. */
export function toTerminal(report: CompareReport, colour: Colour): string {
  const { numbers, left, typed, lost, texts, findings, summary, note } = report;
  const sections: [heading: string, entries: string[]][] = [
    ['改了的数', numbers.map((each) => numberEntry(each, colour))],
    ['上面的数写进数据以后，还要跟着改的', left.map((each) => leftEntry(each, colour))],
    ['数据里没有的数', typed.map((each) => oneSidedEntry(each, each.place, colour))],
    ['删去的数', lost.map((each) => oneSidedEntry(each, `原在${each.place}`, colour))],
    ['文字的改动', texts.map((each) => textLines(each, colour))],
    ['改动带来的问题', findings.map((each) => findingEntry(each, colour))],
  ];
  const parts = sections.flatMap(([heading, entries]) =>
    entries.length === 0 ? [] : [colour.bold(heading), ...entries.flatMap((entry) => [entry, ''])],
  );
  const ids = numbers.filter(({ acceptable }) => acceptable).map(({ id }) => id);
  const all = ids.length > 1 ? `全部写进数据，加--accept ${ids.join(',')}。` : '';
  return `${[...parts, summary + all, ...(note === undefined ? [] : [note])].join('\n')}\n`;
}

function numberEntry(each: CompareReport['numbers'][number], colour: Colour): string {
  const { id, place, before, after, excerpt, source, remedy } = each;
  return [
    `${colour.bold(`${id}. ${before} → ${colour.cyan(after)}`)}  ${place}`,
    `   ${excerptText(excerpt, colour)}`,
    ...(source === '' ? [] : [`   ${colour.dim('出处：')}${source}`]),
    `   ${remedy}`,
  ].join('\n');
}

function leftEntry({ place, typed, drawn, excerpt }: CompareReport['left'][number], colour: Colour): string {
  const should = drawn === '' ? UNSAID : `应为${drawn}`;
  return `${colour.bold(`${typed}，${should}`)}  ${place}\n   ${excerptText(excerpt, colour)}`;
}

function oneSidedEntry({ number, excerpt }: CompareReport['typed'][number], where: string, colour: Colour): string {
  return `${colour.bold(number)}  ${where}\n   ${excerptText(excerpt, colour)}`;
}

function findingEntry({ place, severity, message, hint }: CompareReport['findings'][number], colour: Colour): string {
  const paint = severity === 'error' ? colour.red : severity === 'warning' ? colour.yellow : colour.cyan;
  const remedy = hint ? `\n   改法：${hint}` : '';
  return `${paint(SEVERITIES[severity])}  ${place}  ${message}${remedy}`;
}

function excerptText({ before, number, behind }: Excerpt, colour: Colour): string {
  return `${before}${colour.cyan(number)}${behind}`;
}
