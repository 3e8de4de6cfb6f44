import { numeral } from '../../zh/numerals.ts';
import type { TextRule } from '../rule.ts';

const LEVELS = ['一、', '（一）', '1.', '（1）'];

export const numbersInForm: TextRule = {
  name: 'numbers-in-form',
  severity: 'error',
  description: '层次序数应写作“一、”“（一）”“1.”“（1）”。',
  why: '“1、”“（一）、”“(1)”都不合规定，是公文里最常见的差错。',
  basis: 'GB/T 9704—2012，7.3.3；GB/T 15834—2011，附录B',
  bad: '1、强化企业主体地位。\n2、完善创新平台。',
  good: '1.强化企业主体地位。\n2.完善创新平台。',
  readsTyped: true,
  *check({ origin, passages }) {
    if (origin === 'data') return;
    for (const passage of passages) {
      if (!passage.number || passage.kind === 'cell') continue;
      const { level, ordinal, typed } = passage.number;
      const right =
        [`${numeral(ordinal)}、`, `（${numeral(ordinal)}）`, `${ordinal}.`, `（${ordinal}）`][level - 1] ?? '';
      if (typed === right) continue;
      yield {
        passage,
        from: 0,
        to: typed.length,
        message: `序数“${typed}”应写作“${right}”。`,
        hint: `四级序数依次为${LEVELS.map((each) => `“${each}”`).join('')}。`,
        fix: right,
      };
    }
  },
};
