import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toDocx } from '../../src/docx/index.ts';
import type { Page } from '../../src/page/page.ts';
import { pageOf } from '../../src/page/page-of.ts';
import type { PageSettings } from '../../src/page/page-settings.ts';
import type { Letterhead } from '../../src/tree.ts';
import { missing, skipped, tools } from './rendering.ts';
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

/** Runs of rows with red on them, and of dark ones, in millimetres from the top; red's left and right edge. */
async function coloursOf(letterhead: Letterhead, page: Page) {
  const folder = await mkdtemp(join(tmpdir(), 'summarize-letterhead-'));
  try {
    const docx = join(folder, 'report.docx');
    await writeFile(docx, await documentWith(letterhead, page));
    const faults = spawnSync(join(tools, 'check-docx'), [docx], { encoding: 'utf8' }).stdout;
    execFileSync(join(tools, 'measure-page'), [docx, '--pdf', join(folder, 'report.pdf')]);
    // 254 dots an inch: ten a millimetre.
    execFileSync('pdftoppm', ['-r', '254', '-f', '1', '-l', '1', join(folder, 'report.pdf'), join(folder, 'page')]);
    const ppm = await readFile(join(folder, 'page-1.ppm'));
    return { faults, ...rowsOf(ppm) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function rowsOf(ppm: Buffer) {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(ppm.subarray(0, 40).toString('latin1'));
  const [width, height] = [Number(head?.[1]), Number(head?.[2])];
  const start = head?.[0].length ?? 0;
  const red: number[] = [];
  const dark: number[] = [];
  let [left, right] = [width, 0];
  for (let y = 0; y < height; y++) {
    let [reds, darks] = [0, 0];
    for (let x = 0; x < width; x++) {
      const at = start + 3 * (y * width + x);
      const [r = 0, g = 0, b = 0] = [ppm[at], ppm[at + 1], ppm[at + 2]];
      if (r > 180 && g < 120 && b < 120) {
        reds++;
        [left, right] = [Math.min(left, x), Math.max(right, x)];
      } else if (Math.max(r, g, b) < 120) darks++;
    }
    if (reds > 1) red.push(y);
    if (darks > 1) dark.push(y);
  }
  return { red: runs(red), dark: runs(dark), left: left / 10, right: (right + 1) / 10 };
}

function runs(rows: readonly number[]): { top: number; foot: number }[] {
  const found: { top: number; foot: number }[] = [];
  for (const y of rows) {
    const last = found.at(-1);
    if (last && y / 10 - last.foot < 0.11) last.foot = y / 10;
    else found.push({ top: y / 10, foot: y / 10 });
  }
  return found;
}

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
      const { faults, red, dark, left, right } = await coloursOf(head, page);
      expect(faults).toBe('');
      const [mark, rule] = [red[0], red.at(-1)];
      expect(Math.abs((mark?.top ?? 0) - (margins.top + letterhead.below))).toBeLessThanOrEqual(0.5);
      const number = dark.filter(({ foot }) => foot < (rule?.top ?? 0)).at(-1);
      expect(Math.abs((rule?.top ?? 0) - (number?.foot ?? 0) - letterhead.rule)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(left - margins.left)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(right - (paper.width - margins.right))).toBeLessThanOrEqual(0.5);
    },
    180_000,
  );
});
