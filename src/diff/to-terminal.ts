import { textLines } from '../compare/text-changes.ts';
import type { Colour } from '../reporters/colour.ts';
import { type Diff, followers, ownChanges, summaryOf } from './diff.ts';
import type { FigureChange } from './figure-changes.ts';
import { introductionOf, movedText, NOTHING, nameOf } from './tables.ts';

/** For the terminal: each number, with its derived values below. */
export function toTerminal(diff: Diff, colour: Colour): string {
  const figure = (change: FigureChange) =>
    [
      `${colour.bold(nameOf(change))}  ${arrow(change.before, change.after, colour)}`,
      ...change.moved.map((moved) => `   ${movedText(moved)}`),
      ...(change.uses.length === 0 ? [] : [`   ${colour.dim('用在')}${change.uses.join('、')}`]),
    ].join('\n');
  const numbers = diff.numbers.map(({ place, before, after, sentence }) =>
    [`${arrow(before, after, colour)}  ${place}`, `   ${sentence}`].join('\n'),
  );
  const parts = [
    ...section('数的改动', ownChanges(diff).map(figure)),
    ...section('随之变动的数', followers(diff).map(figure)),
    ...section('文中的数', numbers),
    ...section(
      '文字的改动',
      diff.texts.map((each) => textLines(each, colour)),
    ),
  ];
  return `${[...parts, parts.length === 0 ? summaryOf(diff) : introductionOf(diff)].join('\n')}\n`;

  function section(heading: string, entries: readonly string[]): string[] {
    return entries.length === 0 ? [] : [colour.bold(heading), ...entries.flatMap((entry) => [entry, ''])];
  }
}

function arrow(before: string, after: string, colour: Colour): string {
  if (before === after) return before;
  return `${before || NOTHING} → ${colour.cyan(after || NOTHING)}`;
}
