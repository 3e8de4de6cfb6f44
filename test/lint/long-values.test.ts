import { describe, expect, test } from 'vitest';
import { Desk } from '../commands/run.ts';
import { inspect, withHead } from '../report-of.ts';

const LONG = '长'.repeat(5000);
const figure = (fields: string) => withHead(`指标: {甲: {${fields}}}`);

/** Everything that the findings of one rule say. */
function said(text: string, rule: string): string[] {
  const found = inspect('x.yaml', new TextEncoder().encode(text)).diagnostics.filter((each) => each.rule === rule);
  return found.flatMap(({ message, hint = '', related }) => [message, hint, ...related.map((each) => each.message)]);
}

describe('a value of five thousand characters is not quoted whole', () => {
  test.each([
    ['a key', 'unknown-key', figure(`单位: 家, 数值: 3, ${LONG}: 3`)],
    ['a number', 'not-an-amount', figure(`单位: 家, 数值: ${LONG}`)],
    ['a change', 'not-a-change', figure(`单位: 家, 数值: 3, 同比: ${'9'.repeat(5000)}`)],
    ['a choice', 'not-among-values', figure(`单位: 家, 数值: 3, 趋势: ${LONG}`)],
    ['a unit', 'units-agree', figure(`单位: 家, 数值: 3, 上年: 2${LONG}`)],
    ['a date', 'not-a-date', withHead(`成文日期: ${LONG}`)],
    ['a year', 'not-a-year', figure(`单位: 家, 历年: {${LONG}: 3}`)],
    ['a reference', 'unknown-reference', withHead(`结语: 见【${LONG}】`)],
    ['a member', 'unknown-reference', `${figure('单位: 家, 数值: 3')}结语: 见【甲.${LONG}】\n`],
    ['a name', 'names-are-words', withHead(`指标: {${'9'.repeat(5000)}: {单位: 家, 数值: 3}}`)],
    ['names', 'parts-sum-to-total', withHead(`指标: {${LONG}: {单位: 家, 数值: 3, 包括: {乙: 1, 丙: 1}}}`)],
    ['a text', 'duplicate-key', withHead(`结语: ${LONG}\n结语: ${LONG}`)],
  ])('%s', (_what, rule, text) => {
    const words = said(text, rule);
    expect(words.length).toBeGreaterThan(0);
    expect(Math.max(...words.map((each) => each.length))).toBeLessThan(330);
  });
});

test('what is left out is counted, and the rest of the message is whole', () => {
  expect(said(withHead(`指标: {甲: {单位: 家, 历年: {${LONG}: 3}}}`), 'not-a-year')[0]).toBe(
    `“${'长'.repeat(40)}……（共5000字）”不是年份，“历年”下的键应为四位数的年份。`,
  );
});

test('the mark at the end of a question stays', () => {
  const small = `0.${'0'.repeat(400)}1`;
  const [message = ''] = said(withHead(`指标: {转化占比: {单位: 百分比, 数值: ${small}}}`), 'percentages-in-hundreds');
  expect(message).toMatch(/，是不是0\.0+……（共\d+字）？$/u);
});

test('a draft’s sentences are not quoted whole either', async () => {
  const { inspectDraft } = await import('../../src/pipeline/inspect-draft.ts');
  const text = `总结\n\n${'甲、'.repeat(2500)}乙等四所高校参加。\n`;
  const { diagnostics = [] } = (await inspectDraft('x.txt', new TextEncoder().encode(text), 'txt', undefined)) ?? {};
  expect(diagnostics.filter(({ message, hint = '' }) => message.length > 330 || hint.length > 330)).toEqual([]);
});

test('a template’s names are not quoted whole either', async () => {
  const desk = await Desk.open({ '甲.hbs': `# {{${LONG}}}\n{{> ${LONG}}}\n` });
  const { out, err } = await desk.run(['templates', 'check', '甲.hbs']);
  await desk.close();
  expect(out + err).toContain('没有名为“');
  expect(Math.max(...(out + err).split('\n').map((line) => line.length))).toBeLessThan(600);
});
