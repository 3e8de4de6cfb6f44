import { describe, expect, test } from 'vitest';
import { toDocx } from '../../src/docx/index.ts';
import type { Page } from '../../src/page/page.ts';
import { pageOf } from '../../src/page/page-of.ts';
import type { PageSettings } from '../../src/page/page-settings.ts';
import type { Letterhead } from '../../src/tree.ts';
import { type Dots, missing, rendered, rowsOf, rulesOf, skipped } from './rendering.ts';
import { heading, linesOf, paragraph, partsOf, titled, tree } from './sample.ts';

const whole: Letterhead = {
  copyNumber: '000012',
  secrecy: '秘密★1年',
  urgency: '特急',
  mark: '某市科学技术局文件',
  number: '某科〔2013〕12号',
};

function documentWith(letterhead: Letterhead, page?: Page): Promise<Uint8Array> {
  return toDocx(tree(heading(1, titled.title), paragraph('正文。')), { ...titled, letterhead }, page);
}

async function linesWith(letterhead: Letterhead): Promise<string[]> {
  return linesOf(partsOf(await documentWith(letterhead))['word/document.xml'] ?? '');
}

test('份号, 密级, 紧急程度, 标志, 发文字号 and the title stand in the order of the standard', async () => {
  expect(await linesWith(whole)).toEqual([
    'Normal 000012',
    'Secrecy 秘密★1年',
    'Secrecy 特急',
    'Issuer 某市科学技术局文件',
    'Normal',
    'Normal',
    'DocumentNumber 某科〔2013〕12号',
    'Normal',
    'Normal',
    'Title 2013年度科技创新工作总结',
    'Normal',
    'NormalIndent 正文。',
  ]);
});

test('签发人 stands on the line of 发文字号, the name in 楷体', async () => {
  const xml = partsOf(await documentWith({ ...whole, signatory: '甲某某' }))['word/document.xml'] ?? '';
  expect(linesOf(xml)).toContain('DocumentNumber 某科〔2013〕12号签发人：甲某某');
  expect(/<w:rPr>((?:(?!<\/w:rPr>).)*)<\/w:rPr><w:t[^>]*>甲某某/s.exec(xml)?.[1]).toContain('楷体_GB2312');
});

test('on pre-printed paper the room is kept, and nothing is red', async () => {
  const { mark: _mark, ...printed } = whole;
  const xml = partsOf(await documentWith(printed))['word/document.xml'] ?? '';
  expect(linesOf(xml).length).toBe((await linesWith(whole)).length);
  expect(xml).not.toContain('FF0000');
});

describe.skipIf(missing.length > 0)(missing.length > 0 ? skipped : 'the head as LibreOffice sets it', () => {
  test.each([
    ['three lines above', whole, {}],
    ['nothing above', { mark: '某市人民政府', number: '某政〔2013〕1号' }, {}],
    [
      'on a page of an office',
      whole,
      { margins: { top: 30, left: 31, right: 24 }, linePitch: 26, letterhead: { size: 36, below: 40, rule: 6 } },
    ],
    ['in 小四 on 20 pt', whole, { body: { size: 12 }, linePitch: 20 }],
  ])(
    '%s: 标志 35 mm below the type area, the red rule 4 mm below 发文字号, as wide as the type area',
    async (_name, head, settings: PageSettings) => {
      const page = pageOf(settings);
      const { margins, letterhead, paper } = page;
      const { faults, pages } = await rendered(await documentWith(head, page));
      expect(faults).toBe('');
      const dots = pages[0]?.dots as Dots;
      const [red, dark] = [rowsOf(dots, 'red'), rowsOf(dots, 'dark')];
      const [mark, rule] = [red[0], red.at(-1)];
      const [{ left, right } = { left: 0, right: 0 }] = rulesOf(dots);
      expect(Math.abs((mark?.top ?? 0) - (margins.top + letterhead.below))).toBeLessThanOrEqual(0.5);
      const number = dark.filter(({ foot }) => foot < (rule?.top ?? 0)).at(-1);
      expect(Math.abs((rule?.top ?? 0) - (number?.foot ?? 0) - letterhead.rule)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(left - margins.left)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(right - (paper.width - margins.right))).toBeLessThanOrEqual(0.5);
    },
    180_000,
  );
});
