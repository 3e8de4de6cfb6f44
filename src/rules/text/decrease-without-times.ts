import { everyMatch } from '../../every-match.ts';
import { AGAINST_LAST_YEAR, FALL } from '../../zh/change-words.ts';
import type { TextRule } from '../rule.ts';

const TIMES = new RegExp(
  `(${FALL})了?(?:约|近)?(?:\\d{1,12}(?:\\.\\d{1,8})?|[一二三四五六七八九十两]{1,3})(?:多|余)?倍`,
  'gu',
);
/** Not 提高到 and 回落到, which only a rate can. */
const REACHED = /(增长|增加|上升|下降|减少|降低)(了到|到了?|至)(?:约|近)?\d{1,12}(?:\.\d{1,8})?[%％]/gu;
/** A figure that is a percentage itself can rise to one, as can those of a whole that have something: 具有博士学位的教师. */
const RATIO =
  /占|率|比|度|面|份额|含量|水平|由|从|[%％]|[具拥持]有[^，。；]{1,16}的[^，。；]{0,6}[人者员工民师生才户家院校业位构]$/u;
const AGAINST = new RegExp(AGAINST_LAST_YEAR, 'gu');
const WINDOW = 40;

export const decreaseWithoutTimes: TextRule = {
  name: 'decrease-without-times',
  severity: 'error',
  description: '减少不用倍数，增长的百分比前不用“到”。',
  why: '减少一倍便是零，减少两倍无从说起；“增长到20%”说的是结果，“增长20%”说的是变化。',
  basis: '惯例：增减用语与数值相符',
  bad: '技术纠纷比上年减少2倍。',
  good: '技术纠纷比上年减少三分之二。',
  *check({ passages }) {
    for (const passage of passages) {
      const { text } = passage;
      for (const match of everyMatch(text, TIMES)) {
        const [whole, verb = ''] = match;
        yield {
          passage,
          from: match.index,
          to: match.index + whole.length,
          message: `“${whole}”以倍数说减少，应说百分比或几分之几。`,
          hint: `按“（上期－本期）÷上期”算出${verb}的百分比。`,
        };
      }
      for (const match of everyMatch(text, REACHED)) {
        const [whole, verb = '', to = ''] = match;
        const before =
          /[^。！？；;，,\n]*$/u.exec(text.slice(Math.max(0, match.index - WINDOW), match.index))?.[0] ?? '';
        if (to !== '了到' && RATIO.test(before.replace(AGAINST, ''))) continue;
        yield {
          passage,
          from: match.index,
          to: match.index + whole.length,
          message: `“${whole}”里“${verb}${to}”后面应是结果，百分比若是变化的幅度，应说“${verb}”。`,
          hint: `是幅度的，删去“到”；是结果的，写明是什么的占比。`,
        };
      }
    }
  },
};
