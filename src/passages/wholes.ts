import { whyNoSum } from '../figures/why-no-sum.ts';
import { isSameBase } from '../report/same-amount.ts';
import { AGAINST_LAST_YEAR, FALL, MARGIN, RISE } from '../zh/change-words.ts';
import { AREA_LETTERS } from '../zh/levels.ts';
import { COUNTED } from '../zh/measure-words.ts';
import type { WrittenQuantity } from './quantities.ts';
import { GAP } from './sums.ts';

/** Limit: characters after a total. */
export const BEFORE = 60;

export const BRACKETED = /[（(][^（()）]*[）)]/gu;

/** The words of a number's own clause before it. */
export function nameOf(text: string, { from }: WrittenQuantity): string {
  const words = text.slice(Math.max(0, from - GAP), from).replace(BRACKETED, '');
  return (/[^，,、。；;：:（()）\d]*$/u.exec(words)?.[0] ?? '').replace(/^(?:其中|包括)/u, '');
}

/** 每年投入2亿元 is a total, and 全省最大的孵化器 one thing. */
const NO_MEAN = /每[年季月周天日](?!均)|最[高低大小长短快慢]的/gu;
const OVER_TIME = /(?<![今去上全当本半各])[年季月周日]均(?![衡等匀已])/u;
const WHOLE = new RegExp(`^${COUNTED}$`, 'u');

/** Whether the number is a mean, an extreme or a score, which no parts add up to: 户均12.8件, 平均住院日6.8天. */
export function isLevel(text: string, number: WrittenQuantity): boolean {
  const { unit } = number;
  const name = nameOf(text, number).replace(NO_MEAN, '');
  // 高影响因子论文86篇 are counted.
  if (WHOLE.test(unit) && !/[均每]/u.test(name)) return false;
  return OVER_TIME.test(name) || whyNoSum({ data: {}, name, label: name, unit }) !== undefined;
}

/** What is left of a number. */
const REST = '剩余|结余|尚余|余(?:额|下)';
/** 11家为高校附属医院，其中: a description of all may come between. */
const DESCRIBED = /^(?:[（(][^（()）]{0,50}[）)])?(?:[是为][^，,。；;、\d]{2,14}(?=[，,]))?/u;
const AMONG = /^[，,。；;（(]?(?:其中|包括)[，,：:]?/u;
const CLAUSE = /^[，,、][^，,。；;（()）其]{1,24}/u;
/** How many clauses may tell more of a total before its parts. */
const CLAUSES = 4;
/** A clause that tells how the number before it changed, where it ranks, how far from its target it is. */
const TELLS = new RegExp(
  `^[，,、](?:${AGAINST_LAST_YEAR}|${RISE}|${FALL}|(?:位?居|[位排]?列)全[${AREA_LETTERS}国]|[比较](?:目标|任务|计划|预算|年初)|距(?!离)|${MARGIN}|${REST})`,
  'u',
);
const NEW = /[，,、](?:[比较][^，,。；;、\d]{1,8})?新增$/u;

/** Where the parts of a total begin, and whether in brackets. */
interface Start {
  start: number;
  isBracketed: boolean;
}

/** Behind the number at `index` and what is said of it: 48.6万元，生均184元，比上年增加31元。其中; undefined without 其中. */
export function partsStart(text: string, all: readonly WrittenQuantity[], index: number): Start | undefined {
  const total = all[index];
  if (!total) return undefined;
  const near = text.slice(total.to, total.to + BEFORE);
  let to = total.to + (AMONG.test(near) ? 0 : (DESCRIBED.exec(near)?.[0].length ?? 0));
  for (let nth = 0; nth <= CLAUSES; nth++) {
    const behind = text.slice(to, to + BEFORE);
    const [among] = AMONG.exec(behind) ?? [];
    if (among !== undefined) return { start: to + among.length, isBracketed: /^[（(]/u.test(among) };
    const [clause] = CLAUSE.exec(behind) ?? [];
    if (clause === undefined) return undefined;
    const end = to + clause.length;
    const told = all.slice(index + 1, index + 1 + 2 * CLAUSES).find(({ from }) => from >= to && from < end);
    if (!TELLS.test(clause) && !(told && isOf(text, total, told))) return undefined;
    to = end;
  }
  return undefined;
}

/** 86万平方米，新增12万平方米; 2147件，户均12.8件. */
function isOf(text: string, total: WrittenQuantity, told: WrittenQuantity): boolean {
  return isNewOf(text, total, told) || isLevel(text, told);
}

function isNewOf(text: string, total: WrittenQuantity, told: WrittenQuantity): boolean {
  return (
    isSameBase(total.unit, told.unit) &&
    told.value.lte(total.value) &&
    NEW.test(text.slice(Math.max(0, told.from - 14), told.from))
  );
}

/** Right before the number of a change; 升 is not included: 晋升12人 may be a part. */
export const CHANGE = new RegExp(`(?:${RISE}|${FALL}|多|少|增|减)了?$`, 'u');
const SAID_OF = new RegExp(`${CHANGE.source}|(?:${MARGIN}|${REST})了?$`, 'u');

/** 86项，比上年增加12项，其中: the parts are of 86. Of 新增 too, if it is of the same: 86项，新增12项. */
export function changedBy(text: string, all: readonly WrittenQuantity[], index: number): WrittenQuantity | undefined {
  const change = all[index];
  const value =
    change && all.slice(Math.max(0, index - 4), index).findLast(({ unit }) => isSameBase(unit, change.unit));
  if (!value || !change) return undefined;
  const words = text.slice(value.to, change.from);
  if (!/^[^。；;]{0,30}$/u.test(words)) return undefined;
  const isOfValue = words.endsWith('新增') ? isNewOf(text, value, change) : SAID_OF.test(words);
  return isOfValue ? value : undefined;
}
