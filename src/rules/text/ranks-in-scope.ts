import { everyMatch } from '../../every-match.ts';
import { sentences } from '../../passages/sentences.ts';
import { OF_RIVALS } from '../../zh/measure-words.ts';
import { numeralValue } from '../../zh/numerals.ts';
import type { TextRule } from '../rule.ts';

const RANK =
  /(?:位居|位列|名列|排名|排在|居|列)(?:第[一二三四五六七八九十\d]{1,3}(?:位|名)?|首位|榜首|前[三五十\d]{1,2}(?:位|名|强)?|前列|前茅)/gu;
/** Also with the scope inside: 居全省第3位. */
const PLACED = /[居列名]\p{Script=Han}{0,12}(?:第[一二三四五六七八九十\d]|首位|榜首|前)|排在/u;
/** Not 乡, 旗 and 盟, which mostly stand in other words: 乡村, 旗下, 联盟. */
const SCOPE = new RegExp(
  `[全本我各]?(?:国|省|市|州|县|区|镇|校|院)(?:内|属|级)?|系统|同类|同行|行业|高校|院校|医院|企业|地区|城市|单位|部门|参赛|世界|全球|亚洲|开发区|高新区|流域|西部|东部|中部|[两三四五六七八九十\\d]+[${OF_RIVALS}]`,
  'u',
);

/** 在参试品种中, 在环境科学类期刊中: a set of things; in an event, 在考核中, the set is still to be named. */
const AMONG =
  /在[^，,。；;、]{1,20}(?<!工作|活动|过程|进程|实践|建设|考[核评]|评[估价比选审]|测评|监测|排名|检查|督查|调查|比赛|竞赛|大赛|年度|方面|领域)[中里](?=[，,]?[^，,。；;]{0,12}(?:居|列|名|排))/u;

/** 居前三位的分别是电子信息和新材料: the things named make the scope clear. */
const NAMES_THEM = /^的[^，,。；;]{0,8}(?:分别)?[是为有]/u;
const ALL = `(?<![\\d.])(\\d{1,3})[${OF_RIVALS}][^，,。；;、\\d]{1,12}`;
const PLACE = '第(\\d{1,3}|[一二三四五六七八九十]{1,3})';
/** 在全省13个设区市中居第15位, 居全省13个设区市第15位: a place beyond the last. */
const BEYOND = [
  new RegExp(`${ALL}[中里](?:综合|总体)?(?:位居|位列|名列|排名|排在|居|列)${PLACE}(?:位|名)?`, 'gu'),
  new RegExp(`(?<=(?:居|列|排名|排在)[^，,。；;、\\d]{0,8})${ALL}${PLACE}[位名]`, 'gu'),
];

/** 从技术领域看, 按交易主体统计: categories are ranked among themselves; 从增速看 gives the criterion instead. */
const OF_KINDS =
  /(?:按照?|从|分)[^，,。；;]{0,8}(?:领域|区域|地区|县[市区]|区县|乡镇|行业|作物|类型|类别|种类|主体|产业|学科|专业|品种|来源|去向|流向)[^，,。；;]{0,4}?(?:统计|划分|分类|看|分)?[，,]/u;

export const ranksInScope: TextRule = {
  name: 'ranks-in-scope',
  severity: 'warning',
  description: '位次应说明是在什么范围里排的，也不应超出这个范围。',
  why: '“位居第一”没有范围，读者不知是全省第一还是本县第一。',
  basis: '惯例',
  bad: '专利授权量位居第一。',
  good: '专利授权量位居全省第一。',
  *check({ passages }) {
    for (const passage of passages) {
      for (const { index, 0: typed, 1: all, 2: place = '' } of BEYOND.flatMap((each) =>
        everyMatch(passage.text, each),
      )) {
        if ((numeralValue(place) ?? Number(place)) <= Number(all)) continue;
        yield {
          passage,
          from: index,
          to: index + typed.length,
          message: `一共${all}个，不会有第${place}位。`,
          hint: '核对个数和位次。',
        };
      }
      /** 居全省第2位。……居第5位: the scope of the sentence before still applies. */
      let isTold = false;
      for (const { text, from: start } of sentences(passage.text)) {
        isTold = PLACED.test(text) && (isTold || SCOPE.test(text) || AMONG.test(text) || OF_KINDS.test(text));
        if (isTold) continue;
        for (const { index, 0: typed } of everyMatch(text, RANK)) {
          if (NAMES_THEM.test(text.slice(index + typed.length))) continue;
          yield {
            passage,
            from: start + index,
            to: start + index + typed.length,
            message: `“${typed}”没有说明是在什么范围里。`,
            hint: '补上范围，如“位居全省第一”。',
          };
        }
      }
    }
  },
};
