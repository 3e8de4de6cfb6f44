import { type Entry, entryOf, type Mapping, type Node } from '../source/node.ts';
import { hasNumber } from './has-number.ts';

/** A part whose department may be made responsible for a figure. */
export interface Telling {
  department: string;
  root: Node;
  /** The department, as the owner of what its part contains. */
  owner: Entry;
}

/**
 * The figures of a joined report. A figure with neither a number nor an owner is assigned to the department whose part
 * is the only one to use it; otherwise nobody would notice that its table was never handed in.
 */
export function askedFigures(figures: Mapping, parts: readonly Telling[]): Mapping {
  const waiting = new Set(figures.entries.filter(({ value }) => isWaiting(value)).map(({ key }) => key));
  if (waiting.size === 0) return figures;
  const tellers = new Map<string, Telling | undefined>();
  for (const part of parts)
    for (const name of namesIn(part.root)) {
      const isFirst = !tellers.has(name) || tellers.get(name)?.department === part.department;
      tellers.set(name, isFirst ? part : undefined);
    }
  const entries = figures.entries.map((entry) => {
    const { key, value } = entry;
    const teller = waiting.has(key) ? tellers.get(key) : undefined;
    if (!teller || value.kind !== 'map') return entry;
    return { ...entry, value: { ...value, entries: [...value.entries, teller.owner] } };
  });
  return { ...figures, entries };
}

function isWaiting(figure: Node): boolean {
  return figure.kind === 'map' && entryOf(figure, 'owner') === undefined && !hasNumber(figure);
}

/** The figures named in a part's 数据 and texts. */
function namesIn(root: Node): Set<string> {
  const names = new Set<string>();
  const visit = (node: Node, isData: boolean): void => {
    if (node.kind === 'list') for (const item of node.items) visit(item, isData);
    else if (node.kind === 'map') for (const { key, value } of node.entries) visit(value, DATA.has(key));
    else if (isData) names.add(node.text.trim());
    else for (const [, name = ''] of node.text.matchAll(/【([^【】=＝.]+)/gu)) names.add(name.trim());
  };
  if (root.kind === 'map') for (const { key, value } of root.entries) if (key !== 'figures') visit(value, false);
  return names;
}

/** 数据, and 指标 in a group of it. */
const DATA = new Set(['data', 'figures']);
