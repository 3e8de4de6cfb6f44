import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tokens } from '../../src/figures/tokens.ts';
import { viewOf } from '../../src/markdown/view.ts';
import { walk } from '../../src/report/walk.ts';
import { placeWithin } from '../../src/source/node.ts';
import { inspect } from '../report-of.ts';

/**
 * How many of the numbers that a draft prints come from the register: it is drafted again with every digit that is typed in
 * running text masked, and the numbers are counted that are gone. Dates, years and proper names do not count.
 */
const LEAST = 0.95;
/** All but bare of figures, as their seeds are. */
const SCHOOLS = new Set(['school-it-term', 'science-week']);
/** Its numbers stand in the files of its departments. */
const JOINED = 'departments';
const EXAMPLES = readdirSync('examples')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''))
  .filter((name) => !SCHOOLS.has(name) && name !== JOINED);

describe.each(EXAMPLES)('%s', (name) => {
  const yaml = readFileSync(resolve('examples', `${name}.yaml`), 'utf8');
  const [all, registered] = [numbersOf(draft(yaml)), numbersOf(draft(masked(yaml)))];

  test('its numbers come from 指标, 成果 or 【名=值】', () => {
    expect(all.length).toBeGreaterThan(70);
    expect(registered.length / all.length).toBeGreaterThanOrEqual(LEAST);
  });
});

test('a number typed in running text is found out, one of the register is not', () => {
  const yaml = '单位: 某局\n年度: 2013\n指标:\n  甲: 12家\n结语: 【甲】，乙34家，丙【丙=56个】。\n';
  expect([numbersOf(draft(yaml)), numbersOf(draft(masked(yaml)))]).toEqual([
    ['12', '34', '56'],
    ['12', '56'],
  ]);
});

function masked(yaml: string): string {
  const { source } = inspect('example.yaml', new TextEncoder().encode(yaml));
  const spots: [number, number][] = [];
  for (const { node, shape } of walk(source.root)) {
    if (!shape.isText || node.kind !== 'scalar') continue;
    for (const token of tokens(node.text)) {
      if (token.kind !== 'text') continue;
      for (const { index, 0: digits } of token.text.matchAll(/\d+(?:\.\d+)?/gu)) {
        const from = token.from + index;
        const { start, end } = placeWithin(source, node, from, from + digits.length);
        spots.push([start.offset, end.offset]);
      }
    }
  }
  return spots
    .sort((a, b) => b[0] - a[0])
    .reduce((text, [from, to]) => `${text.slice(0, from)}${'〇'.repeat(to - from)}${text.slice(to)}`, yaml);
}

/** Every text that a reader of the report sees, a line each. */
function draft(yaml: string): string {
  const { sound } = inspect('example.yaml', new TextEncoder().encode(yaml));
  if (!sound) throw new Error('not sound');
  const texts: string[] = [];
  const collect = (value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) collect(inner);
  };
  collect(viewOf(sound.report, sound.figures));
  return texts.join('\n');
}

/** Without dates, years, and what stands in names: in “” and 《》, against a letter (135MW, 3G), or in the two named here. */
function numbersOf(text: string): string[] {
  const bare = text
    .replace(/“[^”]*”|《[^》]*》|〔\d+〕\d+号/gu, '')
    .replace(/\d{4}(?:[—-]\d{4})?(?=年|学年)|\d+(?:[—-]\d+)?(?=月)|(?<=月)\d+(?:[—-]\d+)?(?=日)/gu, '')
    .replace(/\d+[A-Za-z][\w/.-]*|[A-Za-z][\w/.-]*\d+[\w/.-]*/gu, '')
    .replace(/320创意广场|全国前100位/gu, '');
  return bare.match(/\d+(?:\.\d+)?/gu) ?? [];
}
