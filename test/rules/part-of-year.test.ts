import { expect, test } from 'vitest';
import { inspect } from '../report-of.ts';

/** What a half-year report is told of these lines: rule and message. */
function toldOfHalf(lines: string, period = '2026年上半年'): [rule: string, message: string][] {
  const text = `单位: 某县科学技术局\n年度: ${period}\n${lines}\n`;
  return inspect('test.yaml', new TextEncoder().encode(text)).diagnostics.map(({ rule, message }) => [rule, message]);
}

/** One figure, used. */
function withFigure(figure: string): string {
  return `指标: {甲: ${figure}}\n主要工作: [{标题: 乙, 数据: [甲]}]`;
}

test('a plan for the rest of the year wants the target of that year', () => {
  const plan = '下一步思路: [{标题: 丙, 目标: [甲]}]';
  expect(toldOfHalf(`${withFigure('{单位: 家, 数值: 142, 目标: 200}')}\n${plan}`)).toEqual([]);
  expect(toldOfHalf(`${withFigure('{单位: 家, 数值: 142}')}\n${plan}`)).toEqual([
    ['aims-have-targets', '“甲”没有“目标”，这里什么也不印，应写上。'],
  ]);
});
