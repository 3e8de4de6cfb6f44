import { OPAQUE } from './passage.ts';
import { quantities, type WrittenQuantity } from './quantities.ts';

/** A rate with the part that it names and the whole of that part: 共验收32项，通过30项，通过率93.75%. */
export interface OutcomeRate {
  /** The rate without 率: 通过, 按期结题. */
  outcome: string;
  whole: WrittenQuantity;
  part: WrittenQuantity;
  rate: WrittenQuantity;
  /** All that the rate may be of, as 申报120项，受理96项，立项36项，立项率30%: parts are added up. */
  pairs: { whole: WrittenQuantity; parts: WrittenQuantity[] }[];
}

/** A number of the sentence; with an outcome if it is of those that came out so: 通过30项. */
interface Told {
  quantity: WrittenQuantity;
  outcome: string | undefined;
}

const JUDGED = '验收|评审|评估|评价|考核|复[核审]|审[查核]|检查|检验|鉴定';
/** Several names of one step: 获批立项394项，立项率88.3%. */
export const CHOSEN = '获批立项|获准立项|通过|立项|获批|入选';
/** Of whatever is counted before it: 诉求684件，办结671件. */
const OF_ANY = '办结|合格|优秀|优良|及格|达标|就业|整改|成功';
/** Only of what was due: 到期36项，结题33项; 在研项目120项 are not all due. */
const OF_DUE = '结题|验收';
/** On time are only those that were due; what came in late in the year is not. */
const IN_TIME = '按[期时]|如期|及时';
const OUTCOME = `(?:${IN_TIME}|一次性?|首次)?(?:${CHOSEN}|录取|录用|授权|升学|良好|${OF_ANY}|${OF_DUE})`;
/** Several names of what is done with a budget: 已拨付2.88亿元，执行率90.0%. */
const SPENT = '执行|拨付|支付|支出|兑付';
const IS_SPENT = new RegExp(`^(?:${SPENT})$`, 'u');
const BUDGETED = /(?:预算|安排|下达)\p{Script=Han}{0,8}$/u;
const JUST_OUTCOME = new RegExp(`^(?:${JUDGED})(?=.)`, 'u');
const IS_CHOSEN = new RegExp(`^(?:${CHOSEN})$`, 'u');
/** 验收32项，通过30项: both a part of what was due, and the whole of what follows. */
const IS_JUDGED = /^验收$/u;
const IS_OF_ANY = new RegExp(`(?:${OF_ANY})$`, 'u');
const IS_OF_DUE = new RegExp(`(?:${OF_DUE})$`, 'u');
const IS_IN_TIME = new RegExp(`^(?:${IN_TIME})`, 'u');
/** Patents are granted years after they were applied for, so the rate is not of this year's applications. */
const IS_OF_OTHER_YEARS = /授权$/u;

const NAME = new RegExp(
  `(?:^|[，,、（(])(?:((?:${JUDGED})?${OUTCOME})|(?:预算|资金|经费|专项){0,2}(${SPENT}))率(?:为|达到?|是)?$`,
  'u',
);
const OPENING = '(?:^|[，,、（(]|中[，,]?)(?:其中)?';
/** 通过30项, 获批立项课题30项. */
const BEFORE_PART = new RegExp(
  `${OPENING}(?:有|已|均|实际|共)?((?:${JUDGED})?${OUTCOME}|${SPENT})了?\\p{Script=Han}{0,6}$`,
  'u',
);
/** 6项优秀, 30个项目通过验收; not 2项未通过. */
const BEHIND_PART = new RegExp(
  `^(?:(?!${OUTCOME}|[未不没])\\p{Script=Han}){0,4}(${OUTCOME})了?(?:(?![率的])\\p{Script=Han}){0,6}(?=[，,、（(]|$)`,
  'u',
);
const OPENS_PART = new RegExp(`${OPENING}有?$`, 'u');

/** Each of these is put forward once. */
export const PUT_FORWARD = '申报|推荐|报名|参评|送审|提交';
const PUT_IN = `${PUT_FORWARD}|申请|受理|抽检|抽查|检测|应结题|应验收|到期`;
/** 申报36家, 评审项目36项; 通过评审32项 are a part themselves. */
const TRIED = new RegExp(
  `(?:${PUT_IN}|(?<!通过(?:(?!${JUDGED})\\p{Script=Han}){0,4})(?:${JUDGED}))\\p{Script=Han}{0,8}$`,
  'u',
);
const SAID_DUE = /(?:应[办结整验审]\p{Script=Han}{0,2}|到期)\p{Script=Han}{0,8}$/u;
const DUE = new RegExp(`(?:${PUT_IN})\\p{Script=Han}{0,8}$`, 'u');
/** 对32个项目进行验收, 完成32个项目验收, 32家提交申请. */
const TRIED_BEHIND = new RegExp(`^(?:(?!通过)\\p{Script=Han}){0,10}(?:${JUDGED}|${PUT_IN})[，,]`, 'u');
/** 32个项目中. */
const AMONG = /^\p{Script=Han}{0,10}中[，,]?(?:其中)?有?$/u;
const WINDOW = 16;
/** Limits: characters and numbers of a sentence before a rate. */
const FAR = 200;
const MOST = 12;

/** Whether two outcomes are one step under several names. */
function isSameOutcome(one: string, other: string): boolean {
  const [a, b] = [one.replace(JUST_OUTCOME, ''), other.replace(JUST_OUTCOME, '')];
  return a === b || [IS_CHOSEN, IS_SPENT].some((step) => step.test(a) && step.test(b));
}

