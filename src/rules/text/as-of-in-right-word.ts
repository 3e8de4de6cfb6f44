import { everyMatch } from '../../every-match.ts';
import type { TextRule } from '../rule.ts';

const WRONG = /截止[到至]?(?=目前|[上今去本]年|年底|月底|\d|[一二三四五六七八九十])/gu;

export const asOfInRightWord: TextRule = {
  name: 'as-of-in-right-word',
  severity: 'error',
  description: '说数字统计到哪一天，应用“截至”。',
  why: '“截止”是到期停止，后面不带时间；“截至”是到某时为止，事情还在继续。',
  basis: '《现代汉语词典》；惯例',
  bad: '截止2013年11月底，全市共有高新技术企业34家。',
  good: '截至2013年11月底，全市共有高新技术企业34家。',
  *check({ passages }) {
    for (const passage of passages) {
      for (const { index, 0: typed } of everyMatch(passage.text, WRONG)) {
        yield {
          passage,
          from: index,
          to: index + typed.length,
          message: `“${typed}”后面带了时间，应为“截至”。`,
          hint: '改为“截至”。',
          fix: '截至',
          mark: '截止',
        };
      }
    }
  },
};
