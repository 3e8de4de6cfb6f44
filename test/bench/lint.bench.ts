import { bench, describe } from 'vitest';
import { inspect } from '../../src/pipeline.ts';

/** A report of n figures, each with a year before and a target, every twentieth of them stated in a sentence. */
function reportOf(n: number): Uint8Array {
  const figures = Array.from(
    { length: n },
    (_, i) =>
      `  第${i}号计划立项: {单位: 项, 数值: ${100 + (i % 900)}, 上年: ${90 + (i % 700)}, 目标: ${95 + (i % 800)}}`,
  );
  const items = Array.from(
    { length: n / 20 },
    (_, i) =>
      `  - 标题: 推进第${i}项工作\n    内容: 围绕创新驱动，扎实推进各项工作，【第${i * 20}号计划立项】，成效明显。`,
  );
  const text = ['单位: 某市科学技术局', '年度: 2013', '指标:', ...figures, '主要工作:', ...items].join('\n');
  return new TextEncoder().encode(text);
}

// Ten times the figures should take at most twelve times the time; 20,000 of them at most 5 s.
describe('lint, by the number of figures', () => {
  for (const n of [2000, 20000]) {
    const bytes = reportOf(n);
    bench(`${n}`, () => void inspect('总结.yaml', bytes), {
      iterations: 3,
      warmupIterations: 1,
      time: 0,
      warmupTime: 0,
    });
  }
});
