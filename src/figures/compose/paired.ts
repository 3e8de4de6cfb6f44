import type { Form } from '../../report/schema.ts';
import { enumerate } from '../../zh/text.ts';
import { sayAgainst } from '../against.ts';
import { isDuration } from '../duration.ts';
import type { Figure } from '../figure.ts';
import { isStock } from '../flow.ts';
import { type Exact, exact, quantityText, scaleOf } from '../number.ts';
import { shortfall } from '../phrase/attainment.ts';
import { growth, percentText } from '../phrase/change.ts';

/** One 分别 pairs two or three items; with four a reader loses track. */
export const MOST_PAIRS = 3;

/**
 * Two or three figures of one shape told together with 分别: 甲、乙分别由2008年的11家、26个增加到2014年的60家、265个,
 * or 甲、乙分别达6588家、6403家，同比增长26.3%、44.4%. Undefined if one of them has more to say.
 */
export function paired(figures: readonly Figure[], compared: boolean, form: Form): string | undefined {
  if (figures.length < 2 || figures.length > MOST_PAIRS || !figures.every((each) => isBare(each, form)))
    return undefined;
  if (!areAlike(figures)) return undefined;
  return pairedSeries(figures) ?? pairedGrowth(figures, compared, form);
}

/** Whether 分别 suits: not 教室3间 and 图书4.2万册, but one unit, or names alike as 高新技术企业 and 高新技术产品. */
function areAlike(figures: readonly Figure[]): boolean {
  const [first] = figures;
  // Durations need 延长, not 增长.
  if (new Set(figures.map(isDuration)).size > 1 || new Set(figures.map(isStock)).size > 1) return false;
  const bases = new Set(figures.map(({ unit }) => scaleOf(unit).base));
  if (bases.size === 1) return true;
  const isMoney = new Set(figures.map(({ unit }) => unit.endsWith('元')));
  return isMoney.size === 1 && figures.every(({ label }) => label.slice(0, 2) === first?.label.slice(0, 2));
}

/** The only fields that a figure told together with others may have; any other needs its own wording. */
const ALLOWED = new Set([
  'unit',
  'label',
  'shortLabel',
  'value',
  'prior',
  'growth',
  'series',
  'trend',
  'source',
  'owner',
  'nextTarget',
]);

/** Fields that only the full form prints. */
const AT_LENGTH = new Set(['parts', 'breakdown', 'target']);

/** Whether a figure has nothing to say in this form but its number, its change or its history. */
export function isBare(figure: Figure, form: Form): boolean {
  const { data, conflict } = figure;
  return (
    !conflict &&
    !shortfall(figure) &&
    Object.keys(data).every((key) => ALLOWED.has(key) || (form === '简' && AT_LENGTH.has(key)))
  );
}

function pairedSeries(figures: readonly Figure[]): string | undefined {
  const ends = figures.flatMap(({ series }) => {
    const [first, last] = [series[0], series.at(-1)];
    const [base, value] = [first && exact(first.quantity), last && exact(last.quantity)];
    return first && last && base && value && first.year < last.year
      ? [{ first, last, up: value.gt(base), value, base }]
      : [];
  });
  const [one] = ends;
  const say = figures[0]?.setting.say;
  if (!one || !say || ends.length < figures.length) return undefined;
  const alike = ends.every(
    ({ first, last, up, value, base }) =>
      first.year === one.first.year && last.year === one.last.year && up === one.up && !value.eq(base),
  );
  if (!alike || figures.some(({ unit }) => unit === '%')) return undefined;
  const labels = figures.map(({ label }) => label);
  return say('由到', {
    变化: say(one.up ? '增加到' : '减少到'),
    名称: say('分别', { 各项: enumerate(ofAKind(labels) ?? labels) }),
    起年: `${one.first.year}年`,
    起: enumerate(ends.map(({ first }) => quantityText(first.quantity))),
    止年: `${one.last.year}年`,
    止: enumerate(ends.map(({ last }) => quantityText(last.quantity))),
  });
}

function pairedGrowth(figures: readonly Figure[], compared: boolean, form: Form): string | undefined {
  const told = figures.flatMap((figure) => {
    const { value, change, unit } = figure;
    if (!value || change?.kind !== 'rate' || unit === '%' || !exact(value)) return [];
    return [{ value, size: change.size, rate: percentText(figure, change) }];
  });
  const [one] = told;
  const [first] = figures;
  if (!one || !first || told.length < figures.length) return undefined;
  const oneWay = told.every(({ size }) => isUp(size) === isUp(one.size));
  // With equal numbers 分别 adds nothing.
  const equal = new Set(told.map(({ value }) => quantityText(value))).size === 1;
  if (!oneWay || equal || told.some(({ rate }) => /^0(?:\.0*)?%$/u.test(rate))) return undefined;
  const { say } = first.setting;
  const ofStock = isStock(first) ? sayAgainst(first)('比上年') : undefined;
  const basis = ofStock ?? (compared ? '' : say('同比'));
  const rates = enumerate(told.map(({ rate }) => rate));
  const labels = figures.map(({ label }) => label);
  // In the short form, figures of a kind tell only their growth.
  const short = form === '简' ? ofAKind(labels) : undefined;
  if (short) return `${enumerate(short)}${growth(first, one.size, rates, say('比分别', { 比: basis }))}`;
  const values = enumerate(told.map(({ value }) => quantityText(value)));
  // 达 is only for what has grown.
  return `${say(isUp(one.size) ? '分别达' : '分别为', { 各项: enumerate(labels), 各数: values })}，${growth(first, one.size, rates, basis)}`;
}

function isUp(size: Exact): boolean {
  return size.gt(0);
}

/** 专利申请量、专利授权量 → 专利申请量、授权量: names with the same beginning and last character. Undefined for other names. */
function ofAKind(labels: readonly string[]): string[] | undefined {
  const [first = '', ...others] = labels;
  let prefix = 0;
  while (prefix < first.length && others.every((label) => label[prefix] === first[prefix])) prefix++;
  const ending = first.at(-1);
  // 国家级项目 and 国家自然基金项目 have no beginning to share: 国家级 must not be split.
  if (labels.some((label) => label[prefix] === '级')) return undefined;
  if (prefix < 2 || others.some((label) => label.at(-1) !== ending || label.length - prefix < 2)) return undefined;
  return [first, ...others.map((label) => label.slice(prefix))];
}
