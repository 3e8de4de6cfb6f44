import { expect, test } from 'vitest';
import { withWording } from '../../src/figures/figures.ts';
import { resolve } from '../../src/figures/references/resolve.ts';
import { PHRASES, type Say, say, slotsOf } from '../../src/figures/wording.ts';
import { allKeys } from '../../src/report/fields.ts';
import { reportOf, withHead } from '../report-of.ts';
import { PHRASE_TABLE } from './phrase-table.ts';
import { sayRow } from './say.ts';

/** What is said only where a text asks for it by what stands after a figure's name. */
function sayReferences(say: Say): string {
  const { figures } = reportOf(
    withHead(`指标:
  甲: {单位: 件, 数值: 9, 上年: 5}
  乙: {单位: 件, 数值: 5, 上年: 9}
  丙: {单位: 家, 总数: {数值: 9, 上年: 5}}
  丁: {单位: 家, 总数: {数值: 5, 上年: 9}}
  戊: {单位: 天, 数值: 5, 上年: 9, 趋势: 越低越好}
  己: {单位: 天, 数值: 9, 上年: 5, 趋势: 越低越好}`),
  );
  return resolve(
    withWording(figures, say),
    '【甲.增量】，【乙.增量】，【丙.净增】，【丁.净增】，【戊.增量】，【己.增量】',
    '全',
  );
}

test('what is asked for by reference is said without what it is held against', () => {
  expect(sayReferences(say)).toBe('增加4件，减少4件，净增4家，净减4家，缩短4天，延长4天');
});

test('every set phrase is said by a row of the table, or asked for by reference', () => {
  const said = new Set<string>();
  const recording: Say = (name, slots) => {
    said.add(name);
    return say(name, slots);
  };
  for (const row of PHRASE_TABLE) sayRow(row, recording);
  sayReferences(recording);
  expect(Object.keys(PHRASES).filter((name) => !said.has(name))).toEqual([]);
});

test('no slot of a phrase is left empty, and none is filled that it has not', () => {
  const wrong = new Set<string>();
  const strict: Say = (name, slots = {}) => {
    for (const slot of slotsOf(name)) if (!(slot in slots)) wrong.add(`${name} lacks ${slot}`);
    for (const slot of Object.keys(slots)) if (!slotsOf(name).includes(slot)) wrong.add(`${name} has no ${slot}`);
    return say(name, slots);
  };
  for (const row of PHRASE_TABLE) sayRow(row, strict);
  sayReferences(strict);
  expect([...wrong]).toEqual([]);
});

/** Every word of its own made unreadable; what stands in the slots comes through. */
const mute: Say = (name, slots = {}) => {
  const silent = Object.fromEntries(Object.keys(slots).map((slot) => [slot, `{{${slot}}}`]));
  return say(name, silent)
    .split(/(\{\{[^{}]+\}\})/u)
    .map((piece) =>
      piece.startsWith('{{') ? (slots[piece.slice(2, -2)] ?? '') : piece.replace(/\p{Script=Han}/gu, '_'),
    )
    .join('');
};

const KEYS = allKeys();
/** 称谓.辖区 of the report in which the rows are said. */
const OF_REPORT = '全市';
/** Of dates, of counts in Chinese numerals, of gaps and conflicts; 项 is what awards are counted in. */
const OF_NUMBERS = '年月日底截至两三四待补核分项合计名单';

test.each(PHRASE_TABLE.map((row) => [row.sentence, row] as const))('%s: no word from elsewhere', (_sentence, row) => {
  const data = [row.year, row.figures, row.achieved, row.data, row.aims, row.more].join('\n');
  // A key of the data format is no word of the data.
  const given = data.replace(/[\p{Script=Han}]+(?=:)/gu, (key) => (KEYS.has(key) ? '' : key)) + OF_REPORT + OF_NUMBERS;
  const strange = [...sayRow(row, mute)].filter((mark) => /\p{Script=Han}/u.test(mark) && !given.includes(mark));
  expect(strange.join('')).toBe('');
});

test('what is asked for by reference: no word from elsewhere', () => {
  expect(sayReferences(mute)).toBe('__4件，__4件，__4家，__4家，__4天，__4天');
});
