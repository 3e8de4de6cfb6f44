import type { LadderNumber, Passage } from '../../passages/passage.ts';
import type { TextFinding, TextRule } from '../rule.ts';

const EXAMPLES = ['“一、”', '“（一）”', '“1.”', '“（1）”'];

const NOTE = /^附件[：:]\s*1[.．、](?!\d(?!\d{3}年))/u;
/** The level of the numbers of attachments. */
const ATTACHMENTS = 3;

export const numbersInLadder: TextRule = {
  name: 'numbers-in-ladder',
  severity: 'warning',
  description: '层次序数应从一起、连续编号，不越级。',
  why: '序数跳了、重了，读者以为漏了一段；改稿时挪动段落最容易如此。',
  basis: 'GB/T 9704—2012，7.3.3',
  bad: '一、主要工作\n二、存在问题\n四、下一步思路',
  good: '一、主要工作\n二、存在问题\n三、下一步思路',
  *check({ origin, passages, numberedByWord }) {
    if (origin === 'data' || numberedByWord) return;
    /** The last ordinal of each level under the current heading. */
    const last: (number | undefined)[] = [];
    let isFirst = true;
    for (const passage of passages) {
      const { number } = passage;
      if (!number && NOTE.test(passage.text)) {
        // 附件：1.…, whose list continues below.
        last.length = ATTACHMENTS;
        last[ATTACHMENTS - 1] = 1;
      }
      if (!number || passage.kind === 'cell') continue;
      const { level, ordinal } = number;
      const before = last[level - 1];
      yield* judged(passage, number, before, isFirst && level === 2 && ordinal === 1);
      isFirst = false;
      last.length = level;
      last[level - 1] = ordinal;
    }
  },
};

function* judged(
  passage: Passage,
  { level, ordinal, typed }: LadderNumber,
  before: number | undefined,
  isLow: boolean,
): Generator<TextFinding> {
  const from = 0;
  const to = typed.length;
  if (isLow) {
    yield {
      passage,
      from,
      to,
      message: `全文第一个序数是“${typed}”，前面没有“一、”。`,
      hint: '只有一级时用“一、”，从上到下逐级用。',
    };
    return;
  }
  const expected = (before ?? 0) + 1;
  // A second list under one heading may start again at 1, but not right after another 1.
  if (ordinal === expected || (ordinal === 1 && before !== 1)) return;
  const message =
    before === undefined
      ? `${EXAMPLES[level - 1]}这一级从“${typed}”起，前面没有第一项。`
      : ordinal === before
        ? `序数“${typed}”与前一项重复。`
        : `序数“${typed}”与前一项不相接，前一项是第${before}项。`;
  yield { passage, from, to, message, hint: '重新编号，或看是否漏了一段。' };
}
