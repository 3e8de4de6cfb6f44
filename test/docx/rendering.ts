import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import type { Block } from '../../src/tree.ts';
import { heading, paragraph, strong } from './sample.ts';

export const tools = resolve('../shared/tools');
/** What pages are rendered and measured by, as far as this machine lacks it. */
export const missing = [
  ...['check-docx', 'measure-page'].map((tool) => join(tools, tool)).filter((tool) => !existsSync(tool)),
  ...['python3', 'xmllint', 'soffice', 'pdftotext', 'pdftoppm'].filter((tool) => spawnSync(tool, ['--help']).error),
  ...(spawnSync('fc-list', [':lang=zh']).stdout?.length ? [] : ['a Chinese font']),
];
export const skipped = `skipped: the rendered pages, for want of ${missing.join(', ')}`;
if (missing.length > 0) process.stdout.write(`${skipped}\n`);

export interface Rendered {
  /** What check-docx says of the file. */
  faults: string;
  pages: RenderedPage[];
}

/** A page as LibreOffice sets it; all lengths in millimetres from the paper's upper left corner. */
export interface RenderedPage {
  width: number;
  height: number;
  words: { text: string; left: number; right: number; top: number; foot: number }[];
  dots: Dots;
}

/** A document's pages, blank ones included, with their words and with dots to measure rules by. */
export async function rendered(docx: Uint8Array): Promise<Rendered> {
  const folder = await mkdtemp(join(tmpdir(), 'summarize-rendered-'));
  try {
    const [file, pdf] = [join(folder, 'report.docx'), join(folder, 'report.pdf')];
    await writeFile(file, docx);
    const faults = spawnSync(join(tools, 'check-docx'), [file], { encoding: 'utf8' }).stdout;
    const filter = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}';
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, file], {
      stdio: 'ignore',
    });
    return { faults, pages: await pagesOf(pdf) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The pages of a PDF; the folder that it is in is the caller's own. */
export async function pagesOf(pdf: string): Promise<RenderedPage[]> {
  const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' });
  const folder = dirname(pdf);
  // Its warnings are about a browser's letters, which are drawn all the same.
  execFileSync('pdftoppm', ['-r', `${DOTS * 25.4}`, pdf, join(folder, 'page')], { stdio: 'ignore' });
  const images = (await readdir(folder)).filter((name) => name.endsWith('.ppm')).sort();
  const pages = [...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    async ([, width, height, words = ''], index) => ({
      width: millimetres(width),
      height: millimetres(height),
      words: wordsIn(words),
      dots: dotsOf(await readFile(join(folder, images[index] ?? ''))),
    }),
  );
  return Promise.all(pages);
}

function wordsIn(boxes: string): RenderedPage['words'] {
  const shape = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;
  return [...boxes.matchAll(shape)].map(([, left, top, right, foot, text = '']) => ({
    text,
    left: millimetres(left),
    right: millimetres(right),
    top: millimetres(top),
    foot: millimetres(foot),
  }));
}

function millimetres(points: string | undefined): number {
  return (Number(points) / 72) * 25.4;
}

/** Dots a millimetre. */
const DOTS = 20;

/** A raster of a page. */
export interface Dots {
  width: number;
  height: number;
  colour(x: number, y: number): 'red' | 'dark' | 'light';
}

function dotsOf(ppm: Buffer): Dots {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(ppm.subarray(0, 40).toString('latin1'));
  const [width, height, start] = [Number(head?.[1]), Number(head?.[2]), head?.[0].length ?? 0];
  return {
    width,
    height,
    colour(x, y) {
      const at = start + 3 * (y * width + x);
      const [r = 0, g = 0, b = 0] = [ppm[at], ppm[at + 1], ppm[at + 2]];
      if (r > 180 && g < 120 && b < 120) return 'red';
      return Math.max(r, g, b) < 120 ? 'dark' : 'light';
    },
  };
}

/** Runs of rows with a dot of the colour on them, in millimetres from the top. */
export function rowsOf(dots: Dots, colour: 'red' | 'dark'): { top: number; foot: number }[] {
  const found: { top: number; foot: number }[] = [];
  for (let y = 0; y < dots.height; y++) {
    let count = 0;
    for (let x = 0; x < dots.width && count < 2; x++) if (dots.colour(x, y) === colour) count++;
    if (count < 2) continue;
    const last = found.at(-1);
    if (last && y / DOTS - last.foot < 0.11) last.foot = (y + 1) / DOTS;
    else found.push({ top: y / DOTS, foot: (y + 1) / DOTS });
  }
  return found;
}

/** Rules across the page of at least 100 mm, from the top. */
export function rulesOf(dots: Dots): { top: number; foot: number; left: number; right: number }[] {
  const found: { top: number; foot: number; left: number; right: number }[] = [];
  for (let y = 0; y < dots.height; y++) {
    const run = longestRun(dots, y);
    if (run.end - run.start < 100 * DOTS) continue;
    const last = found.at(-1);
    if (last && Math.abs(last.foot - y / DOTS) < 0.01) last.foot = (y + 1) / DOTS;
    else found.push({ top: y / DOTS, foot: (y + 1) / DOTS, left: run.start / DOTS, right: run.end / DOTS });
  }
  return found;
}

function longestRun(dots: Dots, y: number): { start: number; end: number } {
  let [best, start] = [{ start: 0, end: 0 }, -1];
  for (let x = 0; x <= dots.width; x++) {
    const isInk = x < dots.width && dots.colour(x, y) !== 'light';
    if (isInk && start < 0) start = x;
    if (isInk || start < 0) continue;
    if (x - start > best.end - best.start) best = { start, end: x };
    start = -1;
  }
  return best;
}

/** What the tool tells of a document's pages; lengths in millimetres. */
export interface Measured {
  pages: number;
  paper: [number, number];
  body: { left: number; right: number; top: number };
  full_pages: number[];
  line_pitch_pt: number;
  longest_line: number;
  char_pitch_pt: number;
  page_numbers: { text: string; left: number; right: number; middle_below_body: number }[];
}

export function expectWithin(value: number, target: number, tolerance: number): void {
  // Measures come rounded to tenths or hundredths: a binary fraction more is none.
  expect(Math.abs(value - target), `${value} is not ${target} ± ${tolerance}`).toBeLessThanOrEqual(tolerance + 1e-9);
}

const marks = '，；：、。';
const clauses = [
  '围绕产业链部署创新链',
  '推动“三个一批”工程落地见效',
  '各县区加大投入',
  '新增一批创新平台——居全省前列',
  '成果转化提速',
];

/** Text of all lengths and with all marks, so that many a line would end before one. */
function prose(length: number, from: number): string {
  let text = '';
  for (let at = from; text.length < length; at++) text += clauses[at % clauses.length] + (marks[at % 4] ?? '');
  return `${text.slice(0, -1)}。`;
}

/** Some six pages of a report. */
export function report(title: string): Block[] {
  const parts = ['一', '二', '三', '四', '五'].flatMap((number, at) => [
    heading(2, `${number}、主要成效`),
    paragraph(prose(300 + at * 37, at)),
    heading(3, '（一）创新主体不断壮大'),
    paragraph(strong('1.培育企业'), `。新增高新技术企业6家，增长12.5%。${prose(250 + at * 29, at + 2)}`),
    paragraph(strong('（1）搭建平台'), `。${prose(180, at + 3)}`),
  ]);
  return [heading(1, title), ...parts];
}

/** Words and their edges in millimetres from the left and from the top; of one page, or of all. */
export function wordsOf(pdf: string, page?: number) {
  const range = page === undefined ? [] : ['-f', `${page}`, '-l', `${page}`];
  const xml = execFileSync('pdftotext', ['-bbox', ...range, pdf, '-'], { encoding: 'utf8' });
  return wordsIn(xml);
}
