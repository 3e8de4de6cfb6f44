import { expect, test } from 'vitest';
import { layoutOf } from '../../src/docx/layout.ts';
import { gbt9704 } from '../../src/page/page.ts';
import type { Block } from '../../src/tree.ts';
import { paragraph, row, text, titled, tree } from './sample.ts';

const line = '国'.repeat(28);

test('a page holds 22 lines of 28 characters, and a paragraph goes on where its page ends', () => {
  const { pages, doubts } = layoutOf(tree(paragraph(line.repeat(21)), paragraph(line.repeat(3))), titled);
  expect(doubts).toEqual([]);
  expect(pages.map(({ pieces }) => pieces.map(({ index, lines }) => [index, lines?.length]))).toEqual([
    // The first line's indent pushes two characters to a 22nd.
    [[0, 22]],
    [[1, 4]],
  ]);
  expect(pages[0]?.pieces[0]?.lines?.slice(0, 2)).toEqual(['国'.repeat(26), line]);
  const broken = layoutOf(tree(paragraph(line), paragraph(line.repeat(22))), titled);
  expect(broken.pages.map(({ pieces }) => pieces.map(({ index, lines }) => [index, lines?.length]))).toEqual([
    [
      [0, 2],
      [1, 20],
    ],
    [[1, 3]],
  ]);
});

test('a table goes on under its own header, and no row is broken', () => {
  const rows = Array.from({ length: 40 }, (_, index) => row(`第${index + 1}项`, `${index}`));
  const { pages } = layoutOf(
    tree({ type: 'table', align: [null, 'right'], children: [row('名称', '数'), ...rows] }),
    titled,
  );
  const laid = pages.map(({ pieces }) => pieces.flatMap(({ rows = [] }) => rows));
  expect(laid.map(([head]) => head)).toEqual([0, 0]);
  expect(laid.flatMap(([, ...others]) => others)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

test('a small table goes to the next page whole, with what is above it; a higher one is divided', () => {
  const pagesWith = (count: number) => {
    const rows = Array.from({ length: count }, (_, index) => row(`第${index + 1}项`, `${index}`));
    const table: Block = { type: 'table', align: [null, 'right'], children: [row('名称', '数'), ...rows] };
    const caption: Block = { type: 'paragraph', isCaption: true, children: [text('表1')] };
    const { pages } = layoutOf(tree(paragraph(line.repeat(17)), caption, table, paragraph('正文。')), titled);
    return pages.map(({ pieces }) => pieces.map(({ index }) => index));
  };
  expect(pagesWith(6)).toEqual([[0], [1, 2, 3]]);
  expect(pagesWith(20)).toEqual([
    [0, 1, 2],
    [2, 3],
  ]);
});

test('a note does not begin a page without the last row of its table', () => {
  for (let count = 20; count < 32; count++) {
    const rows = Array.from({ length: count }, (_, index) => row(`第${index + 1}项`, `${index}`));
    const table: Block = { type: 'table', align: [null, 'right'], children: [row('名称', '数'), ...rows] };
    const note: Block = { type: 'paragraph', isNote: true, children: [text('注：按年报口径。')] };
    const { pages } = layoutOf(tree(paragraph(line), table, note), titled);
    const page = pages.find(({ pieces }) => pieces.some(({ lines }) => lines?.[0]?.startsWith('注：')));
    expect(page?.pieces.at(-2)?.rows?.at(-1)).toBe(count);
  }
});

test('no page ends with a row whose parts are on the next', () => {
  const group = [row('专利', ''), row('　申请', '4')];
  const rows = Array.from({ length: 30 }, () => group).flat();
  for (let lines = 3; lines < 9; lines++) {
    const table: Block = { type: 'table', align: [null, 'right'], children: [row('名称', '数'), ...rows] };
    const { pages } = layoutOf(tree(paragraph(line.repeat(lines)), table), titled);
    const ends = pages.slice(0, -1).map(({ pieces }) => pieces.at(-1)?.rows?.at(-1) ?? 0);
    expect(ends.length).toBeGreaterThan(1);
    expect(ends.filter((end) => end % 2 === 1)).toEqual([]);
  }
});

test('pieces are counted over pages of both directions', () => {
  const attachments = [true, false].map((landscape) => ({ title: '说明', landscape, content: ['按年报口径。'] }));
  const { pages } = layoutOf(tree(paragraph('正文。')), { ...titled, attachments });
  const laid = pages.flatMap(({ pieces }) => pieces);
  expect(laid.map(({ index }) => index)).toEqual(laid.map((_, index) => index));
  expect(laid.filter(({ lines }) => lines?.[0]?.startsWith('附件')).map(({ index }) => index)).toEqual([2, 4, 9]);
});

test('dashes, middle dots and Roman numbers take a whole character, and come back as they are', () => {
  for (const mark of ['—', '·', 'Ⅱ', '–']) {
    const text = `国${mark}`.repeat(27);
    const { pages, doubts } = layoutOf(tree(paragraph(text)), titled);
    const lines = pages[0]?.pieces[0]?.lines ?? [];
    expect([doubts, lines.map(({ length }) => length), lines.join('')]).toEqual([[], [26, 28], text]);
  }
});

test('no line begins with a dash, nor ends between the two of a 破折号', () => {
  for (const joined of ['1—11月', '2014–2015年', '研究所—中试线', '开发——采用']) {
    for (let before = 15; before < 30; before++) {
      const text = `${'国'.repeat(before)}${joined}${'国'.repeat(9)}`;
      const { pages } = layoutOf(tree(paragraph(text)), titled);
      const lines = pages[0]?.pieces[0]?.lines ?? [];
      expect(lines.join('')).toBe(text);
      expect(lines.filter((line) => /^[—–]/u.test(line))).toEqual([]);
    }
  }
});

test('what no line may break is broken where none could hold it, and comes back as it is', () => {
  for (const word of ['a'.repeat(1500), '·/'.repeat(750), '（'.repeat(300), '=“甲”'.repeat(200)]) {
    const { pages, doubts } = layoutOf(tree(paragraph(`国${word}国`)), titled);
    const lines = pages.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.lines ?? []));
    expect([doubts, lines.join('')]).toEqual([[], `国${word}国`]);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(120);
  }
});

test('every face of an office’s own is measured as one that is known', () => {
  const page = {
    ...gbt9704,
    body: { font: '华文仿宋', size: 16 },
    title: { ...gbt9704.title, font: '方正小标宋_GBK' },
    table: { ...gbt9704.table, font: '文泉驿正黑' },
  };
  expect(layoutOf(tree(paragraph(line)), titled, page).doubts).toEqual([]);
});

test('of what is longer than any report the beginning is laid out, up to the first piece that is too much', () => {
  const many = Array.from({ length: 2500 }, (_, index) => paragraph(`第${index}段。`));
  const { pages, isPartial } = layoutOf(tree(...many), titled);
  const laid = pages.flatMap(({ pieces }) => pieces.map(({ index }) => index));
  expect([isPartial, laid]).toEqual([true, [...Array(2000).keys()]]);
  const rows = Array.from({ length: 1000 }, (_, index) => row(`第${index}项`, '1'));
  const table = { type: 'table' as const, align: [null, null], children: [row('名称', '数'), ...rows] };
  const cut = layoutOf(tree(paragraph('前。'), table, paragraph('后。')), titled);
  expect([cut.isPartial, cut.pages.map(({ pieces }) => pieces.map(({ index }) => index))]).toEqual([true, [[0]]]);
  expect(layoutOf(tree(paragraph('前。')), titled).isPartial).toBe(false);
});
