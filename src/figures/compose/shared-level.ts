import { LEVEL } from '../../zh/levels.ts';
import type { Figure } from '../figure.ts';

/** Levels that several names may begin with: printed once if neighbours share one (国家火炬计划项目7项、星火计划项目3项). */
const OPENING_LEVEL = new RegExp(`^(?:${LEVEL}级|国家)`, 'u');

/** The level that a name may omit behind a neighbour's that begins with it; undefined if none may. */
export function sharedLevel(members: readonly Figure[]): string | undefined {
  // After a second level an omitted one would be ambiguous: 国家甲、省级乙、丙.
  const first = members.map(({ label }) => levelOf(label)).find((each) => each !== undefined);
  // Also if two levels have items of the same name: 省级中心、实验室、市级实验室.
  const bare = members.map(({ label }) => label.slice(levelOf(label)?.length ?? 0));
  const isOnly = (label: string) => bare.indexOf(label) === bare.lastIndexOf(label);
  return first !== undefined && maySayOnce(members, first, isOnly) ? first : undefined;
}

/** 国家甲、乙、国家奖: a level omitted in the middle and said again later would seem not to apply in between. */
function maySayOnce(members: readonly Figure[], level: string, isOnly: (bare: string) => boolean): boolean {
  const opens = members.map(({ label }) => label.startsWith(level));
  const [from, to] = [opens.indexOf(true), opens.lastIndexOf(true)];
  return members
    .slice(from, to + 1)
    .every(({ label }, index) => levelOf(label) === level && (index === 0 || isOnly(label.slice(level.length))));
}

/** 国家 of 国家火炬计划项目; undefined if the name begins with no level, or is hardly more than one. */
export function levelOf(label: string): string | undefined {
  const level = OPENING_LEVEL.exec(label)?.[0];
  return level !== undefined && label.length > level.length + 1 ? level : undefined;
}
