import { DATE_LINE } from '../../zh/date-line.ts';
import type { TextRule } from '../rule.ts';

const ENDED = /[。！？；：…!?;:][”’）》」)"]*$|\uFFFC$/u;
/** Shorter lines need no mark: 附件：, a contact, a date, a signature. Captions (表1　…) may be longer. */
const SHORT = 24;

export const sentencesEnded: TextRule = {
  name: 'sentences-ended',
  severity: 'warning',
  description: '成句的段落末尾应有标点。',
  why: '末尾没有句号，像是话没有说完，或者后半段丢了。',
  basis: 'GB/T 15834—2011，4.1',
  bad: '2013年工作总结\n一年来，全局上下围绕创新驱动发展，新认定高新技术企业6家，总数达34家',
  good: '2013年工作总结\n一年来，全局上下围绕创新驱动发展，新认定高新技术企业6家，总数达34家。',
  *check({ origin, passages }) {
    // For data, the template adds a missing mark.
    if (origin === 'data') return;
    for (const [index, passage] of passages.entries()) {
      const { text, kind } = passage;
      if (kind !== 'paragraph' || ENDED.test(text) || isNote(text, passages[index - 1]?.text)) continue;
      const isSentence = /[。；！？;]/u.test(text) || (text.length > SHORT && /[，,]/u.test(text));
      if (!isSentence || !/\p{Script=Han}/u.test(text) || /^(?:附[件表图]|[表图]\d+\s)/u.test(text)) continue;
      const last = text.length - 1;
      const hasMark = /[，、,]$/u.test(text);
      yield {
        passage,
        from: last,
        to: text.length,
        message: hasMark ? `段落以“${text[last]}”结束，话没有说完。` : '段落末尾没有标点。',
        hint: hasMark ? '补全后面的话，或改为句号。' : '补上句号；话没有说完的，补全。',
      };
    }
  },
};

/** 附注 (GB/T 9704-2012, 7.3.6) is in brackets, usually below the date, and has no mark after it. */
function isNote(text: string, before = ''): boolean {
  if (!/^[（(][^（）()]*[）)]$/u.test(text)) return false;
  return DATE_LINE.test(before) || !/[。；！？;]/u.test(text);
}
