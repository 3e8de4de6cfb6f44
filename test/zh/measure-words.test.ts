import { expect, test } from 'vitest';
import { COUNTED, MEASURE_WORDS, OF_PEOPLE, OF_RIVALS, PLAIN_MEASURE_WORDS } from '../../src/zh/measure-words.ts';

test('no measure word stands twice', () => {
  expect(new Set(MEASURE_WORDS).size).toBe(MEASURE_WORDS.length);
});

test('the narrower lists are of the wide one', () => {
  const all = new Set(MEASURE_WORDS);
  expect([...PLAIN_MEASURE_WORDS, ...OF_PEOPLE, ...OF_RIVALS].filter((each) => !all.has(each))).toEqual([]);
});

test.each(['家', '宗', '人次', '家次'])('%s counts', (unit) => expect(unit).toMatch(new RegExp(`^${COUNTED}$`, 'u')));
test.each(['元', '亩', '年', '%', '月'])('%s measures', (unit) =>
  expect(unit).not.toMatch(new RegExp(`^${COUNTED}$`, 'u')),
);
