import { everyMatch } from '../../every-match.ts';
import { isTime } from '../../figures/duration.ts';
import { changes } from '../../passages/changes.ts';
import type { WrittenQuantity } from '../../passages/quantities.ts';
import { standings } from '../../passages/standings.ts';
import { FALL, isFall, RISE, YEAR_BEFORE } from '../../zh/change-words.ts';
import type { TextRule } from '../rule.ts';

const SIGNED = new RegExp(
  `(${RISE}|${FALL})(?:了|为|达到|达)?([-−－]?)(\\d{1,12}(?:\\.\\d{1,8})?)(?:[%％]|个百分点)`,
  'gu',
);

/** A length that states a precision improves when it gets smaller: 分辨率由10米提高到2米. */
const PRECISION = /(?:分辨率|精度|精确度|制程)[^。；;]{0,16}$/u;
const LENGTH = /(?<!平方|立方)(?:米|公里)$/u;
/** So does the time that something quick takes: 审批速度由20天提升到12天. A warning's 时效 may also grow. */
const SPEED = /(?:速度|速率|效率|时效)[^。；;]{0,16}$/u;

/** A place in a ranking is better when smaller: 综合排名由128位提升至113位, 百分位由0.86%提升到0.62%. */
const PLACE = new RegExp(
  `(?:排名|位次|名次|排位|百分位)[^，。；、\\d]{0,4}[从由自](?:${YEAR_BEFORE}|\\d{4}年)?[底末]?的?$`,
  'u',
);
const OF_PLACE = /^(?:[位名%])?$/u;

export const verbMatchesSign: TextRule = {
  name: 'verb-matches-sign',
  severity: 'error',
  description: '“增长”“下降”应与数值变化的方向一致，“高于”“低于”应与数值的大小一致，没有变化的说持平。',
  why: '负增长说成增长、由少变多说成下降，读者不知道该信动词还是信数字。',
  basis: '惯例：升降由动词表示，其后不带负号',
  bad: '完成工业总产值454.56亿元，同比增长-3.5%。',
  good: '完成工业总产值454.56亿元，同比下降3.5%。',
  *check({ passages }) {
    for (const passage of passages) {
      for (const match of everyMatch(passage.text, SIGNED)) {
        const [whole, verb = '', sign = '', digits = ''] = match;
        const zero = !/[1-9]/u.test(digits);
        if (sign === '' && !zero) continue;
        const down = isFall(verb);
        yield {
          passage,
          from: match.index,
          to: match.index + whole.length,
          message: zero ? `“${whole}”没有变化，应为持平。` : `“${verb}”后面带负号，应以动词表示升降。`,
          hint: zero ? '改为“持平”。' : `核对升降；确是${down ? '上升的，用“增长”' : '下降的，用“下降”'}，去掉负号。`,
        };
      }
      for (const { base, value, verb } of changes(passage.text)) {
        if (base.unit !== value.unit || base.value.eq(value.value)) continue;
        const isRanked = isPlace(passage.text, base);
        const down = isFall(verb) !== isRanked;
        if (down === value.value.lt(base.value)) continue;
        if (isFiner(passage.text, base, verb)) continue;
        yield {
          passage,
          from: base.from,
          to: value.to,
          message: `${base.digits}${base.unit}到${value.digits}${value.unit}是${down !== isRanked ? '上升' : '下降'}，这里说“${verb}”，动词应与数值一致。`,
          hint: isRanked ? '位次的数变小是上升；核对两个位次和动词。' : '核对两个数值和动词。',
        };
      }
      for (const { value, base, verb, from, isBelow } of standings(passage.text)) {
        const isLess = value.value.lt(base.value);
        if (isLess === isBelow && !value.value.eq(base.value)) continue;
        const held = value.value.eq(base.value) ? '等于' : isLess ? '小于' : '大于';
        yield {
          passage,
          from,
          to: from + verb.length,
          message: `${value.digits}${value.unit}${held}${base.digits}${base.unit}，这里说“${verb}”，应与数值一致。`,
          hint: '核对两个数值和“高”“低”。',
        };
      }
    }
  },
};

/** Whether a smaller number is the better one, which 提高 and 提升 then say. */
function isFiner(text: string, { from, unit }: WrittenQuantity, verb: string): boolean {
  const name = isTime(unit) ? SPEED : LENGTH.test(unit) ? PRECISION : undefined;
  return /^提[高升]$/u.test(verb) && name?.test(text.slice(Math.max(0, from - 24), from)) === true;
}

function isPlace(text: string, { from, unit }: WrittenQuantity): boolean {
  return OF_PLACE.test(unit) && PLACE.test(text.slice(Math.max(0, from - 24), from));
}
