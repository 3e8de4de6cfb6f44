import { everyMatch } from '../../every-match.ts';
import { holds, namesIn } from '../../passages/lists.ts';
import { quantities, type WrittenQuantity } from '../../passages/quantities.ts';
import { AGAINST_LAST_YEAR, FALL, FALL_SHORT, RISE, RISE_SHORT } from '../../zh/change-words.ts';
import type { TextRule } from '../rule.ts';

const WINDOW = 80;
/** Words between 分别 and the first value. */
const LEAD = new RegExp(
  `^(?:均?为|是|有|共|达到?|(?:${RISE}|${FALL})到?|新增|实现|完成|获得?|占|${AGAINST_LAST_YEAR}|了|(?:从|由)(?:\\d{4}年)?的?)*(?:约|近)?$`,
  'u',
);
/** Words between the two lists of 由A、B增加到C、D. */
const LINK = new RegExp(`^(?:${RISE}|${FALL})?(?:到|至|为)(?:今年|\\d{4}年)?[底末]?的?$`, 'u');

/** What may follow the last number of a list; other words belong to a clause that begins with that number. */
const LIST_ENDS = new RegExp(
  `^(?:\\P{Script=Han}|$|[和与]|以[上下内及]|左右|(?:${RISE}|${FALL}|${RISE_SHORT}|${FALL_SHORT})?[到至为])`,
  'u',
);

interface Run {
  list: WrittenQuantity[];
  next: number;
}

export const respectivelyListsEqual: TextRule = {
  name: 'respectively-lists-equal',
  severity: 'error',
  description: '“分别”前后的名称和数值应一一对应，个数相等。',
  why: '个数不等，读者便不知道哪个数说的是哪一项。',
  basis: '惯例：“分别”前后各项按次序对应',
  bad: '专利申请量、授权量分别达到3172件、2038件、42件。',
  good: '专利申请量、授权量分别达到3172件、2038件。',
  *check({ passages }) {
    for (const passage of passages) {
      const { text } = passage;
      if (!text.includes('分别')) continue;
      const all = quantities(text);
      let index = 0;
      for (const { index: at } of everyMatch(text, /分别/gu)) {
        while ((all[index]?.from ?? at) < at) index++;
        const first = all[index];
        if (!first || first.from - at > 24 || !LEAD.test(text.slice(at + 2, first.from))) continue;
        const run = runFrom(text, all, index);
        const second = secondOf(text, all, run);
        if (second && second.length !== run.list.length) {
          yield {
            passage,
            from: at,
            to: at + 2,
            message: `“分别”后面先列${run.list.length}个数，再列${second.length}个数，前后个数应相等。`,
            hint: '补上缺的数，或删去多的数。',
          };
          continue;
        }
        const count = run.list.length;
        if (count < 2) continue;
        const before = beforeOf(text, all, index, at);
        if (!before || holds(before, count)) continue;
        const named = before.least === before.most ? `${before.least}` : `${before.least}—${before.most}`;
        yield {
          passage,
          from: at,
          to: at + 2,
          message: `“分别”前面有${named}项，后面有${count}个数，前后个数应相等。`,
          hint: '补上缺的项或数，使前后一一对应。',
        };
      }
    }
  },
};

/** Numbers separated only by commas or conjunctions, up to the comma that begins the next clause: 69家、107家，1324人晋升. */
function runFrom(text: string, all: readonly WrittenQuantity[], start: number): Run {
  const list = joinedFrom(text, all, start);
  const last = list.at(-1);
  if (last && !LIST_ENDS.test(text.slice(last.to, last.to + 3))) {
    const opening = list.findLastIndex(({ from }) => /[，,]/u.test(text[from - 1] ?? ''));
    if (opening > 0) list.length = opening;
  }
  return { list, next: start + list.length };
}

function joinedFrom(text: string, all: readonly WrittenQuantity[], start: number): WrittenQuantity[] {
  const list: WrittenQuantity[] = [];
  let next = start;
  for (let each = all[next]; each && list.length < 20; each = all[next]) {
    const last = list.at(-1);
    if (last && !/^(?:[、，,和与]|以及)$/u.test(text.slice(last.to, Math.min(each.from, last.to + 4)))) break;
    list.push(each);
    next++;
  }
  return list;
}

function secondOf(text: string, all: readonly WrittenQuantity[], run: Run): WrittenQuantity[] | undefined {
  const last = run.list.at(-1);
  const next = all[run.next];
  if (!last || !next || next.from - last.to > 24 || !LINK.test(text.slice(last.to, next.from))) return undefined;
  return runFrom(text, all, run.next).list;
}

/** The number of names before 分别 in its clause, or of numbers in the clause before. */
function beforeOf(text: string, all: readonly WrittenQuantity[], index: number, at: number) {
  const window = text.slice(Math.max(0, at - WINDOW), at);
  if (/[，,]$/u.test(window)) {
    let count = 0;
    for (let i = index - 1, to = at - 1; all[i]; i--) {
      const each = all[i];
      if (!each || !/^[、和与]?$/u.test(text.slice(each.to, Math.min(to, each.to + 3)))) break;
      count++;
      to = each.from;
    }
    return count > 1 ? { least: count, most: count } : undefined;
  }
  const names = /(?:^|[。！？；;，,：:])([^。！？；;，,：:]*)$/u.exec(window)?.[1] ?? '';
  if (names.length >= WINDOW - 1 || !names.includes('、') || /\d|\uFFFC|等(?![奖级])/u.test(names)) return undefined;
  return namesIn(names);
}
