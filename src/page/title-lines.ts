import { LEVEL } from '../zh/levels.ts';
import { textWidth } from './text-width.ts';

/** The cost of ending a line of a title here: 0 between two units of meaning, more inside one. */
const WITHIN_WORD = 400;
const BETWEEN_WORDS = 30;
const BEFORE_AND = 6;
/** For each pair of 《》, “” or （） that is open. */
const WITHIN_MARKS = 40;

/** Endings of the parts of a title: the issuing body, and the period. */
const ENDS =
  /(?:局|厅|委员会|政府|办公室|大学|学院|学校|中学|小学|医院|研究院|研究所|公司|集团|中心|开发区|年|年度|学期|季度|月)$/u;
const STARTS = /^(?:关于|二〇|\d{4}(?:年|—))/u;
const AND = /^(?:和|及|与|暨|以及)/u;
/** Names that the segmenter splits into several words. */
const NAMES =
  /第[一二三四五六七八九十]+(?:人民|附属|中心|中医|实验|高级|职业|完全)*(?:医院|中学|小学|学校|研究所|研究院)|(?:人民|附属|中心|中医)医院|自然科学基金|哲学社会科学|重点研发计划|科学技术局|开发区/gu;
/** 省 in 2025年度省自然科学基金, which belongs to what follows; not in 江北省. */
const ENDS_IN_LEVEL = new RegExp(`(?:^|[年度的和及与、获“（])${LEVEL}$`, 'u');
/** 和 must not end a line. */
const OPEN = /(?:和|及|与|暨)$/u;

/** No real title has as many lines: a longer one is returned whole, and the program that shows it wraps it. */
const MOST_LINES = 12;

/**
 * A title in lines of at most `perLine` characters, broken where the sense allows and of similar lengths, so that they
 * make a trapezium or a diamond (GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜).
 */
export function titleLines(title: string, perLine: number): string[] {
  const width = textWidth(title);
  if (width <= perLine || width > MOST_LINES * perLine) return [title];
  const ends = breaks(title);
  for (let count = Math.ceil(width / perLine); count <= title.length; count++) {
    const best = divide(title, ends, count, perLine);
    if (!best) continue;
    // An extra line is better than a broken word.
    const longer = best.broken > 0 ? divide(title, ends, count + 1, perLine) : undefined;
    return longer && longer.broken < best.broken ? longer.lines : best.lines;
  }
  return [title];
}

interface Division {
  lines: string[];
  cost: number;
  /** The number of broken words. */
  broken: number;
}

/** The title in `count` lines at the lowest cost; undefined if no division fits. Each remainder is divided once. */
function divide(
  title: string,
  ends: ReadonlyMap<number, number>,
  count: number,
  perLine: number,
): Division | undefined {
  const mean = textWidth(title) / count;
  const known = new Map<string, Division | undefined>();
  return rest(0, count);

  function rest(from: number, lines: number): Division | undefined {
    const key = `${from} ${lines}`;
    if (!known.has(key)) known.set(key, lines === 1 ? last(from) : best(from, lines));
    return known.get(key);
  }

  function last(from: number): Division | undefined {
    const line = title.slice(from);
    const width = textWidth(line);
    return line === '' || width > perLine ? undefined : { lines: [line], cost: (width - mean) ** 2, broken: 0 };
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
      if (!after || (found && cost >= found.cost)) continue;
      found = { lines: [line, ...after.lines], cost, broken: after.broken + (penalty >= WITHIN_WORD ? 1 : 0) };
    }
    return found;
  }
}

/** Every place where a line may end, with its penalty. */
function breaks(title: string): Map<number, number> {
  const words = new Set<number>();
  for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) words.add(index);
  for (const { index, 0: name } of title.matchAll(NAMES)) {
    for (let at = index + 1; at < index + name.length; at++) words.delete(at);
  }
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
  if (ENDS_IN_LEVEL.test(before) || (OPEN.test(before) && betweenWords)) return WITHIN_WORD;
  if (AND.test(after) && betweenWords) return BEFORE_AND;
  if (STARTS.test(after)) return 0;
  if (ENDS.test(before) && betweenWords) return 0;
  return betweenWords ? BETWEEN_WORDS : WITHIN_WORD;
}
