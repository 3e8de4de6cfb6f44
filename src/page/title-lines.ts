import { textWidth } from './text-width.ts';

/** Where a line of a title may end, and how ill it reads: 0 between two thoughts, more inside one. */
const WITHIN_WORD = 400;
const BETWEEN_WORDS = 30;
const BEFORE_AND = 6;
/** For each pair of 《》, “” or （） that stands open. */
const WITHIN_MARKS = 40;

/** Ends of what titles are put together from: the body that reports, and the period. */
const ENDS =
  /(?:局|厅|委员会|政府|办公室|大学|学院|学校|中学|小学|医院|研究院|研究所|公司|集团|中心|年|年度|学期|季度|月)$/u;
const STARTS = /^(?:关于|二〇|\d{4}(?:年|—))/u;
const AND = /^(?:和|及|与|暨|以及)/u;

/**
 * A title in lines of at most `perLine` characters, broken where the sense allows and near equal in length, so that they
 * make a trapezium or a diamond (GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜).
 */
export function titleLines(title: string, perLine: number): string[] {
  if (textWidth(title) <= perLine) return [title];
  const ends = breaks(title);
  for (let count = Math.ceil(textWidth(title) / perLine); count <= title.length; count++) {
    const best = divide(title, ends, count, perLine);
    if (best) return best;
  }
  return [title];
}

interface Division {
  lines: string[];
  cost: number;
}

/** The title in `count` lines at the least cost, or undefined where no break fits. Each rest is divided once. */
function divide(
  title: string,
  ends: ReadonlyMap<number, number>,
  count: number,
  perLine: number,
): string[] | undefined {
  const mean = textWidth(title) / count;
  const known = new Map<string, Division | undefined>();
  return rest(0, count)?.lines;

  function rest(from: number, lines: number): Division | undefined {
    const key = `${from} ${lines}`;
    if (!known.has(key)) known.set(key, lines === 1 ? last(from) : best(from, lines));
    return known.get(key);
  }

  function last(from: number): Division | undefined {
    const line = title.slice(from);
    const width = textWidth(line);
    return line === '' || width > perLine ? undefined : { lines: [line], cost: (width - mean) ** 2 };
  }

  function best(from: number, lines: number): Division | undefined {
    let found: Division | undefined;
    for (const [end, penalty] of ends) {
      if (end <= from) continue;
      const line = title.slice(from, end);
      const width = textWidth(line);
      if (width > perLine) break;
      const after = rest(end, lines - 1);
      const cost = (width - mean) ** 2 + penalty + (after?.cost ?? 0);
      if (after && (!found || cost < found.cost)) found = { lines: [line, ...after.lines], cost };
    }
    return found;
  }
}

/** Every place where a line may end, with its penalty. */
function breaks(title: string): Map<number, number> {
  const words = new Set<number>();
  for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) words.add(index);
  const places = new Map<number, number>();
  let depth = 0;
  for (let index = 1; index < title.length; index++) {
    const [before, after] = [title[index - 1] ?? '', title[index] ?? ''];
    if ('《“（〈'.includes(before)) depth++;
    if ('》”）〉'.includes(before)) depth--;
    const glued = /[\w.—·-]/u.test(before) && /[\w.—·%-]/u.test(after);
    const unit = /\d/u.test(before) && /\p{Script=Han}/u.test(after);
    const hanging = '》”）〉、，：的'.includes(after) || '《“（〈、'.includes(before);
    if (glued || unit || hanging || /^[\udc00-\udfff]/u.test(title.slice(index))) continue;
    places.set(index, depth * WITHIN_MARKS + penaltyAt(title.slice(0, index), title.slice(index), words.has(index)));
  }
  return places;
}

function penaltyAt(before: string, after: string, betweenWords: boolean): number {
  if (AND.test(after) && betweenWords) return BEFORE_AND;
  if (STARTS.test(after)) return 0;
  if (ENDS.test(before) && betweenWords) return 0;
  return betweenWords ? BETWEEN_WORDS : WITHIN_WORD;
}
