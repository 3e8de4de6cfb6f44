import { beforeAll, describe, expect, test } from 'vitest';
import { layoutOf } from '../../src/docx/layout.ts';
import { toHtml } from '../../src/html/index.ts';
import type { Attachment, Block, Frame } from '../../src/tree.ts';
import type { Layout } from '../../src/typeset/layout.ts';
import { type RenderedPage, rowsOf, rulesOf } from '../docx/rendering.ts';
import { heading, paragraph, row, titled, tree } from '../docx/sample.ts';
import { missing, printed, skipped } from './browser.ts';

/** The pages as a browser prints them, against GB/T 9704-2012 and against the layout. */

const prose = '围绕产业链部署创新链，推动“三个一批”工程落地见效；新增高新技术企业6家，增长12.5%。';
const wide: Attachment = {
  title: '主要指标完成情况表',
  landscape: true,
  content: [{ type: 'table', align: [], children: [row('指标', '本年'), row('企业', '6')] }],
};
const frame: Frame = {
  ...titled,
  addressee: '市委、市政府',
  signature: '某某市科学技术和知识产权局',
  date: '2013年12月20日',
  attachments: [wide],
  letterhead: { secrecy: '秘密★1年', mark: '某市人民政府文件', number: '某政〔2013〕1号' },
  imprint: { copiedTo: '各县（市、区）科技局', printedBy: '某市科学技术局办公室', printedOn: '2013年12月20日' },
};
const blocks: Block[] = [
  heading(1, titled.title),
  ...['一', '二', '三'].flatMap((number, at) => [
    heading(2, `${number}、主要成效`),
    paragraph(prose.repeat(6 + at)),
    paragraph('国'.repeat(28 * 8)),
  ]),
];
/** A character of body size and a line, in millimetres. */
const [character, line] = [(16 / 72) * 25.4, (28.95 / 72) * 25.4];

describe.skipIf(missing.length > 0)(missing.length > 0 ? skipped : 'in a browser', () => {
  let layout: Layout;
  let pages: RenderedPage[];
  beforeAll(async () => {
    layout = layoutOf(tree(...blocks), frame);
    pages = await printed(toHtml(tree(...blocks), frame, layout));
  }, 180_000);

  test('the pages are those of the layout and of 版记, upright or on their side', () => {
    const sizes = [...layout.pages.map(({ isLandscape }) => isLandscape), ...Array(layout.imprintPages).fill(false)];
    expect(sizes).toEqual([false, false, false, false, true, false]);
    const own = pages.map(({ width, height }) => [Math.round(width), Math.round(height)]);
    expect(own).toEqual(sizes.map((isLandscape) => (isLandscape ? [297, 210] : [210, 297])));
  });

  test('the lines of a page are those of the layout', () => {
    expect(layout.pages).toHaveLength(5);
    for (const [index, { pieces }] of layout.pages.entries()) {
      const laid = pieces.flatMap(({ lines = [] }) => lines.map((text) => text.replace(/\s/gu, ''))).filter(Boolean);
      const own = linesOf(pages[index]).map(({ text }) => text);
      expect(own.slice(0, 2)).toEqual(laid.slice(0, 2));
      expect(own).toEqual(expect.arrayContaining(laid));
    }
  });

  test('the text fills the type area, 28 characters a line and 22 lines a page', () => {
    const [page] = pages.slice(1);
    const lines = linesOf(page).slice(0, -1);
    expect(lines).toHaveLength(22);
    expectWithin(Math.min(...lines.map(({ left }) => left)), 28, 0.3);
    expectWithin(Math.max(...lines.map(({ right }) => right)), 210 - 26, 0.5);
    // By their ink: what boxes a browser gives its letters in a PDF says nothing of where they stand.
    const ink = middlesOf(page);
    expectWithin(ink[0], 37 + line / 2, 0.5);
    expectWithin((ink[21] ?? 0) - (ink[0] ?? 0), 21 * line, 0.3);
    expect(Math.max(...lines.map(({ text }) => text.length))).toBeGreaterThanOrEqual(28);
  });

  test('page numbers stand 7 mm below the type area, a character in, right on odd and left on even pages', () => {
    const [odd, even] = pages.map((page) => linesOf(page).at(-1));
    expect([odd?.text, even?.text]).toEqual(['—1—', '—2—']);
    for (const page of pages.slice(0, 2)) expectWithin(middlesOf(page).at(-1), 297 - 35 + 7, 0.5);
    expectWithin(210 - 26 - (odd?.right ?? 0), character, 0.5);
    expectWithin((even?.left ?? 0) - 28, character, 0.5);
  });

  test('发文机关标志 and its rule are red and stand where the standard has them', () => {
    const [page] = pages;
    if (!page) throw new Error('no page');
    const [mark] = rowsOf(page.dots, 'red');
    const [rule] = rulesOf(page.dots);
    expectWithin(mark?.top, 37 + 35, 1);
    expectWithin(rule?.left, 28, 0.3);
    expectWithin(rule?.right, 210 - 26, 0.3);
  });

  test('nothing is cut off where the pages are not known', async () => {
    const unknown = await printed(toHtml(tree(...blocks), titled, { pages: [], doubts: [] }));
    const text = unknown.flatMap((page) => linesOf(page).map(({ text }) => text)).join('');
    expect(unknown.length).toBeGreaterThan(2);
    expect(text.split('国').length - 1).toBe(3 * 28 * 8);
  }, 60_000);

  test('the signature leaves two characters free on the right, the date begins two after it', () => {
    const lines = pages.flatMap(linesOf);
    const signature = lines.find(({ text }) => text === frame.signature);
    const date = lines.find(({ text }) => text === frame.date);
    expectWithin(210 - 26 - (signature?.right ?? 0), 2 * character, 0.5);
    expectWithin((date?.left ?? 0) - (signature?.left ?? 0), 2 * character, 0.5);
  });
});

/** The middles of the rows of ink on a page, in millimetres from the top. */
function middlesOf(page: RenderedPage | undefined): number[] {
  return page ? rowsOf(page.dots, 'dark').map(({ top, foot }) => (top + foot) / 2) : [];
}

interface Line {
  text: string;
  left: number;
  right: number;
  middle: number;
}

/** Words that stand on one line, from the top. */
function linesOf(page: RenderedPage | undefined): Line[] {
  const lines: Line[] = [];
  for (const { text, left, right, top, foot } of page?.words ?? []) {
    const middle = (top + foot) / 2;
    const last = lines.find((line) => Math.abs(line.middle - middle) < 1.5);
    if (!last) lines.push({ text, left, right, middle });
    else
      Object.assign(last, {
        text: last.text + text,
        left: Math.min(last.left, left),
        right: Math.max(last.right, right),
      });
  }
  return lines.sort((a, b) => a.middle - b.middle);
}

function expectWithin(value: number | undefined, target: number, tolerance: number): void {
  const difference = Math.abs((value ?? Number.NaN) - target);
  expect(difference, `${value} is not ${target} ± ${tolerance}`).toBeLessThanOrEqual(tolerance + 1e-9);
}
