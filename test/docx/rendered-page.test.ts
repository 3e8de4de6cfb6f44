import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDocx } from '../../src/docx/index.ts';
import type { Block, Frame } from '../../src/tree.ts';
import { expectWithin, type Measured, missing, report, skipped, tools, wordsOf } from './rendering.ts';
import { heading, paragraph, row, tree } from './sample.ts';

/** The page as LibreOffice sets it, measured against GB/T 9704-2012. */

/** A character of body size, the standard's unit of length, in millimetres. */
const character = (16 / 72) * 25.4;
const frame: Frame = {
  title: '年度科技创新工作总结',
  addressee: '市委、市政府',
  signature: '某某市科学技术和知识产权局',
  date: '2013年12月20日',
};

describe.skipIf(missing.length > 0)(missing.length > 0 ? skipped : 'a report of several pages', () => {
  let folder: string;
  let measured: Measured;
  let faults: string;
  let words: { text: string; left: number; right: number }[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'summarize-page-'));
    const [docx, pdf] = [join(folder, 'report.docx'), join(folder, 'report.pdf')];
    await writeFile(docx, await toDocx(tree(...report(frame.title)), frame));
    faults = spawnSync(join(tools, 'check-docx'), [docx], { encoding: 'utf8' }).stdout;
    measured = JSON.parse(execFileSync(join(tools, 'measure-page'), [docx, '--pdf', pdf], { encoding: 'utf8' }));
    words = wordsOf(pdf);
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true }));

  test('the file is valid', () => {
    expect(faults).toBe('');
  });

  test('the paper is A4', () => {
    expect(measured.paper).toEqual([210, 297]);
  });

  test('the text fills the type area from 28 mm on the left to 26 mm on the right', () => {
    // A tenth is the tool's rounding; on the right LibreOffice spreads a line to the twip.
    expectWithin(measured.body.left, 28, 0.1);
    expectWithin(measured.body.right, 26, 0.2);
  });

  test('the text begins 37 mm from the top', () => {
    // What is measured is the type's own box, which a pitch of 28.95 pt holds with up to half of what it is larger by
    // than 16 pt, 2.3 mm, above it; 5.2.1 itself allows a millimetre.
    expect(measured.body.top).toBeGreaterThanOrEqual(36.9);
    expect(measured.body.top).toBeLessThanOrEqual(37 + 2.4);
  });

  test('a page holds 22 lines of 28 characters', () => {
    expect(measured.pages).toBeGreaterThanOrEqual(6);
    const [first, ...others] = measured.full_pages;
    // One of the 22 is the empty line below the title, which cannot be measured.
    expect(first).toBe(21);
    expect(others).toEqual(others.map(() => 22));
    expect(measured.longest_line).toBe(28);
    // 15.75 pt as set, 15.79 pt where a line is spread over all of 156 mm.
    expectWithin(measured.char_pitch_pt, 15.77, 0.02);
    expectWithin(measured.line_pitch_pt, 28.95, 0.06);
  });

  test('page numbers stand 7 mm below the type area, a character in, right on odd and left on even pages', () => {
    expect(measured.page_numbers).toHaveLength(measured.pages);
    measured.page_numbers.forEach((number, index) => {
      expect(number.text).toBe(`—${index + 1}—`);
      expectWithin(number.middle_below_body, 7, 0.5);
      const aside = index % 2 === 0 ? number.right - 26 : number.left - 28;
      expectWithin(aside, character, 0.2);
    });
  });

  test('the signature leaves two characters free on the right, the date begins two after it', () => {
    const signature = words.find(({ text }) => text === frame.signature);
    const date = words.findLast(({ text }) => text.startsWith('2013'));
    // Two characters are set as they run, 15.75 pt each, and the type area is 1.2 pt wider than 28 of them.
    expectWithin(210 - 26 - (signature?.right ?? 0), 2 * character, 0.5);
    expectWithin((date?.left ?? 0) - (signature?.left ?? 0), 2 * character, 0.3);
  });
});

