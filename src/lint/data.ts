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

/** A data file as far as it could be read; `isWhole` where nothing stood in the way. */
interface Read {
  report: Report;
  figures: Figures;
  source: Source;
  isWhole: boolean;
  /** Where values were refused. */
  refused: readonly Path[];
  page: ReportPage;
}

/** Runs the rules over the data and stamps name, severity and place on what they find. */
export function lintData({ report, figures, source, isWhole, refused, page }: Read, settings: Settings): Diagnostic[] {
  const torn = new Set(refused.map(thingOf));
  return tuned(
    dataRules.filter(({ needsWhole }) => isWhole || !needsWhole),
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

/** The same of a style file that no data file names. */
export function lintPage(page: ReportPage, settings: Settings): Diagnostic[] {
  return tuned([pageFollowsStandard], settings).flatMap(({ rule, severity }) =>
    [...departures(page)].flatMap(({ place, ...finding }) =>
      place ? [{ ...finding, place, rule: rule.name, severity, related: [] }] : [],
    ),
  );
}

/** The figure or the achievement that a path leads into. */
function thingOf(path: Path): string {
  return path.slice(0, 2).join('\n');
}

/** Characters of the text at the path, and their mend. */
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
