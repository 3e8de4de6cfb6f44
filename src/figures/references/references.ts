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
  const candidates = new Map<ReadonlySet<string>, Candidates>();
  const figureNames = new Set(figures.byName.keys());
  const withSets = new Set([...figureNames, ...figures.sets.keys()]);
  const names = new Set([...withSets, ...[...figures.achievements.keys()].map((id) => `成果.${id}`)]);
  for (const { path, group } of groupsOf(report)) each(group.figures ?? [], [...path, 'figures'], names, '指标');
  const ids = new Set(figures.achievements.keys());
  for (const { path, value } of listsOf(report, 'achievements')) each(value.map(String), path, ids, '成果编号');
  for (const [set, members] of figures.sets) each(members, ['figureSets', set], figureNames, '指标');
  for (const [index, { data, achievements }] of (report.tables ?? []).entries()) {
    each(data ?? [], ['tables', index, 'data'], withSets, '指标');
    each(achievements ?? [], ['tables', index, 'achievements'], ids, '成果编号');
  }
  for (const [index, { data }] of (report.charts ?? []).entries()) {
    each(data ?? [], ['charts', index, 'data'], withSets, '指标');
  }
  const problems = new Set((report.problems ?? []).flatMap(({ id }) => id ?? []));
  for (const [index, plan] of (report.plans ?? []).entries()) {
    each(plan.targets ?? [], ['plans', index, 'targets'], figureNames, '指标');
    each(plan.addresses ?? [], ['plans', index, 'addresses'], problems, '问题编号');
  }
  return diagnostics;

  function each(
    used: readonly string[],
    path: Path,
    known: ReadonlySet<string>,
    what: '指标' | keyof typeof REGISTERED,
  ): void {
    for (const [index, name] of used.entries()) {
      // '' stands for an invalid entry.
      if (name === '' || known.has(name)) continue;
      const likely = candidates.get(known) ?? new Candidates(known);
      candidates.set(known, likely);
      const meant = likely.nearest(name);
      const at = [...path, index];
      diagnostics.push({
        rule: 'unknown-reference',
        severity: 'error',
        ...(what === '指标' ? unregistered(figures, name, meant) : unlisted(name, what, meant)),
        place: nodeAt(source.root, at)?.place ?? nodeAt(source.root, path)?.place ?? startOf(source),
        path: at,
        related: [],
      });
    }
  }
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
