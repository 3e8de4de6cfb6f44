import { decimal, type Exact, inUnit, roundingOf } from '../../figures/number.ts';
import { type Parts, partsOf } from '../../passages/parts.ts';
import type { Passage } from '../../passages/passage.ts';
import { quantities, type WrittenQuantity } from '../../passages/quantities.ts';
import { clauses, sentences } from '../../passages/sentences.ts';
import { roundingIn, sumOf, sumsIn } from '../../passages/sums.ts';
import { changedBy, nameOf } from '../../passages/wholes.ts';
import { isSameBase } from '../../report/same-amount.ts';
import { NEWLY } from '../../zh/came-new.ts';
import { FALL, RISE } from '../../zh/change-words.ts';
import type { TextFinding, TextRule } from '../rule.ts';

export const partsAddUp: TextRule = {
  name: 'parts-add-up',
  severity: 'error',
  description: '各部分之和不应超过总数，括号里分列的各部分应等于总数。',
  why: '读者把几个部分一加便知与总数不符，却不知哪个数是错的。',
  basis: '惯例：分项之和等于总数',
  bad: '创新型（试点）企业36家。其中，国家级1家，省级8家，省级试点3家，市级27家。',
  good: '创新型（试点）企业39家。其中，国家级1家，省级8家，省级试点3家，市级27家。',
  *check({ passages }) {
    for (const passage of passages) {
      const { text } = passage;
      const all = quantities(text);
      for (const index of all.keys()) {
        for (const parts of partsOf(text, all, index)) {
          const wrong = wrongIn(passage, all, index, parts);
          if (wrong) yield wrong;
        }
      }
      yield* totalsBehind(passage);
      yield* periodsOf(passage);
      yield* newWithinAll(passage, all);
      yield* withoutRest(passage, all);
    }
  },
};

const HINT = '核对总数和各部分；各部分有交叉的，写明“有交叉”。';

/** 签约86个，其中开工62个、投产36个: projects in a later stage are included in those of the earlier one. */
function isOfStages(text: string, total: WrittenQuantity, list: readonly WrittenQuantity[]): boolean {
  const ends = [total, ...list].map(({ to }) => to);
  return list.length > 1 && list.every(({ from }, index) => STAGE.test(text.slice(ends[index], from)));
}

const STAGE = /(?:开工|开建|竣工|完工|建成|投产|投用|投入使用|达产)(?:项目)?$/u;

/** 净增14家（新入孵46家、毕业21家、退出11家）: gains less losses, or the reverse; undefined unless it is such a change. */
function netOf(text: string, total: WrittenQuantity, list: readonly WrittenQuantity[]): Exact | undefined {
  const lost = list.filter((each) => LOST.test(nameOf(text, each)));
  if (lost.length === 0 || lost.length === list.length || !NET.test(nameOf(text, total))) return undefined;
  // All of one kind, by words that are not known here.
  if (sumOf(list).eq(total.value)) return undefined;
  return sumOf(list).minus(sumOf(lost).times(2)).abs();
}

const NET = new RegExp(`${RISE}|${FALL}|净`, 'u');
const LOST = /退|毕业|出孵|[迁调转移]出|离|[注撤]销|取消|淘汰|流失|关[停闭]|摘牌|到期|终止|死亡|病故|减/u;

function mostOf(list: readonly WrittenQuantity[]): Exact {
  return list.reduce<Exact>((most, { value }) => (value.gt(most) ? value : most), decimal('0'));
}

function wrongIn(
  passage: Passage,
  all: readonly WrittenQuantity[],
  index: number,
  { list, exhaustive }: Parts,
): TextFinding | undefined {
  const { text } = passage;
  const total = all[index];
  if (!total || total.approximate || list.some(({ approximate }) => approximate)) return undefined;
  const net = exhaustive ? netOf(text, total, list) : undefined;
  const sum = net ?? (isOfStages(text, total, list) ? mostOf(list) : sumOf(list));
  const changed = changedBy(text, all, index);
  if (changed && (!exhaustive || sum.eq(changed.value))) return undefined;
  const rounding = roundingIn(total, list);
  const over = sum.minus(total.value);
  if (exhaustive ? over.abs().lte(rounding) : over.lte(rounding)) return undefined;
  const written = `${inUnit(sum, total.unit)}${total.unit}`;
  return {
    passage,
    from: total.from,
    to: total.to,
    message:
      list.length === 1
        ? `总数${total.digits}${total.unit}，其中的一部分却有${written}，部分不应多于总数。`
        : `总数${total.digits}${total.unit}，所列${list.length}个${net ? '数增减相抵' : '部分之和'}是${written}，${exhaustive ? '两者应相等' : '部分之和不应多于总数'}。`,
    hint: HINT,
  };
}

function* totalsBehind(passage: Passage): Generator<TextFinding> {
  for (const { total, parts } of sumsIn(passage.text)) {
    const sum = sumOf(parts);
    // The first number may be a total itself: 获奖23项，一等奖2项…….
    if ([parts, parts.slice(1)].some((list) => sumOf(list).minus(total.value).abs().lte(roundingIn(total, list))))
      continue;
    yield {
      passage,
      from: total.from,
      to: total.to,
      message: `前面${parts.length}个数之和是${inUnit(sum, total.unit)}${total.unit}，这里写${total.digits}${total.unit}，两者应相等。`,
      hint: HINT,
    };
  }
}

