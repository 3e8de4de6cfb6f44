/**
 * The document tree: the input of the serialisers. It is mdast, reduced to what a report consists of.
 *
 * heading 1 is the title, heading 2 a “一、” line, heading 3 a “（一）” line; a paragraph whose first child is
 * `strong` opens with a run-in heading, number included (“**（一）县区投入不平衡**。”, “**1.培育高新技术企业**。”).
 * Numbers are text. Nothing else is strong.
 */
export interface Tree {
  type: 'root';
  children: Block[];
}
export type Block = Heading | Paragraph | Table | Chart;
export interface Heading {
  type: 'heading';
  depth: 1 | 2 | 3;
  /** Begins a page. */
  isApart?: boolean;
  children: Text[];
}
export interface Paragraph {
  type: 'paragraph';
  /** 表1　…, directly above its table. */
  isCaption?: boolean;
  /** 注：……。, directly below its table. */
  isNote?: boolean;
  children: Inline[];
}
export interface Table {
  type: 'table';
  align: ('left' | 'right' | 'center' | null)[];
  /** The first row is the header. */
  children: TableRow[];
}
export interface TableRow {
  type: 'tableRow';
  children: TableCell[];
}
export interface TableCell {
  type: 'tableCell';
  children: Inline[];
}
/** Numbers to be drawn, with the texts around them; the serialisers determine what it looks like. */
export interface Chart {
  type: 'chart';
  kind: 'column' | 'line' | 'bar' | 'pie' | 'doughnut';
  title: string;
  /** 图1　历年专利申请量（单位：件）, below the chart, or above the table in place of it; '' if there is none. */
  caption: string;
  /** Of all numbers; '' if they have none. */
  unit: string;
  /** What the categories are: 年份, 类别. */
  head: string;
  /** 2013年, 发明专利; followed by 【待补】 or 【待核】 if a number is missing for that reason. */
  categories: string[];
  /** Exactly one for a pie or a doughnut. */
  series: ChartSeries[];
  /** 注：……。, below the caption. */
  note?: string;
  /** The whole chart in a sentence or two, for those who cannot see it. */
  description: string;
}
export interface ChartSeries {
  name: string;
  /** For each category its number in exact decimal digits, -3.50; null leaves a gap. */
  values: (string | null)[];
  /** Of a pie or a doughnut: each slice's share of the whole as printed, 10.5%. */
  shares?: (string | null)[];
}
/** The anchor of a chart in Markdown, alone on its line. */
export function chartAnchor(number: number): string {
  return `<!-- summarize:图表 ${number} -->`;
}
export const CHART_ANCHOR = /^<!-- summarize:图表 (\d+) -->$/gmu;
export type Inline = Text | Strong;
export interface Text {
  type: 'text';
  value: string;
}
export interface Strong {
  type: 'strong';
  children: Text[];
}

/** The text of the nodes and of all within them, without marks of emphasis. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : plainText(node.children))).join('');
}

/** What the page standard, not the template, adds around the body, and the document's own properties. */
export interface Frame {
  /** 主送机关, without the colon (GB/T 9704-2012, 7.3.2). */
  addressee?: string;
  /** 发文机关署名 (7.3.5). */
  signature?: string;
  /** 成文日期 as printed, 2013年12月20日 (7.3.5.4). */
  date?: string;
  /** Whether the signature is set for a seal over it (7.3.5.1). */
  sealed?: boolean;
  /** 附注, without its brackets (7.3.6). */
  note?: string;
  /** 附件, in the order of their numbers (7.3.4, 7.3.7), which are not part of their titles. */
  attachments?: Attachment[];
  title: string;
  author?: string;
  /** For document search: the kind of report, and keywords. */
  subject?: string;
  keywords?: string[];
  /** 版头: only if the report is issued as a formal document (7.2). */
  letterhead?: Letterhead;
  /** 版记: likewise (7.4). */
  imprint?: Imprint;
}

export interface Imprint {
  /** 抄送机关, without “抄送：” and the 。 at the end (7.4.2). */
  copiedTo?: string;
  /** 印发机关 (7.4.3). */
  printedBy?: string;
  /** 印发日期, without “印发” (7.4.3). */
  printedOn?: string;
}

export interface Letterhead {
  /** 份号 of six digits (7.2.1). */
  copyNumber?: string;
  /** 秘密★1年 (7.2.2). */
  secrecy?: string;
  /** 特急, 加急 (7.2.3). */
  urgency?: string;
  /** 发文机关标志 (7.2.4); undefined if it is pre-printed on the paper. */
  mark?: string;
  /** 发文字号 (7.2.5). */
  number?: string;
  /** 签发人 (7.2.6). */
  signatory?: string;
}

/** All of it is plain text, not Markdown. */
export interface Attachment {
  /** Without 《》 and without punctuation at its end (7.3.4). */
  title: string;
  /** On landscape pages, A4纸型的横排表格 (8). */
  landscape?: boolean;
  /** Paragraphs, lists of names, tables and charts. */
  content: (string | Names | Table | Chart)[];
}
/** A list for reference, one name per line; the serialisers number it. */
interface Names {
  names: string[];
}
