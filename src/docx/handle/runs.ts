import { Tab, TextRun } from 'docx';
import type { Page } from '../../page/page.ts';
import type { Run, Words } from '../../typeset/piece.ts';
import { style } from '../style-ids.ts';

/** Runs of a paragraph; `inherited` applies to those without a style of their own. */
export function runs(all: readonly Run[], page: Page, inherited: Inherited = {}): TextRun[] {
  return all.map((run) => {
    if (run.type === 'tab') return new TextRun({ children: [new Tab()] });
    if (run.type === 'break') return new TextRun({ break: 1 });
    return text(run, page, inherited);
  });
}

interface Inherited {
  /** Character style. */
  style?: string;
  /** In half points. */
  size?: number;
}

/**
 * The hint makes Word treat “”, ——, …… and · as Chinese, so that they break and are spaced like Chinese punctuation.
 */
function text({ value, as }: Words, page: Page, inherited: Inherited): TextRun {
  if (as === 'signatory') return new TextRun({ text: value, font: page.labelFonts.signatory });
  return new TextRun({ text: value, font: { hint: 'eastAsia' }, ...(as ? { style: style[as] } : inherited) });
}
