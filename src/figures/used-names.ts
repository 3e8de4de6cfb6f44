import { longest } from './members.ts';
import type { Figures } from './register.ts';

/** Names of figures, and of achievements as 成果.编号, that texts, 数据 and 成果 take; sets stand for their members. */
export function usedNames(value: unknown, { sets, byName }: Pick<Figures, 'sets' | 'byName'>): Set<string> {
  const names = new Set<string>();
  const add = (name: string) => {
    for (const each of sets.get(name) ?? [name]) names.add(each);
  };
  const visit = (each: unknown, key: string) => {
    if (typeof each === 'string') {
      if (key === 'figures') add(each);
      else if (key === 'achievements') names.add(`成果.${each}`);
      else
        for (const [, body = ''] of each.matchAll(/【([^【】=＝]+)】/gu)) {
          if (body.startsWith('成果.')) add(body.split('.').slice(0, 2).join('.'));
          else add(longest(byName, body)?.name ?? body);
        }
    } else if (Array.isArray(each)) for (const item of each) visit(item, key);
    else if (typeof each === 'object' && each !== null)
      for (const [inner, item] of Object.entries(each)) visit(item, inner);
  };
  visit(value, '');
  return names;
}
