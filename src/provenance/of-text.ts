import { labelOf } from './label.ts';
import type { Origin, SearchedData, Wanted } from './origin.ts';
import { type TypedNumber, typedAlike } from './typed-numbers.ts';

/**
 * Where a number in running text is typed: first where it stands among the same words, then where among others; whether
 * those are printed there, only drawing the report can tell.
 */
export function ofText({ source }: SearchedData, { number, text, from }: Wanted): Origin[] {
  const found = typedAlike(source, number)
    .map((typed) => ({ typed, common: common(typed.text, typed.from, text, from) }))
    .sort((a, b) => b.common - a.common);
  const most = found[0]?.common ?? 0;
  // Without common words it is accepted only if it is the only one.
  const likely = found.filter((each) => each.common === most && (most > 1 || found.length === 1));
  const originOf = ({ typed }: (typeof found)[number]): Origin => {
    return { label: labelOf(typed.path), place: typed.place, typed };
  };
  const others = found.filter((each) => !likely.includes(each) && isAmongWords(each.typed));
  return [
    ...likely.map(originOf),
    ...(likely.length === 0 && number.kind === 'numeral' ? [{ label: '条数', how: '由程序数出' }] : []),
    ...others.map((each): Origin => ({ ...originOf(each), isUnlikely: true })),
  ];
}

function isAmongWords({ number, text, path }: TypedNumber): boolean {
  return path[0] !== 'figures' && text !== number.text;
}

/** How many characters before and after the two numbers are the same. */
function common(a: string, atA: number, b: string, atB: number): number {
  const [beforeA, beforeB] = [a.slice(0, atA).replace(/\s/gu, ''), b.slice(0, atB).replace(/\s/gu, '')];
  const [behindA, behindB] = [a.slice(atA).replace(/\s/gu, ''), b.slice(atB).replace(/\s/gu, '')];
  let before = 0;
  while (before < MOST && beforeA.at(-1 - before) === beforeB.at(-1 - before) && before < beforeA.length) before++;
  let behind = 0;
  while (behind < MOST && behindA[behind] === behindB[behind] && behind < behindA.length) behind++;
  return before + behind;
}

/** Characters compared on each side; more agreement tells no more. */
const MOST = 40;
