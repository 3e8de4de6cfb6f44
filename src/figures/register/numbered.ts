import type { Diagnostic, Place } from '../../diagnostic.ts';
import type { Achievement, Report } from '../../report/schema.ts';
import { nodeAt, type Source, startOf } from '../../source/node.ts';
import { definedTwice } from './defined-twice.ts';

/** The achievements by 编号, and an error for each 编号 used again. */
export function numberedAchievements(
  { achievements = [] }: Report,
  source: Source,
): { achievements: Map<string, Achievement>; diagnostics: Diagnostic[] } {
  const numbered = new Map<string, Achievement>();
  const places = new Map<string, Place>();
  const diagnostics: Diagnostic[] = [];
  for (const [index, achievement] of achievements.entries()) {
    const { id } = achievement;
    if (id === undefined) continue;
    const place = nodeAt(source.root, ['achievements', index, 'id'])?.place ?? startOf(source);
    const before = places.get(id);
    if (before) diagnostics.push(definedTwice(`成果编号“${id}”`, place, before, '换一个编号。'));
    else {
      numbered.set(id, achievement);
      places.set(id, place);
    }
  }
  return { achievements: numbered, diagnostics };
}
