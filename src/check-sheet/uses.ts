import type { Diagnostic } from '../diagnostic.ts';
import { type Marker, marker, unmarked } from '../figures/mark.ts';
import type { Figures } from '../figures/register.ts';
import { withCharts } from '../markdown/charts.ts';
import { escapeMarkdown } from '../markdown/escape.ts';
import { titleOf } from '../markdown/frame.ts';
import type { Templates } from '../markdown/templates.ts';
import { type Written, write } from '../markdown/write.ts';
import type { Report } from '../report/schema.ts';
import type { Attachment, Chart } from '../tree.ts';

/** One place in the finished report where a reference, or a sentence that the 数据 made, stands. */
export interface Use {
  /** As a reference names it: 专利申请量, 高新技术企业.总数, 成果.结顶. */
  name: string;
  /** What is printed there. */
  text: string;
  /** 导语第1段, 一、工作亮点第2段, 二（三）2.第1段. */
  place: string;
}

export interface Traced {
  /** The report's title, as printed. */
  title: string;
  uses: Use[];
  /** The figures in the words of the template. */
  figures: Figures;
  /** Faults of the template; nothing is traced where there is one. */
  diagnostics: Diagnostic[];
}

/** Renders the report through its own template, every phrase marked, and reads off the result where each one came to stand. */
export function trace(report: Report, figures: Figures, templates: Templates): Traced {
  const phrases = marker();
  return traced(write(report, { ...figures, mark: phrases.mark }, templates), phrases);
}

/** The same of a report that was written with `phrases` as its marker. */
export function traced(written: Written, { saidIn }: Pick<Marker, 'saidIn'>): Traced {
  const uses = placesOf(written).flatMap(({ place, text }) =>
    saidIn(text).flatMap((said) => said.names.map((name) => ({ name, text: said.text, place }))),
  );
  const { mark: _, ...figures } = written.figures;
  return { title: unmarked(titleOf(written.markdown)), uses, figures, diagnostics: written.diagnostics };
}

export interface Placed {
  place: string;
  /** With its marks. */
  text: string;
}

/** Every text of a report, as it was written, with its place. */
export function placesOf({ markdown, charts, attachments, view }: Written): Placed[] {
  const closing = view.结语.map((text) => unmarked(escapeMarkdown(text)));
  return [...placesIn(withCharts(markdown, charts), closing), ...attachments.flatMap(placesInTables)];
}

const NUMERAL = '[一二三四五六七八九十百零]+';
const CHAPTER = new RegExp(`^(${NUMERAL})、`, 'u');
const SECTION = new RegExp(`^（${NUMERAL}）`, 'u');
/** The number that opens an item, with its heading or without: **1.培育企业**。, **（一）投入不足**。, 1.……, （一）……. */
const ITEM = new RegExp(`^(?:\\*\\*)?(\\d+\\.(?!\\d)|（${NUMERAL}）)`, 'u');

/** Every block of finished Markdown with its place, in order. `closing`: the last paragraphs, which no chapter holds. */
function placesIn(markdown: string, closing: readonly string[]): Placed[] {
  const blocks = blocksOf(markdown);
  const plain = blocks.map((block) => unmarked(block).trim());
  const ending = closing.every((text, index) => plain[blocks.length - closing.length + index] === text)
    ? blocks.length - closing.length
    : blocks.length;
  const hasChapters = plain.some((block) => block.startsWith('## '));
  let [chapter, section, item, paragraph] = ['', '', '', 0];
  return blocks.map((text, index) => {
    const block = plain[index] ?? '';
    const [, marks = '', heading = ''] = /^(#{1,6}) (.*)$/u.exec(block) ?? [];
    if (marks === '#') return { place: '标题', text };
    if (marks !== '') {
      if (marks === '##') [chapter, section] = [heading, ''];
      else section = heading;
      [item, paragraph] = ['', 0];
      return { place: `${short(chapter, section)}标题`, text };
    }
    if (index >= ending) return { place: `结语第${index - ending + 1}段`, text };
    const table = /^[表图]\d+(?=　)/u.exec(block)?.[0] ?? (block.startsWith('|') ? captionAt(plain, index) : undefined);
    if (table !== undefined) return { place: table, text };
    const opened = chapter === '' ? undefined : ITEM.exec(block)?.[1];
    if (opened !== undefined) [item, paragraph] = [opened, 0];
    paragraph++;
    const where =
      chapter === ''
        ? hasChapters
          ? '导语'
          : '正文'
        : item + section === ''
          ? chapter
          : short(chapter, section) + item;
    return { place: `${where}第${paragraph}段`, text };
  });
}

/** What blank lines part, and each heading by itself. */
function blocksOf(markdown: string): string[] {
  const blocks: string[][] = [[]];
  for (const line of markdown.split('\n')) {
    if (line === '') blocks.push([]);
    else if (line.startsWith('#')) blocks.push([line], ...(/^#{1,6} /u.test(line) ? [[]] : []));
    else blocks.at(-1)?.push(line);
  }
  return blocks.map((lines) => lines.join('\n')).filter((block) => block.trim() !== '');
}

/** 表1 or 图1, above the table that it names. */
function captionAt(blocks: readonly string[], index: number): string | undefined {
  return /^[表图]\d+(?=　)/u.exec(blocks[index - 1] ?? '')?.[0];
}

/** Every cell of an attachment's tables, and every number of its charts: their rows are found by their names. */
function placesInTables({ content }: Attachment, index: number, all: readonly Attachment[]): Placed[] {
  const place = `附件${all.length === 1 ? '' : index + 1}`;
  return content.flatMap((part) => {
    if (typeof part === 'string' || 'names' in part) return [];
    if (part.type === 'chart') return placesInChart(part, place);
    const cells = part.children.flatMap((row) => row.children.flatMap((cell) => cell.children));
    return cells.flatMap((node) => (node.type === 'text' ? { place, text: node.value } : []));
  });
}

function placesInChart({ series }: Chart, place: string): Placed[] {
  return series.flatMap(({ values }) => values.flatMap((text) => (text === null ? [] : { place, text })));
}

/** 二（三）: the numbers alone, which find the place; a heading without a number stands for itself. */
function short(chapter: string, section: string): string {
  return `${CHAPTER.exec(chapter)?.[1] ?? chapter}${SECTION.exec(section)?.[0] ?? section}`;
}
