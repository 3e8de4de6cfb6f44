import { everyMatch } from '../../every-match.ts';
import { headsIn } from '../heads.ts';
import type { TextRule } from '../rule.ts';

const MONEY =
  '投入|资金|经费|产值|收入|利税|税收|税额|成交额|合同额|金额|销售额|总额|投资|贷款|利润|奖励|补助|增加值|生产总值|GDP|经济总量|零售额|交易额|拨款|支出|融资|效益';
const END = '[，,。；;、！？（(）)\\n]|$|左右|以上|同比|比上年|增长';
/** 投入3000万, without 元 or anything counted. */
const WITHOUT_YUAN = new RegExp(
  `(?:${MONEY})(?:首次|历史性|再次|总计|合计|共计|累计|达到|达|为|约|近|超|超过|突破|共|了|是|各|[：:])*(\\d{1,12}(?:[,，]\\d{3}){0,4}(?:\\.\\d{1,8})?[百千万]?[万亿]亿?)(?:[余多])?(?=${END})`,
  'gu',
);
/** 126.5亿元，首次突破120亿: the same amount as in the clause before. */
const OF_SAME = new RegExp(
  `(?<=(亿|万)元[，,])(?:(?:首次|历史性|一举|成功|已|再次)*(?:突破|超过|跨[上过]|迈[上过]|站上))(\\d{1,12}(?:\\.\\d{1,8})?[百千]?\\1)(?=${END}|大关|台阶)`,
  'gu',
);
/** 增长%、达亿元: the number was never filled in; in 产值达亿元、税收达千万元的企业 it is one. */
const WITHOUT_NUMBER =
  /(?:增长|提高|下降|上升|增加|减少|降低|回落|达到|达|完成|投入|实现|占|约|为)了?[ \u3000]?([%％]|个百分点|百分点(?=[，,。；;、）)\n]|$)|[万亿]元(?!、[^，。；\d]{0,12}元[的为])(?=[，,。；;、）)\n]|$))/gu;

export const moneyInYuan: TextRule = {
  name: 'money-in-yuan',
  severity: 'error',
  description: '金额应带“元”，单位前面应有数字。',
  why: '没有“元”，读者不知说的是钱还是件数；没有数字，这句话什么也没说。',
  basis: 'GB/T 15835—2011；惯例',
  bad: '财政科技投入3000万，同比增长12%。',
  good: '财政科技投入3000万元，同比增长12%。',
  *check({ passages }) {
    // 增长% at the head of a column says in what its numbers are.
    const heads = new Set(headsIn(passages).flat());
    for (const passage of passages) {
      for (const match of [WITHOUT_YUAN, OF_SAME].flatMap((pattern) => everyMatch(passage.text, pattern))) {
        const [whole] = match;
        const number = match.at(-1) ?? '';
        const from = match.index + whole.lastIndexOf(number);
        yield {
          passage,
          from,
          to: from + number.length,
          message: `金额“${number}”没有单位，应带“元”。`,
          hint: `改为“${number}元”。`,
        };
      }
      for (const match of heads.has(passage) ? [] : everyMatch(passage.text, WITHOUT_NUMBER)) {
        const [whole, unit = ''] = match;
        const to = match.index + whole.length;
        yield {
          passage,
          from: match.index,
          to,
          message: `“${whole}”里“${unit}”前面没有数字，应写明数值。`,
          hint: '补上数字；还没有数的，先删去这一句。',
        };
      }
    }
  },
};
