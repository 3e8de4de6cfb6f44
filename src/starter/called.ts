import type { Kind } from './kind.ts';
import { kinds } from './kinds/index.ts';

/** Names that may be a part of any unit, whose own kind comes before it: 某大学学术委员会, 某集团研究中心. */
const OF_ANOTHER = /(?:委|委员会|中心|机关|部门)$/u;

/** 某局 for 某局（某办公室）. */
export function withoutOtherName(unit: string): string {
  return unit.replace(/（[^（）]*）$/u, '');
}

/**
 * The kind of a unit, by the last word of its name: 某大学附属医院 is a hospital, 某研究院有限公司 an enterprise.
 * Undefined if that word tells no kind, or may be only a part of a unit of another kind.
 */
export function kindNamed(unit: string): Kind | undefined {
  const name = withoutOtherName(unit);
  const [kind, ...rivals] = kinds.filter((each) => endsAs(each, name));
  if (kind === undefined || rivals.length > 0) return undefined;
  const others = kinds.filter((each) => each !== kind);
  return OF_ANOTHER.test(name) && others.some((other) => standsIn(other, name)) ? undefined : kind;
}

/** As kindNamed; if that is undefined, the only kind whose words occur in the name: 某大学科技处. */
export function kindCalled(name: string): Kind | undefined {
  const [called, ...rivals] = kinds.filter(({ called }) => called.test(name));
  return kindNamed(name) ?? (rivals.length > 0 ? undefined : called);
}

function endsAs({ called }: Kind, name: string): boolean {
  return new RegExp(`(?:${called.source})$`, called.flags).test(name);
}

function standsIn(kind: Kind, name: string): boolean {
  return Array.from(name, (_, index) => name.slice(0, index)).some((before) => endsAs(kind, before));
}
