import type { Path } from '../../diagnostic.ts';
import type { Figure } from '../figure.ts';
import type { Figures } from '../figures.ts';
import { longest } from './members.ts';

interface Use {
  name: string;
  /** What a reference has after the name: 发明专利.占比 of 【专利申请量.发明专利.占比】. */
  member: string;
  path: Path;
}

/** Names of figures, and of achievements as 成果.编号, used by texts, 数据 and 成果; sets are expanded to their members. */
export function usedNames(value: unknown, figures: Pick<Figures, 'sets' | 'byName'>): Set<string> {
  return new Set(usesOf(value, figures).map(({ name }) => name));
}

/** The figures that a value uses, or their parts if it refers only to those: 发明专利 for 【专利申请量.发明专利】. */
export function usedFigures(value: unknown, figures: Pick<Figures, 'sets' | 'byName'>): Set<Figure> {
  const used = usesOf(value, figures).map(({ name, member }) => {
    const figure = figures.byName.get(name);
    return figure && partAt(figure, member);
  });
  return new Set(used.filter((figure) => figure !== undefined));
}

function partAt(figure: Figure, member: string): Figure {
  const part = longest(new Map(figure.parts.map((each) => [each.name, each])), member);
  return part ? partAt(part, member.slice(part.name.length + 1)) : figure;
}

/** The names used, each with the path, relative to the value, of the text or entry that uses it. */
export function usesOf(value: unknown, { sets, byName }: Pick<Figures, 'sets' | 'byName'>): Use[] {
  const uses: Use[] = [];
  const add = (name: string, path: Path, member = '') => {
    for (const each of sets.get(name) ?? [name]) uses.push({ name: each, member, path });
  };
  const visit = (each: unknown, key: string, path: Path) => {
    if (typeof each === 'string') {
      if (key === 'figures') add(each, path);
      else if (key === 'achievements') add(`成果.${each}`, path);
      else
        for (const [, body = ''] of each.matchAll(/【([^【】=＝]+)】/gu)) {
          if (body.startsWith('成果.')) add(body.split('.').slice(0, 2).join('.'), path);
          else {
            const name = longest(byName, body)?.name ?? body;
            add(name, path, body.slice(name.length + 1));
          }
        }
    } else if (Array.isArray(each)) for (const [index, item] of each.entries()) visit(item, key, [...path, index]);
    else if (typeof each === 'object' && each !== null)
      for (const [inner, item] of Object.entries(each)) visit(item, inner, [...path, inner]);
  };
  visit(value, '', []);
  return uses;
}
