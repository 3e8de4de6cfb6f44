import type { Diagnostic } from '../diagnostic.ts';
import { own } from '../figures/members.ts';
import { type Figures, withWording } from '../figures/register.ts';
import { resolve } from '../figures/resolve.ts';
import { tabulate } from '../figures/tabulate.ts';
import { takeLists } from '../figures/words.ts';
import type { Report } from '../report/schema.ts';
import type { Attachment } from '../tree.ts';
import { oneLine } from '../zh/text.ts';
import { unescapeMarkdown } from './escape.ts';
import { render } from './render.ts';
import type { Templates } from './templates.ts';
import { viewOf } from './view.ts';
import type { View } from './view-shape.ts';
import { wordingOf } from './wording.ts';

export interface Written {
  markdown: string;
  /** What the text refers to as 附件, and 附表, in the order of their numbers. */
  attachments: Attachment[];
  view: View;
  /** As they were told: in the template's own phrases. */
  figures: Figures;
  /** Faults of the template or of its phrases; nothing is written where there is one. */
  diagnostics: Diagnostic[];
}

/** The stage that writes: report and figures, in the words of a template, as Markdown and attachments. */
export function write(report: Report, figures: Figures, { main, partials, phrases }: Templates): Written {
  const { say, diagnostics: ofPhrases } = wordingOf(phrases);
  const worded = withWording(figures, say);
  const view = viewOf(report, worded);
  const { markdown, diagnostics } = render(view, main, partials);
  const tables = tableAttachments(report, worded);
  const { text, lists } = takeLists(markdown, tables.length);
  const attachments = [
    ...lists.map(({ title, names }) => ({
      title: unescapeMarkdown(title),
      content: [{ names: names.map((name) => fullName(report, unescapeMarkdown(name))) }],
    })),
    ...tables,
  ];
  const faults = [...ofPhrases, ...diagnostics];
  return { markdown: faults.length > 0 ? '' : text, attachments, view, figures: worded, diagnostics: faults };
}

/** 附表, which the text need not speak of, stand behind the lists of which it does. */
function tableAttachments({ tables = [] }: Report, figures: Figures): Attachment[] {
  return tables.map((table) => ({
    title: oneLine(resolve(figures, table.title, '简').text),
    content: tabulate(figures, table),
  }));
}

/** A list to look things up in gives full names where 名录 knows them. */
function fullName({ names = {} }: Report, name: string): string {
  return own(names, name) ?? name;
}
