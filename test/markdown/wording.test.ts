import { mkdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PHRASES, type PhraseName, say, slotsOf } from '../../src/figures/wording.ts';
import { Desk } from '../commands/run.ts';

const DATA = `单位: 某市科学技术局
年度: 2013
指标:
  技术合同成交额: {单位: 亿元, 数值: 22.9, 目标: 17}
主要工作:
  - {标题: 成果转化, 数据: [技术合同成交额]}
`;

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open({ 'report.yaml': DATA });
  await mkdir(desk.path('own/短语'), { recursive: true });
});
afterEach(() => desk.close());

test('a phrase of one’s own stands in the place of the built-in one', async () => {
  await desk.write('own/短语/完成率.hbs', '为{{目标}}的{{率}}\n');
  const { code, out } = await desk.run(['report.yaml', '-t', 'own']);
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringContaining('技术合同成交额22.9亿元，为年度目标的134.7%。'),
  });
});

test('an unknown phrase is told, with what was meant', async () => {
  await desk.write('own/短语/完成绿.hbs', '为{{目标}}的{{率}}');
  const { code, err } = await desk.run(['report.yaml', '-t', 'own']);
  expect(code).toBe(1);
  expect(err).toContain('没有名为“完成绿”的短语');
  expect(err).toContain('您是不是要写“完成率.hbs”？');
});

test('an unknown slot is told in its place', async () => {
  await desk.write('own/短语/完成率.hbs', '为{{目标}}的{{比率}}');
  const { code, err } = await desk.run(['report.yaml', '-t', 'own']);
  expect(code).toBe(1);
  expect(err).toMatch(/完成率\.hbs:1:\d+ {2}错误 {2}这里没有名为“比率”的内容。/u);
});

test('every slot of a phrase is filled, none is left in braces', () => {
  for (const name of Object.keys(PHRASES) as PhraseName[]) {
    const slots = Object.fromEntries(slotsOf(name).map((slot) => [slot, `〈${slot}〉`]));
    const text = say(name, slots);
    expect(text).not.toMatch(/[{}]/u);
    for (const slot of slotsOf(name)) expect(text).toContain(`〈${slot}〉`);
  }
});
