import { type OddSpace, oddSpaces, spacesBetweenHan } from '../../passages/odd-spaces.ts';
import type { Passage } from '../../passages/passage.ts';
import type { TextFinding, TextRule } from '../rule.ts';

/** Behind such a mark the words are parted already, so no 顿号 is missing. */
const PARTED = /[，。、；：]/u;
const SAID: Record<OddSpace['beside'], (next: string) => string> = {
  number: () => '汉字与数字、字母之间不应有空格。',
  percent: (next) => `数字与“${next}”之间不应有空格。`,
  mark: () => '标点前后不应有空格。',
};

export const noSpaceInChinese: TextRule = {
  name: 'no-space-in-chinese',
  severity: 'warning',
  description: '汉字之间、汉字与数字之间、数字与百分号之间不空格。',
  why: '空格使行末参差，“ 6 家”还可能在行末断开。',
  basis: 'GB/T 9704—2012，5.2.3；惯例',
  bad: '新认定高新技术企业 6 家。',
  good: '新认定高新技术企业6家。',
  readsTyped: true,
  *check(manuscript) {
    for (const passage of manuscript.passages) {
      for (const { from, to, beside } of oddSpaces(passage)) {
        const message = SAID[beside](passage.text[to] ?? '');
        yield { passage, from, to, message, hint: '删去空格。', fix: '', mark: beside };
      }
    }
    for (const passage of manuscript.passages) yield* betweenWords(passage);
  },
};

function* betweenWords(passage: Passage): Generator<TextFinding> {
  for (const { from, to } of spacesBetweenHan(passage)) {
    const at = { passage, from, to };
    if (PARTED.test(passage.text[from - 1] ?? ''))
      yield { ...at, message: SAID.mark(''), hint: '删去空格。', fix: '', mark: 'mark' };
    else yield { ...at, message: '汉字之间不应有空格。', hint: '删去空格；是并列的，改用顿号。', mark: 'han' };
  }
}
