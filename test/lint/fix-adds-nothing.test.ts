import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withFixes } from '../../src/lint/fix.ts';
import { lintText } from '../../src/lint/text.ts';
import { ofMarkdown } from '../../src/passages/of-markdown.ts';
import { ofText } from '../../src/passages/of-text.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';
import { PHRASE_TABLE } from '../figures/phrase-table.ts';

const SEED = '../shared/seeds/000_96a2032afdb334c4.txt';
/** Edits that overlap wait for the next run. */
const MOST_RUNS = 3;

/** Right sentences and wrong ones, as the rules' own tests have them. */
function casesOf(file: string): string {
  return readFileSync(`test/rules/cases/${file}`, 'utf8')
    .split('\n')
    .filter((line) => !/^[错对]?$/u.test(line))
    .map((line) => line.replaceAll(/[〖〗]/gu, '').replaceAll('⏎', '\n'))
    .join('\n\n');
}

const TEXTS: [string, string][] = [
  ...readdirSync('test/rules/cases').map((file): [string, string] => [file, casesOf(file)]),
  ['phrases', PHRASE_TABLE.map(({ sentence }) => sentence).join('\n\n')],
  ...readdirSync('examples')
    .filter((file) => file.endsWith('.md'))
    .map((file): [string, string] => [file, readFileSync(`examples/${file}`, 'utf8')]),
  ...(existsSync(SEED) ? [['seed', readFileSync(SEED, 'utf8')] as [string, string]] : []),
];

describe.each([
  ['plain text', ofText],
  ['Markdown', ofMarkdown],
])('as %s', (_kind, read) => {
  const lint = (text: string) => lintText(read('总结.md', text), () => text, DEFAULTS);

  test.each(TEXTS)('what --fix makes of %s has no fault that was not there, and stays', (_name, text) => {
    const told = lint(text);
    const first = withFixes(text, told);
    const isKnown = new Set(told.map(({ place, rule }) => `${place.start.line} ${rule}`));
    const added = lint(first.text).filter(({ place, rule }) => !isKnown.has(`${place.start.line} ${rule}`));
    expect(added.map(({ place, message }) => `${place.start.line} ${message}`)).toEqual([]);
    let last = first;
    for (let run = 0; run < MOST_RUNS && last.count > 0; run++) last = withFixes(last.text, lint(last.text));
    expect(last.count).toBe(0);
  });
});
