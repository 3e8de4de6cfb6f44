import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lintText } from '../../src/lint/text.ts';
import { ofText } from '../../src/passages/of-text.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';

const SEED = '../shared/seeds/000_96a2032afdb334c4.txt';
/** Five real reports in one file: the lines of each, and the years it reports on. */
const REPORTS: Record<string, { lines: [number, number]; years: { from: number; to: number } }> = {
  'annual-city': { lines: [3, 41], years: { from: 2013, to: 2013 } },
  'science-week': { lines: [42, 50], years: { from: 2011, to: 2011 } },
  'school-it-term': { lines: [51, 71], years: { from: 2014, to: 2015 } },
  'briefing-multi-year': { lines: [72, 120], years: { from: 2008, to: 2014 } },
  'annual-prefecture': { lines: [121, 188], years: { from: 2010, to: 2010 } },
};

/** Line and rule of each finding, as 6 dashes-and-dots-in-form; lines are those of the seed file. */
function findingsOf(name: string): { line: number; rule: string; message: string }[] {
  const { lines, years } = REPORTS[name] ?? { lines: [1, 0], years: { from: 0, to: 0 } };
  const text = readFileSync(SEED, 'utf8')
    .split('\n')
    .slice(lines[0] - 1, lines[1])
    .join('\n');
  const manuscript = { ...ofText('总结.txt', text), years };
  return lintText(manuscript, () => text, DEFAULTS)
    .map(({ place, rule, message }) => ({ line: place.start.line + lines[0] - 1, rule, message }))
    .sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : 1));
}

/**
 * What is listed in seeds/NAME.txt: a line and its rules, then what is wrong there in words; a rule with ! before it is a
 * false alarm. The text itself is not kept here: it names people.
 */
function listed(name: string): { line: number; rule: string; isFalse: boolean }[] {
  return readFileSync(`test/lint/seeds/${name}.txt`, 'utf8')
    .split('\n')
    .filter((row) => row !== '')
    .flatMap((row) => {
      const [line = '', rules = ''] = row.split(' ');
      return rules
        .split('，')
        .map((rule) => ({ line: Number(line), rule: rule.replace('!', ''), isFalse: rule.startsWith('!') }));
    });
}

describe.skipIf(!existsSync(SEED))('the five reports as they were published', () => {
  test.each(Object.keys(REPORTS))('%s: every finding is listed, and every one listed is found', (name) => {
    const found = new Set(findingsOf(name).map(({ line, rule }) => `${line} ${rule}`));
    const expected = listed(name).map(({ line, rule }) => `${line} ${rule}`);
    expect([...found].sort()).toEqual([...new Set(expected)].sort());
  });

  test('at most five of them are false alarms', () => {
    const all = Object.keys(REPORTS).flatMap(listed);
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter(({ isFalse }) => isFalse).length).toBeLessThanOrEqual(5);
  });
});
