import type { Path } from '../diagnostic.ts';
import type { Figures } from '../figures/figures.ts';
import { marker, unmarked } from '../figures/mark.ts';
import { frameOf, titleOf } from '../markdown/frame.ts';
import type { Templates } from '../markdown/templates.ts';
import { write } from '../markdown/write.ts';
import { gbt9704 } from '../page/page.ts';
import { toTree } from '../parse-tree.ts';
import { linesOf } from '../proof/lines.ts';
import type { LengthLimit, Report } from '../report/schema.ts';
import { lengthOf } from '../zh/length.ts';

/** How long a report is, in characters and marks. */
export interface Lengths {
  /** The report's title. */
  title: string;
  /** From the title to the last paragraph of the body. */
  whole: Length;
  parts: PartLength[];
  /** Of the whole file: with 版头, 落款, attachments and 版记. */
  file: number;
  /** How many items are left out by 省略. */
  omitted: number;
}

export interface Length {
  label: string;
  length: number;
  limit: number | undefined;
  /** Path of the limit in the data. */
  path: Path;
}

interface PartLength extends Length {
  sections: Length[];
}

type Work = NonNullable<Report['work']>;

interface Texts {
  title?: string | undefined;
  overview?: string | undefined;
  content?: string | undefined;
}

type Key = Exclude<keyof LengthLimit, 'whole'>;

const LABELS: Record<Key, string> = {
  lead: '导语',
  highlights: '亮点',
  work: '主要工作',
  problems: '存在问题',
  plans: '下一步思路',
  closing: '结语',
};

/** Undefined if the template cannot be rendered. A part's length is how much longer the report is with it. */
export function lengthsOf(report: Report, figures: Figures, templates: Templates): Lengths | undefined {
  const linesWith = (part: Partial<Report>): string[] => {
    const { markdown, charts, diagnostics } = write({ ...bare(report), ...part }, figures, templates);
    if (diagnostics.length > 0) return [];
    const frame = { title: titleOf(markdown) };
    return linesOf(toTree(markdown, charts), frame, gbt9704).map(({ text }) => text);
  };
  const measure = (part: Partial<Report>): number => lengthOfAll(linesWith(part));
  const written = write(report, figures, templates);
  if (written.diagnostics.length > 0) return undefined;
  const whole = measure(report);
  // Measured with the lead: without one, the sentence before the highlights names the year.
  const { lead, length: limits = {} } = report;
  const opening = lead ? { lead } : {};
  const least = measure(opening);
  const title = measure({});
  const lengthOfPart = (key: Key): number => {
    if (key === 'lead') return least - title;
    return report[key] === undefined ? 0 : measure({ ...opening, [key]: report[key] }) - least;
  };
  const part = (key: Key): PartLength => ({
    label: LABELS[key],
    length: lengthOfPart(key),
    limit: limits[key],
    path: ['length', key],
    sections: key === 'work' ? sectionsOf(report.work ?? [], (work) => linesWith({ ...opening, work })) : [],
  });
  const own = (report.sections ?? []).map(
    (section): PartLength => ({
      label: section.title,
      length: measure({ ...opening, sections: [section] }) - least,
      limit: undefined,
      path: ['sections'],
      sections: [],
    }),
  );
  const parts = [simple('标题', title), ...(Object.keys(LABELS) as Key[]).map(part).toSpliced(-1, 0, ...own)];
  const rest = whole - parts.reduce((sum, { length }) => sum + length, 0);
  const frame = frameOf(report, titleOf(written.markdown), written.attachments);
  return {
    title: titleOf(written.markdown),
    whole: { label: '全文', length: whole, limit: limits.whole, path: ['length', 'whole'] },
    // Tables and charts in the body, and text shared by several parts.
    parts: [...parts, simple('表和图', rest)].filter(({ length, limit }) => length > 0 || limit !== undefined),
    file: lengthOfAll(linesOf(toTree(written.markdown, written.charts), frame, gbt9704).map(({ text }) => text)),
    omitted: omittedIn(report),
  };
}

function simple(label: string, length: number): PartLength {
  return { label, length, limit: undefined, path: [], sections: [] };
}

/** The report reduced to its title. */
function bare(report: Report): Report {
  const { lead, highlights, work, problems, plans, sections, closing, tables, charts, ...rest } = report;
  return rest;
}

function lengthOfAll(lines: readonly string[]): number {
  return lines.reduce((sum, text) => sum + lengthOf(unmarked(text)), 0);
}

/** Draws the work once with each section's texts marked; lines without a mark count towards the section before them. */
function sectionsOf(work: Work, linesOfWork: (work: Work) => string[]): Length[] {
  const { mark, saidIn } = marker();
  const lengths = work.map(() => 0);
  let at: number | undefined;
  for (const line of linesOfWork(work.map((section, index) => markedBy(mark([String(index)], ''), section)))) {
    const [said] = saidIn(line);
    if (said) at = Number(said.names[0]);
    if (at !== undefined) lengths[at] = (lengths[at] ?? 0) + lengthOfAll([line]);
  }
  return work.flatMap(({ title, omitted, length: limit }, index) =>
    title === undefined || omitted
      ? []
      : { label: title, length: lengths[index] ?? 0, limit, path: ['work', index, 'length'] },
  );
}

/** Puts the mark before each typed text of the section that is printed. */
function markedBy(mark: string, section: Work[number]): Work[number] {
  const texts = <T extends Texts>(told: T): T => ({
    ...told,
    ...(told.title !== undefined && { title: mark + told.title }),
    ...(told.overview !== undefined && { overview: mark + told.overview }),
    ...(told.content !== undefined && { content: mark + told.content }),
  });
  const items = section.items?.map((item) => ({
    ...texts(item),
    ...(item.subItems && { subItems: item.subItems.map(texts) }),
  }));
  return { ...texts(section), ...(items && { items }) };
}

/** Items marked 省略; what is below such an item goes with it and is not counted. */
function omittedIn({ highlights = [], work = [], problems = [], plans = [], sections = [] }: Report): number {
  const kept = <T extends { omitted?: boolean | undefined }>(items: readonly T[]) =>
    items.filter((each) => !each.omitted);
  const items = kept(work).flatMap(({ items = [] }) => items);
  const subItems = kept(items).flatMap(({ subItems = [] }) => subItems);
  return [highlights, work, problems, plans, sections, items, subItems].flat().filter(({ omitted }) => omitted).length;
}
