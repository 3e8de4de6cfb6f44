import type { Passage } from '../../passages/passage.ts';
import type { TextRule } from '../rule.ts';

/** Below （一） a numbered line is as often a sentence as a heading. */
const LOWEST = 2;

export const headingsEndedAlike: TextRule = {
  name: 'headings-ended-alike',
  severity: 'info',
  description: '同一级标题，末尾有没有标点应一致。',
  why: '有的标题有句号、有的没有，看上去没有校过。',
  basis: 'GB/T 9704—2012，7.3.3；惯例：独占一行的标题不加句号',
  bad: '一、主要工作\n二、存在问题。\n三、下一步思路',
  good: '一、主要工作\n二、存在问题\n三、下一步思路',
  *check({ passages }) {
    for (const headings of byLevel(passages).values()) {
      const ended = headings.filter(({ text }) => text.endsWith('。'));
      if (ended.length === 0 || ended.length === headings.length) continue;
      // A heading on a line of its own has no full stop, so those with one are wrong.
      for (const passage of ended) {
        yield {
          passage,
          from: passage.text.length - 1,
          to: passage.text.length,
          message: '这一级标题有的有句号，有的没有。',
          hint: '独占一行的标题不加句号。',
          fix: '',
        };
      }
    }
  },
};

function byLevel(passages: readonly Passage[]): Map<number, Passage[]> {
  const levels = new Map<number, Passage[]>();
  for (const list of lists(passages)) {
    // （一）研发投入强度不低于4%，占比达32%以上。 is a sentence, not a heading.
    const headings = list.filter(({ kind, text }) => kind === 'heading' && !/[，；].*。$/u.test(text));
    // Among items such as （一）加强管理。…… a line ending in 。 is an item of a single sentence, not a heading.
    const areItems = headings.length < list.length && headings.every(({ text }) => text.endsWith('。'));
    const level = list[0]?.number?.level;
    if (level !== undefined && !areItems) levels.set(level, [...(levels.get(level) ?? []), ...headings]);
  }
  return levels;
}

/** Lists of passages numbered at one level under the same heading. */
function lists(passages: readonly Passage[]): Passage[][] {
  const all: Passage[][] = [];
  const open: (Passage[] | undefined)[] = [];
  for (const passage of passages) {
    const level = passage.number?.level;
    if (passage.kind === 'cell' || level === undefined || level > LOWEST) continue;
    open.length = Math.min(open.length, level + 1);
    const list = open[level];
    if (list) list.push(passage);
    else {
      open[level] = [passage];
      all.push(open[level]);
    }
  }
  return all;
}
