import type { Path } from '../../diagnostic.ts';
import { titleOf } from '../../figures/achievements/achievement-words.ts';
import { type Figure, isProportion } from '../../figures/figure.ts';
import { MEMBER_NAMES } from '../../figures/references/members.ts';
import { type Amount, isDisputed } from '../../report/amount.ts';
import { STAGE_FIELDS, TALLY_FIELDS } from '../../report/counts.ts';
import { scaled } from '../../report/scale.ts';
import { NUMBER_OF, TURNS } from '../../zh/measure-words.ts';
import { type DataRule, everyFigure, type Finding } from '../rule.ts';

/** Measures without a unit. */
const PURE = /(?:容积率|[A-Za-z]值|指数|系数|倍数|因子|影响力|得分|评分|总分|分数|分值|比值|比例|序号)$/u;
/** PUE 1.25 is measured, SCI 35 is a count, GDP is money. */
const ABBREVIATION = /(?<![A-Za-z&])(?!GDP)[A-Z]{2,6}$/u;
/** Names that say what they count: 参观人次1200. */
const COUNTING = new RegExp(`(?:${TURNS}|${NUMBER_OF}|(?:用户|粉丝)数|人口)$`, 'u');
const NUMBERED = /^(\d+(?:\.\d+)?[余多]?)(\p{Script=Han}+|%)$/u;

/** 高新技术企业12 reads as a name: every number needs a unit. */
export const unitsGiven: DataRule = {
  name: 'units-given',
  severity: 'warning',
  description: '每个数应有单位，指数、得分除外。',
  why: '“高新技术企业12”没有量词，读者不知说的是12家，还是名称的一部分。',
  basis: '惯例：数字带单位或量词',
  bad: '指标: {高新技术企业: 12}',
  good: '指标: {高新技术企业: 12家}',
  *check({ achievements = [] }, figures) {
    for (const figure of figures.byName.values()) {
      // A figure named like a field is already reported as such.
      if (MEMBER_NAMES.includes(figure.name)) continue;
      const bare =
        isUnitless(figure.unit) && !needsNone(figure.label, figure.value?.amount.digits) ? unitless(figure) : undefined;
      if (bare) yield finding(figure, [], bare, LACKING);
    }
    for (const figure of everyFigure(figures)) {
      yield* numberInUnit(figure);
      const { beneficiaries, facts } = figure.data;
      if (beneficiaries && isBare(beneficiaries))
        yield finding(figure, ['beneficiaries'], beneficiaries, `写上单位，如${beneficiaries.digits ?? '186'}家。`);
      for (const [name, amount] of Object.entries(facts ?? {})) {
        if (isBare(amount) && !needsNone(name, amount.digits)) yield finding(figure, ['facts', name], amount, BEHIND);
      }
    }
    for (const [index, achievement] of achievements.entries()) {
      const { funds, facts = {} } = achievement;
      const of = { name: titleOf(achievement, index), path: ['achievements', index] };
      if (funds && isBare(funds)) yield finding(of, ['funds'], funds, `写上单位，如${funds.digits ?? '500'}万元。`);
      for (const [name, amount] of Object.entries(facts))
        if (isBare(amount) && !needsNone(name, amount.digits)) yield finding(of, ['facts', name], amount, BEHIND);
    }
  },
};

const LACKING =
  '在这个指标里写上“单位”，如“单位: 家”；本来没有单位的，名称以“指数”“系数”“倍数”或“值”这样的词结尾，如CMI值。';
const BEHIND = '在这个数后面写上单位。';

function finding(
  { name, path }: Pick<Figure, 'name' | 'path'>,
  at: Path,
  { before, digits, after, unit }: Amount,
  hint: string,
): Finding {
  return {
    path: [...path, ...at],
    message: `“${name}”里的“${before}${digits ?? ''}${after}${unit}”没有单位，应写上。`,
    hint: unit === '' ? hint : `“${unit}”后面写上计的是什么，如${unit}元、${unit}人。`,
  };
}

/** 单位: 42000册, without a 数值. */
function* numberInUnit({ name, path, value, data }: Figure): Generator<Finding> {
  const [typed, digits, unit] = NUMBERED.exec(data.unit ?? '') ?? [];
  if (typed === undefined || value) return;
  yield {
    path: [...path, 'unit'],
    message: `“${name}”的“单位”里写了数：${typed}，数应写在“数值”里。`,
    hint: `写成单位: ${unit}, 数值: ${digits}。`,
  };
}

/** The first number that would be printed without a unit. */
function unitless({ data, parts, value, series, ...tallies }: Figure): Amount | undefined {
  const counts = TALLY_FIELDS.flatMap((field) => tallies[field]?.quantity ?? []);
  const bare = [value, ...counts, ...series.map(({ quantity }) => quantity), ...parts.map((part) => part.value)].find(
    (quantity) => quantity && isBare({ ...quantity.amount, unit: quantity.unit }),
  );
  return (
    (bare && { ...bare.amount, unit: bare.unit }) ??
    [...STAGE_FIELDS.map((field) => data[field]?.value), data.cumulative].find((amount) => amount && isBare(amount))
  );
}

function isBare({ unit, pending, before }: Amount): boolean {
  return isUnitless(unit) && !pending && !isDisputed(before);
}

/** No unit, or only a scale: 签约金额1.2亿. */
function isUnitless(unit: string): boolean {
  return scaled(unit).base === '';
}

function needsNone(name: string, digits?: string | null): boolean {
  const isMeasure = digits?.includes('.') === true && ABBREVIATION.test(name);
  return PURE.test(name) || COUNTING.test(name) || isProportion(name) || isMeasure;
}
