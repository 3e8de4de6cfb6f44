import { expect, test } from 'vitest';
import { nearest } from '../../src/zh/nearest.ts';
import { countValue, countWord, numeral, numeralAmount, numeralValue } from '../../src/zh/numerals.ts';
import { clause, excerpt, oneLine, paragraphs, sentence } from '../../src/zh/text.ts';

test.each([
  ['推进创新\n转变方式', ['推进创新转变方式']],
  ['引进SCI论文\n3篇', ['引进SCI论文3篇']],
  ['deep\nlearning模型', ['deep learning模型']],
  ['第一段\n\n第二段', ['第一段', '第二段']],
  ['　　首行缩进\n　　又一行', ['首行缩进又一行']],
  ['\n\n', []],
])('%j is read as %j', (typed, expected) => {
  expect(paragraphs(typed)).toEqual(expected);
});

test.each([
  ['甲', '甲。'],
  ['甲。', '甲。'],
  ['甲，', '甲。'],
  ['甲；', '甲。'],
  ['甲！', '甲！'],
  ['“甲。”', '“甲。”'],
  ['“甲”', '“甲”。'],
  ['甲如下：', '甲如下：'],
  ['甲……', '甲……'],
  ['甲!', '甲！'],
  ['甲！?', '甲！？'],
  ['“甲?”', '“甲？”'],
  ['甲如下:', '甲如下：'],
  ['增长20%!', '增长20%！'],
  ['引进Yahoo!', '引进Yahoo!。'],
  ['', ''],
])('%j ends with exactly one mark: %j', (typed, expected) => {
  expect(sentence(typed)).toBe(expected);
});

test('a quoted text is shortened between characters, whatever their code', () => {
  expect(excerpt('𠮷'.repeat(24))).toBe('𠮷'.repeat(24));
  expect(excerpt('𠮷'.repeat(25))).toBe(`${'𠮷'.repeat(23)}……`);
  expect(excerpt(`${'甲'.repeat(22)}𠮷乙丙`)).toBe(`${'甲'.repeat(22)}𠮷……`);
  expect(excerpt('甲'.repeat(24))).toBe('甲'.repeat(24));
});

test('a heading has none, and stands on one line', () => {
  expect(clause('培育企业。')).toBe('培育企业');
  expect(oneLine('甲\n\n乙')).toBe('甲乙');
});

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [105, '一百零五'],
  [111, '一百一十一'],
  [999, '九百九十九'],
  [1000, '一千'],
  [1005, '一千零五'],
  [1012, '一千零一十二'],
  [1050, '一千零五十'],
  [1500, '一千五百'],
  [10_000, '一万'],
  [10_010, '一万零一十'],
  [120_034, '十二万零三十四'],
])('%i is %s', (n, text) => {
  expect(numeral(n)).toBe(text);
});

test('every numeral up to 九十九 is read back, and nothing that is not one', () => {
  for (let n = 1; n < 100; n++) expect(numeralValue(numeral(n))).toBe(n);
  for (const other of ['', '零', '〇', '两', '一十', '一十二', '十十', '二十十', '零五', '一一', '一百', '三点', '12'])
    expect(numeralValue(other)).toBeUndefined();
});

test('an amount may be larger, with 两, 〇 and 一十', () => {
  expect(['两百', '一百〇五', '一十二', '两万三千', '三百五', '千百', '一亿', ''].map(numeralAmount)).toEqual([
    200,
    105,
    12,
    23_000,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('two of a thing are 两', () => {
  expect([countWord(2), countWord(12)]).toEqual(['两', '十二']);
});

test.each([
  ['高新技术企业业', '高新技术企业'],
  ['高新企业', '高新技术企业'],
  ['专利申清量', '专利申请量'],
  ['年读', '年度'],
  ['titel', 'title'],
  ['天气', undefined],
  ['占地', undefined],
])('%s was meant for %s', (typed, meant) => {
  expect(nearest(typed, ['高新技术企业', '专利申请量', '年度', 'title', '占'])).toBe(meant);
});

test('a count is read back from digits or from Chinese', () => {
  expect(['3', '两', '二', '十二', '几'].map(countValue)).toEqual([3, 2, 2, 12, undefined]);
});
