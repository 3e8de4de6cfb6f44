import { entryOf, type Node } from '../source/node.ts';
import { MAIN } from './table-part.ts';

/** Whether a figure has a number of its own, not 待补; whoever gave it answers for the figure. Its 其中 are not its own. */
export function hasNumber(figure: Node): boolean {
  return figure.kind === 'map' && figure.entries.some(({ key, value }) => isMain(key) && !isPending(value));
}

function isMain(key: string): boolean {
  return MAIN.has(key) || key === 'value' || key === 'growth';
}

function isPending(node: Node): boolean {
  const value = node.kind === 'map' ? entryOf(node, 'value')?.value : node;
  return value?.kind === 'scalar' && value.text.trim() === '待补';
}
