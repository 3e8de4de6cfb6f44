import type { Diagnostic } from '../diagnostic.ts';
import type { Figures } from '../figures/figures.ts';
import { type Marker, marker, unmarked } from '../figures/mark.ts';
import { withCharts } from '../markdown/charts.ts';
import { escapeMarkdown } from '../markdown/escape.ts';
import { titleOf } from '../markdown/frame.ts';
import type { Templates } from '../markdown/templates.ts';
import { type Written, write } from '../markdown/write.ts';
import { type Placeable, placesOf } from '../proof/places.ts';
import type { Report } from '../report/schema.ts';
import type { Attachment, Chart } from '../tree.ts';

/** One place in the finished report where a reference, or a sentence made from 数据, is printed. */
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
  /** The figures with the template's wording. */
  figures: Figures;
  /** Faults of the template; nothing is traced if there is one. */
  diagnostics: Diagnostic[];
}

/** Renders the report through its own template with every phrase marked, and finds where each of them was printed. */
export function trace(report: Report, figures: Figures, templates: Templates): Traced {
  const phrases = marker();
  return traced(write(report, { ...figures, mark: phrases.mark }, templates), phrases);
}

/** The same for a report already written with `phrases` as its marker. */
export function traced(written: Written, { saidIn }: Pick<Marker, 'saidIn'>): Traced {
  const uses = placedTexts(written).flatMap(({ place, text }) =>
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

/** Every text of the report as written, with its place. */
export function placedTexts({ markdown, charts, attachments, view }: Written): Placed[] {
  const closing = view.结语.map((text) => unmarked(escapeMarkdown(text)));
  return [...placesIn(withCharts(markdown, charts), closing), ...attachments.flatMap(placesInTables)];
}

/** Every block of Markdown with its place, in order. `closing`: the last paragraphs, which have no chapter. */
function placesIn(markdown: string, closing: readonly string[]): Placed[] {
  const blocks = blocksOf(markdown);
  const plain = blocks.map((block) => unmarked(block).trim());
  const isLast = (text: string, index: number) => plain[blocks.length - closing.length + index] === text;
  const places = placesOf(plain.map(placeable), closing.every(isLast) ? closing.length : 0);
  return blocks.map((text, index) => ({ place: places[index] ?? '', text }));
}

function placeable(block: string): Placeable {
  const [, marks = '', heading = ''] = /^(#{1,6}) (.*)$/u.exec(block) ?? [];
  if (marks !== '') {
    return { kind: marks === '#' ? 'title' : marks === '##' ? 'chapter' : 'section', text: heading };
  }
  // The paragraph **1.培育企业**。 starts with its number.
  return { kind: block.startsWith('|') ? 'table' : 'paragraph', text: block.replace(/^\*\*/u, '') };
}

/** Blocks are separated by blank lines; each heading is a block of its own. */
function blocksOf(markdown: string): string[] {
  const blocks: string[][] = [[]];
  for (const line of markdown.split('\n')) {
    if (line === '') blocks.push([]);
    else if (line.startsWith('#')) blocks.push([line], ...(/^#{1,6} /u.test(line) ? [[]] : []));
    else blocks.at(-1)?.push(line);
  }
  return blocks.map((lines) => lines.join('\n')).filter((block) => block.trim() !== '');
}

/** Every cell of an attachment's tables and every number of its charts, placed only by the attachment. */
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
