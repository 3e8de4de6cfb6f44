import type { Report } from '../../report/schema.ts';
import type { DataRule } from '../rule.ts';

/** 全县科技系统, 我局: who does it, which the sentence has said. 全面 is none. */
const SUBJECT = /^(?:我(?:[省市县区州局厅委校院司处科]|单位|公司)|全[省市县区州旗盟局校院厂](?!域)|全系(?!列)|全公司)/u;
/** 在院党委的正确领导下, 按照县委统一部署: where nothing but this is said, nobody has done anything. */
const CIRCUMSTANCE =
  /^(?:在[^，]*(?:下|中|基础上)|(?:按照|根据|围绕|遵循)[^，]*(?:部署|要求|安排|精神|目标|任务|主题|主线|中心|思路))$/u;

/** What the parts of 导语 make: 2026年，我局……，以……为主线，……。 */
export const leadReadsWhole: DataRule = {
  name: 'lead-reads-whole',
  needsWhole: true,
  severity: 'warning',
  description: '分项写的导语应合成一句：主语由程序写在前面，“举措”“评价”说做了什么。',
  why: '主语写了两遍，或者只有“在……下”“以……为主线”，没有说做了什么，句子不通。',
  basis: '惯例：句子成分齐全',
  bad: '导语: {指导思想: 我局深入学习贯彻党的十八大精神, 评价: 各项工作进展顺利}',
  good: '导语: {指导思想: 深入学习贯彻党的十八大精神, 评价: 各项工作进展顺利}',
  *check(report) {
    const { lead } = report;
    if (!lead || lead.text !== undefined) return;
    const first = (['guidance', 'goal', 'mainLine', 'measures', 'assessment'] as const).find((key) => lead[key]);
    if (first === undefined) return;
    const subject = subjectOf(report);
    const opening = lead[first] ?? '';
    // 以……为目标 and 以……为主线 are put round the words.
    if (first !== 'goal' && first !== 'mainLine') {
      const own = opening.startsWith(subject) ? subject : SUBJECT.exec(opening)?.[0];
      if (own !== undefined && first !== 'assessment') {
        yield {
          path: ['lead', first],
          message: `这里以“${own}”开头，印作“${report.period.year}年，${subject}${own}……”，主语写了两遍。`,
          hint: `从“深入贯彻”“着力”这样的动词或“在……下”写起；主语不是${subject}的，改“称谓”里的“主语”，或写“全文”。`,
        };
      }
    }
    const { guidance = '', measures, assessment } = lead;
    if (measures || assessment || (guidance !== '' && !CIRCUMSTANCE.test(guidance.trim()))) return;
    yield {
      path: ['lead', first],
      message: '导语只有“在……下”“以……为主线”这样的话，没有说做了什么，不成一句。',
      hint: '写上“举措”，做了哪几件大事，或“评价”，总的成效。',
    };
  },
};

function subjectOf({ wording, organization }: Report): string {
  return wording?.subject ?? organization.shortName ?? organization.fullName;
}
