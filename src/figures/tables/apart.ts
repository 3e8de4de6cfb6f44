import type { Figure } from '../figure.ts';

/**
 * Relabels figures of one table that would have the same label (`called`): by their names in 指标, if 专利申请 and
 * 专利授权 are both labelled 专利; by verb and label if the name does not say what the thing is.
 */
export function apart(all: readonly Figure[], called: (figure: Figure) => string): Figure[] {
  const alike = new Map<string, Figure[]>();
  for (const figure of all) {
    const others = alike.get(called(figure));
    if (others) others.push(figure);
    else alike.set(called(figure), [figure]);
  }
  return all.map((figure) => {
    const others = alike.get(called(figure)) ?? [];
    return others.length < 2 ? figure : { ...figure, label: ownLabel(figure, others) };
  });
}

function ownLabel({ name, label, data }: Figure, alike: readonly Figure[]): string {
  const saysWhat = [...label].some((character) => name.includes(character));
  const verbs = new Set(alike.map((each) => each.data.verb ?? ''));
  return saysWhat || verbs.size < alike.length ? name : `${data.verb ?? ''}${label}`;
}
