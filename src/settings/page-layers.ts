import type { Diagnostic, Path, Place } from '../diagnostic.ts';
import type { Page } from '../page/page.ts';
import { type PageFault, pageFaults } from '../page/page-faults.ts';
import { pageOf } from '../page/page-of.ts';
import { type Given, nearestOf, type PageSettings, settingsOf } from '../page/page-settings.ts';
import { labelsOf } from '../report/fields.ts';
import { page } from '../report/schema.ts';
import { nodeAt, type Source, startOf } from '../source/node.ts';

/** The 版式 of one file. */
export interface PageLayer {
  settings: PageSettings;
  source: Source;
  /** The path of 版式 in the source. */
  at: Path;
}

/** The page of a report, and where its values come from. */
export interface ReportPage {
  page: Page;
  /** Values that were set, by joined path; the others are the standard's. */
  given: ReadonlyMap<string, Given<PageLayer>>;
  /** Values that are inconsistent with each other. */
  diagnostics: Diagnostic[];
}

/** For each value the first layer that sets it wins: data, its style file, configuration, its style file. */
export function reportPage(layers: readonly PageLayer[]): ReportPage {
  const given = nearestOf(layers);
  const settings = settingsOf(given);
  const made = pageOf(settings);
  const [nearest] = layers;
  // The standard's own values are consistent, so a fault needs at least one layer.
  const diagnostics = nearest ? pageFaults(settings, made).map((fault) => diagnosticOf(fault, nearest)) : [];
  return { page: made, given, diagnostics };

  function diagnosticOf({ paths, hint, ...fault }: PageFault, nearest: PageLayer): Diagnostic {
    // Reported at the first layer, which made the values inconsistent.
    const set = paths
      .flatMap((path) => given.get(path) ?? [])
      .sort((a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer));
    const [first = { layer: nearest, path: [], value: undefined }, ...others] = set;
    return {
      ...fault,
      hint: hint + others.map((other) => elsewhere(other, first)).join(''),
      rule: 'page-fits',
      place: placeOfValue(first),
      path: [...first.layer.at, ...first.path],
      related: others.map((each) => ({ message: '还有这里。', place: placeOfValue(each) })),
    };
  }
}

/** What these layers set on the page; nothing if the page has errors, which are reported already. */
export function settledBy(own: readonly PageLayer[], page: ReportPage): ReportPage {
  const isWhole = !page.diagnostics.some(({ severity }) => severity === 'error');
  return { ...page, given: new Map([...page.given].filter(([, { layer }]) => isWhole && own.includes(layer))) };
}

/** Tells where the other value is, unless it is in the same file. */
function elsewhere(value: Given<PageLayer>, first: Given<PageLayer>): string {
  const { file, start } = placeOfValue(value);
  if (value.layer === first.layer) return '';
  return `“${labelsOf(page, value.path).join('”的“')}”写在${file}第${start.line}行。`;
}

/** The place where a value was typed. */
export function placeOfValue({ layer, path }: Given<PageLayer>): Place {
  return nodeAt(layer.source.root, [...layer.at, ...path])?.place ?? startOf(layer.source);
}
