import { everyMatch } from '../../every-match.ts';
import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

/**
 * 颠覆性 is a term for kinds of science and technology, alone or in a row: 颠覆性科技创新, 颠覆性、引领性研究. Of an effect
 * it is praise: 颠覆性变化.
 */
const HYPE =
  /遥遥领先|颠覆性(?!(?:[、和与]?[^，。；、和与]{2,3}性)*的?(?:前沿|关键|重大|科[技学研]|技术|创新|突破|研究|成果))|炸裂|爆款|王炸|吊打|碾压(?![混机试密施坝度法式遍层])|史诗级|逆天|秒杀|天花板级?|无与伦比|登峰造极|空前绝后|举世无双|突飞猛进|绝无仅有|满满的|点赞(?![\d量数率超近约达次人])|(?<![供配补自])给力(?![度量])|嗨翻/gu;
const MARKS = /[！!？?]/gu;
const QUOTED = /“[^“”]*”|《[^《》]*》/gu;

export const tonePlain: TextRule = {
  name: 'tone-plain',
  severity: 'info',
  description: '叙述应平实，不用夸张的词，正文不用感叹号、问号。',
  why: '成绩靠数字说话；用词越满，越让人怀疑。',
  basis: '《党政机关公文处理工作条例》第十九条',
  bad: '我区科技创新遥遥领先。',
  good: '我区科技创新走在全市前列。',
  *check(manuscript) {
    for (const { passage, from, to } of matches(manuscript, HYPE)) {
      if (isQuoted(passage.text, from)) continue;
      yield {
        passage,
        from,
        to,
        message: `“${passage.text.slice(from, to)}”用在报告里不够平实。`,
        hint: '改用事实和数字，或换平实的说法。',
      };
    }
    for (const { passage, from, to } of matches(manuscript, MARKS)) {
      const { text } = passage;
      const isHan = /[\p{Script=Han}”》）\d]/u.test(text[from - 1] ?? '');
      // A half-width ? between two words is a lost character, reported by dashes-and-dots-in-form.
      const isLost = text[from] === '?' && /\p{Script=Han}/u.test(text[to] ?? '');
      if (!isHan || isLost || isQuoted(text, from)) continue;
      yield {
        passage,
        from,
        to,
        message: `报告正文不用“${text.slice(from, to)}”。`,
        hint: '改为句号，把问句、感叹句改成陈述句。',
        mark: 'mark',
      };
    }
  },
};

function isQuoted(text: string, at: number): boolean {
  return everyMatch(text, QUOTED).some(({ index, 0: { length } }) => index < at && at < index + length);
}
