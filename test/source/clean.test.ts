import { expect, test } from 'vitest';
import { readTable } from '../../src/source/csv.ts';
import { parse } from '../../src/source/parse.ts';
import { Desk } from '../commands/run.ts';
import { inspect, withHead } from '../report-of.ts';

const BYTES = (text: string) => new TextEncoder().encode(text);

test('a control character in a name or a text is seen in the draft, and told with its place', async () => {
  const text = withHead('主要工作:\n  - {标题: 培育\u0007主体, 内容: 推进科技\u001b创新}\n');
  const { diagnostics } = inspect('总结.yaml', BYTES(text));
  expect(diagnostics.map(({ rule, place }) => [rule, text.slice(place.start.offset, place.end.offset)])).toEqual([
    ['no-odd-characters', '\u0007'],
    ['no-odd-characters', '\u001b'],
  ]);
  const desk = await Desk.open({ '总结.yaml': text });
  expect((await desk.run(['总结.yaml'])).out).toContain('（一）培育�主体\n\n推进科技�创新。');
  await desk.close();
});

test('an escape types half of a pair, NUL and the marks of our own stages: none comes through', () => {
  const { source } = parse('总结.yaml', BYTES('"名\\0": "\\ud800甲\\uFDD0乙\\uE010丙\\f丁\\r戊"\n'), new Set());
  const [entry] = source.root?.kind === 'map' ? source.root.entries : [];
  expect(entry).toMatchObject({ key: '名�', value: { text: '�甲�乙�丙 丁\n戊' } });
});

test('a cell of a table is cleaned too, and its place holds', () => {
  const { rows } = readTable('表.csv', BYTES('指标,本年\n专\u0000利\u0001,3\n'.replace('\u0000', '\u0002')));
  expect(rows[1]?.[0]).toMatchObject({ text: '专�利�', place: { start: { offset: 6 }, end: { offset: 10 } } });
});