/** The rates whose whole and part stand in their sentence, and can be no others. */
export function outcomeRates(text: string): OutcomeRate[] {
  if (!text.includes('率')) return [];
  const all = quantities(text);
  return all.flatMap((rate, index) => {
    if (rate.unit !== '%') return [];
    const start = sentenceStart(text, rate.from);
    const outcome = NAME.exec(text.slice(Math.max(start, all[index - 1]?.to ?? 0), rate.from))
      ?.slice(1)
      .find(Boolean);
    if (outcome === undefined || IS_OF_OTHER_YEARS.test(outcome)) return [];
    const before = all.slice(Math.max(0, index - MOST), index).filter(({ from }) => from >= start);
    const found =
      before.length > 0
        ? partOf(text, toldOf(text, start, before, rate.from), outcome)
        : behindRate(text, all, index, outcome);
    return found ? [{ outcome, rate, ...found }] : [];
  });
}

/** 验收通过率90%，验收32项，通过30项: the rate first, and behind it these two numbers alone. */
function behindRate(text: string, all: readonly WrittenQuantity[], index: number, outcome: string): Found | undefined {
  const rate = all[index];
  if (!rate) return undefined;
  const end = rate.to + text.slice(rate.to, rate.to + FAR).search(/[。！？；;\n]|$/u);
  const behind = all.slice(index + 1, index + 4).filter(({ from }) => from < end);
  return behind.length === 2 ? partOf(text, toldOf(text, rate.to, behind, end), outcome) : undefined;
}

/** Where the sentence begins, or what is looked at of a long one. */
function sentenceStart(text: string, at: number): number {
  const first = Math.max(0, at - FAR);
  return first + text.slice(first, at).search(/[^。！？；;\n]*$/u);
}

/** The numbers up to `end`, without percentages. */
function toldOf(text: string, start: number, numbers: readonly WrittenQuantity[], end: number): Told[] {
  return numbers.flatMap((quantity, index) => {
    if (quantity.unit === '%') return [];
    const before = text.slice(numbers[index - 1]?.to ?? start, quantity.from);
    const behind = text.slice(quantity.to, numbers[index + 1]?.from ?? end);
    const outcome =
      BEFORE_PART.exec(before)?.[1] ?? (OPENS_PART.test(before) ? BEHIND_PART.exec(behind)?.[1] : undefined);
    return [{ quantity, outcome }];
  });
}

type Found = Pick<OutcomeRate, 'whole' | 'part' | 'pairs'>;

function partOf(text: string, told: readonly Told[], outcome: string): Found | undefined {
  const parts = told.filter((each) => each.outcome !== undefined && isSameOutcome(each.outcome, outcome));
  const [part] = parts;
  if (!part || parts.length > 1) return undefined;
  const at = told.indexOf(part);
  if (at === 0) return ofWholeBehind(text, told, outcome);
  const nth = told.findLastIndex(
    (each, index) => index < at && (each.outcome === undefined || IS_JUDGED.test(each.outcome)),
  );
  const whole = told[nth]?.quantity;
  if (!whole || whole.unit !== part.quantity.unit || told.slice(at).some((each) => each.outcome === undefined))
    return undefined;
  const next = told[nth + 1]?.quantity ?? part.quantity;
  const end = told.at(-1)?.quantity.to;
  if (text.slice(whole.to, end).includes(OPAQUE) || !isWhole(text, told.slice(0, nth + 1), next, outcome))
    return undefined;
  const others = told
    .slice(nth + 1)
    .filter((each) => each !== part)
    .map(({ quantity }) => quantity);
  const wholes = told.slice(0, at).map(({ quantity }) => quantity);
  const sums = [[part.quantity], ...others.map((each) => [part.quantity, each]), [part.quantity, ...others]];
  return {
    whole,
    part: part.quantity,
    pairs: wholes.flatMap((each) => sums.map((list) => ({ whole: each, parts: list }))),
  };
}

/** 结题33项，到期36项，结题率95%: the part first, and its whole behind it. */
function ofWholeBehind(text: string, [first, second, ...more]: readonly Told[], outcome: string): Found | undefined {
  if (!first || second?.outcome !== undefined || !second || more.length > 0) return undefined;
  const [part, whole] = [first.quantity, second.quantity];
  const words = text.slice(part.to, whole.from);
  if (whole.unit !== part.unit || words.includes(OPAQUE) || !wordsOfWhole(outcome).test(words)) return undefined;
  return { whole, part, pairs: [{ whole, parts: [part] }] };
}

/** The words before the number that an outcome is of. */
function wordsOfWhole(outcome: string): RegExp {
  if (IS_IN_TIME.test(outcome)) return SAID_DUE;
  if (IS_SPENT.test(outcome)) return BUDGETED;
  return IS_OF_DUE.test(outcome) ? DUE : TRIED;
}

/** Whether the last of these numbers is the whole of the part with this outcome. */
function isWhole(text: string, told: readonly Told[], next: WrittenQuantity, outcome: string): boolean {
  const [whole, ...before] = told.map(({ quantity }) => quantity).reverse();
  if (!whole) return false;
  const words = text.slice(Math.max(0, whole.from - WINDOW), whole.from);
  const behind = text.slice(whole.to, next.from);
  if (wordsOfWhole(outcome).test(words)) return true;
  if (wordsOfWhole(outcome) !== TRIED) return false;
  if (AMONG.test(behind) || TRIED_BEHIND.test(behind)) return true;
  return IS_OF_ANY.test(outcome) && !behind.startsWith('、') && before.every(({ unit }) => unit !== whole.unit);
}
