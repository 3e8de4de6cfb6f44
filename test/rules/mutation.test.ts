import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inspectData } from '../../src/pipeline/inspect-data.ts';
import { readData, readPart } from '../../src/pipeline/read-data.ts';
import { dataRules } from '../../src/rules/index.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';
import { inspectAfter } from '../report-of.ts';

/**
 * Errors seeded in the examples, a file a rule: mutations/RULE.txt. A row is the example's name, lines `- ` searched in it (once
 * there, and only once; departments/成果科 is a part of one), lines `+ ` put in their place, `with NAME` for last year's
 * file, and `also RULE 理由` for each finding that follows besides.
 */
const FOLDER = 'test/rules/mutations';
const LEAST = 5;

interface Mutation {
  row: string;
  example: string;
  edits: { searched: string; replacement: string }[];
  also: string[];
  /** Last year's data file, of last-year/. */
  lastYear: string | undefined;
}

const tabled = readdirSync(FOLDER).map((file) => file.replace('.txt', ''));

test('every data rule has a table, and nothing else has one', () => {
  expect(tabled.sort()).toEqual(dataRules.map(({ name }) => name).sort());
});

describe.each(tabled)('%s', (rule) => {
  const mutations = readFileSync(`${FOLDER}/${rule}.txt`, 'utf8')
    .trim()
    .split(/\n{2,}/u)
    .map(read);

  test('is tried with errors enough', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(LEAST);
  });

  test.each(mutations.map((each) => [each.row, each] as const))('%s', (_row, { example, edits, also, lastYear }) => {
    let text = readFileSync(`examples/${example}.yaml`, 'utf8');
    const before = found(example, text, lastYear);
    for (const { searched, replacement } of edits) {
      expect([searched, text.split(searched).length - 1]).toEqual([searched, 1]);
      text = text.replace(searched, () => replacement);
    }
    expect(found(example, text, lastYear)).toEqual([...before, rule, ...also].sort());
  });
});

/** Of data rules and of text rules; `text` stands in place of the example's file, which may be a department's. */
function found(example: string, text: string, lastYear: string | undefined): string[] {
  if (lastYear !== undefined) {
    const before = readFileSync(`test/rules/last-year/${lastYear}.yaml`, 'utf8');
    const { diagnostics } = inspectAfter(before, text.replace(/^年度: .*$/mu, '$&\n上年数据: 上年.yaml'));
    return diagnostics.map(({ rule }) => rule).sort();
  }
  const [main = ''] = example.split('/');
  const bytesOf = (name: string) =>
    name === `examples/${example}.yaml` ? new TextEncoder().encode(text) : readFileSync(name);
  const names = existsSync(`examples/${main}`) ? readdirSync(`examples/${main}`).sort() : [];
  const parts = names.map((name) => readPart(name, bytesOf(`examples/${main}/${name}`)));
  const data = readData('example.yaml', bytesOf(`examples/${main}.yaml`));
  const { diagnostics } = inspectData(data, DEFAULTS, { included: { parts, diagnostics: [] } });
  return diagnostics.map(({ rule }) => rule).sort();
}

function read(row: string): Mutation {
  const [example = '', ...lines] = row.split('\n');
  expect(existsSync(`examples/${example}.yaml`), example).toBe(true);
  const edits: { searched: string[]; replacement: string[] }[] = [];
  const also: string[] = [];
  let lastYear: string | undefined;
  for (const [index, line] of lines.entries()) {
    const [mark, text] = [line.slice(0, 2).trimEnd(), line.slice(2)];
    const last = edits.at(-1);
    if (mark === '-' && !lines[index - 1]?.startsWith('-')) edits.push({ searched: [text], replacement: [] });
    else if (mark === '-') last?.searched.push(text);
    else if (mark === '+') last?.replacement.push(text);
    else if (line.startsWith('with ')) lastYear = line.slice(5);
    else {
      const reasoned = /^also ([a-z-]+) \S/u.exec(line);
      if (!reasoned?.[1]) throw new Error(`${row}: ${line}`);
      also.push(reasoned[1]);
    }
  }
  return {
    row: row.replaceAll('\n', ' '),
    example,
    edits: edits.map((each) => ({ searched: each.searched.join('\n'), replacement: each.replacement.join('\n') })),
    also,
    lastYear,
  };
}
