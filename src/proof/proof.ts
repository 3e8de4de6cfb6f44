import type { Diagnostic } from '../diagnostic.ts';
import type { Figures } from '../figures/figures.ts';
import { marker, type SaidSpan, unmarked } from '../figures/mark.ts';
import { withCharts } from '../markdown/charts.ts';
import { frameOf, titleOf, withFrame } from '../markdown/frame.ts';
import type { Templates } from '../markdown/templates.ts';
import { write } from '../markdown/write.ts';
import type { Page } from '../page/page.ts';
import { toTree } from '../parse-tree.ts';
import { ofMarkdown } from '../passages/of-markdown.ts';
import type { Passage } from '../passages/passage.ts';
import type { Report } from '../report/schema.ts';
import { linesOf } from './lines.ts';

/** The finished report as lines of text, with the phrases in each. */
export interface Proof {
  title: string;
  lines: ProofLine[];
  /** The figures with the template's wording. */
  figures: Figures;
  /** Faults of the template; if there are any, there are no lines. */
  diagnostics: Diagnostic[];
}

/** A paragraph, heading or table cell: what is a passage when the file is read. */
export interface ProofLine {
  kind: Passage['kind'];
  text: string;
  /** The phrases printed for references and 数据. */
  said: SaidSpan[];
  /** Of a cell: the number of its row, counted through the whole file. */
  row?: number;
}

/** The format in which the file will be read back; txt is a Word file saved as text, with a line for each cell. */
export type ProofForm = 'docx' | 'md' | 'txt';

/** Renders report and figures by a template, as the lines of a file. */
export function proofOf(
  report: Report,
  figures: Figures,
  templates: Templates,
  page: Page,
  form: ProofForm = 'docx',
): Proof {
  const { mark, read } = marker();
  const written = write(report, { ...figures, mark }, templates);
  const { mark: _, ...worded } = written.figures;
  const { markdown, charts, attachments, diagnostics } = written;
  const title = unmarked(titleOf(markdown));
  if (diagnostics.length > 0) return { title, lines: [], figures: worded, diagnostics };
  const frame = frameOf(report, titleOf(markdown), attachments);
  const marked: readonly Pick<Passage, 'kind' | 'text' | 'row'>[] =
    form === 'md'
      ? ofMarkdown('', withFrame(withCharts(markdown, charts), frame)).passages
      : linesOf(toTree(markdown, charts), frame, page);
  const lines = marked.map(({ kind, text, row }) => ({
    kind,
    ...read(text),
    ...(row !== undefined && form !== 'txt' && { row }),
  }));
  return { title, lines: lines.filter(({ text }) => text.trim() !== ''), figures: worded, diagnostics };
}
