import { decimal, plainDigits } from '../../figures/number.ts';
import { changes } from '../../passages/changes.ts';
import type { Passage } from '../../passages/passage.ts';
import { quantities, type WrittenQuantity } from '../../passages/quantities.ts';
import { AGAINST_LAST_YEAR, FALL, RISE } from '../../zh/change-words.ts';
import { OF_RIVALS } from '../../zh/measure-words.ts';
import type { TextFinding, TextRule } from '../rule.ts';

const AGAINST = `${AGAINST_LAST_YEAR}|[比较]年初`;
/** 占比3.21%，居全市第2位，增幅达0.3%: a rank may come between, also in the form 在全省14个市州中居第4位. */
const RANKED = `(?:[，,](?:在[^，,。；;、\\d%％]{1,6}\\d{1,3}[${OF_RIVALS}][^，,。；;、\\d%％]{1,8}[中里])?[^，,。；;、\\d%％]{0,8}(?:第\\d{1,3}[位名]?|首位))?`;
const OF_RIVALS_ONLY = new RegExp(`^[${OF_RIVALS}]$`, 'u');
const CHANGE = new RegExp(
  `^${RANKED}[，,]?(?:${AGAINST}|共|累计)?(?:${RISE}|${FALL}|增幅|降幅)(?:了|达到|达|为)?$`,
  'u',
);
/** 增加值86.3亿元，占比62.5%，同比增长8.4%: the growth is of the amount; 提高 would be of the share. */
const AMOUNT = /^[（(，,、](?:占[^，,。；;、]{0,30}|[^，,。；;、]{0,12}率(?:达到?|为)?)$/u;
/** 产值占规上工业产值比重为51.3%，同比增长9.6%: the growth may be of 产值. */
const GROWING = /(产值|增加值|收入|营收|利润|税收|投资|余额|(?:交易|销售|出口|成交)额|产量|销量)占[^，,。；;]{0,30}$/u;
const GROWTH = /增长|增加|增幅|下降|减少|降幅/u;
const SHARE = /(?:占比|比重|强度|贡献率|完成率|转化率|占GDP的?比重)[^。；;，,\d%％]{0,6}$/u;
/** Other rates may also have a relative change. 劳动生产率 is in yuan, and 效率 has no unit. */
const RATE = /(?:比例|(?<!生产|产出|[效功频速])率)[^。；;，,\d%％]{0,6}$/u;
const OF_ITSELF = /增长|增加|增幅|降幅/u;

/** 5.86%，比上年提高8.1%: possible only as a relative change, which readers do not expect. */
const OF_ITS_OWN = new RegExp(`^[，,](?:${AGAINST})(?:提高|提升|上升)了?$`, 'u');

/** No bracket: 高出全国平均水平（2.55%）gives the average itself. */
const OTHER = '[^，,。；;、（）()\\d占]{1,14}';
/** 比全市平均水平低, 高出全国平均, 与全市平均相差: a difference follows, whatever the figure. */
const APART = `(?:[比较]${OTHER}[高低]出?|[与和同距]${OTHER}相?差|高出${OTHER})了?`;
/** 2.06%，低于全市平均水平0.54%: less than the share, so it is the difference, not the average. */
const BELOW = new RegExp(`^[，,](?:(?:低于|落后于?)${OTHER}|${APART})$`, 'u');
/** Only what is always a share of a whole: not 能耗强度, nor 发病率, 故障率, 利用率, which change by per cent too. */
const SHARES =
  '占比|比重|增[速幅]|(?:研发|投入)强度|(?:贡献|覆盖|合格|优良|良品|立项|通过|验收|普及|到位|完成|达标|就业|入学|机械化|国产化|良种|知晓|好转|治愈)率';
/** Shares too, but of what also grows by per cent: 共享平台使用率增长35.6%; an error only where last year's is named. */
const OTHER_SHARES = '满意度|(?:使用|执行|转化|开放|共享|参与)率';
const CHANGED = `(?:${RISE}|${FALL})了?`;
const OF_SHARE = new RegExp(
  `(?:(${SHARES})(?:(?:${AGAINST})?${CHANGED}|${APART})|(${OTHER_SHARES})(?:(?:${AGAINST})${CHANGED}|${APART}))$`,
  'u',
);
/** 满意度达98.6个百分点: the share itself, not a change of it; 差距 before it is one. */
const IS_SHARE = new RegExp(`(?<!差距[^，,。；;]{0,8})(${SHARES}|${OTHER_SHARES}|利用率)(?:达到?|为|是|升?至)$`, 'u');
/** 合格率98.6个百分点, but 提高合格率2个百分点; so many are no change. */
const IS_PLAINLY_SHARE = new RegExp(
  `(?:^|[，,。；;：、的])[^，,。；;：提升拉降增减高低]{0,8}(${SHARES}|${OTHER_SHARES}|利用率)$`,
  'u',
);
const PLAINLY = 20;

export const pointsForPercentages: TextRule = {
  name: 'points-for-percentages',
  severity: 'error',
  description: '两个百分数之差用“个百分点”，不用“%”。',
  why: '由20%提高到25%，提高的是5个百分点，按%算却是25%，两种读法差得很远。',
  basis: '惯例：百分数之差以百分点计',
  bad: '研发投入占比由2.5%提高到3.2%，提高0.7%。',
  good: '研发投入占比由2.5%提高到3.2%，提高0.7个百分点。',
  *check({ passages }) {
    for (const passage of passages) {
      const seen = new Set<number>();
      for (const { base, value, next } of changes(passage.text)) {
        if (base.unit !== '%' || value.unit !== '%' || next?.quantity.unit !== '%' || !CHANGE.test(next.words))
          continue;
        if (!value.value.minus(base.value).abs().eq(decimal(next.quantity.digits).abs())) continue;
        seen.add(next.quantity.from);
        yield findingOf(passage, next.quantity, `由${base.digits}%到${value.digits}%`);
      }
      yield* afterShares(passage, seen);
      yield* ofShares(passage);
    }
  },
};

/** 占比达到3.21%，增幅达0.3%: the change of a share given in % instead of 个百分点. */
function* afterShares(passage: Passage, seen: ReadonlySet<number>): Generator<TextFinding> {
  const { text } = passage;
  const all = quantities(text);
  for (const [index, share] of all.entries()) {
    const change = all
      .slice(index + 1, index + 4)
      .find(({ from, unit }) => !OF_RIVALS_ONLY.test(unit) && text[from - 1] !== '第');
    if (change?.unit !== '%' || share.unit !== '%' || change.from - share.to > 32 || seen.has(change.from)) continue;
    const words = text.slice(share.to, change.from);
    if (change.value.abs().gte(share.value)) {
      if (OF_ITS_OWN.test(words) && SHARE.test(text.slice(Math.max(0, share.from - 16), share.from)))
        yield {
          ...findingOf(passage, change, `${share.digits}%是百分数`),
          hint: '算出前后两个百分数之差，改为“个百分点”。',
        };
      continue;
    }
    if (BELOW.test(words)) {
      yield findingOf(passage, change, `${share.digits}%是百分数`);
      continue;
    }
    if (!CHANGE.test(words)) continue;
    const called = text.slice(Math.max(0, share.from - 16), share.from);
    if (!SHARE.test(called) && !(RATE.test(called) && !OF_ITSELF.test(words))) continue;
    const amount = all[index - 1];
    const isOfAmount =
      amount && !/[%‰点]/u.test(amount.unit) && AMOUNT.test(text.slice(amount.to, share.from)) && GROWTH.test(words);
    if (isOfAmount) continue;
    const grown = GROWTH.test(words)
      ? GROWING.exec(text.slice(Math.max(0, share.from - 40), share.from))?.[1]
      : undefined;
    // A share seldom changes by a tenth of itself in a year; an amount often does.
    if (grown !== undefined && change.value.abs().times(10).gte(share.value)) continue;
    yield findingOf(passage, change, `${share.digits}%是百分数`, grown);
  }
}

/** 研发投入强度比上年提高0.54%, where the share itself is not stated; and 满意度达98.6个百分点. */
function* ofShares(passage: Passage): Generator<TextFinding> {
  const { text } = passage;
  for (const quantity of quantities(text)) {
    const { from, to, digits, unit } = quantity;
    const before = text.slice(Math.max(0, from - 24), from);
    const [, share, other] = (unit === '%' && OF_SHARE.exec(before)) || [];
    const changed = share ?? other;
    if (changed) yield findingOf(passage, quantity, `${changed}是百分数`);
    const said = unit.endsWith('百分点') ? shareIn(before, quantity) : undefined;
    if (said)
      yield {
        passage,
        from,
        to,
        message: `${said}本身用%，两个百分数之差才用百分点，这里写${digits}${unit}。`,
        hint: `改为${digits}%；是变化的，写“提高”或“下降”。`,
      };
  }
}

/** The share that the number itself is, by the words before it. */
function shareIn(before: string, { value }: WrittenQuantity): string | undefined {
  return (IS_SHARE.exec(before) ?? (value.gte(PLAINLY) ? IS_PLAINLY_SHARE.exec(before) : null))?.[1];
}

/** `grown`: an amount that may have grown instead of the share, if one is mentioned. */
function findingOf(passage: Passage, change: WrittenQuantity, ground: string, grown?: string): TextFinding {
  const { from, to, digits } = change;
  const points = plainDigits(decimal(digits));
  const otherwise = grown === undefined ? '' : `；是${grown}增减的，写明“${grown}”`;
  return {
    passage,
    from,
    to,
    message: `${ground}，变化应以百分点计，这里写${digits}%。`,
    hint: `是差数的，改为${points}个百分点${otherwise}。`,
  };
}
