import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
  const words = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;
  return [...xml.matchAll(words)].map(([, left, top, right, bottom, text = '']) => ({
    text,
    left: (Number(left) / 72) * 25.4,
    top: (Number(top) / 72) * 25.4,
    right: (Number(right) / 72) * 25.4,
    bottom: (Number(bottom) / 72) * 25.4,
  }));
}
