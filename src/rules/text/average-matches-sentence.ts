import { quantities } from '../../passages/quantities.ts';
import { sentenceStart } from '../../passages/sentences.ts';
import { averagesIn, isAverageOf, pairIn, wrongAverage } from '../averages.ts';
import type { TextRule } from '../rule.ts';

/** In a finished report; data is for averages-match-totals, which also knows what 【】 refers to. */
export const averageMatchesSentence: TextRule = {
  name: 'average-matches-sentence',
  severity: 'warning',
  description: '成稿里的户均、人均、平均每家，应与同一句里的总量和个数相符。',
  why: '总量、个数和平均数都在一句里，读者一除便知不对。',
  basis: '惯例：平均数＝总量÷个数',
  bad: '兑付创新券4320万元，惠及企业215家，平均每家22万元。',
  good: '兑付创新券4320万元，惠及企业215家，平均每家20.1万元。',
  *check({ origin, passages }) {
    if (origin !== 'draft') return;
    for (const passage of passages) {
      const { text } = passage;
      for (const average of averagesIn(text)) {
        const { stated, isCount, from } = average;
        const told = text.slice(sentenceStart(text, from), from);
        const pair = isAverageOf(told, average) ? pairIn(quantities(told), stated.unit, isCount) : undefined;
        const found = pair && wrongAverage('这里平均数', stated, ...pair);
        if (found) yield { passage, from: stated.from, to: stated.to, ...found };
      }
    }
  },
};
