import fc from 'fast-check';
import { EXAMPLES } from './examples.ts';

/** The examples, spoilt at a few places: lines moved, doubled and cut, marks changed, values swapped. */

type Spoiler = (text: string, at: number, other: number) => string;

const SNIPPETS = [
  ...'：，。、；“”"\'【】[]{}（）-#&*!|>%@`?~\\\t　 \u0000\u0007\u200b\u202e\ufeff\r\n0１٣',
  '🎉',
  '𠮷',
  '{{',
  '}}',
  '\n---\n',
  '__proto__',
  'constructor',
  '1e400',
  '-0',
  '待补',
  '近百',
  '0x10',
  '【年度】',
  '**',
  '<!-- summarize:图表 1 -->',
];

/** Cuts of a text at the places of its lines, or anywhere. */
const onLines =
  (change: (lines: string[], at: number, other: number) => void): Spoiler =>
  (text, at, other) => {
    const lines = text.split('\n');
    change(lines, at % lines.length, other % lines.length);
    return lines.join('\n');
  };
const spoilers: Record<string, Spoiler> = {
  insert: (text, at, other) => {
    const from = at % text.length;
    return text.slice(0, from) + SNIPPETS[other % SNIPPETS.length] + text.slice(from);
  },
  cut: (text, at, other) => {
    const from = at % text.length;
    return text.slice(0, from) + text.slice(from + 1 + (other % 60));
  },
  truncate: (text, at) => text.slice(0, at % text.length),
  move: onLines((lines, at, other) => lines.splice(other, 0, ...lines.splice(at, 1))),
  double: onLines((lines, at, other) => lines.splice(other, 0, lines[at] ?? '')),
  drop: onLines((lines, at) => lines.splice(at, 1)),
  indent: onLines((lines, at, other) => {
    lines[at] = ' '.repeat(other % 7) + (lines[at] ?? '').trimStart();
  }),
  // The value of one line is another's.
  swap: onLines((lines, at, other) => {
    const value = /: *(.+)$/u.exec(lines[other] ?? '')?.[1] ?? '';
    lines[at] = (lines[at] ?? '').replace(/: .+$/u, () => `: ${value}`);
  }),
  // A number becomes another kind of number.
  number: (text, at, other) => {
    const instead = [
      '0',
      '-5',
      '1e400',
      '0.000',
      '１２',
      '待补',
      '近百',
      '999999999999999999999',
      '',
      'NaN',
      '3家',
      '12%',
    ];
    const found = [...text.matchAll(/\d+(?:\.\d+)?/gu)];
    const match = found[at % found.length];
    if (!match) return text;
    return text.slice(0, match.index) + instead[other % instead.length] + text.slice(match.index + match[0].length);
  },
};

const step = fc.tuple(fc.constantFrom(...Object.keys(spoilers)), fc.nat(), fc.nat());

/** Of one example, as it stands and spoilt. */
export const spoilt = fc
  .tuple(fc.constantFrom(...EXAMPLES), fc.array(step, { minLength: 1, maxLength: 4 }))
  .map(([before, steps]) => {
    const after = steps.reduce(
      (all, [name, at, other]) => (all === '' ? all : (spoilers[name]?.(all, at, other) ?? all)),
      before,
    );
    return { before, after };
  });
