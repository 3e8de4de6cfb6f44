import type { Diagnostic, Path, Place } from '../../diagnostic.ts';
import type { Report } from '../../report/schema.ts';
import { walk } from '../../report/walk.ts';
import { templateBraces } from '../../source/faults/template-braces.ts';
import { nodeAt, placeWithin, type Source, startOf } from '../../source/node.ts';
import { Candidates } from '../../zh/nearest.ts';
import type { Figures } from '../figures.ts';
import { groupsOf, listsOf } from '../printed-lists.ts';
import { unregistered } from './reference.ts';
import { faultsIn } from './resolve.ts';

/** Every name that does not resolve, in texts and in lists of figures, achievements or problems; and every {{…}}. */
export function checkReferences(report: Report, figures: Figures, source: Source): Diagnostic[] {
  return [...faultsInTexts(figures, source), ...faultsInLists(report, figures, source)];
}

function faultsInTexts(figures: Figures, source: Source): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const visited of walk(source.root)) {
    const { node, shape } = visited;
    if (!shape.isText || node.kind !== 'scalar') continue;
    const { path } = visited;
    for (const { from, to, ...fault } of faultsIn(figures, node.text)) {
      diagnostics.push({ ...fault, severity: 'error', place: placeWithin(source, node, from, to), path, related: [] });
    }
    for (const each of bracesIn(node.text, (from, to) => placeWithin(source, node, from, to))) {
      diagnostics.push(each);
    }
  }
  return diagnostics;
}

function faultsInLists(report: Report, figures: Figures, source: Source): Diagnostic[] {
  const candidates = new Map<ReadonlySet<string>, Candidates>();
  const nearestIn = (known: ReadonlySet<string>, name: string) => {
    const likely = candidates.get(known) ?? new Candidates(known);
    candidates.set(known, likely);
    return likely.nearest(name);
  };
  return listsOfNames(report, figures).flatMap(({ names, path, known, what }) =>
    names.flatMap((name, index): Diagnostic[] => {
      // '' stands for an invalid entry.
      if (name === '' || known.has(name)) return [];
      const meant = nearestIn(known, name);
      const at = [...path, index];
      return [
        {
          rule: 'unknown-reference',
          severity: 'error',
          ...(what === '指标' ? unregistered(figures, name, meant) : unlisted(name, what, meant)),
          place: nodeAt(source.root, at)?.place ?? nodeAt(source.root, path)?.place ?? startOf(source),
          path: at,
          related: [],
        },
      ];
    }),
  );
}

interface NameList {
  names: readonly string[];
  path: Path;
  /** Names that are registered. */
  known: ReadonlySet<string>;
  what: '指标' | keyof typeof REGISTERED;
}

/** Every list in the report that names figures, sets of them, achievements or problems. */
function listsOfNames(report: Report, figures: Figures): NameList[] {
  const ofFigures = new Set(figures.byName.keys());
  const withSets = new Set([...ofFigures, ...figures.sets.keys()]);
  const ids = new Set(figures.achievements.keys());
  const inGroups = new Set([...withSets, ...[...ids].map((id) => `成果.${id}`)]);
  const problems = new Set((report.problems ?? []).flatMap(({ id }) => id ?? []));
  const list = (names: readonly string[], path: Path, known: ReadonlySet<string>, what: NameList['what'] = '指标') => ({
    names,
    path,
    known,
    what,
  });
  return [
    ...[...groupsOf(report)].map(({ path, group }) => list(group.figures ?? [], [...path, 'figures'], inGroups)),
    ...[...listsOf(report, 'achievements')].map(({ path, value }) => list(value.map(String), path, ids, '成果编号')),
    ...[...figures.sets].map(([set, members]) => list(members, ['figureSets', set], ofFigures)),
    ...(report.tables ?? []).flatMap(({ data, achievements }, index) => [
      list(data ?? [], ['tables', index, 'data'], withSets),
      list(achievements ?? [], ['tables', index, 'achievements'], ids, '成果编号'),
    ]),
    ...(report.charts ?? []).map(({ data }, index) => list(data ?? [], ['charts', index, 'data'], withSets)),
    ...(report.plans ?? []).flatMap(({ targets, addresses }, index) => [
      list(targets ?? [], ['plans', index, 'targets'], ofFigures),
      list(addresses ?? [], ['plans', index, 'addresses'], problems, '问题编号'),
    ]),
  ];
}

const REGISTERED = {
  成果编号: '先在“成果”里写上编号，或检查编号。',
  问题编号: '先在“存在问题”里写上编号。',
};

function unlisted(name: string, what: keyof typeof REGISTERED, meant: string | undefined) {
  return {
    message: `没有名为“${name}”的${what}。`,
    hint: meant ? `您是不是要写“${meant}”？` : REGISTERED[what],
  };
}

/** {{…}} in any text of the data: data are not run through templates, so it would be printed literally. */
function bracesIn(text: string, placeOf: (from: number, to: number) => Place): Diagnostic[] {
  if (!text.includes('{{')) return [];
  return [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/gu)].map(({ 0: typed, 1: name = '', index }) => ({
    ...templateBraces(typed, name),
    severity: 'error',
    place: placeOf(index, index + typed.length),
    related: [],
  }));
}
