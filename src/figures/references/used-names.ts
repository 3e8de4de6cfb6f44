import type { Path } from '../../diagnostic.ts';
import type { Figures } from '../figures.ts';
import { longest } from './members.ts';

interface Use {
  name: string;
  path: Path;
}

/** Names of figures, and of achievements as 成果.编号, used by texts, 数据 and 成果; sets are expanded to their members. */
export function usedNames(value: unknown, figures: Pick<Figures, 'sets' | 'byName'>): Set<string> {
  return new Set(usesOf(value, figures).map(({ name }) => name));
}

/** The same, each with the path, relative to the value, of the text or entry that uses it. */
export function usesOf(value: unknown, { sets, byName }: Pick<Figures, 'sets' | 'byName'>): Use[] {
  const uses: Use[] = [];
  const add = (name: string, path: Path) => {
    for (const each of sets.get(name) ?? [name]) uses.push({ name: each, path });
  };
  const visit = (each: unknown, key: string, path: Path) => {
    if (typeof each === 'string') {
      if (key === 'figures') add(each, path);
      else if (key === 'achievements') uses.push({ name: `成果.${each}`, path });
      else
        for (const [, body = ''] of each.matchAll(/【([^【】=＝]+)】/gu)) {
          if (body.startsWith('成果.')) add(body.split('.').slice(0, 2).join('.'), path);
          else add(longest(byName, body)?.name ?? body, path);
        }
    } else if (Array.isArray(each)) for (const [index, item] of each.entries()) visit(item, key, [...path, index]);
    else if (typeof each === 'object' && each !== null)
      for (const [inner, item] of Object.entries(each)) visit(item, inner, [...path, inner]);
  };
  visit(value, '', []);
  return uses;
}
