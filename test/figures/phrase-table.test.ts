import { describe, expect, test } from 'vitest';
import { PHRASE_TABLE } from './phrase-table.ts';
import { sayData, sayRow } from './say.ts';

/** The patterns of figures in the domain's grammar. */
const PATTERNS = 44;
const LEAST_CASES = 3;

describe('data on the left, the sentence of a good writer on the right', () => {
  test.each(PHRASE_TABLE.map((row) => [row.title, row.sentence, row] as const))('%s：%s', (_title, sentence, row) => {
    expect(sayRow(row)).toBe(sentence);
  });
});

test('46 names go to the first of two attachments', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `企业${index + 1}`).join(', ');
  const figures = `  高新技术企业: {单位: 家, 首次认定: [${names(46)}]}\n  雏鹰企业: {单位: 家, 新增: [${names(12)}]}`;
  expect(sayData(figures, '[高新技术企业, {指标: [雏鹰企业]}]')).toBe(
    '首次认定高新技术企业46家（名单见附件1）。新增雏鹰企业12家（名单见附件2）。',
  );
});

test('each pattern has its cases', () => {
  const counts = Array.from({ length: PATTERNS }, (_, index) => index + 1).map((pattern) => [
    pattern,
    PHRASE_TABLE.filter(({ of }) => of.includes(pattern)).length,
  ]);
  expect(counts.filter(([, count = 0]) => count < LEAST_CASES)).toEqual([]);
});
