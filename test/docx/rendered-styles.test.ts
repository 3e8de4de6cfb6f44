import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDocx } from '../../src/docx/index.ts';
import { characterAdvance, type Page, twipsOfPoints, typeAreaHeight } from '../../src/page/page.ts';
import { pageOf } from '../../src/page/page-of.ts';
import type { PageSettings } from '../../src/page/page-settings.ts';
import { expectWithin, type Measured, missing, report, skipped, tools, wordsOf } from './rendering.ts';
import { tree } from './sample.ts';

/** Pages as offices set them, as LibreOffice shows them. */

interface Rendered {
  page: Page;
  measured: Measured;
  faults: string;
  fonts: string;
  /** Of each page what stands in the type area. */
  bodies: ReturnType<typeof wordsOf>[];
  /** Of each page what stands below the type area. */
  numbers: ReturnType<typeof wordsOf>[];
}

const title = '年度科技创新工作总结';
const frame = { title, signature: '某某市科学技术和知识产权局', date: '2013年12月20日' };
const TYPE = 25.4 / 72;
let folder: string;

async function render(name: string, settings: PageSettings): Promise<Rendered> {
  const page = pageOf(settings);
  const [docx, pdf] = [join(folder, `${name}.docx`), join(folder, `${name}.pdf`)];
  await writeFile(docx, await toDocx(tree(...report(title)), frame, page));
  const faults = spawnSync(join(tools, 'check-docx'), [docx], { encoding: 'utf8' }).stdout;
  const measured: Measured = JSON.parse(
    execFileSync(join(tools, 'measure-page'), [docx, '--pdf', pdf], { encoding: 'utf8' }),
  );
  const pages = Array.from({ length: measured.pages }, (_, index) => wordsOf(pdf, index + 1));
  const foot = page.paper.height - page.margins.bottom;
  const [numbers, bodies] = [
    pages.map((words) => words.filter(({ top }) => top > foot)),
    pages.map((words) => words.filter(({ top }) => top <= foot)),
  ];
  return { page, measured, faults, bodies, numbers, fonts: execFileSync('pdffonts', [pdf], { encoding: 'utf8' }) };
}

/** What each asks for; `holds`: lines a page and characters a line. */
const VARIANTS: Record<string, { settings: PageSettings; holds: [lines: number, characters: number]; number: string }> =
  {
    'margins of 30 and 29 mm on 29 pt': {
      settings: { margins: { top: 30, bottom: 30, left: 29, right: 29 }, linePitch: 29 },
      holds: [23, 27],
      number: '—1—',
    },
    'margins of 35, 33, 27 and 27 mm on 29 pt': {
      settings: { margins: { top: 35, bottom: 33, left: 27, right: 27 }, linePitch: 29, heading2: { bold: true } },
      holds: [22, 28],
      number: '—1—',
    },
    '26 lines of 30 characters, digits in Times': {
      settings: { lines: 26, characters: 30, digitFont: 'Times New Roman', signature: { right: 4 } },
      holds: [26, 30],
      number: '—1—',
    },
    'wide margins that hold 22 lines of 28 characters all the same': {
      settings: {
        margins: { top: 40, bottom: 40, left: 31.7, right: 31.7 },
        lines: 22,
        characters: 28,
        pageNumber: { form: '第1页', position: 'center' },
      },
      holds: [22, 28],
      number: '第1页',
    },
    '小四 on 20 pt': {
      settings: {
        body: { font: '宋体', size: 12 },
        linePitch: 20,
        pageNumber: { form: '- 1 -', position: 'right', aside: 0, size: 10.5, below: 10 },
      },
      holds: [31, 36],
      number: '-1-',
    },
  };

