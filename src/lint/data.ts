import type { Diagnostic, Path } from '../diagnostic.ts';
import type { Figures } from '../figures/figures.ts';
import type { Report } from '../report/schema.ts';
import { departures, pageFollowsStandard } from '../rules/data/page-follows-standard.ts';
import { dataRules } from '../rules/index.ts';
import type { Finding } from '../rules/rule.ts';
import type { ReportPage } from '../settings/page-layers.ts';
import { type Settings, tuned } from '../settings/settings.ts';
import { nearestPlace, nodeAt, placeWithin, type Source, sourceOf } from '../source/node.ts';
import { editOf } from './fix.ts';

/** A data file as far as it could be read; `isWhole` if all of it could. */
interface Read {
  report: Report;
  figures: Figures;
  source: Source;
  isWhole: boolean;
  /** Paths of values that the schema rejected. */
  refused: readonly Path[];
  page: ReportPage;
}

/** Runs the rules over the data, and adds rule name, severity and place to their findings. */
export function lintData({ report, figures, source, isWhole, refused, page }: Read, settings: Settings): Diagnostic[] {
  const torn = new Set(refused.map(thingOf));
  return tuned(
    dataRules.filter(
      ({ needsWhole, needsYear }) => (isWhole || !needsWhole) && !(needsYear && report.period.isStandIn),
    ),
    settings,
  ).flatMap(({ rule, severity }) =>
    [...rule.check(report, figures, page)]
      .filter(({ path }) => !rule.needsSound || !torn.has(thingOf(path)))
      .map(({ within, ...finding }) => ({
        ...finding,
        rule: rule.name,
        severity,
        place: finding.place ?? nearestPlace(source, finding.path),
        related: finding.related ?? [],
        ...(within && stretchOf(source, finding.path, within)),
      })),
  );
}

/** The same for a style file that no data file refers to. */
export function lintPage(page: ReportPage, settings: Settings): Diagnostic[] {
  return tuned([pageFollowsStandard], settings).flatMap(({ rule, severity }) =>
    [...departures(page)].flatMap(({ place, ...finding }) =>
      place ? [{ ...finding, place, rule: rule.name, severity, related: [] }] : [],
    ),
  );
}

/** The figure or achievement that contains a path, as a key. */
function thingOf(path: Path): string {
  return path.slice(0, 2).join('\n');
}

/** The place of these characters of the text at the path, and the edit that fixes them. */
function stretchOf(
  source: Source,
  path: Path,
  { from, to, fix }: NonNullable<Finding['within']>,
): Partial<Pick<Diagnostic, 'place' | 'fix'>> {
  const node = nodeAt(source.root, path);
  if (node?.kind !== 'scalar') return {};
  const place = placeWithin(source, node, from, to);
  const { text } = sourceOf(source, place.file);
  const edit = fix === undefined ? undefined : editOf(place, text, node.text.slice(from, to), fix);
  return { place, ...(edit && { fix: [edit] }) };
}
