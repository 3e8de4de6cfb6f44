import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inspect } from '../report-of.ts';

/**
 * The example, spoilt by hand in every way that a keyboard offers: nothing may throw or hang, every diagnostic points
 * into the file, and none speaks as the libraries below do.
 */
const SOURCE = readFileSync(`${import.meta.dirname}/../../examples/annual-city.yaml`, 'utf8');

const MARKS = [
  ...'：，、；。“”"\'【】［］｛｝（）[]{}－—-*&!|>%@#　\t \u00a0\ufeff\n\r',
  '---\n',
  '{{',
  '}}',
  '\r\n',
  '𠮷',
];

/** Park–Miller: the same spoilt files on every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48271) % 2147483647;
    return state % sides;
  };
}

const SPOILERS: ((text: string, roll: (sides: number) => number) => string)[] = [
  (text, roll) => {
    const at = roll(text.length);
    return text.slice(0, at) + MARKS[roll(MARKS.length)] + text.slice(at);
  },
  (text, roll) => {
    const at = roll(text.length);
    return text.slice(0, at) + text.slice(at + 1 + roll(40));
  },
  (text, roll) => {
    const lines = text.split('\n');
    lines.splice(roll(lines.length), 1 + roll(3));
    return lines.join('\n');
  },
  (text, roll) => {
    const lines = text.split('\n');
    const at = roll(lines.length);
    lines[at] = MARKS[roll(MARKS.length)]?.repeat(1 + roll(4)) + (lines[at] ?? '').trimStart();
    return lines.join('\n');
  },
  (text, roll) => {
    const from = roll(text.length);
    const marks: [string, string][] = [
      [': ', '：'],
      [', ', '，'],
      ['- ', '－'],
      ['\n', '\r\n'],
      ['】', ']'],
      ['  ', '　'],
    ];
    const [mark, instead] = marks[roll(marks.length)] ?? ['', ''];
    return text.slice(0, from) + text.slice(from).replaceAll(mark, instead);
  },
];

function judge(text: string, bytes: Uint8Array = Buffer.from(text)): void {
  const { diagnostics, source } = inspect('坏.yaml', bytes);
  for (const { message, hint, place } of diagnostics) {
    const { start, end } = place;
    expect(start.offset).toBeGreaterThanOrEqual(0);
    expect(end.offset).toBeGreaterThanOrEqual(start.offset);
    expect(end.offset).toBeLessThanOrEqual(source.text.length);
    expect(source.pointAt(start.offset)).toEqual(start);
    expect(message).toMatch(/。$/u);
    // Our own command is no English of a library's.
    const said = `${message}${hint}`.replaceAll('summarize rules', '');
    expect(said).not.toMatch(/undefined|\[object|NaN|[a-z]{3,} [a-z]{2,}|expected|received|invalid/iu);
  }
}

test('a spoilt file is diagnosed, whatever was done to it', { timeout: 60_000 }, () => {
  for (let seed = 1; seed <= 100; seed++) {
    const roll = dice(seed * 7919);
    let text = SOURCE;
    for (let times = roll(4); times >= 0; times--) text = SPOILERS[roll(SPOILERS.length)]?.(text, roll) ?? text;
    judge(text);
  }
});

test('a file cut off anywhere is diagnosed', { timeout: 60_000 }, () => {
  const bytes = Buffer.from(SOURCE);
  for (let length = 0; length < bytes.length; length += 331) judge('', bytes.subarray(0, length));
});

test('brackets nested without end are refused at once', () => {
  for (const open of ['[', '{a: ']) {
    const { diagnostics } = inspect('x.yaml', new TextEncoder().encode(`甲: ${open.repeat(20_000)}`));
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['nesting-too-deep']);
  }
});

test.each([
  ['keys below keys', Array.from({ length: 2500 }, (_, depth) => `${' '.repeat(depth)}甲:`).join('\n')],
  ['dashes on one line', `亮点:\n  ${'- '.repeat(10_000)}甲`],
])('%s without end are refused, too', (_, text) => {
  const { diagnostics } = inspect('x.yaml', new TextEncoder().encode(text));
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['nesting-too-deep']);
});