describe.skipIf(missing.length > 0)(missing.length > 0 ? skipped : 'a page set by an office', () => {
  let standard: Rendered;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'summarize-styles-'));
    standard = await render('standard', {});
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true }));

  describe.each(Object.entries(VARIANTS))('%s', (name, { settings, holds: [lines, characters], number }) => {
    let rendered: Rendered;
    beforeAll(async () => {
      rendered = await render(name, settings);
    }, 180_000);

    test('is a valid file', () => {
      expect(rendered.faults).toBe('');
    });

    test('has its margins', () => {
      const { page, measured } = rendered;
      expectWithin(measured.body.left, page.margins.left, 0.5);
      expectWithin(measured.body.right, page.margins.right, 0.5);
      // The first line's middle, by its font's own box, is not quite that of its pitch; no farther off than the standard's.
      expectWithin(belowTop(rendered), belowTop(standard), 0.5);
    });

    test('holds the lines and the characters', () => {
      const { page, measured, bodies } = rendered;
      expect(page.grid).toEqual({ lines, characters });
      // A number that is not of the standard's form the tool counts among the lines.
      const counts = measured.full_pages.map((count, index) => (measured.page_numbers[index] ? count : count - 1));
      const [first, ...others] = counts;
      expect(others.length).toBeGreaterThanOrEqual(1);
      // Besides the title and the lines below it there is the empty one between, which cannot be measured.
      const below = typeAreaHeight(page) - twipsOfPoints(page.title.linePitch);
      expect(first).toBe(Math.floor(below / twipsOfPoints(page.linePitch)));
      // A heading that would be the last line of a page goes to the next.
      const isHeading = (words: ReturnType<typeof wordsOf> = []) =>
        /^(?:[一二三四五]、|（[一二三四五]）)/u.test(words[0]?.text ?? '');
      const pages = others.map((count, index) => (count === lines - 1 && isHeading(bodies[index + 2]) ? lines : count));
      expect(pages).toEqual(others.map(() => lines));
      expect(measured.longest_line).toBe(characters);
      expectWithin(measured.line_pitch_pt, page.linePitch, 0.06);
    });

    test('leaves the characters free beside the signature', () => {
      const { page, bodies } = rendered;
      const signature = bodies.flat().find(({ text }) => text === frame.signature);
      const free = page.paper.width - page.margins.right - (signature?.right ?? 0);
      // Type that is drawn in keeps its own width at the end of a line.
      const over = Math.max(0, -page.characterSpacing) * TYPE;
      expectWithin(free + over, (page.signature.right * characterAdvance(page) * TYPE) / 20, 0.5);
    });

    test('has its page number in its form and place', () => {
      const { page, numbers } = rendered;
      const { below, aside, position } = page.pageNumber;
      expect(numbers.length).toBeGreaterThan(1);
      numbers.forEach((words, index) => {
        const text = words.map((word) => word.text).join('');
        expect(text).toBe(number.replace('1', String(index + 1)));
        const middle = words.reduce((sum, { top, foot }) => sum + (top + foot) / 2, 0) / words.length;
        expectWithin(middle - (page.paper.height - page.margins.bottom), below, 0.5);
        const [left, right] = [
          Math.min(...words.map((word) => word.left)),
          Math.max(...words.map((word) => word.right)),
        ];
        const free = aside * page.body.size * TYPE;
        const isOdd = index % 2 === 0;
        if (position === 'center') {
          const { left: from, right: to } = page.margins;
          expectWithin((left + right) / 2, (from + page.paper.width - to) / 2, 0.5);
        } else if (position === 'right' || isOdd) {
          expectWithin(page.paper.width - page.margins.right - right, free, 0.5);
        } else expectWithin(left - page.margins.left, free, 0.5);
      });
    });
  });

  test('digits in Times come out in the font that stands for it, and bold headings bold', async () => {
    const times = execFileSync('fc-match', ['-f', '%{postscriptname}', 'Times New Roman'], { encoding: 'utf8' });
    const other = await render('fonts', { digitFont: 'Times New Roman', heading2: { bold: true } });
    expect(other.fonts).toContain(times);
    expect(standard.fonts).not.toContain(times);
    expect(other.fonts).toMatch(/Bold/u);
    expect(standard.fonts).not.toMatch(/Bold/u);
    // Quotation marks and dashes are still as wide as characters: lines with them hold as many.
    expect(other.measured.longest_line).toBe(28);
  }, 180_000);
});

/** How far the middle of the first line stands below where half a pitch is, on the second page: the first has the title. */
function belowTop({ bodies, page }: Rendered): number {
  const [first] = bodies[1] ?? [];
  if (!first) throw new Error('there is no second page');
  return (first.top + first.foot) / 2 - page.margins.top - (page.linePitch / 2) * TYPE;
}