const IS_NEW = new RegExp(`${NEWLY}[^，,、。；;（()）\\d]{0,20}$`, 'u');
const ALL = /^[，,、（(](?:累计|总数|总量)(?:已)?(?:达到?|为|有)?$/u;

/** 新增91家，累计达87家: the new ones are among all. */
function* newWithinAll(passage: Passage, all: readonly WrittenQuantity[]): Generator<TextFinding> {
  const { text } = passage;
  for (const [index, added] of all.entries()) {
    const total = all[index + 1];
    if (!total || total.approximate || added.approximate || /^$|[%‰点]/u.test(total.unit)) continue;
    if (!isSameBase(added.unit, total.unit) || !ALL.test(text.slice(added.to, total.from))) continue;
    if (!IS_NEW.test(text.slice(Math.max(0, added.from - 30), added.from))) continue;
    if (added.value.minus(total.value).lte(roundingIn(total, [added]))) continue;
    yield {
      passage,
      from: total.from,
      to: total.to,
      message: `新增的有${added.digits}${added.unit}，总数${total.digits}${total.unit}，新增的不应多于总数。`,
      hint: '核对新增数和总数；总数是另一样的，写明是什么。',
    };
  }
}

const NOT_SO = /^[、，,；;](?:尚?未|没有|不)(\p{Script=Han}{2,4})$/u;
const OF_WHOLE = /^[^，,。；;、\d]{0,10}[，,：:](?:已|有|共|实际)?(\p{Script=Han}{2,4})$/u;
/** Of other outcomes, as 通过, some may not be known yet. */
const EITHER = /完成|合格|达标/u;

/** 37项指标，完成28项、未完成9项: those that are so and those that are not. */
function* withoutRest(passage: Passage, all: readonly WrittenQuantity[]): Generator<TextFinding> {
  const { text } = passage;
  for (const [index, total] of all.entries()) {
    const [so, not] = all.slice(index + 1, index + 3);
    if (!so || !not || not.from - total.to > 60 || [total, so, not].some((each) => each.approximate)) continue;
    if (/^$|[%‰点]/u.test(total.unit) || so.unit !== total.unit || not.unit !== total.unit) continue;
    const outcome = NOT_SO.exec(text.slice(so.to, not.from))?.[1];
    if (outcome === undefined || OF_WHOLE.exec(text.slice(total.to, so.from))?.[1] !== outcome) continue;
    const sum = sumOf([so, not]);
    const over = sum.minus(total.value);
    if ((EITHER.test(outcome) ? over.abs() : over).lte(roundingIn(total, [so, not]))) continue;
    yield {
      passage,
      from: total.from,
      to: total.to,
      message: `总数${total.digits}${total.unit}，${outcome}的和没有${outcome}的共${inUnit(sum, total.unit)}${total.unit}，两者应相等。`,
      hint: HINT,
    };
  }
}

/** Periods and those that they consist of. */
const PERIODS: [whole: string, parts: string[]][] = [
  ['上半年', ['一季度', '二季度']],
  ['下半年', ['三季度', '四季度']],
  ['前三季度', ['一季度', '二季度', '三季度']],
  ['前三季度', ['上半年', '三季度']],
  ['全年', ['一季度', '二季度', '三季度', '四季度']],
  ['全年', ['上半年', '下半年']],
];
/** 一季度完成2.1亿元; 一季度末 is a date. */
const OF_PERIOD = /^第?([一二三四]季度|[上下]半年|前三季度|全年)(?![末底])([^\d平均增减升降]{0,16})$/u;
const SUMMED = /累计|合计|共|总计/u;

/** 一季度2.1亿元，二季度2.4亿元，上半年累计4.8亿元. */
function* periodsOf(passage: Passage): Generator<TextFinding> {
  for (const sentence of sentences(passage.text)) {
    const told = new Map<string, { words: string; quantity: WrittenQuantity }>();
    for (const { text, from } of clauses(sentence.text)) {
      const [first, ...more] = quantities(text);
      const [, period, words = ''] = first ? (OF_PERIOD.exec(text.slice(0, first.from)) ?? []) : [];
      if (!first || more.length > 0 || period === undefined || !/^[，,；;。]?$/u.test(text.slice(first.to))) continue;
      const by = sentence.from + from;
      told.set(period, { words, quantity: { ...first, from: first.from + by, to: first.to + by } });
    }
    for (const [name, parts] of PERIODS) {
      const whole = told.get(name);
      const list = parts.flatMap((part) => told.get(part)?.quantity ?? []);
      if (!whole || list.length < parts.length || !SUMMED.test(whole.words)) continue;
      const { quantity: total } = whole;
      const all = [...list, total];
      if (/^$|[%‰点]/u.test(total.unit) || all.some((each) => each.approximate || !isSameBase(each.unit, total.unit)))
        continue;
      const sum = sumOf(list);
      if (sum.minus(total.value).abs().lte(roundingOf(all))) continue;
      yield {
        passage,
        from: total.from,
        to: total.to,
        message: `${parts.join('、')}之和是${inUnit(sum, total.unit)}${total.unit}，这里写${name}${total.digits}${total.unit}，两者应相等。`,
        hint: '核对各期的数和累计数。',
      };
    }
  }
}
