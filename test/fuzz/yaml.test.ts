import fc from 'fast-check';
import { test } from 'vitest';
import { stringify } from 'yaml';
import { allKeys } from '../../src/report/fields.ts';
import { search } from './search.ts';
import { tryData } from './trial.ts';

/** YAML of every shape, the keys mostly those of the data format. */

const KEYS = [...allKeys()];
const scalar = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    '2026',
    '待补',
    '全市第2',
    '12.30亿元',
    '【专利】',
    '~',
    'true',
    '2026-02-30',
    '41.7%',
    '> 3',
    '*a',
  ),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5 }),
  ),
}));
/** Under a head, so that the rest is looked at. */
const report = fc.dictionary(key, value, { maxKeys: 8 }).map((all) => ({ 单位: '某局', 年度: 2026, ...all }));

search('any YAML', 400, fc.oneof(value, report), (data) => tryData(stringify(data)));

/** Characters that YAML and our own grammar give a meaning, in any order. */
const scribbled = fc.array(
  fc.constantFrom(
    ...'：:，,、-－ 　\t\n\r[]【】{}｛｝"\'“”#&*!|>%@`?~=0123456789.',
    ...KEYS.slice(0, 40),
    ...[
      '\n  ',
      '\n- ',
      ': ',
      '---\n',
      '...\n',
      '<<: ',
      '{{',
      '\\',
      '\ufeff',
      '!!str ',
      '%YAML 1.2\n',
      '|2-\n',
      '&a ',
      '*a',
    ],
  ),
  { maxLength: 60 },
);

test('a brace too many that closes as a bracket, for a key at the very beginning', () => tryData('{{}]<<: '));

search('any marks and keys', 400, scribbled, (all) => tryData(all.join('')));
