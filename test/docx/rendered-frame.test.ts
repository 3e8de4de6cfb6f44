import { beforeAll, describe, expect, test } from 'vitest';
import { toDocx } from '../../src/docx/index.ts';
import { characterAdvance, gbt9704 } from '../../src/page/page.ts';
import type { Frame } from '../../src/tree.ts';
import { expectWithin, missing, type RenderedPage, rendered, skipped } from './rendering.ts';
import { heading, paragraph, titled, tree } from './sample.ts';

/** The parts round the body as LibreOffice sets them, in characters of the line (GB/T 9704-2012, 3.1). */

const framed: Frame = {
  ...titled,
  addressee: '市委、市政府',
  signature: '某市科学技术局',
  date: '2013年12月20日',
  sealed: true,
  note: '此件公开发布',
  letterhead: {
    copyNumber: '000012',
    secrecy: '秘密★1年',
    urgency: '特急',
    mark: '某市科学技术局文件',
    number: '某科〔2013〕12号',
    signatory: '甲某某',
  },
};
const [left, right, top] = [28, 210 - 26, 37];
const character = (characterAdvance(gbt9704) / 1440) * 25.4;
const pitch = (gbt9704.linePitch / 72) * 25.4;

interface Line {
  text: string;
  left: number;
  right: number;
  middle: number;
}

/** Words whose middles are of one height. */
function linesOf(words: RenderedPage['words']): Line[] {
  const lines: Line[] = [];
  for (const { text, left, right, top, foot } of words) {
    const middle = (top + foot) / 2;
    const on = lines.find((line) => Math.abs(line.middle - middle) < pitch / 3);
    if (on)
      Object.assign(on, { text: on.text + text, right: Math.max(on.right, right), left: Math.min(on.left, left) });
    else lines.push({ text, left, right, middle });
  }
  return lines;
}

describe.skipIf(missing.length > 0)(missing.length > 0 ? skipped : 'a formal report', () => {
  let lines: Line[];
  beforeAll(async () => {
    const body = tree(heading(1, titled.title), paragraph('正文第一段。'), paragraph('正文第二段。'));
    const { faults, pages } = await rendered(await toDocx(body, framed));
    expect(faults).toBe('');
    expect(pages).toHaveLength(1);
    lines = linesOf(pages[0]?.words ?? []);
  }, 180_000);

  function line(text: string): Line {
    const whole = lines.filter((each) => each.text === text);
    const found = whole.length > 0 ? whole : lines.filter((each) => each.text.includes(text));
    expect(found, text).toHaveLength(1);
    return found[0] as Line;
  }

  test('7.2.1–7.2.3: 份号, 密级 and 紧急程度 stand flush left on the first three lines', () => {
    const all = ['000012', '秘密★1年', '特急'].map(line);
    for (const [index, each] of all.entries()) {
      expectWithin((each.left - left) / character, 0, 0.1);
      // Type stands a little below the middle of a line of exact pitch.
      expectWithin(each.middle, top + (index + 0.5) * pitch, 1);
    }
  });

  test('7.2.5, 7.2.6: 发文字号 is one character in on the left, 签发人 on its line one character in on the right', () => {
    expectWithin((line('某科').left - left) / character, 1, 0.1);
    expectWithin((right - line('某科').right) / character, 1, 0.1);
    expect(line('某科').text).toBe('某科〔2013〕12号签发人：甲某某');
  });

  test('7.3.1, 7.3.2: the title stands in the middle two lines below the rule, 主送机关 flush left a line below it', () => {
    const title = line('年度科技创新');
    expectWithin((title.left + title.right) / 2, (left + right) / 2, 0.5);
    // The rule is 4 mm below the type of 发文字号, which is the lowest of its line; two empty lines are between.
    expectWithin(title.middle - line('某科').middle, 3 * pitch, 3);
    expectWithin((line('市委').left - left) / character, 0, 0.1);
    expectWithin(line('市委').middle - title.middle, 2 * pitch, 0.5);
  });

  test('7.3.3: a paragraph begins two characters in', () => {
    // Of its own size, as Word counts an indent in characters.
    expectWithin((line('正文第一段').left - left) / ((16 / 72) * 25.4), 2, 0.1);
  });

  test('7.3.5.1: below an empty line 署名 stands in the middle over 成文日期, which leaves four characters free', () => {
    // Digits of half a character, as in the standard's fonts; the substituted one has wider ones.
    const width = 7;
    const [signature, date] = [line('某市科学技术局'), line('2013年12月20日')];
    expectWithin((right - date.left) / character, width + 4, 0.1);
    expectWithin((signature.left + signature.right) / 2, date.left + (width / 2) * character, 0.05 * character);
    expectWithin(signature.middle - line('正文第二段').middle, 2 * pitch, 0.5);
  });

  test('7.3.6: 附注 stands in brackets below the date, two characters in', () => {
    const note = line('（此件公开发布）');
    expectWithin((note.left - left) / ((16 / 72) * 25.4), 2, 0.1);
    expectWithin(note.middle - line('2013年12月20日').middle, pitch, 0.5);
  });

  test('7.3.5.2: without a seal a date as long as 署名 ends at the right edge, whatever the digits’ font', async () => {
    const { sealed, letterhead, ...unsealed } = framed;
    const { pages } = await rendered(await toDocx(tree(paragraph('正文第一段。')), unsealed));
    const last = linesOf(pages[0]?.words ?? []).find(({ text }) => text === framed.date);
    expectWithin(last?.right ?? 0, right, 0.3);
  }, 60_000);
});
