import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDocx } from '../../src/docx/index.ts';
import type { Chart } from '../../src/tree.ts';
import { missing, skipped } from './rendering.ts';
import { heading, paragraph, titled, tree } from './sample.ts';

/** A page with a chart as LibreOffice sets it. */

const caption = '图1　历年专利申请量';
const chart: Chart = {
  type: 'chart',
  kind: 'column',
  title: '历年专利申请量',
  caption,
  unit: '件',
  head: '年份',
  categories: ['2011年', '2012年', '2013年'],
  series: [
    { name: '申请', values: ['520', '1893', '2924'] },
    { name: '授权', values: ['193', null, '1216'] },
  ],
  description: '柱形图。',
};

interface Word {
  text: string;
  page: number;
  left: number;
  right: number;
  middle: number;
}

describe.skipIf(missing.length > 0)(missing.length > 0 ? skipped : 'a chart on the page', () => {
  let folder: string;
  let words: Word[];
  let shades: number[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'summarize-chart-'));
    const docx = join(folder, 'chart.docx');
    // The second chart has no room below these lines.
    const lines = ['甲', '乙', '丙', '丁'].map((letter) => paragraph(`${letter}。`));
    const blocks = [
      heading(1, titled.title),
      paragraph('起。'),
      chart,
      paragraph('讫。'),
      ...lines,
      chart,
      paragraph('终。'),
    ];
    await writeFile(docx, await toDocx(tree(...blocks), titled));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx], {
      stdio: 'ignore',
    });
    words = wordsOf(join(folder, 'chart.pdf'));
    execFileSync('pdftoppm', [
      '-gray',
      '-r',
      '50',
      '-f',
      '1',
      '-l',
      '1',
      join(folder, 'chart.pdf'),
      join(folder, 'page'),
    ]);
    shades = shadesOf(await readFile(join(folder, 'page-1.pgm')));
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true }));

  const word = (text: string, nth = 0): Word => {
    const found = words.filter((each) => each.text.startsWith(text))[nth];
    if (!found) throw new Error(`no ${text}`);
    return found;
  };
  const line = (28.95 / 72) * 25.4;

  test('its caption stands in the middle, right below it', () => {
    const [first, last] = [word('图'), words.filter(({ middle }) => Math.abs(middle - word('图').middle) < 1).at(-1)];
    expect((first.left + (last?.right ?? 0)) / 2).toBeCloseTo(28 + 156 / 2, 0);
    expect(first.middle).toBeGreaterThan(word('2011').middle);
    expect(first.middle - word('2011').middle).toBeLessThan(3 * line);
  });

  test('the text below it stands in the page’s lines again', () => {
    // Nine lines of chart and one of caption between.
    expect(word('讫').middle - word('起').middle).toBeCloseTo(11 * line, 0);
  });

  test('its words are within the type area', () => {
    const own = words.filter(
      ({ page, text }) => page === 1 && /^(?:\d+|申请|授权)/u.test(text) && !text.startsWith('20'),
    );
    expect(own.length).toBeGreaterThan(5);
    for (const { left, right } of own) {
      expect(left).toBeGreaterThanOrEqual(28 - 0.1);
      expect(right).toBeLessThanOrEqual(210 - 26 + 0.1);
    }
  });

  test('where it has no room it goes to the next page, its caption with it', () => {
    expect(word('图', 1).page).toBe(2);
    expect(word('2011', 1).page).toBe(2);
    expect(word('丁').page).toBe(1);
  });

  test('its bars are of two shades of grey that are far apart', () => {
    const [dark = 255, light = 255] = shades;
    expect(light - dark).toBeGreaterThan(80);
    expect(light).toBeLessThan(230);
  });
});

function wordsOf(pdf: string): Word[] {
  const millimetres = (points: string | undefined) => (Number(points) / 72) * 25.4;
  const xml = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' });
  return xml.split('<page ').flatMap((page, number) =>
    [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gu)].map(
      ([, left, top, right, bottom, text = '']) => ({
        ...{ text, page: number, left: millimetres(left), right: millimetres(right) },
        middle: (millimetres(top) + millimetres(bottom)) / 2,
      }),
    ),
  );
}

/** The two greys, neither ink nor paper, that cover most of a picture in PGM, the darker first. */
function shadesOf(picture: Buffer): number[] {
  const header = /^P5\s+\d+\s+\d+\s+\d+\s/u.exec(picture.subarray(0, 40).toString('latin1'))?.[0].length ?? 0;
  const counts = new Map<number, number>();
  for (const grey of picture.subarray(header))
    if (grey > 20 && grey < 235) counts.set(grey, (counts.get(grey) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([grey]) => grey)
    .sort((a, b) => a - b);
}
