import type { Diagnostic } from '../diagnostic.ts';
import { own } from '../figures/members.ts';
import { type Figures, withWording } from '../figures/register.ts';
import { takeLists } from '../figures/words.ts';
import type { Report } from '../report/schema.ts';
import type { Attachment } from '../tree.ts';
import { unescapeMarkdown } from './escape.ts';
import { render } from './render.ts';
import { takeTables } from './tables.ts';
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
  const { markdown: tabled, attached } = takeTables(report, worded, markdown);
  const { text, lists } = takeLists(tabled, attached.length);
  const attachments = [
    ...lists.map(({ title, names }) => ({
      title: unescapeMarkdown(title),
      content: [{ names: names.map((name) => fullName(report, unescapeMarkdown(name))) }],
    })),
    // The text need not speak of these.
    ...attached,
  ];
  const faults = [...ofPhrases, ...diagnostics];
  return { markdown: faults.length > 0 ? '' : text, attachments, view, figures: worded, diagnostics: faults };
}

/** A list to look things up in gives full names where 名录 knows them. */
function fullName({ names = {} }: Report, name: string): string {
  return own(names, name) ?? name;
}
