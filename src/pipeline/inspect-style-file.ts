import type { Diagnostic } from '../diagnostic.ts';
import { lintPage } from '../lint/data.ts';
import { withoutDisabled } from '../lint/disables.ts';
import { inOrder } from '../lint/in-order.ts';
import { type ReportPage, reportPage, settledBy } from '../settings/page-layers.ts';
import type { Settings } from '../settings/settings.ts';
import type { StyleFile } from '../settings/style-file.ts';
import { sourcesOf } from './sources.ts';

export interface StyleInspection {
  /** The text that the places refer to. */
  text: string;
  diagnostics: readonly Diagnostic[];
  page: ReportPage;
  sources: ReadonlyMap<string, string>;
}

/** A style file by itself; it overrides the office's settings, as if a data file named it. */
export function inspectStyleFile(style: StyleFile, settings: Settings): StyleInspection {
  const own = style.layer ? [style.layer] : [];
  const page = reportPage([...own, ...settings.pages]);
  const found = [...style.diagnostics, ...page.diagnostics, ...lintPage(settledBy(own, page), settings)];
  const isWhole = !found.some(({ severity }) => severity === 'error');
  const diagnostics = inOrder(withoutDisabled(found, style.file, style.text, isWhole));
  return { text: style.text, diagnostics, page, sources: sourcesOf([style], settings) };
}
