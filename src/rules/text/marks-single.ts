import { MEASURE_WORDS } from '../../zh/measure-words.ts';
import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

/** Except std::string, which is an identifier. */
const RUN = /(?!(?<=\w)::\w)[，、；：。,;:]{2,}|(?<=[，、；：。,;:！？]) +[，、；：。,;:]/gu;
/** A badly written ellipsis is reported by dashes-and-dots-in-form. */
const ELLIPSIS = /^(?:。{3,}|，{3,}|、{3,})$/u;
const OPENING = /^[，、；：。！？,;!?]/gu;
const BEFORE_ETC = new RegExp(
  `[、，,；;]等(?=[一几多\\d，。；,;、]|[两二三四五六七八九十百]+[余多]?[${MEASURE_WORDS}])`,
  'gu',
);

export const marksSingle: TextRule = {
  name: 'marks-single',
  severity: 'error',
  description: '标点应只用一个，不放在段首，也不放在“等”前。',
  why: '两个标点连在一起，多半是中间删掉了词，或者拼接时没有清理。',
  basis: 'GB/T 15834—2011，5.1',
  bad: '全市获国家科技奖2项，。省科技奖6项。',
  good: '全市获国家科技奖2项，省科技奖6项。',
  readsTyped: true,
  *check(manuscript) {
    for (const { passage, from, to } of matches(manuscript, RUN)) {
      const run = passage.text.slice(from, to);
      if (ELLIPSIS.test(run)) continue;
      const isOneMark = /^(.)\1+$/u.test(run);
      yield {
        passage,
        from,
        to,
        message: `标点“${run}”连用，应只用一个。`,
        hint: isOneMark ? '删去多余的标点。' : '看中间是否漏了词；没有漏的，只留一个标点。',
        ...(isOneMark && run.length === 2 && { fix: run.slice(1) }),
        mark: `run${isOneMark}`,
      };
    }
    for (const { passage, from, to } of matches(manuscript, OPENING)) {
      if (/^[，、；：。,;:]{2}/u.test(passage.text)) continue;
      yield {
        passage,
        from,
        to,
        message: `段首不应有标点“${passage.text.slice(from, to)}”。`,
        hint: '看前面是否漏了词；没有漏的，删去这个标点。',
      };
    }
    for (const { passage, from } of matches(manuscript, BEFORE_ETC)) {
      if (/[，、；：。,;:]/u.test(passage.text[from - 1] ?? '')) continue;
      yield {
        passage,
        from,
        to: from + 2,
        message: `“等”前不应有标点“${passage.text[from]}”。`,
        hint: '看中间是否漏了名称；没有漏的，删去这个标点。',
      };
    }
  },
};
