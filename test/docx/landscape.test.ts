import { beforeAll, describe, expect, test } from 'vitest';
import { toDocx } from '../../src/docx/index.ts';
import { layoutOf } from '../../src/docx/layout.ts';
import type { Attachment, Frame } from '../../src/tree.ts';
import { missing, type Rendered, rendered, rulesOf, skipped } from './rendering.ts';
import { heading, linesOf, paragraph, partsOf, row, titled, tree } from './sample.ts';

/** Tables on pages lying on their side (GB/T 9704-2012, 8). */

const columns = ['指标', '单位', '本年', '上年', '同比', '目标', '完成率', '位次', '累计', '来源', '责任'];
const wide: Attachment = {
  title: '主要指标完成情况表',
  landscape: true,
  content: [
    {
      type: 'table',
      align: columns.map(() => null),
      children: [row(...columns), ...Array.from({ length: 45 }, (_, index) => row(`第${index + 1}项`, '件', '1', '2'))],
    },
  ],
};
const upright: Attachment = { title: '统计口径说明', content: ['按年报口径。'] };
const framed: Frame = { ...titled, signature: '某市科学技术局', attachments: [wide, upright] };
const body = tree(heading(1, titled.title), paragraph('一段。'), paragraph('二段。'));

test('each direction is a section of its own, its mark in its last paragraph', async () => {
  const xml = partsOf(await toDocx(body, framed))['word/document.xml'] ?? '';
  const sizes = [...xml.matchAll(/<w:pgSz ([^/]*)\/>/gu)].map(([, size]) => size);
  expect(sizes).toEqual([
    'w:w="11906" w:h="16838" w:orient="portrait"',
    'w:w="16838" w:h="11906" w:orient="landscape"',
    'w:w="11906" w:h="16838" w:orient="portrait"',
  ]);
  const [before = ''] = xml.split('附件1</w:t>');
  expect(linesOf(before).at(-1)).toBe('Signature 某市科学技术局');
});

test('a section that ends with a full page brings no page more', () => {
  const full = tree(heading(1, titled.title), ...Array.from({ length: 18 }, () => paragraph('国')));
  const { pages } = layoutOf(full, { ...titled, attachments: [wide] });
  expect(pages.map(({ isLandscape }) => isLandscape)).toEqual([false, true, true, true]);
});

describe.skipIf(missing.length > 0)(missing.length > 0 ? skipped : 'as LibreOffice sets it', () => {
  let result: Rendered;
  const character = (16 / 72) * 25.4;
  beforeAll(async () => {
    result = await rendered(await toDocx(body, framed));
  }, 180_000);

  test('the file is valid, and its pages are A4 upright, on their side and upright again', () => {
    expect(result.faults).toBe('');
    const sizes = result.pages.map(({ width, height }) => [Math.round(width), Math.round(height)]);
    expect(sizes).toEqual([
      [210, 297],
      [297, 210],
      [297, 210],
      [297, 210],
      [210, 297],
    ]);
  });

  test('the table is as wide as the type area on its side, and its header is on each page', () => {
    expect(result.pages).toHaveLength(5);
    for (const { dots, words } of result.pages.slice(1, 4)) {
      const [rule] = rulesOf(dots);
      expect(Math.abs((rule?.left ?? 0) - 35)).toBeLessThanOrEqual(0.5);
      expect(Math.abs((rule?.right ?? 0) - (297 - 37))).toBeLessThanOrEqual(0.5);
      expect(words.map(({ text }) => text)).toContain('完成率');
    }
  });

  test('the number lies 7 mm beside the type area: on odd pages one character from its foot, on even ones from its head', () => {
    expect(result.pages).toHaveLength(5);
    for (const [index, { words }] of result.pages.entries()) {
      if (index === 0 || index === 4) continue;
      const number = words.filter(({ right }) => right < 34);
      const middle = number.map(({ left, right }) => (left + right) / 2);
      expect(number.map(({ text }) => text)).toContain(`${index + 1}`);
      for (const each of middle) expect(Math.abs(each - (35 - 7))).toBeLessThanOrEqual(0.5);
      const [head, foot] = [Math.min(...number.map(({ top }) => top)), Math.max(...number.map(({ foot }) => foot))];
      const aside = index % 2 === 0 ? 210 - 26 - foot : head - 28;
      expect(Math.abs(aside / character - 1)).toBeLessThanOrEqual(0.1);
    }
  });
});
