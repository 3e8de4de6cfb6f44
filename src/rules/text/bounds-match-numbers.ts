import { quantities, type WrittenQuantity } from '../../passages/quantities.ts';
import { slack } from '../../passages/stated-rates.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { PASSED } from '../../zh/approximation.ts';
import { FALL, RISE } from '../../zh/change-words.ts';
import type { TextRule } from '../rule.ts';

const OVER = `(?:超过|${PASSED}|超|逾|高于)`;
const ALREADY = '(?:已|已经|首次|一举|成功|大幅|远|再次|再|又|历史性|实际)*';
/** 4.85亿元，超过9亿元的年度目标. */
const VALUE_FIRST = new RegExp(`^[，,]?${ALREADY}${OVER}了?(?:全年|年度)?(?:目标)?$`, 'u');
/** 比上年增加12家，突破500家: 12 is the increase, not the number that passed 500. */
const ADDED = new RegExp(`(?:${RISE}|${FALL})了?$`, 'u');
/** 技术合同多登记26亿元: also a difference. */
const MORE = /(?<![众许诸繁至不])[多少](?![家名所位渠方元项层次点措部维种样个式级重跨轮数])\p{Script=Han}{1,8}$/u;
const OF_PART = /(?:新[增签引认获建]|其中|[季月]度?)[^，,。；;]{0,20}$/u;
/** The bound must be a target or end here; 超过300家企业 counts something else. */
const OF_AIM =
  /^(?:的?(?:全年|年度|预期|既定|预定|考核)*(?:目标|任务|计划|要求)|(?:大关|关口|台阶|门槛)?(?=[，,；;。]|$))/u;
const UNREACHED = /^(?:大关|关口|台阶|门槛)(?!(?:[，,；;。]|$))/u;
/** 突破2000亿元大关，达1968.4亿元; but in 总投资超过20亿元，完成8.6亿元 the second is only the part done. */
const BOUND_FIRST =
  /^(?:(?:大关|关口|台阶|门槛)[，,](?:实际)?完成|(?:大关|关口|台阶|门槛)?[，,](?:实际)?(?:达到?|为|实现))了?$/u;
const ENDS_OVER = new RegExp(`${OVER}了?$`, 'u');
/** 力争突破2000亿元, 有望超过: not reached yet. */
const WISHED = /力争|争取|确保|有望|预计|目标|未能|尚未|没有|不$/u;
const CLOSED = /^(?:[，,；;。（(]|$)/u;

export const boundsMatchNumbers: TextRule = {
  name: 'bounds-match-numbers',
  severity: 'error',
  description: '说“超过”“突破”的，句中写出的数应比它大。',
  why: '两个数就在一句里，没有超过却说超过，读者会怀疑其他的数也有水分。',
  basis: '惯例：“突破”“超过”即大于',
  bad: '营业收入突破2000亿元大关，达1968.4亿元。',
  good: '营业收入突破2000亿元大关，达2068.4亿元。',
  *check({ passages }) {
    for (const passage of passages) {
      const { text } = passage;
      const all = quantities(text);
      for (const [index, first] of all.entries()) {
        const second = all[index + 1];
        if (!second || second.from - first.to > 24 || first.unit === '' || !isSameBase(first.unit, second.unit))
          continue;
        const [value, bound] = isBoundFirst(text, first, second)
          ? [second, first]
          : isValueFirst(text, first, second)
            ? [first, second]
            : [];
        if (!value || !bound || value.approximate || isOver(value, bound)) continue;
        const verb = ENDS_OVER.exec(text.slice(Math.max(0, bound.from - 6), bound.from))?.[0] ?? '超过';
        yield {
          passage,
          from: bound.from,
          to: bound.to,
          message: `${value.digits}${value.unit}${value.value.eq(bound.value) ? '等于' : '小于'}${bound.digits}${bound.unit}，不应说“${verb}”。`,
          hint: '核对两个数；没有达到的，说“接近”或删去。',
        };
      }
    }
  },
};

/** 3.00亿元 may have been rounded from more than 3亿元; a count is exact. */
function isOver(value: WrittenQuantity, bound: WrittenQuantity): boolean {
  return value.value.gt(bound.value) || (value.value.eq(bound.value) && !slack(value).isZero());
}

function isValueFirst(text: string, value: WrittenQuantity, bound: WrittenQuantity): boolean {
  const behind = text.slice(bound.to, bound.to + 16);
  const before = text.slice(Math.max(0, value.from - 24), value.from);
  if (ADDED.test(before) || MORE.test(before) || (!/目标|任务|计划|要求/u.test(behind) && OF_PART.test(before)))
    return false;
  return VALUE_FIRST.test(text.slice(value.to, bound.from)) && OF_AIM.test(behind) && !UNREACHED.test(behind);
}

function isBoundFirst(text: string, bound: WrittenQuantity, value: WrittenQuantity): boolean {
  const before = text.slice(Math.max(0, bound.from - 16), bound.from);
  if (!ENDS_OVER.test(before) || WISHED.test(before)) return false;
  return BOUND_FIRST.test(text.slice(bound.to, value.from)) && CLOSED.test(text.slice(value.to));
}
