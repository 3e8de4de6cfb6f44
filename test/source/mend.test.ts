import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { readData } from '../../src/pipeline/read-data.ts';

const parses = vi.hoisted(() => ({ count: 0 }));
vi.mock('yaml', async (load) => {
  const yaml = await load<typeof import('yaml')>();
  const parseAllDocuments: typeof yaml.parseAllDocuments = (...args) => {
    parses.count++;
    return yaml.parseAllDocuments(...args);
  };
  return { ...yaml, parseAllDocuments };
});

beforeEach(() => {
  parses.count = 0;
});

test('a mend that leaves the text as it is is not tried again: of 4,000 such lines that took two seconds', () => {
  const text = `单位: 某局\n年度: 2013\n指标:\n  甲: 甲${'\t\n\n'.repeat(5)}甲\n主要工作: [{标题: 乙}]\n`;
  const { slips } = readData('a.yaml', Buffer.from(text));
  expect(slips.map(({ rule, place }) => [rule, place.start.line])).toEqual([['value-missing', 14]]);
  expect(parses.count).toBeGreaterThan(1);
  expect(parses.count).toBeLessThan(6);
});

test('where each of thousands of words is an error, a round takes long, and one is enough', () => {
  const { slips } = readData('a.yaml', Buffer.from(`单位: 某局\n年度: ${'][甲'.repeat(4000)}]\n`));
  expect(slips[0]).toMatchObject({ rule: 'bracket-unmatched', place: { start: { line: 2 } } });
  expect(parses.count).toBe(2);
});

test.each([
  ['存在问题: [技术市场不活，成交额8.46亿元]', /^是一句话的，给这一项加上引号，写成'技术市场不活，成交额8\.46亿元'/u],
  ['指标: {甲: {单位: 家, 新增: [恒隆化工，恒通化纤]}}', /^写成“恒隆化工, 恒通化纤”/u],
])('a comma in a list of sentences is one of theirs, in a list of names it parts them: %s', (lines, hint) => {
  const { slips } = readData('a.yaml', Buffer.from(`单位: 某局\n年度: 2013\n${lines}\n`));
  expect(slips[0]?.hint).toMatch(hint);
});

test.each([
  ['存在问题: [技术市场不活，成交额偏低。, 人才不足，留不住。]', 0],
  ['存在问题: [技术市场不活，成交额偏低。, 人才不足，留不住]', 1],
  ['指标: {甲: {单位: 家, 新增: [恒隆化工，恒通化纤。]}}', 1],
])('in a list of sentences what ends as one is one, with its commas: %s', (lines, count) => {
  const { slips } = readData('a.yaml', Buffer.from(`单位: 某局\n年度: 2013\n${lines}\n`));
  expect(slips.filter(({ rule }) => rule === 'fullwidth-comma')).toHaveLength(count);
});

test('full-width commas of one line are mended together, and each is told', () => {
  const items = Array.from({ length: 200 }, (_, at) => `点${at}，好`);
  const { slips } = readData(
    'a.yaml',
    Buffer.from(`单位: 某局\n年度: 2013\n亮点: [${items.join(', ')}]\n主要工作: [{标题: 乙}]\n`),
  );
  expect(slips.map(({ rule, place }) => [rule, place.start.line])).toEqual(items.map(() => ['fullwidth-comma', 3]));
  expect(parses.count).toBe(2);
});

test('rounds that bring nothing are not gone on with: a stray bracket took one for each line below', () => {
  const sound = readFileSync('examples/district-2024.yaml', 'utf8');
  const { slips } = readData('a.yaml', Buffer.from(`${sound.slice(0, 3858)}\n.inf政局{\n${sound.slice(3859)}`));
  expect(slips[0]).toMatchObject({ rule: 'bracket-unclosed', place: { start: { line: 183 } } });
  expect(parses.count).toBeLessThan(10);
});
