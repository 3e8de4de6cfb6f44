import { describe, expect, test } from 'vitest';
import { PATTERNS, PHRASE_TABLE } from './phrase-table.ts';
import { sayData, sayRow } from './say.ts';

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

test.each(PATTERNS.map((name, index) => [name, index + 1] as const))('%s has its cases', (_name, pattern) => {
  const cases = PHRASE_TABLE.filter(({ of }) => of.includes(pattern));
  expect(new Set(cases.map(({ sentence }) => sentence)).size).toBeGreaterThanOrEqual(LEAST_CASES);
});

test('every row shows a pattern that has a name', () => {
  const strange = PHRASE_TABLE.filter(({ of }) => of.length === 0 || of.some((pattern) => !PATTERNS[pattern - 1]));
  expect(strange).toEqual([]);
});