describe.skipIf(missing.length > 0)(missing.length > 0 ? skipped : 'a report with attachments', () => {
  const full = '某某市新材料科技股份有限公司';
  const attachments = [
    { title: '首次认定高新技术企业名单', content: [{ names: Array.from({ length: 30 }, () => full) }] },
    { title: '认定为科技型中小企业并纳入市级重点培育库的企业名单', content: [{ names: Array(60).fill('恒隆化工') }] },
  ];
  let folder: string;
  let measured: Measured;
  let faults: string;
  let pages: ReturnType<typeof wordsOf>[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'summarize-page-'));
    const [docx, pdf] = [join(folder, 'report.docx'), join(folder, 'report.pdf')];
    const blocks = [heading(1, frame.title), paragraph('加大投入，取得成效。')];
    await writeFile(docx, await toDocx(tree(...blocks), { ...frame, attachments }));
    faults = spawnSync(join(tools, 'check-docx'), [docx], { encoding: 'utf8' }).stdout;
    measured = JSON.parse(execFileSync(join(tools, 'measure-page'), [docx, '--pdf', pdf], { encoding: 'utf8' }));
    pages = Array.from({ length: measured.pages }, (_, page) => wordsOf(pdf, page + 1));
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true }));

  /** The first word of the page that begins so. */
  const word = (page: number, start: string) => {
    const found = pages[page - 1]?.find(({ text }) => text.startsWith(start));
    if (!found) throw new Error(`no ${start} on page ${page}`);
    return found;
  };
  const line = (28.95 / 72) * 25.4;

  test('the file is valid', () => {
    expect(faults).toBe('');
  });

  test('the pages go on counting', () => {
    expect(measured.page_numbers.map(({ text }) => text)).toEqual(['—1—', '—2—', '—3—', '—4—', '—5—']);
  });

  test('附件说明 begins two characters in, its second number below the first', () => {
    expectWithin(word(1, '附件：').left, 28 + 2 * character, 0.2);
    expectWithin(word(1, '2.').left, 28 + 5 * character, 0.5);
  });

  test('“附件1” stands flush left on the first line of a page, its title in the middle of the third', () => {
    const [number, title] = [word(2, '附件'), word(2, '首次认定')];
    expectWithin(number.left, 28, 0.1);
    // A page's first line; 2.4 mm as above.
    expect(number.top).toBeGreaterThanOrEqual(36.9);
    expect(number.top).toBeLessThanOrEqual(37 + 2.4);
    // From the middle of a line to the middle of another.
    expectWithin((title.top + title.foot) / 2 - (number.top + number.foot) / 2, 2 * line, 1);
    expectWithin((title.left + title.right) / 2, 28 + 156 / 2, 0.5);
    expect(word(4, '附件').top).toBe(number.top);
  });

  test('names stand in the lines of the body, 22 on a page, short ones in two columns', () => {
    // Of the 22, one is empty above a title and one below it.
    expect(measured.full_pages.slice(1)).toEqual([20, 12, 20]);
    expectWithin(word(2, '1.').left, 28 + 2 * character, 0.2);
    expectWithin(word(4, '1.').left, 28 + 2 * character, 0.2);
    expectWithin(word(4, '2.').left, 28 + 15 * character, 1.3);
    expectWithin(word(4, '2.').top, word(4, '1.').top, 0.1);
  });
});

describe.skipIf(missing.length > 0)(missing.length > 0 ? skipped : 'a file with a table and odd characters', () => {
  test('is valid', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'summarize-page-'));
    try {
      const docx = join(folder, 'table.docx');
      const blocks: Block[] = [
        paragraph('甲\u0000\u000b乙\ud800\u{1f600}<&>'),
        { type: 'table', align: [null, 'right'], children: [row('指标', '数'), row('企业', '6'), row('短行')] },
      ];
      await writeFile(docx, await toDocx(tree(...blocks), { title: '\u0001<&>' }));
      expect(spawnSync(join(tools, 'check-docx'), [docx], { encoding: 'utf8' }).stdout).toBe('');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
