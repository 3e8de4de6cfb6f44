import type { Diagnostic } from '../diagnostic.ts';
import { type Figures, withWording } from '../figures/figures.ts';
import { takeLists } from '../figures/phrase/words.ts';
import { own } from '../figures/references/members.ts';
import { printed } from '../report/printed.ts';
import type { Report } from '../report/schema.ts';
import type { Attachment, Chart } from '../tree.ts';
import { takeCharts } from './charts.ts';
import { unescapeMarkdown } from './escape.ts';
import { render } from './render.ts';
import { takeTables } from './tables.ts';
import type { Templates } from './templates.ts';
import { viewOf } from './view.ts';
import type { View } from './view-shape.ts';
import { wordingOf } from './wording.ts';

export interface Written {
  /** With an anchor for each chart. */
  markdown: string;
  /** In the order of their numbers and anchors. */
  charts: Chart[];
  /** What the text refers to as 附件, 附表 and 图表, in the order of their numbers. */
  attachments: Attachment[];
  view: View;
  /** With the template's own phrases. */
  figures: Figures;
  /** Faults of the template or of its phrases; if there are any, nothing is written. */
  diagnostics: Diagnostic[];
}

/** The writing stage: report and figures, worded by a template, as Markdown and attachments. */
export function write(whole: Report, figures: Figures, templates: Templates): Written {
  const report = printed(whole);
  const { say, diagnostics: ofPhrases } = wordingOf(templates.phrases);
  const worded = withWording(figures, say);
  const view = viewOf(report, worded);
  const { markdown, diagnostics } = render(view, templates);
  const { markdown: tabled, attached: tables } = takeTables(report, worded, markdown);
  const { markdown: text, charts, attached: drawn } = takeCharts(report, worded, tabled);
  const attached = [...tables, ...drawn.map((chart) => ({ title: chart.title, content: [chart] }))];
  const { text: body, papers, lists } = withoutLists(text, view.附件, attached.length);
  const attachments = [
    ...lists.map(({ title, names }) => ({
      title: unescapeMarkdown(title),
      content: [{ names: names.map((name) => fullName(report, unescapeMarkdown(name))) }],
    })),
    // The text need not mention these.
    ...attached,
    ...papers.map(({ 标题, 段落 }) => ({ title: 标题, content: 段落 })),
  ];
  const faults = [...ofPhrases, ...diagnostics];
  return { markdown: faults.length > 0 ? '' : body, charts, attachments, view, figures: worded, diagnostics: faults };
}

/** Takes the long lists out of the report and of its attachments, which share one numbering. */
function withoutLists(markdown: string, attached: View['附件'], tables: number) {
  const all = [markdown, ...attached.flatMap(({ 标题, 段落 }) => [标题, ...段落])].join(PART);
  const taken = takeLists(all, tables + attached.length);
  const [text = '', ...rest] = taken.text.split(PART);
  const papers = attached.map(({ 段落 }) => {
    const [标题 = '', ...others] = rest.splice(0, 段落.length + 1);
    return { 标题, 段落: others };
  });
  return { text, papers, lists: taken.lists };
}

/** No text contains one: it is stripped on input. */
const PART = '\f';

/** A list for reference gives full names if 名录 has them. */
function fullName({ names = {} }: Report, name: string): string {
  return own(names, name) ?? name;
}
