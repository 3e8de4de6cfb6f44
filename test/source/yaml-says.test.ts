import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { YAML_SAYS } from '../../src/source/faults/yaml-says.ts';

/** A text of which YAML says so. */
const TEXTS: Record<keyof typeof YAML_SAYS, string[]> = {
  blockHeader: ['甲: >500家\n'],
  blockSequence: ['甲:\n  - 乙\n - 丙\n'],
  quoteOpen: ['甲: "乙\n', "甲: '乙\n"],
  flowOpen: ['甲: [乙\n', '甲: {乙: 1\n丙: 2\n'],
  columnsDiffer: ['甲:\n  乙: 1\n 丙: 2\n', '-\n  - 甲\n - 乙\n'],
  commaMissing: ['甲: ["乙" "丙"]\n'],
};

test.each(
  Object.entries(TEXTS).flatMap(([name, texts]) =>
    texts.map((text) => [name as keyof typeof YAML_SAYS, text] as const),
  ),
)('YAML still says what %s looks for: %j', (name, text) => {
  const said = parseDocument(text).errors.map(({ message }) => message);
  expect(said).toContainEqual(expect.stringMatching(YAML_SAYS[name]));
});
