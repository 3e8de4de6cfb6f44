import { describe, expect, test } from 'vitest';
import { chart } from '../../../src/html/chart/chart.ts';
import { gbt9704 } from '../../../src/page/page.ts';
import type { Chart } from '../../../src/tree.ts';
import { drawn } from './drawn.ts';

const patents: Chart = {
  type: 'chart',
  kind: 'column',
  title: '历年专利',
  caption: '图1　历年专利（单位：件）',
  unit: '件',
  head: '年份',
  categories: ['2012年', '2013年【待补】'],
  series: [
    { name: '申请量', values: ['520', '1893'] },
    { name: '授权量', values: ['-70', null] },
  ],
  description: '柱形图：历年专利，单位：件。申请量：2012年520，2013年1893；授权量：2012年−70，2013年【待补】。',
};
const [applied = { name: '', values: [] }] = patents.series;
const parts: Chart = {
  ...patents,
  kind: 'pie',
  categories: ['发明', '外观', '其他【待补】'],
  series: [{ name: '专利', values: ['1', '3', null], shares: ['25.0%', '75.0%', null] }],
};

function textsOf(node: Chart): string[] {
  return drawn(node).texts.map(({ text }) => text);
}

test('a small column chart reads so', async () => {
  await expect(
    `${chart({ type: 'chart', chart: patents, lines: 9, keepNext: true }, gbt9704, '图1　历年专利')}\n`,
  ).toMatchFileSnapshot('column.html');
});

test.each(['column', 'bar'] as const)(
  'the bars of a %s chart stand on zero, as long as their numbers are large',
  (kind) => {
    const { shapes } = drawn({
      ...patents,
      kind,
      series: [{ name: '甲', values: ['95', '97', '-9.5'] }],
      categories: ['一', '二', '三'],
    });
    const bars = shapes.filter(({ told }) => told !== undefined);
    const [start, length] = kind === 'column' ? (['y', 'height'] as const) : (['x', 'width'] as const);
    const [first = 0, second = 0, third = 0] = bars.map(({ at }) => Number(at[length]));
    expect(second / first).toBeCloseTo(97 / 95, 2);
    expect(third / first).toBeCloseTo(0.1, 2);
    const ends = bars.map(({ at }) => [Number(at[start]), Number(at[start]) + Number(at[length])]);
    const zeros =
      kind === 'column' ? [ends[0]?.[1], ends[1]?.[1], ends[2]?.[0]] : [ends[0]?.[0], ends[1]?.[0], ends[2]?.[1]];
    for (const zero of zeros) expect(zero).toBeCloseTo(zeros[0] ?? Number.NaN, 1);
  },
);

test('a line passes over a year without a number, and leaves its place free', () => {
  const years = ['2011年', '2012年', '2013年', '2014年'];
  const { shapes } = drawn({
    ...patents,
    kind: 'line',
    categories: years,
    series: [{ name: '甲', values: ['1', null, '3', '4'] }],
  });
  const points = shapes.filter(({ told }) => told !== undefined).map(({ at }) => Number(at.cx));
  const [first = 0, second = 0, third = 0] = points;
  expect(points).toHaveLength(3);
  expect(second - first).toBeCloseTo(2 * (third - second), 1);
  expect(shapes.filter(({ at }) => at.d?.match(/^M[\d. ]+L[\d. ]+L[\d. ]+$/u))).toHaveLength(1);
});

test('lines are told apart by marker and dash, in the legend too', () => {
  const { shapes } = drawn({ ...patents, kind: 'line', series: [applied, { name: '授权量', values: ['70', '80'] }] });
  expect(shapes.filter(({ name }) => name === 'circle')).toHaveLength(3);
  expect(shapes.filter(({ at }) => at['stroke-dasharray'] === '8 6')).toHaveLength(2);
});

describe('numbers at the marks', () => {
  test('are the data’s, to the last digit, with the sign of print', () => {
    expect(textsOf({ ...patents, series: [{ name: '甲', values: ['2.50', '-3.00'] }] })).toEqual(
      expect.arrayContaining(['2.50', '−3.00']),
    );
    expect(textsOf(parts).sort()).toEqual(['发明', '25.0%', '外观', '75.0%', '其他【待补】'].sort());
    expect(textsOf({ ...parts, kind: 'doughnut' })).toEqual(['25.0%', '75.0%', ...parts.categories]);
  });

  test('are left out where they have no room; whoever points at a mark is told', () => {
    const values = Array.from({ length: 25 }, (_, index) => `${12345 + index}`);
    const node = {
      ...patents,
      categories: values.map((_, index) => `${1990 + index}年`),
      series: [{ name: '甲', values }],
    };
    expect(textsOf(node)).not.toContain('12345');
    expect(drawn(node).shapes.flatMap(({ told }) => told ?? [])).toContain('1990年，12345件');
  });
});

test('a legend stands below where there is more than one series, and beside a ring', () => {
  expect(textsOf(patents)).toEqual(expect.arrayContaining(['申请量', '授权量']));
  expect(textsOf({ ...patents, series: [applied] })).not.toContain('申请量');
});

test('what is awaited is named, in a pie too', () => {
  expect(textsOf(patents)).toContain('2013年【待补】');
  expect(textsOf(parts)).toContain('其他【待补】');
  expect(drawn(parts).shapes.filter(({ told }) => told !== undefined)).toHaveLength(2);
});

test('a name too long for its place is cut, but not what is awaited', () => {
  const long = `${'国家级专精特新小巨人企业'.repeat(6)}【待补】`;
  const names = textsOf({
    ...patents,
    categories: Array.from({ length: 10 }, () => long),
    series: [{ name: '甲', values: Array.from({ length: 10 }, () => '1') }],
  });
  expect(names.filter((text) => text.includes('…'))).toHaveLength(10);
  expect(names.join('').match(/【待补】/gu)?.length).toBe(10);
});

test('a slice that is all there is is a whole circle', () => {
  const { shapes } = drawn({
    ...parts,
    series: [{ name: '专利', values: ['5', '0', null], shares: ['100.0%', '0.0%', null] }],
  });
  const [, ...arcs] = shapes[0]?.at.d?.split('A') ?? [];
  expect(arcs).toHaveLength(2);
  expect(
    Number(/ ([\d.]+)$/u.exec(arcs[0] ?? '')?.[1]) - Number(/M[\d.]+ ([\d.]+)/u.exec(shapes[0]?.at.d ?? '')?.[1]),
  ).toBeGreaterThan(100);
});

test('the description is for those who cannot see it, and hostile words are text', () => {
  const hostile = '</svg><script>"&\u0000';
  const { svg } = drawn({
    ...patents,
    description: hostile,
    unit: hostile,
    categories: [hostile, hostile],
    series: [{ name: hostile, values: ['1', '2'] }],
  });
  expect(svg).toContain('role="img" aria-label="&lt;/svg&gt;&lt;script&gt;&quot;&amp;"');
  expect(svg.match(/<\/svg>/gu)).toHaveLength(1);
});
