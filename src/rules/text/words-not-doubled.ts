import { FALL, RISE, YEAR_BEFORE } from '../../zh/change-words.ts';
import { DOUBLED_UNIT } from '../doubled-unit.ts';
import { matches } from '../matches.ts';
import type { TextRule } from '../rule.ts';

const FORMS: { pattern: RegExp; message: (typed: string) => string; hint: string }[] = [
  {
    // 点对点对接 is 点对点 and 对接; 一步一步, 很多很多 are words. Longer ones are only repeated by mistake.
    // In 生命科学科学家 the second belongs to a longer word, as in 2025年度年度考核, whose first belongs to the year.
    pattern:
      /(?![一二两几半])(?!(?<=\d{4})年度年度(?=考核|报告|计划|目标|任务|预算|工作|总结|评))(?!(?<one>\p{Script=Han})对\k<one>对)(?!大学大学生|小学小学生|中学中学生|企业企业(?:技术|研究|家|工程|科协|院士)|很多|非常|许多|好多|永远|研究|讨论|考虑|商量|行先行先)(?<word>[\p{Script=Han}]{2,8})\k<word>(?!\k<word>|[家师员]|生(?![产态活物命]))/gu,
    message: (typed) => `“${typed}”重复。`,
    hint: '删去一个。',
  },
  { pattern: DOUBLED_UNIT, message: (typed) => `单位“${typed}”重复。`, hint: '删去一个。' },
  {
    // 目的的, 标的的, 碳中和和 and places such as 泰和 are correct.
    pattern: /(?<!目|(?<!目)标)的的(?![确士])|(?<![中总调温饱柔平亲缓共随泰云太政祥雍永])和和(?![美睦平谐气])/gu,
    message: (typed) => `“${typed}”重复。`,
    hint: '删去一个。',
  },
  {
    // Only where no two-character word can begin with the second: not 认定为为民服务示范单位, 完成了了解民情专项调研.
    pattern:
      /(?<=认定|评定|评为|命名)为为(?=国家|省|市(?!民)|“|高新|首)|(?<![明一])了了(?![解结然断望却无如事])|(?<=[达高长加升降扩])到到(?=\d)(?!到\d{4}年)|(?<=第[\d一二三四五六七八九十]{1,3})批批(?![准复次量发评注改示])/gu,
    message: (typed) => `“${typed}”重复。`,
    hint: '删去一个。',
  },
  {
    pattern: new RegExp(
      `(?:相较|较|与|同|比)(?:${YEAR_BEFORE}|前年|(?:19|20)\\d\\d年)(?:相比)?[，,]?同比|同比(?:${YEAR_BEFORE}|20\\d\\d年)(?:同期)?`,
      'gu',
    ),
    message: (typed) => `“${typed}”里“同比”已含“与上年相比”，意思重复。`,
    hint: '只留“同比”，或只留“比上年”。',
  },
  {
    pattern: new RegExp(
      `(?<![对评可环同占类无相])比(?:${YEAR_BEFORE}|前年|往年|以往|(?:19|20)\\d\\d年)(?:同期)?相比`,
      'gu',
    ),
    message: (typed) => `“${typed}”里“比”与“相比”意思重复。`,
    hint: '改为“比上年”，或“与上年相比”。',
  },
  {
    pattern: /截至[^，。；、]{2,14}(?:为止|止(?=[，。；]))/gu,
    message: () => '“截至”与“止”意思重复。',
    hint: '删去“为止”或“止”。',
  },
  {
    pattern: /首次[^，。；、\d]{0,8}零的?突破|零的首次突破/gu,
    message: () => '“首次”与“零的突破”意思重复。',
    hint: '只留一个。',
  },
  {
    pattern: /(?:年均每年|每年年均|平均年均|年均平均)/gu,
    message: (typed) => `“${typed}”意思重复。`,
    hint: '只留“年均”。',
  },
  {
    pattern: /(?:增[加长]增[加长]|(?:下降|减少)(?:下降|减少)|(?:提高|提升|上升)(?:提高|提升|上升|增长))(?=了?\d)/gu,
    message: (typed) => `“${typed}”意思重复。`,
    hint: '只留一个。',
  },
  {
    // 论文数量下降，下降5.7%, but 产值、税收双增长，增长10%.
    pattern: new RegExp(`(?<![双负零])(?<change>${RISE}|${FALL})[，,]\\k<change>了?(?=\\d)`, 'gu'),
    message: (typed) => `“${typed}”说了两遍。`,
    hint: '只留带数的一个。',
  },
  {
    // 人均, 户均 and 平均 are words, and so are 成都, 首都 and 新都.
    pattern:
      /(?<!平|(?<![\d〇一两二三四五六七八九十百千万亿几多各每历])[人户亩年月日地]|(?:^|[，。；、：])[校村镇乡县院所企师生家项件台])均都|(?<![成首新])都均|全部都|皆都|也都均/gu,
    message: (typed) => `“${typed}”意思重复。`,
    hint: '只留一个。',
  },
  {
    pattern: /创建[^，。；、：“”（）\d]{2,12}创建(?=\p{Script=Han})/gu,
    message: () => '一句里“创建”用了两次。',
    hint: '删去一个“创建”。',
  },
  {
    pattern: /总结[^，。；、]{0,16}总结如下/gu,
    message: () => '“……总结……总结如下”说了两遍“总结”。',
    hint: '改为“现将工作总结如下”或“现将工作情况汇报如下”。',
  },
  {
    pattern: /(?:共计|总计|合计|累计)(?:共(?![建享同用治创商育赢管识青担筹])|总共|总计|合计)/gu,
    message: (typed) => `“${typed}”意思重复。`,
    hint: '只留一个。',
  },
  { pattern: /正在?会同[^。；]{2,60}在(?=审核|办理|研究|推进)/gu, message: () => '“正……在”重复。', hint: '删去“在”。' },
];

export const wordsNotDoubled: TextRule = {
  name: 'words-not-doubled',
  severity: 'warning',
  description: '一个意思不说两遍。',
  why: '“同比去年”“截至11月底止”是改稿时拼接的痕迹，读来拖沓。',
  basis: '惯例',
  bad: '专利授权1163件，同比去年增长92.9%。',
  good: '专利授权1163件，同比增长92.9%。',
  *check(manuscript) {
    for (const { pattern, message, hint } of FORMS) {
      for (const { passage, from, to } of matches(manuscript, pattern)) {
        yield { passage, from, to, message: message(passage.text.slice(from, to)), hint };
      }
    }
  },
};
