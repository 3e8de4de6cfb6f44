import type { Path } from '../diagnostic.ts';
import { type Node, nodeAt, type Source } from '../source/node.ts';
import { excerpt } from '../zh/text.ts';
import { textAt } from './like-nodes.ts';

/** Who is responsible for something in a report, and which file it is in. */
interface Origin {
  /** In the joined tree, as diagnostics give it. */
  path: Path;
  kind: 'figure' | 'achievement' | 'highlight' | 'item' | 'problem' | 'plan';
  /** The figure's name; for others the title, else the beginning of their text. */
  name: string;
  /** 责任, or the department whose part it is; undefined if the main file names nobody. */
  department: string | undefined;
  file: string;
}

const LISTS = { achievements: 'achievement', highlights: 'highlight', problems: 'problem', plans: 'plan' } as const;
const TITLES = ['title', 'name', 'content', 'result', 'id'];

/** Of a report and its parts: every figure, achievement, highlight, problem and plan, then every item of 主要工作. */
export function originsOf({ root, parts }: Source): Origin[] {
  const origins: Origin[] = [];
  const add = (kind: Origin['kind'], path: Path, node: Node, named?: string, above?: string): void => {
    const name = named ?? excerpt(TITLES.map((key) => textAt(node, key)).find(Boolean) ?? '');
    const { file } = node.place;
    const handedIn = parts?.get(file)?.root;
    const department = textAt(node, 'owner') || above || (handedIn && textAt(handedIn, 'department')) || undefined;
    origins.push({ path, kind, name, department, file });
  };
  const figures = nodeAt(root, ['figures']);
  for (const { key, value } of figures?.kind === 'map' ? figures.entries : [])
    add('figure', ['figures', key], value, key);
  for (const [list, kind] of Object.entries(LISTS)) {
    for (const [index, node] of itemsAt(root, [list]).entries()) add(kind, [list, index], node);
  }
  for (const [index, section] of itemsAt(root, ['work']).entries()) {
    const path = ['work', index, 'items'];
    for (const [at, node] of itemsAt(root, path).entries()) {
      add('item', [...path, at], node, undefined, textAt(section, 'owner'));
    }
  }
  return origins;
}

function itemsAt(root: Node | undefined, path: Path): Node[] {
  const node = nodeAt(root, path);
  return node?.kind === 'list' ? node.items : [];
}
