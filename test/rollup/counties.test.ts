import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Desk, type Ran } from '../commands/run.ts';
import { type County, counties, numbersIn, SMALL } from './counties.ts';

/** All of them take half a minute and more on a small machine; LONG=1 takes it. */
const COUNT = process.env.LONG ? 3000 : 400;

/** Sums as whole numbers of what was typed, without a line of the program's own arithmetic. */
function sumsOf(all: readonly County[]): Map<string, { size: bigint; units: number }> {
  const sums = new Map<string, { size: bigint; units: number }>();
  for (const { typed } of all) {
    for (const { path, size } of typed) {
      const key = path.join('.').replace(/\.数值$/u, '');
      const before = sums.get(key) ?? { size: 0n, units: 0 };
      sums.set(key, { size: before.size + size, units: before.units + 1 });
    }
  }
  return sums;
}

describe(`${COUNT} counties, invented`, () => {
  const all = counties(COUNT, 20241126);
  const sums = sumsOf(all);
  let desk: Desk;
  let ran: Ran;
  let figures: Record<string, Record<string, string>>;
  let text: string;

  beforeAll(async () => {
    desk = await Desk.open();
    for (const { name, text: data } of all) await desk.write(`${name}.yaml`, data);
    ran = await desk.run(['rollup', '*.yaml', '-o', '全省.yaml', '--table', '分县表.csv']);
    text = (await desk.read('全省.yaml')).toString();
    figures = parse(text, { schema: 'failsafe' }).指标;
  }, 200_000);

  test('are all added up', () => {
    expect(ran.code).toBe(0);
    expect(ran.err).toContain(`已写入全省.yaml：${COUNT}个单位、58个指标`);
  });

  test('every sum is what was typed, to the last digit', () => {
    let checked = 0;
    for (const [name, figure] of Object.entries(figures)) {
      for (const [key, size] of numbersIn(figure, figure.单位 ?? '', name)) {
        if (/率$|强度|占比|比例/u.test(name)) continue;
        // The whole of a breakdown is typed nowhere.
        if (key === '专利授权量') continue;
        expect([key, size]).toEqual([key, sums.get(key)?.size]);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(80);
  });

  test('a figure that somebody left open is 待补, with the sum of the others beside it', () => {
    const open = new Map<string, number>();
    for (const { gaps } of all) for (const figure of gaps) open.set(figure, (open.get(figure) ?? 0) + 1);
    for (const [name, { units }] of sums) {
      // Forgotten by some; what only few have at all is theirs.
      if (!name.includes('.') && units < COUNT && units * 2 >= COUNT) open.set(name, COUNT - units);
    }
    expect(open.size).toBeGreaterThan(0);
    const pending = Object.entries(figures).filter(([, { 数值 }]) => 数值 === '待补');
    expect(new Set(pending.map(([name]) => name))).toEqual(new Set(open.keys()));
    for (const [name] of pending) {
      const { size, units } = sums.get(name) ?? { size: 0n, units: 0 };
      expect(text).toContain(`数值: 待补      # 已有${units}个单位合计${size / SMALL}${figures[name]?.单位}；`);
    }
  });

  test('last year is told only where all told it', () => {
    let checked = 0;
    for (const [name, figure] of Object.entries(figures)) {
      const [now, before] = [sums.get(name), sums.get(`${name}.上年`)];
      const gaps = all.filter((county) => county.gaps.includes(name)).length;
      if (!now || !before) continue;
      const wanted = now.units * 2 < COUNT ? now.units + gaps : COUNT;
      expect([name, '上年' in figure]).toEqual([name, before.units === wanted]);
      checked++;
    }
    expect(checked).toBeGreaterThan(20);
  });

  test('a rate is computed of the sums, not averaged', () => {
    const [part, whole] = ['全社会研发投入', '地区生产总值'].map((name) => sums.get(name)?.size ?? 1n);
    const rate = ((part ?? 0n) * 100_000n) / (whole ?? 1n) + 5n;
    expect(figures.研发投入强度?.数值).toBe(`${rate / 1000n}.${String((rate / 10n) % 100n).padStart(2, '0')}`);
    expect(figures).not.toHaveProperty('科技进步贡献率');
  });

  test('the new file has no errors', async () => {
    const { out } = await desk.run(['lint', '全省.yaml', '-f', 'json']);
    const errors = JSON.parse(out).findings.filter(({ severity }: { severity: string }) => severity === 'error');
    await desk.close();
    expect(errors).toEqual([]);
  });
});
