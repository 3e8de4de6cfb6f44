import { decimal, rateDigits, rounded, scaleOf } from '../../figures/number.ts';
import { slack } from '../../passages/changes.ts';
import { quantities, type WrittenQuantity } from '../../passages/quantities.ts';
import type { TextRule } from '../rule.ts';

const AMONG = /^[^。！？；;\n其]{0,24}[，,。；;（(]?其中[^。！？；;\n]{0,30}$/u;
const SHARE = /^[，,（(]?(?:约?占|占比)(?:总数|总量|总额|全部|总)?的?(?:比重|比例)?(?:为|达到?|是)?$/u;
const PARTS = 12;

export const shareMatchesParts: TextRule = {
  name: 'share-matches-parts',
  severity: 'error',
  description: '占比应与总数和其中的一部分相符。',
  why: '总数和部分都在句中，读者一除便知占比不对。',
  basis: '惯例：占比＝部分÷总数',
  bad: '拥有高新技术企业60家，其中规模以上企业45家，占70%。',
  good: '拥有高新技术企业60家，其中规模以上企业45家，占75%。',
  *check({ passages }) {
    for (const passage of passages) {
      const { text } = passage;
      const all = quantities(text);
      for (const [index, total] of all.entries()) {
        const first = all[index + 1];
        if (!first || first.from - total.to > 60 || !AMONG.test(text.slice(total.to, first.from))) continue;
        if (total.approximate || total.value.lte(0) || /^$|[%‰点]/u.test(total.unit)) continue;
        for (const [part, share] of sharesOf(text, all, index + 1)) {
          const right = rightOf(total, part, share);
          if (right === undefined) continue;
          yield {
            passage,
            from: share.from,
            to: share.to,
            message: `${total.digits}${total.unit}中的${part.digits}${part.unit}，占比应为${right}%，这里写${share.digits}%。`,
            hint: `改为${right}%，或核对总数和部分。`,
          };
        }
      }
    }
  },
};

/** Each part with its share, to the end of the sentence. */
function* sharesOf(
  text: string,
  all: readonly WrittenQuantity[],
  start: number,
): Generator<[WrittenQuantity, WrittenQuantity]> {
  for (let index = start; index < start + PARTS; index++) {
    const part = all[index];
    const next = all[index + 1];
    if (!part || !next || next.from - part.to > 40) return;
    const words = text.slice(part.to, next.from);
    if (next.unit === '%' && SHARE.test(words)) yield [part, next];
    if (/[。！？；;\n]|其中|总|累计|\uFFFC/u.test(words) && !SHARE.test(words)) return;
  }
}

function rightOf(total: WrittenQuantity, part: WrittenQuantity, share: WrittenQuantity): string | undefined {
  if (part.approximate || share.approximate || part.value.gt(total.value)) return undefined;
  if (scaleOf(part.unit).base !== scaleOf(total.unit).base) return undefined;
  const least = part.value
    .minus(slack(part))
    .div(total.value.plus(slack(total)))
    .times(100);
  const most = part.value
    .plus(slack(part))
    .div(total.value.minus(slack(total)))
    .times(100);
  const stated = decimal(share.digits);
  if (rounded(least, share.decimals).lte(stated) && rounded(most, share.decimals).gte(stated)) return undefined;
  return rateDigits(part.value.div(total.value).times(100), Math.max(1, share.decimals));
}
